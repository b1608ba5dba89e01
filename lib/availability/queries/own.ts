import { maySayRoom } from '@/lib/availability/policy'
import { besideOf, type Beside } from '@/lib/availability/queries/rooms'
import { asksSaying, staleFrom, type Why } from '@/lib/availability/rules'
import { keyOf, ROOM_REASONS } from '@/lib/availability/schema'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { rulesOn } from '@/lib/rulebook/queries'
import { TIME_WINDOWS, type TimeWindow } from '@/lib/rulebook/schema'

/** One lot and product of a participation, with what was said of it last and why. */
export type OfferRow = Beside & {
  readonly key: string
  readonly participationId: string
  readonly productId: string
  readonly regionId: string
  readonly municipalityId: string
  readonly providerId: string
  readonly region: string
  readonly lot: string
  readonly product: string
  readonly startsOn: Day
  readonly offered: readonly TimeWindow[]
  readonly why: Why | null
}

const PART = { id: true, regionId: true, municipalityId: true, providerId: true, productIds: true, startsOn: true, region: { select: { name: true } }, lot: { select: { name: true } } } as const

/** Every lot and product of a provider whose participation runs or begins later, by region, lot and product. Joins the caller's transaction. */
export const offersOf = (tx: Tx, providerId: string, today: Day): Promise<OfferRow[]> => offersWhere(tx, { providerId }, today)

/** The same of every provider of a region. Joins the caller's transaction. */
export async function offersWhere(tx: Tx, whose: { readonly providerId: string } | { readonly regionId: string }, today: Day): Promise<OfferRow[]> {
  const parts = await tx.participation.findMany({ where: { ...whose, status: 'running', endsOn: { gte: today } }, orderBy: [{ region: { name: 'asc' } }, { lot: { name: 'asc' } }, { startsOn: 'asc' }], select: PART })
  if (parts.length === 0) return []
  const products = await tx.product.findMany({ where: { id: { in: parts.flatMap((part) => part.productIds) } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  const beside = await besideOf(tx, parts, today)
  const windows = await rulesOn(tx, 'time-windows', parts.map((part) => part.regionId), today)
  const rows = parts.flatMap((part) =>
    products.filter((product) => part.productIds.includes(product.id)).map((product) => {
      const pair = { participationId: part.id, productId: product.id }
      const { regionId, municipalityId, providerId } = part
      return { ...pair, ...beside(part, product.id), key: keyOf(pair), regionId, municipalityId, providerId, region: part.region.name, lot: part.lot.name, product: product.name, startsOn: day(part.startsOn), offered: windows(part)?.windows ?? TIME_WINDOWS }
    }),
  )
  const reasons = await tx.roomReason.findMany({ where: { statementId: { in: rows.flatMap((row) => (row.said ? [row.said.id] : [])) } }, select: { statementId: true, reason: true, note: true } })
  return rows.map((row) => {
    const found = reasons.find((each) => each.statementId === row.said?.id)
    const reason = ROOM_REASONS.find((each) => each === found?.reason)
    return { ...row, why: reason && found ? { reason, note: found.note } : null }
  })
}

/** What of all this the page was made of: any new statement makes it another number. */
export const versionOf = (rows: readonly OfferRow[]): number => rows.reduce((sum, row) => sum + (row.said?.number ?? 0), 0)

export type OwnRoom = { readonly rows: readonly OfferRow[]; readonly version: number; readonly today: Day; /** How many lots and products can be said again as they are. */ readonly toConfirm: number }

/** The provider's own page: prefilled with what it said last. */
export const ownRoom = (actor: Person): Promise<OwnRoom> =>
  read(actor, async (tx, now) => {
    const providerId = actor.providerIds[0] ?? ''
    const today = dayIn(now)
    if (!maySayRoom(actor, { providerId })) return { rows: [], version: 0, today, toConfirm: 0 }
    const rows = await offersOf(tx, providerId, today)
    return { rows, version: versionOf(rows), today, toConfirm: rows.filter((row) => row.said !== null && row.freshness !== 'past' && row.said.saidOn < today).length }
  })

/**
 * How many lots and products a provider should say anew, by the dated rule of each (F67, F72), and from which day the first was not up to date;
 * null where nothing is old or nothing rules it. What was never said counts and has no day. Joins the caller's transaction.
 */
export async function toSayOf(tx: Tx, providerIds: readonly string[], today: Day): Promise<{ readonly places: number; readonly since: Day | null } | null> {
  const parts = await tx.participation.findMany({ where: { providerId: { in: [...providerIds] }, status: 'running', startsOn: { lte: today }, endsOn: { gte: today } }, select: { id: true, regionId: true, municipalityId: true, productIds: true, startsOn: true } })
  if (parts.length === 0) return null
  const room = await besideOf(tx, parts, today)
  const old = parts.flatMap((part) => part.productIds.map((productId) => ({ ...room(part, productId), startsOn: day(part.startsOn) }))).filter((each) => asksSaying(each))
  const since = old.flatMap(({ said, days, startsOn }) => (said === null ? [] : (staleFrom(said, days, startsOn) ?? []))).sort()
  return old.length === 0 ? null : { places: old.length, since: since[0] ?? null }
}
