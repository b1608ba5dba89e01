import { beforeAll, describe, expect, it } from 'vitest'
import { allocationScreen } from '@/lib/allocations/queries/consultant'
import { followedAllocation } from '@/lib/allocations/queries/office'
import { originOf } from '@/lib/allocations/queries/origin'
import { offerScreen, workList } from '@/lib/allocations/queries/provider'
import { makeCampaign, startCampaign, withdrawCampaign } from '@/lib/continuity/commands/campaign'
import { adoptPart, makeChangeover } from '@/lib/continuity/commands/changeover'
import { runPart } from '@/lib/continuity/commands/changeover-run'
import { computeCampaign } from '@/lib/continuity/commands/compute'
import { answerAgain, reviseInCampaign } from '@/lib/continuity/commands/handle'
import { decideOnMapping, proposeMapping } from '@/lib/continuity/commands/mapping'
import { decideSignal } from '@/lib/continuity/commands/signals'
import { addWave } from '@/lib/continuity/commands/waves'
import { campaignView } from '@/lib/continuity/queries/campaigns'
import { changeoverView } from '@/lib/continuity/queries/changeover'
import { campaignItem, campaignPeople } from '@/lib/continuity/queries/people'
import { clientSignals } from '@/lib/continuity/queries/signals'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { adoptImport, continueImport } from '@/lib/exchange/commands/import-adopt'
import { chooseRow, tryImport, withdrawImport } from '@/lib/exchange/commands/import-trial'
import { continueUndo, undoImport } from '@/lib/exchange/commands/import-undo'
import { startExport } from '@/lib/exchange/commands/resident'
import { readFile } from '@/lib/exchange/imports/file'
import { residentDocument } from '@/lib/exchange/letters/resident'
import { importSums } from '@/lib/exchange/queries/import-sums'
import { importList, importView, type ImportView } from '@/lib/exchange/queries/imports'
import { ownData } from '@/lib/exchange/queries'
import { residentData } from '@/lib/exchange/queries/resident'
import type { TryImport } from '@/lib/exchange/schema/import'
import { notify } from '@/lib/indications/commands/cases'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow, sure } from '@/lib/kernel/result'
import { letterView } from '@/lib/letters/store'
import { addEstablishment } from '@/lib/providers/commands/establishment'
import { decideObjection } from '@/lib/redress/commands/decide'
import { judgeLateness, recordHearing } from '@/lib/redress/commands/handle'
import { registerObjection } from '@/lib/redress/commands/register'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { ReviseDecision } from '@/lib/redress/schema'
import { sumsScreen } from '@/lib/reporting/queries/sums'
import { recordMove } from '@/lib/residents/commands/moves'
import { recordSignal } from '@/lib/residents/commands/signals'
import { arrange, testDatabase } from '@/tests/support/database'
import { colleague, decided, lookAt, RECEIVED } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { providerPerson } from '@/tests/support/submissions'
import { dump, freshResident, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let second: Person

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  second = colleague(world.consultant, 'consultant', 'Tweede Consulent')
  const found = await read(world.consultant, async (tx) => ({ product: await tx.product.findFirstOrThrow({ where: { id: world.regular } }), providers: await tx.provider.findMany({ select: { name: true, kvk: true } }) }))
  code = found.product.code
  kvk = Object.fromEntries(found.providers.map((each) => [each.name, each.kvk]))
  for (const n of [800, 801, 802, 803, 804, 805, 806, 807]) await freshResident(world.consultant, n, { surname: `Lopend${n}` })
})

const HEAD = 'BSN;Voorletters;Tussenvoegsel;Achternaam;Geboortedatum;Postcode;Huisnummer;Straat;Woonplaats'
const person = (n: number, more: { surname?: string; birth?: string; street?: string } = {}) => `${testBsn(n)};H.;de;${more.surname ?? `Naam${n}`};${more.birth ?? '14-5-1944'};9402 AA;${n};${more.street ?? 'Dorpsstraat'};Assen`
const file = (...lines: string[]) => sure(readFile('residents', Buffer.from([HEAD, ...lines].join('\n'))))
const ASK: TryImport = { kind: 'residents', source: 'Het oude systeem', expectedPeople: null, expectedTime: null }
const tried = async (actor: Person, ask: Partial<TryImport>, ...lines: string[]) => sure(await tryImport(actor, { ...ASK, ...ask }, file(...lines))).id
const look = async (id: string, actor: Person = world.consultant): Promise<ImportView> => {
  const view = await importView(actor, id, { shown: null, page: 0 })
  if (!view) throw new Error('the import is not found')
  return view
}
const on = async (id: string) => ({ id, version: (await look(id)).head.version })
const adopt = async (id: string, explanation: string | null = null, batch?: number) => adoptImport(second, { ...(await on(id)), explanation }, batch)
const thrownBy = (work: Promise<unknown>) => work.then(() => 'nothing', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : String(thrown)))
const bySql = (work: (tx: Tx) => Promise<number>) =>
  write(second, async (tx) => {
    await work(tx)
    return allow()
  }).then(() => 'done', (thrown: unknown) => databaseRefusal(thrown)?.state ?? String(thrown))

