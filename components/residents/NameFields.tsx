import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { NAME_USES, type PersonName, SALUTATIONS } from '@/lib/kernel/names'
import { SALUTATION_LABELS } from '@/lib/residents/messages'
import { NAME_USE_LABELS } from '@/lib/residents/messages/people'

/** How somebody is called and addressed. */
export function NameFields({ name }: { name?: PersonName }) {
  return (
    <>
      <RadioGroup name="salutation" label="Aanhef" across options={SALUTATIONS.map((value) => ({ value, label: SALUTATION_LABELS[value] }))} defaultValue={name?.salutation} />
      <FieldRow>
        <TextField name="initials" label="Voorletters" width={5} optional autoComplete="off" defaultValue={name?.initials} />
        <TextField name="givenName" label="Roepnaam" width={9} optional autoComplete="off" defaultValue={name?.firstName} />
        <TextField name="prefix" label="Tussenvoegsel" width={9} optional autoComplete="off" defaultValue={name?.prefix} />
      </FieldRow>
      <TextField name="surname" label="Achternaam" autoComplete="off" defaultValue={name?.surname} />
    </>
  )
}

/** The partner's name and which of the two somebody goes by. */
export function PartnerNameFields({ name }: { name?: PersonName }) {
  return (
    <Fieldset legend="Naam van de partner" hint="Alleen als de inwoner die gebruikt, of als er post op die naam komt.">
      <FieldRow>
        <TextField name="partnerPrefix" label="Tussenvoegsel van de partner" width={9} optional autoComplete="off" defaultValue={name?.partnerPrefix} />
        <TextField name="partnerSurname" label="Achternaam van de partner" optional autoComplete="off" defaultValue={name?.partnerSurname} />
      </FieldRow>
      <RadioGroup name="nameUse" label="Welke naam gebruikt de inwoner?" options={NAME_USES.map((value) => ({ value, label: NAME_USE_LABELS[value] }))} defaultValue={name?.nameUse ?? 'own'} />
    </Fieldset>
  )
}
