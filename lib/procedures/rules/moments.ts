import type { HoldsAt } from '@/lib/procedures/schema/criterion'
import { addMonths, type Day } from '@/lib/kernel/day'

/** The moments that come after the college's decision: what must hold then is asked then, and bars nobody before (F33). */
export const LATER_MOMENTS = ['signing', 'care-start', 'after-start'] as const satisfies readonly HoldsAt[]
export type LaterMoment = (typeof LATER_MOMENTS)[number]

export const comesLater = (holdsAt: string): holdsAt is LaterMoment => (LATER_MOMENTS as readonly string[]).includes(holdsAt)

/** The last day on which it can be shown in time: the last day to sign, the day before which no help begins, or so many months after the start. */
export function momentDue(holdsAt: LaterMoment, months: number | null, agreement: { readonly startsOn: Day; readonly offeredUntil: Day | null }): Day {
  if (holdsAt === 'signing') return agreement.offeredUntil ?? agreement.startsOn
  return holdsAt === 'after-start' ? addMonths(agreement.startsOn, months ?? 0) : agreement.startsOn
}
