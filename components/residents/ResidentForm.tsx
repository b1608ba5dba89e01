import { ActionForm } from '@/components/ui/form/ActionForm'
import { BirthDateField } from '@/components/ui/form/BirthDateField'
import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { ButtonLink } from '@/components/ui/Button'
import type { FormAction } from '@/lib/kernel/form-state'
import { SALUTATIONS } from '@/lib/kernel/names'
import { SALUTATION_LABELS } from '@/lib/residents/messages'
import { routes } from '@/lib/routes'
import { AddressFields, ContactFields } from './AddressFields'

/** A new resident's file. */
export function ResidentForm({ action, formKey }: { action: FormAction; formKey: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} submit="Dossier aanleggen" buttons={<ButtonLink href={routes.residents()} kind="secondary">Annuleren</ButtonLink>} note="Dat u dit dossier aanlegt, wordt vastgelegd.">
      <Fieldset legend="Wie is het?">
        <TextField name="bsn" label="BSN" hint="9 cijfers, van het identiteitsbewijs" width={9} inputMode="numeric" autoComplete="off" spellCheck={false} />
        <RadioGroup name="salutation" label="Aanhef" across options={SALUTATIONS.map((value) => ({ value, label: SALUTATION_LABELS[value] }))} />
        <FieldRow>
          <TextField name="initials" label="Voorletters" width={5} autoComplete="off" />
          <TextField name="givenName" label="Roepnaam" width={9} optional autoComplete="off" />
          <TextField name="prefix" label="Tussenvoegsel" width={9} optional autoComplete="off" />
        </FieldRow>
        <TextField name="surname" label="Achternaam" autoComplete="off" />
        <BirthDateField name="birthDate" label="Geboortedatum" hint="Bijvoorbeeld 14 5 1944" />
      </Fieldset>
      <AddressFields />
      <ContactFields />
    </ActionForm>
  )
}
