import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { MEDIATION_LABELS, MEDIATION_TONES } from '@/lib/indications/messages/mediation'
import { mediationList } from '@/lib/indications/queries/mediation'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['mediator'], {
  load: (actor, { search }) => mediationList(actor, pageOf(search['pagina'])),
  title: 'Bemiddeling',
  render: (view) => (
    <>
      <Band title="Bemiddeling" lead={view.total === 0 ? 'Er is geen bemiddeling gevraagd.' : `${plural(view.total, 'inwoner', 'inwoners')} met een budget voor informele hulp.`} />
      <Body>
        {view.total === 0 ? (
          <EmptyState panel level={2} title="Er is niemand om voor te bemiddelen">
            Een consulent vraagt bemiddeling als een inwoner een budget voor informele hulp krijgt en dat wil.
          </EmptyState>
        ) : (
          <DataTable
            caption="Inwoners en helpers"
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Inwoner', cell: (row) => <TextLink href={routes.mediation(row.id)}>{row.name}</TextLink> },
              { head: 'Helper', cell: (row) => row.helperName ?? 'Nog niet gevonden' },
              { head: 'Gevraagd', cell: (row) => formatDay(row.askedOn) },
              { head: 'Stand', cell: (row) => <Badge tone={MEDIATION_TONES[row.status]}>{MEDIATION_LABELS[row.status]}</Badge> },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.mediations()}?pagina=${page}`} />}
          />
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
