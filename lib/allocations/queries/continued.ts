import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { hasRole } from '@/lib/kernel/actor'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { visibleTo } from '../policy'

export type Continued = { readonly id: string; readonly number: string; readonly was: string; readonly municipality: string; readonly product: string; readonly wasProduct: string; readonly minutes: number; readonly wasMinutes: number; readonly startsOn: Day }
export type ContinuedList = { readonly rows: readonly Continued[]; readonly total: number; readonly from: number }

/** A provider's clients whose help goes on under another number, the latest first day first: which number it was, and what changes. */
export const continuedList = (actor: Actor, page: number): Promise<ContinuedList> =>
  read(actor, async (tx) => {
    if (!hasRole(actor, 'provider-admin', 'provider-staff')) throw new Halt('forbidden')
    const where = { ...visibleTo(actor), followsId: { not: null }, status: { in: ['started', 'paused'] } }
    const total = await tx.allocation.count({ where })
    const from = firstOf(page, total)
    const side = { number: true, minutesPerWeek: true, product: { select: { name: true } } } as const
    const rows = await tx.allocation.findMany({ where, orderBy: [{ startsOn: 'desc' }, { number: 'asc' }], skip: from, take: PAGE, select: { id: true, startsOn: true, wishedStart: true, municipality: { select: { name: true } }, ...side, follows: { select: side } } })
    return {
      total, from,
      rows: rows.map((row) => ({
        id: row.id, number: row.number, was: row.follows?.number ?? '', municipality: row.municipality.name, product: row.product.name, wasProduct: row.follows?.product.name ?? '', minutes: row.minutesPerWeek, wasMinutes: row.follows?.minutesPerWeek ?? row.minutesPerWeek, startsOn: day(row.startsOn ?? row.wishedStart),
      })),
    }
  })
