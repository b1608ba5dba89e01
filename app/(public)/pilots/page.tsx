import { publicScreen } from '@/app/screen'
import { OutcomeFacts, PilotFacts, Standing } from '@/components/pilots/PilotParts'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Panel, PanelPart, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { pageOf } from '@/lib/kernel/paging'
import { publicPilots } from '@/lib/pilots/queries'
import { routes } from '@/lib/routes'

const s = publicScreen({
  load: (_actor, { search }) => publicPilots(ANONYMOUS, pageOf(search['pagina'])),
  title: 'Pilots',
  render: (view) => (
    <>
      <Band title="Pilots" lead="Wat gemeenten proberen om hulp bij het huishouden beter te maken, en wat het bracht." />
      <Body>
        {view.rows.length === 0 && (
          <EmptyState panel level={2} title="Er is nog geen pilot openbaar">
            Een gemeente kiest per pilot of iedereen die mag lezen.
          </EmptyState>
        )}
        {view.rows.map((pilot) => (
          <Section key={pilot.id} title={pilot.name} actions={<Standing pilot={pilot} />}>
            <Panel>
              <PanelPart>
                <PilotFacts pilot={pilot} />
              </PanelPart>
              {pilot.outcomes.map((outcome) => (
                <PanelPart key={outcome.id}>
                  <OutcomeFacts outcome={outcome} />
                </PanelPart>
              ))}
            </Panel>
          </Section>
        ))}
        {view.total > view.rows.length && <Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.publicPilots()}?pagina=${page}`} />}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
