import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { UNITS, type Unit } from '@/lib/products/schema'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { mayReindicate } from '../policy'
import { type Misfit, MISFITS, type Way, WAYS } from '../schema/changeover'
import { CHANGEOVER, type ChangeoverHead, PART, type PartHead, partSums, type Sums, toChangeover, toPart } from './changeover'

/** Which of a list are shown: who goes over in one way, who doesn't fit, or who of those still waits on a consultant. */
export const PEOPLE_FILTERS = [...WAYS, 'misfit', 'open'] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]

export type ChangeoverPerson = {
  readonly id: string; readonly version: number; readonly resident: string; readonly case: { readonly id: string; readonly number: string }
  readonly product: string; readonly unit: Unit; readonly oldMinutes: number; readonly toProduct: string | null; readonly newMinutes: number | null; readonly way: Way | null; readonly misfit: Misfit | null
  readonly number: string | null; readonly newNumber: string | null; readonly decision: string | null; readonly done: boolean
  readonly handled: { readonly reason: string; readonly on: Day; readonly by: string } | null
}
export type ChangeoverPeople = { readonly changeover: ChangeoverHead; readonly part: PartHead | null; readonly sums: Sums; readonly rows: readonly ChangeoverPerson[]; readonly total: number; readonly from: number; /** Whether this person made the list, and so can't adopt it. */ readonly own: boolean; readonly today: Day }

const whereOf = (filter: PeopleFilter | null) => (filter === null ? {} : filter === 'misfit' ? { misfit: { not: null } } : filter === 'open' ? { misfit: { not: null }, handledOn: null } : { way: filter })

/** One provider's list, or that of who has no provider: who they are, what their help is and becomes, and what doesn't fit. A page at a time. */
export const changeoverPeople = (actor: Actor, id: string, partId: string | null, { filter, page }: { readonly filter: PeopleFilter | null; readonly page: number }): Promise<ChangeoverPeople | null> =>
  read(actor, async (tx, now) => {
    const head = await tx.changeover.findUnique({ where: { id }, select: CHANGEOVER })
    if (!head || !mayReindicate(actor, head)) return null
    const part = partId === null ? null : await tx.changeoverPart.findFirst({ where: { id: partId, changeoverId: id }, select: PART })
    if (partId !== null && part === null) return null
    const where = { changeoverId: id, partId, ...whereOf(filter) }
    const total = await tx.changeoverCase.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.changeoverCase.findMany({
      where, orderBy: [{ resident: { surname: 'asc' } }, { id: 'asc' }], skip: from, take: PAGE,
      select: {
        id: true, version: true, oldMinutes: true, newMinutes: true, way: true, misfit: true, doneAt: true, undoneAt: true, handledReason: true, handledOn: true, handledBy: true,
        resident: { select: NAME }, case: { select: { id: true, number: true } }, product: { select: { name: true } }, toProduct: { select: { name: true } }, indication: { select: { unit: true } },
        allocation: { select: { number: true } }, newAllocation: { select: { number: true } }, decision: { select: { reference: true } },
      },
    })
    return {
      changeover: toChangeover(head), part: part && toPart(part), sums: await partSums(tx, id, partId), total, from, own: head.madeById === actor.personId, today: dayIn(now),
      rows: rows.map((row): ChangeoverPerson => ({
        id: row.id, version: row.version, resident: formalName(nameOf(row.resident)), case: row.case, product: row.product.name, unit: UNITS.find((each) => each === row.indication.unit) ?? 'minutes-week', oldMinutes: row.oldMinutes, toProduct: row.toProduct?.name ?? null, newMinutes: row.newMinutes,
        way: WAYS.find((each) => each === row.way) ?? null, misfit: MISFITS.find((each) => each === row.misfit) ?? null, number: row.allocation?.number ?? null, newNumber: row.newAllocation?.number ?? null, decision: row.decision?.reference ?? null, done: row.doneAt !== null && row.undoneAt === null,
        handled: row.handledOn === null ? null : { reason: row.handledReason ?? '', on: day(row.handledOn), by: row.handledBy ?? '' },
      })),
    }
  })
