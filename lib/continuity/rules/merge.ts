import { addDays, type Day } from '@/lib/kernel/day'
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

export type Registered = { readonly number: string; readonly startsOn: Day; readonly endsOn: Day | null }
/** What makes two files one in spite of two registrations: the other file stays; the desk ends one, at the latest on this day; or its provider takes back the hours of one. */
export type ClashWay = { readonly kind: 'other-stays' } | { readonly kind: 'desk-ends'; readonly number: string; readonly by: Day } | { readonly kind: 'hours-back' }
export type FacilityClash = { readonly kept: Registered; readonly gone: Registered; readonly way: ClashWay }

const atOnce = (one: Registered, other: Registered): boolean => (other.endsOn === null || one.startsOn <= other.endsOn) && (one.endsOn === null || other.startsOn <= one.endsOn)

/**
 * The first two registrations for the general facility, one of each file, that run at once, which nobody can have (F65). `unused` are those under
 * which nothing was given: of the file that goes such a one stays behind in it and is no clash; of the file that stays it would, if the other
 * stayed. Else the one that began first can be ended the day before the other began, as long as it has no last day yet; a last day that is set stays.
 */
export function facilityClash(kept: readonly Registered[], gone: readonly Registered[], unused: ReadonlySet<string>): FacilityClash | null {
  for (const one of kept)
    for (const other of gone)
      if (!unused.has(other.number) && atOnce(one, other)) {
        const [first, second] = one.startsOn <= other.startsOn ? [one, other] : [other, one]
        if (unused.has(one.number)) return { kept: one, gone: other, way: { kind: 'other-stays' } }
        return { kept: one, gone: other, way: first.endsOn === null && first.startsOn < second.startsOn ? { kind: 'desk-ends', number: first.number, by: addDays(second.startsOn, -1) } : { kind: 'hours-back' } }
      }
  return null
}
