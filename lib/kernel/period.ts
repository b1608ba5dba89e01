import { type Day, addDays, daysBetween, earliestDay, formatDay, latestDay } from './day'
import { type Result, allow, refuse } from './result'

/** A half-open stretch of days: `from` is in it, `until` is the first day after it, null when it has no end. */
export type Period = { readonly from: Day; readonly until: Day | null }

/** A period, refused when it would hold no day at all. */
export function period(from: Day, until: Day | null): Result<Period, 'ends-before-start'> {
  return until !== null && until <= from
    ? refuse('ends-before-start', { from: formatDay(from), until: formatDay(until) })
    : allow({ from, until })
}

/** The period people mean by a first and a last day, both included. */
export function periodThrough(first: Day, last: Day | null): Result<Period, 'ends-before-start'> {
  return period(first, last === null ? null : addDays(last, 1))
}

/** The last day that is in it, null when it has no end. */
export function lastDay(value: Period): Day | null {
  return value.until === null ? null : addDays(value.until, -1)
}

export function holds(value: Period, day: Day): boolean {
  return value.from <= day && (value.until === null || day < value.until)
}

/** Whether two periods share at least one day; touching ends do not overlap. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
}

/** The days that both hold, or undefined when they share none. */
export function intersection(a: Period, b: Period): Period | undefined {
  if (!overlaps(a, b)) return undefined
  const until = a.until === null ? b.until : b.until === null ? a.until : earliestDay(a.until, b.until)
  return { from: latestDay(a.from, b.from), until }
}

/** Whether every day of the inner one is in the outer one. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && (outer.until === null || (inner.until !== null && inner.until <= outer.until))
}

/** How many days it holds, undefined when it has no end. */
export function lengthInDays(value: Period): number | undefined {
  return value.until === null ? undefined : daysBetween(value.from, value.until)
}

/** Whether the periods, in any order, join without gap or overlap. */
export function joinsUp(periods: readonly Period[]): boolean {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.every((each, index) => index === 0 || sorted[index - 1]?.until === each.from)
}

/** Where a period stands on a day. */
export function standing(value: Period, today: Day): 'coming' | 'running' | 'past' {
  if (today < value.from) return 'coming'
  return holds(value, today) ? 'running' : 'past'
}

/** 01-01-2026 tot en met 31-12-2026, or "vanaf 01-01-2026" */
export function formatPeriod(value: Period): string {
  const last = lastDay(value)
  return last === null ? `vanaf ${formatDay(value.from)}` : `${formatDay(value.from)} tot en met ${formatDay(last)}`
}
