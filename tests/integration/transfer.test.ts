import { beforeAll, describe, expect, it } from 'vitest'
import { destroyFile, proposeDestruction } from '@/lib/continuity/commands/destruction'
import { mergeFiles, proposeMerge } from '@/lib/continuity/commands/merge'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { joinIncoming, openIncoming, receiveIncoming, refuseIncoming } from '@/lib/exchange/commands/incoming'
import { startExport } from '@/lib/exchange/commands/resident'
import { handTransfer, startTransfer } from '@/lib/exchange/commands/transfer'
import { residentDocument } from '@/lib/exchange/letters/resident'
import { transferDocument } from '@/lib/exchange/letters/transfer'
import { incomingList, incomingPage } from '@/lib/exchange/queries/incoming'
import { residentData } from '@/lib/exchange/queries/resident'
import { transferFile, transferPage } from '@/lib/exchange/queries/transfer'
import type { StartTransfer } from '@/lib/exchange/schema/transfer'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow, sure } from '@/lib/kernel/result'
import { renderPdf } from '@/lib/letters/render'
import { revokeConsent } from '@/lib/residents/commands/notes'
import { addHouseholdMember, addRepresentative } from '@/lib/residents/commands/people'
import { markAddress } from '@/lib/residents/commands/secret'
import { workOf } from '@/lib/desk/queries/work'
import { testDatabase } from '@/tests/support/database'
import { colleague, decided } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { dump, freshResident, wmoWorld, type World } from '@/tests/support/wmo'

let world: World
let database: TestDatabase
let there: Person
let helped: string

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  there = world.neighbour
  helped = (await decided(world, 900)).residentId
  sure(await addHouseholdMember(world.consultant, { residentId: helped, relation: 'partner', bsn: null, name: 'Piet van der Wit', birthDate: null, startsOn: day('2020-01-01') }))
})

const said = (work: Promise<unknown>) => work.then((value) => (typeof value === 'object' && value !== null && 'reason' in value ? value.reason : 'accepted'), (thrown: unknown) => (isHalt(thrown) ? thrown.kind : (databaseRefusal(thrown)?.message ?? String(thrown))))
const sql = (actor: Actor, work: (tx: Tx) => Promise<unknown>) => said(write(actor, async (tx) => allow(await work(tx))))
const goes = (residentId: string, more: Partial<StartTransfer> = {}) =>
  startTransfer(world.consultant, { residentId, toMunicipalityId: world.aaEnHunze, toName: null, granted: true, givenBy: 'resident', how: 'oral', givenOn: day('2025-12-01'), parts: ['household', 'help'], ...more })
const newest = async (residentId: string) => {
  const page = await transferPage(world.consultant, residentId)
  const [transfer] = page?.transfers ?? []
  if (!transfer) throw new Error('no transfer')
  return transfer
}
const opened = async (residentId: string) => {
  const { id } = await newest(residentId)
  sure(await openIncoming(there, { incomingId: id, version: 1, purpose: 'notification' }))
  return id
}
const HOME = { street: 'Spiekersteeg', houseNumber: 1, houseLetter: null, houseAddition: null, postcode: '9461 BH', city: 'Gieten' }
const sent = (residentId: string) => newest(residentId).then((each) => each.status)

