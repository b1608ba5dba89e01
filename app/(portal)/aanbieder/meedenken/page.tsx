import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { JOINT_LABELS, JOINT_TONES } from '@/lib/indications/messages/joint'
import { jointList } from '@/lib/indications/queries/joint'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => jointList(actor, pageOf(search['pagina'])),
  title: 'Meedenken over een indicatie',
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Meedenken over een indicatie' }]}
        title="Meedenken over een indicatie"
        lead={view.total === 0 ? 'Er is u niets gevraagd.' : `${plural(view.total, 'vraag', 'vragen')}. Wie het is, ziet u bij de vraag, zolang die openstaat.`}
      />
      <Body>
        {view.total === 0 ? (
          <EmptyState panel level={2} title="Er zijn geen vragen">
            Een consulent kan u vragen mee te denken over de tijd die een inwoner nodig heeft, als de inwoner dat goed vindt. De gemeente besluit.
          </EmptyState>
        ) : (
          <DataTable
            caption="Vragen om mee te denken"
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Vraag', cell: (row) => <TextLink href={routes.ownJoint(row.id)}>{row.number}</TextLink>, second: (row) => `Gemeente ${row.municipality}` },
              { head: 'Waarover', cell: (row) => row.areas.map((area) => AREA_LABELS[area]).join(', ') },
              { head: 'Voorstel kan tot en met', cell: (row) => formatDay(row.answerBy) },
              { head: 'Stand', cell: (row) => <Badge tone={JOINT_TONES[row.status]}>{JOINT_LABELS[row.status]}</Badge> },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.ownJoints()}?pagina=${page}`} />}
          />
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
