'use server'

import { formAction } from '@/lib/action'
import { closeReview, openReview, remarkOnCriterion } from '@/lib/procedures/commands/reviews'
import { LIBRARY_REFUSALS } from '@/lib/procedures/messages/refusals'
import { CLOSE_REVIEW_REFUSALS, OPEN_REVIEW_REFUSALS, REMARK_REFUSALS } from '@/lib/procedures/messages/reviews'
import { CloseReview, OpenReview, RemarkOnCriterion } from '@/lib/procedures/schema/review'
import { routes, withNotice } from '@/lib/routes'

export const remarkOnCriterionAction = formAction({ name: 'procedures.remark-on-criterion', schema: RemarkOnCriterion, run: remarkOnCriterion, refusals: REMARK_REFUSALS, fieldOf: { 'names-yourself': 'text' }, to: () => withNotice(routes.ownQuestions(), 'opmerking-gemaakt') })

export const openReviewAction = formAction({ name: 'procedures.open-review', schema: OpenReview, run: openReview, refusals: { ...LIBRARY_REFUSALS, ...OPEN_REVIEW_REFUSALS }, fieldOf: { 'due-past': 'dueOn' }, to: ({ id }) => withNotice(routes.review(id), 'bekijken-begonnen') })

export const closeReviewAction = formAction({ name: 'procedures.close-review', schema: CloseReview, run: closeReview, refusals: CLOSE_REVIEW_REFUSALS, fieldOf: { 'not-changed-yet': 'outcome', 'no-next-day': 'nextReviewOn', 'next-day-past': 'nextReviewOn' }, to: ({ id }) => withNotice(routes.review(id), 'bekijken-klaar') })
