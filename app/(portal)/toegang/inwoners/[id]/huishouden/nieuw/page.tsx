import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { BirthDateField } from '@/components/ui/form/BirthDateField'
import { Select } from '@/components/ui/form/Choice'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { addHouseholdMember } from '@/lib/residents/actions/people'
import { RELATION_LABELS } from '@/lib/residents/messages/people'
import { fileHead } from '@/lib/residents/queries/people'
import { HOUSEHOLD_RELATIONS } from '@/lib/residents/schema/people'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => fileHead(actor, params['id'] ?? ''),
  title: 'Huisgenoot toevoegen',
  render: ({ resident }, { formKey }) => (
    <FileFrame resident={resident} title="Huisgenoot toevoegen" under={{ label: 'Personen', href: routes.residentPeople(resident.id) }}>
      <Columns split="8-4">
        <Panel pad>
          <ActionForm action={addHouseholdMember} keyValue={formKey} hidden={{ residentId: resident.id }} submit="Huisgenoot vastleggen" buttons={<ButtonLink href={routes.residentPeople(resident.id)} kind="secondary">Annuleren</ButtonLink>}>
            <Select name="relation" label="Relatie tot de inwoner" empty="Kies een relatie" options={HOUSEHOLD_RELATIONS.map((value) => ({ value, label: RELATION_LABELS[value] }))} />
            <TextField name="bsn" label="BSN" hint="Als deze persoon in deze gemeente een eigen dossier heeft" width={9} inputMode="numeric" optional autoComplete="off" spellCheck={false} />
            <TextField name="name" label="Naam" hint="Zonder eigen dossier" optional autoComplete="off" />
            <BirthDateField name="birthDate" label="Geboortedatum" optional />
            <DateField name="startsOn" label="Woont samen vanaf" />
          </ActionForm>
        </Panel>
        <Section title="Eigen dossier">
          <p>Hebben beide partners een dossier, dan verwijzen die naar elkaar. Wat in het ene dossier staat, komt niet in het andere.</p>
        </Section>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
