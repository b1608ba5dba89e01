import { screen } from '@/app/screen'
import { ChangesTable } from '@/components/providers/Changes'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Section } from '@/components/ui/Page'
import { ownChanges } from '@/lib/providers/queries'
import { routes } from '@/lib/routes'

const changes = screen(['provider-admin', 'provider-staff'], {
  load: ownChanges,
  title: 'Gemelde wijzigingen',
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Wijzigingen' }]}
        title="Gemelde wijzigingen"
        lead="Verandert uw naam, AGB-code, IBAN, adres of wie mag tekenen? U meldt het één keer. Na de goedkeuring geldt het bij elke gemeente en in elk contract."
        next={
          view.may ? (
            <NextStep label="Melden" title="Is er iets veranderd?" action={<ButtonLink href={routes.newChange()}>Wijziging melden</ButtonLink>}>
              Houd het bewijs gereed, bijvoorbeeld een uittreksel.
            </NextStep>
          ) : (
            <NextStep label="Melden" title={view.facts.regionIds.length === 0 ? 'U wijzigt alles nog zelf' : 'Uw beheerder meldt wijzigingen'} action={<ButtonLink href={routes.dossier()} kind="secondary">Naar uw dossier</ButtonLink>}>
              {view.facts.regionIds.length === 0 ? 'Nog geen gemeente werkt met uw gegevens.' : 'U kunt hier zien hoe het ervoor staat.'}
            </NextStep>
          )
        }
      />
      <Body>
        <Section title="Wat u hebt gemeld">
          <ChangesTable changes={view.changes} caption="Gemelde wijzigingen" href={routes.change} empty={{ title: 'U hebt nog niets gemeld', text: 'Wat u meldt, staat hier met de stand en met wie er bericht van kreeg.' }} />
        </Section>
      </Body>
    </>
  ),
})

export default changes.page
export const generateMetadata = changes.metadata
