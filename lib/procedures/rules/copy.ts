import { addDays, addMonths, daysBetween, monthsBetween, type Day } from '@/lib/kernel/day'
import { dayIn, momentOn, timeIn } from '@/lib/kernel/instant'
import type { Dates } from '@/lib/procedures/rules/dates'

/** Moves a day as far as the start moves: by whole months when the two starts fall on the same day of the month, else by days. */
export function shiftOf(oldStart: Day, newStart: Day): (day: Day) => Day {
  const months = oldStart <= newStart ? monthsBetween(oldStart, newStart) : -monthsBetween(newStart, oldStart)
  if (addMonths(oldStart, months) === newStart) return (day) => addMonths(day, months)
  const days = daysBetween(oldStart, newStart)
  return (day) => addDays(day, days)
}

/** The dates of an earlier window for a new start, each moment at its own time of day; an hour that the clock skips becomes noon. */
export function shifted(dates: Dates, newStart: Day): Dates {
  const shift = shiftOf(dates.contractStart, newStart)
  const moment = (at: Date): Date => momentOn(shift(dayIn(at)), timeIn(at))
  return {
    opensAt: moment(dates.opensAt), closesAt: moment(dates.closesAt), questionsUntil: dates.questionsUntil ? moment(dates.questionsUntil) : null, answersBy: dates.answersBy ? moment(dates.answersBy) : null,
    decisionsBy: shift(dates.decisionsBy), contractStart: newStart,
  }
}

/** A name with the year of the old start in it gets the year of the new one. */
export const renamed = (name: string, oldStart: Day, newStart: Day): string => name.replaceAll(oldStart.slice(0, 4), newStart.slice(0, 4))
