import { POLICY_STATUS_LABELS } from '@/lib/products/messages'
import type { PolicyStatus } from '@/lib/products/schema'

/** Where a row of policy stands, and how certain that is. */
export function PolicySource({ row }: { row: { readonly source: string; readonly status: PolicyStatus } }) {
  return (
    <span className="small">
      {POLICY_STATUS_LABELS[row.status]}: {row.source}
    </span>
  )
}