describe('residents of an older system', () => {
  let id: string
  let knownId: string

  it('are tried line by line, and nothing of anybody changes', async () => {
    knownId = await freshResident(world.consultant, 700, { surname: 'Bekend', street: 'Kerklaan', houseNumber: 5, postcode: '9403 BB' })
    await freshResident(world.consultant, 701, { surname: 'Dubbel' })
    id = await tried(world.consultant, {}, person(710), person(700, { surname: 'Bekend' }), person(711, { surname: 'Dubbel' }), person(712, { birth: '31-2-1944' }), person(710))
    const view = await look(id)
    expect(view.counted).toEqual({ new: 1, same: 0, changed: 1, possible: 0, refused: 2, undecided: 1 })
    expect(view.lines).toMatchObject([
      { number: 2, outcome: 'new', resident: null },
      { number: 3, outcome: 'changed', resident: { id: knownId }, notes: ['postcode', 'houseNumber', 'street'] },
      { number: 4, outcome: 'possible' },
      { number: 5, outcome: 'refused', problems: [{ column: 'Geboortedatum' }] },
      { number: 6, outcome: 'refused', problems: [{ sentence: 'Deze regel is gelijk aan regel 2 en telt niet mee.' }] },
    ])
    expect(await read(world.consultant, (tx) => tx.resident.count({ where: { surname: 'Naam710' } }))).toBe(0)
    expect(await tried(world.consultant, {}, person(710), person(700, { surname: 'Bekend' }), person(711, { surname: 'Dubbel' }), person(712, { birth: '31-2-1944' }), person(710))).toBe(id)
  })

  it('are nobody else’s, and what a line says is kept encrypted', async () => {
    expect(await importView(world.neighbour, id, { shown: null, page: 0 })).toBeNull()
    expect((await importList(world.neighbour, 0)).total).toBe(0)
    expect(await thrownBy(importList(colleague(world.consultant, 'back-office', 'Backoffice'), 0))).toBe('forbidden')
    expect(await thrownBy(adoptImport(world.neighbour, { id, version: 1, explanation: null }))).toBe('not-found')
    const kept = await dump(database, 'data_import_row')
    for (const secret of [testBsn(710), 'Naam710', 'Dorpsstraat']) expect(kept).not.toContain(secret)
  })

  it('are adopted by another than who tried, once every doubt is decided', async () => {
    expect(await adoptImport(world.consultant, { ...(await on(id)), explanation: null })).toMatchObject({ reason: 'own-trial' })
    expect((await look(id)).blocked).toBe('own-trial')
    expect(await adopt(id)).toMatchObject({ reason: 'undecided', detail: { rows: 1 } })
    expect(await bySql((tx) => tx.$executeRaw`update data_import set status = 'adopting', adopted_at = now(), adopted_by_id = ${second.personId}::uuid, adopted_by = 'X' where id = ${id}::uuid`)).toBe('PX080')
    expect(await bySql((tx) => tx.$executeRaw`update data_import set status = 'adopted' where id = ${id}::uuid`)).toBe('PX080')
    expect(await bySql((tx) => tx.$executeRaw`update data_import set made_by = 'X' where id = ${id}::uuid`)).toBe('42501')
    const row = (await look(id)).lines[2]
    sure(await chooseRow(second, { id, rowId: row?.id ?? '', choice: 'different' }))
    expect(await thrownBy(chooseRow(second, { id, rowId: (await look(id)).lines[0]?.id ?? '', choice: 'leave' }))).toBe('not-found')
    expect(await thrownBy(adoptImport(second, { id, version: 9, explanation: null }))).toBe('stale')
    expect(sure(await adopt(id)).left).toBe(0)
    expect(await adopt(id)).toMatchObject({ reason: 'not-a-trial' })
    const view = await look(id)
    expect(view).toMatchObject({ head: { status: 'adopted', adoptedBy: 'Tweede Consulent' }, done: 5 })
    expect(view.lines.map((line) => line.resident?.name ?? null)).toEqual(['Naam710, H. de', 'Bekend, H. de', 'Dubbel, H. de', null, null])
    expect(await read(world.consultant, (tx) => tx.resident.findFirst({ where: { id: knownId }, select: { street: true } }))).toEqual({ street: 'Kerklaan' })
    expect(await dump(database, 'data_import_row')).not.toContain('"content": "')
    expect(await bySql((tx) => tx.$executeRaw`update data_import_row set done_at = null where import_id = ${id}::uuid`)).toBe('PX080')
    expect(await tryImport(world.consultant, ASK, file(person(710), person(700, { surname: 'Bekend' }), person(711, { surname: 'Dubbel' }), person(712, { birth: '31-2-1944' }), person(710)))).toMatchObject({ reason: 'same-file', detail: { id } })
  })

  it('keep a secret address secret, with who took it over, and say so where the file that is there differs', async () => {
    const openId = await freshResident(world.consultant, 715, { surname: 'Open' })
    const bytes = [`${HEAD};Indicatie geheim`, `${person(716, { surname: 'Verborgen', birth: '3-3-1951' })};7`, `${person(717, { surname: 'Zichtbaar', birth: '4-4-1952' })};0`, `${person(715, { surname: 'Open' })};ja`].join('\n')
    const { id: marked } = sure(await tryImport(world.consultant, ASK, sure(readFile('residents', Buffer.from(bytes)))))
    expect((await look(marked)).lines[2]).toMatchObject({ outcome: 'changed', notes: expect.arrayContaining(['secret-yes']) as unknown })
    sure(await adopt(marked))
    const kept = await read(world.consultant, (tx) => tx.resident.findMany({ where: { OR: [{ surname: { in: ['Verborgen', 'Zichtbaar'] } }, { id: openId }] }, orderBy: { surname: 'asc' }, select: { id: true, surname: true, addressSecretBy: true, addressSecretOn: true } }))
    expect(kept).toMatchObject([{ surname: 'Open', addressSecretOn: null }, { surname: 'Verborgen', addressSecretBy: 'Tweede Consulent', addressSecretOn: expect.stringMatching(/^\d{4}-/) as unknown }, { surname: 'Zichtbaar', addressSecretOn: null }])
    const trail = (await dump(database, 'audit_line')).split('\n').filter((each) => each.includes('resident.address-secret'))
    expect(trail).toHaveLength(1)
    expect(trail[0]).toContain(kept[1]?.id ?? 'nobody')
  })

  it('in parts that are done once: after a stop it goes on where it was, and what came meanwhile is not made twice', async () => {
    const half = await tried(world.consultant, {}, ...[720, 721, 722, 723, 724].map((n) => person(n, { surname: `Half${n}`, birth: `${n - 710}-6-1950` })))
    expect(sure(await adopt(half, null, 2)).left).toBe(3)
    await freshResident(world.consultant, 722, { surname: 'Zelf' })
    expect(await withdrawImport(second, { ...(await on(half)), reason: 'Toch niet.' })).toMatchObject({ reason: 'not-a-trial' })
    const together = await Promise.all([continueImport(world.consultant, { id: half }, 2), continueImport(second, { id: half }, 2)])
    expect(together.map((each) => sure(each).left).sort()).toEqual([0, 1])
    expect(await continueImport(second, { id: half })).toMatchObject({ reason: 'not-adopting' })
    const view = await look(half)
    expect(view).toMatchObject({ head: { status: 'adopted' }, counted: { new: 4, changed: 1 } })
    expect(await read(world.consultant, (tx) => tx.resident.count({ where: { surname: { startsWith: 'Half' } } }))).toBe(4)
  })

  it('of one file that look alike are as many people as it has numbers, also when they come in by parts', async () => {
    const twins = await tried(world.consultant, {}, ...[790, 791].map((n) => `${testBsn(n)};H.;de;Tweeling;3-6-1951;9402 AA;74;Dorpsstraat;Assen`))
    expect((await look(twins)).counted).toMatchObject({ new: 2 })
    expect(sure(await adopt(twins, null, 1)).left).toBe(1)
    expect(sure(await continueImport(second, { id: twins }, 1)).left).toBe(0)
    expect((await look(twins)).counted).toMatchObject({ new: 2, possible: 0 })
    // A third, in a file of its own, may be one of them.
    const third = await tried(world.consultant, {}, `${testBsn(792)};H.;de;Tweeling;3-6-1951;9402 AA;74;Dorpsstraat;Assen`)
    expect((await look(third)).counted).toMatchObject({ new: 0, undecided: 1 })
    sure(await withdrawImport(world.consultant, { ...(await on(third)), reason: 'Uitgezocht.' }))
  })

  it('differ from what was counted only with a reason, and a trial is put away with what it says', async () => {
    const counted = await tried(world.consultant, { expectedPeople: 2 }, person(730, { birth: '1-1-1930' }))
    expect(await look(counted)).toMatchObject({ asCounted: false, found: { people: 1 } })
    expect(await adopt(counted)).toMatchObject({ reason: 'unexplained' })
    sure(await adopt(counted, 'Een inwoner is overleden.'))
    const away = await tried(world.consultant, {}, person(731, { birth: '2-1-1930' }))
    expect(await thrownBy(withdrawImport(world.neighbour, { id: away, version: 1, reason: 'Nee.' }))).toBe('not-found')
    sure(await withdrawImport(world.consultant, { ...(await on(away)), reason: 'Verkeerd bestand.' }))
    expect(await look(away)).toMatchObject({ head: { status: 'withdrawn', endReason: 'Verkeerd bestand.' } })
    expect(await read(second, (tx) => tx.dataImportRow.count({ where: { importId: away, content: { not: null } } }))).toBe(0)
  })

  it('are taken back whole while nothing was built on them, and held back by line when something was', async () => {
    const people = [740, 741, 742].map((n) => person(n, { surname: `Terug${n}`, birth: `${n - 730}-7-1951` }))
    const first = await tried(world.consultant, {}, ...people, person(700, { surname: 'Bekend' }))
    expect(await undoImport(second, { ...(await on(first)), reason: 'Verkeerd.' })).toMatchObject({ reason: 'not-adopted' })
    sure(await adopt(first))
    const made = (await look(first)).lines.map((line) => line.resident?.id ?? '')
    expect(await bySql((tx) => tx.$executeRaw`select import_undo(${first}::uuid, 10)`)).toBe('PE002')
    expect(await bySql((tx) => tx.$executeRaw`update data_import set status = 'undone', ended_by = 'X', end_reason = 'X' where id = ${first}::uuid`)).toBe('PX080')
    expect(await thrownBy(undoImport(world.neighbour, { id: first, version: 1, reason: 'Nee.' }))).toBe('not-found')
    expect(await thrownBy(undoImport(second, { id: first, version: 1, reason: 'Te laat.' }))).toBe('stale')
    expect(sure(await undoImport(world.consultant, { ...(await on(first)), reason: 'Verkeerd bestand.' }, 2)).left).toBe(2)
    expect(sure(await continueUndo(second, { id: first }, 2)).left).toBe(0)
    expect(await continueUndo(second, { id: first })).toMatchObject({ reason: 'not-adopted' })
    expect(await read(second, (tx) => tx.resident.count({ where: { id: { in: made } } }))).toBe(1)
    expect(await look(first)).toMatchObject({ head: { status: 'undone', endReason: 'Verkeerd bestand.' }, done: 0 })

    const again = await tried(world.consultant, {}, ...people, person(700, { surname: 'Bekend' }))
    expect(again).not.toBe(first)
    sure(await adopt(again))
    const built = (await look(again)).lines[1]?.resident?.id ?? ''
    sure(await notify(world.consultant, { residentId: built, notifiedOn: day('2025-11-28'), channel: 'phone', request: 'Hulp nodig.' }))
    expect(await undoImport(second, { ...(await on(again)), reason: 'Toch niet.' })).toMatchObject({ reason: 'held', detail: { rows: 1 } })
    expect((await look(again)).held).toEqual([{ line: 3, what: 'file' }, { line: 3, what: 'letter' }, { line: 3, what: 'wmo_case' }])
    expect(await read(second, (tx) => tx.resident.count({ where: { surname: { startsWith: 'Terug' } } }))).toBe(3)
  })
})