describe('a file that goes to another municipality', () => {
  it('holds up a merge with another that goes there too, with a sentence', async () => {
    const [kept, gone] = [await freshResident(world.consultant, 940), await freshResident(world.consultant, 941)]
    for (const residentId of [kept, gone]) sure(await goes(residentId))
    const { mergeId } = sure(await proposeMerge(world.consultant, { residentId: kept, bsn: testBsn(941), stays: 'this', reason: 'Het BSN was verkeerd overgetypt.' }))
    const merge = () => mergeFiles(colleague(world.consultant, 'consultant', 'Tweede Consulent'), { mergeId, version: 1, sure: true })
    expect(await said(merge())).toBe('two-transfers')
    sure(await revokeConsent(world.consultant, { consentId: (await newest(gone)).consentId, version: 1, revokedOn: day('2025-12-01') }))
    expect(await said(merge())).toBe('accepted')
  })

  it('goes only with a yes, of a file of one’s own, once, and to a municipality that works here', async () => {
    const residentId = await freshResident(world.consultant, 901)
    sure(await goes(residentId, { granted: false }))
    const page = await transferPage(world.consultant, residentId)
    expect(page?.transfers).toEqual([])
    expect(page?.refused?.on).toBe('2025-12-01')
    expect(await said(startTransfer(there, { residentId, toMunicipalityId: world.assen, toName: null, granted: true, givenBy: 'resident', how: 'oral', givenOn: day('2025-12-01'), parts: [] }))).toBe('not-found')
    expect(await said(goes(residentId, { toMunicipalityId: world.assen }))).toBe('own-municipality')
    sure(await goes(residentId))
    expect(await said(goes(residentId))).toBe('announced-already')
    expect(await said(startTransfer(colleague(world.consultant, 'desk-agent', 'Ans'), { residentId, toMunicipalityId: world.aaEnHunze, toName: null, granted: true, givenBy: 'resident', how: 'oral', givenOn: day('2025-12-01'), parts: [] }))).toMatch(/not-found|forbidden/)
    // The database says so too: without a consent that stands, and on behalf of nobody else.
    const { consentId } = await newest(residentId)
    const row = { municipalityId: world.assen, residentId, consentId, givenBy: 'resident', toName: 'Elders', parts: ['identity'], frozenAt: new Date(), recordedBy: 'X' }
    const no = await read(world.consultant, (tx) => tx.fileConsent.findFirstOrThrow({ where: { residentId, granted: false }, select: { id: true } }))
    expect(await sql(world.consultant, (tx) => tx.fileTransfer.createMany({ data: [{ ...row, consentId: no.id }] }))).toContain('transfer-without-consent')
    expect(await sql(world.consultant, (tx) => tx.fileTransfer.createMany({ data: [{ ...row, parts: ['help'] }] }))).toMatch(/file_transfer_parts/)
    // Another municipality sees neither the file nor the consent.
    expect(await sql(there, (tx) => tx.fileTransfer.createMany({ data: [row] }))).toContain('transfer-without-consent')
  })

  it('a mentor answers in the resident’s place', async () => {
    const residentId = await freshResident(world.consultant, 902)
    sure(await addRepresentative(world.consultant, { residentId, kind: 'mentor', organisation: null, salutation: 'mr', initials: 'J.', prefix: null, surname: 'Mentink', relation: null, postcode: null, houseNumber: null, houseLetter: null, houseAddition: null, street: null, city: null, phone: null, email: null, receives: 'none', about: 'care', startsOn: day('2025-01-01'), proof: 'Beschikking', proofSeenOn: day('2025-06-01') }))
    expect((await transferPage(world.consultant, residentId))?.must?.kind).toBe('Mentor')
    expect(await said(goes(residentId))).toBe('representative-consents')
    sure(await goes(residentId, { givenBy: 'representative' }))
    expect((await newest(residentId)).givenBy).toBe('representative')
  })

  it('is announced without content, opened for a purpose, and taken up as a new file that the sender never learns of', async () => {
    const { version } = await read(world.consultant, (tx) => tx.resident.findUniqueOrThrow({ where: { id: helped }, select: { version: true } }))
    sure(await markAddress(world.consultant, { residentId: helped, version, secret: true }))
    sure(await goes(helped))
    const { id } = await newest(helped)
    const listed = (await incomingList(there, { ended: false, page: 0 })).rows.find((each) => each.id === id)
    expect(listed).toMatchObject({ fromName: 'Assen', status: 'announced', parts: ['identity', 'household', 'help'] })
    const closed = await incomingPage(there, id)
    expect(closed?.content).toBeNull()
    expect(JSON.stringify(closed)).not.toMatch(/Wit|Hanneke/)
    expect((await workOf(there)).items.some((item) => item.kind === 'incoming-file' && item.key === id)).toBe(true)
    expect(await incomingPage(world.consultant, id)).toBeNull()
    expect(await said(openIncoming(world.consultant, { incomingId: id, version: 1, purpose: 'notification' }))).toBe('not-found')
    expect(await said(receiveIncoming(there, { incomingId: id, version: 1, ...HOME, different: false }))).toBe('not-opened')
    sure(await openIncoming(there, { incomingId: id, version: 1, purpose: 'running-help' }))
    expect(await said(openIncoming(there, { incomingId: id, version: 2, purpose: 'enquiry' }))).toBe('opened-already')
    const content = (await incomingPage(there, id))?.content
    expect(content).toMatchObject({ from: 'Assen', identity: { bsn: testBsn(900), surname: 'Wit', secretOn: '2025-12-01' }, household: [{ relation: 'partner', name: 'Piet van der Wit' }] })
    expect(content?.help?.map(({ minutesPerWeek, startsOn }) => [minutesPerWeek, startsOn])).toEqual([[125, '2025-12-08']])
    expect(content && 'findings' in content).toBe(false)
    // At rest nothing of it can be read, and neither can the fingerprint by which one municipality finds somebody.
    for (const table of ['file_transfer', 'incoming_file']) expect(await dump(database, table)).not.toMatch(new RegExp(`${testBsn(900)}|Hanneke|Piet van der`))
    expect(await said(receiveIncoming(there, { incomingId: id, version: 1, ...HOME, different: false }))).toBe('stale')
    const { residentId } = sure(await receiveIncoming(there, { incomingId: id, version: 2, ...HOME, different: false }))
    expect(residentId).not.toBe(helped)
    expect(await said(receiveIncoming(there, { incomingId: id, version: 3, ...HOME, different: false }))).toBe('decided-already')
    expect(await read(there, (tx) => tx.resident.findUniqueOrThrow({ where: { id: residentId }, select: { surname: true, city: true, municipalityId: true, addressSecretOn: true, addressSecretBy: true } }))).toEqual({ surname: 'Wit', city: 'Gieten', municipalityId: world.aaEnHunze, addressSecretOn: '2025-12-01', addressSecretBy: there.name })
    expect(await newest(helped)).toMatchObject({ status: 'received', endedOn: '2025-12-01' })
    expect(JSON.stringify(await transferPage(world.consultant, helped))).not.toContain(residentId)
    // Neither reads the other's file or its side of the transfer.
    expect(await read(world.consultant, async (tx) => [await tx.incomingFile.count(), await tx.resident.count({ where: { id: residentId } })])).toEqual([0, 0])
    expect(await read(there, async (tx) => [await tx.fileTransfer.count(), await tx.resident.count({ where: { id: helped } })])).toEqual([0, 0])
    expect((await incomingPage(there, id))?.content?.identity.surname).toBe('Wit')
    const events = (actor: Person, of: string) => read(actor, (tx) => tx.auditLine.findMany({ where: { OR: [{ residentId: of }, { subjectId: id }] }, orderBy: { seq: 'asc' }, select: { event: true, purpose: true } }))
    expect((await events(world.consultant, helped)).map((line) => line.event)).toContain('transfer.announced')
    expect(await events(there, residentId)).toEqual(expect.arrayContaining([{ event: 'incoming.opened', purpose: 'running-help' }, expect.objectContaining({ event: 'incoming.viewed' }), expect.objectContaining({ event: 'incoming.received' })]))
  })

  it('never overwrites or merges a file that is there: it is shown, and what came is put beside it', async () => {
    const residentId = await freshResident(world.consultant, 903)
    const [mine, other] = [await freshResident(there, 903, { surname: 'Witte', city: 'Rolde' }), await freshResident(there, 904)]
    sure(await goes(residentId))
    const id = await opened(residentId)
    expect((await incomingPage(there, id))?.same?.id).toBe(mine)
    expect(await said(receiveIncoming(there, { incomingId: id, version: 2, ...HOME, different: true }))).toBe('bsn-known')
    expect(await said(joinIncoming(there, { incomingId: id, version: 2, residentId: other }))).toBe('other-person')
    sure(await joinIncoming(there, { incomingId: id, version: 2, residentId: mine }))
    const { exportId } = sure(await startExport(there, { residentId: mine, askedBy: 'resident', askedOn: day('2025-12-01'), identityDocument: 'passport', identitySeenOn: day('2025-12-01') }))
    const data = await residentData(there, exportId)
    expect(data?.received).toMatchObject([{ from: 'Assen', identity: { bsn: testBsn(903) } }])
    expect(data && (await renderPdf('record', residentDocument(data))).byteLength).toBeGreaterThan(5000)
    expect(await read(there, (tx) => tx.resident.findUniqueOrThrow({ where: { id: mine }, select: { surname: true, city: true, version: true } }))).toEqual({ surname: 'Witte', city: 'Rolde', version: 1 })
    expect((await transferPage(there, mine))?.incoming.map((each) => each.id)).toEqual([id])
  })

  it('is refused with a reason that stays there', async () => {
    const residentId = await freshResident(world.consultant, 905)
    sure(await goes(residentId))
    const { id } = await newest(residentId)
    sure(await refuseIncoming(there, { incomingId: id, version: 1, reason: 'Woont hier niet.' }))
    expect(await sent(residentId)).toBe('refused')
    expect(JSON.stringify(await transferPage(world.consultant, residentId))).not.toContain('Woont hier niet')
    expect(await incomingPage(there, id)).toMatchObject({ content: null, row: { reason: 'Woont hier niet.' } })
    expect(await said(openIncoming(there, { incomingId: id, version: 2, purpose: 'enquiry' }))).toBe('decided-already')
  })

  it('is taken back with the consent until it was received, also when somebody opened it', async () => {
    const residentId = await freshResident(world.consultant, 906)
    sure(await goes(residentId))
    const id = await opened(residentId)
    const { consentId } = await newest(residentId)
    sure(await revokeConsent(world.consultant, { consentId, version: 1, revokedOn: day('2025-12-01') }))
    expect(await sent(residentId)).toBe('withdrawn')
    expect(await incomingPage(there, id)).toMatchObject({ content: null, row: { status: 'withdrawn' } })
    expect(await said(receiveIncoming(there, { incomingId: id, version: 3, ...HOME, different: true }))).toBe('decided-already')
    expect(await sql(there, (tx) => tx.incomingFile.updateMany({ where: { id }, data: { status: 'opened' } }))).toContain('incoming-is-kept')
    expect(await sql(world.consultant, (tx) => tx.fileTransfer.updateMany({ where: { residentId }, data: { status: 'announced', endedOn: null } }))).toContain('transfer-is-kept')
    expect(await dump(database, 'incoming_file').then((text) => text.split('\n').find((line) => line.includes(id)))).toContain('"cipher": null')
  })

  it('only the receiver says that it was received, and only after it was opened', async () => {
    const residentId = await freshResident(world.consultant, 907)
    sure(await goes(residentId))
    const { id } = await newest(residentId)
    expect(await sql(world.consultant, (tx) => tx.fileTransfer.updateMany({ where: { id }, data: { status: 'received', endedOn: '2025-12-01' } }))).toContain('transfer-is-kept')
    expect(await sql(there, (tx) => tx.incomingFile.updateMany({ where: { id }, data: { status: 'received', decidedOn: '2025-12-01', decidedBy: 'X', residentId: crypto.randomUUID() } }))).toContain('incoming-is-kept')
    expect(await sql(there, (tx) => tx.$executeRaw`select announce_file(${id}::uuid, 'x')`)).toContain('not-found')
    expect(await sql(there, (tx) => tx.incomingFile.createMany({ data: [{ id: crypto.randomUUID(), municipalityId: world.aaEnHunze, fromName: 'X', parts: ['identity'], announcedAt: new Date() }] }))).toMatch(/permission denied/)
  })
})

