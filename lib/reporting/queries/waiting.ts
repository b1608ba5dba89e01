import { LISTED_KINDS, type ListedKind } from '@/lib/allocations/schema'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { rulesOn } from '@/lib/rulebook/queries'
import { mayReadWaitingSums } from '../policy'
import type { Standing } from '../rules'

/** How many people wait and for how many minutes a week; null where they are too few, or would give such a sum away. */
export type WaitingSum = { readonly people: number | null; readonly minutes: number | null; readonly standing: Standing }
export type WaitingSumRow = {
  readonly id: string
  readonly name: string
  /** Of how many people a sum is at least; null where nobody ruled it, and then there is none. */
  readonly least: number | null
  readonly total: WaitingSum | null
  readonly kinds: Readonly<Record<ListedKind, WaitingSum | null>>
}
export type WaitingSums = { readonly rows: readonly WaitingSumRow[]; readonly today: Day }

type Row = { readonly municipalityId: string; readonly kind: ListedKind | 'total'; readonly people: number | null; readonly minutes: bigint | null; readonly standing: Standing }

/** How many wait for help in each municipality of the session, by kind (F70), as sums that show nobody. Null for whom they are not. */
export const waitingSums = (actor: Person): Promise<WaitingSums | null> =>
  read(actor, async (tx, now) => {
    const ids = actor.municipalityIds.filter((municipalityId) => mayReadWaitingSums(actor, { municipalityId }))
    if (ids.length === 0) return null
    const today = dayIn(now)
    const municipalities = await tx.municipality.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, select: { id: true, name: true, regionId: true } })
    const least = await rulesOn(tx, 'small-sums', municipalities.map((each) => each.regionId), today)
    const sums = await tx.$queryRaw<Row[]>`select municipality_id::text as "municipalityId", kind, people, minutes, standing from waiting_sums()`
    const sumOf = (municipalityId: string, kind: Row['kind']): WaitingSum | null => {
      const row = sums.find((each) => each.municipalityId === municipalityId && each.kind === kind)
      return row ? { people: row.people, minutes: row.minutes === null ? null : Number(row.minutes), standing: row.standing } : null
    }
    return {
      today,
      rows: municipalities.map(({ id, name, regionId }) => ({
        id, name, least: least({ regionId, municipalityId: id })?.people ?? null, total: sumOf(id, 'total'), kinds: Object.fromEntries(LISTED_KINDS.map((kind) => [kind, sumOf(id, kind)])) as WaitingSumRow['kinds'],
      })),
    }
  })
