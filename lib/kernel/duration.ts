import { groupThousands } from './money'
import { type Result, allow, refuse } from './result'

/** Whole minutes. */
export type Minutes = number

/** All the minutes of a week: no weekly help is longer. */
export const MINUTES_PER_WEEK = 10_080

export type DurationRefusal = 'empty' | 'unreadable' | 'no-unit' | 'impossible' | 'not-whole' | 'too-long'

/**
 * Reads a length of time and gives minutes: 2:30, 2u30, 2 uur 30, 2 uur en 5 minuten, 2,5 uur, 150 min. A bare number is
 * refused, since it may be hours or minutes.
 */
export function parseDuration(text: string, max: Minutes = MINUTES_PER_WEEK): Result<Minutes, DurationRefusal> {
  const bare = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (bare === '') return refuse('empty')
  if (/^\d+$/.test(bare)) return bare === '0' ? allow(0) : refuse('no-unit', { given: bare.slice(0, 12) })
  const read = readClock(bare) ?? readWords(bare) ?? readDecimal(bare)
  if (read === undefined) return refuse('unreadable')
  if (!read.ok) return read
  return read.value > max ? refuse('too-long', { max: formatDuration(max) }) : read
}

type Read = Result<Minutes, DurationRefusal> | undefined

function readClock(text: string): Read {
  const match = /^(\d{1,6}):(\d{2})(?: ?(?:uur|u))?$/.exec(text)
  return match ? combine(Number(match[1]), Number(match[2])) : undefined
}

function readWords(text: string): Read {
  const minutesOnly = /^(\d{1,7}) ?(?:minuten|minuut|min|m)\.?$/.exec(text)
  if (minutesOnly) return allow(Number(minutesOnly[1]))
  const match = /^(\d{1,6}) ?(?:uren|uur|u)\.?(?:(?: en)? ?(\d{1,2}) ?(?:minuten|minuut|min|m)?\.?)?$/.exec(text)
  return match ? combine(Number(match[1]), Number(match[2] ?? '0')) : undefined
}

function readDecimal(text: string): Read {
  const match = /^(\d{1,6}),(\d{1,3}) ?(?:uren|uur|u)\.?$/.exec(text)
  if (!match) return undefined
  const scale = 10 ** (match[2] ?? '').length
  const scaled = (Number(match[1]) * scale + Number(match[2])) * 60
  return scaled % scale === 0 ? allow(scaled / scale) : refuse('not-whole')
}

function combine(hours: number, minutes: number): Result<Minutes, DurationRefusal> {
  return minutes > 59 ? refuse('impossible', { minutes }) : allow(hours * 60 + minutes)
}

/** 2 uur en 5 minuten · 2 uur · 5 minuten · 1 minuut · 0 minuten */
export function formatDuration(minutes: Minutes): string {
  const hours = Math.trunc(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  const restText = `${rest} ${rest === 1 ? 'minuut' : 'minuten'}`
  const sign = minutes < 0 ? 'min ' : ''
  if (hours === 0) return `${sign}${restText}`
  const hoursText = `${groupThousands(hours)} uur`
  return rest === 0 ? `${sign}${hoursText}` : `${sign}${hoursText} en ${restText}`
}

/** 2:05, for tables and as a field's value; −0:15 */
export function formatDurationShort(minutes: Minutes): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '−' : ''}${Math.trunc(size / 60)}:${String(size % 60).padStart(2, '0')}`
}
