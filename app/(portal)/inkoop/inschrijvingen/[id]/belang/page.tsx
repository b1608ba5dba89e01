import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Panel, Section } from '@/components/ui/Page'
import { interestPage } from '@/lib/admissions/queries/interest'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const interest = screen(['procurement-officer'], {
  load: (actor, { params }) => interestPage(actor, params['id'] ?? ''),
  title: (view) => `Uw belang bij ${view.provider}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Inschrijvingen', href: routes.assessments() }, { label: view.number }]}
        title="U leest deze inschrijving niet"
        lead={`U meldde een belang bij ${view.provider}. Daarom ziet u deze inschrijving niet en beoordeelt een collega haar.`}
      />
      <Body>
        <Section title="Uw melding">
          <Panel pad>
            <DefinitionList
              items={[
                { label: 'Aanbieder', value: view.provider },
                { label: 'Instapmoment', value: view.window.name },
                { label: 'Uw belang', value: view.note, second: `Gemeld ${formatInstant(view.declaredAt)}.` },
              ]}
            />
          </Panel>
        </Section>
        <ButtonRow>
          <ButtonLink href={routes.division(view.window.id)} kind="secondary">
            Naar de verdeling, ook om uw melding in te trekken
          </ButtonLink>
        </ButtonRow>
      </Body>
    </>
  ),
})

export default interest.page
export const generateMetadata = interest.metadata
