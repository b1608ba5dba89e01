import { screen } from '@/app/screen'
import { ResidentForm } from '@/components/residents/ResidentForm'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { keepResidentAtDeskAction } from '@/lib/facility/actions'
import { deskStart } from '@/lib/facility/queries/desk'
import { routes } from '@/lib/routes'

const s = screen(['desk-agent'], {
  load: (actor) => deskStart(actor),
  title: 'Inwoner toevoegen',
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Balie', href: routes.desk() }, { label: 'Inwoner toevoegen' }]} title="Inwoner toevoegen" lead={`Voor een inwoner van gemeente ${view.municipality}. Hierna kiest de inwoner een aanbieder.`} />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ResidentForm action={keepResidentAtDeskAction} formKey={formKey} cancel={routes.desk()} />
          </Panel>
          <Section title="Controleer de identiteit">
            <p>Neem het BSN over van het identiteitsbewijs. Het wordt versleuteld bewaard; op schermen staan alleen de laatste drie cijfers.</p>
            <p className="mt-3">Vraag niets over gezondheid. Dat is voor de algemene voorziening niet nodig.</p>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
