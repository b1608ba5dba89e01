import { screen } from '@/app/screen'
import { Standing } from '@/components/consultations/RequestParts'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { verdictsText } from '@/lib/consultations/messages'
import { adviceList } from '@/lib/consultations/queries/body'
import { countVerdicts } from '@/lib/consultations/rules'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['advisory-board', 'bureau'], {
  load: (actor, { search }) => adviceList(actor, { all: search['stand'] === 'alle', page: pageOf(search['pagina']) }),
  title: 'Adviesvragen',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band
          title="Adviesvragen"
          lead={view.bureau ? `${view.body}: u leest wat met u gedeeld is tot en met de laatste dag. Uw eigen advies blijft te lezen.` : `${view.body}: waarover u om advies wordt gevraagd, en wat er met uw advies gebeurt.`}
          tabs={
            <Tabs
              label="Welke adviesvragen"
              items={[
                { href: routes.adviceList(), label: 'Open', ...(all ? {} : { current: true }) },
                { href: routes.adviceList(true), label: 'Alle', ...(all ? { current: true } : {}) },
              ]}
            />
          }
        />
        <Body>
          <DataTable
            caption={all ? 'Alle adviesvragen' : 'Open adviesvragen'}
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Onderwerp', cell: (row) => <TextLink href={routes.advice(row.id)}>{row.subject}</TextLink>, second: (row) => row.number },
              { head: 'Laatste dag', cell: (row) => row.dueOn && formatDay(row.dueOn), second: (row) => (row.status === 'sent' && row.dueOn ? formatDaysLeft(view.today, row.dueOn) : row.advised?.late ? 'te laat gegeven' : undefined) },
              { head: 'Stand', cell: (row) => <Standing row={row} /> },
              { head: 'Wat ermee gebeurde', cell: (row) => (row.verdicts.length === 0 ? null : verdictsText(countVerdicts(row.verdicts))) },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.adviceList()}?${all ? 'stand=alle&' : ''}pagina=${page}`} />}
            empty={<EmptyState level={2} title={all ? 'Er is u nog niets gevraagd' : 'Er staat geen vraag open'}>Vraagt de gemeente u om advies, dan staat dat hier en krijgt u bericht.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
