import { screen } from '@/app/screen'
import { RequestTabs } from '@/components/consultations/RequestTabs'
import { Standing } from '@/components/consultations/RequestParts'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { verdictsText } from '@/lib/consultations/messages'
import { adviceRequests } from '@/lib/consultations/queries/asker'
import { countVerdicts } from '@/lib/consultations/rules'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser', 'procurement-officer', 'contract-manager'], {
  load: (actor, { search }) => adviceRequests(actor, { all: search['stand'] === 'alle', page: pageOf(search['pagina']) }),
  title: 'Adviezen',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band title="Adviezen" lead="Wat u aan adviesraden en bureaus vraagt, en wat u met hun advies doet." next={<ButtonLink href={routes.newAdviceRequest()}>Advies vragen</ButtonLink>} tabs={<RequestTabs current={all ? 'all' : 'running'} />} />
        <Body>
          <DataTable
            caption={all ? 'Alle adviesvragen' : 'Lopende adviesvragen'}
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Onderwerp', cell: (row) => <TextLink href={routes.adviceRequest(row.id)}>{row.subject}</TextLink>, second: (row) => row.number },
              { head: 'Aan', cell: (row) => row.body },
              { head: 'Laatste dag', cell: (row) => row.dueOn && formatDay(row.dueOn), second: (row) => (row.status === 'sent' && row.dueOn ? formatDaysLeft(view.today, row.dueOn) : row.advised?.late ? 'advies kwam te laat' : undefined) },
              { head: 'Stand', cell: (row) => <Standing row={row} />, second: (row) => (row.publicFrom ? `openbaar vanaf ${formatDay(row.publicFrom)}` : undefined) },
              { head: 'Wat u ermee deed', cell: (row) => (row.verdicts.length === 0 ? null : verdictsText(countVerdicts(row.verdicts))) },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.adviceRequests()}?${all ? 'stand=alle&' : ''}pagina=${page}`} />}
            empty={<EmptyState level={2} title={all ? 'U vroeg nog geen advies' : 'Er loopt geen adviesvraag'}>Met Advies vragen begint u een vraag aan een adviesraad of een bureau.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
