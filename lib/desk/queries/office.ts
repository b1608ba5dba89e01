import { stuckAllocations } from '@/lib/allocations/queries/office'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** What waits on the back office: letters and lists of the own contribution to send, and allocations whose term is over. Nobody's name stands in it. */
export async function officeItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const stuck = await stuckAllocations(tx, actor, dayIn(now))
  const { _count: letters, _min: { waitsSince } } = await tx.wmoDispatch.aggregate({ where: { sentOn: null, municipalityId: { in: [...actor.municipalityIds] } }, _count: true, _min: { waitsSince: true } })
  const post: Item[] = waitsSince === null ? [] : [{ kind: 'send-letters', key: 'post', due: day(waitsSince), href: routes.post(), letters, since: day(waitsSince) }]
  const lists = await tx.contributionHandover.findMany({ where: { sentOn: null }, orderBy: { number: 'asc' }, take: 25, select: { id: true, number: true, lines: true, through: true } })
  return [...post, ...lists.map((row): Item => ({ kind: 'hand-over', key: row.id, due: day(row.through), href: routes.contribution(row.id), number: row.number, lines: row.lines })), ...stuck.map((row): Item => ({ kind: 'stuck', key: row.id, due: row.due, href: routes.officeAllocation(row.id), number: row.number, provider: row.provider, turn: row.turn }))]
}
