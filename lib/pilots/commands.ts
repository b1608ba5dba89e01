import { changesBetween, record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { mayKeepPilot } from './policy'
import { decideAdopt, decideChange, decideFacts, decideOutcome, decidePublish, decideReturn, type PilotFacts, type PilotRefusal } from './rules'
import { type AdoptOutcome, type ChangePilot, PILOT_OUTCOME_STATUSES, PILOT_STATUSES, type ProposeOutcome, type PublishPilot, type RecordPilot, type ReturnOutcome, VERDICTS, WHOLE_REGION } from './schema'

type Done = Promise<Result<{ readonly pilotId: string }, PilotRefusal>>
type Place = { readonly regionId: string; readonly municipalityId: string | null }
type Said = Pick<RecordPilot, 'name' | 'goal' | 'runs' | 'productId' | 'lotId' | 'status' | 'startsOn' | 'endsOn' | 'measures' | 'source'>

const LABELS = { name: 'Naam', goal: 'Doel', runs: 'Wie voert uit', productId: 'Product', lotId: 'Perceel', status: 'Stand', startsOn: 'Eerste dag', endsOn: 'Laatste dag', measures: 'Wat wordt gemeten', source: 'Bron' } as const
const saidOf = ({ name, goal, runs, productId, lotId, status, startsOn, endsOn, measures, source }: Said): Said => ({ name, goal, runs, productId, lotId, status, startsOn, endsOn, measures, source })

/** Records a pilot or an innovation of the region or one municipality (S25), with its source. Refuses what decideFacts refuses. */
export const recordPilot = (actor: Actor, input: RecordPilot): Done =>
  write(actor, async (tx, now) => {
    const place = await placeOf(tx, actor, input.place === WHOLE_REGION ? null : input.place)
    const said = saidOf(input)
    const fits = decideFacts(said, await lotOf(tx, place, said), dayIn(now))
    if (!fits.ok) return fits
    const id = crypto.randomUUID()
    await tx.pilot.createMany({ data: [{ id, regionId: place.regionId, municipalityId: place.municipalityId, ...said, createdAt: now }] })
    await trace(tx, actor, 'recorded', { id, ...place }, 1, { name: said.name, status: said.status })
    return allow({ pilotId: id })
  })

/** Changes what is known of a pilot, until its end was adopted. */
export const changePilot = (actor: Actor, input: ChangePilot): Done =>
  write(actor, async (tx, now) => {
    const { row, facts, waits } = await pilotFor(tx, actor, input.pilotId)
    const said = saidOf(input)
    const may = decideChange(facts.status, said.status, waits)
    if (!may.ok) return may
    const fits = decideFacts(said, await lotOf(tx, row, said), dayIn(now))
    if (!fits.ok) return fits
    const version = await updateVersioned(tx.pilot, { id: row.id, version: input.version }, said)
    await record(tx, actor, { event: 'pilot.changed', ...aboutOf(row), subject: { type: 'pilot', id: row.id, version }, changes: changesBetween(row, said, LABELS) })
    return allow({ pilotId: row.id })
  })

/** Proposes what a pilot brought, what it yields for the municipality and what happens now (S23); a second adviser adopts it. */
export const proposeOutcome = (actor: Actor, input: ProposeOutcome): Done =>
  write(actor, async (tx, now) => {
    const { row, facts, waits, person } = await pilotFor(tx, actor, input.pilotId)
    const today = dayIn(now)
    const decision = decideOutcome(facts, waits, input.verdict, input.untilOn, today)
    if (!decision.ok) return decision
    const { brought, yields, verdict, reason } = input
    const version = await updateVersioned(tx.pilot, { id: row.id, version: input.version }, {})
    const id = crypto.randomUUID()
    await tx.pilotOutcome.createMany({ data: [{ id, pilotId: row.id, regionId: row.regionId, municipalityId: row.municipalityId, brought, yields, verdict, reason, ...decision.value, status: 'proposed', proposedById: person.personId, proposedOn: today }] })
    await trace(tx, actor, 'outcome-proposed', row, version, { outcomeId: id, verdict })
    return allow({ pilotId: row.id })
  })

/** Adopts what a colleague proposed: from then the pilot stops, runs until a later day, or is regular policy. */
export const adoptOutcome = (actor: Actor, input: AdoptOutcome): Done =>
  write(actor, async (tx, now) => {
    const { outcome, row, facts, person } = await outcomeFor(tx, actor, input.outcomeId)
    const today = dayIn(now)
    const decision = decideAdopt(outcome, facts, person.personId, today)
    if (!decision.ok) return decision
    await updateVersioned(tx.pilotOutcome, { id: outcome.id, version: input.version }, { status: 'adopted', decidedById: person.personId, decidedOn: today, publishedAt: row.publishedAt === null ? null : now })
    const version = await updateVersioned(tx.pilot, { id: row.id, version: row.version }, decision.value)
    await trace(tx, actor, 'outcome-adopted', row, version, { outcomeId: outcome.id, verdict: outcome.verdict })
    return allow({ pilotId: row.id })
  })

/** Gives a proposal back with the reason; its writer may take it back himself. */
export const returnOutcome = (actor: Actor, input: ReturnOutcome): Done =>
  write(actor, async (tx, now) => {
    const { outcome, row, person } = await outcomeFor(tx, actor, input.outcomeId)
    const decision = decideReturn(outcome.status)
    if (!decision.ok) return decision
    await updateVersioned(tx.pilotOutcome, { id: outcome.id, version: input.version }, { status: 'returned', decidedById: person.personId, decidedOn: dayIn(now), answer: input.answer })
    await trace(tx, actor, 'outcome-returned', row, row.version, { outcomeId: outcome.id })
    return allow({ pilotId: row.id })
  })

/** Lets everyone read a pilot with what was adopted of it, or no longer. */
export const publishPilot = (actor: Actor, input: PublishPilot): Done =>
  write(actor, async (tx, now) => {
    const { row } = await pilotFor(tx, actor, input.pilotId)
    const shown = input.shown === 'ja'
    const decision = decidePublish(row.publishedAt !== null, shown)
    if (!decision.ok) return decision
    const publishedAt = shown ? now : null
    const version = await updateVersioned(tx.pilot, { id: row.id, version: input.version }, { publishedAt })
    await tx.pilotOutcome.updateMany({ where: { pilotId: row.id, status: 'adopted' }, data: { publishedAt } })
    await trace(tx, actor, shown ? 'published' : 'hidden', row, version, {})
    return allow({ pilotId: row.id })
  })

/** Where the actor may keep pilots: the whole region only for who works for every municipality of it. */
async function placeOf(tx: Tx, actor: Actor, municipalityId: string | null): Promise<Place> {
  const regionId = actor.kind === 'person' ? (actor.regionIds[0] ?? '') : ''
  if (!mayKeepPilot(actor, { regionId, municipalityId })) throw new Halt('not-found')
  if (municipalityId === null && (await tx.municipality.count({ where: { regionId, id: { notIn: [...actor.municipalityIds] } } })) > 0) throw new Halt('forbidden')
  return { regionId, municipalityId }
}

async function lotOf(tx: Tx, place: Place, { lotId, productId }: Said): Promise<{ chosen: boolean; here: boolean }> {
  if (productId !== null && (await tx.product.count({ where: { id: productId, regionId: place.regionId } })) === 0) throw new Halt('not-found')
  if (lotId === null) return { chosen: false, here: false }
  return { chosen: true, here: place.municipalityId !== null && (await tx.lot.count({ where: { id: lotId, municipalityId: place.municipalityId } })) > 0 }
}

async function pilotFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from pilot where id = ${id}::uuid for no key update`
  const row = await tx.pilot.findUnique({ where: { id }, include: { pilotOutcomes: { where: { status: 'proposed' }, select: { id: true } } } })
  if (!row || !mayKeepPilot(actor, row)) throw new Halt('not-found')
  await placeOf(tx, actor, row.municipalityId)
  const orNull = (value: string | null): Day | null => (value === null ? null : day(value))
  const facts: PilotFacts = { status: PILOT_STATUSES.find((each) => each === row.status) ?? 'stopped', startsOn: orNull(row.startsOn), endsOn: orNull(row.endsOn) }
  return { row, facts, waits: row.pilotOutcomes.length > 0, person: actor }
}

async function outcomeFor(tx: Tx, actor: Actor, id: string) {
  const found = await tx.pilotOutcome.findUnique({ where: { id } })
  if (!found) throw new Halt('not-found')
  const outcome = { id: found.id, proposedById: found.proposedById, status: PILOT_OUTCOME_STATUSES.find((each) => each === found.status) ?? 'returned', verdict: VERDICTS.find((each) => each === found.verdict) ?? 'stop', untilOn: found.untilOn === null ? null : day(found.untilOn) }
  return { ...(await pilotFor(tx, actor, found.pilotId)), outcome }
}

const aboutOf = ({ regionId, municipalityId }: Place) => ({ compartment: 'region' as const, regionId, ...(municipalityId === null ? {} : { municipalityId }) })
const trace = (tx: Tx, actor: Actor, event: string, pilot: Place & { readonly id: string }, version: number, detail: Readonly<Record<string, unknown>>) =>
  record(tx, actor, { event: `pilot.${event}`, ...aboutOf(pilot), subject: { type: 'pilot', id: pilot.id, version }, detail })
