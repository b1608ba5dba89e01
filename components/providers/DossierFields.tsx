import { Select } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { formatIban } from '@/lib/kernel/identifiers'
import type { OrganisationFacts } from '@/lib/providers/queries'
import { LEGAL_FORMS } from '@/lib/providers/schema'

type House = { readonly number: string; readonly letter: string; readonly addition: string }
/** Whether a field is filled in and moves by a reported change only: then it isn't asked here. */
type Fixed = (field: string) => boolean

/** The fields of the dossier that this form may still change. */
export function DossierFields({ facts, house, fixed }: { facts: OrganisationFacts; house: House; fixed: Fixed }) {
  return (
    <>
      {!['name', 'legalForm', 'kvk', 'agb', 'iban'].every(fixed) && (
        <Fieldset legend="Organisatie">
          {!fixed('name') && <TextField name="name" label="Statutaire naam" defaultValue={facts.name} width="full" />}
          {!fixed('legalForm') && <Select name="legalForm" label="Rechtsvorm" options={LEGAL_FORMS.map((form) => ({ value: form, label: form }))} empty="Kies een rechtsvorm" defaultValue={facts.legalForm} width={15} />}
          {!fixed('kvk') && <TextField name="kvk" label="KVK-nummer" hint="8 cijfers" defaultValue={facts.kvk} width={9} inputMode="numeric" />}
          {!fixed('agb') && <TextField name="agb" label="AGB-code" hint="8 cijfers. U hebt haar nodig zodra u een overeenkomst krijgt." defaultValue={facts.agb ?? ''} width={9} inputMode="numeric" optional />}
          {!fixed('iban') && <TextField name="iban" label="IBAN" hint="Bijvoorbeeld NL91 ABNA 0417 1643 00" defaultValue={facts.iban ? formatIban(facts.iban) : ''} width={15} optional />}
        </Fieldset>
      )}
      {!['street', 'houseNumber', 'postcode', 'city'].every(fixed) && (
        <Fieldset legend="Vestigingsadres">
          {!fixed('street') && <TextField name="street" label="Straat" defaultValue={facts.street ?? ''} width={24} autoComplete="address-line1" />}
          {!fixed('houseNumber') && <HouseFields house={house} />}
          {!fixed('postcode') && <TextField name="postcode" label="Postcode" hint="Bijvoorbeeld 9401 AB" defaultValue={facts.postcode ?? ''} width={9} autoComplete="postal-code" />}
          {!fixed('city') && <TextField name="city" label="Plaats" defaultValue={facts.city ?? ''} width={15} autoComplete="address-level2" />}
        </Fieldset>
      )}
      <Fieldset legend="Contact" hint="Hier gaan het ontvangstbewijs, vragen en brieven naartoe.">
        <TextField name="contactName" label="Contactpersoon" defaultValue={facts.contactName ?? ''} width={24} autoComplete="name" />
        <TextField name="email" label="E-mailadres" hint="Bijvoorbeeld inschrijving@uworganisatie.nl" defaultValue={facts.email ?? ''} width={24} type="email" autoComplete="email" />
        <TextField name="phone" label="Telefoonnummer" defaultValue={facts.phone ?? ''} width={15} type="tel" autoComplete="tel" optional />
        <TextField name="website" label="Website" hint="Begint met https://" defaultValue={facts.website ?? ''} width={24} optional />
      </Fieldset>
      {!fixed('signatory') && (
        <Fieldset legend="Vertegenwoordiging">
          <TextField name="signatory" label="Wie mag tekenen" hint="Volgens het handelsregister bevoegd, of met een volmacht." defaultValue={facts.signatory ?? ''} width={24} />
        </Fieldset>
      )}
    </>
  )
}

export function HouseFields({ house }: { house: House }) {
  return (
    <FieldRow>
      <TextField name="houseNumber" label="Huisnummer" defaultValue={house.number} width={5} inputMode="numeric" />
      <TextField name="houseLetter" label="Letter" defaultValue={house.letter} width={5} optional />
      <TextField name="houseAddition" label="Toevoeging" defaultValue={house.addition} width={5} optional />
    </FieldRow>
  )
}
