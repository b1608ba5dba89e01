import type { LaterOutcome } from '@/lib/admissions/schema/decision'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** What an area selection leaves for one outcome: a place, none, or no scores to give one on. Elsewhere it is always open. */
export type Place = 'open' | 'full' | 'not-compared'

/** Whether an outcome takes a place: an admission or an award, with a condition or without. */
export const givesPlace = (outcome: string): boolean => outcome === 'admitted' || outcome === 'conditionally-admitted'

/** What an outcome may say beside the places of its area: a full area gives no award, nor does one in which the entry was not scored. */
export const besidePlace = (allowed: readonly LaterOutcome[], place: Place): readonly LaterOutcome[] => (place === 'open' ? allowed : allowed.filter((each) => !givesPlace(each)))

export type PlaceRefusal = 'no-place-free' | 'not-compared'

/** Whether this outcome fits the places of its area. */
export function decidePlace(outcome: LaterOutcome, place: Place): Result<undefined, PlaceRefusal> {
  if (place === 'open' || !givesPlace(outcome)) return allow()
  return refuse(place === 'full' ? 'no-place-free' : 'not-compared')
}
