import { screen } from '@/app/screen'
import { windowsText, frequencyText } from '@/components/allocations/words'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { offerAllocationAction } from '@/lib/allocations/actions'
import { ALLOCATION_LABELS, LANGUAGE_LABELS } from '@/lib/allocations/messages'
import { offerForm, type OfferForm } from '@/lib/allocations/queries/consultant'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { postcode4 } from '@/lib/kernel/identifiers'
import { routes } from '@/lib/routes'

const offer = screen(['consultant'], {
  load: (actor, { params }) => offerForm(actor, params['indicationId'] ?? ''),
  title: 'Hulp aanbieden',
  render: (view, { formKey }) => {
    const { basis } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Toewijzingen', href: routes.allocations() }, { label: basis.caseNumber, href: routes.wmoCase(basis.caseId) }, { label: 'Aanbieden' }]}
          title="Hulp aanbieden"
          lead={`${basis.product.name} voor ${basis.resident.formal}. De aanbieder ziet de naam pas na het aannemen.`}
        />
        <Body>
          {basis.earlier.length > 0 && <Earlier view={view} />}
          <Columns split="7-5">
            <Section title="Aan wie en vanaf wanneer">
              {view.live === null && view.options.length > 0 ? <Form view={view} formKey={formKey} /> : <NoForm view={view} />}
            </Section>
            <Section title="Dit ziet de aanbieder nu al">
              <Panel>
                <PanelPart>
                  <DefinitionList
                    items={[
                      { label: 'Postcode', value: postcode4(basis.resident.address.postcode) },
                      { label: 'Omvang', value: `${formatDuration(basis.minutesPerWeek)} per week`, second: frequencyText(basis.frequency) },
                      { label: 'Dagdelen', value: windowsText(basis.wishes.open) },
                      { label: 'Taal', value: basis.wishes.mustBeFluent ? LANGUAGE_LABELS.fluent : LANGUAGE_LABELS.any },
                      { label: 'Perceel', value: basis.lot.name },
                      { label: 'Indicatie', value: `${formatDay(basis.startsOn)} tot en met ${formatDay(basis.endsOn)}` },
                    ]}
                  />
                </PanelPart>
                <PanelFoot>Uit de indicatie en de wensen van de inwoner.</PanelFoot>
              </Panel>
            </Section>
          </Columns>
        </Body>
      </>
    )
  },
})

function Form({ view, formKey }: { view: OfferForm; formKey: string }) {
  return (
    <Panel pad>
      <ActionForm action={offerAllocationAction} keyValue={formKey} submit="Aanbod versturen" hidden={{ indicationId: view.basis.indicationId }} note={`Volgorde door loting, code ${view.code}. Er is geen rangorde.`}>
        <RadioGroup
          name="participationId"
          label="Welke aanbieder koos de inwoner?"
          hint={view.chosen ? 'De eerder vastgelegde keuze staat aangevinkt. Kiest de inwoner nu een ander, dan wordt dat vastgelegd.' : 'Leg de keuze van de inwoner vast.'}
          defaultValue={view.chosen}
          options={view.options.map((option) => ({ value: option.id, label: option.name }))}
        />
        <DateField name="wishedStart" label="Gewenste start" hint={`De inwoner wenst ${formatDayLong(view.basis.wishes.wishedStart)}.`} defaultValue={formatDay(view.wishedStart)} />
      </ActionForm>
    </Panel>
  )
}

function NoForm({ view }: { view: OfferForm }) {
  return view.live === null ? (
    <Alert kind="wait" title="Er is nu geen aanbieder voor dit product in dit perceel">
      {`Op ${formatDayLong(view.wishedStart)} loopt er geen deelname. Vraag de contractmanager.`}
    </Alert>
  ) : (
    <Alert kind="info" title="Deze indicatie is al aangeboden" actions={<TextLink href={routes.allocation(view.live)}>Bekijk de toewijzing</TextLink>}>
      Voor een indicatie loopt er één toewijzing tegelijk.
    </Alert>
  )
}

function Earlier({ view }: { view: OfferForm }) {
  return (
    <Section title="Eerder aangeboden">
      <Panel pad>
        <DefinitionList items={view.basis.earlier.map((each) => ({ label: <TextLink href={routes.allocation(each.id)}>{each.number}</TextLink>, value: `${each.provider}: ${ALLOCATION_LABELS[each.status].text.toLowerCase()}`, second: each.returnReason ?? undefined }))} />
      </Panel>
    </Section>
  )
}

export default offer.page
export const generateMetadata = offer.metadata
