import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkChange, decideChange, decideMerger } from '@/lib/contracts/commands/dossier-change'
import { agreementView } from '@/lib/contracts/queries/agreement'
import { ownMerger, reportedChange, reportedChanges } from '@/lib/contracts/queries/dossier-change'
import { timelineOf } from '@/lib/audit/queries'
import { read } from '@/lib/db'
import { openFile } from '@/lib/files/store'
import { ownData } from '@/lib/exchange/queries'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { reportChange, updateDossier, withdrawChange } from '@/lib/providers/commands'
import { ownChange, ownChanges } from '@/lib/providers/queries'
import { setUpRegion } from '@/prisma/seed/setup'
import { signedAgreement, type Signed } from '@/tests/support/agreement'
import { testDatabase } from '@/tests/support/database'
import { filledDossier } from '@/tests/support/dossier'
import { officerOf, ownFile, providerIds, providerPerson, publishedProcedure } from '@/tests/support/submissions'
import { workOf } from '@/lib/desk/queries/work'

const officer = officerOf()
const second = officerOf('Daan Kuiper')
const elsewhere: Person = { ...officerOf('Iemand Anders'), regionIds: [crypto.randomUUID()] }
let providers: Map<string, string>
let signed: Signed
let appUrl: string
const own = () => providerPerson(providers.get('Arckin B.V.') ?? '')
const other = () => providerPerson(providers.get('Miep B.V.') ?? '')

beforeAll(async () => {
  const database = await testDatabase('empty')
  appUrl = database.appUrl
  await database.setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await database.setClock('2025-12-01T09:00:00+01:00')
  const world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  signed = await signedAgreement(officer, world, { id: providers.get('Arckin B.V.') ?? '', name: 'Arckin B.V.' }, ['Assen', 'Tynaarlo'], { reference: 'RO-2025-90', at: new Date('2025-01-02T09:00:00+01:00') })
})

const facts = (actor: Person) => read(actor, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...actor.providerIds] } }, select: { name: true, legalForm: true, iban: true, agb: true, version: true } }))
const versionOf = (id: string) => read(officer, (tx) => tx.dossierChange.findUniqueOrThrow({ where: { id }, select: { version: true } })).then((row) => row.version)
const rename = async (more: { name?: string; validFrom?: string } = {}) =>
  reportChange(own(), { kind: 'legal-name', fileId: await ownFile(own(), 'uittreksel.pdf'), validFrom: day(more.validFrom ?? '2025-12-01'), note: null, name: more.name ?? 'Arckin Thuis B.V.', legalForm: 'B.V.' })
const never = (): never => {
  throw new Error('no change')
}
const decide = async (actor: Person, changeId: string, decision: 'approved' | 'refused' = 'approved') => decideChange(actor, { changeId, version: await versionOf(changeId), decision, reason: 'Het uittreksel klopt.' })

