import { type Day, daysBetween, latestDay } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { WaitingEffect } from '@/lib/rulebook/schema'

export const REFUSERS = ['resident', 'provider'] as const
export type Refuser = (typeof REFUSERS)[number]

/** One no: by whom, on which day, and what it does to the waiting time by the rule of that day; null where nobody ruled it. */
export type Refused = { readonly on: Day; readonly by: Refuser; readonly provider: string; readonly reason: string; readonly effect: WaitingEffect | null }

/**
 * Since when a resident waits, and how many days. Waiting begins when help was granted and its first day has come; a no that starts it
 * anew moves that. One no without a rule, and nothing is counted (invariant 10). Null: he does not wait, or not yet.
 */
export function waitingOf({ grantedOn, startsOn, begunOn }: { readonly grantedOn: Day | null; readonly startsOn: Day | null; readonly begunOn: Day | null }, refusals: readonly Refused[], today: Day): { readonly since: Day | null; readonly days: number | null } {
  if (grantedOn === null || startsOn === null) return { since: null, days: null }
  const from = latestDay(grantedOn, startsOn)
  const since = latestDay(from, ...refusals.filter((each) => each.effect === 'starts-anew').map((each) => each.on))
  const until = begunOn ?? today
  return { since, days: refusals.some((each) => each.effect === null) || since > until ? null : daysBetween(since, until) }
}

export type RefusalRefusal = 'not-running' | 'help-began' | 'day-in-future' | 'before-notification' | 'offer-open'

/** Whether a resident's no to a provider can be recorded: of a provider that can help, before help began, of a day that came; an offer that stands is taken back instead. */
export function decideRefusal(refusedOn: Day, { notifiedOn, offered, begun, open }: { readonly notifiedOn: Day; /** Whether the provider runs in the lot for the product. */ readonly offered: boolean; readonly begun: boolean; /** Whether an offer to this provider stands. */ readonly open: boolean }, today: Day): Result<undefined, RefusalRefusal> {
  if (!offered) return refuse('not-running')
  if (begun) return refuse('help-began')
  if (open) return refuse('offer-open')
  if (refusedOn > today) return refuse('day-in-future')
  return refusedOn < notifiedOn ? refuse('before-notification') : allow()
}
