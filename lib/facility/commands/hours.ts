import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { deskOf, mayDeliverFacility, mayKeepFacility, visibleTo } from '../policy'
import { countersOf } from '../queries/counter'
import { decideAnswer, decideAsk, decideCorrection, decideHours, monthsOf, type AskRefusal, type CorrectionRefusal, type HoursRefusal } from '../rules'
import type { AgreeHelp, AnswerExtra, AskExtra, CorrectHours, EnterHours, ExtraStatus, Month } from '../schema'

type Done = { readonly placementId: string }
const PLACEMENT = { id: true, registrationId: true, municipalityId: true, providerId: true, startsOn: true, endsOn: true } as const

async function ownPlacement(tx: Tx, actor: Actor, placementId: string) {
  const row = await tx.facilityPlacement.findFirst({ where: { id: placementId, ...visibleTo(actor) }, select: PLACEMENT })
  if (!row) throw new Halt('not-found')
  if (!mayDeliverFacility(actor, row)) throw new Halt('forbidden')
  const { id, startsOn, endsOn, ...keys } = row
  return { person: actor, id, keys: { placementId: id, ...keys }, place: { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) } }
}

async function given(tx: Tx, placementId: string, month: Month): Promise<number | null> {
  const { _sum, _count } = await tx.facilityHours.aggregate({ where: { placementId, month }, _sum: { minutes: true }, _count: true })
  return _count === 0 ? null : (_sum.minutes ?? 0)
}
const yearOf = (month: Month) => Number(month.slice(0, 4))
const trace = (tx: Tx, actor: Actor, event: string, keys: { readonly placementId: string; readonly municipalityId: string; readonly providerId: string }, detail: Readonly<Record<string, unknown>>) =>
  record(tx, actor, { event: `facility.${event}`, compartment: 'resident', subject: { type: 'facility-placement', id: keys.placementId }, municipalityId: keys.municipalityId, providerId: keys.providerId, purpose: 'algemene voorziening', detail })

/** Somebody else's hours came in between: the database counted them first. */
const counted = async <T>(work: () => Promise<T>, subject: string): Promise<T> => {
  try {
    return await work()
  } catch (thrown) {
    if (['PF006', 'PF007', '23505'].includes(databaseRefusal(thrown)?.state ?? '')) throw new Halt('stale', 'stale', { subject, version: 0 })
    throw thrown
  }
}

/** The hours that a provider gave one client in a month; never more than the year's counter has. */
export const enterHours = (actor: Actor, input: EnterHours): Promise<Result<Done, HoursRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, id, keys, place } = await ownPlacement(tx, actor, input.placementId)
    const counter = (await countersOf(tx, [keys.registrationId], yearOf(input.month)))(keys.registrationId)
    const decision = decideHours(place, input.month, input.minutes, await given(tx, id, input.month), counter, dayIn(now))
    if (!decision.ok) return decision
    await counted(() => tx.facilityHours.createMany({ data: [{ ...keys, month: input.month, kind: 'delivered', minutes: input.minutes, recordedAt: now, recordedBy: person.name }] }), id)
    await trace(tx, actor, 'hours-entered', keys, { month: input.month, minutes: input.minutes })
    return allow({ placementId: id })
  })

/** What a month should have been, with what was wrong: the difference is a row of its own, nothing is changed. */
export const correctHours = (actor: Actor, input: CorrectHours): Promise<Result<Done, CorrectionRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, id, keys } = await ownPlacement(tx, actor, input.placementId)
    const counter = (await countersOf(tx, [keys.registrationId], yearOf(input.month)))(keys.registrationId)
    const decision = decideCorrection(input.minutes, await given(tx, id, input.month), counter)
    if (!decision.ok) return decision
    await counted(() => tx.facilityHours.createMany({ data: [{ ...keys, month: input.month, kind: 'correction', minutes: decision.value.difference, reason: input.reason, recordedAt: now, recordedBy: person.name }] }), id)
    await trace(tx, actor, 'hours-corrected', keys, { month: input.month, minutes: decision.value.difference, reason: input.reason })
    return allow({ placementId: id })
  })

/** Asks the municipality for more than the counter has. */
export const askExtra = (actor: Actor, input: AskExtra): Promise<Result<Done, AskRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, id, keys, place } = await ownPlacement(tx, actor, input.placementId)
    const years = [...new Set(monthsOf(place, dayIn(now)).map(yearOf))]
    const waiting = (await tx.facilityExtra.count({ where: { registrationId: keys.registrationId, year: input.year, status: 'asked' } })) > 0
    const decision = decideAsk(years, input.year, input.minutes, waiting)
    if (!decision.ok) return decision
    await counted(() => tx.facilityExtra.createMany({ data: [{ ...keys, year: input.year, minutes: input.minutes, reason: input.reason, askedAt: now, askedBy: person.name }] }), id)
    await trace(tx, actor, 'extra-asked', keys, { year: input.year, minutes: input.minutes, reason: input.reason })
    return allow({ placementId: id })
  })

/** The desk's yes or no with its reason; a yes adds to the year's counter. */
export const answerExtra = (actor: Actor, input: AnswerExtra): Promise<Result<{ registrationId: string }, 'answered-already'>> =>
  write(actor, async (tx, now) => {
    const { person } = deskOf(actor)
    const row = await tx.facilityExtra.findFirst({ where: { id: input.extraId, ...visibleTo(actor) }, select: { id: true, status: true, registrationId: true, placementId: true, municipalityId: true, providerId: true, minutes: true, year: true } })
    if (!row) throw new Halt('not-found')
    const decision = decideAnswer(row.status as ExtraStatus, input.answer)
    if (!decision.ok) return decision
    await updateVersioned(tx.facilityExtra, { id: row.id, version: input.version }, { status: decision.value.status, decidedAt: now, decidedBy: person.name, answer: input.answer })
    await trace(tx, actor, 'extra-answered', row, { year: row.year, minutes: row.minutes, answer: input.answer })
    return allow({ registrationId: row.registrationId })
  })

/** How often the help comes and what it does, as resident and provider agreed; written by the provider, or by the desk. */
export const agreeHelp = (actor: Actor, input: AgreeHelp): Promise<Result<Done & { registrationId: string }, never>> =>
  write(actor, async (tx, now) => {
    const row = await tx.facilityPlacement.findFirst({ where: { id: input.placementId, ...visibleTo(actor) }, select: PLACEMENT })
    if (!row) throw new Halt('not-found')
    if (!mayDeliverFacility(actor, row) && !mayKeepFacility(actor, row)) throw new Halt('forbidden')
    await updateVersioned(tx.facilityPlacement, { id: row.id, version: input.version }, { rhythm: input.rhythm, tasks: input.tasks, agreedAt: now, agreedBy: actor.name })
    await trace(tx, actor, 'agreed', { ...row, placementId: row.id }, { rhythm: input.rhythm })
    return allow({ placementId: row.id, registrationId: row.registrationId })
  })
