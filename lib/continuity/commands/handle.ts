import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { type AnswerRefusal, checkAnswers } from '@/lib/norms/rules/answers'
import { reviseDecision, type ReviseRefusal } from '@/lib/redress/commands/revise'
import { type CampaignItem, itemOf, withoutDeviation } from '../queries/people'
import { decideFrom, decideHandling, type HandlingRefusal, isOver } from '../rules/campaign'
import { reassess, type ReassessRefusal } from '../rules/reassess'
import type { AnswerAgain, LeaveAsIs, ReviseInCampaign, SetTransition } from '../schema'

type Handled = { readonly campaignId: string; readonly itemId: string }

async function itemForChange(tx: Tx, now: Date, actor: Actor, itemId: string): Promise<{ item: CampaignItem; person: Person; residentId: string }> {
  const [row] = await tx.$queryRaw<{ residentId: string }[]>`select resident_id::text as "residentId" from campaign_case where id = ${itemId}::uuid for no key update`
  const item = await itemOf(tx, actor, itemId, dayIn(now))
  if (!row || !item || actor.kind !== 'person') throw new Halt('not-found')
  return { item, person: actor, residentId: row.residentId }
}

const trace = (tx: Tx, actor: Actor, { item, residentId }: { item: CampaignItem; residentId: string }, event: string, version: number, detail: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, actor, { event: `case.${event}`, compartment: 'resident', subject: { type: 'campaign-case', id: item.id, version }, municipalityId: item.campaign.municipalityId, residentId, purpose: 'herindicatie', detail: { caseId: item.caseId, campaign: item.campaign.name, ...detail } })

const done = ({ campaign, id }: CampaignItem): Handled => ({ campaignId: campaign.id, itemId: id })

/** Records that somebody's help stays as it is (H17), or that he is left out after all, with the reason. */
export const leaveAsIs = (actor: Actor, input: LeaveAsIs): Promise<Result<Handled, HandlingRefusal>> =>
  write(actor, async (tx, now) => {
    const found = await itemForChange(tx, now, actor, input.itemId)
    const decision = decideHandling(found.item.campaign.status, found.item.outcome)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.campaignCase, { id: input.itemId, version: input.version }, { outcome: input.outcome, outcomeReason: input.reason, handledOn: found.item.today, handledBy: found.person.name })
    await trace(tx, actor, found, input.outcome === 'stays' ? 're-indication-same' : 're-indication-left-out', version, { reason: input.reason })
    return allow(done(found.item))
  })

/** Sets until when somebody keeps his old minutes if the new ones are fewer, in place of the campaign's transition. */
export const setTransition = (actor: Actor, input: SetTransition): Promise<Result<Handled, HandlingRefusal | 'in-past'>> =>
  write(actor, async (tx, now) => {
    const found = await itemForChange(tx, now, actor, input.itemId)
    const decision = decideHandling(found.item.campaign.status, found.item.outcome)
    if (!decision.ok) return decision
    if (input.until <= found.item.today) return refuse('in-past')
    const version = await updateVersioned(tx.campaignCase, { id: input.itemId, version: input.version }, { transitionUntil: input.until, transitionReason: input.reason })
    await trace(tx, actor, found, 're-indication-transition', version, { until: formatDay(input.until) })
    return allow(done(found.item))
  })

export type AnswerAgainRefusal = ReassessRefusal | AnswerRefusal | 'handled-already' | 'campaign-over'

/** Keeps the answers of the talk under the new norms: what the campaign proposes follows from them, with the deviation as it is. */
export const answerAgain = (actor: Actor, input: AnswerAgain): Promise<Result<Handled & { minutes: number }, AnswerAgainRefusal>> =>
  write(actor, async (tx, now) => {
    const found = await itemForChange(tx, now, actor, input.itemId)
    const { item } = found
    if (isOver(item.campaign.status)) return refuse('campaign-over')
    if (item.outcome !== null) return refuse('handled-already')
    const said = checkAnswers(item.cells, input.answers)
    if (!said.ok) return said
    const fresh = reassess(input.answers, item.deviation, item.rules)
    if (!fresh.ok) return fresh
    const { norm, minutes } = fresh.value
    const version = await updateVersioned(tx.campaignCase, { id: item.id, version: input.version }, { answers: JSON.parse(JSON.stringify(input.answers)) as object, computed: true, normMinutes: norm, newMinutes: minutes, refusal: null, refusalLabel: null })
    await trace(tx, actor, found, 're-indication-answered', version, { norm, minutes: formatDurationShort(minutes) })
    return allow({ ...done(item), minutes })
  })

export type ReviseInCampaignRefusal = ReviseRefusal | HandlingRefusal | ReassessRefusal | 'transition-runs' | 'old-rules-hold'

/**
 * Decides anew about one resident by the new norms (art. 2.3.9): an ordinary revision with its talk, letter and objection term. Fewer minutes
 * wait until the transition is over; what the new norms can't reckon with is refused by name.
 */
export const reviseInCampaign = (actor: Actor, input: ReviseInCampaign): Promise<Result<Handled & { caseId: string }, ReviseInCampaignRefusal>> =>
  write(actor, async (tx, now) => {
    const found = await itemForChange(tx, now, actor, input.itemId)
    const { item, person } = found
    const open = decideHandling(item.campaign.status, item.outcome)
    if (!open.ok) return open
    const by = withoutDeviation(item)
    if (!by.ok) return by
    const fits = decideFrom(input.minutes < item.oldMinutes, input.from, item.campaign.newFrom, { months: item.campaign.transitionMonths, ownUntil: item.transitionUntil }, item.today)
    if (!fits.ok) return fits
    const { minutes, minutesReason, frequency, endsOn, from, motivation, talk } = input
    const set = await tx.normSet.findUniqueOrThrow({ where: { id: item.campaign.normSetId }, select: { id: true, code: true, edition: true, name: true, exampleOnly: true } })
    const kept = { ...by.value, version: 1, normSet: set, answers: item.answers ?? {}, spread: null, savedAt: now, savedBy: person.name }
    const revised = await reviseDecision(actor, { caseId: item.caseId, version: input.caseVersion, kind: 'revise', ground: 're-examination', from, motivation, help: { minutes, minutesReason, frequency, endsOn }, talk }, kept)
    if (!revised.ok) return revised
    const { decisionId } = revised.value
    try {
      const version = await updateVersioned(tx.campaignCase, { id: item.id, version: input.version }, { outcome: 'revised', decisionId, handledOn: item.today, handledBy: person.name })
      await trace(tx, actor, found, 're-indication-decided', version, { decisionId, old: item.oldMinutes, minutes })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === 'PI024') return refuse('transition-runs', { day: item.earliestLess })
      throw thrown
    }
    return allow({ ...done(item), caseId: item.caseId })
  })
