import { screen } from '@/app/screen'
import { SearchForm } from '@/components/residents/SearchForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { searchAtDeskAction } from '@/lib/facility/actions'
import { deskStart } from '@/lib/facility/queries/desk'
import { plural } from '@/lib/format'
import { SEARCH_MINUTES } from '@/lib/residents/rules'
import { routes } from '@/lib/routes'

const s = screen(['desk-agent'], {
  load: (actor) => deskStart(actor),
  title: 'Balie',
  render: (view, { formKey }) => (
    <>
      <Band
        title="Balie"
        lead={view.hoursPerYear === null ? `Gemeente ${view.municipality} heeft geen algemene voorziening. U vertelt een beller hoe zijn zaak ervoor staat, of laat hem terugbellen.` : `Gemeente ${view.municipality}: ${plural(view.running, 'inwoner heeft', 'inwoners hebben')} de algemene voorziening, ${view.hoursPerYear} uur per jaar.`}
        next={
          <NextStep label="Niet gevonden?" title="Nieuwe inwoner" action={<ButtonLink href={routes.deskNewResident()} kind="secondary">Inwoner toevoegen</ButtonLink>}>
            Zoek eerst. Van elke inwoner is er één dossier per gemeente.
          </NextStep>
        }
      />
      <Body>
        <Columns split="8-4">
          <Section title="Wie belt of staat voor u?">
            <Panel pad>
              <SearchForm action={searchAtDeskAction} formKey={formKey} />
            </Panel>
          </Section>
          <Section title="Zo werkt het">
            <p>U ziet naam, geboortedatum, adres en de algemene voorziening. Wat u zoekt is {SEARCH_MINUTES} minuten te zien, alleen voor u.</p>
            <p className="mt-3">
              {view.hoursPerYear === null ? '' : view.inflowOpen ? 'Nieuwe inwoners kunnen zich inschrijven.' : 'Nieuwe inwoners kunnen niet meer instromen. Wie is ingeschreven, houdt de hulp.'} <TextLink href={routes.facilityRegistrations()}>Alle inschrijvingen</TextLink>
            </p>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
