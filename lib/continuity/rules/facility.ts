import { addDays, type Day, day, latestDay } from '@/lib/kernel/day'
import { effectOf, type Place } from './move'

export type FacilityPlaced = { readonly lotId: string; readonly providerId: string; readonly productId: string; /** The first day of the registration; that of the provider that came last may be later, or still to come. */ readonly registeredOn: Day; readonly startsOn: Day; /** The last day of this provider, where it is known; the registration itself runs. */ readonly endsOn: Day | null }
export type FacilityReport = { readonly kind: 'moved'; readonly destination: 'within' | 'out'; readonly occurredOn: Day } | { readonly kind: 'died'; readonly occurredOn: Day }

/**
 * What a report does to a registration for the general facility (F65, F78): it goes along to another address, with the same provider under another
 * participation where the lot asks so; waits for another choice with its counter; or stops.
 */
export type FacilityEffect =
  | { readonly kind: 'stays' }
  | { readonly kind: 'goes-on'; readonly from: Day; readonly participationId: string }
  | { readonly kind: 'ends'; readonly from: Day }
  | { readonly kind: 'stops'; readonly lastDay: Day; readonly reason: 'moved' | 'died' | 'household-shares' }

/** The day after the last that a provider of before can stop; help without a last day has none. */
const NO_END = day('9999-12-30')

/**
 * The effect on one registration, with the provider that came last. A death stops it that day, a move out of the municipality the day before; so does
 * a move to a household that shares one already (`shared`). Never before the first day of the registration: the database moves a last day behind hours that were given.
 */
export function facilityEffect(report: FacilityReport, placed: FacilityPlaced, lotsThere: readonly string[], places: readonly Place[], shared: boolean, today: Day): FacilityEffect {
  const stops = (lastDay: Day, reason: 'moved' | 'died' | 'household-shares'): FacilityEffect => ({ kind: 'stops', lastDay: latestDay(lastDay, placed.registeredOn), reason })
  if (report.kind === 'died') return stops(report.occurredOn, 'died')
  if (report.destination === 'out') return stops(addDays(report.occurredOn, -1), 'moved')
  if (shared) return stops(addDays(latestDay(report.occurredOn, today), -1), 'household-shares')
  const effect = effectOf({ ...placed, status: 'started', wishedStart: placed.startsOn, endsOn: placed.endsOn ?? NO_END }, lotsThere, places, report.occurredOn, today)
  return effect.kind === 'goes-on' || effect.kind === 'ends' ? effect : { kind: 'stays' }
}
