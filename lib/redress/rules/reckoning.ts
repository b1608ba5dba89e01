import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { ObjectionStatus } from '../schema'

/**
 * Whether an objection needs a calculation of its own (ADR 0104): it is against a refusal, and no time was ever calculated for help that an
 * indication can be given for. What the case holds goes first; help that was given has its own.
 */
export const needsReckoning = (against: { readonly outcome: string; readonly imported: boolean }, inCase: { readonly calculated: boolean; readonly normed: boolean }): boolean =>
  against.outcome === 'refused' && !against.imported && !(inCase.calculated && inCase.normed)

export type ReckoningRefusal = 'objection-ended' | 'same-person' | 'not-to-calculate' | 'product-not-offered'

/** Whether the time may be calculated with this objection, for this help: never by who took the decision (four eyes), as long as it runs. */
export function decideReckoning(basis: { readonly status: ObjectionStatus; readonly tookFirstDecision: boolean; readonly offered: readonly string[] | null }, productId: string): Result<undefined, ReckoningRefusal> {
  if (basis.status !== 'running') return refuse('objection-ended')
  if (basis.tookFirstDecision) return refuse('same-person')
  if (basis.offered === null) return refuse('not-to-calculate')
  return basis.offered.includes(productId) ? allow() : refuse('product-not-offered')
}