/** What the database itself says to the app in this person's name, past every command. */
async function straight(actor: Person, sql: string): Promise<string> {
  const client = new Client({ connectionString: appUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.kind', 'person', true), set_config('app.role', $1, true), set_config('app.actor', $2, true), set_config('app.regions', $3, true), set_config('app.providers', $4, true), set_config('app.municipalities', '{}', true)`, [actor.role, actor.personId, `{${actor.regionIds.join(',')}}`, `{${actor.providerIds.join(',')}}`])
    await client.query(sql)
    return 'allowed'
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

describe('a change of name', () => {
  let changeId: string

  test('is not typed over: the form refuses and so does the database, also for an officer', async () => {
    expect(await updateDossier(own(), { ...(await filledDossier(own())), name: 'Arckin Thuis B.V.' })).toMatchObject({ ok: false, reason: 'needs-request', detail: { fields: 'Statutaire naam' } })
    for (const actor of [own(), officer])
      expect(await straight(actor, `update provider set name = 'X' where id = '${own().providerIds[0]}'`)).toMatch(/dossier-needs-request/)
    expect(await straight(own(), `update provider set phone = '0592123456' where id = '${own().providerIds[0]}'`)).toBe('allowed')
  })

  test('is reported once with the provider’s own proof; nothing changes yet and nobody decides for himself', async () => {
    await expect(reportChange(own(), { kind: 'legal-name', fileId: await ownFile(other()), validFrom: day('2025-12-01'), note: null, name: 'Y', legalForm: 'B.V.' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(reportChange({ ...own(), role: 'provider-staff' }, { kind: 'agb', fileId: await ownFile(own()), validFrom: day('2025-12-01'), note: null, agb: '98000077' })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await rename({ name: 'Arckin B.V.' })).toMatchObject({ ok: false, reason: 'nothing-changes' })
    const nobody = providerPerson(providers.get('Thuishulp De Linde B.V.') ?? '')
    expect(await reportChange(nobody, { kind: 'agb', fileId: await ownFile(nobody), validFrom: day('2025-12-01'), note: null, agb: '98000078' })).toMatchObject({ ok: false, reason: 'nobody-knows' })
    const both = await Promise.all([rename(), rename()])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: 'already-reported' })
    changeId = (await ownChanges(own()))?.changes[0]?.id ?? ''
    expect(await facts(own())).toMatchObject({ name: 'Arckin B.V.' })
    expect(await straight(own(), `update dossier_change set status = 'approved', decided_by = '${own().personId}', decided_name = 'x', decided_reason = 'x', decided_at = now(), version = 2 where id = '${changeId}'`)).toMatch(/change-not-yours-to-decide|dossier_change_not_own/)
    expect(await straight(officer, `update dossier_change set after = '{"name":"Z"}' where id = '${changeId}'`)).toMatch(/permission denied/)
  })

  test('is seen by the region’s officers with its proof, and by nobody else', async () => {
    expect((await reportedChanges(officer)).open.map((each) => each.id)).toEqual([changeId])
    const view = await reportedChange(officer, changeId)
    expect(view?.change).toMatchObject({ before: { name: 'Arckin B.V.' }, after: { name: 'Arckin Thuis B.V.' }, status: 'reported' })
    expect(await openFile(officer, view?.change.fileId ?? '')).toMatchObject({ name: 'uittreksel.pdf' })
    expect(await reportedChange(elsewhere, changeId)).toBeNull()
    expect(await ownChange(other(), changeId)).toBeNull()
    await expect(decide2(elsewhere)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(withdrawChange(other(), { changeId, version: 1, sure: true })).rejects.toMatchObject({ kind: 'not-found' })
    expect((await workOf(officer)).items.filter((item) => item.kind === 'decide-change')).toMatchObject([{ provider: 'Arckin B.V.', subject: 'Naam of rechtsvorm', second: false }])
  })
  const decide2 = (actor: Person) => decideChange(actor, { changeId, version: 1, decision: 'approved', reason: 'Klopt zo.' })

  test('approved once it holds everywhere at once, and everyone it concerns is told', async () => {
    await expect(decideChange(officer, { changeId, version: 9, decision: 'approved', reason: 'Klopt zo.' })).rejects.toMatchObject({ kind: 'stale' })
    sure(await decide(officer, changeId))
    expect(await decide(second, changeId, 'refused')).toMatchObject({ ok: false, reason: 'decided' })
    expect(await straight(officer, `update dossier_change set status = 'reported', decided_by = null, decided_name = null, decided_reason = null, decided_at = null where id = '${changeId}'`)).toMatch(/change-is-decided/)
    expect(await facts(own())).toMatchObject({ name: 'Arckin Thuis B.V.' })
    const told = (await ownChange(own(), changeId))?.change.dossierNotices ?? []
    expect(told.map((each) => [each.subjectType, each.label])).toEqual([['agreement', 'RO-2025-90'], ['municipality', 'Assen'], ['municipality', 'Tynaarlo'], ['region', 'Noord- en Midden-Drenthe']])
    expect(told.every((each) => each.toldNames.includes('Ellen Prins') && each.toldNames.includes('Marit Hofstee'))).toBe(true)
    const mail = await read({ ...officer, role: 'administrator' }, (tx) => tx.mail.findMany({ where: { subject: { startsWith: 'Gewijzigd bij' } }, select: { toName: true, body: true } }))
    expect(mail.map((each) => each.toName).sort()).toEqual(['Daan Kuiper', 'Ellen Prins', 'Ilse Warmolts', 'Marit Hofstee', 'Wendy Scholten'])
    expect(mail[0]?.body).toContain('raamovereenkomst RO-2025-90, gemeente Assen, gemeente Tynaarlo')
    expect((await read(own(), (tx) => tx.mail.findMany({ select: { subject: true } }))).map((each) => each.subject)).toContain('Uw wijziging is goedgekeurd: Naam of rechtsvorm')
    expect((await read(own(), (tx) => timelineOf(tx, [changeId]))).map((line) => line.event)).toEqual(['dossier-change.approved', 'dossier-change.reported'])
  })

  test('letters of before keep the old name, and the contract says how the provider was called then', async () => {
    const view = await agreementView(officer, signed.agreementId)
    expect([view?.provider.name, view?.nameThen]).toEqual(['Arckin Thuis B.V.', 'Arckin B.V.'])
    const letter = await read(officer, (tx) => tx.letter.findUniqueOrThrow({ where: { id: signed.letterId }, select: { view: true } }))
    expect(JSON.stringify(letter.view)).toContain('Arckin B.V. (rechtsvorm')
    expect(JSON.stringify(letter.view)).not.toContain('Arckin Thuis')
  })

  test('before its day it is not approved; a report can be taken back as long as nobody decided', async () => {
    const later = sure(await rename({ name: 'Arckin Later B.V.', validFrom: '2026-01-01' }))
    expect(await decide(officer, later.changeId)).toMatchObject({ ok: false, reason: 'not-yet-valid', detail: { day: '2026-01-01' } })
    expect(await straight(officer, `update dossier_change set status = 'approved', decided_by = '${officer.personId}', decided_name = 'x', decided_reason = 'x', decided_at = now() where id = '${later.changeId}'`)).toMatch(/change-not-yet-valid/)
    sure(await withdrawChange(own(), { changeId: later.changeId, version: 1, sure: true }))
    expect(await withdrawChange(own(), { changeId: later.changeId, version: 2, sure: true })).toMatchObject({ ok: false, reason: 'decided' })
    expect(await decide(officer, later.changeId)).toMatchObject({ ok: false, reason: 'decided' })
  })
})

describe('a change of IBAN', () => {
  test('takes two officers, of whom the second approves; the database holds them to it', async () => {
    const fileId = await ownFile(own(), 'bank.pdf')
    const { changeId } = sure(await reportChange(own(), { kind: 'iban', fileId, validFrom: day('2025-12-01'), note: null, iban: 'NL91ABNA0417164300' }))
    expect(await decide(officer, changeId)).toMatchObject({ ok: false, reason: 'check-first' })
    const approveBy = (actor: Person) => straight(actor, `update dossier_change set status = 'approved', decided_by = '${actor.personId}', decided_name = 'x', decided_reason = 'x', decided_at = now() where id = '${changeId}'`)
    expect(await approveBy(officer)).toMatch(/dossier_change_four_eyes/)
    sure(await checkChange(officer, { changeId, version: 1, how: 'Gebeld met het nummer uit het contract.' }))
    expect(await checkChange(second, { changeId, version: 2, how: 'Nog een keer gebeld.' })).toMatchObject({ ok: false, reason: 'checked-already' })
    expect(await decide(officer, changeId)).toMatchObject({ ok: false, reason: 'second-person' })
    expect(await approveBy(officer)).toMatch(/dossier_change_four_eyes/)
    expect((await workOf(officer)).items.some((item) => item.kind === 'decide-change')).toBe(false)
    expect((await facts(own())).iban).toBeNull()
    sure(await decide(second, changeId))
    expect((await facts(own())).iban).toBe('NL91ABNA0417164300')
    // What is filled in now is relied upon as well.
    expect(await updateDossier(own(), { ...(await filledDossier(own())), iban: null })).toMatchObject({ ok: false, reason: 'needs-request' })
  })

  test('refused with a reason leaves the dossier as it was, and the provider reads why', async () => {
    const { changeId } = sure(await reportChange(own(), { kind: 'agb', fileId: await ownFile(own()), validFrom: day('2025-12-01'), note: null, agb: '98999999' }))
    const before = await facts(own())
    sure(await decide(officer, changeId, 'refused'))
    expect(await facts(own())).toEqual(before)
    expect((await ownChange(own(), changeId))?.change).toMatchObject({ status: 'refused', decidedReason: 'Het uittreksel klopt.', dossierNotices: [] })
  })
})

describe('a merger', () => {
  test('lists every participation with what must be decided; nothing moves by itself', async () => {
    const { changeId } = sure(await reportChange(own(), { kind: 'merger', fileId: await ownFile(own(), 'akte.pdf'), validFrom: day('2026-07-01'), note: null, kvk: '90000099', name: 'Grote Thuiszorg B.V.' }))
    const part = { participationId: signed.parts.get('Assen') ?? '', reason: 'Nieuwe overeenkomst per 1 juli.' }
    expect(await decideMerger(officer, { changeId, ...part, version: 0, decision: 'new-agreement' })).toMatchObject({ ok: false, reason: 'not-approved' })
    const before = await read(officer, (tx) => tx.participation.findMany({ where: { agreementId: signed.agreementId }, orderBy: { id: 'asc' } }))
    sure(await decide(officer, changeId))
    const told = await read({ ...officer, role: 'administrator' }, (tx) => tx.mail.findMany({ where: { subject: { endsWith: 'Fusie of overname' } }, select: { body: true } }))
    expect(told.length).toBe(5)
    expect(told.every(({ body }) => body.includes('Er verandert niets vanzelf'))).toBe(true)
    expect((await reportedChange(officer, changeId))?.parts.map((each) => [each.lot, each.decided])).toEqual([['Assen', null], ['Tynaarlo', null]])
    const seenBy = async (actor: Person) => (await ownMerger(actor, (await ownChange(own(), changeId))?.change ?? never())).map((each) => [each.lot, each.agreement, each.decided?.decision ?? 'to decide', each.decided?.reason])
    expect(await seenBy(own())).toEqual([['Assen', 'RO-2025-90', 'to decide', undefined], ['Tynaarlo', 'RO-2025-90', 'to decide', undefined]])
    sure(await decideMerger(officer, { changeId, ...part, version: 0, decision: 'new-agreement' }))
    expect(await seenBy(own())).toEqual([['Assen', 'RO-2025-90', 'new-agreement', 'Nieuwe overeenkomst per 1 juli.'], ['Tynaarlo', 'RO-2025-90', 'to decide', undefined]])
    expect(await seenBy(other())).toEqual([])
    expect((await read(own(), (tx) => tx.mail.findMany({ select: { subject: true } }))).map((each) => each.subject)).toContain('Fusie: besloten over uw deelname in Assen')
    await expect(decideMerger(second, { changeId, ...part, version: 0, decision: 'ends' })).rejects.toMatchObject({ kind: 'stale' })
    sure(await decideMerger(second, { changeId, ...part, version: 1, decision: 'stays' }))
    await expect(decideMerger(officer, { changeId, participationId: crypto.randomUUID(), reason: 'Bestaat niet.', version: 0, decision: 'ends' })).rejects.toMatchObject({ kind: 'not-found' })
    expect((await reportedChange(officer, changeId))?.parts[0]?.decided).toMatchObject({ decision: 'stays', by: 'Daan Kuiper', version: 2 })
    expect(await read(officer, (tx) => tx.participation.findMany({ where: { agreementId: signed.agreementId }, orderBy: { id: 'asc' } }))).toEqual(before)
    expect((await ownData(own()))?.tables.find((each) => each.name === 'fusiebesluiten')?.rows).toMatchObject([{ municipality: 'Assen', changeId, decision: 'stays', decidedName: 'Daan Kuiper' }])
    expect(await facts(own())).toMatchObject({ name: 'Arckin Thuis B.V.' })
  })
})

describe('what the tables cannot hold', () => {
  test('another subject’s field, a report that starts approved, a notice by somebody who didn’t decide', async () => {
    const fileId = await ownFile(own())
    const insert = (kind: string, after: string, status = 'reported') => `insert into dossier_change (id, provider_id, kind, status, after, valid_from, file_id, reported_by, reported_name, reported_at) values (gen_random_uuid(), '${own().providerIds[0]}', '${kind}', '${status}', '${after}', '2025-12-01', '${fileId}', gen_random_uuid(), 'x', now())`
    expect(await straight(own(), insert('agb', '{"iban":"NL91ABNA0417164300"}'))).toMatch(/change-other-fields/)
    expect(await straight(own(), insert('agb', '{"agb":"98000001"}', 'approved'))).toMatch(/change-starts-reported/)
    expect(await straight(own(), insert('merger', '{"name":"X"}'))).toMatch(/dossier_change_changes/)
    expect(await straight(officer, insert('agb', '{"agb":"98000001"}'))).toMatch(/row-level security/)
    const changeId = (await ownChanges(own()))?.changes[0]?.id ?? ''
    const notice = `insert into dossier_notice (id, change_id, provider_id, decided_in, region_id, subject_type, subject_id, label, told_names, told_at) values (gen_random_uuid(), '${changeId}', '${own().providerIds[0]}', '{${elsewhere.regionIds[0]}}', '${officer.regionIds[0]}', 'region', gen_random_uuid(), 'x', '{}', now())`
    expect(await straight(officer, notice)).toMatch(/row-level security/)
  })
})
