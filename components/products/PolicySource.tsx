import { Badge } from '@/components/ui/Badge'
import { SOURCE_STATUS_LABELS, SOURCE_STATUS_TONES } from '@/lib/rulebook/messages'
import type { SourceStatus } from '@/lib/rulebook/schema'

/** Where a row of policy stands, and how certain that is. */
export function PolicySource({ row }: { row: { readonly source: string; readonly status: SourceStatus } }) {
  return (
    <div>
      <Badge tone={SOURCE_STATUS_TONES[row.status]}>{SOURCE_STATUS_LABELS[row.status]}</Badge> <span className="small">{row.source}</span>
    </div>
  )
}