const HELP_HEAD = 'BSN;Productcode;Minuten per week;Uren per week;Frequentie;Ingangsdatum;Einddatum;Vorm;Besluitnummer;Besluitdatum;AGB of KVK;Start levering;Bedrag per maand;Soort pgb'
let code: string
let kvk: Record<string, string>
type Cells = { minutes?: string; hours?: string; from?: string; until?: string; form?: string; decision?: string; decided?: string; provider?: string; delivered?: string; amount?: string; budget?: string; product?: string }
const help = (n: number, more: Cells = {}) => [testBsn(n), more.product ?? code, more.minutes ?? '150', more.hours ?? '', 'wekelijks', more.from ?? '1-3-2024', more.until ?? '28-2-2029', more.form ?? 'zin', more.decision ?? `OUD-${n}`, more.decided ?? '20-2-2019', more.provider ?? kvk['Arckin B.V.'] ?? '', more.delivered ?? '4-3-2023', more.amount ?? '', more.budget ?? ''].join(';')
const pgb = { form: 'pgb', provider: '', delivered: '', amount: '412,50', budget: 'informeel' }
const helps = (...lines: string[]) => sure(readFile('indications', Buffer.from([HELP_HEAD, ...lines].join('\n'))))
const triedHelp = async (actor: Person, ask: Partial<TryImport>, ...lines: string[]) => sure(await tryImport(actor, { ...ASK, kind: 'indications', ...ask }, helps(...lines))).id
const asked = async (id: string) => (await look(id)).lines.map((line) => line.problems.map((each) => each.column).join() || line.outcome)

