import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { workList } from '@/lib/allocations/queries/provider'
import { adoptPart, endChangeover, handleMisfit, makeChangeover } from '@/lib/continuity/commands/changeover'
import { releaseLetters, undoPart } from '@/lib/continuity/commands/changeover-finish'
import { runPart } from '@/lib/continuity/commands/changeover-run'
import { decideOnMapping, proposeMapping } from '@/lib/continuity/commands/mapping'
import { changeoverList, changeoverView, newChangeover } from '@/lib/continuity/queries/changeover'
import { changeoverPeople } from '@/lib/continuity/queries/changeover-people'
import { mappingList } from '@/lib/continuity/queries/mappings'
import { databaseRefusal, read, write } from '@/lib/db'
import { recordApplication } from '@/lib/indications/commands/apply'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { letterView } from '@/lib/letters/store'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { sendLetters } from '@/prisma/seed/letters'
import { setUpProducts } from '@/prisma/seed/products'
import { REGION_ID } from '@/prisma/seed/setup'
import { arrange, testDatabase } from '@/tests/support/database'
import { colleague } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let second: Person
let adviser: Person
let miep: Person
const products: Record<string, string> = {}
const FROM = day('2026-03-01')
const SAID = { source: 'Verzonnen voor de proef', status: 'invented' } as const
const BASE = { description: 'Voor de proef.', takesOverDirection: false, validFrom: '2020-01-01', ...SAID }

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  second = { ...world.consultant, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), name: 'Tweede Consulent' }
  adviser = colleague(world.consultant, 'policy-adviser', 'Eerste Adviseur')
  await write({ kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }, async (tx) => {
    await setUpProducts(tx, REGION_ID, [
      { ...BASE, code: 'RES', name: 'Op resultaat', units: [{ ...SAID, unit: 'result-month', validFrom: '2020-01-01', validUntil: FROM }, { ...SAID, unit: 'minutes-week', validFrom: FROM }], rates: [{ ...SAID, kind: 'in-kind', centsPerHour: 3600, validFrom: '2020-01-01' }] },
      { ...BASE, code: 'MOD', name: 'In modules', kind: 'module', units: [{ ...SAID, unit: 'modules', validFrom: '2020-01-01', options: [{ code: 'M3', label: 'Module 3', minutes: [180, 180] }] }] },
    ], [])
    for (const row of await tx.product.findMany({ where: { regionId: REGION_ID }, select: { id: true, code: true } })) products[row.code] = row.id
    return allow()
  })
  await newContracts()
  for (const [nth, code] of ['REG', 'RES', 'RES', 'MOD'].entries()) await client(910 + nth, code, 'Miep B.V.')
  await client(914, 'REG', 'Arckin B.V.')
  await client(915, 'RES', null)
  await database.setClock('2025-12-10T08:00:00+01:00')
  for (const { id, provider } of helped) sure(await startAllocation(planner(provider), { allocationId: id, version: 2 }))
  miep = planner('Miep B.V.')
})

/** Until March Miep and Arckin have their old contracts; from March only Miep has a new one. */
const newContracts = async () => {
  const all = [...new Set([...Object.values(products)])]
  await arrange(database, "update participation set ends_on = '2026-02-28', product_ids = $1::uuid[] where id = any($2::uuid[])", [all, ['Miep B.V.', 'Arckin B.V.'].map((name) => world.participations.get(name))])
  return write({ ...world.officer, role: 'contract-manager' }, async (tx, now) => {
    const old = await tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Miep B.V.') ?? '' }, include: { agreement: true } })
    const [agreementId, letterId] = [crypto.randomUUID(), crypto.randomUUID()]
    await tx.letter.createMany({ data: [{ id: letterId, kind: 'agreement', template: 'agreement', templateVersion: 1, title: 'Overeenkomst', view: {}, subjectType: 'agreement', subjectId: agreementId, regionId: REGION_ID, issuedAt: now, issuedBy: 'Proef' }] })
    const { agreement, ...part } = old
    await tx.agreement.createMany({ data: [{ ...agreement, id: agreementId, letterId, number: 2, reference: 'RO-T-9', startsOn: FROM, endsOn: '2028-02-28' }] })
    await tx.participation.createMany({ data: [{ ...part, id: crypto.randomUUID(), agreementId, startsOn: FROM, endsOn: '2028-02-28', productIds: all }] })
    return allow()
  })
}

