import { screen } from '@/app/screen'
import { AddressFields } from '@/components/residents/AddressFields'
import { FileFrame } from '@/components/residents/FileFrame'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { recordMove } from '@/lib/residents/actions/moves'
import { SOURCE_LABELS } from '@/lib/residents/messages/signals'
import { moveForm } from '@/lib/residents/queries/moves'
import { HEARD_FROM } from '@/lib/residents/schema/signals'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => moveForm(actor, params['id'] ?? ''),
  title: 'Verhuizing vastleggen',
  render: ({ resident, housemates }, { formKey }) => (
    <FileFrame resident={resident} title="Verhuizing vastleggen">
      <Columns split="8-4">
        <Panel pad>
          <ActionForm action={recordMove} keyValue={formKey} hidden={{ residentId: resident.id }} submit="Verhuizing vastleggen" note="Hiermee verandert nog niets. Op de volgende pagina ziet u wat de verhuizing voor de hulp betekent en besluit u." buttons={<ButtonLink href={routes.resident(resident.id)} kind="secondary">Annuleren</ButtonLink>}>
            <DateField name="occurredOn" label="Verhuisdag" hint="Vanaf deze dag geldt het nieuwe adres" />
            <AddressFields />
            <RadioGroup name="source" label="Van wie hoorde u dit?" options={HEARD_FROM.map((value) => ({ value, label: SOURCE_LABELS[value] }))} />
            {housemates.length > 0 && <CheckboxGroup name="along" label="Wie verhuist mee?" hint="Van ieder komt een eigen signaal, waarover u apart besluit" optional options={housemates.map((each) => ({ value: each.id, label: each.name }))} />}
            <TextArea name="note" label="Toelichting" hint="Schrijf geen gezondheidsgegevens op" optional rows={3} />
          </ActionForm>
        </Panel>
        <Section title="Naar een andere gemeente?">
          <p>
            Dan eindigt de hulp hier met een besluit. <TextLink href={routes.residentSignals(resident.id)}>Leg het vast als signaal</TextLink>
          </p>
          <p>
            Met toestemming gaat het dossier mee. <TextLink href={routes.residentTransfer(resident.id)}>Overdracht aan een andere gemeente</TextLink>
          </p>
          {housemates.length === 0 && <p>Er staat niemand met een eigen dossier op dit adres. Huisgenoten zonder eigen dossier staan bij Personen.</p>}
        </Section>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
