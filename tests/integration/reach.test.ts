import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, returnAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { followedAllocation } from '@/lib/allocations/queries/office'
import { offerScreen, workList } from '@/lib/allocations/queries/provider'
import { checkCaller } from '@/lib/callers/commands'
import { callerPage } from '@/lib/callers/queries/desk'
import { mergeFiles, proposeMerge } from '@/lib/continuity/commands/merge'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { endFacility, registerFacility } from '@/lib/facility/commands/register'
import { facilityChoice } from '@/lib/facility/queries/desk'
import { facilityClients, facilityClientScreen } from '@/lib/facility/queries/provider'
import type { Actor, Person, System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow, sure } from '@/lib/kernel/result'
import { changeContact, keepSearch } from '@/lib/residents/commands/file'
import { addRepresentative, changeName, endRepresentative } from '@/lib/residents/commands/people'
import { markAddress } from '@/lib/residents/commands/secret'
import { fileHead, peopleOf } from '@/lib/residents/queries/people'
import { addressSecret } from '@/lib/residents/queries/reach'
import { searchResult } from '@/lib/residents/queries/search'
import { setUpProducts } from '@/prisma/seed/products'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { colleague, decided } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let miep: Person
let desk: Person
const given = new Map<number, { readonly residentId: string; readonly id: string; readonly number: string }>()
const SAID = { source: 'Verzonnen voor de proef', status: 'invented' } as const
const HOME = { street: 'Voorbeeldstraat', houseNumber: 12, houseLetter: null, houseAddition: null, postcode: '9401 HK', city: 'Assen' } as const
const OLDER = { organisation: null, salutation: 'mrs' as const, initials: 'B.', prefix: null, surname: 'Dochter', relation: 'dochter', street: null, houseNumber: null, houseLetter: null, houseAddition: null, postcode: null, city: null, email: null, receives: 'none' as const, startsOn: day('2025-01-01') }

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  const setup: System = { kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }
  let facility = ''
  await write(setup, async (tx) => {
    await setUpProducts(tx, REGION_ID, [{ code: 'AV', name: 'Algemene voorziening', description: 'Voor de proef.', takesOverDirection: false, kind: 'general', normed: false, validFrom: '2020-01-01', ...SAID, units: [{ ...SAID, unit: 'hours-year', hoursPerYear: 72, validFrom: '2020-01-01' }] }], [])
    facility = (await tx.product.findFirstOrThrow({ where: { code: 'AV' }, select: { id: true } })).id
    const rule = (key: string, value: object) => ({ regionId: REGION_ID, municipalityId: world.assen, key, value, validFrom: '2020-01-01', validUntil: null, ...SAID, adoptedBy: 'Proef', adoptedOn: '2020-01-01' })
    await tx.rulebookRow.createMany({ data: [rule('general-facility', { hoursPerYear: 72, ownContribution: false, access: 'KCC' }), rule('general-facility-use', { per: 'person', rest: 'lapses', firstYear: 'whole' })] })
    return allow()
  })
  const whole = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Miep B.V.') ?? '' }, select: { id: true, providerId: true } }))
  await bare('update participation set product_ids = product_ids || $1::uuid where id = $2', [facility, whole.id])
  miep = { ...colleague(world.consultant, 'provider-staff', 'Planner'), regionIds: [], municipalityIds: [], providerIds: [whole.providerId] }
  desk = colleague(world.consultant, 'desk-agent', 'Balie Assen')
  await bare(`update provider set email = 'planning@example.nl' where id = $1`, [whole.providerId])
  for (const n of [800, 801, 802, 803, 805, 807, 808, 809]) given.set(n, await offered(n))
  await database.setClock('2025-12-08T10:00:00+01:00')
})

