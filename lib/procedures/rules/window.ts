import { addDays, addMonths, firstOfMonth, firstOfNextMonth, formatDay, type Day } from '@/lib/kernel/day'
import { dayIn, formatInstant } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { lastDayOfTerm, type Term } from '@/lib/procedures/rules/term'
import type { WindowStanding } from '@/lib/procedures/schema/window'

/** The moments of a window that its standing follows from. */
export type WindowMoments = {
  readonly publishedAt: Date | null
  readonly opensAt: Date
  readonly closesAt: Date
  readonly stoppedAt: Date | null
  readonly openedAt: Date | null
  readonly openedCount: number | null
  readonly decidedAt: Date | null
}

/** When entering ends: at the closing time, or earlier when the window was stopped or the procedure withdrawn. */
export const entryEndsAt = (window: Pick<WindowMoments, 'closesAt' | 'stoppedAt'>): Date => (window.stoppedAt !== null && window.stoppedAt < window.closesAt ? window.stoppedAt : window.closesAt)

/** Where a window stands at this moment. Exactly at its closing time it is closed. Without an entry there is nothing to decide: its opening ends it. */
export function windowStanding(window: WindowMoments, now: Date): WindowStanding {
  if (window.decidedAt !== null) return window.openedCount === 0 ? 'empty' : 'decided'
  if (window.openedAt !== null) return 'opened'
  if (window.publishedAt === null || window.publishedAt > now) return 'draft'
  if (now >= window.closesAt) return 'closed'
  if (window.stoppedAt !== null && now >= window.stoppedAt) return 'stopped'
  return now < window.opensAt ? 'planned' : 'open'
}

/** Months between the day the admission is final and the start of the agreement (Uitvoeringsbesluit Wmo 2015, art. 5.1 lid 2). */
export const NOTICE_MONTHS = 3

export type Notice = { readonly finalOn: Day; readonly latest: Day; readonly inTime: boolean }

/** The last day from which three months are over by the start: counted forward, as the earliest start is. A month's last day goes with a month's last day. */
function latestFinal(start: Day): Day {
  const endsMonth = addDays(start, 1) === firstOfNextMonth(start)
  return endsMonth ? addDays(firstOfMonth(addMonths(start, 1 - NOTICE_MONTHS)), -1) : addMonths(start, -NOTICE_MONTHS)
}

/** When the admission is final (decisions plus the reaction term, in days) against three months before the start. */
export function noticeOf(plan: { readonly decisionsBy: Day; readonly contractStart: Day }, reactionDays: number): Notice {
  const finalOn = addDays(plan.decisionsBy, reactionDays)
  const latest = latestFinal(plan.contractStart)
  return { finalOn, latest, inTime: finalOn <= latest }
}

export type WindowPlan = { /** Set where entry is continuous: the days to decide after a receipt. */ readonly decisionDays?: number | null; readonly opensAt: Date; readonly closesAt: Date; readonly decisionsBy: Day; readonly contractStart: Day; readonly shortReason: string | null; readonly questionsUntil?: Date | null; readonly answersBy?: Date | null }

export type WindowRefusal = 'questions-after-closing' | 'answers-without-questions' | 'answers-before-questions' | 'answers-after-closing' | 'closes-before-opens' | 'decisions-before-closing' | 'start-before-decisions' | 'start-too-soon' | 'start-after-term' | 'closing-past'

/** Questions end before the answers are out, and the answers are out before entering ends (F18). */
function decideQuestions({ questionsUntil = null, answersBy = null, closesAt }: WindowPlan): Result<undefined, WindowRefusal> {
  const closes = formatInstant(closesAt)
  if (questionsUntil !== null && questionsUntil >= closesAt) return refuse('questions-after-closing', { closes })
  if (answersBy === null) return allow()
  if (questionsUntil === null) return refuse('answers-without-questions')
  if (answersBy <= questionsUntil) return refuse('answers-before-questions', { questions: formatInstant(questionsUntil) })
  return answersBy > closesAt ? refuse('answers-after-closing', { closes }) : allow()
}

