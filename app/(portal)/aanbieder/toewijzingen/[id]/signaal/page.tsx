import { screen } from '@/app/screen'
import { SignalFields } from '@/components/residents/SignalFields'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { reportSignalAction } from '@/lib/continuity/actions/signals'
import { clientSignals } from '@/lib/continuity/queries/signals'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { params }) => {
    const id = params['id'] ?? ''
    const signals = await clientSignals(actor, id)
    return signals && { ...signals, id }
  },
  title: 'Verandering melden',
  render: ({ id, number, municipality, may }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: number, href: routes.providerAllocation(id) }, { label: 'Verandering melden' }]} title="Verandering melden" lead={`Cliënt ${number}, gemeente ${municipality}`} />
      <Body>
        {may ? (
          <Columns split="8-4">
            <Panel pad>
              <ActionForm action={reportSignalAction} keyValue={formKey} hidden={{ allocationId: id }} submit="Melding versturen">
                <SignalFields />
              </ActionForm>
            </Panel>
            <Section title="Wat de gemeente doet">
              <p>Uw melding verandert de hulp niet. Een consulent van de gemeente beslist en u krijgt daarvan bericht.</p>
            </Section>
          </Columns>
        ) : (
          <Alert kind="info" title="Melden kan alleen voor een cliënt van u">U kunt melden vanaf het aannemen, zolang u de gegevens van de cliënt ziet.</Alert>
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