const planners = new Map<string, Person>()
const planner = (name: string): Person => planners.get(name) ?? world.officer
const helped: { id: string; caseId: string; code: string; provider: string }[] = []
const look = async (caseId: string) => {
  const view = await caseScreen(world.consultant, caseId)
  if (!view) throw new Error('the case is not found')
  return view
}

async function client(n: number, code: string, provider: string | null): Promise<void> {
  const { consultant } = world
  const { caseId } = await investigated(world, consultant, await freshResident(consultant, n), code === 'REG' ? world.regular : (products[code] ?? ''))
  sure(await drawUpFindings(consultant, { caseId, version: (await look(caseId)).version }))
  await sendLetters(consultant, caseId)
  sure(await recordApplication(consultant, { caseId, version: (await look(caseId)).version, receivedOn: day('2025-12-01'), channel: 'letter' }))
  sure(await recordWishes(consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  const participationId = world.participations.get(provider ?? '')
  if (participationId) sure(await chooseProvider(consultant, { caseId, version: 0, participationId, listCode: 'K7F2' }))
  const option = code === 'MOD' ? await read(consultant, (tx) => tx.productOption.findFirstOrThrow({ where: { code: 'M3' }, select: { id: true } })) : null
  const grant = { startsOn: day('2025-12-08'), endsOn: day('2027-12-07'), frequency: 'weekly' as const, ...(code === 'RES' ? { monthCents: 31_200 } : {}), ...(option ? { optionId: option.id } : {}) }
  const { indicationId } = sure(await decide(consultant, { caseId, version: (await look(caseId)).version, outcome: 'granted', motivation: 'U kunt het huis niet zelf schoonhouden.', grant }))
  await sendLetters(consultant, caseId)
  if (provider === null) return
  const { id } = sure(await offerAllocation(consultant, { indicationId: indicationId ?? '', participationId: null, wishedStart: day('2025-12-08') }))
  const { providerId } = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: participationId ?? '' }, select: { providerId: true } }))
  if (!planners.has(provider)) planners.set(provider, { ...world.officer, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), name: `Planner ${provider}`, role: 'provider-staff', organisationName: provider, regionIds: [], municipalityIds: [], providerIds: [providerId] })
  sure(await acceptAllocation(planner(provider), { allocationId: id, version: 1, startsOn: day('2025-12-08') }))
  helped.push({ id, caseId, code, provider })
}

