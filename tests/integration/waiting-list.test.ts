import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, returnAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { answerReturn, cancelAllocation } from '@/lib/allocations/commands/answer'
import { endGround, recordGround } from '@/lib/allocations/commands/ground'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { waitingScreen } from '@/lib/allocations/queries/waiting'
import { waitingList, type WaitingSearch } from '@/lib/allocations/queries/waiting-list'
import { waitingKind, type WaitingFacts } from '@/lib/allocations/rules/waiting'
import { sayRoom } from '@/lib/availability/commands/say'
import { ownRoom } from '@/lib/availability/queries/own'
import { keyOf, type SayRoom } from '@/lib/availability/schema'
import { databaseRefusal, read, write } from '@/lib/db'
import { accessItems } from '@/lib/desk/queries/access'
import type { Person, Role } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { waitingSums } from '@/lib/reporting/queries/waiting'
import { adoptRule, proposeRule } from '@/lib/rulebook/commands'
import { arrange, testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, freshResident, granted, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let office: Person
let miep: Person
let arckin: Person
let tzorg: Person
const places = new Map<string, { caseId: string; indicationId: string }>()
const placeOf = (name: string) => world.participations.get(name) ?? ''
const of = (name: string) => places.get(name) ?? { caseId: '', indicationId: '' }

const as = (role: Role, more: Partial<Person> = {}): Person => ({ ...world.consultant, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), role, name: role, ...more })
async function plannerOf(name: string): Promise<Person> {
  const { providerId } = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: placeOf(name) }, select: { providerId: true } }))
  return as('provider-staff', { name: `Planner ${name}`, regionIds: [], municipalityIds: [], providerIds: [providerId] })
}
const EMPTY: SayRoom['rows'][string] = { takes: null, roomFrom: null, addresses: null, minutesPerWeek: null, noWindows: [], validUntil: null, reason: null, note: null }
const says = async (who: Person, name: string, row: Partial<SayRoom['rows'][string]>) =>
  sure(await sayRoom(who, { version: (await ownRoom(who)).version, rows: { [keyOf({ participationId: placeOf(name), productId: world.regular })]: { ...EMPTY, ...row } } }))
const on = (date: string) => database.setClock(`${date}T10:00:00+01:00`)
const list = async (search: WaitingSearch = {}, actor = world.consultant) => {
  const view = await waitingList(actor, search)
  if (!view) throw new Error('no list')
  return view
}
const order = async (search: WaitingSearch = {}, actor = world.consultant) => (await list(search, actor)).rows.map((row) => [...places].find(([, { indicationId }]) => indicationId === row.indicationId)?.[0])
const rowOf = async (name: string, actor = world.consultant) => (await list({}, actor)).rows.find((row) => row.indicationId === of(name).indicationId)
const why = async (name: string) => {
  const row = await rowOf(name)
  return row && [row.kind, row.why]
}
const refused = (work: Promise<unknown>) => work.then(() => 'done', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))

let nth = 3300
const waits = async (name: string, more: Parameters<typeof granted>[2] = {}) => void places.set(name, await granted(world, await freshResident(world.consultant, nth++, { surname: `Wachter${name}` }), more))

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  await asOwner(database, async (client) => {
    await client.query('begin')
    await client.query('alter table rulebook_row no force row level security')
    await client.query("delete from rulebook_row where key in ('waiting-priority', 'availability-freshness')")
    await client.query('alter table rulebook_row force row level security')
    await client.query('commit')
  })
  office = as('back-office', { name: 'Wendy' })
  miep = await plannerOf('Miep B.V.')
  arckin = await plannerOf('Arckin B.V.')
  tzorg = await plannerOf('Tzorg')
  await on('2025-12-01')
  await waits('early')
  await waits('few', { windows: ['morning'], startsOn: '2025-12-09' })
  await waits('late', { startsOn: '2025-12-10' })
})

