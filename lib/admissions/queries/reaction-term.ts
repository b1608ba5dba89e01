import { reactionTermFor, type ReactionTerm } from '@/lib/admissions/rules/reaction-term'
import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { ruleOn } from '@/lib/rulebook/queries'

type Decision = { readonly regionId: string; readonly municipalityId: string; readonly procedure: { readonly reactionDays: number } }

/** The reaction term of a decision that is taken on this day: by the municipality's rulebook, else its region's, not below what was published. */
export async function reactionTermOn(tx: Tx, decision: Decision, day: Day): Promise<ReactionTerm> {
  const rule = await ruleOn(tx, 'reaction-term', decision, day)
  return reactionTermFor(decision.procedure.reactionDays, rule && { days: rule.value.days, source: rule.source })
}
