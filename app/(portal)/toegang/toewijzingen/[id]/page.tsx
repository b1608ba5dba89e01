import { screen } from '@/app/screen'
import { Waiting } from '@/components/allocations/Waiting'
import { History } from '@/components/allocations/History'
import { frequencyText, helperFacts, originFacts, windowsText } from '@/components/allocations/words'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { answerReturnAction, cancelAllocationAction } from '@/lib/allocations/actions'
import { ALLOCATION_LABELS, LANGUAGE_LABELS } from '@/lib/allocations/messages'
import { CAUSE_LABELS } from '@/lib/allocations/messages/waiting'
import { allocationScreen, type AllocationView } from '@/lib/allocations/queries/consultant'
import { waitingScreen } from '@/lib/allocations/queries/waiting'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const allocation = screen(['consultant'], {
  load: async (actor, { params }) => {
    const view = await allocationScreen(actor, params['id'] ?? '')
    return view && { view, waiting: await waitingScreen(actor, view.caseId) }
  },
  title: ({ view }) => `Toewijzing ${view.number}`,
  render: ({ view, waiting }) => (
    <>
      <Band
        crumb={[{ label: 'Toewijzingen', href: routes.allocations() }, { label: view.number }]}
        title={view.number}
        badge={<Badge tone={ALLOCATION_LABELS[view.status].tone}>{ALLOCATION_LABELS[view.status].text}</Badge>}
        lead={view.resident ? `${view.product} voor ${view.resident.name}` : view.product}
        facts={[
          { label: 'Aanbieder', value: view.provider },
          { label: 'Per week', value: formatDurationShort(view.minutesPerWeek) },
          { label: view.startsOn ? 'Afgesproken start' : 'Gewenste start', value: formatDay(view.startsOn ?? view.wishedStart) },
        ]}
        next={<Next view={view} />}
      />
      <Body>
        <Columns split="7-5">
          <Stack>
            {view.may.answer && <Answer view={view} />}
            {waiting && <Waiting waiting={waiting} />}
            <History lines={view.timeline} />
            {view.may.cancel && <Cancel view={view} />}
          </Stack>
          <Section title="Wat de aanbieder ziet" intro={clientText(view)}>
            <Panel>
              <PanelPart>
                <DefinitionList
                  items={[
                    { label: 'Postcode', value: view.postcode4 },
                    { label: 'Omvang', value: `${formatDuration(view.minutesPerWeek)} per week`, second: frequencyText(view.frequency) },
                    { label: 'Dagdelen', value: windowsText(view.windows) },
                    { label: 'Taal', value: view.fluentDutch ? LANGUAGE_LABELS.fluent : LANGUAGE_LABELS.any },
                    { label: 'Perceel', value: view.lot },
                    ...originFacts(view.origin),
                    ...helperFacts(view.helper),
                    { label: 'Gewenste start', value: formatDay(view.wishedStart) },
                    { label: 'Toegekend tot en met', value: formatDay(view.endsOn) },
                  ]}
                />
              </PanelPart>
              <PanelFoot end={<TextLink href={routes.wmoCase(view.caseId)}>Zaak {view.caseNumber}</TextLink>}>
                {view.acceptedAt && view.importId ? `${view.acceptedBy ?? ''} op ${formatInstant(view.acceptedAt)}` : view.acceptedAt ? `Aangenomen op ${formatInstant(view.acceptedAt)} door ${view.acceptedBy ?? ''}` : `Aangeboden op ${formatInstant(view.offeredAt)}`}
              </PanelFoot>
            </Panel>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

function clientText(view: AllocationView): string {
  if (view.clientSharedAt) return 'De aanbieder kent nu ook naam, adres en telefoonnummer.'
  return view.status === 'offered' ? 'Naam en adres ziet de aanbieder pas na het aannemen.' : 'Naam en adres ziet de aanbieder niet, of niet meer.'
}

function Next({ view }: { view: AllocationView }) {
  if (view.may.answer)
    return (
      <NextStep title="Antwoord op de teruggave" action={<ButtonLink href="#antwoord">Naar het antwoord</ButtonLink>}>
        {`${view.provider} gaf dit aanbod terug.`}
      </NextStep>
    )
  if (view.may.offerAgain)
    return (
      <NextStep title="Bied de hulp opnieuw aan" action={<ButtonLink href={routes.newAllocation(view.indicationId)}>Nieuwe keuze en aanbod</ButtonLink>}>
        De inwoner kiest eerst opnieuw.
      </NextStep>
    )
  if (view.status === 'offered')
    return (
      <NextStep label="Wacht op een ander" title={`${view.provider} neemt aan of geeft terug`}>
        {`De gewenste start is ${formatDayLong(view.wishedStart)}.`}
      </NextStep>
    )
  if (view.status === 'accepted')
    return (
      <NextStep label="Wacht op een ander" title="De aanbieder legt de start vast">
        {`De hulp begint op ${formatDayLong(view.startsOn ?? view.wishedStart)}.`}
      </NextStep>
    )
  return null
}

function Answer({ view }: { view: AllocationView }) {
  return (
    <Section title="Antwoord op de teruggave" id="antwoord">
      <Panel>
        <PanelPart>
          <DefinitionList items={[...(view.returnCause ? [{ label: 'Waardoor het niet lukt', value: CAUSE_LABELS[view.returnCause] }] : []), { label: 'Reden van de aanbieder', value: view.returnReason ?? '', ...(view.returnedAt ? { second: formatInstant(view.returnedAt) } : {}) }]} />
        </PanelPart>
        <PanelPart>
          <ActionForm action={answerReturnAction} keyValue={crypto.randomUUID()} version={view.version} hidden={{ allocationId: view.id }} submit="Antwoord vastleggen" id="antwoord-formulier" label="Antwoord op de teruggave">
            <RadioGroup
              name="agreed"
              label="Gaat u akkoord met de teruggave?"
              options={[
                { value: 'ja', label: 'Ja', hint: 'De inwoner kiest opnieuw.' },
                { value: 'nee', label: 'Nee', hint: 'Het aanbod staat weer open bij deze aanbieder.' },
              ]}
            />
            <TextArea name="answer" label="Toelichting voor de aanbieder" rows={3} />
          </ActionForm>
        </PanelPart>
      </Panel>
    </Section>
  )
}

function Cancel({ view }: { view: AllocationView }) {
  return (
    <Section title="Intrekken" intro="Alleen zolang de hulp nog niet is begonnen. De aanbieder krijgt bericht, zonder de reden.">
      <Panel pad>
        <ActionForm action={cancelAllocationAction} keyValue={crypto.randomUUID()} version={view.version} hidden={{ allocationId: view.id }} submit="Aanbod intrekken" submitKind="danger" id="intrekken" label="Aanbod intrekken">
          <RadioGroup name="by" label="Wie wil dit aanbod niet?" defaultValue="municipality" options={[{ value: 'municipality', label: 'De gemeente trekt het in' }, { value: 'resident', label: 'De inwoner wil deze aanbieder niet', hint: 'Wat dit doet met de wachttijd, leest u bij "Wachten op hulp".' }]} />
          <TextArea name="reason" label="Waarom trekt u dit in?" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export default allocation.page
export const generateMetadata = allocation.metadata
