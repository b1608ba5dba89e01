import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { reviewsOf, REVIEW_ROW, type ReviewRow } from '@/lib/procedures/queries/review-rows'
import { mayKeepLibrary } from '@/lib/procedures/policy'
import { libraryRows } from '@/lib/procedures/queries/library'
import { firstReview } from '@/lib/procedures/rules/criteria'
import type { ReviewCause, ReviewOutcome } from '@/lib/procedures/schema/review'

export type ReviewsPage = { readonly open: readonly ReviewRow[]; readonly closed: readonly ReviewRow[]; readonly due: readonly { readonly id: string; readonly title: string; readonly reviewOn: Day }[]; readonly mayKeep: boolean; readonly today: Day }

/** What is being looked at, what should be since its day came, and what came of earlier ones. */
export const reviewsPage = (actor: Person): Promise<ReviewsPage> =>
  read(actor, async (tx, now) => {
    const today = dayIn(now)
    const rows = await reviewsOf(tx, {})
    const open = rows.filter((row) => row.closedAt === null)
    const due = (await libraryRows(tx)).filter((entry) => entry.retiredAt === null && entry.reviewOn <= today && !entry.underReview)
    return { open, closed: rows.filter((row) => row.closedAt !== null), due: due.map(({ id, title, reviewOn }) => ({ id, title, reviewOn })), mayKeep: mayKeepLibrary(actor, { regionId: actor.regionIds[0] ?? '' }), today }
  })

export type ReviewPage = ReviewRow & {
  readonly version: number
  readonly texts: readonly { readonly id: string; readonly text: string; readonly remarkedAt: Date }[]
  readonly criterion: { readonly text: string; readonly rationale: string } | null
  readonly changed: boolean
  readonly mayKeep: boolean
  readonly nextReview: Day
}

/** One review with what was remarked, without by whom; null when it isn't the region's. */
export const reviewPage = (actor: Person, id: string): Promise<ReviewPage | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.criterionReview.findUnique({
      where: { id },
      select: {
        ...REVIEW_ROW, version: true, regionId: true, fromNumber: true,
        entry: { select: { currentNumber: true, libraryCriterionVersions: { orderBy: { number: 'desc' }, take: 1, select: { text: true, rationale: true } } } },
        criterion: { select: { text: true, rationale: true } },
        criterionRemarks: { orderBy: { remarkedAt: 'asc' }, select: { id: true, text: true, remarkedAt: true } },
      },
    })
    if (!row) return null
    const { _count, entry, criterion, criterionRemarks, regionId, fromNumber, ...rest } = row
    return {
      ...rest, cause: row.cause as ReviewCause, outcome: row.outcome as ReviewOutcome | null, dueOn: day(row.dueOn), remarks: _count.criterionRemarks, texts: criterionRemarks,
      criterion: entry?.libraryCriterionVersions[0] ?? criterion, changed: entry !== null && entry.currentNumber > (fromNumber ?? entry.currentNumber),
      mayKeep: mayKeepLibrary(actor, { regionId }), nextReview: firstReview(dayIn(now)),
    }
  })

export type RemarkForm = { readonly id: string; readonly title: string; readonly text: string; readonly rationale: string; readonly procedure: { readonly id: string; readonly title: string } }

/** The criterion that a provider remarks on; null when it isn't published. */
export const remarkForm = (actor: Person, criterionId: string): Promise<RemarkForm | null> =>
  read(actor, (tx, now) => tx.criterion.findFirst({ where: { id: criterionId, publishedAt: { lte: now } }, select: { id: true, title: true, text: true, rationale: true, procedure: { select: { id: true, title: true } } } }))

export type OwnRemark = { readonly id: string; readonly text: string; readonly remarkedBy: string; readonly remarkedAt: Date; readonly criterion: string; readonly procedure: { readonly id: string; readonly title: string }; readonly outcome: ReviewOutcome | null; readonly outcomeReason: string | null }

/** The provider's own remarks, newest first, with what came of them; joins the caller's transaction. */
export async function ownRemarks(tx: Tx): Promise<OwnRemark[]> {
  const states = await tx.$queryRaw<{ remark_id: string; outcome: string | null; outcome_reason: string | null }[]>`select remark_id, outcome, outcome_reason from own_remarks()`
  const mine = await tx.remarkAuthor.findMany({ orderBy: { remarkedAt: 'desc' }, select: { remarkId: true, criterionId: true, text: true, remarkedBy: true, remarkedAt: true } })
  const criteria = await tx.criterion.findMany({ where: { id: { in: mine.map((each) => each.criterionId) } }, select: { id: true, title: true, procedure: { select: { id: true, title: true } } } })
  return mine.flatMap(({ remarkId, criterionId, ...each }): OwnRemark[] => {
    const state = states.find((row) => row.remark_id === remarkId)
    const criterion = criteria.find((row) => row.id === criterionId)
    return criterion ? [{ id: remarkId, ...each, criterion: criterion.title, procedure: criterion.procedure, outcome: (state?.outcome ?? null) as ReviewOutcome | null, outcomeReason: state?.outcome_reason ?? null }] : []
  })
}