const said = (work: Promise<unknown>) => work.then((value) => (typeof value === 'object' && value !== null && 'reason' in value ? value.reason : 'accepted'), (thrown: unknown) => (isHalt(thrown) ? thrown.kind : (databaseRefusal(thrown)?.message ?? String(thrown))))
const sql = (actor: Actor, work: (tx: Tx) => Promise<unknown>) => said(write(actor, async (tx) => allow(await work(tx))))
const version = async (residentId: string) => (await fileHead(world.consultant, residentId))?.resident.version ?? 0
const contact = async (residentId: string, change: object, actor = world.consultant) => changeContact(actor, { residentId, version: await version(residentId), ...HOME, phone: null, email: null, ...change })
const name = async (residentId: string, change: object) => changeName(world.consultant, { residentId, version: await version(residentId), salutation: 'mrs', initials: 'H.', givenName: null, prefix: 'de', surname: 'Wit', partnerPrefix: null, partnerSurname: null, nameUse: 'own', language: null, interpreter: false, ...change })
const mails = (word: string) => read(miep, (tx) => tx.mail.findMany({ where: { subject: { contains: word } }, orderBy: { createdAt: 'asc' }, select: { subject: true, body: true, href: true } }))
const clientOf = async (allocationId: string) => (await offerScreen(miep, allocationId))?.client
const lines = (subjectId: string, event: string) => read(world.consultant, (tx) => tx.auditLine.count({ where: { subjectId, event } }))

