import { screen } from '@/app/screen'
import { FindForm } from '@/components/redress/FindForm'
import { Band } from '@/components/ui/Band'
import { Body, Panel, Section } from '@/components/ui/Page'
import { findDecisionAction } from '@/lib/redress/actions'
import { findStart } from '@/lib/redress/queries/find'
import { routes } from '@/lib/routes'

const s = screen(['objections-officer'], {
  load: (actor) => findStart(actor),
  title: 'Besluit zoeken',
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Bezwaren', href: routes.objections() }, { label: 'Vastleggen', href: routes.newObjection() }, { label: 'Besluit zoeken' }]}
        title="Besluit zoeken"
        lead={`Staat er geen kenmerk in het bezwaar? Zoek dan het besluit van gemeente ${view.municipality}. U ziet alleen welke besluiten er zijn verstuurd, niet wat erin staat.`}
      />
      <Body>
        <Section title="Wat weet u?">
          <Panel pad>
            <FindForm action={findDecisionAction} formKey={formKey} />
          </Panel>
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
