import { mayReadRoom } from '@/lib/availability/policy'
import { besideOf, type Beside } from '@/lib/availability/queries/rooms'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'

export type WhereRow = Beside & { readonly key: string; readonly provider: string; readonly lot: string; readonly product: string; /** When the participation begins, for one that does not run yet. */ readonly from: Day | null }
export type Named = { readonly id: string; readonly name: string }
export type WherePage = { readonly rows: readonly WhereRow[]; readonly lots: readonly Named[]; readonly products: readonly Named[]; readonly lot: string; readonly product: string; readonly today: Day; readonly days: number | null }

/** Who has room where, in the municipalities of this person, by lot and product; by name, since there is no order among providers. */
export const wherePage = (actor: Person, asked: { readonly lot: string | undefined; readonly product: string | undefined }): Promise<WherePage> =>
  read(actor, async (tx, now) => {
    const today = dayIn(now)
    const municipalityIds = actor.municipalityIds.filter((municipalityId) => mayReadRoom(actor, { municipalityId }))
    const parts = await tx.participation.findMany({
      where: { municipalityId: { in: municipalityIds }, status: 'running', endsOn: { gte: today } },
      orderBy: [{ lot: { name: 'asc' } }, { provider: { name: 'asc' } }, { startsOn: 'asc' }],
      select: { id: true, regionId: true, municipalityId: true, providerId: true, productIds: true, startsOn: true, lot: { select: { id: true, name: true } } },
    })
    const products = await tx.product.findMany({ where: { id: { in: parts.flatMap((part) => part.productIds) } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
    const providers = new Map((await tx.provider.findMany({ where: { id: { in: parts.map((part) => part.providerId) } }, select: { id: true, name: true } })).map((row) => [row.id, row.name]))
    const lots = [...new Map(parts.map((part) => [part.lot.id, part.lot])).values()]
    const lot = lots.find((each) => each.id === asked.lot)?.id ?? ''
    const product = products.find((each) => each.id === asked.product)?.id ?? ''
    const shown = parts.filter((part) => (lot === '' || part.lot.id === lot) && (product === '' || part.productIds.includes(product)) && providers.has(part.providerId))
    const roomOf = await besideOf(tx, shown, today)
    const rows = shown.flatMap((part) =>
      products.filter((each) => part.productIds.includes(each.id) && (product === '' || each.id === product)).map((each) => ({ ...roomOf(part, each.id), key: `${part.id}_${each.id}`, provider: providers.get(part.providerId) ?? '', lot: part.lot.name, product: each.name, from: part.startsOn > today ? day(part.startsOn) : null })),
    )
    return { rows, lots, products, lot, product, today, days: rows[0]?.days ?? null }
  })
