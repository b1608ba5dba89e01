import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import type { TermCalendar } from '../rules/terms'

/** The general holidays as the database holds them, for the terms of law. A year outside the list makes the terms throw. */
export async function calendarOf(tx: Tx): Promise<TermCalendar> {
  const rows = await tx.holiday.findMany({ orderBy: { day: 'asc' }, select: { day: true, name: true, source: true } })
  const holidays = rows.map((row) => ({ day: day(row.day), name: row.name, source: row.source }))
  const years = holidays.map((holiday) => Number(holiday.day.slice(0, 4)))
  return { firstYear: Math.min(...years), lastYear: Math.max(...years), holidays }
}
