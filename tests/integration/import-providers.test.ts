import { beforeAll, describe, expect, it } from 'vitest'
import { askAdministrator, decideRequest } from '@/lib/auth/requests'
import { agreementList, agreementView } from '@/lib/contracts/queries/agreement'
import { proofsPage } from '@/lib/contracts/queries/renewals'
import { samplesPage } from '@/lib/contracts/queries/sample'
import { offerAgreement } from '@/lib/contracts/commands/offer'
import { signForRegion } from '@/lib/contracts/commands/sign'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { adoptAgreements, continueAgreements } from '@/lib/exchange/commands/agreement-adopt'
import { tryAgreements, withdrawAgreements } from '@/lib/exchange/commands/agreement-trial'
import { continueAgreementUndo, undoAgreements } from '@/lib/exchange/commands/agreement-undo'
import { adoptImport } from '@/lib/exchange/commands/import-adopt'
import { tryImport } from '@/lib/exchange/commands/import-trial'
import { readAgreements } from '@/lib/exchange/imports/agreements'
import { readFile } from '@/lib/exchange/imports/file'
import { agreementImportList, agreementImportView, type AgreementImportView } from '@/lib/exchange/queries/agreement-imports'
import type { TryAgreements } from '@/lib/exchange/schema/agreement-import'
import { participationsOf } from '@/lib/indications/queries/choice'
import { offeredOn } from '@/lib/indications/rules/choice'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow, sure } from '@/lib/kernel/result'
import { providerAccounts } from '@/lib/providers/queries/register'
import { admittedProviders } from '@/lib/reporting/queries/public'
import { contractView } from '@/lib/reporting/queries/agreement'
import { testDatabase } from '@/tests/support/database'
import { colleague } from '@/tests/support/redress'
import { providerPerson } from '@/tests/support/submissions'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, freshResident, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let manager: Person
let administrators: readonly [Person, Person]
let elsewhere: Person
let codes: { regular: string; direction: string }
let known: string
let neighbourLot: string

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  manager = colleague(world.officer, 'contract-manager', 'Tweede Manager')
  administrators = [colleague(world.officer, 'administrator', 'Eerste Beheerder'), colleague(world.officer, 'administrator', 'Tweede Beheerder')]
  elsewhere = { ...colleague(world.officer, 'contract-manager', 'Andere Regio'), regionIds: [crypto.randomUUID()], municipalityIds: [] }
  const found = await read(world.officer, async (tx) => ({
    products: await tx.product.findMany({ where: { id: { in: [world.regular, world.direction] } }, select: { id: true, code: true } }),
    kvk: (await tx.provider.findFirstOrThrow({ where: { name: 'Arckin B.V.' }, select: { kvk: true } })).kvk,
    lot: (await tx.lot.findFirstOrThrow({ where: { municipalityId: world.aaEnHunze }, select: { name: true } })).name,
  }))
  const codeOf = (id: string) => found.products.find((each) => each.id === id)?.code ?? ''
  codes = { regular: codeOf(world.regular), direction: codeOf(world.direction) }
  known = found.kvk
  neighbourLot = found.lot
})

