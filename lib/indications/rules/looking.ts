import { type Day, addDays } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'

/** A decision takes two weeks at most (art. 2.3.5 lid 2): so long before the last day it is looked, and nothing ends meanwhile. */
const DECIDES_IN_DAYS = 14

/** The last day of help that is given to look first. */
export const lastLookingDay = (startsOn: Day, weeks: number): Day => addDays(startsOn, weeks * 7 - 1)

/** The day on which it is looked, in time for a decision before the help ends; never before it begins. */
export function lookingDay({ startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day }): Day {
  const due = addDays(endsOn, -DECIDES_IN_DAYS)
  return due < startsOn ? startsOn : due
}

export type LookingRefusal = 'look-too-long' | 'look-purpose-missing'

/** Whether help fits with looking first (S22): not longer than the weeks that are ruled, and with what is looked at. No weeks: nothing is asked. */
export function decideLooking(weeks: number | null, grant: { readonly startsOn: Day; readonly endsOn: Day; readonly lookPurpose?: string | null }): Result<undefined, LookingRefusal> {
  if (weeks === null) return allow()
  const last = lastLookingDay(grant.startsOn, weeks)
  if (grant.endsOn > last) return refuse('look-too-long', { weeks, day: last })
  return grant.lookPurpose ? allow() : refuse('look-purpose-missing')
}