describe('why one waits', () => {
  it('follows in the database by the same rule as in the portal, for every combination of facts', async () => {
    const bools = [false, true]
    const all = (['to-offer', 'offered', 'accepted', 'returned'] as const).flatMap((step) => bools.flatMap((startLater) => bools.flatMap((residentNo) => ([null, 'unsaid', 'no-room', 'windows', 'other'] as const).flatMap((returned) => (['none', 'not-chosen', 'not-then', 'some', 'unknown'] as const).flatMap((room) => bools.map((narrow): WaitingFacts => ({ step, startLater, residentNo, returned, room, narrow })))))))
    const rows = await read(world.consultant, (tx) => tx.$queryRaw<{ kind: string | null }[]>`
      select waiting_kind(f ->> 'step', (f ->> 'startLater')::boolean, (f ->> 'residentNo')::boolean, f ->> 'returned', f ->> 'room', (f ->> 'narrow')::boolean) as kind from jsonb_array_elements(${JSON.stringify(all)}::jsonb) with ordinality as t(f, at) order by at`)
    expect(rows.length).toBe(800)
    expect(rows.map((row) => row.kind)).toEqual(all.map((facts) => waitingKind(facts).kind))
  })

  it('changes as the facts do, from the grant until help begins', async () => {
    expect((await list()).all).toBe(0)
    await on('2025-12-10')
    expect(await order()).toEqual(['early', 'few', 'late'])
    expect(await rowOf('early')).toMatchObject({ since: '2025-12-08', days: 2, place: 1, class: null, kind: 'administrative', why: 'not-offered', minutesPerWeek: 125, allocation: null })
    const first = sure(await offerAllocation(world.consultant, { indicationId: of('early').indicationId, participationId: null, wishedStart: day('2025-12-12') }))
    expect(await why('early')).toEqual(['administrative', 'offer-open'])
    sure(await returnAllocation(miep, { allocationId: first.id, version: 1, cause: 'no-room', reason: 'Geen medewerker in die wijk.' }))
    expect(await why('early')).toEqual(['capacity', 'returned-no-room'])
    // Miep's return has no rule, so the days are not counted from here; since when stays known.
    expect(await rowOf('early')).toMatchObject({ since: '2025-12-08', days: null })
    sure(await answerReturn(world.consultant, { allocationId: first.id, version: 2, agreed: true, answer: 'Wij zoeken een ander.' }))
    expect(await why('early')).toEqual(['capacity', 'returned-no-room'])
    const second = sure(await offerAllocation(world.consultant, { indicationId: of('early').indicationId, participationId: placeOf('Arckin B.V.'), wishedStart: day('2025-12-12') }))
    sure(await cancelAllocation(world.consultant, { allocationId: second.id, version: 1, by: 'resident', reason: 'Mevrouw kent deze aanbieder van vroeger.' }))
    expect(await why('early')).toEqual(['choice', 'resident-no'])
    const third = sure(await offerAllocation(world.consultant, { indicationId: of('early').indicationId, participationId: placeOf('Tzorg'), wishedStart: day('2025-12-12') }))
    sure(await returnAllocation(tzorg, { allocationId: third.id, version: 1, reason: 'Nog niets bekend.' }))
    expect(await why('early')).toEqual(['unknown', 'returned-unclear'])
    sure(await answerReturn(world.consultant, { allocationId: third.id, version: 2, agreed: false, answer: 'Wij zoeken geen ander.' }))
    sure(await acceptAllocation(tzorg, { allocationId: third.id, version: 3, startsOn: day('2025-12-15') }))
    expect(await why('early')).toEqual(['capacity', 'start-later'])
    expect((await waitingScreen(world.consultant, of('early').caseId))?.listed).toMatchObject([{ kind: 'capacity', why: 'start-later', since: '2025-12-08', class: null }])
    await on('2025-12-15')
    sure(await startAllocation(tzorg, { allocationId: third.id, version: 4 }))
    expect(await rowOf('early')).toBeUndefined()
    expect((await waitingScreen(world.consultant, of('early').caseId))?.listed).toEqual([])
    await on('2025-12-10')
  })

  it('follows what the providers that can help say of their room', async () => {
    await says(miep, 'Miep B.V.', { takes: 'full' })
    expect(await why('late')).toEqual(['administrative', 'not-offered'])
    await says(arckin, 'Arckin B.V.', { takes: 'now' })
    expect(await why('late')).toEqual(['choice', 'chosen-has-no-room'])
    await says(arckin, 'Arckin B.V.', { takes: 'later', roomFrom: day('2026-02-01') })
    await says(tzorg, 'Tzorg', { takes: 'full' })
    expect(await why('late')).toEqual(['capacity', 'nobody-has-room'])
    // What was said for days that are over says nothing.
    await says(tzorg, 'Tzorg', { takes: 'full', validUntil: day('2025-12-10') })
    await on('2025-12-11')
    expect(await why('late')).toEqual(['administrative', 'not-offered'])
    await says(tzorg, 'Tzorg', { takes: 'now', noWindows: ['morning'] })
    await says(miep, 'Miep B.V.', { takes: 'now', noWindows: ['morning'] })
    expect([await why('few'), await why('late')]).toEqual([['choice', 'not-then'], ['administrative', 'not-offered']])
    await on('2025-12-10')
  })
})

