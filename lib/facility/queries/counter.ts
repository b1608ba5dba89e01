import type { Tx } from '@/lib/db'
import type { Counter } from '../rules'

const NOTHING: Counter = { granted: 0, carried: 0, extra: 0, used: 0 }

/** The counters of these registrations for one year, as the database reckons and guards them. Joins the caller's transaction. */
export async function countersOf(tx: Tx, registrationIds: readonly string[], year: number): Promise<(registrationId: string) => Counter> {
  const rows = await tx.$queryRaw<({ id: string } & Counter)[]>`select registration_id as id, granted, carried, extra, used from facility_counters(${[...new Set(registrationIds)]}::uuid[], ${year}::int)`
  const found = new Map(rows.map(({ id, ...counter }) => [id, counter]))
  return (id) => found.get(id) ?? NOTHING
}

export type MonthRow = { readonly month: string; readonly minutes: number; readonly rows: readonly { readonly id: string; readonly kind: string; readonly minutes: number; readonly reason: string | null; readonly recordedAt: Date; readonly recordedBy: string }[] }
type Row = MonthRow['rows'][number] & { readonly month: string }

/** Entries of the ledger by month, the latest first, each month with what it comes to. */
export function byMonth(rows: readonly Row[]): MonthRow[] {
  const months = [...new Set(rows.map((row) => row.month))].sort().reverse()
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month)
    return { month, minutes: own.reduce((sum, row) => sum + row.minutes, 0), rows: own.map(({ month: _month, ...row }) => row) }
  })
}
export const HOURS = { id: true, month: true, kind: true, minutes: true, reason: true, recordedAt: true, recordedBy: true } as const
export const EXTRA = { id: true, year: true, minutes: true, reason: true, status: true, askedAt: true, askedBy: true, decidedAt: true, decidedBy: true, answer: true, version: true } as const
