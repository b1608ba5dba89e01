import { type Day, addDays, dateFromDay, dayFromDate, formatDay, formatDayFull, formatDayLong, formatDayShort } from './day'
import { type DayRange, type DayRefusal, type TimeRefusal, parseDay, parseTime } from './day-input'
import { type Result, allow, refuse, sure } from './result'

const ZONE = 'Europe/Amsterdam'

const WALL = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit',
})

/** The day it is in Amsterdam at this instant. */
export function dayIn(instant: Date): Day {
  return dayFromDate(wallClock(instant))
}

/** The time on the clock in Amsterdam at this instant, 'HH:MM'. */
export function timeIn(instant: Date): string {
  return wallClock(instant).toISOString().slice(11, 16)
}

export type InstantRefusal = 'time-unreadable' | 'time-skipped' | 'time-twice'

/**
 * The instant at which the clock in Amsterdam shows this day and 'HH:MM'. Refuses a time that the clock skips in spring; a
 * time that it shows twice in autumn needs `which` ('first' is summer time, 'second' winter time).
 */
export function instantOf(day: Day, time: string, which?: 'first' | 'second'): Result<Date, InstantRefusal> {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) return refuse('time-unreadable', { time })
  const wall = dateFromDay(day).getTime() + (Number(match[1]) * 60 + Number(match[2])) * 60_000
  const offsets = [dateFromDay(addDays(day, -1)), dateFromDay(addDays(day, 2))].map(offsetAt)
  const found = [...new Set(offsets.map((offset) => wall - offset))]
    .map((ms) => new Date(ms))
    .filter((instant) => wallClock(instant).getTime() === wall)
    .sort((a, b) => a.getTime() - b.getTime())
  const [first, second] = found
  if (first === undefined) return refuse('time-skipped', { day: formatDay(day), time: dotted(time) })
  if (second === undefined) return allow(first)
  if (which === undefined) return refuse('time-twice', { day: formatDay(day), time: dotted(time) })
  return allow(which === 'first' ? first : second)
}

/** The instant on this day at this time of day, for a date that moves along: the first of an hour that comes twice, noon for one that is skipped. */
export function momentOn(day: Day, time: string): Date {
  const found = instantOf(day, time, 'first')
  return found.ok ? found.value : sure(instantOf(day, '12:00'))
}

/** The instant at which the day begins in Amsterdam; the changes of the clock since 1946 never touch midnight. */
export function startOfDay(day: Day): Date {
  const result = instantOf(day, '00:00', 'first')
  if (!result.ok) throw new RangeError(`no midnight on ${day}`)
  return result.value
}

/** Reads a day and a time of day as two fields give them; the reasons of each field keep their name. */
export function parseDayTime(
  dayText: string,
  timeText: string,
  options: { readonly range?: DayRange; readonly which?: 'first' | 'second' } = {},
): Result<Date, `day-${DayRefusal}` | `time-${TimeRefusal}` | InstantRefusal> {
  const day = parseDay(dayText, options.range)
  if (!day.ok) return refuse(`day-${day.reason}`, day.detail)
  const time = parseTime(timeText)
  if (!time.ok) return refuse(`time-${time.reason}`, time.detail)
  return instantOf(day.value, time.value, options.which)
}

/** 12.00 uur */
export function formatTime(instant: Date): string {
  return `${dotted(timeIn(instant))} uur`
}

/** 15-12-2025 12.00 uur; in the hour that comes twice with "(zomertijd)" or "(wintertijd)" behind it */
export function formatInstant(instant: Date): string {
  return `${formatDay(dayIn(instant))} ${formatTime(instant)}${whichHour(instant)}`
}

/** 15 december 2025 om 12.00 uur */
export function formatInstantLong(instant: Date): string {
  return `${formatDayLong(dayIn(instant))} om ${formatTime(instant)}${whichHour(instant)}`
}

/** maandag 15 december 2025 om 12.00 uur */
export function formatInstantFull(instant: Date): string {
  return `${formatDayFull(dayIn(instant))} om ${formatTime(instant)}${whichHour(instant)}`
}

/** ma 15 dec, 12.00 uur */
export function formatInstantShort(instant: Date): string {
  return `${formatDayShort(dayIn(instant))}, ${formatTime(instant)}`
}

/** 12.00.00,412 uur: where a closing time decides a right */
export function formatTimeExact(instant: Date): string {
  const text = wallClock(instant).toISOString()
  return `${text.slice(11, 19).replaceAll(':', '.')},${text.slice(20, 23)} uur`
}

/** 15-12-2025 12.00.00,412 uur */
export function formatInstantExact(instant: Date): string {
  return `${formatDay(dayIn(instant))} ${formatTimeExact(instant)}${whichHour(instant)}`
}

/** For the `dateTime` attribute of a time element: 2025-12-15T12:00:00+01:00 */
export function isoInAmsterdam(instant: Date): string {
  const minutes = Math.round(offsetAt(instant) / 60_000)
  const sign = minutes < 0 ? '-' : '+'
  const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16)
  return `${wallClock(instant).toISOString().slice(0, 19)}${sign}${offset}`
}

function whichHour(instant: Date): string {
  const twice = instantOf(dayIn(instant), timeIn(instant))
  if (twice.ok || twice.reason !== 'time-twice') return ''
  return offsetAt(instant) === 7_200_000 ? ' (zomertijd)' : ' (wintertijd)'
}

function dotted(time: string): string {
  return time.replace(':', '.')
}

/** What the clock in Amsterdam shows, put in the UTC fields of a Date. */
function wallClock(instant: Date): Date {
  return new Date(instant.getTime() + offsetAt(instant))
}

const QUARTER = 900_000
const known = new Map<number, number>()

/** How far the clock in Amsterdam is ahead of UTC, in milliseconds. Asked once per quarter of an hour, for it changes on one. */
function offsetAt(instant: Date): number {
  const quarter = Math.floor(instant.getTime() / QUARTER) * QUARTER
  const found = known.get(quarter)
  if (found !== undefined) return found
  const part: Record<string, string> = {}
  for (const { type, value } of WALL.formatToParts(quarter)) part[type] = value
  const offset = Date.UTC(Number(part['year']), Number(part['month']) - 1, Number(part['day']), Number(part['hour']), Number(part['minute']), Number(part['second'])) - quarter
  if (known.size > 5000) known.clear()
  known.set(quarter, offset)
  return offset
}
