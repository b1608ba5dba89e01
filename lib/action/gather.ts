type Values = Readonly<Record<string, string | string[]>>

/**
 * For forms with a row per something: gathers the fields `<group>.<row>.<field>` into one object per row. With `spare` the form has rows
 * for what may come: those of which nothing at all was filled in are left out.
 */
export function gathered(values: Values, group: string, spare = false): Record<string, unknown> {
  const rows: Record<string, Record<string, unknown>> = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const [first, row, field] = name.split('.')
    if (first === group && row && field) (rows[row] ??= {})[field] = value
    else rest[name] = value
  }
  return { ...rest, [group]: Object.fromEntries(Object.entries(rows).filter(([, fields]) => !spare || Object.values(fields).some((value) => value !== ''))) }
}
