import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { Standing } from '@/components/facility/RegistrationTable'
import { monthText, RHYTHM_LABELS } from '@/lib/facility/messages'
import { facilityClients } from '@/lib/facility/queries/provider'
import { leftOf } from '@/lib/facility/rules'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { dayIn } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => facilityClients(actor, pageOf(search['pagina'])),
  title: 'Algemene voorziening',
  render: (view) => (
    <>
      <Band crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Algemene voorziening' }]} title="Algemene voorziening" lead={`${plural(view.total, 'inwoner koos', 'inwoners kozen')} u als aanbieder. Vul elke maand de gegeven uren in; meer dan de teller heeft kan alleen als de gemeente ja zegt.`} />
      <Body>
        <DataTable
          caption="Inwoners in de algemene voorziening"
          rows={view.rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Nummer', cell: (row) => <TextLink href={routes.facilityClient(row.id)}>{row.number}</TextLink>, second: (row) => (row.changedAt && (row.endsOn === null || row.endsOn >= view.today) ? `${row.municipality}. Gegevens veranderd op ${formatDay(dayIn(row.changedAt))}` : row.municipality) },
            { head: 'Stand', cell: (row) => <Standing row={row} today={view.today} />, second: (row) => (row.endsOn ? `Tot en met ${formatDay(row.endsOn)}` : `Vanaf ${formatDay(row.startsOn)}`) },
            { head: 'Afspraak', cell: (row) => (row.rhythm ? RHYTHM_LABELS[row.rhythm] : 'Nog geen afspraak') },
            { head: monthText(view.month), cell: (row) => (row.startsOn.slice(0, 7) > view.month || (row.endsOn !== null && row.endsOn.slice(0, 7) < view.month) ? null : row.given ? <Badge tone="ok">Ingevuld</Badge> : <Badge tone="open">Nog invullen</Badge>) },
            { head: `Over in ${view.year}`, align: 'right', cell: (row) => formatDuration(leftOf(row.counter)) },
          ]}
          foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.facilityClients()}?pagina=${page}`} />}
          empty={<EmptyState level={2} title="Er zijn geen inwoners">Kiest een inwoner u voor de algemene voorziening, dan staat hij hier en krijgt u bericht.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
