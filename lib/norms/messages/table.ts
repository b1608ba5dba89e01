import { AREA_LABELS, CELL_STATUS_LABELS, KIND_LABELS, UNIT_LABELS } from './calculation'
import { CELL_LABELS, PER_LABELS, shownCell } from './edition'
import type { TableError } from '../rules/edition'
import type { NormCell } from '../schema/cells'
import { CellContent } from '../schema/forms'

/** The columns of a norm set as a file, in order. */
export const COLUMNS = Object.keys(CELL_LABELS) as (keyof NormCell)[]
export const MOST_ROWS = 500

/** A norm set as rows of words: a head, and a row per cell. What `readTable` makes of it is the same set. */
export const tableOf = (cells: readonly NormCell[]): string[][] => [COLUMNS.map((column) => CELL_LABELS[column]), ...cells.map((cell) => COLUMNS.map((column) => shownCell(cell)[column]))]

const CHOICES: Readonly<Partial<Record<keyof NormCell, Readonly<Record<string, string>>>>> = { area: AREA_LABELS, unit: UNIT_LABELS, kind: KIND_LABELS, per: PER_LABELS, status: CELL_STATUS_LABELS, subtractable: { ja: 'ja', '': 'nee' } }

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** A word of a choice as its code; what is no choice stays as it is and is refused with the field's own sentence. */
function codeOf(column: keyof NormCell, value: string): string {
  const labels = CHOICES[column]
  const found = labels && Object.entries(labels).find(([, label]) => same(label, value))
  return found ? found[0] : value
}

/**
 * Reads the rows of a file into cells: every row is checked on its own, then the codes against each other. Errors name the row and
 * the column; with one error nothing is taken over.
 */
export function readTable(rows: readonly (readonly string[])[]): { readonly cells: readonly NormCell[]; readonly errors: readonly TableError[] } {
  const head = rows[0] ?? []
  const places = COLUMNS.map((column) => [column, head.findIndex((name) => same(name, CELL_LABELS[column]))] as const)
  const missing = places.filter(([, at]) => at === -1).map(([column]) => ({ row: 1, column: CELL_LABELS[column], message: 'Deze kolom ontbreekt. Zet haar erbij, zoals in het bestand dat u downloadt.' }))
  const strange = head.filter((name) => name.trim() !== '' && !COLUMNS.some((column) => same(name, CELL_LABELS[column]))).map((name) => ({ row: 1, column: name.trim().slice(0, 60), message: 'Deze kolom hoort er niet bij. Haal haar weg.' }))
  const body = rows.slice(1).map((values, at) => ({ values, row: at + 2 })).filter(({ values }) => values.some((value) => value.trim() !== ''))
  if (missing.length > 0 || strange.length > 0) return { cells: [], errors: [...missing, ...strange] }
  if (body.length === 0) return { cells: [], errors: [{ row: 2, column: CELL_LABELS.key, message: 'Er staan geen normen in het bestand. Vul ten minste één rij in.' }] }
  if (body.length > MOST_ROWS) return { cells: [], errors: [{ row: MOST_ROWS + 2, column: CELL_LABELS.key, message: `Er staan meer dan ${MOST_ROWS} normen in het bestand. Maak het korter.` }] }

  const cells: NormCell[] = []
  const errors: TableError[] = []
  const rowOf = new Map<string, number>()
  for (const { values, row } of body) {
    const read = CellContent.safeParse(Object.fromEntries(places.map(([column, at]) => [column, codeOf(column, values[at] ?? '')])))
    const wrong = read.success ? yesOrNo(values[places.find(([column]) => column === 'subtractable')?.[1] ?? -1] ?? '') : read.error.issues.map((issue) => ({ column: columnOf(issue.path[0]), message: issue.message }))
    errors.push(...wrong.map((each) => ({ row, ...each })))
    if (!read.success) continue
    const first = rowOf.get(read.data.key)
    if (first !== undefined) errors.push({ row, column: CELL_LABELS.key, message: `Deze code staat ook in rij ${first}. Geef elke norm een eigen code.` })
    rowOf.set(read.data.key, row)
    cells.push(read.data)
  }
  return { cells, errors }
}

const columnOf = (path: PropertyKey | undefined): string => {
  const column = COLUMNS.find((each) => each === path)
  return column === undefined ? '' : CELL_LABELS[column]
}

const yesOrNo = (value: string) => (['ja', 'nee', ''].some((word) => same(word, value)) ? [] : [{ column: CELL_LABELS.subtractable, message: 'Vul ja of nee in.' }])
