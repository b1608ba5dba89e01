import { SECOND_REASONS, type SecondReason } from '@/lib/indications/rules/second'
import type { Frequency } from '@/lib/indications/schema'
import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { RuleValue } from '@/lib/rulebook/schema'
import type { RevisionKind } from '../schema'
import { decideGrant, type GrantRefusal, type NewGrant, type ReplacementBasis } from './replacement'

export type RevisionRefusal = GrantRefusal | 'no-help' | 'no-mandate' | 'objection-runs' | 'look-first' | 'from-past' | 'not-begun' | 'help-over' | 'nothing-changes' | 'talk-first' | 'talk-in-future' | 'overlaps' | 'unit-not-followed' | 'transition-runs'

export type RevisionBasis = ReplacementBasis & { readonly frequency: Frequency | null; readonly mandate: boolean; readonly objectionRuns: boolean; /** Help that is given to look first, while nobody looked. */ readonly lookOpen: boolean }
export type Talk = { readonly on: Day; readonly about: string }

/** Whether help becomes less: fewer minutes, less often, or none at all. */
export const becomesLess = (basis: RevisionBasis, grant: Pick<NewGrant, 'minutes' | 'frequency'> | null): boolean =>
  basis.old !== null && (grant === null || grant.minutes < basis.old.minutes || (basis.frequency === 'weekly' && grant.frequency === 'two-weekly'))

/** For what reasons this revision needs a second consultant by the rule of the day: less help, or too far from the norm. None without a rule. */
export function secondForRevision(rule: RuleValue<'second-consultant'> | null, basis: RevisionBasis, grant: NewGrant | null, adjustment: number): SecondReason[] {
  if (!rule) return []
  const asked = { refusal: false, partly: false, deviation: rule.deviationOver !== null && grant !== null && Math.abs(adjustment) > rule.deviationOver, 'fewer-minutes': rule.fewerMinutes && becomesLess(basis, grant) }
  return SECOND_REASONS.filter((reason) => asked[reason])
}

/**
 * Whether help may be revised or withdrawn from a day: tomorrow at the earliest, while it runs, so that old and new join; and less
 * only after a talk that named the task or frequency that goes. What was given to look first (S22) goes on only after somebody looked. While an objection runs, its officer decides.
 */
export function decideRevision(basis: RevisionBasis, kind: RevisionKind, from: Day, grant: NewGrant | null, talk: Talk | null, today: Day): Result<{ readonly adjustment: number }, RevisionRefusal> {
  if (basis.old === null) return refuse('no-help')
  if (!basis.mandate) return refuse('no-mandate')
  if (basis.objectionRuns) return refuse('objection-runs')
  if (from <= today) return refuse('from-past')
  if (from <= basis.old.startsOn) return refuse('not-begun', { day: basis.old.startsOn })
  if (from > basis.old.endsOn) return refuse('help-over', { day: basis.old.endsOn })
  if (talk !== null && talk.on > today) return refuse('talk-in-future')
  if (becomesLess(basis, kind === 'withdraw' ? null : grant) && talk === null) return refuse('talk-first')
  if (kind === 'withdraw' || grant === null) return allow({ adjustment: 0 })
  if (basis.lookOpen && grant.endsOn > basis.old.endsOn) return refuse('look-first')
  const given = decideGrant(basis, grant)
  if (!given.ok) return given
  return grant.minutes === basis.old.minutes && grant.frequency === basis.frequency && grant.endsOn === basis.old.endsOn ? refuse('nothing-changes') : given
}
