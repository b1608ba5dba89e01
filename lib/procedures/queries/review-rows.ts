import type { Tx } from '@/lib/db'
import { day, type Day } from '@/lib/kernel/day'
import type { ReviewCause, ReviewOutcome } from '@/lib/procedures/schema/review'

export type ReviewRow = {
  readonly id: string
  readonly entryId: string | null
  readonly title: string
  readonly cause: ReviewCause
  readonly reason: string | null
  readonly remarks: number
  readonly dueOn: Day
  readonly openedAt: Date
  readonly openedBy: string | null
  readonly outcome: ReviewOutcome | null
  readonly outcomeReason: string | null
  readonly closedAt: Date | null
  readonly closedBy: string | null
}

export const REVIEW_ROW = {
  id: true, entryId: true, title: true, cause: true, reason: true, dueOn: true, openedAt: true, openedBy: true, outcome: true, outcomeReason: true, closedAt: true, closedBy: true, _count: { select: { criterionRemarks: true } },
} as const

/** Reviews of a region or of one entry, open ones first by their day; joins the caller's transaction. */
export async function reviewsOf(tx: Tx, where: { readonly entryId?: string }): Promise<ReviewRow[]> {
  const rows = await tx.criterionReview.findMany({ where, orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }], take: 100, select: REVIEW_ROW })
  return rows.map(({ _count, ...row }) => ({ ...row, cause: row.cause as ReviewCause, outcome: row.outcome as ReviewOutcome | null, dueOn: day(row.dueOn), remarks: _count.criterionRemarks }))
}