describe('a municipality elsewhere', () => {
  it('gets exactly the same parts as PDF and JSON until they were given along', async () => {
    sure(await goes(helped, { toMunicipalityId: null, toName: 'Verweggistan', parts: ['findings', 'plan'] }))
    const row = await newest(helped)
    expect(row).toMatchObject({ elsewhere: true, status: 'announced', parts: ['identity', 'findings', 'plan'] })
    const content = await transferFile(world.consultant, row.id)
    expect(content?.findings?.parts.map((each) => each.label)).toContain('Conclusie')
    expect(content?.help).toBeUndefined()
    expect(await transferFile(there, row.id)).toBeNull()
    expect(content && (await renderPdf('record', transferDocument(content))).byteLength).toBeGreaterThan(5000)
    expect(await said(handTransfer(there, { transferId: row.id, version: 1, handedOn: day('2025-12-01') }))).toBe('not-found')
    expect(await said(handTransfer(world.consultant, { transferId: row.id, version: 9, handedOn: day('2025-12-01') }))).toBe('stale')
    sure(await handTransfer(world.consultant, { transferId: row.id, version: 1, handedOn: day('2025-12-01') }))
    expect(await said(handTransfer(world.consultant, { transferId: row.id, version: 2, handedOn: day('2025-12-01') }))).toBe('decided-already')
    expect(await transferFile(world.consultant, row.id)).toBeNull()
  })

  it('and the resident reads in his own export what went, to whom, and who made it', async () => {
    const { exportId } = sure(await startExport(world.consultant, { residentId: helped, askedBy: 'resident', askedOn: day('2025-12-01'), identityDocument: 'passport', identitySeenOn: day('2025-12-01') }))
    const data = await residentData(world.consultant, exportId)
    expect(data?.rows['file_transfer']?.map((each) => [each['to_name'], each['status']])).toEqual(expect.arrayContaining([['Aa en Hunze', 'received'], ['Verweggistan', 'handed']]))
    expect(data?.looks.map((look) => look.what)).toEqual(expect.arrayContaining(['Dossier klaargezet voor een andere gemeente', 'Dossier voor een andere gemeente als bestand gemaakt', 'Dossier aan een andere gemeente meegegeven']))
    expect(JSON.stringify(data?.rows['file_transfer'])).not.toContain('cipher')
  })
})

