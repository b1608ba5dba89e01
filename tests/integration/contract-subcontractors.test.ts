import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { endSubcontractor, judgeSubcontractor, reportSubcontractor } from '@/lib/contracts/commands/subcontractor'
import { agreementView } from '@/lib/contracts/queries/agreement'
import { subcontractorPage } from '@/lib/contracts/queries/subcontractor'
import { read } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { openFile } from '@/lib/files/store'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { setUpRegion } from '@/prisma/seed/setup'
import { signedAgreement } from '@/tests/support/agreement'
import { testDatabase } from '@/tests/support/database'
import { officerOf, ownFile, providerIds, providerPerson, publishedProcedure } from '@/tests/support/submissions'

const officer = officerOf()
const manager: Person = { ...officerOf('Ellen Prins'), role: 'contract-manager' }
const elsewhere: Person = { ...manager, personId: crypto.randomUUID(), regionIds: [crypto.randomUUID()] }
let providers: Map<string, string>
let agreementId: string
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
  agreementId = (await signedAgreement(officer, world, { id: providers.get('Arckin B.V.') ?? '', name: 'Arckin B.V.' }, ['Assen'], { reference: 'RO-2025-90', at: new Date('2025-01-02T09:00:00+01:00') })).agreementId
})

type Report = Parameters<typeof reportSubcontractor>[1]
const report = async (more: Partial<Report> = {}, actor: Person = own()) =>
  reportSubcontractor(actor, { agreementId, fileId: await ownFile(own(), 'verklaring.pdf'), name: 'Schoon B.V.', kvk: '90000077', part: 'Zaterdagen in Assen.', validFrom: day('2026-01-01'), declared: true, ...more })
const rowsOf = async (actor: Person) => (await subcontractorPage(actor, agreementId))?.rows ?? []
const first = async () => {
  const [row] = await rowsOf(own())
  if (!row) throw new Error('no subcontractor')
  return row
}

