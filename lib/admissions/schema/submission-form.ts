/** Makes the list `name` from fields called name.0.part, name.1.part, …; the other fields stay as they are. */
export function numbered(values: Readonly<Record<string, string | string[]>>, name: string): Record<string, unknown> {
  const rows = new Map<number, Record<string, string | string[]>>()
  const rest: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(values)) {
    const [head, index, part] = field.split('.')
    if (head !== name) rest[field] = value
    else if (part !== undefined && /^\d{1,3}$/.test(index ?? '')) rows.set(Number(index), { ...rows.get(Number(index)), [part]: value })
  }
  return { ...rest, [name]: [...rows].sort(([a], [b]) => a - b).map(([, row]) => row) }
}