/**
 * Whether a window can be planned so. Refuses an order of days that cannot be, a start within three months of the final
 * admission without a reason, and a start after the longest term counted from the first window.
 */
export function decideWindow(plan: WindowPlan, procedure: Term & { readonly reactionDays: number }, firstStart: Day | null): Result<Notice, WindowRefusal> {
  if (plan.decisionDays) return decideContinuous(plan, procedure, firstStart)
  if (plan.closesAt <= plan.opensAt) return refuse('closes-before-opens')
  const questions = decideQuestions(plan)
  if (!questions.ok) return questions
  if (plan.decisionsBy <= dayIn(plan.closesAt)) return refuse('decisions-before-closing', { closes: formatDay(dayIn(plan.closesAt)) })
  if (plan.contractStart <= plan.decisionsBy) return refuse('start-before-decisions', { decisions: formatDay(plan.decisionsBy) })
  if (firstStart !== null && plan.contractStart > lastDayOfTerm(procedure, firstStart)) return refuse('start-after-term', { last: formatDay(lastDayOfTerm(procedure, firstStart)) })
  const notice = noticeOf(plan, procedure.reactionDays)
  if (!notice.inTime && plan.shortReason === null) {
    return refuse('start-too-soon', { final: formatDay(notice.finalOn), latest: formatDay(notice.latest), earliest: formatDay(addMonths(notice.finalOn, NOTICE_MONTHS)) })
  }
  return allow(notice)
}

/** Without a closing, an entrant's own start follows from its decision; entering and the first start fall in the term. */
function decideContinuous(plan: WindowPlan, procedure: Term & { readonly reactionDays: number }, firstStart: Day | null): Result<Notice, WindowRefusal> {
  const last = lastDayOfTerm(procedure, firstStart ?? plan.contractStart)
  if (plan.contractStart > last || plan.closesAt <= plan.opensAt) return refuse('start-after-term', { last: formatDay(last) })
  return allow({ ...noticeOf(plan, procedure.reactionDays), inTime: true })
}

/** Whether a planned window can be published now; one whose opening time has passed opens at the publication. */
export function decidePublishWindow(plan: WindowPlan, procedure: Term & { readonly reactionDays: number }, firstStart: Day | null, now: Date): Result<{ opensAt: Date }, WindowRefusal> {
  const decision = decideWindow(plan, procedure, firstStart)
  if (!decision.ok) return decision
  if (plan.closesAt <= now) return refuse('closing-past', { closes: formatInstant(plan.closesAt) })
  return allow({ opensAt: plan.opensAt < now ? now : plan.opensAt })
}

/** The day on which the first agreements start: that of the earliest window. */
export function firstStartOf(windows: readonly { readonly contractStart: Day; readonly opensAt: Date }[]): Day | null {
  const sorted = [...windows].sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())
  return sorted[0]?.contractStart ?? null
}

export type StopRefusal = 'window-not-running' | 'already-stopped'

/** Entering can be stopped until the closing time, also before the window opens (F25). */
export function decideStop(window: WindowMoments, now: Date): Result<undefined, StopRefusal> {
  const standing = windowStanding(window, now)
  if (standing === 'stopped') return refuse('already-stopped')
  return standing === 'planned' || standing === 'open' ? allow() : refuse('window-not-running')
}

/** A stopped window opens again until its closing time; after that a new window is planned. */
export function decideReopen(window: WindowMoments, procedurePublished: boolean, now: Date): Result<undefined, 'not-stopped' | 'closing-past'> {
  if (window.stoppedAt === null || window.openedAt !== null || window.decidedAt !== null || !procedurePublished) return refuse('not-stopped')
  return now >= window.closesAt ? refuse('closing-past', { closes: formatInstant(window.closesAt) }) : allow()
}

/** The lots that a window opens: the ones it names, or all of its procedure when it names none (F23). */
export const lotsOfWindow = <L extends { readonly id: string }>(lots: readonly L[], lotIds: readonly string[]): L[] => lots.filter((lot) => lotIds.length === 0 || lotIds.includes(lot.id))