const HEAD = 'KVK;Naam;Rechtsvorm;Contactpersoon;E-mail;Overeenkomst;Perceel;Productcode;Ingangsdatum;Einddatum;Getekend op;Verlengingen;Maanden per verlenging;Tarief per uur'
type Cells = { kvk?: string; name?: string; form?: string; contact?: string; email?: string; number?: string; lot?: string; product?: string; from?: string; until?: string; signed?: string; options?: string; months?: string; cents?: string }
const line = (more: Cells = {}) => [more.kvk ?? '98000001', more.name ?? 'Oud en Nieuw Zorg', more.form ?? 'Stichting', more.contact ?? 'A. Geheim', more.email ?? 'geheim@voorbeeld.nl', more.number ?? 'OUD-001', more.lot ?? 'Assen', more.product ?? codes.regular, more.from ?? '1-1-2024', more.until ?? '31-12-2026', more.signed ?? '12-12-2023', more.options ?? '', more.months ?? '', more.cents ?? ''].join(';')
const file = (...lines: string[]) => sure(readAgreements(Buffer.from([HEAD, ...lines].join('\n'))))
const ASK: TryAgreements = { source: 'Het oude systeem', expectedProviders: null, expectedAgreements: null }
const tried = async (actor: Person, ask: Partial<TryAgreements>, ...lines: string[]) => sure(await tryAgreements(actor, { ...ASK, ...ask }, file(...lines))).id
const look = async (id: string, actor: Person = manager): Promise<AgreementImportView> => {
  const view = await agreementImportView(actor, id, { shown: null, page: 0 })
  if (!view) throw new Error('the import is not found')
  return view
}
const on = async (id: string) => ({ id, version: (await look(id)).head.version })
const adopt = async (id: string, explanation: string | null = null, batch?: number) => adoptAgreements(manager, { ...(await on(id)), explanation }, batch)
const undo = async (id: string, batch?: number) => undoAgreements(world.officer, { ...(await on(id)), reason: 'Er ontbreken regels.' }, batch)
const brief = async (id: string) => (await look(id)).lines.map((each) => each.problems.map((problem) => problem.column).join() || each.outcome)
const thrownBy = (work: Promise<unknown>) => work.then(() => 'nothing', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : String(thrown)))
const bySql = (work: (tx: Tx) => Promise<unknown>, actor: Person = manager) =>
  write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).then(() => 'done', (thrown: unknown) => databaseRefusal(thrown)?.state ?? String(thrown))
const made = (reference: string) => read(manager, (tx) => tx.agreement.findFirst({ where: { reference }, include: { provider: true, participations: { orderBy: { startsOn: 'asc' } }, agreementOptions: { orderBy: { number: 'asc' } } } }))
const agreementOf = async (reference: string) => { const found = await made(reference); if (!found) throw new Error(`${reference} is not there`); return found }

