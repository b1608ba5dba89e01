import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, returnAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { answerReturn } from '@/lib/allocations/commands/answer'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { followedAllocation, followedAllocations } from '@/lib/allocations/queries/office'
import { read, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import { workOf } from '@/lib/desk/queries/work'
import { askHandover, makeHandover, sendHandover } from '@/lib/exchange/commands/contribution'
import { handoverFile, handovers, handoverScreen } from '@/lib/exchange/queries/contribution'
import { recordApplication } from '@/lib/indications/commands/apply'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { recordDispatch, recordReturn, recordRound } from '@/lib/indications/commands/dispatch'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { caseScreen } from '@/lib/indications/queries/case'
import { postLetter, postLetters } from '@/lib/indications/queries/dispatch'
import type { Person, System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { changesScreen } from '@/lib/reporting/queries/changes'
import { lotsScreen, sumsScreen } from '@/lib/reporting/queries/sums'
import { sendLetters } from '@/prisma/seed/letters'
import { arrange, testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, investigated, wmoWorld, type World } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let office: Person
let elsewhere: Person
let miep: Person
let controller: Person
const placeOf = (name: string) => world.participations.get(name) ?? ''

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  const municipal = (role: Person['role'], municipalityId: string): Person => {
    const { accessOrganisationId: _, ...person } = world.consultant
    return { ...person, role, name: 'Backoffice', personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), municipalityIds: [municipalityId] }
  }
  office = municipal('back-office', world.assen)
  elsewhere = municipal('back-office', world.aaEnHunze)
  controller = municipal('controller', world.assen)
  const { providerId } = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: placeOf('Miep B.V.') }, select: { providerId: true } }))
  miep = { ...world.officer, personId: crypto.randomUUID(), name: 'Planner', role: 'provider-staff', regionIds: [], municipalityIds: [], providerIds: [providerId] }
})

let nth = 700
/** A case decided for a resident who chose this provider, its decision sent. */
async function indicated(): Promise<{ indicationId: string; caseId: string; residentId: string }> {
  const { consultant } = world
  const residentId = await freshResident(consultant, nth++, { surname: 'Geheimhouder', street: 'Verborgenlaan', phone: '0592123456' })
  const { caseId } = await investigated(world, consultant, residentId)
  const version = async () => (await caseScreen(consultant, caseId))?.version ?? 0
  sure(await drawUpFindings(consultant, { caseId, version: await version() }))
  await sendLetters(consultant, caseId)
  sure(await recordApplication(consultant, { caseId, version: await version(), receivedOn: day('2025-12-01'), channel: 'letter' }))
  sure(await recordWishes(consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  sure(await chooseProvider(consultant, { caseId, version: 0, participationId: placeOf('Miep B.V.'), listCode: 'K7F2' }))
  const decided = sure(await decide(consultant, { caseId, version: await version(), outcome: 'granted', motivation: 'U kunt het huis niet zelf schoonhouden.', grant: { startsOn: day('2025-12-08'), endsOn: day('2027-12-07'), frequency: 'weekly' } }))
  await sendLetters(consultant, caseId)
  return { indicationId: decided.indicationId ?? '', caseId, residentId }
}
const offered = async () => {
  const made = await indicated()
  return { ...made, ...sure(await offerAllocation(world.consultant, { indicationId: made.indicationId, participationId: null, wishedStart: day('2025-12-08') })) }
}
/** How many rows of these tables the actor reads in SQL. */
const counts = (actor: Person, tables: readonly string[]) =>
  read(actor, async (tx) => {
    const found: Record<string, number> = {}
    for (const table of tables) found[table] = Number((await tx.$queryRaw<{ count: bigint }[]>`select count(*) from ${Prisma.raw(`"${table}"`)}`)[0]?.count ?? -1)
    return found
  })
const zero = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, 0]))

