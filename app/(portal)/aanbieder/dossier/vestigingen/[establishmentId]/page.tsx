import { screen } from '@/app/screen'
import { EstablishmentFields } from '@/components/providers/Establishments'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { updateEstablishmentAction } from '@/lib/providers/actions'
import { ownEstablishment } from '@/lib/providers/queries/establishment'
import { routes } from '@/lib/routes'

const establishment = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => ownEstablishment(actor, params['establishmentId'] ?? ''),
  title: ({ establishment }) => `Vestiging ${establishment.name}`,
  render: ({ establishment, locked, mayReport }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Vestigingen', href: routes.establishments() }, { label: establishment.name }]}
        title={establishment.name}
        lead="Stopt de vestiging, vul dan haar laatste dag in. Zij blijft staan bij wat u eerder indiende."
        facts={[
          { label: 'Vestigingsnummer', value: establishment.number },
          { label: 'Eigen AGB-code', value: establishment.agb ?? 'Geen' },
        ]}
      />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm
              action={updateEstablishmentAction}
              keyValue={formKey}
              version={establishment.version}
              hidden={{ establishmentId: establishment.id, ...(locked.includes('number') ? { number: establishment.number } : {}), ...(locked.includes('agb') ? { agb: establishment.agb ?? '' } : {}) }}
              submit="Vestiging bewaren"
              buttons={
                <ButtonLink href={routes.establishments()} kind="secondary">
                  Annuleren
                </ButtonLink>
              }
              note="Wat u al hebt ingediend, verandert niet mee."
            >
              {locked.includes('agb') && (
                <Alert kind="info" title="De AGB-code wijzigt u met een melding">
                  Gemeenten rekenen erop. Verandert de code,{' '}
                  {mayReport ? <TextLink href={routes.newChange('establishment-agb')}>meld het dan één keer met bewijs</TextLink> : 'dan meldt uw beheerder het één keer met bewijs'}.
                </Alert>
              )}
              <EstablishmentFields given={establishment} locked={locked} />
            </ActionForm>
          </Panel>
        </Columns>
      </Body>
    </>
  ),
})

export default establishment.page
export const generateMetadata = establishment.metadata
