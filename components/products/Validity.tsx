import { formatDay, type Day } from '@/lib/kernel/day'

/** From when until when a row of policy holds; the day after its last day is the first without it. */
export function Validity({ row }: { row: { readonly validFrom: Day; readonly validUntil: Day | null } }) {
  return <span className="date">{row.validUntil === null ? `vanaf ${formatDay(row.validFrom)}` : `${formatDay(row.validFrom)} tot ${formatDay(row.validUntil)}`}</span>
}