describe('the back office follows every allocation of its municipality', () => {
  it('by stage, whose turn it is and what is over its dated term, with what an allocation holds and nothing of the case', async () => {
    await indicated()
    await indicated()
    const waits = await offered()
    const accepted = await offered()
    const returned = await offered()
    sure(await acceptAllocation(miep, { allocationId: accepted.id, startsOn: day('2025-12-08'), version: 1 }))
    sure(await returnAllocation(miep, { allocationId: returned.id, version: 1, reason: 'Wij hebben in deze wijk geen hulp vrij.' }))
    const now = await followedAllocations(office, { page: 0 })
    expect(now).toMatchObject({ total: 3, stuck: 0, terms: { answerDays: 3, startDays: 5, returnDays: 3 } })
    expect(now.rows.map((row) => [row.id, row.turn, row.since, row.due])).toEqual([
      [returned.id, 'municipality', '2025-12-01', '2025-12-04'],
      [accepted.id, 'day', '2025-12-01', null],
      [waits.id, 'provider', '2025-12-01', '2025-12-04'],
    ])
    // The last day itself is not late.
    await database.setClock('2025-12-04T09:00:00+01:00')
    expect((await followedAllocations(office, { page: 0 })).stuck).toBe(0)
    await database.setClock('2025-12-05T09:00:00+01:00')
    expect((await followedAllocations(office, { page: 0, stuck: 'ja' })).rows.map((row) => row.id)).toEqual([returned.id, waits.id])
    expect((await followedAllocations(office, { page: 0, status: 'offered', stuck: 'ja' })).rows.map((row) => row.id)).toEqual([waits.id])
    expect((await workOf(office)).items).toMatchObject([{ kind: 'stuck', key: waits.id, due: '2025-12-04', turn: 'provider' }, { kind: 'stuck', key: returned.id, turn: 'municipality' }])
    sure(await answerReturn(world.consultant, { allocationId: returned.id, version: 2, agreed: true, answer: 'Wij zoeken een ander.' }))
    await database.setClock('2025-12-16T09:00:00+01:00')
    expect((await followedAllocations(office, { page: 0, stuck: 'ja' })).rows.map((row) => [row.id, row.due])).toEqual([[accepted.id, '2025-12-15'], [waits.id, '2025-12-04']])

    const shown = await followedAllocation(office, accepted.id)
    expect(shown).toMatchObject({ number: accepted.number, postcode4: '9401', client: { name: expect.stringContaining('Geheimhouder') as string, shared: true }, stuck: true })
    expect(shown?.timeline.map((line) => line.event)).toEqual(expect.arrayContaining(['allocation.offered', 'allocation.accepted']))
    expect(JSON.stringify(shown)).not.toMatch(/COPD|schoonhouden/)
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { event: 'allocation.viewed', subjectId: accepted.id, role: 'back-office' } }))).toBe(1)
    expect(await followedAllocation(elsewhere, accepted.id)).toBeNull()
    expect((await followedAllocations(elsewhere, { page: 0 })).total).toBe(0)
    await expect(answerReturn(office, { allocationId: returned.id, version: 3, agreed: true, answer: 'Zo is het goed.' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
  })

  it('reads no case, investigation, decision or indication in SQL', async () => {
    const closed = ['wmo_case', 'investigation', 'calculation', 'wmo_decision', 'indication', 'wmo_application', 'resident_note', 'wmo_budget', 'provider_choice', 'preference']
    expect(await counts(office, closed)).toEqual(zero(closed))
  })
})

