import { frequencyText, windowsText } from '@/components/allocations/words'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Pagination } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { ALLOCATION_LABELS, LANGUAGE_LABELS, WORK_PART_EMPTY } from '@/lib/allocations/messages'
import type { WorkListView } from '@/lib/allocations/queries/provider'
import { plural } from '@/lib/format'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formatDurationShort } from '@/lib/kernel/duration'
import { routes } from '@/lib/routes'

/** One part of a provider's work list: what is needed to plan, and nothing about who it is. */
export function WorkTable({ view }: { view: WorkListView }) {
  const { rows, part, today, next } = view
  const mixed = part === 'ended' || part === 'started'
  return (
    <DataTable
      caption="Toewijzingen"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Aanbod', cell: (row) => <TextLink href={routes.providerAllocation(row.id)}>{row.number}</TextLink>, second: (row) => (row.changedAt && part !== 'ended' ? `${row.product}. Gegevens veranderd op ${formatDay(dayIn(row.changedAt))}` : row.product) },
        ...(mixed ? [{ head: 'Stand', cell: (row: (typeof rows)[number]) => (row.ranUntil ? <Badge tone="none">Afgelopen</Badge> : <Badge tone={ALLOCATION_LABELS[row.status].tone}>{ALLOCATION_LABELS[row.status].text}</Badge>), second: (row: (typeof rows)[number]) => (row.ranUntil ? `tot en met ${formatDay(row.ranUntil)}` : undefined) }] : []),
        { head: 'Postcode', cell: (row) => row.postcode4, second: (row) => row.municipality },
        { head: 'Per week', align: 'right', cell: (row) => formatDurationShort(row.minutesPerWeek), second: (row) => (row.frequency === 'weekly' ? undefined : frequencyText(row.frequency)) },
        { head: 'Dagdelen', cell: (row) => windowsText(row.windows), second: (row) => (row.fluentDutch ? LANGUAGE_LABELS.fluent : LANGUAGE_LABELS.any) },
        part === 'offered'
          ? { head: 'Gewenste start', cell: (row) => formatDay(row.wishedStart), second: (row) => formatDaysLeft(today, row.wishedStart) }
          : { head: 'Start', cell: (row) => formatDay(row.startsOn ?? row.wishedStart) },
      ]}
      empty={<EmptyState title={WORK_PART_EMPTY[part].title} level={2}>{WORK_PART_EMPTY[part].text}</EmptyState>}
      foot={<Pagination text={`${plural(rows.length, 'regel', 'regels')} van ${view.counts[part]}, op gewenste start`} nextHref={next ? `${routes.providerAllocations()}?deel=${part}&na=${next}` : undefined} />}
    />
  )
}
