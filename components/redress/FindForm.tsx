import { ActionForm } from '@/components/ui/form/ActionForm'
import { BirthDateField } from '@/components/ui/form/BirthDateField'
import { DateField, TextField } from '@/components/ui/form/TextField'
import type { FormAction } from '@/lib/kernel/form-state'

/** Looking for a decision whose reference isn't known, by POST: nothing of it stands in an address. */
export function FindForm({ action, formKey }: { action: FormAction; formKey: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} submit="Besluit zoeken" note="Vul in wat u weet. Alles wat u invult moet kloppen. Uw zoekvraag wordt vastgelegd.">
      <TextField name="name" label="Naam van de inwoner" hint="Het begin van de achternaam of roepnaam is genoeg. Accenten, ij of y en dubbele letters maken niet uit." optional autoComplete="off" spellCheck={false} />
      <BirthDateField name="birthDate" label="Geboortedatum" hint="Bijvoorbeeld 14 5 1944" optional />
      <TextField name="bsn" label="BSN" width={9} inputMode="numeric" optional autoComplete="off" spellCheck={false} />
      <DateField name="decidedOn" label="Dag van het besluit" hint="De datum op de brief, of de dag waarop de brief is verstuurd" optional />
    </ActionForm>
  )
}
