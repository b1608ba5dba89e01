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
import { plural } from '@/lib/format'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { standingOf } from '@/lib/redress/messages'
import { objectionList } from '@/lib/redress/queries/objection'
import { routes } from '@/lib/routes'

const href = (all: boolean, page: number) => `${routes.objections()}?${all ? 'stand=alle&' : ''}pagina=${page}`

const s = screen(['objections-officer'], {
  load: (actor, { search }) => objectionList(actor, { all: search['stand'] === 'alle', page: pageOf(search['pagina']) }),
  title: 'Bezwaren',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band
          title="Bezwaren"
          lead={`Gemeente ${view.municipality}: ${plural(view.total, all ? 'bezwaar' : 'lopend bezwaar', all ? 'bezwaren' : 'lopende bezwaren')}, die met de eerste termijn bovenaan.`}
          next={<ButtonLink href={routes.newObjection()}>Bezwaar vastleggen</ButtonLink>}
          tabs={
            <Tabs
              label="Welke bezwaren"
              items={[
                { href: routes.objections(), label: 'Lopend', ...(all ? {} : { current: true }) },
                { href: `${routes.objections()}?stand=alle`, label: 'Alle', ...(all ? { current: true } : {}) },
              ]}
            />
          }
        />
        <Body>
          <DataTable
            caption={all ? 'Alle bezwaren' : 'Lopende bezwaren'}
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Bezwaar', cell: (row) => <TextLink href={routes.objection(row.id)}>{row.number}</TextLink>, second: (row) => row.resident },
              { head: 'Stand', cell: (row) => <Badge tone={standingOf(row.status, row.outcome).tone}>{standingOf(row.status, row.outcome).text}</Badge>, second: (row) => (row.status === 'running' && row.notice ? 'Ingebreke gesteld' : undefined) },
              { head: 'Ontvangen', cell: (row) => <span className="date">{formatDay(row.receivedOn)}</span>, second: (row) => (row.late ? 'Te laat' : undefined) },
              {
                head: 'Beslissen uiterlijk',
                cell: (row) => (row.status !== 'running' ? null : row.decideBy ? <span className="date">{formatDay(row.decideBy)}</span> : 'Staat stil'),
                second: (row) => (row.status === 'running' && row.decideBy ? formatDaysLeft(view.today, row.decideBy) : undefined),
              },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => href(all, page)} />}
            empty={<EmptyState title="Er loopt geen bezwaar">Komt er een bezwaar binnen, leg het dan vast. Ook als het te laat is of niet compleet.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
