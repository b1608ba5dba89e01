import { screen } from '@/app/screen'
import { spanText, Standing } from '@/components/pilots/PilotParts'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { pageOf } from '@/lib/kernel/paging'
import { VERDICT_LABELS } from '@/lib/pilots/messages'
import { PILOT_READERS } from '@/lib/pilots/policy'
import { type Pilot, pilotRegister } from '@/lib/pilots/queries'
import { routes } from '@/lib/routes'

const adopted = (pilot: Pilot) => pilot.outcomes.find((outcome) => outcome.status === 'adopted')

const s = screen(PILOT_READERS, {
  load: (actor, { search }) => pilotRegister(actor, pageOf(search['pagina'])),
  title: 'Pilots',
  render: (view) => (
    <>
      <Band title="Pilots" lead="Wat wij proberen, wie het doet, en wat het bracht." next={view.mayKeep ? <ButtonLink href={routes.newPilot()}>Pilot vastleggen</ButtonLink> : undefined} />
      <Body>
        <DataTable
          caption="Pilots"
          rows={view.rows}
          rowKey={(pilot) => pilot.id}
          rowState={(pilot) => (pilot.status === 'stopped' ? 'dim' : undefined)}
          columns={[
            { head: 'Pilot', cell: (pilot) => <TextLink href={routes.pilot(pilot.id)}>{pilot.name}</TextLink>, second: (pilot) => pilot.place },
            { head: 'Wie voert uit', cell: (pilot) => pilot.runs, second: (pilot) => pilot.product?.name },
            { head: 'Wanneer', cell: (pilot) => spanText(pilot) },
            { head: 'Stand', cell: (pilot) => <Standing pilot={pilot} />, second: (pilot) => (pilot.published ? 'Openbaar' : null) },
            { head: 'Uitkomst', cell: (pilot) => { const outcome = adopted(pilot); return outcome ? VERDICT_LABELS[outcome.verdict] : 'Nog geen' } },
          ]}
          foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.pilots()}?pagina=${page}`} />}
          empty={<EmptyState level={2} title="Er is nog geen pilot vastgelegd">Een beleidsadviseur legt vast wat er wordt geprobeerd en wat het bracht.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
