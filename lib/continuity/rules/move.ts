import { isLive, type Participation } from '@/lib/allocations/rules'
import type { AllocationStatus } from '@/lib/allocations/schema'
import { takesClients } from '@/lib/contracts/rules'
import { addDays, type Day, latestDay } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'

export type Placed = { readonly status: AllocationStatus; readonly lotId: string; readonly providerId: string; readonly productId: string; readonly wishedStart: Day; readonly startsOn: Day | null; readonly endsOn: Day }
export type Place = Participation & { readonly id: string; readonly providerId: string; readonly lotId: string }

/**
 * What a move does to help that a provider gives: nothing where it is contracted at the new address too, else it goes on there under that
 * contract of the same provider, or ends so that the resident chooses again. Help that has not begun is taken back and offered anew.
 */
export type MoveEffect =
  | { readonly kind: 'stays' }
  | { readonly kind: 'goes-on'; readonly from: Day; readonly participationId: string }
  | { readonly kind: 'ends'; readonly from: Day }
  | { readonly kind: 'withdrawn' }
  /** What keeps the move from being taken over yet. */
  | { readonly kind: 'paused' | 'begins-before' }

/** The effect on one allocation of living in these lots from `movesOn`. Never before today, nor on the first day of the help: what was given, was given. */
export function effectOf(help: Placed, lotsThere: readonly string[], places: readonly Place[], movesOn: Day, today: Day): MoveEffect {
  // An offer that nobody answered yet says where the client lives now: it is made anew.
  if (!isLive(help.status) || (help.status !== 'offered' && lotsThere.includes(help.lotId))) return { kind: 'stays' }
  if (help.status === 'offered' || help.status === 'accepted') return (help.startsOn ?? help.wishedStart) < movesOn ? { kind: 'begins-before' } : { kind: 'withdrawn' }
  const from = latestDay(movesOn, today, ...(help.startsOn === null ? [] : [addDays(help.startsOn, 1)]))
  if (from > help.endsOn) return { kind: 'stays' }
  if (help.status === 'paused') return { kind: 'paused' }
  // The area comes before the municipality as a whole, as lotsHere gives them.
  const place = lotsThere.flatMap((lot) => places.filter((each) => each.lotId === lot)).find((each) => each.providerId === help.providerId && takesClients(each, help.productId, from))
  return place ? { kind: 'goes-on', from, participationId: place.id } : { kind: 'ends', from }
}

export type MoveRefusal = 'address-missing' | 'outside' | 'moves-already' | 'help-paused' | 'help-begins-before'

/**
 * Whether a move within the municipality can be taken over: with an address in it, where its areas are drawn; beside no other move that is
 * still to come; and with no help that is paused or begins in the old lot before the move, which somebody settles first.
 */
export function decideMove({ movesOn, inside, comes, effects }: { readonly movesOn: Day | null; readonly inside: boolean; readonly comes: Day | null; readonly effects: readonly MoveEffect[] }): Result<undefined, MoveRefusal> {
  if (movesOn === null) return refuse('address-missing')
  if (!inside) return refuse('outside')
  if (comes !== null) return refuse('moves-already', { day: comes })
  if (effects.some((each) => each.kind === 'paused')) return refuse('help-paused')
  return effects.some((each) => each.kind === 'begins-before') ? refuse('help-begins-before') : allow()
}