describe('the windows of the resident', () => {
  const narrow = async (name: string) => (await read(world.consultant, (tx) => tx.$queryRaw<{ rows: { facts: WaitingFacts }[] }[]>`select waiting_case(${of(name).caseId}::uuid) as rows`))[0]?.rows[0]?.facts.narrow

  it('are with the wider ones that he agreed to', async () => {
    await on('2025-12-01')
    await waits('wide', { wider: true, startsOn: '2025-12-09' })
    await on('2025-12-10')
    expect([await narrow('wide'), await narrow('few')]).toEqual([false, true])
    const { id } = sure(await offerAllocation(world.consultant, { indicationId: of('wide').indicationId, participationId: null, wishedStart: day('2025-12-12') }))
    sure(await returnAllocation(miep, { allocationId: id, version: 1, cause: 'windows', reason: 'Niet op deze dagen.' }))
    expect(await why('wide')).toEqual(['capacity', 'returned-all-windows'])
    sure(await answerReturn(world.consultant, { allocationId: id, version: 2, agreed: false, answer: 'Toch wel.' }))
    sure(await acceptAllocation(miep, { allocationId: id, version: 3, startsOn: day('2025-12-12') }))
    expect(await why('wide')).toEqual(['administrative', 'start-agreed'])
    await on('2025-12-12')
    sure(await startAllocation(miep, { allocationId: id, version: 4 }))
    await on('2025-12-10')
  })
})

