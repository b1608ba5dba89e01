/** Rows of one kind, each by field; a value can be a text, a number, a moment or a structure. */
export type Table = { readonly name: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }

/** A value as it stands in a CSV cell: empty for nothing, a moment as ISO 8601, a structure as JSON. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : json(value)
}

/** JSON that also holds the trail's numbers (bigint) as text. */
export const json = (value: unknown, indent?: number): string => JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? each.toString() : each), indent)

/** The head and lines of a table's CSV: every field that any of its rows has, in the order they first come. */
export function lines({ rows }: Table): { readonly head: string[]; readonly rows: string[][] } {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { head, rows: rows.map((row) => head.map((field) => cell(row[field]))) }
}
