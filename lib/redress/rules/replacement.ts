import { MOST_YEARS } from '@/lib/indications/rules/decision'
import type { Frequency } from '@/lib/indications/schema'
import { type Day, addDays, addYears } from '@/lib/kernel/day'
import type { ObjectionDecisionRefusal } from './objection'
import { type Result, allow, refuse } from '@/lib/kernel/result'

/** What a later decision gives in place of an earlier one; minutes a week. */
export type NewGrant = { readonly minutes: number; readonly minutesReason: string | null; readonly frequency: Frequency; readonly startsOn: Day; readonly endsOn: Day }

export type ReplacementBasis = {
  /** The help that the earlier decision gave; null after a refusal. */
  readonly old: { readonly startsOn: Day; readonly endsOn: Day; readonly minutes: number } | null
  readonly productId: string | null
  /** What the norm gives for this case, without any deviation; null when it was never calculated. */
  readonly norm: number | null
  /** Whether the time of this help comes from the norms only, so that without a calculation nothing can be given. */
  readonly timeNeeded: boolean
  readonly notifiedOn: Day
}

export type GrantRefusal = 'budget-rate-missing' | 'not-calculated' | 'no-minutes' | 'minutes-unexplained' | 'starts-before-notification' | 'ends-before-start' | 'too-long'

/** Whether this help can be given, and how far it deviates from the norm, in minutes a week. */
export function decideGrant(basis: ReplacementBasis, grant: NewGrant): Result<{ readonly adjustment: number }, GrantRefusal> {
  if (basis.productId === null || (basis.norm === null && basis.timeNeeded)) return refuse('not-calculated')
  if (grant.minutes === 0) return refuse('no-minutes')
  // A module, a package or help outside the norms deviates from nothing, and always says what it rests on.
  const adjustment = basis.norm === null ? 0 : grant.minutes - basis.norm
  if ((basis.norm === null || adjustment !== 0) && grant.minutesReason === null) return refuse('minutes-unexplained')
  if (grant.startsOn < basis.notifiedOn) return refuse('starts-before-notification')
  if (grant.endsOn < grant.startsOn) return refuse('ends-before-start')
  return grant.endsOn > addYears(grant.startsOn, MOST_YEARS) ? refuse('too-long', { years: MOST_YEARS }) : allow({ adjustment })
}

/**
 * What a founded objection may give: with effect from the day the earlier help began or before, so that no gap opens, and never
 * less than it. Gives the deviation from the norm, in minutes a week.
 */
export function decideFoundedGrant(basis: ReplacementBasis, grant: NewGrant): Result<{ readonly adjustment: number }, GrantRefusal | 'leaves-gap' | 'fewer-minutes'> {
  const given = decideGrant(basis, grant)
  if (!given.ok) return given
  if (basis.old !== null && grant.startsOn > basis.old.startsOn) return refuse('leaves-gap', { day: basis.old.startsOn })
  if (basis.old !== null && grant.minutes < basis.old.minutes) return refuse('fewer-minutes', { minutes: basis.old.minutes })
  return given
}

/** Everything a decision on an objection can be refused for. */
export type DecideRefusal = ObjectionDecisionRefusal | GrantRefusal | 'leaves-gap' | 'fewer-minutes' | 'overlaps' | 'unit-not-followed' | 'decided-again'

/** The last day of the help that goes when other help begins: the day before, so that the two join. */
export const lastDayBefore = (startsOn: Day): Day => addDays(startsOn, -1)
