import type { Tx } from '@/lib/db'
import { mediationsOf } from '@/lib/indications/queries/mediation'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** What waits on a mediator: residents for whom nothing was agreed yet, the oldest request first. Nobody's name stands in it. */
export async function mediationItems(tx: Tx, actor: Person): Promise<Item[]> {
  const rows = await tx.mediation.findMany({ where: { ...mediationsOf(actor), status: { in: ['asked', 'coupled'] } }, orderBy: [{ askedOn: 'asc' }, { id: 'asc' }], take: 100, select: { id: true, askedOn: true } })
  return rows.map((row): Item => ({ kind: 'mediate', key: row.id, due: day(row.askedOn), href: routes.mediation(row.id), since: day(row.askedOn) }))
}