describe('who goes first', () => {
  const grounds = [{ code: 'alone', words: 'Woont alleen en valt vaak', order: 1, reason: true, weeks: 2 }, { code: 'carer', words: 'De mantelzorger valt uit', order: 2, reason: false, weeks: 8 }]
  const rule = async (value: typeof grounds, validFrom: string) => {
    const adviser = as('policy-adviser', { name: 'Mirjam' })
    const { proposalId } = sure(await proposeRule(adviser, { key: 'waiting-priority', municipalityId: world.assen, validFrom: day(validFrom), source: 'Verzonnen voor de proef', sourceUrl: null, checked: false, reason: 'Voor de proef.', value: { grounds: value } }))
    sure(await adoptRule(as('policy-adviser', { name: 'Jelle' }), { proposalId, version: 1 }))
  }
  const first = (name: string, more: Partial<Parameters<typeof recordGround>[1]> = {}, actor: Person = world.consultant) => recordGround(actor, { caseId: of(name).caseId, ground: 'carer', fromOn: day('2025-12-10'), reason: null, ...more })
  const end = (name: string, fromOn = '2025-12-10') => endGround(world.consultant, { caseId: of(name).caseId, fromOn: day(fromOn), reason: 'De mantelzorger is terug.' })

  it('is by date alone where nobody ruled it, and the list says so', async () => {
    expect((await list()).rule).toBeNull()
    expect(await first('late')).toMatchObject({ reason: 'not-ruled' })
  })

  it('goes by the class of the rule of today, then since when; recorded, looked at again, taken away, and all of it stays', async () => {
    await rule(grounds, '2025-12-05')
    expect(await first('late', { fromOn: day('2025-12-04') })).toMatchObject({ reason: 'not-ruled' })
    expect(await first('late', { ground: 'alone' })).toMatchObject({ reason: 'reason-needed' })
    expect(await first('late', { ground: 'rich' })).toMatchObject({ reason: 'ground-unknown' })
    expect(await end('late')).toMatchObject({ reason: 'no-ground' })
    expect(await first('early')).toMatchObject({ reason: 'not-waiting' })
    await expect(first('late', {}, world.neighbour)).rejects.toMatchObject({ kind: 'not-found' })
    sure(await first('late', { fromOn: day('2025-12-09') }))
    expect(await order()).toEqual(['late', 'few'])
    sure(await first('few', { ground: 'alone', reason: 'Viel twee keer in een maand.' }))
    expect(await order()).toEqual(['few', 'late'])
    expect(await rowOf('few')).toMatchObject({ place: 1, class: 1, words: 'Woont alleen en valt vaak', lookAgain: '2025-12-24' })
    expect(await first('late', { fromOn: day('2025-12-08') })).toMatchObject({ reason: 'before-last' })
    expect((await list()).again).toBe(0)
    const asked = async () => (await read(world.consultant, (tx) => accessItems(tx, world.consultant, new Date('2025-12-24T09:00:00Z')))).filter((item) => item.kind === 'look-at-ground')
    expect(await asked()).toEqual([])
    await on('2025-12-24')
    expect((await list()).again).toBe(1)
    expect(await asked()).toMatchObject([{ key: of('few').caseId, due: '2025-12-24' }])
    sure(await first('few', { ground: 'alone', reason: 'Valt nog steeds.', fromOn: day('2025-12-24') }))
    expect((await list()).again).toBe(0)
    expect(await asked()).toEqual([])
    sure(await end('few', '2025-12-24'))
    expect(await order()).toEqual(['late', 'few'])
    expect((await waitingScreen(world.consultant, of('few').caseId))?.priority).toMatchObject({ open: true, kept: [{ number: 1, ground: 'alone', reason: 'Viel twee keer in een maand.' }, { number: 2, fromOn: '2025-12-24' }, { number: 3, ground: null, words: null }] })
    const trail = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { event: { startsWith: 'waiting.ground' }, subjectId: of('few').caseId }, orderBy: { seq: 'asc' }, select: { event: true, detail: true } }))
    expect(trail.map((line) => line.event)).toEqual(['waiting.ground-recorded', 'waiting.ground-recorded', 'waiting.ground-ended'])
    expect(JSON.stringify(trail)).not.toMatch(/Viel twee keer/)
    await on('2025-12-10')
  })

  it('is what the rule of the day makes of it: a ground that is not ruled any more puts nobody first', async () => {
    await rule(grounds.slice(0, 1), '2026-01-05')
    await on('2026-01-04')
    expect(await rowOf('late')).toMatchObject({ class: 2 })
    await on('2026-01-05')
    expect(await rowOf('late')).toMatchObject({ class: null, words: 'De mantelzorger valt uit', lookAgain: null })
    expect(await order()).toEqual(['few', 'late'])
    await on('2025-12-10')
  })

  it('the back office reads the class, and not why, nor whose case it is', async () => {
    const row = await rowOf('late', office)
    expect(row).toMatchObject({ class: 2, words: null, case: null, kind: 'administrative' })
    expect(JSON.stringify(await list({}, office))).not.toMatch(/mantelzorger|Wachter/)
    expect(await read(office, (tx) => tx.$queryRaw<unknown[]>`select * from waiting_ground`).catch((thrown: unknown) => databaseRefusal(thrown)?.message)).toEqual([])
  })

  it('is in what a resident can see of himself', async () => {
    const { residentId } = await read(world.consultant, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: of('few').caseId }, select: { residentId: true } }))
    const rows = await read(world.consultant, (tx) => tx.$queryRaw<{ content: { reason: string } }[]>`select content from resident_rows(${residentId}::uuid) where place = 'waiting_ground'`)
    expect(rows.map((row) => row.content.reason)).toContain('Viel twee keer in een maand.')
  })

  it('is held in the database as well, and never rewritten', async () => {
    const last = await read(world.consultant, (tx) => tx.waitingGround.findFirstOrThrow({ where: { caseId: of('late').caseId }, orderBy: { number: 'desc' } }))
    const next = { ...last, number: last.number + 1, fromOn: '2025-12-10' }
    const add = (more: Partial<typeof last>) => refused(write(world.consultant, async (tx) => { await tx.waitingGround.createMany({ data: [{ ...next, ...more, id: crypto.randomUUID() }] }); return allow() }))
    expect(await add({ number: 1 })).toMatch(/waiting-ground-number/)
    expect(await add({ number: 9 })).toMatch(/waiting-ground-number/)
    expect(await add({ fromOn: '2025-12-11' })).toMatch(/waiting-ground-day/)
    expect(await add({ fromOn: '2025-12-01' })).toMatch(/waiting-ground-day/)
    expect(await add({ ground: 'rich', words: 'Is rijk' })).toMatch(/waiting-ground-ruled/)
    expect(await add({ words: 'Andere woorden' })).toMatch(/waiting-ground-ruled/)
    expect(await add({ ground: 'alone', words: 'Woont alleen en valt vaak', reason: null })).toMatch(/waiting-ground-ruled/)
    expect(await add({ ground: null, words: null, reason: null })).toMatch(/waiting_ground_reason/)
    expect(await add({ words: null })).toMatch(/waiting-ground-ruled|waiting_ground_words/)
    expect(await add({ ground: null, words: 'x', reason: 'x' })).toMatch(/waiting_ground_words/)
    expect(await add({ caseId: of('early').caseId, number: 1 })).toMatch(/waiting-ground-not-waiting/)
    expect(await add({ caseId: of('few').caseId, number: 4, ground: null, words: null, reason: 'x', fromOn: '2025-12-24' })).toMatch(/waiting-ground-day/)
    expect(await add({ municipalityId: world.aaEnHunze, ground: null, words: null, reason: 'x' })).toMatch(/row-level security/)
    expect(await refused(write(world.consultant, async (tx) => { await tx.$executeRaw`update waiting_ground set reason = 'x'`; return allow() }))).toMatch(/permission denied/)
    expect(await refused(write(world.consultant, async (tx) => { await tx.$executeRaw`delete from waiting_ground`; return allow() }))).toMatch(/permission denied/)
    expect(await refused(write(miep, async (tx) => { await tx.$executeRaw`update allocation set return_cause = 'lazy'`; return allow() }))).toMatch(/allocation_return_cause/)
  })
})

