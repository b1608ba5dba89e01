import { formatDay, type Day } from '@/lib/kernel/day'

/** From when until when a row of policy holds; the day after its last day is the first without it. */
export function Validity({ row }: { row: { readonly validFrom: Day; readonly validUntil: Day | null } }) {
  if (row.validUntil === null) return <span className="date">vanaf {formatDay(row.validFrom)}</span>
  return (
    <div>
      <span className="date">{formatDay(row.validFrom)}</span> tot <span className="date">{formatDay(row.validUntil)}</span>
    </div>
  )
}
