import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { continuedList } from '@/lib/allocations/queries/continued'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => continuedList(actor, pageOf(search['pagina'])),
  title: 'Verder onder een nieuw nummer',
  render: ({ rows, total, from }) => (
    <>
      <Band crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Verder onder een nieuw nummer' }]} title="Verder onder een nieuw nummer" lead="Hulp die doorgaat na een nieuw besluit of onder een ander contract. De cliënt blijft bij u. Laat dezelfde hulp komen als dat kan." />
      <Body>
        <DataTable
          caption="Hulp die verdergaat"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Nieuw nummer', cell: (row) => <TextLink href={routes.providerAllocation(row.id)}>{row.number}</TextLink>, second: (row) => `was ${row.was}` },
            { head: 'Gemeente', cell: (row) => row.municipality },
            { head: 'Product', cell: (row) => row.product, second: (row) => (row.product === row.wasProduct ? null : `was ${row.wasProduct}`) },
            { head: 'Per week', align: 'right', cell: (row) => formatDurationShort(row.minutes), second: (row) => (row.minutes === row.wasMinutes ? null : `was ${formatDurationShort(row.wasMinutes)}`) },
            { head: 'Vanaf', cell: (row) => <span className="date">{formatDay(row.startsOn)}</span> },
          ]}
          foot={<Pages from={from} shown={rows.length} total={total} href={routes.continuedAllocations} />}
          empty={<EmptyState title="Er is geen hulp onder een nieuw nummer" level={2}>Als een gemeente iets verandert aan lopende hulp, ziet u hier het oude en het nieuwe nummer.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