describe('keeping and lapsing', () => {
  it('destroying the one file leaves the other', async () => {
    const both = async (n: number) => {
      const residentId = await freshResident(world.consultant, n)
      sure(await goes(residentId))
      const id = await opened(residentId)
      return { residentId, id, newId: sure(await receiveIncoming(there, { incomingId: id, version: 2, ...HOME, different: true })).residentId }
    }
    const destroy = async (of: Person, residentId: string) => {
      sure(await proposeDestruction(of, { residentId, ground: 'request', requestedOn: day('2025-12-01'), requestedBy: 'resident' }))
      const { id } = await read(of, (tx) => tx.destruction.findFirstOrThrow({ where: { residentId }, select: { id: true } }))
      sure(await destroyFile(colleague(of, 'consultant', 'Een ander'), { destructionId: id, version: 1, sure: true }))
    }
    const [one, other] = [await both(908), await both(909)]
    await destroy(world.consultant, one.residentId)
    expect((await incomingPage(there, one.id))?.content?.identity.bsn).toBe(testBsn(908))
    expect(await dump(database, 'file_transfer')).not.toContain(one.residentId)
    await destroy(there, other.newId)
    expect(await incomingPage(there, other.id)).toBeNull()
    expect(await sent(other.residentId)).toBe('received')
  })

  it('lapses by the rule of its day, and its content goes with the next transfer', async () => {
    const [residentId, next] = [await freshResident(world.consultant, 910), await freshResident(world.consultant, 911)]
    sure(await goes(residentId))
    const { id, expiresOn } = await newest(residentId)
    expect(expiresOn).toBe('2025-12-31')
    await database.setClock('2026-01-02T09:00:00+01:00')
    expect(await newest(residentId)).toMatchObject({ lapsed: true })
    expect(await said(openIncoming(there, { incomingId: id, version: 1, purpose: 'notification' }))).toBe('lapsed')
    expect(await sql(there, (tx) => tx.incomingFile.updateMany({ where: { id }, data: { status: 'opened', openedAt: new Date(), openedBy: 'X', purpose: 'enquiry' } }))).toContain('incoming-is-kept')
    sure(await goes(next, { givenOn: day('2026-01-02') }))
    expect(await dump(database, 'incoming_file').then((text) => text.split('\n').find((line) => line.includes(id)))).toContain('"cipher": null')
    sure(await goes(residentId, { givenOn: day('2026-01-02') }))
    expect((await transferPage(world.consultant, residentId))?.transfers.map((each) => each.status)).toEqual(['announced', 'lapsed'])
    expect(await sql(world.consultant, (tx) => tx.fileTransfer.updateMany({ where: { residentId, status: 'announced' }, data: { status: 'lapsed', endedOn: '2026-01-02' } }))).toContain('transfer-is-kept')
  })
})