describe('the back office does the round of post', () => {
  it('sends letters to whom the file says and records what came back, and the case keeps its days; it opens no letter', async () => {
    const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, nth++, { surname: 'Postma' }))
    const waiting = async () => (await postLetters(office, { page: 0 })).rows
    const [confirmation] = await waiting()
    expect(confirmation).toMatchObject({ caseId, kind: 'confirmation', resident: expect.stringContaining('Postma') as string })
    expect((await workOf(office)).items).toContainEqual(expect.objectContaining({ kind: 'send-letters', letters: 1 }))
    const round = { letters: [confirmation?.id ?? ''], sentOn: day('2025-12-16'), channel: 'post' as const }
    await expect(recordRound(elsewhere, round)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(recordRound(controller, round)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await recordRound(office, { ...round, sentOn: day('2025-12-17') })).toMatchObject({ reason: 'sent-in-future' })
    sure(await recordRound(office, round))
    expect(await recordRound(office, round)).toMatchObject({ reason: 'already-sent' })
    const look = async () => caseScreen(world.consultant, caseId)
    expect(await look()).toMatchObject({ confirmedOn: '2025-12-16' })
    sure(await drawUpFindings(world.consultant, { caseId, version: (await look())?.version ?? 0 }))
    const [findings] = await waiting()
    const dispatchId = findings?.id ?? ''
    const sending = { dispatchId, version: 1, sentOn: day('2025-12-16'), channel: 'post' as const, addressee: 'resident' as const, representative: null, addressCheckedOn: null }
    sure(await recordDispatch(office, sending))
    await expect(recordDispatch(office, sending)).resolves.toMatchObject({ reason: 'already-sent' })
    expect(await look()).toMatchObject({ status: 'findings-sent', findingsSentOn: '2025-12-16' })
    await expect(recordReturn(office, { dispatchId, version: 1, returnedOn: day('2025-12-16'), reason: 'moved' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await recordReturn(office, { dispatchId, version: 2, returnedOn: day('2025-12-16'), reason: 'moved' }))
    const [again] = await waiting()
    expect(again).toMatchObject({ kind: 'findings', cameBack: true })
    expect(await recordDispatch(office, { ...sending, dispatchId: again?.id ?? '' })).toMatchObject({ reason: 'address-not-checked' })
    sure(await recordDispatch(office, { ...sending, dispatchId: again?.id ?? '', addressCheckedOn: day('2025-12-16') }))
    expect((await postLetters(office, { page: 0, sent: true, number: findings?.number })).rows.map((row) => [row.kind, row.cameBack])).toEqual([['findings', false], ['findings', true], ['confirmation', false]])
    expect((await postLetters(office, { page: 0, sent: true, number: 'Z-0' })).total).toBe(0)

    const envelope = await postLetter(office, again?.id ?? '')
    expect(envelope).toMatchObject({ number: findings?.number, letters: { to: { name: expect.stringContaining('Postma') as string } } })
    expect(envelope?.sendings).toHaveLength(2)
    expect(JSON.stringify([envelope, await postLetters(office, { page: 0 })])).not.toMatch(/COPD|schoonhouden/)
    expect(await postLetter(elsewhere, again?.id ?? '')).toBeNull()
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { event: 'case.envelope-viewed', subjectId: caseId } }))).toBe(1)
    expect(await counts(office, ['wmo_case', 'investigation', 'letter', 'file', 'wmo_term_move', 'wmo_decision'])).toEqual(zero(['wmo_case', 'investigation', 'letter', 'file', 'wmo_term_move', 'wmo_decision']))
    // What a case keeps is told only of a sending that this person recorded.
    await expect(write(office, async (tx) => { await tx.$executeRaw`select dispatch_told(${confirmation?.id}::uuid, 'decided', '2026-01-01')`; await tx.$executeRaw`select dispatch_told(gen_random_uuid(), null, null)`; return allow() })).rejects.toThrow(/dispatch-step/)
    await expect(write(controller, async (tx) => { await tx.$executeRaw`select dispatch_told(${confirmation?.id}::uuid, null, null)`; return allow() })).rejects.toThrow(/dispatch-step/)
  })
})

