import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import { STATUS_LABELS, STATUS_TONES } from '@/lib/indications/messages'
import type { CaseRow } from '@/lib/indications/queries/lists'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const DUE = { 'plan-investigation': 'Onderzoek', decision: 'Besluit' } as const

/** Cases with their state and the next day that the law asks something by. `named` adds whose they are. */
export function CaseTable({ caption, rows, named = true, foot, empty }: { caption: string; rows: readonly CaseRow[]; named?: boolean; foot?: ReactNode; empty: ReactNode }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Zaak', cell: (row) => <TextLink href={routes.wmoCase(row.id)}>{row.number}</TextLink>, second: (row) => `${named ? row.resident : (row.product ?? 'Nog geen product')}${row.importedFrom === null ? '' : `, overgenomen uit ${row.importedFrom}`}` },
        { head: 'Stand', cell: (row) => <Badge tone={STATUS_TONES[row.status]}>{STATUS_LABELS[row.status]}</Badge> },
        ...(named ? [{ head: 'Consulent', cell: (row: CaseRow) => row.consultant ?? 'Nog niemand' }] : []),
        { head: 'Melding', cell: (row) => <span className="date">{formatDay(row.notifiedOn)}</span> },
        {
          head: 'Uiterlijk',
          cell: (row) => (row.due === null ? null : <span className="date">{formatDay(row.due.on)}</span>),
          second: (row) => (row.due === null ? null : row.due.passed ? `${DUE[row.due.what]}, termijn voorbij` : DUE[row.due.what]),
        },
      ]}
      foot={foot}
      empty={empty}
    />
  )
}
