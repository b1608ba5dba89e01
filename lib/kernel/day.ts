declare const dayBrand: unique symbol

/** A calendar day as 'YYYY-MM-DD' text. It has no time zone; text order is calendar order. */
export type Day = string & { readonly [dayBrand]: true }

const MONTHS = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni',
  'juli', 'augustus', 'september', 'oktober', 'november', 'december',
] as const

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

const MS_PER_DAY = 86_400_000

/** How many days a month has; month 1 is January. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A day from its numbers, or undefined when the calendar has no such day (years 1 to 9999). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (![year, month, date].every(Number.isInteger)) return undefined
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day
}

/** Whether a text is exactly an existing day in ISO form. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined
}

/** A day from text that is known to be one (a constant, a row); throws when it is not. For people's input: `parseDay`. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${JSON.stringify(text)}`)
  return text
}

/** The day in a `date` column, which the database driver hands over as midnight UTC. */
export function dayFromDate(date: Date): Day {
  return day(date.toISOString().slice(0, 10))
}

/** The value to write into a `date` column: midnight UTC of the day. */
export function dateFromDay(value: Day): Date {
  return new Date(`${value}T00:00:00.000Z`)
}

export type DayParts = { readonly year: number; readonly month: number; readonly date: number }

/** Year, month (1 to 12) and day of the month. */
export function partsOf(value: Day): DayParts {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), date: Number(value.slice(8, 10)) }
}

/** The day so many days later; negative goes back. Refuses (throws) past the years 1 to 9999. */
export function addDays(value: Day, days: number): Day {
  return fromMs(dateFromDay(value).getTime() + days * MS_PER_DAY)
}

/** The day so many weeks later; negative goes back. */
export function addWeeks(value: Day, weeks: number): Day {
  return addDays(value, weeks * 7)
}

/** The same day so many months later, or the last day of that month when it is shorter: 31-01 plus 1 gives 28-02. */
export function addMonths(value: Day, months: number): Day {
  const { year, month, date } = partsOf(value)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12 + 12) % 12 + 1
  const result = dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
  if (result === undefined) throw new RangeError(`no day ${months} months from ${value}`)
  return result
}

/** The same day so many years later; 29 February becomes 28 February. */
export function addYears(value: Day, years: number): Day {
  return addMonths(value, years * 12)
}

/** Days from the first to the second: positive when the second is later. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateFromDay(to).getTime() - dateFromDay(from).getTime()) / MS_PER_DAY)
}

/** Whole years from the first to the second, as an age counts them (a birthday on 29 February falls on 1 March). */
export function yearsBetween(from: Day, to: Day): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

/** Whole months from the first to the second: 15-01 to 14-02 is none, to 15-02 one. The second may not be earlier. */
export function monthsBetween(from: Day, to: Day): number {
  const a = partsOf(from)
  const b = partsOf(to)
  const months = (b.year - a.year) * 12 + b.month - a.month
  return addMonths(from, months) <= to ? months : months - 1
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(value: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((dateFromDay(value).getUTCDay() + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

export function isWeekend(value: Day): boolean {
  return weekday(value) >= 6
}

/** Negative, zero or positive, as `sort` wants it. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function earliestDay(first: Day, ...rest: readonly Day[]): Day {
  return rest.reduce((least, each) => (each < least ? each : least), first)
}

export function latestDay(first: Day, ...rest: readonly Day[]): Day {
  return rest.reduce((most, each) => (each > most ? each : most), first)
}

export function firstOfMonth(value: Day): Day {
  return day(`${value.slice(0, 8)}01`)
}

/** The first day of the next month, which is where a half-open month ends. */
export function firstOfNextMonth(value: Day): Day {
  return addMonths(firstOfMonth(value), 1)
}

/** The Monday of the week the day is in. */
export function mondayOf(value: Day): Day {
  return addDays(value, 1 - weekday(value))
}

/** The number of its week (ISO 8601): that of its Thursday, so 29 December may lie in week 1. */
export function weekNumber(value: Day): number {
  const thursday = addDays(mondayOf(value), 3)
  return Math.floor(daysBetween(day(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1
}

/** 15-01-2027 */
export function formatDay(value: Day): string {
  return `${value.slice(8, 10)}-${value.slice(5, 7)}-${value.slice(0, 4)}`
}

/** 15 januari 2027 */
export function formatDayLong(value: Day): string {
  const { year, month, date } = partsOf(value)
  return `${date} ${monthName(month)} ${year}`
}

/** maandag 1 december 2025 */
export function formatDayFull(value: Day): string {
  return `${weekdayName(value)} ${formatDayLong(value)}`
}

/** ma 1 dec: for narrow rows, where the year is clear from the place */
export function formatDayShort(value: Day): string {
  const { month, date } = partsOf(value)
  return `${weekdayName(value).slice(0, 2)} ${date} ${monthShort(month)}`
}

/** december 2025 */
export function formatMonth(value: Day): string {
  const { year, month } = partsOf(value)
  return `${monthName(month)} ${year}`
}

/** How far off a day is, seen from today: "nog 3 dagen", "nog 1 dag", "vandaag", "1 dag geleden". */
export function formatDaysLeft(today: Day, value: Day): string {
  const days = daysBetween(today, value)
  if (days === 0) return 'vandaag'
  const amount = Math.abs(days) === 1 ? '1 dag' : `${Math.abs(days)} dagen`
  return days > 0 ? `nog ${amount}` : `${amount} geleden`
}

/** januari for 1 */
export function monthName(month: number): string {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`no month ${month}`)
  return name
}

/** jan for 1, mrt for 3 */
export function monthShort(month: number): string {
  return month === 3 ? 'mrt' : monthName(month).slice(0, 3)
}

/** maandag */
export function weekdayName(value: Day): string {
  return WEEKDAYS[weekday(value) - 1] ?? ''
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function fromMs(ms: number): Day {
  const date = new Date(ms)
  const result = Number.isNaN(ms) ? undefined : dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  if (result === undefined) throw new RangeError('day out of the calendar')
  return result
}
