import { fingerprint } from '@/lib/files/cipher'
import { type Result, allow } from '@/lib/kernel/result'
import { csvFile } from '@/lib/reporting/rules'
import type { ReadFile } from '../commands/import-trial'
import type { ImportKind } from '../schema/import'
import { HelpLine } from '../schema/help-row'
import { ResidentLine } from '../schema/resident-row'
import { COLUMNS } from './columns'
import { onePerPerson, readLine } from './lines'
import { readTable, type TableRefusal } from './table'

/** A file as its lines, each read or with what is wrong by column; refuses a file that is no such list. */
export function readFile(kind: ImportKind, bytes: Buffer): Result<ReadFile, TableRefusal> {
  const columns = COLUMNS[kind]
  const table = readTable(bytes, columns)
  if (!table.ok) return table
  const { rows, width } = table.value
  const sha256 = fingerprint(bytes)
  if (kind === 'residents') return allow({ kind, sha256, lines: onePerPerson(rows.map((row) => readLine(row, width, columns, ResidentLine))) })
  return allow({ kind, sha256, lines: rows.map((row) => readLine(row, width, columns, HelpLine)) })
}

/** An example to fill in: the columns, and one invented line. */
export const exampleFile = (kind: ImportKind): string => csvFile(COLUMNS[kind].map(({ head }) => head), [COLUMNS[kind].map(({ example }) => example)])
