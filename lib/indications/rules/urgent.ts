import { addDays, type Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { CaseStatus } from '../schema'
import { isOpen } from './case'

/** Urgent help as far as its days go. */
export type UrgentDays = { readonly startsOn: Day; readonly endsOn: Day; readonly endedOn: Day | null }

type Basis = { readonly status: CaseStatus; readonly notifiedOn: Day; readonly mandate: boolean; readonly earlier: readonly UrgentDays[]; /** Whether the chosen participation runs that day for the product; null for another helper. */ readonly runs: boolean | null }

/** The last day on which it counts. */
export const lastDayOf = (help: UrgentDays): Day => help.endedOn ?? help.endsOn

/**
 * Whether temporary help may be given at once (art. 2.3.3): while the case waits for its decision, from the notification on, one at a
 * time, by a provider whose participation runs that day, or by another helper with a reason (invariant 7).
 */
export function decideUrgent(
  { status, notifiedOn, mandate, earlier, runs }: Basis,
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
): Result<undefined, 'case-closed' | 'no-mandate' | 'starts-before-notification' | 'ends-before-start' | 'runs-already' | 'not-running'> {
  if (!isOpen(status)) return refuse('case-closed')
  if (!mandate) return refuse('no-mandate')
  if (startsOn < notifiedOn) return refuse('starts-before-notification')
  if (endsOn < startsOn) return refuse('ends-before-start')
  if (earlier.some((each) => each.startsOn <= endsOn && startsOn <= lastDayOf(each) && each.startsOn <= lastDayOf(each))) return refuse('runs-already')
  return runs === false ? refuse('not-running') : allow()
}

/**
 * Until when temporary help lasts once there is a decision: through the day before the help granted begins, or through the day of a
 * refusal or another end. Null when it ends by itself before that.
 */
export function followedOn(help: UrgentDays, { grantedFrom, today }: { readonly grantedFrom: Day | null; readonly today: Day }): Day | null {
  if (help.endedOn !== null) return null
  const last = grantedFrom === null ? today : addDays(grantedFrom, -1)
  return last < help.endsOn ? last : help.endsOn > today ? help.endsOn : null
}
