import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { REACH_LABELS, SUBJECT_LABELS } from '@/lib/callers/messages'
import { callBackList } from '@/lib/callers/queries/consultant'
import { plural } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => callBackList(actor),
  title: 'Terugbellen',
  render: (view) => (
    <>
      <Band crumb={[{ label: 'Zaken', href: routes.cases() }, { label: 'Terugbellen' }]} title="Terugbellen" lead={`${plural(view.rows.length, 'inwoner', 'inwoners')} van gemeente ${view.municipality} wacht${view.rows.length === 1 ? '' : 'en'} op u of op het team.`} />
      <Body>
        <DataTable
          caption="Terugbelverzoeken, de oudste eerst"
          rows={view.rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Waarover', cell: (row) => <TextLink href={routes.callBack(row.id)} hidden={`, gevraagd op ${formatInstant(row.askedAt)}`}>{SUBJECT_LABELS[row.about]}</TextLink> },
            { head: 'Gevraagd', cell: (row) => <span className="date">{formatInstant(row.askedAt)}</span> },
            { head: 'Bereikbaar', cell: (row) => REACH_LABELS[row.reach] },
            { head: 'Voor', cell: (row) => <Badge tone={row.mine ? 'open' : 'wait'}>{row.mine ? 'U' : 'Het team'}</Badge> },
          ]}
          empty={<EmptyState level={2} title="Niemand wacht op een telefoontje">De balie maakt een verzoek als een inwoner u wil spreken.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
