import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { formatIban } from '@/lib/kernel/identifiers'
import { updateDossierAction } from '@/lib/providers/actions'
import { dossierView } from '@/lib/providers/queries'
import { splitHouseNumber } from '@/lib/providers/rules'
import { LEGAL_FORMS } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

const UUID = /^[0-9a-f-]{36}$/

const edit = screen(['provider-admin', 'provider-staff'], {
  load: dossierView,
  title: 'Gegevens van uw organisatie',
  render: ({ facts }, { formKey, search }) => {
    const submissionId = UUID.test(search['inschrijving'] ?? '') ? search['inschrijving'] : undefined
    const house = splitHouseNumber(facts.houseNumber)
    const back = submissionId ? routes.submissionDetails(submissionId) : routes.dossier()
    return (
      <>
        <Band
          crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Gegevens' }]}
          title="Gegevens van uw organisatie"
          lead="Vul alles in zoals het in het handelsregister staat. Als iets niet verplicht is, staat dat erbij."
        />
        <Body>
          <Columns split="8-4">
            <Panel pad>
              <ActionForm
                action={updateDossierAction}
                keyValue={formKey}
                version={facts.version}
                submit="Gegevens bewaren"
                hidden={{ submissionId }}
                buttons={
                  <ButtonLink href={back} kind="secondary">
                    Annuleren
                  </ButtonLink>
                }
                note="Wat u al hebt ingediend, verandert niet mee."
              >
                <Fieldset legend="Organisatie">
                  <TextField name="name" label="Statutaire naam" defaultValue={facts.name} width="full" />
                  <Select name="legalForm" label="Rechtsvorm" options={LEGAL_FORMS.map((form) => ({ value: form, label: form }))} empty="Kies een rechtsvorm" defaultValue={facts.legalForm} width={15} />
                  <TextField name="kvk" label="KVK-nummer" hint="8 cijfers" defaultValue={facts.kvk} width={9} inputMode="numeric" />
                  <TextField name="agb" label="AGB-code" hint="8 cijfers. U hebt haar nodig zodra u een overeenkomst krijgt." defaultValue={facts.agb ?? ''} width={9} inputMode="numeric" optional />
                  <TextField name="iban" label="IBAN" hint="Bijvoorbeeld NL91 ABNA 0417 1643 00" defaultValue={facts.iban ? formatIban(facts.iban) : ''} width={15} optional />
                </Fieldset>
                <Fieldset legend="Vestigingsadres">
                  <TextField name="street" label="Straat" defaultValue={facts.street ?? ''} width={24} autoComplete="address-line1" />
                  <FieldRow>
                    <TextField name="houseNumber" label="Huisnummer" defaultValue={house.number} width={5} inputMode="numeric" />
                    <TextField name="houseLetter" label="Letter" defaultValue={house.letter} width={5} optional />
                    <TextField name="houseAddition" label="Toevoeging" defaultValue={house.addition} width={5} optional />
                  </FieldRow>
                  <TextField name="postcode" label="Postcode" hint="Bijvoorbeeld 9401 AB" defaultValue={facts.postcode ?? ''} width={9} autoComplete="postal-code" />
                  <TextField name="city" label="Plaats" defaultValue={facts.city ?? ''} width={15} autoComplete="address-level2" />
                </Fieldset>
                <Fieldset legend="Contact" hint="Hier gaan het ontvangstbewijs, vragen en brieven naartoe.">
                  <TextField name="contactName" label="Contactpersoon" defaultValue={facts.contactName ?? ''} width={24} autoComplete="name" />
                  <TextField name="email" label="E-mailadres" hint="Bijvoorbeeld inschrijving@uworganisatie.nl" defaultValue={facts.email ?? ''} width={24} type="email" autoComplete="email" />
                  <TextField name="phone" label="Telefoonnummer" defaultValue={facts.phone ?? ''} width={15} type="tel" autoComplete="tel" optional />
                  <TextField name="website" label="Website" hint="Begint met https://" defaultValue={facts.website ?? ''} width={24} optional />
                </Fieldset>
                <Fieldset legend="Vertegenwoordiging">
                  <TextField name="signatory" label="Wie mag tekenen" hint="Volgens het handelsregister bevoegd, of met een volmacht." defaultValue={facts.signatory ?? ''} width={24} />
                </Fieldset>
              </ActionForm>
            </Panel>
          </Columns>
        </Body>
      </>
    )
  },
})

export default edit.page
export const generateMetadata = edit.metadata