describe('the back office hands over the own contribution', () => {
  it('what changed since the lists before, once each; frozen, numbered, sent once, and with BSN only for a purpose', async () => {
    // By the delivery, nothing was delivered yet.
    expect(await makeHandover(office, {})).toMatchObject({ reason: 'nothing-new' })
    await ruled('contribution-start', { from: 'decision' })
    expect((await handovers(office, 0)).waiting).toEqual({ starts: 5, changes: 0, stops: 0, withdrawn: 0 })
    const { handoverId } = sure(await makeHandover(office, {}))
    expect(await makeHandover(office, {})).toMatchObject({ reason: 'nothing-new' })
    const list = await handoverScreen(office, handoverId, 0)
    expect(list).toMatchObject({ number: 1, lines: 5, through: '2025-12-16', countsFrom: 'decision', sentOn: null, download: false })
    expect(list?.shown.map((line) => [line.kind, line.onDay, line.form, line.withdrawn])).toEqual(Array.from({ length: 5 }, () => ['starts', '2025-12-08', 'in-kind', false]))
    expect((await workOf(office)).items).toContainEqual(expect.objectContaining({ kind: 'hand-over', number: 1, lines: 5 }))
    // Under another rule none of it holds any more: the next list says so.
    await ruled('contribution-start', { from: 'delivery' })
    const second = sure(await makeHandover(office, {}))
    expect(await handoverScreen(office, second.handoverId, 0)).toMatchObject({ number: 2, lines: 5, shown: expect.arrayContaining([expect.objectContaining({ withdrawn: true })]) as unknown[] })
    expect((await handovers(office, 0)).waiting).toEqual({ starts: 0, changes: 0, stops: 0, withdrawn: 0 })

    const send = (sentOn: string, version: number) => sendHandover(office, { handoverId, version, sentOn: day(sentOn) })
    expect(await send('2025-12-17', 1)).toMatchObject({ reason: 'sent-in-future' })
    expect(await send('2025-12-15', 1)).toMatchObject({ reason: 'sent-before-made' })
    await expect(send('2025-12-16', 9)).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await send('2025-12-16', 1))
    expect(await send('2025-12-16', 2)).toMatchObject({ reason: 'sent-already' })

    expect(await handoverFile(office, handoverId)).toBeNull()
    sure(await askHandover(office, { handoverId, purpose: 'hand-over' }))
    const file = await handoverFile(office, handoverId)
    expect(file?.lines.map((line) => line.bsn)).toEqual(expect.arrayContaining([expect.stringMatching(/^9\d{8}$/)]))
    expect(new Set(file?.lines.map((line) => line.bsn)).size).toBe(5)
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { event: 'contribution.bsn-shown', purpose: 'hand-over', residentId: { not: null } } }))).toBe(5)
    expect(await handoverFile({ ...office, personId: crypto.randomUUID() }, handoverId)).toBeNull()
    expect(await handoverScreen(elsewhere, handoverId, 0)).toBeNull()
    for (const act of [() => askHandover(elsewhere, { handoverId, purpose: 'check' }), () => sendHandover(elsewhere, { handoverId, version: 2, sentOn: day('2025-12-16') })]) await expect(act()).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(makeHandover(world.consultant, {})).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
    expect(await read(world.consultant, (tx) => tx.$queryRaw`select * from contribution_spells()`)).toEqual([])
    await database.setClock('2025-12-16T12:00:00+01:00')
    expect(await handoverFile(office, handoverId)).toBeNull()
  })

  it('by straight SQL: a list is not changed and gets no more lines', async () => {
    const frozen = (sql: (tx: Parameters<Parameters<typeof write>[1]>[0]) => Promise<unknown>) => expect(write(office, async (tx) => { await sql(tx); return allow() })).rejects.toThrow(/contribution-frozen|permission denied/)
    await frozen((tx) => tx.$executeRaw`update contribution_handover set number = 9 where number = 1`)
    await frozen((tx) => tx.$executeRaw`update contribution_handover set lines = 6 where number = 2`)
    await frozen((tx) => tx.$executeRaw`insert into contribution_line (id, handover_id, municipality_id, resident_id, kind, on_day, form) select gen_random_uuid(), handover_id, municipality_id, resident_id, 'stops', '2025-12-16', form from contribution_line limit 1`)
    await frozen((tx) => tx.$executeRaw`update contribution_line set kind = 'stops'`)
    await frozen((tx) => tx.$executeRaw`delete from contribution_line`)
  })
})

