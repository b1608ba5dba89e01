import { addDays, addMonths, addWeeks, type Day } from '@/lib/kernel/day'
import { dayIn, momentOn, timeIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { decideWindow, type WindowPlan, type WindowRefusal } from '@/lib/procedures/rules/window'
import type { Term } from '@/lib/procedures/rules/term'
import type { Anchor, DateRule, PlanDate } from '@/lib/procedures/schema/dates'

/** The dates of a window; `final` (decisions plus the reaction term) follows and is never set. */
export type Dates = Omit<WindowPlan, 'shortReason'>

export type Move = { readonly date: PlanDate; readonly from: Date | Day | null; readonly to: Date | Day | null }

const COLUMN = { opens: 'opensAt', questions: 'questionsUntil', answers: 'answersBy', closes: 'closesAt', decisions: 'decisionsBy', start: 'contractStart' } as const satisfies Record<PlanDate, keyof Dates>
const PLAN_DATES = Object.keys(COLUMN) as PlanDate[]
export const columnOf = (date: PlanDate): keyof Dates => COLUMN[date]

export const valueOf = (dates: Dates, date: PlanDate): Date | Day | null => dates[COLUMN[date]] ?? null

const same = (a: Date | Day | null, b: Date | Day | null): boolean => (a instanceof Date ? a.getTime() : a) === (b instanceof Date ? b.getTime() : b)

const shift = (day: Day, { amount, unit }: DateRule): Day => (unit === 'days' ? addDays(day, amount) : unit === 'weeks' ? addWeeks(day, amount) : addMonths(day, amount))

/** A moment on another day at its own time, or at that of the closing when it had none; an hour that the clock skips becomes noon. */
function onDay(dates: Dates, date: PlanDate, day: Day): Date | Day {
  if (date === 'decisions' || date === 'start') return day
  const now = valueOf(dates, date)
  return momentOn(day, timeIn(now instanceof Date ? now : dates.closesAt))
}

/** The date behind an anchor. */
const behind = (anchor: Anchor): PlanDate => (anchor === 'final' ? 'decisions' : anchor)

/** Rules that can stand together: one per date, and none that in the end follows from itself. */
export function decideRules(rules: readonly DateRule[]): Result<undefined, 'circular'> {
  for (const rule of rules) {
    const seen = new Set<PlanDate>()
    for (let at: DateRule | undefined = rule; at; ) {
      if (seen.has(at.target)) return refuse('circular')
      seen.add(at.target)
      const next = behind(at.anchor)
      at = rules.find((each) => each.target === next)
    }
  }
  return allow()
}

/** The dates after their rules (F14). A date whose anchor is empty stays as it is; a moment keeps its time of day. Expects rules without a circle. */
export function derive(dates: Dates, rules: readonly DateRule[], reactionDays: number): Dates {
  const done = new Set<PlanDate>()
  let derived = dates
  const settle = (date: PlanDate): void => {
    if (done.has(date)) return
    done.add(date)
    const rule = rules.find((each) => each.target === date)
    if (!rule) return
    settle(behind(rule.anchor))
    const from = rule.anchor === 'final' ? addDays(derived.decisionsBy, reactionDays) : valueOf(derived, rule.anchor)
    if (from === null) return
    derived = { ...derived, [COLUMN[date]]: onDay(derived, date, shift(from instanceof Date ? dayIn(from) : from, rule)) }
  }
  for (const date of PLAN_DATES) settle(date)
  return derived
}

/** Which dates differ, in the order in which they come. */
export const movesBetween = (before: Dates, after: Dates): Move[] =>
  PLAN_DATES.filter((date) => !same(valueOf(before, date), valueOf(after, date))).map((date) => ({ date, from: valueOf(before, date), to: valueOf(after, date) }))

/**
 * What an officer's new dates do to those that follow from another: a derived date that was typed differently is fixed from then
 * on (its rule is dropped), the others move along.
 */
export function moveAlong(before: Dates, typed: Dates, rules: readonly DateRule[], reactionDays: number): { readonly dates: Dates; readonly along: Move[]; readonly dropped: PlanDate[] } {
  const own = movesBetween(before, typed).map((move) => move.date)
  const kept = rules.filter((rule) => !own.includes(rule.target) || same(valueOf(typed, rule.target), valueOf(derive(typed, rules, reactionDays), rule.target)))
  const dates = derive(typed, kept, reactionDays)
  return { dates, along: movesBetween(typed, dates), dropped: rules.filter((rule) => !kept.includes(rule)).map((rule) => rule.target) }
}

/** Published dates on which others rely; opening and closing are not among them. */
export const MOVABLE = ['questions', 'answers', 'decisions', 'start'] as const satisfies readonly PlanDate[]
export type Movable = (typeof MOVABLE)[number]

export type MoveRefusal = 'not-movable' | 'no-such-date' | 'only-later' | 'date-past' | WindowRefusal

/**
 * Moves one date of a published window: later only, while it has not passed, until the colleges decided. What follows from it
 * moves along and obeys the same. Opening and closing stay where they are.
 */
export function decideMove(
  before: Dates & { readonly shortReason: string | null },
  move: { readonly date: Movable; readonly to: Date | Day },
  rules: readonly DateRule[],
  procedure: Term & { readonly reactionDays: number },
  firstStart: Day | null,
  now: Date,
): Result<{ dates: Dates; moves: Move[]; dropped: PlanDate[] }, MoveRefusal> {
  const typed = { ...before, [COLUMN[move.date]]: move.to }
  const { dates, dropped } = moveAlong(before, typed, rules.filter((rule) => (MOVABLE as readonly PlanDate[]).includes(rule.target)), procedure.reactionDays)
  const moves = movesBetween(before, dates)
  if (valueOf(before, move.date) === null) return refuse('no-such-date')
  if (moves.length === 0) return refuse('only-later')
  for (const each of moves) {
    if (each.from === null || each.to === null || each.to <= each.from) return refuse('only-later')
    if (each.from instanceof Date ? each.from <= now : each.from < dayIn(now)) return refuse('date-past')
  }
  const decision = decideWindow({ ...dates, shortReason: before.shortReason }, procedure, firstStart)
  return decision.ok ? allow({ dates, moves, dropped }) : decision
}