describe('running help of an older system', () => {
  let runs: string

  it('is tried line by line, with a sentence for what cannot be', async () => {
    runs = await triedHelp(world.consultant, { expectedPeople: 3, expectedTime: 390 },
      help(800), help(801, { minutes: '', hours: '2' }), help(802, { ...pgb, minutes: '120' }), help(899), help(803, { product: 'BESTAAT-NIET' }), help(803, { until: '1-11-2025' }), help(803, { from: '1-1-2026' }), help(803, { provider: kvk['De Zorgzaak B.V.'] ?? '' }), help(803, { provider: '00000001' }), help(800), help(800, { decision: 'OUD-TWEE' }), help(803, { minutes: '' }), help(803, { hours: '2,5' }))
    expect(await asked(runs)).toEqual(['new', 'new', 'new', 'BSN', 'Productcode', 'Einddatum', 'Ingangsdatum', 'AGB of KVK', 'AGB of KVK', 'Besluitnummer', 'Productcode', 'Minuten per week', 'Uren per week'])
    const view = await look(runs)
    expect(view).toMatchObject({ asCounted: true, found: { people: 3, minutes: 390 }, head: { kind: 'indications' } })
    expect(await read(world.consultant, (tx) => tx.indication.count({ where: { importId: runs } }))).toBe(0)
  })

  it('is adopted by a second person with its old decision, and the provider sees its clients', async () => {
    expect(await adoptImport(world.consultant, { ...(await on(runs)), explanation: null })).toMatchObject({ reason: 'own-trial' })
    expect(sure(await adopt(runs, null, 2)).left).toBe(11)
    const together = await Promise.all([continueImport(world.consultant, { id: runs }, 100), continueImport(second, { id: runs }, 100)])
    expect(together.some((each) => each.ok && each.value.left === 0)).toBe(true)
    expect(await look(runs)).toMatchObject({ head: { status: 'adopted' }, counted: { new: 3 }, done: 13 })
    const made = await read(world.consultant, (tx) => tx.indication.findMany({ where: { importId: runs }, orderBy: { minutesPerWeek: 'desc' }, include: { decision: true, case: true, allocations: { include: { allocationClient: true } } } }))
    expect(made).toMatchObject([
      { minutesPerWeek: 150, form: 'in-kind', placed: true, decision: { reference: 'OUD-800', letterId: null, mandateId: null, dispatchedOn: '2019-02-20', importId: runs }, case: { status: 'decided', channel: 'import', importedFrom: 'Het oude systeem' }, allocations: [{ status: 'started', wishedStart: '2024-03-01', startsOn: '2024-03-01', allocationClient: { sharedAt: expect.any(Date) as Date } }] },
      { minutesPerWeek: 120 }, { minutesPerWeek: 120 },
    ])
    expect(made.find((each) => each.form === 'personal-budget')).toMatchObject({ budgetKind: 'informal', budgetMonthCents: 41250, budgetHourCents: null, allocations: [] })
    const view = await caseScreen(world.consultant, made[0]?.caseId ?? '')
    expect(view).toMatchObject({ importedFrom: 'Het oude systeem', decision: { imported: true, reference: 'OUD-800', letterId: null }, terms: { objection: { lastDay: '2019-04-03' } } })
    expect(await asked(await triedHelp(world.consultant, {}, help(800), help(801, { minutes: '130' })))).toEqual(['same', 'changed'])
  })

  it('names who gives it by the code of one of its establishments too', async () => {
    const { providerId } = await read(world.officer, (tx) => tx.participation.findFirstOrThrow({ where: { provider: { name: 'Arckin B.V.' } }, select: { providerId: true } }))
    sure(await addEstablishment(providerPerson(providerId), { number: '000011112222', name: 'Vestiging Noord', agb: '04000099', street: 'Voorbeeldweg', houseNumber: 1, houseLetter: null, houseAddition: null, postcode: '9401 AA', city: 'Assen', validFrom: day('2020-01-01'), validUntil: null }))
    const trial = await triedHelp(world.consultant, {}, help(803, { provider: '04000099' }), help(803, { provider: '4000099', decision: 'OUD-ANDERS' }))
    expect(await asked(trial)).toEqual(['new', 'Productcode'])
    expect((await look(trial)).lines[1]?.notes).toEqual(['number-zero'])
  })

  it('stands beside what runs in the portal, by product, unit, provider and lot', async () => {
    const sums = (await importSums(second, runs)) ?? []
    expect(sums.find((sum) => sum.provider === 'Arckin B.V.' && sum.product !== null)).toMatchObject({ unit: 'minutes-week', portalLines: 2, portalMinutes: 270 })
    // The file names a provider that nobody knows once, beside the budget that has none.
    expect(sums.find((sum) => sum.provider === null && sum.portalLines > 0)).toMatchObject({ portalLines: 1, portalMinutes: 120, fileLines: 2, fileMinutes: 270 })
    expect((await look(runs)).sums).toEqual(sums)
    expect(await importSums(world.neighbour, runs)).toBeNull()
  })

  it('is made by an import alone, while it is adopted, and never by hand', async () => {
    const [one] = await read(world.consultant, (tx) => tx.indication.findMany({ where: { importId: runs, form: 'in-kind' }, include: { decision: true, case: true, allocations: true } }))
    if (!one) throw new Error('nothing was made')
    const residentId = await freshResident(world.consultant, 820, { surname: 'Los' })
    const caseOf = { ...one.case, id: crypto.randomUUID(), number: 'Z-2025-9999', residentId }
    const decisionOf = { ...one.decision, id: crypto.randomUUID() }
    const { calculation, ...indication } = one
    const indicationOf = { id: crypto.randomUUID(), municipalityId: one.municipalityId, residentId, caseId: one.caseId, decisionId: one.decisionId, productId: indication.productId, lotId: indication.lotId, form: 'in-kind', minutesPerWeek: 150, frequency: 'weekly', startsOn: '2024-03-01', endsOn: '2029-02-28', importId: runs, calculation: calculation as object }
    const [allocation] = one.allocations
    if (!allocation) throw new Error('no allocation')
    const insert = (work: (tx: Tx) => Promise<unknown>) => bySql(async (tx) => { await work(tx); return 0 })
    expect(await insert((tx) => tx.wmoCase.createMany({ data: [caseOf] }))).toBe('PX082')
    expect(await insert((tx) => tx.wmoDecision.createMany({ data: [decisionOf] }))).toBe('PX082')
    expect(await insert((tx) => tx.indication.createMany({ data: [indicationOf] }))).toBe('PX082')
    expect(await insert((tx) => tx.allocation.createMany({ data: [{ ...allocation, id: crypto.randomUUID(), number: 'T-2025-ZZZZZ' }] }))).toBe('PX082')
    expect(await insert((tx) => tx.wmoCase.updateMany({ where: { id: one.caseId }, data: { importedFrom: 'Elders' } }))).toBe('42501')
    expect(await insert((tx) => tx.allocation.updateMany({ where: { id: allocation.id }, data: { importId: null } }))).toBe('42501')
    // While one is adopted: not for a decision of this portal, not more than it says, not without a participation.
    const half = await triedHelp(world.consultant, {}, help(804), help(805))
    sure(await adopt(half, null, 1))
    const own = { ...caseOf, importId: half }
    expect(await insert((tx) => tx.wmoCase.createMany({ data: [{ ...own, status: 'notified' }] }))).toBe('PX082')
    expect(await insert((tx) => tx.wmoDecision.createMany({ data: [{ ...decisionOf, importId: half }] }))).toBe('PX082')
    expect(await insert(async (tx) => { await tx.wmoCase.createMany({ data: [own] }); await tx.wmoDecision.createMany({ data: [{ ...decisionOf, caseId: own.id, residentId, importId: half, dispatchedOn: '2024-01-01' }] }) })).toBe('PX082')
    const whole = (more: object, decision: object = {}) => insert(async (tx) => {
      await tx.wmoCase.createMany({ data: [own] })
      await tx.wmoDecision.createMany({ data: [{ ...decisionOf, caseId: own.id, residentId, importId: half, ...decision }] })
      await tx.indication.createMany({ data: [{ ...indicationOf, importId: half, caseId: own.id, decisionId: decisionOf.id, ...more }] })
    })
    expect(await whole({ endsOn: '2025-11-30' })).toBe('PX082')
    expect(await whole({ minutesPerWeek: 160 })).toBe('PX082')
    expect(await whole({ unit: 'classes' })).not.toBe('done')
    expect(await whole({ importId: null })).toBe('PI003')
    expect(await whole({}, { importId: null })).toBe('PI013')
    sure(await continueImport(second, { id: half }))
  })

  it('names who comes to the door to the consultant and the provider of that client, also after a revision', async () => {
    const residentId = await freshResident(world.consultant, 808, { surname: 'Vast' })
    const named = sure(await tryImport(world.consultant, { ...ASK, kind: 'indications' }, sure(readFile('indications', Buffer.from(`${HELP_HEAD};Vaste hulp\n${help(808)};Anja Voorbeeld`))))).id
    expect(await dump(database, 'data_import_row')).not.toContain('Anja Voorbeeld')
    sure(await adopt(named))
    const ofHelp = (status: string) => read(second, (tx) => tx.allocation.findFirstOrThrow({ where: { indication: { residentId }, status } }))
    const [first, untold] = [await ofHelp('started'), await read(second, (tx) => tx.allocation.findFirstOrThrow({ where: { importId: runs } }))]
    const seenBy = (providerId: string) => offerScreen(providerPerson(providerId, 'provider-staff'), first.id).then((view) => view && view.client?.helper)
    expect(await allocationScreen(world.consultant, first.id)).toMatchObject({ helper: 'Anja Voorbeeld' })
    expect(await allocationScreen(world.consultant, untold.id)).toMatchObject({ helper: null })
    expect(await allocationScreen(world.neighbour, first.id)).toBeNull()
    expect(await seenBy(first.providerId)).toBe('Anja Voorbeeld')
    expect(await seenBy(crypto.randomUUID())).toBeNull()
    // Only an import that is being adopted writes it, and nobody changes it.
    for (const [allocationId, helperName] of [[first.id, 'Een ander'], [first.id, null], [untold.id, 'Een ander']] as const) expect(await bySql(async (tx) => (await tx.allocationClient.updateMany({ where: { allocationId }, data: { helperName } })).count)).toBe('42501')

    const wmoCase = await caseScreen(world.consultant, (await read(second, (tx) => tx.indication.findUniqueOrThrow({ where: { id: first.indicationId } }))).caseId)
    sure(await reviseDecision(world.consultant, ReviseDecision.parse({ caseId: wmoCase?.id, version: String(wmoCase?.version), kind: 'revise', ground: 'not-sufficient', from: '2025-12-10', motivation: 'Meer hulp is nodig.', minutes: '3 uur', minutesReason: 'Besproken aan de keukentafel.', frequency: 'weekly', endsOn: '2029-02-28' })))
    const next = await ofHelp('started')
    expect(next.followsId).toBe(first.id)
    expect(await allocationScreen(world.consultant, next.id)).toMatchObject({ helper: 'Anja Voorbeeld', importId: null })

    // Who asks for his own data reads it, and a provider takes it along of its own clients.
    const { exportId } = sure(await startExport(world.consultant, { residentId, askedBy: 'resident', askedOn: day('2025-12-01'), identityDocument: 'passport', identitySeenOn: day('2025-12-01') }))
    const data = await residentData(world.consultant, exportId)
    expect(data?.rows['allocation_client']).toEqual(expect.arrayContaining([expect.objectContaining({ allocation_id: first.id, helper_name: 'Anja Voorbeeld' })]))
    expect(data && JSON.stringify(residentDocument(data).blocks)).toContain('Anja Voorbeeld')
    const taken = async (providerId: string) => (await ownData(providerPerson(providerId, 'provider-admin')))?.tables.find((table) => table.name === 'toewijzingen')?.rows ?? []
    expect(await taken(first.providerId)).toEqual(expect.arrayContaining([expect.objectContaining({ number: first.number, helper: 'Anja Voorbeeld' })]))
    expect(await taken(untold.providerId)).toEqual(expect.arrayContaining([expect.objectContaining({ number: untold.number, helper: null })]))
  })

  it('is revised like any other, with what the new time rests on', async () => {
    const one = await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { importId: runs, minutesPerWeek: 150 } }))
    const version = (await caseScreen(world.consultant, one.caseId))?.version ?? 0
    const revised = await reviseDecision(world.consultant, ReviseDecision.parse({ caseId: one.caseId, version: String(version), kind: 'revise', ground: 'not-sufficient', from: '2025-12-10', motivation: 'Meer hulp is nodig.', minutes: '3 uur', minutesReason: 'Besproken aan de keukentafel.', frequency: 'weekly', endsOn: '2029-02-28' }))
    expect(revised).toMatchObject({ ok: true })
    const after = await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { caseId: one.caseId, status: 'adopted' }, include: { allocations: true } }))
    expect(after).toMatchObject({ minutesPerWeek: 180, importId: null, allocations: [{ importId: null }] })
    expect((await caseScreen(world.consultant, one.caseId))?.decision).toMatchObject({ imported: false, replaces: 'OUD-800 van 20 februari 2019, overgenomen uit Het oude systeem' })
  })

  it('is taken back whole while nothing was built on it, and held back by line when something was', async () => {
    expect(await undoImport(second, { ...(await on(runs)), reason: 'Verkeerd.' })).toMatchObject({ reason: 'held', detail: { rows: 1 } })
    expect([...new Set((await look(runs)).held.map((each) => each.line))]).toEqual([2])
    const back = await triedHelp(world.consultant, {}, help(806), help(807, pgb))
    sure(await adopt(back))
    const cases = (await read(second, (tx) => tx.wmoCase.findMany({ where: { importId: back }, select: { id: true } }))).map((each) => each.id)
    expect(cases).toHaveLength(2)
    expect(sure(await undoImport(second, { ...(await on(back)), reason: 'Verkeerd bestand.' }, 1)).left).toBe(1)
    expect(sure(await continueUndo(second, { id: back }, 1)).left).toBe(0)
    expect(await look(back)).toMatchObject({ head: { status: 'undone' } })
    expect(await read(second, async (tx) => [await tx.wmoCase.count({ where: { id: { in: cases } } }), await tx.indication.count({ where: { importId: back } }), await tx.allocation.count({ where: { importId: back } }), await tx.resident.count({ where: { surname: { startsWith: 'Lopend' } } })])).toEqual([0, 0, 0, 8])
  })

  it('holds the residents that came in with it until it was taken back itself, and then both are gone', async () => {
    const people = await tried(world.consultant, {}, ...[793, 794].map((n) => person(n, { surname: `Samen${n}`, birth: `${n - 790}-8-1949` })))
    sure(await adopt(people))
    const theirs = await triedHelp(world.consultant, {}, help(793), help(794))
    sure(await adopt(theirs))
    expect(await undoImport(second, { ...(await on(people)), reason: 'Te vroeg.' })).toMatchObject({ reason: 'held', detail: { rows: 2 } })
    sure(await undoImport(second, { ...(await on(theirs)), reason: 'Verkeerd bestand.' }))
    expect(sure(await undoImport(second, { ...(await on(people)), reason: 'Verkeerd bestand.' })).left).toBe(0)
    expect(await read(second, (tx) => tx.resident.count({ where: { surname: { startsWith: 'Samen' } } }))).toBe(0)
    expect((await look(theirs)).lines.map((line) => line.resident)).toEqual([null, null])
  })
})

