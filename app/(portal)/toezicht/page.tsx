import { screen } from '@/app/screen'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'
import { ARTICLE, FILE_LABELS, FILE_TONES, KIND_LABELS, SOURCE_LABELS } from '@/lib/supervision/messages'
import { fileList } from '@/lib/supervision/queries/supervisor'

const href = (all: boolean, page: number) => `${routes.supervision()}?${all ? 'stand=alle&' : ''}pagina=${page}`

const s = screen(['supervisor'], {
  load: (actor, { search }) => fileList(actor, { all: search['stand'] === 'alle', page: pageOf(search['pagina']) }),
  title: 'Toezicht',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band
          title="Toezicht"
          lead={`Gemeente ${view.municipality}: ${plural(view.total, all ? 'dossier' : 'lopend dossier', all ? 'dossiers' : 'lopende dossiers')} over calamiteiten en geweld. Niemand anders leest ze, ook contractmanagers niet. ${ARTICLE}.`}
          next={<ButtonLink href={routes.newSupervisionFile()}>Melding vastleggen</ButtonLink>}
          tabs={
            <Tabs
              label="Welke dossiers"
              items={[
                { href: routes.supervision(), label: 'Lopend', ...(all ? {} : { current: true }) },
                { href: `${routes.supervision()}?stand=alle`, label: 'Alle', ...(all ? { current: true } : {}) },
              ]}
            />
          }
        />
        <Body>
          {!view.ruled && (
            <Alert kind="info" title="Uw gemeente heeft geen termijnen vastgesteld">
              <p>Meldingen komen gewoon binnen, maar er loopt geen termijn. Vraag de beleidsadviseur om de termijnen voor toezicht vast te leggen.</p>
            </Alert>
          )}
          <DataTable
            caption={all ? 'Alle dossiers' : 'Lopende dossiers'}
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Dossier', cell: (row) => <TextLink href={routes.supervisionFile(row.id)}>{row.number}</TextLink>, second: (row) => row.provider },
              { head: 'Wat', cell: (row) => KIND_LABELS[row.kind], second: (row) => SOURCE_LABELS[row.source] },
              { head: 'Stand', cell: (row) => <Badge tone={FILE_TONES[row.status]}>{FILE_LABELS[row.status]}</Badge> },
              { head: 'Gemeld', cell: (row) => <span className="date">{formatDay(row.reportedOn)}</span> },
              { head: 'Termijn', cell: (row) => (row.due ? <span className="date">{formatDay(row.due)}</span> : null), second: (row) => (row.due ? `${row.status === 'received' ? 'bevestigen' : 'rapport'}, ${formatDaysLeft(view.today, row.due)}` : undefined) },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => href(all, page)} />}
            empty={<EmptyState level={2} title="Er loopt geen dossier">Een melding van een aanbieder komt hier vanzelf. Komt zij langs een andere weg, leg haar dan vast.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
