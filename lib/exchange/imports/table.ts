import { CsvError, parse } from 'csv-parse/sync'
import { type Result, allow, refuse } from '@/lib/kernel/result'

/** The most bytes and lines that one file holds: a large city's, several times over. */
export const MOST_BYTES = 25 * 1024 * 1024
export const MOST_ROWS = 50_000
const MOST_CELL = 2000

export type Column = { readonly key: string; readonly head: string; readonly required: boolean; readonly about: string; readonly example: string }
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

/** A spreadsheet's guard against formulas, which our own examples and reports have, is no part of what was meant. */
const withoutGuard = (value: string) => (/^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value)

/** A head as it is compared: without capitals, accents, spaces and signs. */
const plain = (head: string) => head.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * The lines of a CSV file under known columns, each with its number in the file. Semicolons or commas; columns in any order. Refuses the whole
 * file when it can't be read as such: then nothing is known of any line.
 */
export function readTable(bytes: Buffer, columns: readonly Column[], most = MOST_ROWS): Result<Table, TableRefusal> {
  const text = textOf(bytes)
  if (!text.ok) return text
  const firstLine = /^[^\r\n]*/.exec(text.value.trimStart())?.[0] ?? ''
  const delimiter = [';', ','].find((each) => firstLine.includes(each)) ?? (columns.length > 1 ? null : ';')
  if (delimiter === null) return refuse('no-delimiter')
  const records = recordsOf(text.value, delimiter)
  if (!records.ok) return records
  const [head, ...body] = records.value
  if (!head || body.length === 0) return refuse('no-rows')
  if (body.length > most) return refuse('too-many', { rows: body.length, most })
  const keys = keysOf(head.record, columns)
  if (!keys.ok) return keys
  const width = head.record.length
  return allow({
    width,
    rows: body.map(({ record, number }) => ({ number, width: record.length === width ? null : record.length, cells: Object.fromEntries(keys.value.map((key, at) => [key, withoutGuard((record[at] ?? '').normalize('NFC').trim())])) })),
  })
}

type Numbered = { readonly record: string[]; readonly number: number }

function recordsOf(text: string, delimiter: string): Result<Numbered[], 'unreadable' | 'cell-too-long'> {
  try {
    let next = 1
    // A cell with lines in it makes its record longer; an empty line is a record of one empty cell.
    const rows = parse(text, { delimiter, relax_column_count: true })
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
  const known = new Map(columns.map((column) => [plain(column.head), column.key]))
  const keys: string[] = []
  for (const each of head) {
    const key = known.get(plain(each))
    if (key === undefined) return refuse('unknown-column', { column: each.trim().slice(0, 60) || '(leeg)' })
    if (keys.includes(key)) return refuse('double-column', { column: each.trim().slice(0, 60) })
    keys.push(key)
  }
  const missing = columns.find((column) => column.required && !keys.includes(column.key))
  return missing ? refuse('missing-column', { column: missing.head }) : allow(keys)
}