/** Help that was offered to Miep and, unless it waits, accepted. */
async function offered(n: number) {
  const made = await decided(world, n)
  const { id, number } = sure(await offerAllocation(world.consultant, { indicationId: made.indicationId ?? '', participationId: world.participations.get('Miep B.V.') ?? '', wishedStart: day('2025-12-08') }))
  if (n !== 802) sure(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-08'), version: 1 }))
  return { residentId: made.residentId, id, number }
}
const help = (n: number) => {
  const found = given.get(n)
  if (!found) throw new Error('no such help')
  return found
}
/** A row as nobody of the portal can write it: row-level security set aside, what the tables themselves refuse not. */
async function bare(text: string, values: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  try {
    await client.query(text, [...values])
  } finally {
    await client.end()
  }
}

describe('what changes in a file reaches who helps', () => {
  it('a new number, name, language for an interpreter and address, each at once and with its moment; an e-mail address reaches nobody', async () => {
    const { residentId, id, number } = help(800)
    expect(await clientOf(id)).toMatchObject({ phone: null, kept: true, calls: { language: null, contacts: [] }, changes: {} })
    sure(await contact(residentId, { email: 'h.dewit@example.nl' }))
    expect([await mails(number), await lines(id, 'allocation.client-changed')]).toEqual([[{ subject: expect.stringContaining('Nieuw aanbod') as unknown, body: expect.anything() as unknown, href: expect.anything() as unknown }], 0])

    sure(await contact(residentId, { phone: '0592 111 222', email: 'h.dewit@example.nl' }))
    const first = await clientOf(id)
    expect(first).toMatchObject({ phone: '0592 111 222', address: 'Voorbeeldstraat 12' })
    expect(Object.keys(first?.changes ?? {})).toEqual(['phone'])
    expect((await workList(miep, { part: 'accepted' })).rows.find((row) => row.id === id)?.changedAt).toEqual(first?.changes.phone)
    const told = (await mails(number)).at(-1)
    expect(told).toEqual({ subject: `Gegevens van uw cliënt zijn veranderd: ${number}`, body: expect.stringContaining('Gemeente Assen') as unknown, href: `/aanbieder/toewijzingen/${id}` })
    for (const content of ['0592', 'telefoon', 'Wit']) expect(`${told?.subject ?? ''} ${told?.body ?? ''}`).not.toContain(content)
    expect(await lines(id, 'allocation.client-changed')).toBe(1)

    sure(await startAllocation(miep, { allocationId: id, version: 2 }))
    sure(await name(residentId, { surname: 'Zwart', language: 'Turks', interpreter: true }))
    sure(await contact(residentId, { houseNumber: 14, phone: '0592 111 222' }))
    expect(await clientOf(id)).toMatchObject({ name: 'mevrouw H. de Zwart', address: 'Voorbeeldstraat 14', calls: { language: 'Turks' }, changes: { name: expect.any(Date) as unknown, interpreter: expect.any(Date) as unknown, address: expect.any(Date) as unknown, phone: first?.changes.phone } })
    expect((await followedAllocation(colleague(world.consultant, 'back-office', 'Backoffice'), id))?.client).toMatchObject({ address: 'Voorbeeldstraat 14' })
    // A language of somebody who needs no interpreter is nobody's to plan with.
    sure(await name(residentId, { surname: 'Zwart', language: 'Turks' }))
    expect((await clientOf(id))?.calls.language).toBeNull()
    const before = await lines(id, 'allocation.client-changed')
    sure(await name(residentId, { surname: 'Zwart', language: 'Pools' }))
    expect(await lines(id, 'allocation.client-changed')).toBe(before)
  })

  it('a secret address: who helps is told and warned, the back office and the desk do not read it and find nobody by it', async () => {
    const { residentId, id } = help(808)
    const mark = async (secret: boolean, actor: Actor = world.consultant) => markAddress(actor, { residentId, version: await version(residentId), secret })
    const looked = async (actor: Actor, terms: object) => (await searchResult(actor, sure(await keepSearch(actor, { name: 'wit', birthDate: null, bsn: testBsn(808), postcode: null, houseNumber: null, ...terms })).searchId))?.found.map((row) => row.streetLine)
    const place = { postcode: '9401 HK', houseNumber: 12 }
    expect([await said(mark(true, world.neighbour)), await said(mark(true, desk)), await said(mark(false))]).toEqual(['not-found', 'forbidden', 'not-secret'])
    expect(await looked(desk, place)).toEqual(['Voorbeeldstraat 12'])
    sure(await mark(true))
    expect(await said(mark(true))).toBe('secret-already')
    expect(await said(markAddress(world.consultant, { residentId, version: 1, secret: false }))).toBe('stale')
    expect((await fileHead(world.consultant, residentId))?.resident).toMatchObject({ secret: { since: '2025-12-08', by: world.consultant.name }, streetLine: 'Voorbeeldstraat 12' })
    expect(await clientOf(id)).toMatchObject({ secret: true, address: 'Voorbeeldstraat 12', changes: { address: expect.any(Date) as unknown } })
    expect((await followedAllocation(colleague(world.consultant, 'back-office', 'Backoffice'), id))?.client).toMatchObject({ address: 'Geheim', postcode: '', city: '' })
    for (const shown of [await callerPage(desk, residentId), await facilityChoice(desk, { residentId }, undefined)]) {
      expect(shown?.resident.streetLine).toBe('Geheim')
      expect(JSON.stringify(shown)).not.toMatch(/Voorbeeldstraat|9401 HK/)
    }
    expect([await looked(world.consultant, place), await looked(desk, place), await looked(desk, {})]).toEqual([['Voorbeeldstraat 12'], [], ['Geheim']])
    const asked = ['birth-date', 'address'] as const
    expect(await said(checkCaller(desk, { residentId, caller: 'resident', asked: [...asked] }))).toBe('address-secret')
    expect(await sql(desk, (tx) => tx.callerCheck.createMany({ data: [{ municipalityId: world.assen, residentId, personId: desk.personId, personName: desk.name, asked: [...asked], caller: 'resident', checkedAt: new Date('2025-12-08T10:00:00+01:00') }] }))).toMatch(/address-secret/)
    // Who does not help there is told nothing by the database either.
    for (const [actor, expected] of [[miep, true], [{ ...miep, providerIds: [crypto.randomUUID()] }, false]] as const) expect(await read(actor, (tx) => addressSecret(tx, 'allocation', id))).toBe(expected)
    sure(await mark(false))
    expect(await clientOf(id)).toMatchObject({ secret: false })
    expect([await lines(residentId, 'resident.address-secret'), await lines(residentId, 'resident.address-open'), await lines(id, 'allocation.client-changed')]).toEqual([1, 1, 2])
    expect(await sql(world.consultant, (tx) => tx.resident.updateMany({ where: { id: residentId }, data: { addressSecretOn: '2025-12-08' } }))).toMatch(/resident_address_secret/)
  })

  it('who speaks for the resident by an authority that was seen, and a contact, from and until their days; for money alone nobody', async () => {
    const { residentId, id } = help(801)
    const add = (change: object) => addRepresentative(world.consultant, { ...OLDER, residentId, kind: 'contact', phone: '0612345678', about: 'care', proof: null, proofSeenOn: null, ...change })
    sure(await add({}))
    expect(await clientOf(id)).toMatchObject({ calls: { contacts: [{ kind: 'contact', name: 'mevrouw B. Dochter', phone: '0612345678', relation: 'dochter', endsOn: null }] }, changes: { contact: expect.any(Date) as unknown } })
    const told = await lines(id, 'allocation.client-changed')
    sure(await add({ kind: 'administrator', about: 'money', proof: 'Beschikking', proofSeenOn: day('2025-12-01') }))
    sure(await add({ kind: 'authorised', surname: 'Ongezien' }))
    expect([await lines(id, 'allocation.client-changed'), (await clientOf(id))?.calls.contacts.length]).toEqual([told, 1])
    sure(await add({ kind: 'mentor', organisation: 'Mentorkantoor', initials: null, surname: null, phone: null, startsOn: day('2026-01-01'), proof: 'Beschikking', proofSeenOn: day('2025-12-01') }))
    expect((await clientOf(id))?.calls.contacts.map((each) => [each.kind, each.name, each.startsOn])).toEqual([['mentor', 'Mentorkantoor', '2026-01-01'], ['contact', 'mevrouw B. Dochter', '2025-01-01']])
    const known = (await peopleOf(world.consultant, residentId))?.representatives.find((each) => each.kind === 'contact')
    sure(await endRepresentative(world.consultant, { id: known?.id ?? '', version: known?.version ?? 0, endsOn: day('2025-12-07'), reason: 'Verhuisd' }))
    expect((await clientOf(id))?.calls.contacts.map((each) => each.kind)).toEqual(['mentor'])
    expect(await lines(id, 'allocation.client-changed')).toBe(told + 2)
  })

  it('an offer that nobody took is offered with the newest data and tells nobody; who gave the client back reads nothing', async () => {
    const { residentId, id, number } = help(802)
    const before = (await mails(number)).length
    sure(await contact(residentId, { phone: '0592 222 333' }))
    expect([(await mails(number)).length, await lines(id, 'allocation.client-changed'), await clientOf(id)]).toEqual([before, 0, null])
    sure(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-10'), version: 1 }))
    expect(await clientOf(id)).toMatchObject({ phone: '0592 222 333', changes: {} })
    sure(await returnAllocation(miep, { allocationId: id, reason: 'Geen plek.', version: 2 }))
    sure(await contact(residentId, { phone: '0592 222 444' }))
    expect([await lines(id, 'allocation.client-changed'), await clientOf(id)]).toEqual([0, null])
  })

  it('help that ended keeps what it had; until its last day it is brought along', async () => {
    const { residentId, id } = help(803)
    sure(await startAllocation(miep, { allocationId: id, version: 2 }))
    await bare(`update allocation set status = 'stopped', stopped_on = '2025-12-20', stop_reason = 'Proef' where id = $1`, [id])
    sure(await contact(residentId, { phone: '0592 333 444' }))
    expect(await clientOf(id)).toMatchObject({ phone: '0592 333 444', kept: true })
    await database.setClock('2025-12-21T10:00:00+01:00')
    sure(await contact(residentId, { phone: '0592 333 555' }))
    sure(await addRepresentative(world.consultant, { ...OLDER, residentId, kind: 'contact', phone: '0612345678', about: 'care', proof: null, proofSeenOn: null }))
    expect(await clientOf(id)).toMatchObject({ phone: '0592 333 444', kept: false, calls: { contacts: [] } })
    expect(await lines(id, 'allocation.client-changed')).toBe(1)
  })

  it('the general facility: its provider is told, until the last day', async () => {
    const residentId = await freshResident(world.consultant, 804)
    const { registrationId, number } = sure(await registerFacility(desk, { residentId, startsOn: day('2025-12-21'), participationId: world.participations.get('Miep B.V.') ?? '', listCode: 'K7F2' }))
    const placement = async () => (await facilityClients(miep, 0))?.rows.find((row) => row.number === number)
    const id = (await placement())?.id ?? ''
    sure(await contact(residentId, { phone: '0592 444 555' }))
    sure(await addRepresentative(world.consultant, { ...OLDER, residentId, kind: 'contact', phone: '0612345678', about: 'care', proof: null, proofSeenOn: null }))
    expect((await facilityClientScreen(miep, id))?.client).toMatchObject({ phone: '0592 444 555', calls: { contacts: [{ name: 'mevrouw B. Dochter' }] }, changes: { phone: expect.any(Date) as unknown, contact: expect.any(Date) as unknown } })
    expect((await placement())?.changedAt).toBeInstanceOf(Date)
    expect((await mails(number)).filter((each) => each.subject.startsWith('Gegevens')).map((each) => each.href)).toEqual([`/aanbieder/toewijzingen/av/${id}`, `/aanbieder/toewijzingen/av/${id}`])
    expect(await lines(id, 'facility.client-changed')).toBe(2)
    sure(await endFacility(desk, { registrationId, version: 1, endsOn: day('2025-12-21'), reason: 'own-request' }))
    await database.setClock('2025-12-22T10:00:00+01:00')
    sure(await contact(residentId, { phone: '0592 444 666' }))
    expect(await lines(id, 'facility.client-changed')).toBe(2)
  })

  it('two files that become one: who helped under the one reads what the other says', async () => {
    const { residentId: goneId, id } = help(805)
    const keptId = await freshResident(world.consultant, 806, { phone: '0592 555 666' })
    sure(await addRepresentative(world.consultant, { ...OLDER, residentId: keptId, kind: 'contact', phone: '0612345678', about: 'care', proof: null, proofSeenOn: null }))
    const { mergeId } = sure(await proposeMerge(world.consultant, { residentId: keptId, bsn: testBsn(805), stays: 'this', reason: 'Dezelfde persoon.' }))
    sure(await mergeFiles(colleague(world.consultant, 'consultant', 'Collega'), { mergeId, version: 1, sure: true }))
    expect(await clientOf(id)).toMatchObject({ phone: '0592 555 666', calls: { contacts: [{ name: 'mevrouw B. Dochter' }] }, changes: { phone: expect.any(Date) as unknown, contact: expect.any(Date) as unknown } })
    expect(await read(world.consultant, (tx) => tx.clientChange.count({ where: { residentId: goneId } }))).toBe(0)
  })

  it('two files that become one: a mark of the file that goes holds for the one that stays', async () => {
    const { residentId: goneId, id } = help(809)
    sure(await markAddress(world.consultant, { residentId: goneId, version: await version(goneId), secret: true }))
    const keptId = await freshResident(world.consultant, 810)
    const { mergeId } = sure(await proposeMerge(world.consultant, { residentId: keptId, bsn: testBsn(809), stays: 'this', reason: 'Dezelfde persoon.' }))
    sure(await mergeFiles(colleague(world.consultant, 'consultant', 'Collega'), { mergeId, version: 1, sure: true }))
    expect((await fileHead(world.consultant, keptId))?.resident.secret).toMatchObject({ by: world.consultant.name })
    expect(await clientOf(id)).toMatchObject({ secret: true })
    expect(await lines(keptId, 'resident.address-secret')).toBe(1)
  })

  it('is written by nothing else, stays as it was, and is read by nobody who does not help', async () => {
    const { residentId, id } = help(807)
    sure(await contact(residentId, { phone: '0592 666 777' }))
    const [row] = await read(world.consultant, (tx) => tx.clientChange.findMany({ where: { allocationId: id } }))
    if (!row) throw new Error('nothing was kept')
    expect(await sql(world.consultant, (tx) => tx.clientChange.createMany({ data: [{ ...row, id: crypto.randomUUID() }] }))).toMatch(/permission denied/)
    const owner = (text: string) => said(bare(text, [row.id]))
    expect(await owner(`update client_change set facts = '{name}' where id = $1`)).toMatch(/change-is-kept/)
    expect(await owner(`insert into client_change select (x).* from (select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'facts', '{email}'::text[])) as x from client_change c where id = $1) t`)).toMatch(/client_change_facts/)
    expect(await owner(`insert into client_change select (x).* from (select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'allocation_id', null)) as x from client_change c where id = $1) t`)).toMatch(/client_change_of/)
    const other: Person = { ...miep, personId: crypto.randomUUID(), providerIds: [crypto.randomUUID()] }
    const calls = (actor: Actor) => read(actor, (tx) => tx.$queryRaw`select client_call(${id}::uuid, null) as calls`)
    expect([await read(other, (tx) => tx.clientChange.count()), await calls(other), await calls(world.consultant)]).toEqual([0, [{ calls: null }], [{ calls: null }]])
    for (const actor of [miep, world.neighbour, desk]) expect(await sql(actor, (tx) => tx.$queryRaw`select * from client_follows(${residentId}::uuid, '{phone}', 'x', 'x', 'x', '9401 HK', 'x')`)).toMatch(/not-found/)
    expect(await said(contact(residentId, {}, world.neighbour))).toBe('not-found')
  })
})
