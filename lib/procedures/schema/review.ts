import { z } from 'zod'
import { choice, dayField, idField, optional, text, versionField } from '@/lib/kernel/fields'

export const REVIEW_OUTCOMES = ['kept', 'changed', 'dropped'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** Why a review began. */
export const REVIEW_CAUSES = ['remark', 'review-day', 'own'] as const
export type ReviewCause = (typeof REVIEW_CAUSES)[number]

export const RemarkOnCriterion = z.strictObject({ criterionId: idField('een eis'), text: text('uw opmerking', { max: 2000, min: 10, multiline: true }) })
export type RemarkOnCriterion = z.output<typeof RemarkOnCriterion>

export const OpenReview = z.strictObject({ entryId: idField('een eis'), reason: text('waarom u de eis opnieuw bekijkt', { max: 1000, min: 10, multiline: true }), dueOn: dayField('de dag waarop u klaar bent') })
export type OpenReview = z.output<typeof OpenReview>

export const CloseReview = z.strictObject({
  id: idField('een eis'),
  version: versionField(),
  outcome: choice('de uitkomst', REVIEW_OUTCOMES),
  reason: text('de reden', { max: 2000, min: 10, multiline: true }),
  /** When the region looks again; a dropped criterion has none. */
  nextReviewOn: optional(dayField('de dag waarop u de eis weer bekijkt')),
})
export type CloseReview = z.output<typeof CloseReview>
