import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { RuleValue } from '@/lib/rulebook/schema'
import type { Outcome } from '../schema'

/** Why a second consultant decides: what the municipality's dated rule names. */
export const SECOND_REASONS = ['refusal', 'partly', 'deviation', 'fewer-minutes'] as const
export type SecondReason = (typeof SECOND_REASONS)[number]

type About = {
  readonly outcome: Outcome
  /** Minutes a week more or fewer than the norm. */
  readonly deviation: number
  /** Minutes a week that would be granted, and those of the help the resident last had; null where there is none. */
  readonly minutes: number | null
  readonly before: number | null
}

/** For what reasons this decision needs a second consultant by the rule of the day; none without a rule. */
export function secondFor(rule: RuleValue<'second-consultant'> | null, { outcome, deviation, minutes, before }: About): SecondReason[] {
  if (!rule) return []
  const grants = outcome !== 'refused'
  const asked: Record<SecondReason, boolean> = {
    refusal: rule.refusal && !grants,
    partly: rule.partly && outcome === 'partly-granted',
    deviation: grants && rule.deviationOver !== null && Math.abs(deviation) > rule.deviationOver,
    'fewer-minutes': rule.fewerMinutes && grants && minutes !== null && before !== null && minutes < before,
  }
  return SECOND_REASONS.filter((reason) => asked[reason])
}

/** Whether this person may answer a proposal: while it waits, and never his own (four eyes). */
export function decideAnswer(proposal: { readonly status: string; readonly proposedById: string }, personId: string): Result<undefined, 'answered-already' | 'own-proposal'> {
  if (proposal.status !== 'proposed') return refuse('answered-already')
  return proposal.proposedById === personId ? refuse('own-proposal') : allow()
}
