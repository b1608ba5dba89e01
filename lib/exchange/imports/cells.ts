import { parseHouseAddition, parseHouseLetter, parseHouseNumber } from '@/lib/kernel/identifiers'

export type Cells = Readonly<Record<string, string>>
/** What was understood otherwise than it stood there, for who reads the trial. */
export type MendNote = 'bsn-zero' | 'number-zero' | 'phone-zero' | 'house-apart'

/** Marks by which systems and spreadsheets say that a cell holds nothing. */
const NOTHING = /^(?:NULL|n\.?v\.?t\.?|#N\/B|#N\/A|-+)$/

/**
 * A cell as it was meant: without the guard of a spreadsheet against formulas, the mark before or the formula around a number that must keep its
 * zeros ('0123, ="0123"), and a system's word for nothing.
 */
export function cellOf(raw: string): string {
  const value = raw.normalize('NFC').trim()
  const plain = /^="(.*)"$/.exec(value)?.[1]?.trim() ?? (/^'[=+\-@\t\r\d]/.test(value) ? value.slice(1) : value)
  return NOTHING.test(plain) ? '' : plain
}

const WEEKLY = /^(?:(?:1|een|één) ?(?:x|keer|maal) ?(?:per|in de|\/) ?week|eens per week|(?:elke|iedere|per)? ?week)$/
const TWO_WEEKLY = /^(?:(?:(?:1|een|één) ?(?:x|keer|maal)|eens) ?(?:per|in de|\/) ?(?:2|twee) ?weken|(?:elke|per) (?:2|twee) weken|(?:eens )?om de week|2-?wekelijks|twee-wekelijks|14-?daags|eens per 14 dagen)$/

const bare = (value: string) => value.replace(/[\s.-]/g, '')
/** A number of so many digits whose first zero a spreadsheet took away. */
const lostZero = (value: string, digits: number) => (/^[1-9]\d+$/.test(bare(value)) && bare(value).length === digits - 1 ? `0${bare(value)}` : null)
/** A number that was exported as a decimal one: 12345678.0 */
const whole = (value: string) => value.replace(/^(\d{7,9})[.,]0$/, '$1')
/** A day as a system writes it with its time: the first or the last moment of that day, and no other. */
const withoutTime = (value: string) => /^(\S.*?)(?:\s+|T)(?:0?0:00(?::00(?:[.,]0+)?)?|23:59(?::59(?:[.,]9+)?)?)$/.exec(value)?.[1] ?? value

const DAYS = ['birthDate', 'startsOn', 'endsOn', 'decidedOn', 'deliveredFrom', 'signedOn']

/**
 * The cells of a line as real systems and spreadsheets write them, made into what a person would have typed: lost zeros, days with a time, hours in
 * another notation, a letter beside the house number. Only where there is one reading; all else stays as it is, for its column to refuse.
 */
export function mended(cells: Cells): { readonly cells: Cells; readonly notes: readonly MendNote[] } {
  const notes: MendNote[] = []
  const out: Record<string, string> = { ...cells }
  const put = (key: string, value: string | null, note?: MendNote) => {
    if (value === null || value === out[key]) return
    out[key] = value
    if (note) notes.push(note)
  }
  for (const key of ['bsn', 'provider', 'kvk', 'agb'] as const) if (out[key]) put(key, whole(out[key]))
  if (/^\d{8}$/.test((out['bsn'] ?? '').replace(/[\s.]/g, ''))) notes.push('bsn-zero')
  for (const key of ['provider', 'kvk', 'agb'] as const) if (out[key]) put(key, lostZero(out[key], 8), 'number-zero')
  for (const key of ['monthCents', 'hourCents'] as const) if (out[key]) put(key, out[key].replace(/^(\d+)\.(\d{2})$/, '$1,$2'))
  if (out['phone']) put('phone', /^31[1-9]\d{8}$/.test(bare(out['phone'])) ? `+${bare(out['phone'])}` : null)
  if (out['phone']) put('phone', lostZero(out['phone'], 10), 'phone-zero')
  for (const key of DAYS) if (out[key]) put(key, withoutTime(out[key]))
  if (out['minutes']) put('minutes', out['minutes'].replace(/\s*min(?:\.|uten)?$/i, '').replace(/[.,]0{1,2}$/, ''))
  const often = (out['frequency'] ?? '').toLowerCase().replace(/\s+/g, ' ')
  put('frequency', often === '' ? null : TWO_WEEKLY.test(often) ? 'om de week' : WEEKLY.test(often) ? 'wekelijks' : null)
  houseApart(out, put)
  return { cells: out, notes }
}

/** "12A" and "12-2" where the columns for a letter and an addition are empty. */
function houseApart(cells: Cells, put: (key: string, value: string, note?: MendNote) => void): void {
  if (cells['houseLetter'] || cells['houseAddition']) return
  const read = parseHouseNumber((cells['houseNumber'] ?? '').replace(/[.,]0$/, ''))
  if (read.ok) put('houseNumber', String(read.value))
  if (read.ok || read.detail === undefined) return
  const [number, rest] = [String(read.detail['number']), String(read.detail['addition'])]
  const [, letter = '', addition = ''] = /^([a-z])(?:[\s-]+(.+))?$/i.exec(rest) ?? [null, '', rest]
  if ((letter !== '' && !parseHouseLetter(letter).ok) || (addition !== '' && !parseHouseAddition(addition).ok)) return
  put('houseNumber', number, 'house-apart')
  put('houseLetter', letter)
  put('houseAddition', addition)
}
