import { screen } from '@/app/screen'
import { EstablishmentFields, EstablishmentTable } from '@/components/providers/Establishments'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { addEstablishmentAction } from '@/lib/providers/actions'
import { ownEstablishments } from '@/lib/providers/queries/establishment'
import { routes } from '@/lib/routes'

const establishments = screen(['provider-admin', 'provider-staff'], {
  load: ownEstablishments,
  title: 'Vestigingen',
  render: ({ all, today }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Vestigingen' }]}
        title="Vestigingen"
        lead="Elke vestiging met haar eigen nummer. Hebt u er meer, dan kiest u bij een inschrijving welke vestiging in welk perceel levert."
      />
      <Body>
        <Section title="Uw vestigingen">
          <EstablishmentTable rows={all} today={today} />
        </Section>
        <Section title="Vestiging toevoegen" intro="Vul alles in zoals het in het handelsregister staat.">
          <Columns split="8-4">
            <Panel pad>
              <ActionForm action={addEstablishmentAction} keyValue={formKey} submit="Vestiging toevoegen" label="Vestiging toevoegen">
                <EstablishmentFields />
              </ActionForm>
            </Panel>
          </Columns>
        </Section>
      </Body>
    </>
  ),
})

export default establishments.page
export const generateMetadata = establishments.metadata
