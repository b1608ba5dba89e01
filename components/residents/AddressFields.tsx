import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'

export type AddressDefaults = {
  readonly street: string
  readonly houseNumber: number
  readonly houseLetter: string | null
  readonly houseAddition: string | null
  readonly postcode: string
  readonly town: string
}

/** Where somebody lives, each part in a field of its own. */
export function AddressFields({ defaults }: { defaults?: AddressDefaults }) {
  return (
    <Fieldset legend="Adres">
      <FieldRow>
        <TextField name="postcode" label="Postcode" width={9} autoComplete="off" defaultValue={defaults?.postcode} />
        <TextField name="houseNumber" label="Huisnummer" width={5} inputMode="numeric" autoComplete="off" defaultValue={defaults?.houseNumber} />
        <TextField name="houseLetter" label="Huisletter" width={5} optional autoComplete="off" defaultValue={defaults?.houseLetter} />
        <TextField name="houseAddition" label="Toevoeging" width={5} optional autoComplete="off" defaultValue={defaults?.houseAddition} />
      </FieldRow>
      <TextField name="street" label="Straat" autoComplete="off" defaultValue={defaults?.street} />
      <TextField name="city" label="Woonplaats" autoComplete="off" defaultValue={defaults?.town} />
    </Fieldset>
  )
}

/** How somebody can be reached; neither is obligatory. */
export function ContactFields({ phone, email }: { phone?: string | null; email?: string | null }) {
  return (
    <Fieldset legend="Contact">
      <TextField name="phone" label="Telefoonnummer" width={15} type="tel" optional autoComplete="off" defaultValue={phone} />
      <TextField name="email" label="E-mailadres" type="email" optional autoComplete="off" defaultValue={email} />
    </Fieldset>
  )
}
