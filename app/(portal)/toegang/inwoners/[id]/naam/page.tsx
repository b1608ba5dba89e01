import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { NameFields, PartnerNameFields } from '@/components/residents/NameFields'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { changeName } from '@/lib/residents/actions/people'
import { fileHead } from '@/lib/residents/queries/people'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => fileHead(actor, params['id'] ?? ''),
  title: 'Naam en taal wijzigen',
  render: ({ resident }, { formKey }) => (
    <FileFrame resident={resident} title="Naam en taal wijzigen">
      <Panel pad>
        <ActionForm
          action={changeName}
          keyValue={formKey}
          version={resident.version}
          hidden={{ residentId: resident.id }}
          submit="Gegevens opslaan"
          buttons={<ButtonLink href={routes.resident(resident.id)} kind="secondary">Annuleren</ButtonLink>}
          note="In brieven staat de naam die de inwoner gebruikt. U vindt de inwoner met beide namen."
        >
          <Fieldset legend="Naam">
            <NameFields name={resident.name} />
          </Fieldset>
          <PartnerNameFields name={resident.name} />
          <Fieldset legend="Taal">
            <TextField name="language" label="Taal" hint="Als de inwoner liever een andere taal spreekt dan Nederlands" optional autoComplete="off" defaultValue={resident.language} />
            <RadioGroup name="interpreter" label="Is er een tolk nodig?" across options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee' }]} defaultValue={resident.interpreter ? 'ja' : 'nee'} />
          </Fieldset>
        </ActionForm>
      </Panel>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
