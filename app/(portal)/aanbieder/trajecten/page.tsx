import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { TRACK_LABELS, TRACK_TONES } from '@/lib/indications/messages/track'
import { trackList } from '@/lib/indications/queries/track'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => trackList(actor, pageOf(search['pagina'])),
  title: 'Herstelgerichte hulp',
  render: (view) => (
    <>
      <Band crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Herstelgerichte hulp' }]} title="Herstelgerichte hulp" lead={view.total === 0 ? 'Er is niemand bij u aangemeld.' : `${plural(view.total, 'deelnemer', 'deelnemers')}. Wie het is, ziet u bij het traject.`} />
      <Body>
        {view.total === 0 ? (
          <EmptyState panel level={2} title="Er zijn geen deelnemers">
            Een gemeente meldt inwoners aan bij een organisatie met een contract voor herstelgerichte hulp.
          </EmptyState>
        ) : (
          <DataTable
            caption="Trajecten"
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Traject', cell: (row) => <TextLink href={routes.ownTrack(row.id)}>{row.number}</TextLink>, second: (row) => `Gemeente ${row.municipality}` },
              { head: 'Aangemeld', cell: (row) => (row.sentOn ? formatDay(row.sentOn) : '') },
              { head: 'Klaar rond', cell: (row) => (row.plannedEnd ? formatDay(row.plannedEnd) : 'Nog niet begonnen') },
              { head: 'Stand', cell: (row) => <Badge tone={TRACK_TONES[row.status]}>{TRACK_LABELS[row.status]}</Badge> },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.ownTracks()}?pagina=${page}`} />}
          />
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