describe('the controller reads sums and no row', () => {
  const CLOSED = ['resident', 'representative', 'wmo_case', 'investigation', 'calculation', 'wmo_decision', 'indication', 'wmo_budget', 'allocation', 'allocation_client', 'urgent_help', 'wmo_dispatch', 'facility_registration', 'facility_placement', 'facility_hours', 'provider_choice']

  it('none of fewer people than the dated rule says, nor one from which such a one follows', async () => {
    const five = await sumsScreen(controller, { day: '16-12-2025' })
    expect(five).toMatchObject({ onDay: '2025-12-16', municipality: 'Assen', least: { value: { people: 5 } }, total: { running: { people: 5, indications: 5, minutes: 625, standing: 'shown' } }, cells: [{ running: { minutes: 625 }, later: null }] })
    expect((await lotsScreen(controller))?.lots).toEqual([])
    await ruled('small-sums', { people: 6 })
    expect(await sumsScreen(controller, {})).toMatchObject({ total: { running: { people: null, indications: null, minutes: null, standing: 'few' } } })
    await ruled('small-sums', { people: 2 })
    const byProvider = await sumsScreen(controller, { part: 'provider' })
    expect(byProvider?.cells.map((cell) => [cell.name, cell.running?.standing, cell.running?.minutes])).toEqual([['Miep B.V.', 'few', null], ['Nog geen aanbieder', 'covered', null]])
    expect(byProvider?.total.running?.minutes).toBe(625)
    // Decided and sent on the first, beginning on the eighth.
    expect(await sumsScreen(controller, { day: '1-12-2025' })).toMatchObject({ total: { running: null, later: { people: 5, minutes: 625 } } })
    expect((await sumsScreen(controller, { day: '30-11-2025' }))?.cells).toEqual([])
    expect((await sumsScreen(controller, { day: 'morgen' }))).toMatchObject({ strangeDay: true, onDay: '2025-12-16' })
    const cell = five?.cells[0]
    const months = await sumsScreen(controller, { day: '1-1-2026', part: 'product', key: cell?.key })
    expect(months).toMatchObject({ chosen: { name: cell?.name } })
    expect(months?.months.map((month) => [month.month, month.running?.minutes ?? 0, month.later?.minutes ?? 0]).slice(0, 3)).toEqual([['2026-01-01', 625, 0], ['2025-12-01', 0, 625], ['2025-11-01', 0, 0]])
  })

  it('what is bought of a lot over its whole term, against the most that was published', async () => {
    const { procedureId, lotId } = await maximum(500, 'uren')
    const [before] = (await lotsScreen(controller))?.lots ?? []
    expect(before).toMatchObject({ lot: 'Assen', startsOn: '2024-01-01', endsOn: '2027-12-31', used: 0, most: 30_000, state: 'near' })
    const started = await read(world.consultant, (tx) => tx.allocation.findFirstOrThrow({ where: { status: 'accepted' }, select: { id: true, version: true } }))
    sure(await startAllocation(miep, { allocationId: started.id, version: started.version }))
    // Nine days until today, and 721 to come of both; 125 minutes a week.
    const [row] = (await lotsScreen(controller))?.lots ?? []
    expect(row).toMatchObject({ used: 161, ahead: 25_750, left: 4_089, percent: 86, state: 'near', standing: 'shown' })
    await write(setup(), async (tx) => { await tx.rulebookRow.updateMany({ where: { key: 'lot-maximum' }, data: { validUntil: '2025-01-01' } }); return allow() })
    expect((await lotsScreen(controller))?.lots[0]?.state).toBe('within')
    await ruled('small-sums', { people: 3 })
    expect((await lotsScreen(controller))?.lots[0]).toMatchObject({ used: null, ahead: null, left: null, standing: 'few', state: 'uncounted' })
    expect([procedureId, lotId].every((id) => id.length === 36)).toBe(true)
  })

  it('what a changeover and a campaign do to the hours, per provider or lot and hidden alike', async () => {
    const { consultant } = world
    const [one, ...rest] = await read(consultant, (tx) => tx.indication.findMany({ where: { status: 'adopted' }, orderBy: { id: 'asc' }, select: { id: true, caseId: true, residentId: true, productId: true, lotId: true, minutesPerWeek: true, endsOn: true } }))
    if (!one) throw new Error('nobody has help')
    await ruled('small-sums', { people: 2 })
    expect(await changesScreen(controller)).toMatchObject({ municipality: 'Assen', part: 'provider', changes: [] })
    const [regionId = ''] = consultant.regionIds
    const place = { regionId, municipalityId: world.assen }
    const { providerId } = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: placeOf('Miep B.V.') }, select: { providerId: true } }))
    const { id: normSetId } = await read(consultant, (tx) => tx.normSet.findFirstOrThrow({ select: { id: true } }))
    const { id: allocationId } = await read(consultant, (tx) => tx.allocation.findFirstOrThrow({ select: { id: true } }))
    const over = { way: 'decision', allocationId, participationId: placeOf('Miep B.V.') }
    const [changeoverId, partId, campaignId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    const help = ({ id: indicationId, caseId, residentId, productId, minutesPerWeek }: typeof one) => ({ indicationId, caseId, residentId, productId, municipalityId: world.assen, oldMinutes: minutesPerWeek })
    sure(await write(consultant, async (tx) => {
      await tx.changeover.createMany({ data: [{ ...place, id: changeoverId, name: 'Contracten 2026', reason: 'Proef', newFrom: '2026-07-01', madeById: consultant.personId, madeBy: 'x', madeAt: new Date() }] })
      await tx.changeoverPart.createMany({ data: [{ ...place, id: partId, changeoverId, providerId }] })
      const misfit = { way: null, misfit: 'fewer-minutes', newMinutes: 60, toProductId: one.productId }
      await tx.changeoverCase.createMany({ data: [one, ...rest].map((row, at) => ({ ...help(row), lotId: row.lotId, changeoverId, partId, ...(at < 3 ? { ...over, newMinutes: row.minutesPerWeek + 60, toProductId: row.productId } : misfit) })) })
      await tx.campaign.createMany({ data: [{ ...place, id: campaignId, name: 'Normen 2026', reason: 'Proef', newFrom: '2026-04-01', normSetId, rounding: {}, transitionMonths: 6, transitionSource: 'Proef', excluded: {}, madeBy: 'x', madeAt: new Date() }] })
      await tx.campaignCase.createMany({ data: [{ ...help(one), endsOn: one.endsOn, campaignId, computed: true, normMinutes: 100, newMinutes: 100 }] })
      return allow()
    }))
    const lot = await changesScreen(controller, 'lot')
    // Three go over with an hour more each; who doesn't fit counts nowhere. One person is no sum.
    expect(lot?.changes).toMatchObject([
      { kind: 'changeover', name: 'Contracten 2026', firstDay: '2026-07-01', cells: [{ name: 'Assen', people: 3, before: 375, after: 555 }], total: { people: 3, before: 375, after: 555 } },
      { kind: 'campaign', name: 'Normen 2026', cells: [{ standing: 'few', people: null, before: null, after: null }], total: { standing: 'few', after: null } },
    ])
    expect((await changesScreen(controller))?.changes[0]?.cells).toMatchObject([{ name: 'Miep B.V.', after: 555 }])
    await ruled('small-sums', { people: 4 })
    expect((await changesScreen(controller))?.changes[0]?.total).toMatchObject({ standing: 'few', people: null, after: null })
    await ruled('small-sums', { people: 3 })
    for (const actor of [office, consultant, world.officer]) {
      expect(await changesScreen(actor)).toBeNull()
      expect(await read(actor, (tx) => tx.$queryRaw`select * from change_sums('lot')`)).toEqual([])
    }
    expect((await changesScreen({ ...controller, municipalityIds: [world.aaEnHunze] }))?.changes).toEqual([])
  })

  it('reads no resident, case, indication or help in SQL, and no other role gets a sum', async () => {
    expect(await counts(controller, CLOSED)).toEqual(zero(CLOSED))
    for (const actor of [office, world.consultant, world.officer]) {
      expect(await sumsScreen(actor, {})).toBeNull()
      expect(await read(actor, (tx) => tx.$queryRaw`select * from help_sums(array['2025-12-16'], 'product')`)).toEqual([])
      expect(await read(actor, (tx) => tx.$queryRaw`select * from lot_sums()`)).toEqual([])
    }
    const neighbour = { ...controller, municipalityIds: [world.aaEnHunze] }
    expect((await sumsScreen(neighbour, {}))?.cells).toEqual([])
    // Without a rule there is no sum.
    await write(setup(), async (tx) => { await tx.rulebookRow.updateMany({ where: { key: 'small-sums' }, data: { validUntil: '2025-06-01' } }); return allow() })
    expect(await sumsScreen(controller, {})).toMatchObject({ least: null, cells: [] })
    expect(await read(controller, (tx) => tx.$queryRaw`select * from lot_sums()`)).toEqual([])
  })
})

