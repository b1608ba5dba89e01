import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

type Row = { id: string; name: string; new_from: string; made_by: string; own: boolean; lists: number; adopted: number; done: number; misfits: number }

/** What a changeover asks of a consultant: lists of a colleague to adopt, adopted lists to do and letters to let go before the first day, and who doesn't fit. */
export async function changeoverItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id::text as id, c.name, c.new_from, c.made_by, c.made_by_id::text = ${actor.personId} as own,
      (select count(*)::int from changeover_part p where p.changeover_id = c.id and p.status = 'preview' and exists (select from changeover_case k where k.part_id = p.id and k.misfit is null)) as lists,
      (select count(*)::int from changeover_part p where p.changeover_id = c.id and p.status in ('adopted', 'running')) as adopted,
      (select count(*)::int from changeover_part p where p.changeover_id = c.id and p.status = 'done' and p.released_at is null) as done,
      (select count(*)::int from changeover_case k left join changeover_part p on p.id = k.part_id where k.changeover_id = c.id and k.misfit is not null and k.handled_on is null and coalesce(p.status, 'preview') <> 'undone') as misfits
    from changeover c where c.ended_on is null order by c.new_from, c.id limit 20`
  const today = dayIn(now)
  return rows.flatMap((row): Item[] => {
    const item = { key: row.id, due: day(row.new_from), href: routes.changeover(row.id), title: row.name }
    const open = item.due > today
    return [
      ...(row.lists > 0 && open ? [{ ...item, kind: row.own ? ('lists-wait' as const) : ('adopt-lists' as const), by: row.made_by, lists: row.lists }] : []),
      ...(row.adopted > 0 && open ? [{ ...item, kind: 'move-clients' as const, lists: row.adopted }] : []),
      ...(row.done > 0 ? [{ ...item, kind: 'release-letters' as const, lists: row.done }] : []),
      ...(row.misfits > 0 ? [{ ...item, kind: 'help-misfits' as const, residents: row.misfits }] : []),
    ]
  })
}

/** What help of before becomes, waiting on a second adviser. */
export async function mappingItems(tx: Tx, actor: Person): Promise<Item[]> {
  const rows = await tx.helpMapping.findMany({ where: { status: 'proposed' }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }], take: 100, select: { id: true, validFrom: true, proposedById: true, proposedBy: true, fromProduct: { select: { name: true } } } })
  return rows.map((row): Item => ({ kind: row.proposedById === actor.personId ? 'mapping-proposed' : 'adopt-mapping', key: row.id, due: day(row.validFrom), href: routes.mappings(), title: row.fromProduct.name, by: row.proposedBy }))
}
