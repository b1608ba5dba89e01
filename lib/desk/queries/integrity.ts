import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** What waits on the integrity officer: checks to finish, and files whose time is over. */
export async function integrityItems(tx: Tx, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const rows = await tx.$queryRaw<{ id: string; status: string; destroy_on: string | null; provider: string; window_name: string; decisions_by: string; answers: bigint }[]>`
    select c.id, c.status, c.destroy_on, e.provider, e.window_name, w.decisions_by, (select count(*) from integrity_question q where q.check_id = c.id and q.answered_at is not null) as answers
    from integrity_check c join integrity_entries() e on e.submission_id = c.submission_id and e.municipality_id = c.municipality_id join entry_window w on w.id = c.window_id
    where c.destroyed_on is null order by w.decisions_by, e.provider`
  return rows.flatMap((row): Item[] => {
    const item = { key: row.id, href: routes.integrityCheck(row.id), provider: row.provider }
    if (row.status === 'running') return [{ kind: 'finish-check', due: day(row.decisions_by), window: row.window_name, answers: Number(row.answers), ...item }]
    return row.destroy_on !== null && row.destroy_on <= today ? [{ kind: 'destroy-check', due: day(row.destroy_on), ...item }] : []
  })
}
