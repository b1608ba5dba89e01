import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readSheet } from 'read-excel-file/node'
import writeSheet from 'write-excel-file/node'
import { checkZip } from '@/lib/files/zip'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { tableOf } from './messages/table'
import type { NormCell } from './schema/cells'

/** A list of norms is small: what is larger is no list of norms. */
const MOST_BYTES = 1024 * 1024

export type FileRefusal = 'too-large' | 'other-kind' | 'unreadable'

/** The rows of a CSV or XLSX file as texts. Refuses what is too large, another kind of file, or unsafe to unpack. */
export async function rowsOf(name: string, bytes: Buffer): Promise<Result<string[][], FileRefusal>> {
  if (bytes.length > MOST_BYTES) return refuse('too-large')
  if (/\.xlsx$/i.test(name)) return (await checkZip(bytes)).ok ? xlsxRows(bytes) : refuse('unreadable')
  return /\.csv$/i.test(name) ? csvRows(bytes) : refuse('other-kind')
}

async function xlsxRows(bytes: Buffer): Promise<Result<string[][], FileRefusal>> {
  try {
    const rows = await readSheet(bytes)
    return allow(rows.map((row) => row.map(asText)))
  } catch {
    return refuse('unreadable')
  }
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'number' ? String(value).replace('.', ',') : typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'string' ? value : '')

function csvRows(bytes: Buffer): Result<string[][], FileRefusal> {
  try {
    const text = decoded(bytes)
    const first = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'))
    const rows: string[][] = parse(text, { bom: true, delimiter: first.includes(';') ? ';' : ',', relax_column_count: true })
    return allow(rows.map((row) => row.map(withoutGuard)))
  } catch {
    return refuse('unreadable')
  }
}

/** UTF-8, or what an older Excel on Windows writes. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

// A spreadsheet runs a cell that begins like this as a formula; a quote in front makes it text. A plain number is none.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^-?\d+(,\d+)?$/
const withGuard = (value: string) => (FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value)
const withoutGuard = (value: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(value) ? value.slice(1) : value)

/** A norm set as CSV for a Dutch Excel: byte order mark, semicolons, decimal comma, no cell that runs. */
export const csvOf = (cells: readonly NormCell[]): Buffer => Buffer.from(stringify(tableOf(cells).map((row) => row.map(withGuard)), { bom: true, delimiter: ';', record_delimiter: '\r\n' }), 'utf8')

// The writer looks words up in a plain object, which has some of its own ("constructor"); reading takes the space off again.
const asWord = (value: string) => (value in {} ? `${value} ` : value)

/** A norm set as a spreadsheet; every cell is text, so that nothing is made of it. */
export const xlsxOf = (cells: readonly NormCell[]): Promise<Buffer> =>
  writeSheet([{ sheet: 'Normen', data: tableOf(cells).map((row) => row.map((value) => (value === '' ? null : { value: asWord(value), type: String }))) }]).toBuffer()