const setup = (): System => ({ kind: 'system', job: 'setup', regionIds: [...world.consultant.regionIds], municipalityIds: [world.assen], providerIds: [] })

/** The municipality's own rule from the start of the year, in place of what it ruled before. */
const ruled = (key: string, value: object) =>
  write(setup(), async (tx) => {
    const [regionId = ''] = world.consultant.regionIds
    const own = { regionId, municipalityId: world.assen, key }
    const count = await arrange(database, 'update rulebook_row set value = $1 where region_id = $2 and municipality_id = $3 and key = $4', [JSON.stringify(value), own.regionId, own.municipalityId, own.key])
    if (count === 0) await tx.rulebookRow.createMany({ data: [{ ...own, value, validFrom: '2025-01-01', source: 'Verzonnen voor de proef', status: 'invented', adoptedBy: 'Proef', adoptedOn: '2025-01-01' }] })
    return allow()
  })

/** The most that can be bought in the lot of the agreements. */
async function maximum(maxQuantity: number, maxUnit: string): Promise<{ procedureId: string; lotId: string }> {
  const { agreement, lotId } = await read(world.officer, (tx) => tx.participation.findFirstOrThrow({ where: { id: placeOf('Miep B.V.') }, select: { lotId: true, agreement: { select: { procedureId: true } } } }))
  const procedureId = agreement.procedureId ?? ''
  sure(await write(world.officer, async (tx) => { await tx.procedureLot.createMany({ data: [{ procedureId, lotId, regionId: world.officer.regionIds[0] ?? '', municipalityId: world.assen, productIds: [world.regular], maxQuantity, maxUnit, publishedAt: new Date('2023-05-01') }] }); return allow() }))
  return { procedureId, lotId }
}
