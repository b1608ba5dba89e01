import { addDays, type Day, daysBetween } from '@/lib/kernel/day'
import { allow, type ReasonOf, refuse } from '@/lib/kernel/result'

export type PenaltyRate = { readonly days: number; readonly centsPerDay: number }
export type PenaltyClock =
  | { readonly kind: 'premature' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'grace'; readonly lastDay: Day; readonly daysLeft: number }
  | { readonly kind: 'running'; readonly from: Day; readonly days: number; readonly cents: number | null }

/** The most days that a penalty counts (Awb 4:17 lid 1). */
const MOST_DAYS = 42

type Noticed = { readonly on: Day; readonly decideBy: Day | null }
/** Whether a formal notice came too early: the term to decide had not passed, or stood still. It starts nothing, and another may follow. */
export const isPremature = ({ on, decideBy }: Noticed): boolean => decideBy === null || on <= decideBy
/** Whether a formal notice may be written down after the one before: a later day, where that one was too early. */
export const followsNotice = (before: Noticed | null, on: Day): boolean => before === null || (isPremature(before) && on > before.on)

/**
 * The clock of a formal notice (Awb 4:17): too early while the term to decide had not passed; then a number of days to decide after
 * all; then a penalty per day, whose amounts are counted only as far as the rulebook has them. `today` is the day it was decided, if so.
 */
export function penaltyClock(notice: { readonly on: Day; readonly decideBy: Day | null; readonly days: number | null }, rates: readonly PenaltyRate[] | null, today: Day): PenaltyClock {
  if (isPremature(notice)) return { kind: 'premature' }
  if (notice.days === null) return { kind: 'unknown' }
  const lastDay = addDays(notice.on, notice.days)
  if (today <= lastDay) return { kind: 'grace', lastDay, daysLeft: daysBetween(today, lastDay) }
  const most = rates === null ? MOST_DAYS : rates.reduce((sum, rate) => sum + rate.days, 0)
  const days = Math.min(daysBetween(lastDay, today), most)
  return { kind: 'running', from: addDays(lastDay, 1), days, cents: rates === null ? null : owed(rates, days) }
}

function owed(rates: readonly PenaltyRate[], days: number): number {
  let left = days
  return rates.reduce((sum, rate) => {
    const counted = Math.min(left, rate.days)
    left -= counted
    return sum + counted * rate.centsPerDay
  }, 0)
}

/**
 * Whether a formal notice about an application may be written down: there is an application, nothing was decided and sent on it, and it came
 * on a day that was. Too early is no reason to turn it away; that is for its clock, and another may follow it.
 */
export function decideFormalNotice(facts: { readonly appliedOn: Day | null; readonly over: boolean; readonly noticed: Noticed | null }, receivedOn: Day, today: Day) {
  if (facts.appliedOn === null) return refuse('not-applied')
  if (facts.over) return refuse('decided-already')
  if (!followsNotice(facts.noticed, receivedOn)) return refuse('already-noticed')
  if (receivedOn > today) return refuse('in-future')
  return receivedOn < facts.appliedOn ? refuse('before-application', { day: facts.appliedOn }) : allow()
}
export type NoticeRefusal = ReasonOf<ReturnType<typeof decideFormalNotice>>
