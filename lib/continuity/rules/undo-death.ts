import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { SignalKind, SignalOutcome } from '@/lib/residents/schema/signals'
import type { CorrectionStatus } from '../schema/undo-death'

/** Whether a death can be proposed for undoing: it was taken over, it is what the file says, and no proposal waits. */
export function decideProposeUndo(signal: { readonly kind: SignalKind; readonly outcome: SignalOutcome | null; readonly occurredOn: Day }, diedOn: string | null, latest: CorrectionStatus | null): Result<undefined, 'not-recorded' | 'proposed-already'> {
  if (signal.kind !== 'died' || signal.outcome !== 'followed' || diedOn !== signal.occurredOn || latest === 'done') return refuse('not-recorded')
  return latest === 'proposed' ? refuse('proposed-already') : allow()
}

export type UndoRefusal = 'decided-already' | 'own-proposal' | 'help-overlaps'

/** Whether this person may undo a death: another than who proposed it, once. */
export function decideUndo(proposal: { readonly status: CorrectionStatus; readonly proposedById: string }, by: string): Result<undefined, UndoRefusal> {
  if (proposal.status !== 'proposed') return refuse('decided-already')
  return proposal.proposedById === by ? refuse('own-proposal') : allow()
}
