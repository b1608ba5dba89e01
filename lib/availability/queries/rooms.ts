import { freshnessOn, type Freshness, type Said } from '@/lib/availability/rules'
import { TAKES } from '@/lib/availability/schema'
import type { Tx } from '@/lib/db'
import { day, type Day } from '@/lib/kernel/day'
import { rulesOn } from '@/lib/rulebook/queries'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'

/** What was said last, with which statement that was, by whom and when. */
export type LastSaid = Said & { readonly id: string; readonly number: number; readonly saidAt: Date; readonly saidBy: string }
export type Pair = { readonly participationId: string; readonly productId: string }
/** What stands beside a provider: what it said last, how up to date that is, and after how many days it ages; null where nothing rules that. */
export type Beside = { readonly said: LastSaid | null; readonly freshness: Freshness; readonly days: number | null }

type Row = { readonly id: string; readonly participationId: string; readonly productId: string; readonly number: number; readonly takes: string; readonly roomFrom: string | null; readonly addresses: number | null; readonly minutesPerWeek: number | null; readonly noWindows: readonly string[]; readonly validUntil: string | null; readonly saidOn: string; readonly saidAt: Date; readonly saidBy: string }

export const toSaid = (row: Row): LastSaid => ({
  id: row.id, number: row.number, saidAt: row.saidAt, saidBy: row.saidBy, saidOn: day(row.saidOn),
  takes: TAKES.find((each) => each === row.takes) ?? 'full',
  roomFrom: row.roomFrom === null ? null : day(row.roomFrom),
  validUntil: row.validUntil === null ? null : day(row.validUntil),
  addresses: row.addresses, minutesPerWeek: row.minutesPerWeek,
  noWindows: TIME_WINDOWS.filter((window) => row.noWindows.includes(window)),
})

/** The newest statement of each of these; one index look-up a pair, however long the history is. Joins the caller's transaction. */
export async function lastSaid(tx: Tx, pairs: readonly Pair[]): Promise<(pair: Pair) => LastSaid | null> {
  if (pairs.length === 0) return () => null
  const rows = await tx.$queryRaw<Row[]>`
    select s.id, s.participation_id as "participationId", s.product_id as "productId", s.number, s.takes, s.room_from as "roomFrom", s.addresses, s.minutes_per_week as "minutesPerWeek",
      s.no_windows as "noWindows", s.valid_until as "validUntil", s.said_on as "saidOn", s.said_at as "saidAt", s.said_by as "saidBy"
    from unnest(${pairs.map((pair) => pair.participationId)}::uuid[], ${pairs.map((pair) => pair.productId)}::uuid[]) as asked(participation_id, product_id)
    cross join lateral (select * from room_statement r where r.participation_id = asked.participation_id and r.product_id = asked.product_id order by r.number desc limit 1) s`
  const found = new Map(rows.map((row) => [`${row.participationId} ${row.productId}`, toSaid(row)]))
  return (pair) => found.get(`${pair.participationId} ${pair.productId}`) ?? null
}

type Part = { readonly id: string; readonly regionId: string; readonly municipalityId: string }

/** What stands beside each of these participations for a product today. Joins the caller's transaction. */
export async function besideOf(tx: Tx, parts: readonly (Part & { readonly productIds: readonly string[] })[], today: Day): Promise<(part: Part, productId: string) => Beside> {
  const last = await lastSaid(tx, parts.flatMap((part) => part.productIds.map((productId) => ({ participationId: part.id, productId }))))
  const ruled = await rulesOn(tx, 'availability-freshness', parts.map((part) => part.regionId), today)
  return (part, productId) => {
    const said = last({ participationId: part.id, productId })
    const days = ruled(part)?.days ?? null
    return { said, days, freshness: freshnessOn(said, days, today) }
  }
}