const thrownBy = (work: Promise<unknown>) => work.then(() => 'nothing', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : (databaseRefusal(thrown)?.state ?? String(thrown))))
const MAKE = { name: 'Contracten 2026', reason: 'Op 1 maart 2026 beginnen nieuwe contracten met aanbieders.', newFrom: FROM } as const
let changeoverId: string
const view = async (actor: Person = world.consultant, id = changeoverId) => {
  const found = await changeoverView(actor, id)
  if (!found) throw new Error('the changeover is not found')
  return found
}
const partOf = async (name: string, id = changeoverId) => {
  const found = (await view(world.consultant, id)).parts.find((each) => each.provider === name)
  if (!found) throw new Error('the provider is not in it')
  return found
}
const onMiep = async (id = changeoverId) => { const part = await partOf('Miep B.V.', id); return { partId: part.id, version: part.version } }
const people = async (name: string | null, id = changeoverId) => (await changeoverPeople(world.consultant, id, name === null ? null : (await partOf(name, id)).id, { filter: null, page: 0 }))?.rows ?? []
/** Everything of the help itself as it stands, whatever row-level security says: to see that it comes back as it was. */
const state = () =>
  asOwner(database, async (client) => {
    await client.query('begin')
    for (const table of ['allocation', 'indication', 'wmo_decision']) await client.query(`alter table ${table} no force row level security`)
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(a) - 'version' || jsonb_build_object('i', to_jsonb(i), 'd', to_jsonb(d)) as row from allocation a join indication i on i.id = a.indication_id join wmo_decision d on d.id = i.decision_id where a.undone_at is null order by a.number`)
    await client.query('rollback')
    return rows
  })

describe('what help of before becomes', () => {
  const RES = () => ({ municipalityId: world.assen, fromProductId: products['RES'] ?? '', fromUnit: 'result-month' as const, toProductId: products['RES'] ?? '', minutesPerWeek: null, validFrom: FROM, source: 'Verzonnen: collegebesluit 12' })
  it('is proposed by one adviser and adopted by another, once', async () => {
    expect(await proposeMapping(adviser, { ...RES(), validFrom: day('2025-12-09') })).toMatchObject({ reason: 'from-past' })
    expect(await proposeMapping(adviser, { ...RES(), toProductId: crypto.randomUUID() })).toMatchObject({ reason: 'not-a-product' })
    const { id } = sure(await proposeMapping(adviser, RES()))
    expect(await proposeMapping(adviser, RES())).toMatchObject({ reason: 'one-already' })
    expect(await decideOnMapping(adviser, { id, version: 1, answer: 'adopted' })).toMatchObject({ reason: 'own-proposal' })
    expect(await thrownBy(write(adviser, async (tx) => { await tx.helpMapping.updateMany({ where: { id }, data: { status: 'adopted', decidedById: adviser.personId, decidedBy: adviser.name, decidedAt: new Date() } }); return allow() }))).toBe('23514')
    const other = { ...adviser, personId: crypto.randomUUID(), name: 'Tweede Adviseur' }
    expect(await thrownBy(decideOnMapping(other, { id, version: 9, answer: 'adopted' }))).toBe('stale')
    sure(await decideOnMapping(other, { id, version: 1, answer: 'adopted' }))
    expect(await decideOnMapping(other, { id, version: 2, answer: 'declined' })).toMatchObject({ reason: 'answered-already' })
    for (const actor of [world.consultant, { ...adviser, municipalityIds: [world.aaEnHunze] }]) expect(await thrownBy(proposeMapping(actor, RES()))).toBe('not-found')
    expect(await thrownBy(decideOnMapping({ ...other, municipalityIds: [world.aaEnHunze] }, { id, version: 2, answer: 'declined' }))).toBe('not-found')
    const module = sure(await proposeMapping(adviser, { ...RES(), fromProductId: products['MOD'] ?? '', fromUnit: 'modules', toProductId: world.regular, minutesPerWeek: 150 }))
    sure(await decideOnMapping(other, { id: module.id, version: 1, answer: 'adopted' }))
    expect((await mappingList(world.consultant, 0)).rows).toMatchObject([{ from: 'In modules', minutes: 150, status: 'adopted', decidedBy: 'Tweede Adviseur' }, { from: 'Op resultaat', minutes: null }])
  })
})

let before: unknown[] = []

describe('a changeover', () => {
  it('lists per provider who goes over, in which way, and who does not fit and why', async () => {
    expect(await makeChangeover(world.consultant, { ...MAKE, newFrom: day('2025-12-10') })).toMatchObject({ reason: 'in-past' })
    expect(await makeChangeover(world.consultant, { ...MAKE, newFrom: day('2026-01-01') })).toMatchObject({ reason: 'nobody' })
    expect(await thrownBy(makeChangeover(adviser, MAKE))).toBe('forbidden')
    expect((await newChangeover(world.consultant)).endings[0]).toMatchObject({ endsOn: '2026-02-28', participations: 2 })
    changeoverId = sure(await makeChangeover(world.consultant, MAKE)).id
    const { sums, none, parts } = await view()
    expect(sums).toMatchObject({ cases: 6, by: { contract: 1, decision: 2 }, misfit: 3, done: 0 })
    expect(parts.map((each) => [each.provider, each.status, each.sums.cases, each.sums.misfits])).toEqual([['Arckin B.V.', 'preview', 1, [{ why: 'no-participation', count: 1 }]], ['Miep B.V.', 'preview', 4, [{ why: 'fewer-minutes', count: 1 }]]])
    expect(none.misfits).toEqual([{ why: 'no-provider', count: 1 }])
    const rows = await people('Miep B.V.')
    expect(rows.filter((row) => row.way === 'decision').map((row) => [row.unit, row.oldMinutes, row.newMinutes, row.toProduct])).toEqual([['result-month', 120, 120, 'Op resultaat'], ['result-month', 120, 120, 'Op resultaat']])
    // Nobody is in two lists that both stand.
    expect(await makeChangeover(world.consultant, MAKE)).toMatchObject({ reason: 'nobody' })
  })

  it('shows an adviser sums and no resident, and another municipality nothing', async () => {
    expect((await view(adviser)).sums.cases).toBe(6)
    expect((await changeoverList(adviser, 0)).rows).toMatchObject([{ id: changeoverId, sums: { misfit: 3 } }])
    const { id } = await partOf('Miep B.V.')
    expect([await changeoverPeople(adviser, changeoverId, id, { filter: null, page: 0 }), await changeoverView(world.neighbour, changeoverId), await changeoverPeople(world.neighbour, changeoverId, id, { filter: null, page: 0 })]).toEqual([null, null, null])
    expect(await read(adviser, (tx) => tx.changeoverCase.count())).toBe(0)
    expect(await read(miep, (tx) => tx.changeoverPart.count())).toBe(0)
    const on = await onMiep()
    for (const work of [() => adoptPart(world.neighbour, on), () => runPart(world.neighbour, on), () => releaseLetters(world.neighbour, on), () => undoPart(world.neighbour, { ...on, reason: 'xxx' }), () => endChangeover(world.neighbour, { id: changeoverId, version: 1, reason: 'xxx' }), () => adoptPart(adviser, on), () => runPart(miep, on)])
      expect(await thrownBy(work())).toBe('not-found')
  })

  it('is adopted by another than who made it, in the command and in the database', async () => {
    const on = await onMiep()
    expect(await runPart(second, on)).toMatchObject({ reason: 'not-adopted' })
    expect(await adoptPart(world.consultant, on)).toMatchObject({ reason: 'own-list' })
    const byHand = { status: 'adopted', adoptedById: world.consultant.personId, adoptedBy: 'x', adoptedAt: new Date() }
    expect(await thrownBy(write(world.consultant, async (tx) => { await tx.changeoverPart.updateMany({ where: { id: on.partId }, data: byHand }); return allow() }))).toBe('PI082')
    const arckin = await partOf('Arckin B.V.')
    expect(await adoptPart(second, { partId: arckin.id, version: arckin.version })).toMatchObject({ reason: 'nobody-fits' })
    expect(await thrownBy(adoptPart(second, { ...on, version: 7 }))).toBe('stale')
    sure(await adoptPart(second, on))
    expect(await adoptPart(second, on)).toMatchObject({ reason: 'adopted-already' })
  })

  it('is done in steps that go on where they stopped, each with a decision where help changes and none where only the contract does', async () => {
    before = await state()
    expect(sure(await runPart(second, await onMiep(), 2)).left).toBe(1)
    expect((await partOf('Miep B.V.')).status).toBe('running')
    expect(await releaseLetters(second, await onMiep())).toMatchObject({ reason: 'not-done' })
    expect(sure(await runPart(second, await onMiep(), 2)).left).toBe(0)
    expect(await runPart(second, await onMiep())).toMatchObject({ reason: 'not-adopted' })
    const rows = await people('Miep B.V.')
    expect(rows.filter((row) => row.done)).toHaveLength(3)
    for (const row of rows.filter((each) => each.done)) expect(row.newNumber).not.toBe(row.number)
    expect(rows.filter((row) => row.decision !== null).map((row) => row.way)).toEqual(['decision', 'decision'])

    const res = helped.find((each) => each.code === 'RES')
    const screen = await look(res?.caseId ?? '')
    expect(screen.decision).toMatchObject({ outcome: 'revised', dispatchedOn: null, indication: { unit: 'minutes-week', minutesPerWeek: 120, startsOn: FROM } })
    const letter = await read(world.consultant, (tx) => tx.wmoDecision.findFirstOrThrow({ where: { caseId: res?.caseId ?? '', outcome: 'revised' }, select: { letter: true } }))
    if (!letter.letter) throw new Error('the decision has no letter')
    expect(JSON.stringify(letterView(letter.letter))).toMatch(/312,00 per maand.*2 uur per week.*Miep B\.V\./)
    expect(await read(world.consultant, (tx) => tx.wmoDispatch.count({ where: { sentOn: null } }))).toBe(0)

    const list = await workList(miep, { part: 'started' })
    expect(list.rows.filter((row) => row.startsOn === FROM)).toHaveLength(3)
    const mail = await read(miep, (tx) => tx.mail.findMany({ where: { subject: { contains: 'gaan over op' } }, select: { subject: true, body: true } }))
    expect(mail).toMatchObject([{ subject: 'Uw cliënten in Assen gaan over op 1 maart 2026' }])
    expect((await state()).length).toBe(before.length + 3)
  })

  it('goes back to exactly what it was, and says so to the provider', async () => {
    expect(sure(await undoPart(second, { ...(await onMiep()), reason: 'De tijden klopten niet.' }, 2))).toMatchObject({ undone: 2, left: 1 })
    expect(await runPart(second, await onMiep())).toMatchObject({ reason: 'not-adopted' })
    expect(await releaseLetters(second, await onMiep())).toMatchObject({ reason: 'not-done' })
    expect(sure(await undoPart(second, { ...(await onMiep()), reason: 'Een andere reden.' }, 2)).left).toBe(0)
    expect(await undoPart(second, { ...(await onMiep()), reason: 'Nog eens.' })).toMatchObject({ reason: 'nothing-done' })
    expect(await state()).toEqual(before)
    const res = helped.find((each) => each.code === 'RES')
    expect((await look(res?.caseId ?? '')).decision).toMatchObject({ outcome: 'granted', indication: { unit: 'result-month' } })
    expect(await read(world.consultant, (tx) => tx.wmoDecision.count({ where: { caseId: res?.caseId ?? '' } }))).toBe(1)
    expect(await read(world.consultant, (tx) => tx.letter.count({ where: { kind: 'wmo-revision' } }))).toBe(0)
    const list = await workList(miep, { part: 'started' })
    expect(list.rows.filter((row) => row.startsOn === FROM)).toHaveLength(0)
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { event: { in: ['case.changeover-undone', 'allocation.changeover-undone'] } }, select: { event: true } }))
    expect(lines).toHaveLength(5)
    expect((await partOf('Miep B.V.')).undoReason).toBe('De tijden klopten niet.')
  })

  it('stops once nothing of it stands, and can be made again', async () => {
    sure(await endChangeover(second, { id: changeoverId, version: 1, reason: 'Opnieuw met andere tijden.' }))
    expect(await endChangeover(second, { id: changeoverId, version: 2, reason: 'Nog eens.' })).toMatchObject({ reason: 'changeover-over' })
    changeoverId = sure(await makeChangeover(world.consultant, MAKE)).id
    sure(await adoptPart(second, await onMiep()))
  })

  it('passes over who changed since the list was made, and is not undone once something was built on it', async () => {
    const [first, other] = helped.filter((each) => each.code === 'RES')
    const { version } = await look(first?.caseId ?? '')
    sure(await reviseDecision(world.consultant, { caseId: first?.caseId ?? '', version, kind: 'withdraw', ground: 'not-needed', from: day('2026-02-01'), motivation: 'De hulp is niet meer nodig.', help: null, talk: { on: day('2025-12-09'), about: 'De hulp stopt.' } }))
    expect(sure(await runPart(second, await onMiep())).left).toBe(0)
    const { sums } = await partOf('Miep B.V.')
    expect(sums).toMatchObject({ done: 2, misfits: [{ why: 'fewer-minutes', count: 1 }, { why: 'changed', count: 1 }], open: 2 })
    expect(await endChangeover(second, { id: changeoverId, version: 1, reason: 'Toch niet.' })).toMatchObject({ reason: 'done-already' })

    const again = await look(other?.caseId ?? '')
    const only = helped.find((each) => each.code === 'REG')
    sure(await reviseDecision(world.consultant, { caseId: only?.caseId ?? '', version: (await look(only?.caseId ?? '')).version, kind: 'withdraw', ground: 'not-needed', from: day('2026-04-01'), motivation: 'De hulp is niet meer nodig.', help: null, talk: { on: day('2025-12-09'), about: 'De hulp stopt.' } }))
    expect(await undoPart(second, { ...(await onMiep()), reason: 'Toch niet.' })).toMatchObject({ reason: 'built-on', detail: { count: 1 } })
    sure(await releaseLetters(second, await onMiep()))
    expect(await undoPart(second, { ...(await onMiep()), reason: 'Toch niet.' })).toMatchObject({ reason: 'letters-released' })
    expect(await releaseLetters(second, await onMiep())).toMatchObject({ reason: 'released-already' })
    const { partId } = await onMiep()
    expect(await thrownBy(write(second, async (tx) => { await tx.$queryRaw`select changeover_undo(${partId}::uuid, '{}', 'x', 'x') as n`; return allow() }))).toBe('PI082')
    await sendLetters(world.consultant, again.id)
    expect((await look(again.id)).decision).toMatchObject({ dispatchedOn: '2025-12-10' })
  })

  it('keeps who does not fit as work until a consultant did something with it', async () => {
    const row = (await people('Miep B.V.')).find((each) => each.misfit === 'fewer-minutes')
    const fits = (await people('Miep B.V.')).find((each) => each.misfit === null)
    expect(await handleMisfit(second, { itemId: fits?.id ?? '', version: fits?.version ?? 0, reason: 'xxx' })).toMatchObject({ reason: 'fits' })
    expect(await thrownBy(handleMisfit(world.neighbour, { itemId: row?.id ?? '', version: 1, reason: 'xxx' }))).toBe('not-found')
    expect(await thrownBy(handleMisfit(second, { itemId: row?.id ?? '', version: 5, reason: 'xxx' }))).toBe('stale')
    sure(await handleMisfit(second, { itemId: row?.id ?? '', version: row?.version ?? 0, reason: 'Gesprek gevoerd, de tijd blijft.' }))
    expect(await handleMisfit(second, { itemId: row?.id ?? '', version: 2, reason: 'Nog eens.' })).toMatchObject({ reason: 'handled-already' })
    expect((await partOf('Miep B.V.')).sums.open).toBe(1)
  })

  it('is refused in SQL where somebody goes around it', async () => {
    const [done] = (await people('Miep B.V.')).filter((each) => each.done)
    const byHand = (data: object) => write(second, async (tx) => { await tx.changeoverCase.updateMany({ where: { id: done?.id ?? '' }, data }); return allow() })
    expect(await thrownBy(byHand({ undoneAt: new Date() }))).toBe('42501')
    expect(await thrownBy(byHand({ newMinutes: 60 }))).toBe('42501')
    expect(await thrownBy(byHand({ way: null, misfit: 'changed' }))).toBe('PI082')
    const { id } = await partOf('Arckin B.V.')
    expect(await thrownBy(write(second, async (tx) => { await tx.changeoverPart.updateMany({ where: { id }, data: { status: 'undone', undoneAt: new Date(), undoneBy: 'x', undoReason: 'x' } }); return allow() }))).toMatch(/42501/)
    expect(await thrownBy(write(second, async (tx) => { await tx.$queryRaw`select changeover_move(${id}::uuid, '{}', '{}', '{}')`; return allow() }))).toBe('PI082')
    await expect(read(second, (tx) => tx.$queryRaw`select * from changeover_part_of(${id}::uuid)`)).rejects.toThrow(/permission denied/)
  })
})
