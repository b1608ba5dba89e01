import { type Day, dayOf, day, formatDay, monthName, weekdayName } from './day'
import { type Result, allow, refuse } from './result'

export type DayRefusal = 'empty' | 'unreadable' | 'no-year' | 'impossible' | 'ambiguous' | 'wrong-weekday' | 'out-of-range'

/** First and last day that a field takes, both included. */
export type DayRange = { readonly earliest?: Day | undefined; readonly latest?: Day | undefined }

const FIRST: Day = day('1900-01-01')
const LAST: Day = day('2100-12-31')

// A year in two digits is read in the hundred years around 2020, so that 27 is 2027 and 98 is 1998.
const SHORT_YEAR_FROM = 1970

/**
 * Reads a day as people write it: 15-01-2027, 1/1/27, 01012027, 1 jan 2027, maandag 1 december 2025, 2027-01-15. Day comes
 * before month. A year in two digits is refused as ambiguous when the field's own range holds both centuries.
 */
export function parseDay(text: string, range: DayRange = {}): Result<Day, DayRefusal> {
  const read = splitDay(clean(text))
  if (!read.ok) return read
  const { year, month, date, weekdayText } = read.value
  const years = year.length === 2 ? centuries(Number(year), month, date, range) : [Number(year)]
  if (years.length > 1) return refuse('ambiguous', { year })
  const found = dayOf(years[0] ?? Number(year), month, date)
  if (found === undefined) return refuse('impossible', impossible(years[0] ?? Number(year), month, date))
  if (weekdayText !== undefined && !weekdayName(found).startsWith(weekdayText)) {
    return refuse('wrong-weekday', { day: formatDay(found), weekday: weekdayName(found) })
  }
  const earliest = range.earliest ?? FIRST
  const latest = range.latest ?? LAST
  if (found < earliest || found > latest) {
    return refuse('out-of-range', { earliest: formatDay(earliest), latest: formatDay(latest), side: found < earliest ? 'early' : 'late' })
  }
  return allow(found)
}

/** Reads a day from three fields (a birth date); the year needs four digits. */
export function parseDayParts(parts: { day: string; month: string; year: string }, range: DayRange = {}): Result<Day, DayRefusal> {
  const [date, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()]
  if (date === '' && month === '' && year === '') return refuse('empty')
  if (year === '') return refuse('no-year')
  if (/^\d{2}$/.test(year)) return refuse('ambiguous', { year })
  return parseDay(`${date}-${month}-${year}`, range)
}

export type TimeRefusal = 'empty' | 'unreadable' | 'impossible'

/** Reads a time of day and gives 'HH:MM': 12:00, 9.30, 9u30, 0930, "9 uur", "12.00 uur". 24:00 does not exist. */
export function parseTime(text: string): Result<string, TimeRefusal> {
  const bare = clean(text).replace(/\s*(uur|u)\.?$/, '')
  if (bare === '') return refuse('empty')
  const match = /^(\d{1,2})(?:\s*(?:[:.]|u|uur)\s*(\d{2}))?$/.exec(bare) ?? /^(\d{2})(\d{2})$/.exec(bare)
  if (match === null) return refuse('unreadable')
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? '0')
  if (hours > 23 || minutes > 59) return refuse('impossible', { time: bare })
  return allow(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
}

type Split = { readonly year: string; readonly month: number; readonly date: number; readonly weekdayText?: string }

function splitDay(text: string): Result<Split, DayRefusal> {
  if (text === '') return refuse('empty')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return allow({ year: iso[1] ?? '', month: Number(iso[2]), date: Number(iso[3]) })
  const compact = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  if (compact) return allow(compactDay(text, compact))
  const numbers = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*'?(\d{4}|\d{2})$/.exec(text)
  if (numbers) return allow({ year: numbers[3] ?? '', month: Number(numbers[2]), date: Number(numbers[1]) })
  if (/^\d{1,2}\s*[-/. ]\s*\d{1,2}$/.test(text)) return refuse('no-year')
  const words = /^(?:([a-z]{2,9})\.?,?\s+)?(\d{1,2})[-\s]*([a-z]{3,9})\.?(?:[-\s]*'?(\d{4}|\d{2}))?$/.exec(text)
  const month = words ? monthOf(words[3] ?? '') : undefined
  if (!words || month === undefined) return refuse('unreadable')
  if (words[4] === undefined) return refuse('no-year')
  const split = { year: words[4], month, date: Number(words[2]) }
  return allow(words[1] === undefined ? split : { ...split, weekdayText: words[1] })
}

function compactDay(text: string, parts: RegExpExecArray): Split {
  const dayFirst = { year: parts[3] ?? '', month: Number(parts[2]), date: Number(parts[1]) }
  // 20270115 is a computer's spelling; as day 20 of month 27 it can be nothing else.
  if (text.length === 8 && dayFirst.month > 12) {
    return { year: text.slice(0, 4), month: Number(text.slice(4, 6)), date: Number(text.slice(6, 8)) }
  }
  return dayFirst
}

function centuries(short: number, month: number, date: number, range: DayRange): number[] {
  const both = [1900 + short, 2000 + short]
  const around = both.filter((year) => year >= SHORT_YEAR_FROM && year < SHORT_YEAR_FROM + 100)
  if (range.earliest === undefined && range.latest === undefined) return around
  const within = both.filter((year) => {
    const found = dayOf(year, month, date)
    return found !== undefined && found >= (range.earliest ?? FIRST) && found <= (range.latest ?? LAST)
  })
  return within.length === 0 ? around : within
}

function monthOf(name: string): number | undefined {
  if (name === 'mrt') return 3
  if (name === 'sept') return 9
  for (let month = 1; month <= 12; month++) if (monthName(month).startsWith(name)) return month
  return undefined
}

function impossible(year: number, month: number, date: number): Record<string, string | number> {
  return month >= 1 && month <= 12 ? { date, month: monthName(month), year } : { date, month: String(month), year }
}

function clean(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
