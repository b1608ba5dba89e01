import { followsNotice } from '@/lib/indications/rules/notice'
import { nextWorkingDay, type Suspension, type Term, type TermCalendar, inTime, objectionDecisionTerm, objectionTerm } from '@/lib/indications/rules/terms'
import { type Day, addDays, addWeeks } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Hearing, HearingGround, ObjectionOutcome, ObjectionPart, ObjectionStatus, SuspensionGround } from '../schema'

/** By which the term to decide stands still while the resident completes his objection. */
export const COMPLETION_ARTICLE = 'Awb art. 7:10 lid 2'

/** By which it stands still otherwise; of art. 4:15 only these hold for an objection (Awb 7:14). */
export const SUSPENSION_ARTICLES = { consent: 'Awb art. 7:10 lid 4', resident: 'Awb art. 4:15 lid 2 onder b', 'force-majeure': 'Awb art. 4:15 lid 2 onder c' } as const satisfies Record<SuspensionGround, string>

/** The part of an objection that decisions look at. */
export type ObjectionFacts = {
  readonly status: ObjectionStatus
  readonly receivedOn: Day
  readonly dispatchedOn: Day
  readonly late: boolean
  readonly lateExcused: boolean | null
  readonly missing: readonly ObjectionPart[]
  readonly completionUntil: Day | null
  readonly completedOn: Day | null
  readonly committee: boolean
  readonly hearing: Hearing
  readonly hearingOn: Day | null
  /** By which ground nobody is heard; null while somebody is, and in objections of before it was asked. */
  readonly hearingGround: HearingGround | null
  readonly adjourned: boolean
  readonly suspensions: readonly Suspension[]
}

/** The last day to decide, with how it was counted; 'suspended' while the term stands still without an end (Awb 7:10, 7:13, 4:15). */
export const decideBy = (facts: Pick<ObjectionFacts, 'dispatchedOn' | 'committee' | 'adjourned' | 'suspensions'>, calendar: TermCalendar): Result<Term, 'suspended'> =>
  objectionDecisionTerm(objectionTerm(facts.dispatchedOn, calendar), facts, calendar)

export type ReceiptRefusal = 'received-in-future' | 'before-decision' | 'posted-after-receipt'

/**
 * What a received objection is: in time or late by the decision's own last day, and by post also when it was posted by then and came within
 * a week after (Awb 6:9). Never turned away for it, nor for coming before the letter was recorded as sent (Awb 6:10 lid 1 onder a).
 */
export function decideReceipt(
  { receivedOn, postedOn }: { readonly receivedOn: Day; readonly postedOn: Day | null },
  today: Day,
  decision: { readonly decidedOn: Day; readonly objectionUntil: Day },
  calendar: TermCalendar,
): Result<{ readonly late: boolean }, ReceiptRefusal> {
  if (receivedOn > today) return refuse('received-in-future')
  if (receivedOn < decision.decidedOn) return refuse('before-decision', { day: decision.decidedOn })
  if (postedOn !== null && postedOn > receivedOn) return refuse('posted-after-receipt')
  const until = decision.objectionUntil
  const byPost = postedOn !== null && postedOn <= until && receivedOn <= nextWorkingDay(addWeeks(until, 1), calendar)
  return allow({ late: receivedOn > until && !byPost })
}

type Ended = 'objection-ended'
const running = (facts: ObjectionFacts): Result<undefined, Ended> => (facts.status === 'running' ? allow() : refuse('objection-ended'))

export function decideLateness(facts: ObjectionFacts): Result<undefined, Ended | 'in-time'> {
  const open = running(facts)
  if (!open.ok) return open
  return facts.late ? allow() : refuse('in-time')
}

/** Whether the rest may be asked for, and until when; asking twice would take the first term away. */
export function decideCompletion(facts: ObjectionFacts, today: Day, days: number | null): Result<{ readonly until: Day }, Ended | 'already-asked' | 'no-settings'> {
  const open = running(facts)
  if (!open.ok) return open
  if (facts.completionUntil !== null) return refuse('already-asked')
  return days === null ? refuse('no-settings') : allow({ until: addDays(today, days) })
}

export function decideCompleted(facts: ObjectionFacts, completedOn: Day, today: Day): Result<{ readonly inTime: boolean }, Ended | 'not-asked' | 'already-completed' | 'in-future' | 'before-receipt'> {
  const open = running(facts)
  if (!open.ok) return open
  if (facts.completionUntil === null) return refuse('not-asked')
  if (facts.completedOn !== null) return refuse('already-completed')
  if (completedOn > today) return refuse('in-future')
  if (completedOn < facts.receivedOn) return refuse('before-receipt')
  return allow({ inTime: completedOn <= facts.completionUntil })
}

/** A hearing is planned for a day to come, held on a day that was, and what was held stays held. */
export function decideHearing(facts: ObjectionFacts, hearing: Exclude<Hearing, 'none'>, on: Day | null, today: Day): Result<undefined, Ended | 'already-held' | 'hearing-passed' | 'hearing-to-come' | 'before-receipt'> {
  const open = running(facts)
  if (!open.ok) return open
  if (facts.hearing === 'held') return refuse('already-held')
  if (hearing === 'planned' && on !== null && on < today) return refuse('hearing-passed')
  if (hearing === 'held' && on !== null && on > today) return refuse('hearing-to-come')
  if (hearing === 'held' && on !== null && on < facts.receivedOn) return refuse('before-receipt')
  return allow()
}

