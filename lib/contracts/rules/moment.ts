import type { MomentState, MomentVerdict } from '@/lib/contracts/schema/moment'
import type { Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { LaterMoment } from '@/lib/procedures/rules/moments'

/** Once something was shown or seen: a verdict, or none as long as nobody has looked. */
export type Shown = { readonly verdict: MomentVerdict | null; readonly validUntil: Day | null }

/**
 * How a criterion stands, from newest to oldest. What waits for a look comes first, then the newest verdict. At signing the
 * proof must hold on that day; at the first help and after the start it is enough that it was seen to hold.
 */
export function momentState(holdsAt: LaterMoment, shown: readonly Shown[], on: Day): MomentState {
  if (shown[0]?.verdict === null) return 'shown'
  const last = shown[0]
  if (!last) return 'to-show'
  if (last.verdict === 'not-met') return 'not-met'
  return holdsAt === 'signing' && last.validUntil !== null && last.validUntil < on ? 'ended' : 'met'
}

export type ShowRefusal = 'not-running' | 'waits-already' | 'met-already' | 'evidence-missing' | 'evidence-not-asked' | 'over-already'

/** Whether a provider can show this now: under an agreement that is offered or signed, once at a time, with the document where one is asked. */
export function decideShow(status: string, state: MomentState, asksEvidence: boolean, evidence: { readonly validUntil: Day | null } | null, today: Day): Result<undefined, ShowRefusal> {
  if (status !== 'offered' && status !== 'signed') return refuse('not-running')
  if (state === 'shown') return refuse('waits-already')
  if (state === 'met') return refuse('met-already')
  if (asksEvidence && evidence === null) return refuse('evidence-missing')
  if (!asksEvidence && evidence !== null) return refuse('evidence-not-asked')
  return evidence?.validUntil && evidence.validUntil < today ? refuse('over-already') : allow()
}

export type JudgeRefusal = 'not-running' | 'met-already' | 'ended-already'

/** Whether the contract manager can say now whether it is met; what is met stays met. */
export function decideJudge(status: string, state: MomentState, verdict: MomentVerdict, validUntil: Day | null, today: Day): Result<undefined, JudgeRefusal> {
  if (status !== 'offered' && status !== 'signed') return refuse('not-running')
  if (state === 'met') return refuse('met-already')
  return verdict === 'met' && validUntil !== null && validUntil < today ? refuse('ended-already') : allow()
}

/** Whether its provider still has to show it. */
export const asksShowing = (state: MomentState): boolean => state === 'to-show' || state === 'not-met' || state === 'ended'
