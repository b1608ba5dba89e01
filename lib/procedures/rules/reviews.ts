import { formatDay, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { ReviewOutcome } from '@/lib/procedures/schema/review'

/** Whether a review may begin: one at a time, of a criterion that is in use, with a day that is still to come. */
export function decideOpenReview(entry: { readonly retired: boolean; readonly underReview: boolean }, dueOn: Day, today: Day): Result<undefined, 'retired' | 'under-review' | 'due-past'> {
  if (entry.retired) return refuse('retired')
  if (entry.underReview) return refuse('under-review')
  return dueOn < today ? refuse('due-past', { today: formatDay(today) }) : allow()
}

type Closing = { readonly closed: boolean; readonly entry: { readonly number: number; readonly fromNumber: number; readonly retired: boolean } | null }
type Input = { readonly outcome: ReviewOutcome; readonly nextReviewOn: Day | null }

/**
 * Whether a review can be closed so. "Changed" needs the changed text in the library; a criterion that stays gets its next
 * day. A criterion that is in no library has no text of its own to change, so its outcome says what the next procedure does.
 */
export function decideCloseReview(review: Closing, input: Input, today: Day): Result<undefined, 'closed' | 'not-changed-yet' | 'retired-meanwhile' | 'no-next-day' | 'next-day-past'> {
  if (review.closed) return refuse('closed')
  if (review.entry === null) return allow()
  if (input.outcome === 'dropped') return allow()
  if (review.entry.retired) return refuse('retired-meanwhile')
  if (input.outcome === 'changed' && review.entry.number <= review.entry.fromNumber) return refuse('not-changed-yet')
  if (input.nextReviewOn === null) return refuse('no-next-day')
  return input.nextReviewOn <= today ? refuse('next-day-past', { today: formatDay(today) }) : allow()
}