async function straight(actor: Person, sql: string): Promise<string> {
  const client = new Client({ connectionString: appUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.kind', 'person', true), set_config('app.role', $1, true), set_config('app.actor', $2, true), set_config('app.regions', $3, true), set_config('app.providers', $4, true), set_config('app.municipalities', '{}', true)`, [actor.role, actor.personId, `{${actor.regionIds.join(',')}}`, `{${actor.providerIds.join(',')}}`])
    const { rowCount } = await client.query(sql)
    return rowCount === 0 ? 'nothing' : 'allowed'
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

test('a provider reports who works for it, once, with a statement of its own; others find nothing', async () => {
  expect(await report({ kvk: await read(own(), (tx) => tx.provider.findFirstOrThrow({ where: { id: own().providerIds[0] ?? '' }, select: { kvk: true } })).then((row) => row.kvk) })).toMatchObject({ ok: false, reason: 'own-kvk' })
  expect(await report({ validFrom: day('2024-12-31') })).toMatchObject({ ok: false, reason: 'outside-agreement' })
  expect(await report({ validFrom: day('2027-01-01') })).toMatchObject({ ok: false, reason: 'outside-agreement' })
  await expect(report({}, other())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(report({}, { ...own(), role: 'provider-staff' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(report({ fileId: await ownFile(other()) })).rejects.toMatchObject({ kind: 'not-found' })
  const both = await Promise.all([report(), report()])
  expect(both.map((each) => (each.ok ? 'ok' : each.reason)).sort()).toEqual(['already-there', 'ok'])
  expect(await rowsOf(own())).toMatchObject([{ name: 'Schoon B.V.', standing: 'reported', validUntil: null }])
  expect(await subcontractorPage(elsewhere, agreementId)).toBeNull()
  expect(await subcontractorPage(other(), agreementId)).toBeNull()
})

test('an officer reads the statement and judges once, with a reason; the contract’s page shows it', async () => {
  const row = await first()
  expect((await workOf(manager)).items.filter((item) => item.kind === 'judge-subcontractor')).toMatchObject([{ provider: 'Arckin B.V.', name: 'Schoon B.V.' }])
  expect(await openFile(manager, row.fileId)).toMatchObject({ name: 'verklaring.pdf' })
  const judge = (actor: Person, version: number) => judgeSubcontractor(actor, { subcontractorId: row.id, version, verdict: 'approved', reason: 'De verklaring klopt.' })
  await expect(judge(elsewhere, row.version)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(judge(own(), row.version)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(judge(manager, 9)).rejects.toMatchObject({ kind: 'stale' })
  sure(await judge(manager, row.version))
  expect(await judge(officer, row.version + 1)).toMatchObject({ ok: false, reason: 'decided' })
  expect(await rowsOf(manager)).toMatchObject([{ standing: 'coming', decidedName: 'Ellen Prins', decidedReason: 'De verklaring klopt.' }])
  expect((await agreementView(manager, agreementId))?.subcontractors).toMatchObject([{ name: 'Schoon B.V.' }])
  expect((await read(own(), (tx) => tx.mail.findMany({ select: { subject: true } }))).map((each) => each.subject)).toContain('Onderaannemer akkoord: Schoon B.V.')
  expect((await agreementView(manager, agreementId))?.timeline.map((line) => line.event)).toEqual(expect.arrayContaining(['agreement.subcontractor-reported', 'agreement.subcontractor-approved']))
})

test('it ends on a day, said once; after that the same party can be reported anew, and what was stays', async () => {
  const row = await first()
  const end = (validUntil: string, version = row.version) => endSubcontractor(own(), { subcontractorId: row.id, version, validUntil: day(validUntil) })
  expect(await end('2025-12-31')).toMatchObject({ ok: false, reason: 'ends-before-start' })
  await expect(endSubcontractor(other(), { subcontractorId: row.id, version: row.version, validUntil: day('2026-06-30') })).rejects.toMatchObject({ kind: 'not-found' })
  sure(await end('2026-06-30'))
  expect(await end('2026-07-31', row.version + 1)).toMatchObject({ ok: false, reason: 'ended-already' })
  expect(await report({ validFrom: day('2026-06-30') })).toMatchObject({ ok: false, reason: 'already-there' })
  sure(await report({ validFrom: day('2026-07-01'), part: 'Alleen nog de was.' }))
  expect((await rowsOf(own())).map((each) => [each.part, each.validUntil])).toEqual([['Zaterdagen in Assen.', '2026-06-30'], ['Alleen nog de was.', null]])
  const again = (await rowsOf(own()))[1]
  sure(await judgeSubcontractor(officer, { subcontractorId: again?.id ?? '', version: 1, verdict: 'refused', reason: 'De verklaring is niet getekend.' }))
  sure(await report({ validFrom: day('2026-07-01') }))
})

test('the database holds both to their own part', async () => {
  const row = await first()
  const set = (what: string, where = row.id) => `update agreement_subcontractor set ${what} where id = '${where}'`
  expect(await straight(own(), set(`status = 'refused'`))).toMatch(/subcontractor-is-fixed/)
  expect(await straight(own(), set(`valid_until = '2027-01-01'`))).toMatch(/subcontractor-is-fixed/)
  expect(await straight(manager, set(`part = 'Alles'`))).toMatch(/permission denied/)
  expect(await straight(other(), set(`valid_until = '2027-01-01'`))).toBe('nothing')
  const fileId = await ownFile(own())
  const insert = (kvk: string, from: string, status = 'reported', declared = true) => `insert into agreement_subcontractor (id, agreement_id, region_id, provider_id, name, kvk, part, valid_from, declared, file_id, status, reported_by, reported_name, reported_at) values (gen_random_uuid(), '${agreementId}', '${officer.regionIds[0]}', '${own().providerIds[0]}', 'x', '${kvk}', 'x', '${from}', ${declared}, '${fileId}', '${status}', gen_random_uuid(), 'x', now())`
  expect(await straight(own(), insert('90000088', '2026-01-01'))).toBe('allowed')
  expect(await straight(own(), insert('90000088', '2026-01-01', 'approved'))).toMatch(/subcontractor-starts-reported/)
  expect(await straight(own(), insert('90000077', '2026-03-01'))).toMatch(/agreement_subcontractor_once/)
  expect(await straight(own(), insert('90000088', '2026-01-01', 'reported', false))).toMatch(/agreement_subcontractor_declared/)
  expect(await straight(officer, insert('90000088', '2026-01-01'))).toMatch(/row-level security/)
})
