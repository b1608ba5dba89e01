import { cut } from '@/lib/kernel/cut'
import { addDays, monthsBetween, type Day } from '@/lib/kernel/day'
import type { Requirement } from './schema'

/** Excel runs a cell that begins with one of these as a formula, also in their wide forms; a quote in front makes it text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** What one cell of Excel holds. */
export const MOST_IN_CELL = 32_767

/** One cell of a CSV file for a Dutch Excel: quoted where needed, never a formula, cut where a cell is full (ASVS V1.3.3). */
export function csvCell(value: string): string {
  const safe = cut(FORMULA.test(value) ? `'${value}` : value, MOST_IN_CELL)
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A CSV file as Dutch Excel opens it: byte order mark, semicolons, CRLF. */
export const csvFile = (head: readonly string[], rows: readonly (readonly string[])[]): string => `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`

export const MOST_IN_FEED = 1000
const XML_HAS_NO = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text for a feed, whose readers take it as HTML: no markup, nothing that ends a CDATA section or that XML doesn't hold, and no longer than a headline (ASVS V1.3.3). */
export const feedText = (text: string): string => cut(text.replaceAll(XML_HAS_NO, ''), MOST_IN_FEED).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** How a sum of people can be shown: with its figures, as fewer than the rule's number, or covered because it would give such a one away. */
export type Standing = 'shown' | 'few' | 'covered'

/** What a lot came to against its highest quantity: minutes until today and those still running on, and what they are of the most. */
export type LotUse = {
  readonly used: number | null
  readonly ahead: number | null
  readonly standing: Standing
  /** The most over the whole term in minutes; null when none was set, or in a unit that isn't counted in time. */
  readonly most: number | null
  readonly left: number | null
  /** Used and to come as whole per cents of the most, rounded down. */
  readonly percent: number | null
  /** 'over' the most, 'near' it by the dated share, or neither; 'uncounted' when it can't be said. */
  readonly state: 'over' | 'near' | 'within' | 'uncounted'
}

/**
 * A lot's use of its highest quantity (F46): what was given until today and what runs on to its end, over the whole term. Hours are compared as they
 * are, hours a year times the months of the term over twelve; any other unit is not counted. Without a rule nothing is near.
 */
export function decideUse(
  sum: { readonly used: number | null; readonly ahead: number | null; readonly standing: Standing },
  set: { readonly maxQuantity: number | null; readonly maxUnit: string | null },
  term: { readonly startsOn: Day; readonly endsOn: Day },
  warnPercent: number | null,
): LotUse {
  const most = mostMinutes(set, term)
  if (most === null || sum.used === null || sum.ahead === null) return { ...sum, most, left: null, percent: null, state: 'uncounted' }
  const bought = sum.used + sum.ahead
  const percent = Math.floor((bought * 100) / most)
  const state = bought > most ? 'over' : warnPercent !== null && percent >= warnPercent ? 'near' : 'within'
  return { ...sum, most, left: most - bought, percent, state }
}

function mostMinutes({ maxQuantity, maxUnit }: { readonly maxQuantity: number | null; readonly maxUnit: string | null }, { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day }): number | null {
  if (maxQuantity === null) return null
  const unit = (maxUnit ?? '').trim().toLowerCase()
  if (/^(uur|uren)$/.test(unit)) return maxQuantity * 60
  return /^(uur|uren) per jaar$/.test(unit) ? Math.round((maxQuantity * 60 * monthsBetween(startsOn, addDays(endsOn, 1))) / 12) : null
}

export type Chapter = { readonly chapter: number; readonly list: readonly Requirement[]; readonly count: Readonly<Record<Requirement['state'], number>> }

/** The requirements by chapter of the standard (V6.5.1 is of chapter 6), in its order, with how many are shown, open or not applicable. */
export function chaptersOf(requirements: readonly Requirement[]): Chapter[] {
  const chapterOf = (each: Requirement) => Number(each.id.slice(1).split('.')[0])
  return [...new Set(requirements.map(chapterOf))].map((chapter) => {
    const list = requirements.filter((each) => chapterOf(each) === chapter)
    const count = (state: Requirement['state']) => list.filter((each) => each.state === state).length
    return { chapter, list, count: { proven: count('proven'), open: count('open'), 'not-applicable': count('not-applicable') } }
  })
}
