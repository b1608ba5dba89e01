import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import type { RegistrationRow } from '@/lib/facility/queries/desk'
import { leftOf } from '@/lib/facility/rules'
import { type Day, formatDay } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { routes } from '@/lib/routes'

/** Registrations by number with what this year's counter still has: nobody's name. */
export function RegistrationTable({ caption, rows, today, empty, foot }: { caption: string; rows: readonly RegistrationRow[]; today: Day; empty: ReactNode; foot?: ReactNode }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Nummer', cell: (row) => <TextLink href={routes.facilityRegistration(row.id)}>{row.number}</TextLink> },
        { head: 'Aanbieder', cell: (row) => row.provider },
        { head: 'Stand', cell: (row) => <Standing row={row} today={today} />, second: (row) => (row.endsOn ? `Tot en met ${formatDay(row.endsOn)}` : `Vanaf ${formatDay(row.startsOn)}`) },
        { head: 'Nog op de teller', align: 'right', cell: (row) => (row.endsOn !== null && row.endsOn < today ? null : formatDuration(leftOf(row.counter))) },
      ]}
      foot={foot}
      empty={empty}
    />
  )
}

export function Standing({ row, today }: { row: { readonly startsOn: Day; readonly endsOn: Day | null }; today: Day }) {
  if (row.endsOn !== null && row.endsOn < today) return <Badge tone="none">Beëindigd</Badge>
  if (row.startsOn > today) return <Badge tone="wait">Begint nog</Badge>
  return <Badge tone="ok">Loopt</Badge>
}
