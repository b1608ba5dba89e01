import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { CALENDAR_BY_LAW, type TermCalendar } from '../rules/terms'

/** The days on which no term of law ends: the general holidays of the Algemene termijnenwet, and what a decree equates with them, which the database holds. */
export async function calendarOf(tx: Tx): Promise<TermCalendar> {
  const rows = await tx.holiday.findMany({ orderBy: { day: 'asc' }, select: { day: true, name: true, source: true } })
  return { ...CALENDAR_BY_LAW, holidays: [...rows.map((row) => ({ day: day(row.day), name: row.name, source: row.source })), ...CALENDAR_BY_LAW.holidays] }
}
