import { ActionForm } from '@/components/ui/form/ActionForm'
import { BirthDateField } from '@/components/ui/form/BirthDateField'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import type { FormAction } from '@/lib/kernel/form-state'

/** Looking for a resident, by POST: nothing of it stands in an address. */
export function SearchForm({ action, formKey }: { action: FormAction; formKey: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} submit="Inwoner zoeken" note="Vul in wat u weet. Alles wat u invult moet kloppen met het dossier. Uw zoekvraag wordt vastgelegd.">
      <TextField name="name" label="Naam" hint="Het begin van de achternaam of roepnaam is genoeg. Accenten, ij of y en dubbele letters maken niet uit." optional autoComplete="off" spellCheck={false} />
      <BirthDateField name="birthDate" label="Geboortedatum" hint="Bijvoorbeeld 14 5 1944" optional />
      <FieldRow>
        <TextField name="bsn" label="BSN" width={9} inputMode="numeric" optional autoComplete="off" spellCheck={false} />
        <TextField name="postcode" label="Postcode" width={9} optional autoComplete="off" />
        <TextField name="houseNumber" label="Huisnummer" width={5} inputMode="numeric" optional autoComplete="off" />
      </FieldRow>
    </ActionForm>
  )
}
