import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { makeCampaign } from '@/lib/continuity/actions/campaigns'
import { newCampaign } from '@/lib/continuity/queries/campaigns'
import { plural } from '@/lib/format'
import { UNIT_LABELS } from '@/lib/products/messages'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => newCampaign(actor),
  title: 'Nieuwe herindicatie',
  render: ({ municipality, products, lots, sets, transition }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: 'Nieuw' }]} title="Nieuwe herindicatie" lead={`Gemeente ${municipality}. U kiest wie het raakt en vanaf wanneer de nieuwe regels gelden. Welk normenkader dat is, staat in het regelboek.`} />
      <Body>
        {transition === null ? (
          <EmptyState panel level={2} title="De overgang is nog niet vastgesteld" action={<ButtonLink href={routes.campaigns()} kind="secondary">Terug</ButtonLink>}>
            Uw gemeente moet eerst vaststellen hoe lang de oude tijd blijft als hulp minder wordt. Vraag de beleidsadviseur om de regel &quot;Overgang als hulp minder wordt&quot;.
          </EmptyState>
        ) : (
          <Columns split="8-4">
            <Section title="Wie en wanneer">
              <Panel pad>
                <ActionForm action={makeCampaign} keyValue={formKey} submit="Herindicatie maken" buttons={<ButtonLink href={routes.campaigns()} kind="secondary">Annuleren</ButtonLink>}>
                  <TextField name="name" label="Naam" hint="Bijvoorbeeld: Normenkader 2026" />
                  <TextArea name="reason" label="Waarom kijkt u opnieuw?" hint="De inwoner leest dit in de brief. Schrijf in gewone woorden." rows={3} />
                  <DateField name="newFrom" label="Vanaf welke dag gelden de nieuwe regels?" />
                  <Fieldset legend="Wie" hint="Laat open wat niet uitmaakt. Maatwerk buiten de normen doet nooit mee.">
                    <Select name="productId" label="Product" optional empty="Elk product onder de normen" options={products.map((each) => ({ value: each.id, label: each.name }))} />
                    <Select name="fromSetId" label="Besloten met normenkader" optional empty="Elk ander dan het nieuwe" options={sets.map((set) => ({ value: set.id, label: `${set.name}, versie ${set.edition}` }))} />
                    <Select name="unit" label="Besloten in" optional empty="Elke eenheid" options={Object.entries(UNIT_LABELS).map(([value, label]) => ({ value, label }))} />
                    <Select name="lotId" label="Perceel of gebied" hint="Waar de inwoner woont, volgens de indeling van de eerste dag." optional empty="De hele gemeente" options={lots.map((each) => ({ value: each.id, label: each.name }))} />
                    <FieldRow>
                      <DateField name="endsFrom" label="Loopt af vanaf" optional />
                      <DateField name="endsUntil" label="Loopt af tot en met" optional />
                    </FieldRow>
                  </Fieldset>
                </ActionForm>
              </Panel>
            </Section>
            <Section title="Als hulp minder wordt" intro={`De inwoner houdt zijn oude tijd ${transition.months === 0 ? 'niet langer' : `nog ${plural(transition.months, 'maand', 'maanden')}`} na het besluit. Per inwoner mag u een eigen overgang kiezen.`}>
              <Panel pad>
                <p className="small">Bron: {transition.source}</p>
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
