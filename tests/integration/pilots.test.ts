import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/db/client/client'
import { databaseRefusal, read, write } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { ANONYMOUS, type Actor, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { adoptOutcome, changePilot, proposeOutcome, publishPilot, recordPilot, returnOutcome } from '@/lib/pilots/commands'
import { newPilot, pilotPage, pilotRegister, publicPilots } from '@/lib/pilots/queries'
import { actorNamed } from '@/prisma/seed/actors'
import { testDatabase } from '@/tests/support/database'
import { type World, wmoWorld } from '@/tests/support/wmo'

let world: World
let mirjam: Person
let jelle: Person
let manager: Person
beforeAll(async () => {
  world = await wmoWorld(await testDatabase('empty'))
  mirjam = await actorNamed('Mirjam Roosdorp')
  jelle = await actorNamed('Jelle Haverkate')
  manager = await actorNamed('Ellen Prins')
})

const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const byHand = async (actor: Actor, statement: string) => databaseRefusal(await thrown(write(actor, async (tx) => { await tx.$executeRaw`${Prisma.raw(statement)}`; return allow() })))?.state
const FACTS = { name: 'Proef met beeldbellen', goal: 'Kijken of beeldbellen helpt.', runs: 'Hulp B.V.', productId: null, lotId: null, status: 'running', startsOn: null, endsOn: null, measures: null, source: 'Verzonnen voor de proef' } as const
const OUTCOME = { brought: 'Tien inwoners deden mee.', yields: 'Minder ritten.', verdict: 'stop', reason: 'Het kost meer dan het oplevert.', untilOn: null } as const
const look = async (pilotId: string, actor = mirjam) => {
  const page = await pilotPage(actor, pilotId)
  if (!page) throw new Error('the pilot is not found')
  return page
}
const fresh = async (more: Partial<Parameters<typeof recordPilot>[1]> = {}) => sure(await recordPilot(mirjam, { place: 'regio', ...FACTS, ...more })).pilotId
const propose = async (pilotId: string, more: Partial<Parameters<typeof proposeOutcome>[1]> = {}, actor = mirjam) => proposeOutcome(actor, { pilotId, version: (await look(pilotId)).pilot.version, ...OUTCOME, ...more })
const waiting = async (pilotId: string) => {
  const outcome = (await look(pilotId)).pilot.outcomes.find((each) => each.status === 'proposed')
  return { outcomeId: outcome?.id ?? '', version: outcome?.version ?? 0 }
}

describe('a pilot', () => {
  it('is recorded with what is known and its source, changed with what changed, and read by who manages contracts and who knows the residents', async () => {
    const lot = await read(mirjam, (tx) => tx.lot.findFirstOrThrow({ where: { municipalityId: world.assen }, select: { id: true } }))
    const pilotId = await fresh({ place: world.assen, lotId: lot.id, productId: world.regular, status: 'idea' })
    expect((await look(pilotId)).pilot).toMatchObject({ place: 'Assen', status: 'idea', startsOn: null, measures: null, published: false, outcomes: [] })
    sure(await changePilot(mirjam, { pilotId, version: 1, ...FACTS, lotId: lot.id, productId: world.regular, startsOn: day('2025-11-01'), measures: 'Hoeveel inwoners meedoen.' }))
    expect(await thrown(changePilot(jelle, { pilotId, version: 1, ...FACTS }))).toMatchObject({ kind: 'stale' })
    const line = await read(mirjam, (tx) => tx.auditLine.findFirstOrThrow({ where: { subjectId: pilotId, event: 'pilot.changed' }, select: { detail: true, compartment: true } }))
    expect(line.compartment).toBe('region')
    expect(((line.detail as { changes: { field: string }[] }).changes).map((change) => change.field).sort()).toEqual(['measures', 'startsOn', 'status'])
    for (const reader of [manager, world.consultant]) expect((await pilotPage(reader, pilotId))?.pilot.name).toBe(FACTS.name)
    expect((await pilotPage(world.consultant, pilotId))?.choices).toBeNull()
    // Of one municipality: another municipality's consultant finds none, and the region's list of the neighbour has it not.
    expect(await pilotPage(world.neighbour, pilotId)).toBeNull()
    expect((await pilotRegister(world.neighbour, 0)).rows.map((row) => row.id)).not.toContain(pilotId)
    expect(await pilotPage(world.officer, pilotId)).toBeNull()
  })

  it('fits together, and is nobody else’s to keep', async () => {
    expect(await recordPilot(mirjam, { place: 'regio', ...FACTS, startsOn: day('2025-12-02') })).toMatchObject({ reason: 'not-begun' })
    const lot = await read(mirjam, (tx) => tx.lot.findFirstOrThrow({ where: { municipalityId: world.assen }, select: { id: true } }))
    expect(await recordPilot(mirjam, { place: world.aaEnHunze, ...FACTS, lotId: lot.id })).toMatchObject({ reason: 'lot-elsewhere' })
    expect(await thrown(recordPilot(mirjam, { place: 'regio', ...FACTS, productId: crypto.randomUUID() }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(recordPilot(world.consultant, { place: world.assen, ...FACTS }))).toMatchObject({ kind: 'not-found' })
    const one: Person = { ...mirjam, municipalityIds: [world.aaEnHunze] }
    expect(await thrown(recordPilot(one, { place: world.assen, ...FACTS }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(recordPilot(one, { place: 'regio', ...FACTS }))).toMatchObject({ kind: 'forbidden' })
    expect(await newPilot(world.consultant)).toBeNull()
    expect((await newPilot(one))?.places.map((place) => place.label)).toEqual(['Aa en Hunze'])
    const pilotId = await fresh()
    const elsewhere: Person = { ...mirjam, regionIds: [crypto.randomUUID()], municipalityIds: [] }
    expect(await thrown(changePilot(elsewhere, { pilotId, version: 1, ...FACTS }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(changePilot(manager, { pilotId, version: 1, ...FACTS }))).toMatchObject({ kind: 'not-found' })
  })
})

describe('what a pilot brought', () => {
  it('is proposed by one and adopted by another; then it stopped and changes no more', async () => {
    const pilotId = await fresh()
    sure(await propose(pilotId))
    expect(await propose(pilotId)).toMatchObject({ reason: 'outcome-waits' })
    expect(await changePilot(mirjam, { pilotId, version: (await look(pilotId)).pilot.version, ...FACTS })).toMatchObject({ reason: 'outcome-waits' })
    // Nobody but an adviser reads what was not adopted; a second finds it on his work list.
    expect((await look(pilotId, manager)).pilot.outcomes).toEqual([])
    expect((await workOf({ ...jelle, membershipId: crypto.randomUUID() })).items.filter((item) => item.kind === 'adopt-pilot').map((item) => item.key)).toContain(pilotId)
    expect((await workOf({ ...mirjam, membershipId: crypto.randomUUID() })).items.filter((item) => item.kind === 'adopt-pilot').map((item) => item.key)).not.toContain(pilotId)
    expect(await adoptOutcome(mirjam, await waiting(pilotId))).toMatchObject({ reason: 'own-proposal' })
    const outcome = await waiting(pilotId)
    sure(await adoptOutcome(jelle, outcome))
    expect(await adoptOutcome(jelle, { ...outcome, version: 2 })).toMatchObject({ reason: 'decided-already' })
    const { pilot } = await look(pilotId, manager)
    expect(pilot).toMatchObject({ status: 'stopped', endsOn: '2025-12-01', outcomes: [{ status: 'adopted', verdict: 'stop', yields: 'Minder ritten.' }] })
    expect(await changePilot(mirjam, { pilotId, version: pilot.version, ...FACTS })).toMatchObject({ reason: 'pilot-over' })
    expect(await propose(pilotId)).toMatchObject({ reason: 'not-running' })
  })

  it('is given back with the reason, and an extension runs on until its day', async () => {
    const pilotId = await fresh({ endsOn: day('2025-11-30') })
    expect((await workOf({ ...jelle, membershipId: crypto.randomUUID() })).items.find((item) => item.key === pilotId)).toMatchObject({ kind: 'conclude-pilot', due: '2025-11-30' })
    sure(await propose(pilotId))
    sure(await returnOutcome(jelle, { ...(await waiting(pilotId)), answer: 'Noem hoeveel ritten het scheelt.' }))
    expect((await look(pilotId)).pilot.outcomes).toMatchObject([{ status: 'returned', answer: 'Noem hoeveel ritten het scheelt.' }])
    expect(await propose(pilotId, { verdict: 'extend' })).toMatchObject({ reason: 'until-missing' })
    sure(await propose(pilotId, { verdict: 'extend', untilOn: day('2026-06-30') }))
    sure(await adoptOutcome(jelle, await waiting(pilotId)))
    expect((await look(pilotId)).pilot).toMatchObject({ status: 'running', endsOn: '2026-06-30' })
    // A next outcome can follow.
    sure(await propose(pilotId, { verdict: 'regular' }))
    sure(await adoptOutcome(jelle, await waiting(pilotId)))
    expect((await look(pilotId)).pilot).toMatchObject({ status: 'regular', endsOn: '2025-12-01' })
  })

  it('is everyone’s to read when the adviser chooses, without what waits, and no longer when he takes it back', async () => {
    const pilotId = await fresh({ name: 'Proef die openbaar wordt' })
    const shown = async () => (await publicPilots(ANONYMOUS, 0)).rows.find((row) => row.id === pilotId)
    expect(await shown()).toBeUndefined()
    sure(await publishPilot(mirjam, { pilotId, version: 1, shown: 'ja' }))
    expect(await publishPilot(mirjam, { pilotId, version: 2, shown: 'ja' })).toMatchObject({ reason: 'as-it-is' })
    sure(await propose(pilotId, { verdict: 'extend', untilOn: day('2026-06-30') }))
    expect((await shown())?.outcomes).toEqual([])
    sure(await adoptOutcome(jelle, await waiting(pilotId)))
    expect((await shown())?.outcomes).toMatchObject([{ verdict: 'extend' }])
    sure(await publishPilot(mirjam, { pilotId, version: (await look(pilotId)).pilot.version, shown: 'nee' }))
    expect(await shown()).toBeUndefined()
    expect(await read(ANONYMOUS, (tx) => tx.pilotOutcome.count({ where: { pilotId } }))).toBe(0)
    const events = await read(mirjam, (tx) => tx.auditLine.findMany({ where: { subjectId: pilotId }, orderBy: { seq: 'asc' }, select: { event: true } }))
    expect(events.map((line) => line.event)).toEqual(['pilot.recorded', 'pilot.published', 'pilot.outcome-proposed', 'pilot.outcome-adopted', 'pilot.hidden'])
  })
})

describe('straight SQL', () => {
  it('ends no pilot without an adopted outcome, adopts nothing by its own writer, and changes nothing after', async () => {
    const pilotId = await fresh({ name: 'Proef voor de database' })
    const set = (values: string, actor: Actor = mirjam) => byHand(actor, `update pilot set ${values} where id = '${pilotId}'`)
    expect(await set(`status = 'stopped'`)).toBe('PI151')
    expect(await set(`status = 'idea'`)).toBe('PI151')
    expect(await set(`municipality_id = '${world.assen}'`)).toBe('42501')
    expect(await set(`starts_on = '2026-01-02', ends_on = '2026-01-01'`)).toBe('23514')
    expect(await set(`measures = ' '`)).toBe('23514')
    expect(await set(`name = 'x'`, { ...mirjam, municipalityIds: [world.assen] })).toBe('PI151')
    expect(await byHand(manager, `delete from pilot`)).toBe('42501')
    expect(await byHand(mirjam, `insert into pilot (id, region_id, name, goal, runs, status, source, created_at) values (gen_random_uuid(), '${mirjam.regionIds[0] ?? ''}', 'x', 'x', 'x', 'regular', 'x', now())`)).toBe('PI151')
    sure(await propose(pilotId))
    const { outcomeId } = await waiting(pilotId)
    const out = (values: string, actor: Actor = jelle) => byHand(actor, `update pilot_outcome set ${values} where id = '${outcomeId}'`)
    const adopted = (person: Person) => `status = 'adopted', decided_by_id = '${person.personId}', decided_on = '2025-12-01'`
    expect(await out(adopted(mirjam), mirjam)).toBe('23514')
    expect(await out(adopted(mirjam), jelle)).toBe('PI152')
    expect(await out(`brought = 'anders'`)).toBe('42501')
    expect(await out(`status = 'returned', decided_by_id = '${jelle.personId}', decided_on = '2025-12-01'`)).toBe('23514')
    expect(await out(`published_at = now()`)).toBe('23514')
    expect(await byHand(mirjam, `insert into pilot_outcome select (jsonb_populate_record(o, '{"id": "${crypto.randomUUID()}"}'::jsonb)).* from pilot_outcome o where o.id = '${outcomeId}'`)).toBe('23505')
    expect(await out(adopted(jelle))).toBeUndefined()
    expect(await out(`reason = 'anders'`)).toBe('42501')
    expect(await set(`status = 'regular'`)).toBe('PI151')
    expect(await set(`status = 'stopped'`)).toBeUndefined()
    expect(await set(`name = 'anders'`)).toBe('PI151')
  })
})
