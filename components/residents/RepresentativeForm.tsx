import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextField } from '@/components/ui/form/TextField'
import type { FormAction } from '@/lib/kernel/form-state'
import { SALUTATIONS } from '@/lib/kernel/names'
import { SALUTATION_LABELS } from '@/lib/residents/messages'
import { ABOUT_LABELS, RECEIVES_LABELS, REPRESENTATIVE_LABELS } from '@/lib/residents/messages/people'
import { ABOUTS, RECEIVES, REPRESENTATIVE_KINDS } from '@/lib/residents/schema/people'
import { routes } from '@/lib/routes'
import { ContactFields } from './AddressFields'

/** Somebody who acts for the resident or is called in his place. */
export function RepresentativeForm({ action, formKey, residentId }: { action: FormAction; formKey: string; residentId: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} hidden={{ residentId }} submit="Persoon vastleggen" buttons={<ButtonLink href={routes.residentPeople(residentId)} kind="secondary">Annuleren</ButtonLink>}>
      <Fieldset legend="Wie is het?">
        <Select name="kind" label="Rol" empty="Kies een rol" options={REPRESENTATIVE_KINDS.map((value) => ({ value, label: REPRESENTATIVE_LABELS[value] }))} />
        <RadioGroup name="salutation" label="Aanhef" across options={SALUTATIONS.map((value) => ({ value, label: SALUTATION_LABELS[value] }))} />
        <FieldRow>
          <TextField name="initials" label="Voorletters" width={5} optional autoComplete="off" />
          <TextField name="prefix" label="Tussenvoegsel" width={9} optional autoComplete="off" />
        </FieldRow>
        <TextField name="surname" label="Achternaam" optional autoComplete="off" />
        <TextField name="organisation" label="Organisatie" hint="Bijvoorbeeld het bewindvoerderskantoor" optional autoComplete="off" />
        <TextField name="relation" label="Relatie" hint="Bijvoorbeeld dochter of buurman" optional autoComplete="off" />
      </Fieldset>
      <Fieldset legend="Wat mag deze persoon?">
        <RadioGroup name="receives" label="Wie krijgt de brieven?" options={RECEIVES.map((value) => ({ value, label: RECEIVES_LABELS[value] }))} />
        <RadioGroup name="about" label="Waarover?" across options={ABOUTS.map((value) => ({ value, label: ABOUT_LABELS[value] }))} />
        <DateField name="startsOn" label="Vanaf" hint="Bijvoorbeeld 1-12-2025" />
        <TextField name="proof" label="Bewijs" hint="Bijvoorbeeld de beschikking van de rechtbank of een ondertekende machtiging" optional autoComplete="off" />
        <DateField name="proofSeenOn" label="Bewijs gezien op" optional />
      </Fieldset>
      <Fieldset legend="Adres" hint="Nodig als deze persoon brieven krijgt.">
        <FieldRow>
          <TextField name="postcode" label="Postcode" width={9} optional autoComplete="off" />
          <TextField name="houseNumber" label="Huisnummer" width={5} inputMode="numeric" optional autoComplete="off" />
          <TextField name="houseLetter" label="Huisletter" width={5} optional autoComplete="off" />
          <TextField name="houseAddition" label="Toevoeging" width={5} optional autoComplete="off" />
        </FieldRow>
        <TextField name="street" label="Straat" optional autoComplete="off" />
        <TextField name="city" label="Woonplaats" optional autoComplete="off" />
      </Fieldset>
      <ContactFields />
    </ActionForm>
  )
}
