import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { makeConversion } from '@/lib/continuity/actions/conversion'
import { newConversion } from '@/lib/continuity/queries/conversion'
import { plural } from '@/lib/format'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => newConversion(actor),
  title: 'Nieuwe omzetting',
  render: ({ municipality, residents, notice }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: 'Omzettingen', href: routes.conversions() }, { label: 'Nieuw' }]} title="Nieuwe omzetting" lead={`Gemeente ${municipality}. ${plural(residents, 'inwoner is', 'inwoners zijn')} vandaag ingeschreven voor de algemene voorziening.`} />
      <Body>
        {notice === null ? (
          <EmptyState panel level={2} title="De aankondiging is nog niet vastgesteld" action={<ButtonLink href={routes.conversions()} kind="secondary">Terug</ButtonLink>}>
            Uw gemeente moet eerst vaststellen hoe lang van tevoren inwoners horen dat de voorziening stopt. Vraag de beleidsadviseur om de regel &quot;Aankondiging als de algemene voorziening stopt&quot;.
          </EmptyState>
        ) : (
          <Columns split="8-4">
            <Section title="Wanneer en waarom">
              <Panel pad>
                <ActionForm action={makeConversion} keyValue={formKey} submit="Omzetting maken" buttons={<ButtonLink href={routes.conversions()} kind="secondary">Annuleren</ButtonLink>}>
                  <TextField name="name" label="Naam" hint="Bijvoorbeeld: Einde algemene voorziening 2027" />
                  <TextArea name="reason" label="Waarom stopt de voorziening?" hint="De inwoner leest dit in de brief. Schrijf in gewone woorden." rows={3} />
                  <DateField name="endsOn" label="Laatste dag van de voorziening" hint={`Ten minste ${plural(notice.months, 'maand', 'maanden')} na de start van de omzetting`} />
                </ActionForm>
              </Panel>
            </Section>
            <Section title="Hoe lang van tevoren" intro={`Inwoners horen het ten minste ${plural(notice.months, 'maand', 'maanden')} voor de laatste dag.`}>
              <Panel pad>
                <p className="small">Bron: {notice.source}</p>
              </Panel>
            </Section>
          </Columns>
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
