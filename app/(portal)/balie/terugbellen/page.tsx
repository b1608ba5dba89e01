import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { CALL_LABELS, OUTCOME_LABELS, SUBJECT_LABELS } from '@/lib/callers/messages'
import { deskCallBacks } from '@/lib/callers/queries/desk'
import { plural } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const href = (all: boolean, page: number) => `${routes.deskCallBacks()}?${all ? 'stand=alle&' : ''}pagina=${page}`

const s = screen(['desk-agent'], {
  load: (actor, { search }) => deskCallBacks(actor, { all: search['stand'] === 'alle', page: pageOf(search['pagina']) }),
  title: 'Terugbelverzoeken',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band
          crumb={[{ label: 'Balie', href: routes.desk() }, { label: 'Terugbelverzoeken' }]}
          title="Terugbelverzoeken"
          lead={`Gemeente ${view.municipality}: ${plural(view.total, all ? 'verzoek' : 'verzoek wacht', all ? 'verzoeken' : 'verzoeken wachten')}${all ? '' : ' op een consulent'}.`}
          tabs={
            <Tabs
              label="Welke verzoeken"
              items={[
                { href: routes.deskCallBacks(), label: 'Wachten', ...(all ? {} : { current: true }) },
                { href: `${routes.deskCallBacks()}?stand=alle`, label: 'Alle', ...(all ? { current: true } : {}) },
              ]}
            />
          }
        />
        <Body>
          <DataTable
            caption="Terugbelverzoeken"
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Waarover', cell: (row) => <TextLink href={routes.deskResident(row.residentId)} hidden={`, gevraagd op ${formatInstant(row.askedAt)}`}>{SUBJECT_LABELS[row.about]}</TextLink> },
              { head: 'Gevraagd', cell: (row) => <span className="date">{formatInstant(row.askedAt)}</span>, second: (row) => row.askedBy },
              { head: 'Stand', cell: (row) => <Badge tone={row.status === 'open' ? 'wait' : 'ok'}>{CALL_LABELS[row.status]}</Badge>, second: (row) => (row.outcome ? OUTCOME_LABELS[row.outcome] : null) },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => href(all, page)} />}
            empty={<EmptyState level={2} title="Niemand wacht op een telefoontje">Zoek een inwoner op en maak daar een terugbelverzoek.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
