import { ActionForm } from '@/components/ui/form/ActionForm'
import { BirthDateField } from '@/components/ui/form/BirthDateField'
import { Checkbox } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { ButtonLink } from '@/components/ui/Button'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'
import { AddressFields, ContactFields } from './AddressFields'
import { NameFields, PartnerNameFields } from './NameFields'

/** A new resident's file. */
export function ResidentForm({ action, formKey, cancel = routes.residents() }: { action: FormAction; formKey: string; cancel?: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} submit="Dossier aanleggen" buttons={<ButtonLink href={cancel} kind="secondary">Annuleren</ButtonLink>} note="Dat u dit dossier aanlegt, wordt vastgelegd.">
      <Fieldset legend="Wie is het?">
        <TextField name="bsn" label="BSN" hint="9 cijfers, van het identiteitsbewijs" width={9} inputMode="numeric" autoComplete="off" spellCheck={false} />
        <NameFields />
        <BirthDateField name="birthDate" label="Geboortedatum" hint="Bijvoorbeeld 14 5 1944" />
      </Fieldset>
      <PartnerNameFields />
      <AddressFields />
      <ContactFields />
      <Checkbox name="different" label="Een dossier dat hierop lijkt, gaat over iemand anders" hint="Alleen nodig als u zo’n melding kreeg en het andere dossier hebt bekeken." optional />
    </ActionForm>
  )
}
