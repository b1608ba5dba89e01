import type { SampleStand } from '@/lib/contracts/rules/sample'
import type { ProofState } from '@/lib/contracts/schema/renewal'
import { addDays, addMonths, type Day } from '@/lib/kernel/day'

/** What a criterion asks of its proof during the agreement. */
export type ProofCriterion = { readonly holdsAt: string; readonly evidenceKind: string | null; readonly renewalMonths: number | null }

/** The newest proof that counts, and whether a newer one waits for a look. */
export type CurrentProof = { readonly issuedOn: Day | null; readonly validUntil: Day | null; readonly uploadedOn: Day }

/** Whether a proof is followed after the admission: it must hold throughout, or be renewed (F30, F31). */
export const isFollowed = (criterion: ProofCriterion): boolean => criterion.evidenceKind !== null && (criterion.holdsAt === 'whole-term' || criterion.renewalMonths !== null)

/**
 * The last day on which a proof still counts: its own last day, or the renewal interval counted from its issue (or from its
 * upload when it says no day), whichever comes first. Null when neither says so. A later sample on site that was in order
 * starts the interval again (F31); it replaces no document and moves no document's own last day.
 */
export function proofDueOn(criterion: ProofCriterion, proof: CurrentProof, sample: SampleStand | null = null): Day | null {
  const since = proof.issuedOn ?? proof.uploadedOn
  const seen = sample?.outcome === 'in-order' && sample.heldOn > since ? sample.heldOn : since
  const renewal = criterion.renewalMonths === null ? null : addMonths(seen, criterion.renewalMonths)
  if (proof.validUntil === null) return renewal
  return renewal === null || proof.validUntil < renewal ? proof.validUntil : renewal
}

/**
 * How a proof stands on `today`; `noticeDays` is the region's setting for how long before its day it becomes work. What the
 * newest sample on site found not in order stands first, with its term to mend, until a later one is in order.
 */
export function proofState(criterion: ProofCriterion, proof: CurrentProof | null, handedIn: boolean, today: Day, noticeDays: number, sample: SampleStand | null = null): { readonly state: ProofState; readonly dueOn: Day | null } {
  if (sample?.outcome === 'not-in-order') return { state: 'to-mend', dueOn: sample.mendBy }
  const dueOn = proof && proofDueOn(criterion, proof, sample)
  if (handedIn) return { state: 'handed-in', dueOn }
  if (proof === null) return { state: 'missing', dueOn: null }
  if (dueOn === null) return { state: 'no-term', dueOn }
  if (dueOn < today) return { state: 'expired', dueOn }
  return { state: dueOn <= addDays(today, noticeDays) ? 'due-soon' : 'valid', dueOn }
}

/** Whether a provider must hand in something for a proof; mending what a sample found is not done with a document. */
export const asksProof = (state: ProofState): boolean => state === 'missing' || state === 'expired' || state === 'due-soon'
