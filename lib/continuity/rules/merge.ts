import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { MergeStatus } from '../schema/merge'

type File = { readonly id: string; readonly merged: boolean }
export type ProposeMergeRefusal = 'no-such-file' | 'own-file' | 'merged-already' | 'proposed-already'

/** Whether two files can be proposed as one: two of this municipality, neither of them merged before. */
export function decideProposeMerge(one: File, other: File | null): Result<{ readonly otherId: string }, ProposeMergeRefusal> {
  if (other === null) return refuse('no-such-file')
  if (one.id === other.id) return refuse('own-file')
  return one.merged || other.merged ? refuse('merged-already') : allow({ otherId: other.id })
}

export type MergeRefusal = 'decided-already' | 'own-proposal' | 'help-overlaps' | 'live-together' | 'destruction-proposed' | 'one-instead' | 'two-transfers' | 'two-facilities' | 'two-holds'

/** Whether this person may carry a merge out: another than who proposed it, once. What would overlap, the database says. */
export function decideMerge(proposal: { readonly status: MergeStatus; readonly proposedById: string }, by: string): Result<undefined, MergeRefusal> {
  if (proposal.status !== 'proposed') return refuse('decided-already')
  return proposal.proposedById === by ? refuse('own-proposal') : allow()
}

/** What a constraint that stopped a merge means. */
export const refusalOfConstraint = (message: string): MergeRefusal | null =>
  message.includes('indication_no_overlap') ? 'help-overlaps' : message.includes('household_member') ? 'live-together' : message.includes('representative_one_instead') ? 'one-instead' : message.includes('file_transfer_one') ? 'two-transfers' : message.includes('facility_registration_once') ? 'two-facilities' : message.includes('retention_hold_one') ? 'two-holds' : null
