import type { z } from 'zod'
import type { ReadLine } from '../schema/import'
import { mended } from './cells'
import { type Column, type RawRow } from './table'

/** A line against its schema: the value, or one sentence per column that is wrong. */
export function readLine<T>(row: RawRow, width: number, columns: readonly Column[], schema: z.ZodType<T>): ReadLine<T> {
  if (row.width !== null) {
    const sentence = `Deze regel heeft ${row.width} ${row.width === 1 ? 'kolom' : 'kolommen'}, de kopregel ${width}. Kijk of er een scheidingsteken te veel of te weinig staat.`
    return { number: row.number, value: null, problems: [{ column: 'Regel', sentence }], notes: [] }
  }
  const { cells, notes } = mended(Object.fromEntries(columns.map(({ key }) => [key, row.cells[key] ?? ''])))
  const read = schema.safeParse(cells)
  if (read.success) return { number: row.number, value: read.data, problems: [], notes }
  const problems = new Map(read.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]).reverse() as [string, string][])
  return { number: row.number, value: null, notes: [], problems: columns.flatMap(({ key, head }) => { const sentence = problems.get(key); return sentence === undefined ? [] : [{ column: head, sentence }] }) }
}

/** Lines that say the same of one person twice: each later one is refused, with the line that it is the same as or that has the same BSN. */
export function onePerPerson<T extends { readonly bsn: string }>(lines: readonly ReadLine<T>[]): ReadLine<T>[] {
  const first = new Map<string, { readonly number: number; readonly text: string }>()
  return lines.map((line) => {
    if (line.value === null) return line
    const earlier = first.get(line.value.bsn)
    const text = JSON.stringify(line.value)
    if (!earlier) {
      first.set(line.value.bsn, { number: line.number, text })
      return line
    }
    const sentence = earlier.text === text ? `Deze regel is gelijk aan regel ${earlier.number} en telt niet mee.` : `Dit BSN staat ook in regel ${earlier.number}, met andere gegevens. Houd er één over.`
    return { ...line, value: null, problems: [{ column: 'BSN', sentence }] }
  })
}
