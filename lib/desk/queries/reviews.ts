import type { Tx } from '@/lib/db'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'
import { ReviewFacts } from '../schema'

/** Criteria of the library that are looked at again, each by its day, and those of which the day has come. */
export async function reviewItems(tx: Tx, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    select jsonb_build_object(
      'open', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'dueOn', r.due_on, 'remarks', (select count(*) from criterion_remark m where m.review_id = r.id)) order by r.due_on), '[]')
        from criterion_review r where r.closed_at is null),
      'due', count(*), 'firstDue', min(l.review_on)) as facts
    from library_criterion l where l.retired_at is null and l.review_on <= ${today} and not exists (select 1 from criterion_review r where r.entry_id = l.id and r.closed_at is null)`
  const { open, due, firstDue } = ReviewFacts.parse(rows[0]?.facts)
  return [
    ...open.map(({ id, title, dueOn, remarks }): Item => ({ kind: 'review-criterion', key: id, due: dueOn, href: routes.review(id), title, remarks })),
    // Routine, so without a last day of its own: it stands below what others wait for, and says since when.
    ...(firstDue !== null ? [{ kind: 'review-day', key: 'eisen', due: null, href: routes.reviews(), criteria: due, since: firstDue } as const] : []),
  ]
}
