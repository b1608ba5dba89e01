import { formatDay, type Day } from '@/lib/kernel/day'
import { dayIn, formatInstantFull } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { MOVABLE, moveAlong, valueOf, type Movable, type Move } from '@/lib/procedures/rules/dates'
import type { Term } from '@/lib/procedures/rules/term'
import { decideWindow, type WindowMoments, type WindowPlan, type WindowRefusal } from '@/lib/procedures/rules/window'
import type { Along, MoveKind } from '@/lib/procedures/schema/closing-move'
import type { DateRule, PlanDate } from '@/lib/procedures/schema/dates'

export type Closing = WindowMoments & WindowPlan
export type MovePlan = { readonly kind: MoveKind; readonly toClosesAt: Date; readonly outageFrom: Date | null; readonly outageUntil: Date | null }
export type MoveRefusal = 'not-running' | 'already-opened' | 'closing-past' | 'not-later' | 'new-closing-past' | 'after-decisions' | 'outage-order' | 'outage-elsewhere' | WindowRefusal

/** What a later closing takes along: the published dates that follow from it, and the rules that no longer hold. */
export type Followed = { readonly dates: WindowPlan; readonly along: readonly Move[]; readonly dropped: readonly PlanDate[] }

/** Dates that follow from the closing, once it is this late. A date that has passed, or that would come earlier, stays where it was published. */
function follow(closing: Closing, toClosesAt: Date, rules: readonly DateRule[], reactionDays: number, now: Date): Followed {
  const passed = (date: PlanDate) => {
    const value = valueOf(closing, date)
    return value === null || (value instanceof Date ? value <= now : value < dayIn(now))
  }
  const typed = { ...closing, closesAt: toClosesAt }
  let kept = rules.filter((rule) => rule.target === 'closes' || ((MOVABLE as readonly PlanDate[]).includes(rule.target) && !passed(rule.target)))
  for (;;) {
    const { dates, along, dropped } = moveAlong(closing, typed, kept, reactionDays)
    const back = along.filter((move) => move.from === null || move.to === null || move.to < move.from).map((move) => move.date)
    if (back.length === 0) return { dates: { ...closing, ...dates }, along, dropped }
    kept = kept.filter((rule) => !back.includes(rule.target))
  }
}

/**
 * Whether the closing of a published window can become this later moment, and what moves along. Never earlier; once it has
 * passed only after an outage that fell before it, and never after the opening. The decisions come after it; where they or the
 * start move along, the three months before the start are checked again.
 */
export function decideMove(closing: Closing, plan: MovePlan, rules: readonly DateRule[], procedure: Term & { readonly reactionDays: number }, firstStart: Day | null, now: Date): Result<Followed, MoveRefusal> {
  const closes = formatInstantFull(closing.closesAt)
  if (closing.openedAt !== null) return refuse('already-opened')
  if (closing.publishedAt === null || closing.publishedAt > now) return refuse('not-running')
  if (plan.kind === 'later' && now >= closing.closesAt) return refuse('closing-past', { closes })
  if (plan.toClosesAt <= closing.closesAt) return refuse('not-later', { closes })
  if (plan.toClosesAt <= now) return refuse('new-closing-past')
  const followed = follow(closing, plan.toClosesAt, rules, procedure.reactionDays, now)
  if (dayIn(plan.toClosesAt) >= followed.dates.decisionsBy) return refuse('after-decisions', { decisions: formatDay(followed.dates.decisionsBy) })
  if (followed.along.length > 0) {
    const fits = decideWindow(followed.dates, procedure, firstStart)
    if (!fits.ok) return fits
  }
  if (plan.kind === 'later') return allow(followed)
  if (plan.outageFrom === null || plan.outageUntil === null || plan.outageUntil <= plan.outageFrom) return refuse('outage-order')
  // An outage outside the entry window kept nobody from entering.
  return plan.outageFrom < closing.closesAt && plan.outageUntil > closing.opensAt && plan.outageFrom <= now ? allow(followed) : refuse('outage-elsewhere')
}

const text = (value: Date | Day | null): string => (value instanceof Date ? value.toISOString() : (value ?? ''))

/** The moves as the row keeps them, to be confirmed as they were proposed. */
export const keptMoves = (along: readonly Move[]): Along => along.map(({ date, from, to }) => ({ date: date as Movable, from: text(from), to: text(to) }))

/** Kept moves as moves again. */
export const movesFrom = (kept: Along): Move[] => kept.map(({ date, from, to }) => (date === 'questions' || date === 'answers' ? { date, from: new Date(from), to: new Date(to) } : { date, from: from as Day, to: to as Day }))

const GATE_REASONS = ['same-officer', 'already-opened', 'moved-meanwhile', 'closing-past', 'new-closing-past', 'not-waiting'] as const
export type ConfirmMoveRefusal = (typeof GATE_REASONS)[number]
export const isGateReason = (reason: string): boolean => (GATE_REASONS as readonly string[]).includes(reason)

/** What the database's own refusal to move (SQLSTATE PE002) means; undefined when it is a fault. */
export const moveRefusal = (message: string): ConfirmMoveRefusal | undefined => GATE_REASONS.find((reason) => new RegExp(`(^|\\s)${reason}($|\\s)`).test(message))
