import { addMonths, dayOf, partsOf, type Day } from '@/lib/kernel/day'
import type { BurdenStep } from '../schema/burden'

/** Whose acts are counted, which pages providers opened, and in how many cases something was done again. */
export const BURDEN_MEASURES = ['consultant', 'back-office', 'desk', 'region', 'provider', 'looked', 'again'] as const
export type BurdenMeasure = (typeof BURDEN_MEASURES)[number]
export const PARTIES = ['consultant', 'back-office', 'desk', 'region', 'provider'] as const satisfies readonly BurdenMeasure[]

/** How a figure of a step can be shown: as a sum of people can, or not since fewer than three people did the work. */
export type BurdenStanding = 'shown' | 'few' | 'covered' | 'alone'

/** A figure, or why it isn't shown; null where nothing of it happened. */
export type BurdenFigure = { readonly value: number | null; readonly standing: BurdenStanding } | null

/** One step in one quarter: how many went through it, in how many days, and what was done for it per case in tenths. */
export type BurdenRow = {
  readonly step: BurdenStep
  readonly cases: BurdenFigure
  readonly median: BurdenFigure
  /** How long it was at least for as many of the longest as a sum is of; without a value when there are too few for that. */
  readonly longest: BurdenFigure
  readonly medianBefore: BurdenFigure
  readonly medianYearBefore: BurdenFigure
  readonly acts: Readonly<Record<(typeof PARTIES)[number], BurdenFigure>>
  readonly looked: BurdenFigure
  readonly again: BurdenFigure
}

/** The first day of the quarter that a day is in. */
export function quarterOf(on: Day): Day {
  const { year, month } = partsOf(on)
  return dayOf(year, month - ((month - 1) % 3), 1) ?? on
}

/** The quarters that are over, the latest first: one that still runs has no figures, since two days of it would differ by one person. */
export const quartersBefore = (today: Day, count: number): Day[] => Array.from({ length: count }, (_, back) => addMonths(quarterOf(today), -3 * (back + 1)))

/** With which quarters one is compared: the one before it, and the same one of the year before. */
export const comparedWith = (quarter: Day): { readonly before: Day; readonly yearBefore: Day } => ({ before: addMonths(quarter, -3), yearBefore: addMonths(quarter, -12) })

/** Days of those who went through a step, in whatever order. */
export type Spread = { readonly median: number; readonly longest: number | null }

/**
 * The median of the days, and how many days as many of the longest as a sum must be of took at least; that is null when there are not twice as many, and there is
 * no spread of fewer than that. One number per person: of two cases of somebody, the longer counts for the longest.
 */
export function spreadOf(passed: readonly { readonly who: string; readonly days: number }[], atLeast: number): Spread | null {
  const longestOf = new Map<string, number>()
  for (const { who, days } of passed) longestOf.set(who, Math.max(longestOf.get(who) ?? 0, days))
  if (longestOf.size < atLeast) return null
  const days = passed.map((each) => each.days).sort((a, b) => a - b)
  const middle = (days.length - 1) / 2
  const median = ((days[Math.floor(middle)] ?? 0) + (days[Math.ceil(middle)] ?? 0)) / 2
  const longest = longestOf.size < 2 * atLeast ? null : ([...longestOf.values()].sort((a, b) => b - a)[atLeast - 1] ?? null)
  return { median, longest }
}

/** Acts per case in tenths, rounded to the nearest; null without cases. */
export const tenthsPerCase = (acts: number, cases: number): number | null => (cases === 0 ? null : Math.round((acts * 10) / cases))

/** Which way the days went since another quarter: no direction without a figure in both. */
export const trendOf = (now: number | null, then: number | null): 'longer' | 'shorter' | 'same' | null => (now === null || then === null ? null : now > then ? 'longer' : now < then ? 'shorter' : 'same')
