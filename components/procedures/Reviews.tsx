import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDay, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { REVIEW_CAUSE_LABELS, REVIEW_OUTCOME_LABELS, REVIEW_OUTCOME_TONES } from '@/lib/procedures/messages/reviews'
import type { ReviewRow } from '@/lib/procedures/queries/review-rows'
import { routes } from '@/lib/routes'

/** Reviews of criteria: why each began, until when, and what came of it. */
export function ReviewsTable({ reviews, today, caption, empty }: { reviews: readonly ReviewRow[]; today: Day; caption: string; empty: ReactNode }) {
  return (
    <DataTable
      caption={caption}
      rows={reviews}
      rowKey={(review) => review.id}
      columns={[
        { head: 'Eis', cell: (review) => <TextLink href={routes.review(review.id)}>{review.title}</TextLink>, second: (review) => `${REVIEW_CAUSE_LABELS[review.cause]}${review.remarks > 0 ? `, ${plural(review.remarks, 'opmerking', 'opmerkingen')}` : ''}` },
        { head: 'Sinds', cell: (review) => <span className="date">{formatDay(dayIn(review.openedAt))}</span> },
        { head: 'Klaar op', cell: (review) => <span className="date">{formatDay(review.closedAt ? dayIn(review.closedAt) : review.dueOn)}</span> },
        {
          head: 'Uitkomst',
          cell: (review) => (review.outcome ? <Badge tone={REVIEW_OUTCOME_TONES[review.outcome]}>{REVIEW_OUTCOME_LABELS[review.outcome]}</Badge> : review.dueOn < today ? <Badge tone="no">Over tijd</Badge> : <Badge tone="wait">Wordt bekeken</Badge>),
          second: (review) => review.outcomeReason,
        },
      ]}
      empty={empty}
    />
  )
}