describe('providers of an older system', () => {
  let id: string

  it('are tried line by line, and nothing of anybody changes', async () => {
    const lines = [
      line(), line({ product: codes.direction }), line({ lot: neighbourLot, from: '1-7-2024' }), line({ kvk: known, name: 'Arckin Zorg', number: 'OUD-002', lot: neighbourLot, options: '2', months: '12', cents: '1,00' }),
      line({ kvk: '98000003', name: 'Half', number: 'OUD-003' }), line({ kvk: '98000003', name: 'Half', number: 'OUD-003', lot: 'Parijs' }), line({ kvk: known, name: 'Arckin B.V.', number: 'OUD-004' }), line({ kvk: '123', number: 'OUD-005' }), line(),
    ]
    id = await tried(world.officer, { expectedProviders: 3, expectedAgreements: 3 }, ...lines)
    expect(await brief(id)).toEqual(['new', 'new', 'new', 'new', 'Overeenkomst', 'Perceel', 'Perceel', 'KVK', 'Regel'])
    const view = await look(id)
    expect(view).toMatchObject({ counts: { new: 4, same: 0, changed: 0, refused: 5 }, compared: { file: { providers: 4, agreements: 5 }, comes: { providers: 2, agreements: 2 }, refused: { providers: 2, agreements: 3 } }, asCounted: false })
    expect(view.lines[3]).toMatchObject({ provider: 'Arckin Zorg', reference: 'OUD-002', hourCents: 100, notes: expect.arrayContaining(['known', 'name']) as string[] })
    expect([await made('OUD-001'), await made('OUD-002')]).toEqual([null, null])
    expect(await tried(world.officer, {}, ...lines)).toBe(id)
  })

  it('are the officers’ of the region alone', async () => {
    expect(await agreementImportView(elsewhere, id, { shown: null, page: 0 })).toBeNull()
    expect((await agreementImportList(manager, 0)).total).toBe(1)
    for (const role of ['consultant', 'controller', 'provider-admin'] as const) expect(await thrownBy(agreementImportList(colleague(world.officer, role, 'Ander'), 0))).toBe('forbidden')
    expect(await thrownBy(adoptAgreements(elsewhere, { id, version: 1, explanation: null }))).toBe('not-found')
    expect(await thrownBy(withdrawAgreements(elsewhere, { id, version: 1, reason: 'Nee' }))).toBe('not-found')
  })

  it('are adopted by another than who tried, in parts, with a reason where it is not what was counted', async () => {
    expect(await adoptAgreements(world.officer, { ...(await on(id)), explanation: null })).toMatchObject({ reason: 'own-trial' })
    expect((await look(id, world.officer)).blocked).toBe('own-trial')
    expect(await adopt(id)).toMatchObject({ reason: 'unexplained' })
    expect(await bySql((tx) => tx.$executeRaw`update agreement_import set status = 'adopted' where id = ${id}::uuid`)).toBe('PX080')
    expect(await bySql((tx) => tx.$executeRaw`update agreement_import_row set done_at = now(), content = null where import_id = ${id}::uuid`)).toBe('PX080')
    expect(sure(await adopt(id, 'Half komt later.', 1)).left).toBe(6)
    expect(await undoAgreements(elsewhere, { id, version: 1, reason: 'Nee' }).then(() => '', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : ''))).toBe('not-found')
    const together = await Promise.all([continueAgreements(manager, { id }), continueAgreements(world.officer, { id })])
    expect(together.some((each) => each.ok && each.value.left === 0)).toBe(true)
    expect(await look(id)).toMatchObject({ head: { status: 'adopted' }, done: 9, counts: { new: 4, refused: 5 } })
    expect(await continueAgreements(manager, { id })).toMatchObject({ reason: 'not-adopting' })
  })

  it('come in with what they may deliver, from when and until when, and what can be extended', async () => {
    expect(await agreementOf('OUD-001')).toMatchObject({
      status: 'signed', startsOn: '2024-01-01', endsOn: '2026-12-31', maxEndsOn: '2026-12-31', importId: id, importedFrom: 'Het oude systeem', procedureId: null, windowId: null, letterId: null, agreementOptions: [],
      provider: { kvk: '98000001', name: 'Oud en Nieuw Zorg', legalForm: 'Stichting', contactName: 'A. Geheim', email: 'geheim@voorbeeld.nl', invented: true },
      participations: [{ municipalityId: world.assen, productIds: [world.regular, world.direction], startsOn: '2024-01-01' }, { municipalityId: world.aaEnHunze, productIds: [world.regular], startsOn: '2024-07-01' }],
    })
    const second = await agreementOf('OUD-002')
    expect(second).toMatchObject({ maxEndsOn: '2028-12-31', agreementOptions: [{ number: 1, startsOn: '2027-01-01', endsOn: '2027-12-31', status: 'open' }, { number: 2, endsOn: '2028-12-31' }], provider: { kvk: known, name: 'Arckin B.V.' } })
    expect(await read(manager, (tx) => tx.provider.count({ where: { kvk: known } }))).toBe(1)
    expect(await made('OUD-003')).toBeNull()
    const kept = await asOwner(database, async (client) => (await client.query<{ text: string }>('select count(*) filter (where content is not null)::text as text from agreement_import_row')).rows[0]?.text)
    expect(kept).toBe('0')
    expect(await read(manager, (tx) => tx.auditLine.groupBy({ by: ['event'], where: { event: { in: ['agreement.imported', 'provider.imported', 'agreement-import.tried', 'agreement-import.adopted'] } }, _count: true, orderBy: { event: 'asc' } }))).toMatchObject([
      { event: 'agreement-import.adopted', _count: 1 }, { event: 'agreement-import.tried', _count: 1 }, { event: 'agreement.imported', _count: 2 }, { event: 'provider.imported', _count: 1 },
    ])
  })

  it('stand among the contracts with their old number, and ask nothing of a procedure that was not here', async () => {
    const { id: agreementId, providerId } = await agreementOf('OUD-001')
    expect((await agreementList(manager)).find((each) => each.reference === 'OUD-001')).toMatchObject({ origin: 'overgenomen uit Het oude systeem', lots: 2 })
    expect(await contractView(manager, agreementId)).toMatchObject({ origin: 'Overgenomen uit Het oude systeem', takenOver: { from: 'Het oude systeem', importId: id, signedOn: '2023-12-12' }, clauses: [], admittedLots: [], may: { offer: false, signForRegion: false } })
    expect((await proofsPage(manager)).rows.filter((row) => row.agreementId === agreementId)).toEqual([])
    expect(await samplesPage(manager, agreementId)).toMatchObject({ criteria: [], may: { record: false } })
    expect(await offerAgreement(manager, { agreementId, version: 1 })).toMatchObject({ reason: 'not-draft' })
    expect(await signForRegion(manager, { agreementId, version: 1, name: 'X', role: 'Y', fingerprint: 'a'.repeat(64), authorised: true })).toMatchObject({ reason: 'not-offered' })
    const own = providerPerson(providerId)
    expect(await agreementView(own, agreementId)).toMatchObject({ reference: 'OUD-001', may: { signForProvider: false } })
    expect((await admittedProviders(world.officer, { cbsCode: undefined })).providers.map((each) => each.name)).toContain('Oud en Nieuw Zorg')
  })

  it('are chosen by a resident like any other, and named by imported help', async () => {
    const { providerId } = await agreementOf('OUD-001')
    const lots = await read(world.consultant, (tx) => tx.lot.findMany({ where: { municipalityId: world.assen }, select: { id: true } }))
    const offered = offeredOn(await read(world.consultant, (tx) => participationsOf(tx, lots.map((each) => each.id))), world.direction, day('2025-12-08'))
    expect(offered.map((each) => each.provider)).toContain('Oud en Nieuw Zorg')
    await freshResident(world.consultant, 850, { surname: 'Hulp' })
    const help = ['BSN;Productcode;Minuten per week;Frequentie;Ingangsdatum;Einddatum;Vorm;Besluitnummer;Besluitdatum;AGB of KVK;Start levering', `${testBsn(850)};${codes.regular};150;wekelijks;1-3-2024;28-2-2029;zin;OUD-850;20-2-2024;98000001;4-3-2024`]
    const helpId = sure(await tryImport(world.consultant, { kind: 'indications', source: 'Het oude systeem', expectedPeople: null, expectedTime: null }, sure(readFile('indications', Buffer.from(help.join('\n')))))).id
    sure(await adoptImport(colleague(world.consultant, 'consultant', 'Tweede Consulent'), { id: helpId, version: 1, explanation: null }))
    expect(await read(world.consultant, (tx) => tx.allocation.findMany({ where: { providerId }, select: { status: true } }))).toEqual([{ status: 'started' }])
  })

  it('get an account as every provider without an administrator does', async () => {
    const { providerId } = await agreementOf('OUD-001')
    const [asks, grants] = administrators
    expect((await providerAccounts(asks, 0))?.rows.find((row) => row.provider_id === providerId)).toMatchObject({ administrators: [] })
    const { requestId } = sure(await askAdministrator(asks, { providerId, name: 'A. Eerste', email: 'eerste@voorbeeld.nl', title: 'Directeur', reason: 'Overgenomen uit het oude systeem.' }))
    expect(sure(await decideRequest(grants, { requestId, answer: 'granted', reason: 'Nagebeld.' })).outcome).toBe('granted')
  })

  it('are not taken back while help stands on them, with the lines that hold them', async () => {
    expect(await undo(id)).toMatchObject({ reason: 'held', detail: { rows: 2 } })
    expect((await look(id)).held.map((each) => `${each.line} ${each.what}`)).toEqual(['2 allocation', '3 allocation'])
    expect(await bySql((tx) => tx.$queryRaw`select agreement_import_undo(${id}::uuid, 10)`)).toBe('PE002')
  })

  it('stand so already when the file is tried again, and differently where it says so', async () => {
    expect(await tryAgreements(world.officer, ASK, file(line(), line({ product: codes.direction }), line({ lot: neighbourLot, from: '1-7-2024' })))).toMatchObject({ ok: true })
    const again = await tried(world.officer, {}, line(), line({ until: '31-12-2027', number: 'OUD-001', product: codes.direction }), line({ kvk: '98000009', name: 'Ander', number: 'oud-002' }))
    expect(await brief(again)).toEqual(['Einddatum', 'Einddatum', 'Overeenkomst'])
    const same = await tried(world.officer, {}, line(), line({ lot: neighbourLot, product: codes.direction }))
    expect(await brief(same)).toEqual(['same', 'changed'])
    expect((await look(same)).lines[1]?.notes).toEqual(['product', 'startsOn'])
    expect((await look(same)).blocked).toBe('nothing-new')
    expect(await adopt(same)).toMatchObject({ reason: 'nothing-new' })
    expect(sure(await withdrawAgreements(manager, { ...(await on(same)), reason: 'Niets nieuws.' })).id).toBe(same)
    expect(await withdrawAgreements(manager, { ...(await on(same)), reason: 'Nog eens.' })).toMatchObject({ reason: 'not-a-trial' })
  })
})

