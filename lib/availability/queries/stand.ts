import { mayReadSaid, mayRemindRoom } from '@/lib/availability/policy'
import { offersOf, offersWhere, type OfferRow } from '@/lib/availability/queries/own'
import { toSaid, type LastSaid } from '@/lib/availability/queries/rooms'
import { asksSaying, staleFrom } from '@/lib/availability/rules'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'

/** How up to date one provider is in a region. */
export type StandRow = {
  readonly providerId: string
  readonly provider: string
  readonly total: number
  readonly fresh: number
  readonly never: number
  /** The oldest of its newest statements. */
  readonly oldest: Day | null
  /** The latest day from which something of it is not up to date, by the dated rule: what else lapses has another day. Null when all is up to date, or nothing rules it. */
  readonly lapsed: Day | null
  readonly remindedAt: Date | null
  readonly why: number
}

/** Of each provider of a region: how much of what it takes part in is up to date. Joins the caller's transaction. */
export async function standOf(tx: Tx, regionId: string, today: Day): Promise<StandRow[]> {
  const rows = await offersWhere(tx, { regionId }, today)
  const ids = [...new Set(rows.map((row) => row.providerId))]
  const providers = await tx.provider.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  const reminders = await tx.roomReminder.findMany({ where: { regionId, providerId: { in: ids } }, select: { providerId: true, forDay: true, sentAt: true } })
  return providers.map(({ id, name }) => {
    const own = rows.filter((row) => row.providerId === id)
    const lapsed = own.filter((row) => asksSaying(row)).map((row) => staleFrom(row.said, row.days, row.startsOn)).filter((each) => each !== null).sort().at(-1) ?? null
    return {
      providerId: id, provider: name, lapsed,
      total: own.length, fresh: own.filter((row) => row.freshness === 'fresh').length, never: own.filter((row) => row.said === null).length,
      oldest: own.flatMap((row) => (row.said ? [row.said.saidOn] : [])).sort()[0] ?? null,
      remindedAt: reminders.find((each) => each.providerId === id && each.forDay === lapsed)?.sentAt ?? null,
      why: own.filter((row) => row.why !== null).length,
    }
  })
}

/** Whether a reminder is still to be sent: something is not up to date, and nobody reminded of that yet. */
export const toRemind = (row: StandRow): boolean => row.lapsed !== null && row.remindedAt === null

export type StandPage = { readonly rows: readonly StandRow[]; readonly toRemind: number; readonly mayRemind: boolean; /** Whether any place of the region rules when a statement ages. */ readonly ruled: boolean }

/** How up to date the providers of the region are, by name. */
export const standPage = (actor: Person): Promise<StandPage | null> =>
  read(actor, async (tx, now) => {
    const regionId = actor.regionIds[0] ?? ''
    if (!mayReadSaid(actor, { regionId })) return null
    const rows = await standOf(tx, regionId, dayIn(now))
    const ruled = (await tx.rulebookRow.count({ where: { regionId, key: 'availability-freshness', validFrom: { lte: dayIn(now) }, OR: [{ validUntil: null }, { validUntil: { gt: dayIn(now) } }] } })) > 0
    return { rows, toRemind: rows.filter(toRemind).length, mayRemind: mayRemindRoom(actor, { regionId }), ruled }
  })

export type SaidRow = LastSaid & { readonly lot: string; readonly product: string; readonly confirmed: boolean }
export type SaidPage = { readonly provider: { readonly id: string; readonly name: string }; readonly rows: readonly OfferRow[]; readonly history: readonly SaidRow[]; readonly total: number; readonly from: number; /** Reasons are the contract manager's only (S26). */ readonly readsWhy: boolean }

/** What one provider said in the region: how it stands, and everything that was ever said, the newest first; null for a provider without an agreement here. */
export const saidPage = (actor: Person, providerId: string, page: number): Promise<SaidPage | null> =>
  read(actor, async (tx, now) => {
    const regionId = actor.regionIds[0] ?? ''
    if (!mayReadSaid(actor, { regionId })) return null
    const provider = await tx.provider.findFirst({ where: { id: providerId, participations: { some: { regionId } } }, select: { id: true, name: true } })
    if (!provider) return null
    const where = { regionId, providerId }
    const total = await tx.roomStatement.count({ where })
    const from = firstOf(page, total)
    const history = await tx.roomStatement.findMany({ where, orderBy: [{ saidAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE, include: { product: { select: { name: true } }, participation: { select: { lot: { select: { name: true } } } } } })
    return {
      provider, total, from, rows: (await offersOf(tx, providerId, dayIn(now))).filter((row) => row.regionId === regionId), readsWhy: mayRemindRoom(actor, { regionId }),
      history: history.map((row) => ({ ...toSaid(row), lot: row.participation.lot.name, product: row.product.name, confirmed: row.confirmed })),
    }
  })
