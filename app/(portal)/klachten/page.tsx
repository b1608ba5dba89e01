import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { ABOUT_LABELS, ARTICLE, COMPLAINT_LABELS, OUTCOME_LABELS } from '@/lib/complaints/messages'
import { complaintList } from '@/lib/complaints/queries/complaint'
import { plural } from '@/lib/format'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const href = (all: boolean, page: number) => `${routes.complaints()}?${all ? 'stand=alle&' : ''}pagina=${page}`

const s = screen(['objections-officer'], {
  load: (actor, { search }) => complaintList(actor, { all: search['stand'] === 'alle', page: pageOf(search['pagina']) }),
  title: 'Klachten',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band
          title="Klachten"
          lead={`Gemeente ${view.municipality}: ${plural(view.total, all ? 'klacht' : 'lopende klacht', all ? 'klachten' : 'lopende klachten')} over hoe iemand is behandeld. Niet eens met een besluit? Dat is een bezwaar. ${ARTICLE}.`}
          next={<ButtonLink href={routes.newComplaint()}>Klacht vastleggen</ButtonLink>}
          tabs={
            <Tabs
              label="Welke klachten"
              items={[
                { href: routes.complaints(), label: 'Lopend', ...(all ? {} : { current: true }) },
                { href: `${routes.complaints()}?stand=alle`, label: 'Alle', ...(all ? { current: true } : {}) },
              ]}
            />
          }
        />
        <Body>
          <DataTable
            caption={all ? 'Alle klachten' : 'Lopende klachten'}
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Klacht', cell: (row) => <TextLink href={routes.complaint(row.id)}>{row.number}</TextLink> },
              { head: 'Over', cell: (row) => row.provider ?? ABOUT_LABELS[row.about] },
              { head: 'Stand', cell: (row) => <Badge tone={row.status === 'running' ? 'wait' : 'none'}>{row.outcome ? OUTCOME_LABELS[row.outcome] : COMPLAINT_LABELS[row.status]}</Badge> },
              { head: 'Ontvangen', cell: (row) => <span className="date">{formatDay(row.receivedOn)}</span> },
              { head: 'Uiterlijk', cell: (row) => (row.status === 'running' && row.handleBy ? <span className="date">{formatDay(row.handleBy)}</span> : null), second: (row) => (row.status === 'running' && row.handleBy ? formatDaysLeft(view.today, row.handleBy) : undefined) },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => href(all, page)} />}
            empty={<EmptyState level={2} title="Er loopt geen klacht">Komt er een klacht binnen, leg haar dan vast. De inwoner krijgt een bevestiging.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