describe('the list', () => {
  it('is the municipality’s own, for who offers and who follows it', async () => {
    expect(await waitingList(world.neighbour, {})).toMatchObject({ all: 0, rows: [] })
    for (const actor of [miep, world.officer, as('desk-agent'), as('controller'), as('policy-adviser')]) {
      expect(await waitingList(actor, {})).toBeNull()
      const [row] = await read(actor, (tx) => tx.$queryRaw<{ page: { all: number } }[]>`select waiting_page(null, null, null, null, null, null, 9) as page`)
      expect(row?.page.all).toBe(0)
      expect(await read(actor, (tx) => tx.$queryRaw<{ rows: unknown[] }[]>`select waiting_case(${of('late').caseId}::uuid) as rows`)).toEqual([{ rows: [] }])
      expect(await read(actor, (tx) => tx.$queryRaw<unknown[]>`select * from waiting_place(${of('late').indicationId}::uuid)`)).toEqual([])
    }
  })

  it('shows which place somebody had who was offered before others, and never to the provider', async () => {
    sure(await offerAllocation(world.consultant, { indicationId: of('few').indicationId, participationId: placeOf('Arckin B.V.'), wishedStart: day('2025-12-12') }))
    const [line] = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { event: 'waiting.offered', subjectId: of('few').caseId }, select: { detail: true } }))
    expect(line?.detail).toMatchObject({ place: 2, those: 2, class: null, since: '2025-12-09' })
    expect(await read(arckin, (tx) => tx.auditLine.count({ where: { event: 'waiting.offered' } }))).toBe(0)
  })

  it('goes in pages behind the last row, by kind, lot and product, with the place among all', async () => {
    // Twenty-six like one of them: his indication again, under keys of their own, in this database where one and the same help may be there twice.
    await asOwner(database, async (client) => {
      await client.query('begin')
      await client.query('alter table indication no force row level security')
      await client.query('alter table indication disable trigger user')
      await client.query('alter table indication drop constraint indication_no_overlap')
      await client.query("insert into indication select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'placed', false))).* from indication i, generate_series(1, 26) where i.id = $1", [of('few').indicationId])
      await client.query('alter table indication enable trigger user')
      await client.query('alter table indication force row level security')
      await client.query('commit')
    })
    const page = await list()
    expect(page).toMatchObject({ all: 28, total: 28, later: false })
    expect(page.rows.length).toBe(25)
    const rest = await list({ after: page.next ?? '' })
    expect(rest).toMatchObject({ later: true, next: null })
    expect([...page.rows, ...rest.rows].map((row) => row.place)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1))
    expect(new Set([...page.rows, ...rest.rows].map((row) => row.indicationId)).size).toBe(28)
    expect(page.rows[0]).toMatchObject({ indicationId: of('late').indicationId, place: 1 })
    // There is room, and not in the morning that they gave.
    expect(page.kinds).toEqual({ administrative: 2, capacity: 0, choice: 26, unknown: 0 })
    expect(await list({ kind: 'capacity' })).toMatchObject({ all: 28, total: 0, rows: [] })
    const choosing = await list({ kind: 'choice', lot: page.lots[0]?.id, product: page.products[0]?.id })
    expect(choosing).toMatchObject({ total: 26, chosen: { kind: 'choice' } })
    expect(choosing.rows.every((row) => row.place > 1 && row.kind === 'choice' && row.why === 'not-then')).toBe(true)
    expect((await list({ product: world.direction })).total).toBe(0)
    expect(await list({ kind: 'rich', lot: 'x', after: 'x' })).toMatchObject({ total: 28, chosen: { kind: null, lot: null }, later: false })
  })

  it('is sums for who reads no case: by kind, and none of fewer people than ruled', async () => {
    const manager = as('contract-manager', { municipalityIds: [world.assen, world.aaEnHunze] })
    // Two people wait in Assen: the twenty-six are one and the same.
    const assen = async () => (await waitingSums(manager))?.rows.find((row) => row.id === world.assen)
    expect(await assen()).toMatchObject({ least: 5, total: { people: null, minutes: null, standing: 'few' }, kinds: { choice: { people: null, standing: 'few' }, capacity: null } })
    expect((await waitingSums(manager))?.rows.find((row) => row.id === world.aaEnHunze)).toMatchObject({ least: 5, total: null })
    await asOwner(database, async (client) => {
      await client.query('begin')
      await client.query('alter table rulebook_row no force row level security')
      await client.query(`update rulebook_row set value = '{"people": 2}' where key = 'small-sums'`)
      await client.query('alter table rulebook_row force row level security')
      await client.query('commit')
    })
    // Of two kinds the smaller has one: it is hidden, and the other with it, since the total is shown.
    expect(await assen()).toMatchObject({ least: 2, total: { people: 2, minutes: 28 * 125, standing: 'shown' }, kinds: { choice: { people: null, standing: 'few' }, administrative: { people: null, standing: 'covered' }, unknown: null } })
    for (const actor of [miep, office, world.consultant, world.officer]) {
      expect(await waitingSums(actor)).toBeNull()
      expect(await read(actor, (tx) => tx.$queryRaw<unknown[]>`select * from waiting_sums()`)).toEqual([])
    }
    expect((await waitingSums({ ...manager, municipalityIds: [world.aaEnHunze] }))?.rows.map((row) => row.name)).toEqual(['Aa en Hunze'])
  })

  it('has somebody again whose help ended, from the day after', async () => {
    const { id } = await read(world.consultant, (tx) => tx.allocation.findFirstOrThrow({ where: { indicationId: of('early').indicationId, status: 'started' }, select: { id: true } }))
    await arrange(database, "update allocation set status = 'stopped', stopped_on = '2025-12-19', stop_reason = 'De aanbieder stopt.' where id = $1", [id])
    await on('2025-12-19')
    expect(await rowOf('early')).toBeUndefined()
    await on('2025-12-22')
    expect((await list({ after: (await list()).next ?? '' })).rows.at(-1)).toMatchObject({ indicationId: of('early').indicationId, since: '2025-12-20' })
    sure(await recordGround(world.consultant, { caseId: of('early').caseId, ground: 'carer', fromOn: day('2025-12-20'), reason: null }))
    expect((await rowOf('early'))?.place).toBe(2)
  })
})