describe('a file with providers', () => {
  it('goes back whole, with the providers that only came with it; a known one stays as it was', async () => {
    const before = await read(manager, (tx) => tx.provider.findFirstOrThrow({ where: { kvk: known } }))
    const id = await tried(world.officer, {}, line({ kvk: '98000011', name: 'Terug Een', number: 'T-1', lot: neighbourLot }), line({ kvk: '98000012', name: 'Terug Twee', number: 'T-2', lot: neighbourLot, options: '1', months: '6' }), line({ kvk: known, number: 'T-3', from: '1-1-2029', until: '31-12-2029' }))
    expect(sure(await adopt(id)).left).toBe(0)
    const { providerId } = await agreementOf('T-2')
    const [asks, grants] = administrators
    const { requestId } = sure(await askAdministrator(asks, { providerId, name: 'B. Tweede', email: 'tweede@voorbeeld.nl', title: 'Directeur', reason: 'Overgenomen uit het oude systeem.' }))
    sure(await decideRequest(grants, { requestId, answer: 'granted', reason: 'Nagebeld.' }))
    expect(sure(await undo(id, 2)).left).toBe(1)
    expect(sure(await continueAgreementUndo(manager, { id })).left).toBe(0)
    expect(await continueAgreementUndo(manager, { id })).toMatchObject({ reason: 'not-adopted' })
    expect(await look(id)).toMatchObject({ head: { status: 'undone', endReason: 'Er ontbreken regels.' }, done: 0 })
    expect([await made('T-1'), await made('T-2'), await made('T-3')]).toEqual([null, null, null])
    const left = await asOwner(database, async (client) => {
      await client.query('begin')
      await client.query('alter table provider no force row level security')
      const { rows } = await client.query<{ kvk: string; regions: number; public: boolean; registered: boolean }>(`select kvk, cardinality(region_ids) as regions, published_at is not null as public, registered_region_id is not null as registered from provider where kvk in ('98000011', '98000012')`)
      await client.query('rollback')
      return rows
    })
    // The one that got an account meanwhile stands as one that was only registered here.
    expect(left).toEqual([{ kvk: '98000012', regions: 0, public: false, registered: true }])
    expect(await read(manager, (tx) => tx.provider.findFirstOrThrow({ where: { kvk: known } }))).toEqual(before)
    const again = await tried(world.officer, {}, line({ kvk: '98000011', name: 'Terug Een', number: 'T-1', lot: neighbourLot }), line({ kvk: '98000012', name: 'Terug Twee', number: 'T-2', lot: neighbourLot, options: '1', months: '6' }), line({ kvk: known, number: 'T-3', from: '1-1-2029', until: '31-12-2029' }))
    expect(again).not.toBe(id)
    expect(sure(await adopt(again)).left).toBe(0)
    expect(await tryAgreements(world.officer, ASK, file(line({ kvk: '98000011', name: 'Terug Een', number: 'T-1', lot: neighbourLot }), line({ kvk: '98000012', name: 'Terug Twee', number: 'T-2', lot: neighbourLot, options: '1', months: '6' }), line({ kvk: known, number: 'T-3', from: '1-1-2029', until: '31-12-2029' })))).toMatchObject({ reason: 'same-file' })
  })

  it('makes nothing twice when somebody was before it', async () => {
    const one = await tried(world.officer, {}, line({ kvk: '98000021', name: 'Eerst', number: 'W-1', lot: neighbourLot }), line({ kvk: '98000022', name: 'Ook', number: 'W-2', lot: neighbourLot }))
    const other = await tried(world.officer, {}, line({ kvk: '98000021', name: 'Eerst', number: 'W-1', lot: neighbourLot }), line({ kvk: '98000021', name: 'Eerst', number: 'W-9' }), line({ kvk: '98000022', name: 'Ook', number: 'W-3', lot: neighbourLot }))
    sure(await adopt(one))
    sure(await adopt(other))
    expect(await brief(other)).toEqual(['same', 'new', 'Perceel'])
    expect(await read(manager, (tx) => tx.provider.count({ where: { kvk: '98000021' } }))).toBe(1)
  })

  it('is the only way to an agreement without a procedure of this portal, while it is adopted', async () => {
    const { id, regionId, providerId, importId, participations } = await agreementOf('W-1')
    const own = { regionId, providerId, status: 'signed', startsOn: '2024-01-01', endsOn: '2026-12-31', maxEndsOn: '2026-12-31' }
    const fresh = () => ({ ...own, id: crypto.randomUUID(), reference: `X-${crypto.randomUUID()}` })
    expect(await bySql((tx) => tx.agreement.createMany({ data: [{ ...fresh(), importId, importedFrom: 'Het oude systeem' }] }))).toBe('PX082')
    expect(await bySql((tx) => tx.agreement.createMany({ data: [{ ...fresh(), status: 'draft' }] }))).toBe('23514')
    expect(await bySql((tx) => tx.agreement.updateMany({ where: { id }, data: { importedFrom: 'Een ander systeem' } }))).toBe('42501')
    expect(await bySql((tx) => tx.agreement.updateMany({ where: { id }, data: { status: 'lapsed' } }))).toBe('23514')
    const [part] = participations
    expect(await bySql((tx) => tx.participation.createMany({ data: [{ agreementId: id, regionId, providerId, municipalityId: world.assen, lotId: part?.lotId ?? '', productIds: [world.regular], startsOn: '2027-01-01', endsOn: '2027-12-31' }] }))).toBe('PX082')
    expect(await bySql((tx) => tx.$queryRaw`select * from import_provider(${importId}::uuid, ${crypto.randomUUID()}::uuid)`)).toBe('PE002')
    const trial = await tried(world.officer, {}, line({ kvk: '98000031', name: 'Proef', number: 'P-1' }))
    expect(await bySql((tx) => tx.$executeRaw`update agreement_import set status = 'adopting', adopted_at = now(), adopted_by_id = made_by_id, adopted_by = 'X' where id = ${trial}::uuid`, world.officer)).toBe('23514')
    expect(await bySql((tx) => tx.$executeRaw`update agreement_import set source = 'Anders' where id = ${trial}::uuid`)).toBe('42501')
    expect(await bySql((tx) => tx.$executeRaw`update agreement_import_row set outcome = 'same' where import_id = ${trial}::uuid`)).toBe('PX080')
    expect(await bySql((tx) => tx.$executeRaw`update agreement_import_row set content = '{}' where import_id = ${trial}::uuid`)).toBe('PX080')
    expect(await bySql((tx) => tx.agreementImportRow.createMany({ data: [{ importId: importId ?? '', regionId, number: 99, outcome: 'new', problems: [], notes: [] }] }))).toBe('PX080')
    expect(await bySql((tx) => tx.agreementImportRow.createMany({ data: [{ importId: trial, regionId, number: 99, outcome: 'refused', problems: [], notes: [] }] }))).toBe('23514')
    expect(await bySql((tx) => tx.$executeRaw`delete from agreement_import where id = ${trial}::uuid`)).toBe('42501')
    expect(await bySql((tx) => tx.$executeRaw`insert into agreement_import (id, region_id, source, sha256, rows, made_at, made_by_id, made_by) values (gen_random_uuid(), ${regionId}::uuid, ' ', repeat('a', 64), 1, now(), ${manager.personId}::uuid, 'X')`)).toBe('23514')
  })
})
