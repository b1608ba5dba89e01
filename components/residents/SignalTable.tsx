import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay } from '@/lib/kernel/day'
import { SIGNAL_LABELS, SIGNAL_OUTCOME_LABELS, SOURCE_LABELS } from '@/lib/residents/messages/signals'
import type { SignalRow } from '@/lib/residents/queries/signals'
import { routes } from '@/lib/routes'

/** Signals with how each stands; `named` shows whom they are about. */
export function SignalTable({ rows, caption, empty, foot, named = false }: { rows: readonly (SignalRow & { readonly resident?: string })[]; caption: string; empty: ReactNode; foot?: ReactNode; named?: boolean }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Signaal', cell: (row) => <TextLink href={routes.residentSignal(row.residentId, row.id)}>{SIGNAL_LABELS[row.kind]}</TextLink>, ...(named ? { second: (row: { readonly resident?: string }) => row.resident } : {}) },
        { head: 'Dag', cell: (row) => formatDay(row.occurredOn) },
        { head: 'Van wie', cell: (row) => SOURCE_LABELS[row.source], second: (row) => `Gemeld op ${formatDay(row.reportedOn)}` },
        { head: 'Stand', cell: (row) => (row.outcome === null ? <Badge tone="open">Te besluiten</Badge> : <Badge tone={row.outcome === 'followed' ? 'ok' : 'none'}>{SIGNAL_OUTCOME_LABELS[row.outcome]}</Badge>) },
      ]}
      empty={empty}
      {...(foot ? { foot } : {})}
    />
  )
}