/** The term stands still from a day of the term that runs; only one stretch at a time is without end. */
export function decideSuspension(facts: ObjectionFacts, from: Day): Result<undefined, Ended | 'stands-still' | 'before-receipt'> {
  const open = running(facts)
  if (!open.ok) return open
  if (facts.suspensions.some((each) => each.period.until === null || each.period.until > from)) return refuse('stands-still')
  return from < facts.receivedOn ? refuse('before-receipt') : allow()
}

export function decideResumption(facts: ObjectionFacts, until: Day, today: Day): Result<undefined, Ended | 'not-suspended' | 'ends-before-start' | 'in-future'> {
  const open = running(facts)
  if (!open.ok) return open
  const still = facts.suspensions.find((each) => each.period.until === null)
  if (!still) return refuse('not-suspended')
  if (until <= still.period.from) return refuse('ends-before-start')
  return until > addDays(today, 1) ? refuse('in-future') : allow()
}

/** Adjourned once, and only before the term is over (Awb 7:10 lid 3). */
export function decideAdjournment(facts: ObjectionFacts, today: Day, calendar: TermCalendar): Result<undefined, Ended | 'already-adjourned' | 'term-over'> {
  const open = running(facts)
  if (!open.ok) return open
  if (facts.adjourned) return refuse('already-adjourned')
  const term = decideBy(facts, calendar)
  return term.ok && !inTime(term.value, today) ? refuse('term-over', { day: term.value.lastDay }) : allow()
}

/** A formal notice is written down whenever it comes; whether it came too early is for its clock, and then a later one may follow. */
export function decideNotice(facts: ObjectionFacts, notice: { readonly on: Day; readonly before: { readonly on: Day; readonly decideBy: Day | null } | null }, today: Day): Result<undefined, Ended | 'already-noticed' | 'in-future' | 'before-receipt'> {
  const open = running(facts)
  if (!open.ok) return open
  if (!followsNotice(notice.before, notice.on)) return refuse('already-noticed')
  if (notice.on > today) return refuse('in-future')
  return notice.on < facts.receivedOn ? refuse('before-receipt') : allow()
}

export function decideWithdrawal(facts: ObjectionFacts, on: Day, today: Day): Result<undefined, Ended | 'in-future' | 'before-receipt'> {
  const open = running(facts)
  if (!open.ok) return open
  if (on > today) return refuse('in-future')
  return on < facts.receivedOn ? refuse('before-receipt') : allow()
}

/** Whether it can be inadmissible: too late without excuse, or not completed within the term that was given, also where it was completed later (Awb 6:6). */
export const isInadmissible = (facts: ObjectionFacts, today: Day): boolean => (facts.late && facts.lateExcused === false) || (facts.missing.length > 0 && facts.completionUntil !== null && (facts.completedOn === null ? facts.completionUntil < today : facts.completedOn > facts.completionUntil))

export type ObjectionDecisionRefusal = Ended | 'same-person' | 'no-mandate' | 'lateness-open' | 'completion-runs' | 'not-heard' | 'unheard-fits-not' | 'too-late' | 'admissible'

/** The outcome that a ground not to hear belongs to (Awb 7:3 a, b and e); the two others fit any. */
const OUTCOME_OF: Readonly<Partial<Record<HearingGround, ObjectionOutcome>>> = { 'evidently-inadmissible': 'inadmissible', 'evidently-unfounded': 'unfounded', 'granted-whole': 'founded' }

/** Whether an objection may be decided so: not by who took the decision, heard or not heard on a ground that fits the outcome, and inadmissible only on its two grounds. */
export function decideObjectionOutcome(
  facts: ObjectionFacts,
  outcome: ObjectionOutcome,
  by: { readonly tookFirstDecision: boolean; readonly mandate: boolean },
  today: Day,
): Result<undefined, ObjectionDecisionRefusal> {
  const open = running(facts)
  if (!open.ok) return open
  if (by.tookFirstDecision) return refuse('same-person')
  if (!by.mandate) return refuse('no-mandate')
  if (facts.late && facts.lateExcused === null) return refuse('lateness-open')
  if (outcome === 'inadmissible' && !isInadmissible(facts, today)) return facts.completionUntil !== null && facts.completedOn === null ? refuse('completion-runs', { day: facts.completionUntil }) : refuse('admissible')
  if (outcome !== 'inadmissible' && facts.late && facts.lateExcused === false) return refuse('too-late')
  if (facts.hearing !== 'held' && facts.hearing !== 'waived') return refuse('not-heard')
  return facts.hearingGround === null || (OUTCOME_OF[facts.hearingGround] ?? outcome) === outcome ? allow() : refuse('unheard-fits-not')
}

export const OBJECTION_STEPS = ['judge-late', 'complete', 'await-completion', 'plan-hearing', 'hold-hearing', 'decide', 'nothing'] as const
export type ObjectionStep = (typeof OBJECTION_STEPS)[number]

/** The one thing to do next with an objection. */
export function nextObjectionStep(facts: ObjectionFacts, today: Day): ObjectionStep {
  if (facts.status !== 'running') return 'nothing'
  if (facts.late && facts.lateExcused === null) return 'judge-late'
  if (facts.missing.length > 0 && facts.completedOn === null && facts.lateExcused !== false) {
    if (facts.completionUntil === null) return 'complete'
    if (facts.completionUntil >= today) return 'await-completion'
  }
  if (facts.hearing === 'none') return 'plan-hearing'
  return facts.hearing === 'planned' ? 'hold-hearing' : 'decide'
}
