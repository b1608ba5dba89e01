import type { SampleOutcome } from '@/lib/contracts/schema/sample'
import type { Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

export type SampleRefusal = 'not-signed' | 'not-sampled' | 'in-the-future' | 'seen-too-many' | 'missing-does-not-add-up' | 'in-order-with-missing' | 'term-missing' | 'term-not-later'

export type SampleFacts = { readonly heldOn: Day; readonly employees: number; readonly seen: number; readonly missing: number; readonly outcome: SampleOutcome; readonly mendBy: Day | null }

/**
 * Whether a sample on site can be recorded as given, and its term: for a signed agreement and a criterion that is sampled.
 * Who was not seen is missing at least, so the three numbers hold together; in order means that none is missing, and
 * what is not in order has a later last day to mend it. A term given with "in order" is left out.
 */
export function decideSample(agreement: { readonly signed: boolean }, criterion: { readonly sampled: boolean }, facts: SampleFacts, today: Day): Result<{ mendBy: Day | null }, SampleRefusal> {
  const { heldOn, employees, seen, missing, outcome, mendBy } = facts
  if (!agreement.signed) return refuse('not-signed')
  if (!criterion.sampled) return refuse('not-sampled')
  if (heldOn > today) return refuse('in-the-future')
  if (seen > employees) return refuse('seen-too-many')
  if (missing < employees - seen || missing > employees) return refuse('missing-does-not-add-up', { least: employees - seen, most: employees })
  if (outcome === 'in-order') return missing > 0 ? refuse('in-order-with-missing') : allow({ mendBy: null })
  if (mendBy === null) return refuse('term-missing')
  return mendBy <= heldOn || mendBy < today ? refuse('term-not-later') : allow({ mendBy })
}

/** A sample as the renewal clock reads it; the newest of its agreement and criterion counts. */
export type SampleStand = { readonly heldOn: Day; readonly outcome: SampleOutcome; readonly mendBy: Day | null }
