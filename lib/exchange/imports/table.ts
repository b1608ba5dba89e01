import { CsvError, parse } from 'csv-parse/sync'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { list } from '@/lib/format'
import { cellOf } from './cells'

/** The most bytes and lines that one file holds: a large city's, several times over. */
export const MOST_BYTES = 25 * 1024 * 1024
export const MOST_ROWS = 50_000
const MOST_CELL = 2000

export type Column = { readonly key: string; readonly head: string; readonly required: boolean; readonly about: string; readonly example: string; /** Other heads that systems give the same column. */ readonly also?: readonly string[] }
export type RawRow = { readonly number: number; readonly cells: Readonly<Record<string, string>>; /** How many columns it has, where that is not what the head has. */ readonly width: number | null }
export type Table = { readonly rows: readonly RawRow[]; readonly width: number }
export type TableRefusal = 'empty' | 'too-large' | 'not-text' | 'utf-16' | 'unreadable' | 'no-rows' | 'too-many' | 'no-delimiter' | 'unknown-column' | 'double-column' | 'missing-column' | 'cell-too-long'

/** The text of a file, in UTF-8 with or without its mark, or in what an older Excel writes; refuses what is no text. */
export function textOf(bytes: Buffer): Result<string, 'empty' | 'too-large' | 'not-text' | 'utf-16'> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > MOST_BYTES) return refuse('too-large')
  if (bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0))) return refuse('utf-16')
  const text = decoded(bytes)
  // What Windows-1252 has no letter for, and control characters, stand in no list of people.
  return text === null || /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text) ? refuse('not-text') : allow(text.replace(/^\ufeff/, ''))
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A head as it is compared: without capitals, accents, spaces and signs. */
const plain = (head: string) => head.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * The lines of a CSV file under known columns, each with its number in the file. Semicolons, tabs or commas; columns in any order; without a spreadsheet's
 * own first line (sep=) and its columns without a head and without anything in them. Refuses the whole file when it can't be read as such: then nothing
 * is known of any line.
 */
export function readTable(bytes: Buffer, columns: readonly Column[], most = MOST_ROWS): Result<Table, TableRefusal> {
  const text = textOf(bytes)
  if (!text.ok) return text
  const said = /^\s*"?sep=."?[^\r\n]*(?=[\r\n])/i.exec(text.value)
  // Put as an empty line, so that the numbers of the others stay.
  const whole = said ? text.value.slice(said[0].length) : text.value
  const firstLine = /^[^\r\n]*/.exec(whole.trimStart())?.[0] ?? ''
  const delimiter = [';', '\t', ','].find((each) => firstLine.includes(each)) ?? (columns.length > 1 ? null : ';')
  if (delimiter === null) return refuse('no-delimiter')
  const records = recordsOf(whole, delimiter)
  if (!records.ok) return records
  const [head, ...body] = withoutEmptyTail(records.value)
  if (!head || body.length === 0) return refuse('no-rows')
  if (body.length > most) return refuse('too-many', { rows: body.length, most })
  const keys = keysOf(head.record, columns)
  if (!keys.ok) return keys
  const width = head.record.length
  return allow({
    width,
    rows: body.map(({ record, number }) => ({ number, width: record.length === width ? null : record.length, cells: Object.fromEntries(keys.value.map((key, at) => [key, cellOf(record[at] ?? '')])) })),
  })
}

/** Without the columns at the end that have no head and nothing below it; a line's own empty cells beyond the head say nothing either. */
function withoutEmptyTail(records: readonly Numbered[]): Numbered[] {
  const head = records[0]?.record ?? []
  const width = head.findLastIndex((each) => each.trim() !== '') + 1
  return records.map(({ record, number }) => ({ number, record: record.slice(0, Math.max(width, record.findLastIndex((cell) => cell.trim() !== '') + 1)) }))
}

type Numbered = { readonly record: string[]; readonly number: number }

function recordsOf(text: string, delimiter: string): Result<Numbered[], 'unreadable' | 'cell-too-long'> {
  try {
    let next = 1
    // A cell with lines in it makes its record longer; an empty line is a record of one empty cell.
    const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true })
      .map((record) => { const number = next; next += 1 + record.reduce((sum, cell) => sum + (cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\r|\n/).length - 1 : 0), 0); return { record, number } })
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    const long = rows.find(({ record }) => record.some((cell) => cell.length > MOST_CELL))
    return long ? refuse('cell-too-long', { line: long.number, most: MOST_CELL }) : allow(rows)
  } catch (thrown) {
    const line = thrown instanceof CsvError && typeof thrown['lines'] === 'number' ? thrown['lines'] : 1
    return refuse('unreadable', { line })
  }
}

function keysOf(head: readonly string[], columns: readonly Column[]): Result<string[], 'unknown-column' | 'double-column' | 'missing-column'> {
  const known = new Map(columns.flatMap((column) => [column.head, ...(column.also ?? [])].map((name) => [plain(name), column.key] as const)))
  const unknown = head.filter((each) => !known.has(plain(each))).map((each) => each.trim().slice(0, 60) || '(leeg)')
  if (unknown.length > 0) return refuse('unknown-column', { column: list([...unknown.slice(0, 5).map((each) => `‘${each}’`), ...(unknown.length > 5 ? [`nog ${unknown.length - 5}`] : [])]) })
  const keys: string[] = []
  for (const each of head) {
    const key = known.get(plain(each)) ?? ''
    if (keys.includes(key)) return refuse('double-column', { column: each.trim().slice(0, 60) })
    keys.push(key)
  }
  const missing = columns.find((column) => column.required && !keys.includes(column.key))
  return missing ? refuse('missing-column', { column: missing.head }) : allow(keys)
}