describe('what lives on after an import', () => {
  const [WITHDRAWN, OBJECTS, IN_TIME, ANEW, GOES_OVER, MOVES, DIED, WLZ, ENDS, TWIN, OTHER_TWIN] = [830, 831, 832, 833, 834, 835, 836, 837, 838, 839, 840] as const
  const SPECIAL: Readonly<Record<number, Cells>> = { [IN_TIME]: { decided: '20-11-2025', from: '20-11-2025', delivered: '20-11-2025' }, [ENDS]: { until: '31-12-2025' }, [TWIN]: { decision: 'oud-dubbel' }, [OTHER_TWIN]: { decision: 'oud-dubbel' } }
  const FROM = day('2026-03-01')
  const of = new Map<number, { residentId: string; caseId: string; number: string; indicationId: string; allocationId: string }>()
  const at = (n: number) => of.get(n) ?? { residentId: '', caseId: '', number: '', indicationId: '', allocationId: '' }
  const old = (n: number) => `OUD-${n} van 20 februari 2019, overgenomen uit Het oude systeem`
  let [planner, officer, adviser]: Person[] = []
  const asPlanner = () => planner ?? second
  const seen = async (n: number) => {
    const view = await caseScreen(world.consultant, at(n).caseId)
    if (!view) throw new Error('the case is not found')
    return view
  }
  const helpOf = (n: number) => read(world.consultant, (tx) => tx.allocation.findMany({ where: { indication: { caseId: at(n).caseId } }, orderBy: { startsOn: 'asc' }, select: { id: true, number: true, status: true, startsOn: true, stoppedOn: true, minutesPerWeek: true, importId: true } }))
  const lettersTo = async (n: number, kind: string) => JSON.stringify((await read(kind === 'objection-decision' ? (officer ?? second) : world.consultant, (tx) => tx.letter.findMany({ where: { residentId: at(n).residentId, kind } }))).map(letterView)).replaceAll('\u00a0', ' ')

  beforeAll(async () => {
    officer = colleague(world.consultant, 'objections-officer', 'Anouk Tersteeg')
    adviser = colleague(world.consultant, 'policy-adviser', 'Eerste Adviseur')
    const found = await read(world.officer, async (tx) => ({ part: await tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Arckin B.V.') ?? '' } }), direction: await tx.product.findUniqueOrThrow({ where: { id: world.direction } }) }))
    planner = { ...world.officer, personId: crypto.randomUUID(), name: 'Planner', role: 'provider-staff', regionIds: [], municipalityIds: [], providerIds: [found.part.providerId] }
    const everybody = [WITHDRAWN, OBJECTS, IN_TIME, ANEW, GOES_OVER, MOVES, DIED, WLZ, ENDS, TWIN, OTHER_TWIN]
    for (const n of everybody) await freshResident(world.consultant, n, { surname: `Daarna${n}` })
    const id = await triedHelp(world.consultant, {}, ...everybody.map((n) => help(n, n === GOES_OVER ? { product: found.direction.code } : SPECIAL[n])))
    sure(await adopt(id))
    const made = await read(world.consultant, (tx) => tx.indication.findMany({ where: { importId: id }, include: { case: true, allocations: true, resident: { select: { surname: true } } } }))
    for (const row of made) of.set(Number(row.resident.surname.slice(-3)), { residentId: row.residentId, caseId: row.caseId, number: row.case.number, indicationId: row.id, allocationId: row.allocations[0]?.id ?? '' })
    expect(of.size).toBe(everybody.length)
  })

  it('says wherever the help is shown whose decision it was', async () => {
    const origin = { source: 'Het oude systeem', reference: `OUD-${ANEW}`, decidedOn: '2019-02-20' }
    const { allocationId, residentId } = at(ANEW)
    expect([(await offerScreen(asPlanner(), allocationId))?.origin, (await allocationScreen(world.consultant, allocationId))?.origin, (await followedAllocation(colleague(world.consultant, 'back-office', 'Backoffice'), allocationId))?.origin]).toEqual([origin, origin, origin])
    expect((await workList(asPlanner(), { part: 'started' })).counts.started).toBeGreaterThanOrEqual(of.size)
    for (const actor of [world.neighbour, { ...asPlanner(), providerIds: [crypto.randomUUID()] }, colleague(world.consultant, 'contract-manager', 'Contracten')]) expect(await read(actor, (tx) => originOf(tx, allocationId))).toBeNull()
    const { exportId } = sure(await startExport(world.consultant, { residentId, askedBy: 'resident', askedOn: day('2025-12-01'), identityDocument: 'passport', identitySeenOn: day('2025-12-01') }))
    const data = await residentData(world.consultant, exportId)
    expect(data && JSON.stringify(residentDocument(data).blocks)).toMatch(/"OUD-833","20-02-2019","Het oude systeem"/)
    const counted = await sumsScreen(colleague(world.consultant, 'controller', 'Controller'), {})
    expect(counted?.total.running?.people).toBe(await read(world.consultant, (tx) => tx.indication.count({ where: { status: 'adopted' } })))
  })

  it('is withdrawn with an article, in a letter that names the old decision', async () => {
    const { id, version } = await seen(WITHDRAWN)
    sure(await reviseDecision(world.consultant, { caseId: id, version, kind: 'withdraw', ground: 'not-needed', from: day('2025-12-10'), motivation: 'Niet meer nodig.', help: null, talk: { on: day('2025-11-30'), about: 'De hulp stopt.' } }))
    expect((await seen(WITHDRAWN)).decision).toMatchObject({ outcome: 'withdrawn', imported: false, replaces: old(WITHDRAWN), indication: null })
    expect(await helpOf(WITHDRAWN)).toMatchObject([{ status: 'stopped', stoppedOn: '2025-12-09' }])
    expect(await lettersTo(WITHDRAWN, 'wmo-revision')).toMatch(new RegExp(`besluit met kenmerk ${old(WITHDRAWN)}\\..*artikel 2\\.3\\.10`))
  })

  it.each([[OBJECTS, true, '2024-03-01'], [IN_TIME, false, '2025-11-20']] as const)('is objected to, late or in time, and decided anew with effect from its first day (%i)', async (n, late, from) => {
    const by = officer ?? second
    const { objectionId } = sure(await registerObjection(by, { ...RECEIVED, missing: [], reference: `oud-${n}`, receivedOn: day('2025-12-01') }))
    const version = async () => (await lookAt(by, objectionId)).version
    expect(await lookAt(by, objectionId)).toMatchObject({ late, reference: late ? old(n) : 'OUD-832 van 20 november 2025, overgenomen uit Het oude systeem', term: { lastDay: expect.any(String) as string }, wmoCase: { decision: { imported: true } } })
    if (late) sure(await judgeLateness(by, { objectionId, version: await version(), excused: true, reason: 'Een opname.' }))
    sure(await recordHearing(by, { objectionId, version: await version(), hearing: 'waived', on: null, place: null, ground: 'declined', text: 'De inwoner ziet ervan af.' }))
    const grant = { minutes: 180, minutesReason: 'De ramen blijven nodig.', frequency: 'weekly', startsOn: day(from), endsOn: day('2029-02-28') } as const
    expect(await decideObjection(by, { objectionId, version: await version(), outcome: 'founded', motivation: 'U hebt meer tijd nodig.', grant: { ...grant, minutes: 120 } })).toMatchObject({ reason: 'fewer-minutes' })
    sure(await decideObjection(by, { objectionId, version: await version(), outcome: 'founded', motivation: 'U hebt meer tijd nodig.', grant }))
    expect((await seen(n)).decision).toMatchObject({ imported: false, indication: { minutesPerWeek: 180, startsOn: from } })
    expect(await helpOf(n)).toMatchObject([{ status: 'stopped', stoppedOn: '2025-12-01', minutesPerWeek: 150 }, { status: 'started', startsOn: '2025-12-02', minutesPerWeek: 180, importId: null }])
    expect(await lettersTo(n, 'objection-decision')).toContain('overgenomen uit Het oude systeem')
  })

  it('is found by the number of its case where an old reference stands for more', async () => {
    const by = officer ?? second
    const asked = { ...RECEIVED, missing: [], receivedOn: day('2025-12-01') }
    expect(await registerObjection(by, { ...asked, reference: 'OUD-DUBBEL' })).toMatchObject({ reason: 'several-decisions' })
    const { objectionId } = sure(await registerObjection(by, { ...asked, reference: ` oud-dubbel ${at(TWIN).number} ` }))
    expect((await lookAt(by, objectionId)).wmoCase.id).toBe(at(TWIN).caseId)
    expect(await registerObjection(by, { ...asked, reference: `OUD-DUBBEL ${at(MOVES).number}` })).toMatchObject({ reason: 'no-decision' })
  })

  it('waits in a re-indication for an investigation of its own: nothing is reckoned that was never answered', async () => {
    const { id } = sure(await makeCampaign(world.consultant, { name: 'Normen 2026', reason: 'De gemeente rekent voortaan met normen.', newFrom: day('2026-02-01'), productId: world.regular, fromSetId: null, lotId: null, unit: null, endsFrom: null, endsUntil: null }))
    sure(await computeCampaign(world.consultant, { id }))
    const look = async (actor = world.consultant) => {
      const view = await campaignView(actor, id)
      if (!view) throw new Error('the campaign is not found')
      return view
    }
    const list = async () => (await campaignPeople(world.consultant, id, { stand: 'imported', waveId: null, page: 0 }))?.total ?? 0
    const before = await list()
    const { sums, products } = await look()
    expect(sums).toMatchObject({ oldMinutes: 0, newMinutes: 0, without: sums.cases })
    expect(before).toBeGreaterThan(4)
    expect(products).toMatchObject([{ toReexamine: { people: before } }])
    expect((await look(adviser)).products).toEqual(products)
    sure(await addWave(world.consultant, { id, startsOn: day('2025-12-08'), endsOn: day('2025-12-19'), capacity: 20 }))
    sure(await startCampaign(world.consultant, { id, version: (await look()).campaign.version }))
    expect((await workOf(world.consultant)).items.filter((item) => item.kind === 're-examine')).toMatchObject([{ campaign: 'Normen 2026', people: before }])
    const itemId = (await read(world.consultant, (tx) => tx.campaignCase.findFirstOrThrow({ where: { campaignId: id, caseId: at(ANEW).caseId }, select: { id: true } }))).id
    const item = async () => {
      const found = await campaignItem(world.consultant, id, itemId)
      if (!found) throw new Error('the resident is not found')
      return { ...found.item, caseVersion: found.view.version }
    }
    expect(await item()).toMatchObject({ imported: true, answers: null, fresh: { ok: false, reason: 'imported' } })
    const decide = async () => { const { version, caseVersion } = await item(); return reviseInCampaign(world.consultant, { itemId, version, caseVersion, from: FROM, minutes: 125, minutesReason: null, frequency: 'weekly', endsOn: day('2029-02-28'), motivation: 'Met de normen is dit de tijd.', talk: { on: day('2025-12-01'), about: 'De ramen vervallen.' } }) }
    expect(await decide()).toMatchObject({ reason: 'imported' })
    sure(await answerAgain(world.consultant, { itemId, version: (await item()).version, answers: { 'house-base': { apply: true } } }))
    expect(await list()).toBe(before - 1)
    sure(await decide())
    expect(await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { caseId: at(ANEW).caseId, status: 'adopted' } }))).toMatchObject({ minutesPerWeek: 125, importId: null, normSetId: expect.any(String) as string, calculation: { norm: 125 } })
    expect(await lettersTo(ANEW, 'wmo-revision')).toContain(old(ANEW))
    sure(await withdrawCampaign(world.consultant, { id, version: (await look()).campaign.version, reason: 'Voor de proef genoeg.' }))
  })

  it('follows a move, ends with a death and a Wlz grant is told, as for any other help', async () => {
    const signal = { source: 'resident', granted: null, careFrom: null, untilOn: null, destination: null, note: null } as const
    const moved = sure(await recordMove(world.consultant, { residentId: at(MOVES).residentId, occurredOn: day('2025-12-08'), street: 'Nieuwelaan', houseNumber: 5, houseLetter: null, houseAddition: null, postcode: '9404 AB', city: 'Assen', source: 'resident', note: null, along: [] }))
    const died = sure(await recordSignal(world.consultant, { ...signal, residentId: at(DIED).residentId, kind: 'died', occurredOn: day('2025-11-30') }))
    const wlz = sure(await recordSignal(world.consultant, { ...signal, residentId: at(WLZ).residentId, kind: 'wlz', granted: true, occurredOn: day('2025-11-28') }))
    for (const { signalId } of [moved, died, wlz]) sure(await decideSignal(world.consultant, { signalId, version: 1, outcome: 'followed', reason: 'Nagevraagd.' }))
    const running = (await helpOf(MOVES)).at(-1)
    expect(running?.status).toBe('started')
    expect((await offerScreen(asPlanner(), running?.id ?? ''))?.origin?.reference).toBe(`OUD-${MOVES}`)
    expect(await helpOf(DIED)).toMatchObject([{ status: 'stopped', stoppedOn: '2025-11-30' }])
    expect(await read(world.consultant, (tx) => tx.indication.findUniqueOrThrow({ where: { id: at(DIED).indicationId } }))).toMatchObject({ status: 'ended', endedOn: '2025-11-30' })
    expect((await clientSignals(asPlanner(), at(WLZ).allocationId))?.notices).toMatchObject([{ kind: 'wlz' }])
  })

  it('is followed at the end of its period by help of this portal', async () => {
    await decided(world, ENDS, 'granted', { residentId: at(ENDS).residentId, startsOn: day('2026-01-01') })
    expect(await read(world.consultant, (tx) => tx.indication.findMany({ where: { residentId: at(ENDS).residentId }, orderBy: { startsOn: 'asc' }, select: { endsOn: true, startsOn: true, status: true, minutesPerWeek: true } }))).toMatchObject([{ endsOn: '2025-12-31', status: 'adopted', minutesPerWeek: 150 }, { startsOn: '2026-01-01', status: 'adopted', minutesPerWeek: 125 }])
  })

  it('goes over at the start of new contracts, under its old decision where only the contract changes', async () => {
    await arrange(database, "update participation set ends_on = '2026-02-28' where id = $1", [world.participations.get('Arckin B.V.')])
    await write({ ...world.officer, role: 'contract-manager' }, async (tx, now) => {
      const { agreement, ...part } = await tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Arckin B.V.') ?? '' }, include: { agreement: true } })
      const [agreementId, letterId] = [crypto.randomUUID(), crypto.randomUUID()]
      await tx.letter.createMany({ data: [{ id: letterId, kind: 'agreement', template: 'agreement', templateVersion: 1, title: 'Overeenkomst', view: {}, subjectType: 'agreement', subjectId: agreementId, regionId: part.regionId, issuedAt: now, issuedBy: 'Proef' }] })
      await tx.agreement.createMany({ data: [{ ...agreement, id: agreementId, letterId, number: 2, reference: 'RO-T-9', startsOn: FROM, endsOn: '2028-02-28' }] })
      await tx.participation.createMany({ data: [{ ...part, id: crypto.randomUUID(), agreementId, startsOn: FROM, endsOn: '2028-02-28' }] })
      return allow()
    })
    const by = adviser ?? second
    const mapping = sure(await proposeMapping(by, { municipalityId: world.assen, fromProductId: world.direction, fromUnit: 'minutes-week', toProductId: world.regular, minutesPerWeek: null, validFrom: FROM, source: 'Verzonnen: collegebesluit 12' }))
    sure(await decideOnMapping({ ...by, personId: crypto.randomUUID(), name: 'Tweede Adviseur' }, { id: mapping.id, version: 1, answer: 'adopted' }))
    const { id } = sure(await makeChangeover(world.consultant, { name: 'Contracten 2026', reason: 'Op 1 maart 2026 beginnen nieuwe contracten.', newFrom: FROM }))
    const mandated = { ...world.consultant, personId: crypto.randomUUID(), name: 'Derde Consulent' }
    const part = async () => {
      const found = (await changeoverView(world.consultant, id))?.parts.find((each) => each.provider === 'Arckin B.V.')
      return { partId: found?.id ?? '', version: found?.version ?? 0 }
    }
    sure(await adoptPart(mandated, await part()))
    expect(sure(await runPart(mandated, await part())).left).toBe(0)
    expect(await helpOf(WLZ)).toMatchObject([{ stoppedOn: '2026-02-28' }, { status: 'started', startsOn: FROM, importId: null }])
    expect((await offerScreen(asPlanner(), (await helpOf(WLZ)).at(-1)?.id ?? ''))?.origin?.reference).toBe(`OUD-${WLZ}`)
    expect((await seen(WLZ)).decision).toMatchObject({ imported: true, reference: `OUD-${WLZ}` })
    expect((await seen(GOES_OVER)).decision).toMatchObject({ imported: false, replaces: old(GOES_OVER), indication: { minutesPerWeek: 150, startsOn: FROM } })
    expect(await lettersTo(GOES_OVER, 'wmo-revision')).toContain(old(GOES_OVER))
  })
})
