import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { TimeWindow } from '@/lib/rulebook/schema'
import { DAY_PARTS, type DayPart } from '../schema'

/** Monday to Saturday; help on a Sunday is in no source. */
export const SPREAD_DAYS = [1, 2, 3, 4, 5, 6] as const

export type SpreadPart = { readonly day: number; readonly part: DayPart; readonly minutes: number }
/** Minutes per day and part of the day, over one week or over two. */
export type Spread = { readonly weeks: 1 | 2; readonly parts: readonly SpreadPart[] }

/** The time window that a part of a day belongs to; null where there is none (Saturday afternoon). */
export const windowOf = (day: number, part: DayPart): TimeWindow | null => (day < 6 ? part : part === 'morning' ? 'saturday-morning' : null)

/** The days and parts in which help can come, of the windows a municipality offers (N19). */
export const placesIn = (offered: readonly TimeWindow[]): { day: number; part: DayPart }[] =>
  SPREAD_DAYS.flatMap((day) => DAY_PARTS.flatMap((part) => {
    const window = windowOf(day, part)
    return window !== null && offered.includes(window) ? [{ day, part }] : []
  }))

export type SpreadRefusal = 'window-not-offered' | 'spread-twice' | 'spread-differs'

/**
 * Spreading the minutes of a calculation over days and parts of the day: each once, only where the municipality offers the window,
 * together exactly the minutes (of two weeks where help comes once per two weeks). Nothing filled in takes the spread away.
 */
export function decideSpread(visits: { readonly weeks: 1 | 2; readonly minutes: number }, filled: readonly SpreadPart[], offered: readonly TimeWindow[]): Result<Spread | null, SpreadRefusal> {
  const parts = filled.filter((each) => each.minutes !== 0)
  if (parts.length === 0) return allow(null)
  const places = placesIn(offered)
  if (parts.some((each) => each.minutes < 0 || !places.some((place) => place.day === each.day && place.part === each.part))) return refuse('window-not-offered')
  if (new Set(parts.map((each) => `${each.day} ${each.part}`)).size !== parts.length) return refuse('spread-twice')
  const given = parts.reduce((sum, each) => sum + each.minutes, 0)
  return given === visits.minutes ? allow({ weeks: visits.weeks, parts }) : refuse('spread-differs', { given, minutes: visits.minutes, weeks: visits.weeks })
}

/** A kept spread that still adds up after the minutes changed; otherwise it is to be made again. */
export const spreadAfter = (spread: Spread | null, visits: { readonly weeks: 1 | 2; readonly minutes: number }): Spread | null =>
  spread !== null && spread.weeks === visits.weeks && spread.parts.reduce((sum, each) => sum + each.minutes, 0) === visits.minutes ? spread : null
