import { stuckAllocations } from '@/lib/allocations/queries/office'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** What waits on the back office: allocations whose term is over. Nobody's name stands in it. */
export async function officeItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const stuck = await stuckAllocations(tx, actor, dayIn(now))
  return stuck.map((row): Item => ({ kind: 'stuck', key: row.id, due: row.due, href: routes.officeAllocation(row.id), number: row.number, provider: row.provider, turn: row.turn }))
}
