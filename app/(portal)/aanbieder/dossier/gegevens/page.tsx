import { screen } from '@/app/screen'
import { DossierFields } from '@/components/providers/DossierFields'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { updateDossierAction } from '@/lib/providers/actions'
import { DOSSIER_LABELS } from '@/lib/providers/messages'
import { dossierView } from '@/lib/providers/queries'
import { splitHouseNumber } from '@/lib/providers/rules'
import { routes } from '@/lib/routes'

/** What is filled in and moves by a reported change: it goes along unchanged. */
const KEPT = ['name', 'legalForm', 'kvk', 'agb', 'iban', 'street', 'houseNumber', 'postcode', 'city', 'signatory'] as const
const UUID = /^[0-9a-f-]{36}$/

const edit = screen(['provider-admin', 'provider-staff'], {
  load: dossierView,
  title: 'Gegevens van uw organisatie',
  render: ({ facts, locked }, { actor, formKey, search }) => {
    const submissionId = UUID.test(search['inschrijving'] ?? '') ? search['inschrijving'] : undefined
    const house = splitHouseNumber(facts.houseNumber)
    const fixed = (field: string) => locked.includes(field)
    const fixedHouse = fixed('houseNumber') ? { houseNumber: house.number, houseLetter: house.letter, houseAddition: house.addition } : {}
    const kept = Object.fromEntries(KEPT.filter(fixed).map((field) => [field, facts[field]]))
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
                hidden={{ submissionId, ...kept, ...fixedHouse }}
                buttons={
                  <ButtonLink href={back} kind="secondary">
                    Annuleren
                  </ButtonLink>
                }
                note="Wat u al hebt ingediend, verandert niet mee."
              >
                {locked.length > 0 && (
                  <Alert kind="info" title="Deze gegevens wijzigt u met een melding">
                    {`Gemeenten rekenen op: ${list(KEPT.filter(fixed).map((field) => DOSSIER_LABELS[field]))}. Verandert er iets, `}
                    {actor.role === 'provider-admin' ? <TextLink href={routes.newChange()}>meld het dan één keer met bewijs</TextLink> : 'dan meldt uw beheerder het één keer met bewijs'}.
                  </Alert>
                )}
                <DossierFields facts={facts} house={house} fixed={fixed} />
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
