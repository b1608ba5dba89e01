import { screen } from '@/app/screen'
import { History } from '@/components/allocations/History'
import { ProviderForms } from '@/components/allocations/ProviderForms'
import { Notices } from '@/components/allocations/Notices'
import { frequencyText, helperFacts, originFacts, windowsText } from '@/components/allocations/words'
import { ClientPanel, type ClientFacts } from '@/components/residents/ClientPanel'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { acceptAllocationAction, returnAllocationAction, startAllocationAction } from '@/lib/allocations/actions'
import { ALLOCATION_LABELS, LANGUAGE_LABELS } from '@/lib/allocations/messages'
import { offerScreen, type OfferView } from '@/lib/allocations/queries/provider'
import { clientSignals } from '@/lib/continuity/queries/signals'
import { formatDay, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const offer = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { params }) => {
    const view = await offerScreen(actor, params['id'] ?? '')
    return view && { ...view, signals: await clientSignals(actor, view.id) }
  },
  title: (view) => `Aanbod ${view.number}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: view.number }]}
        title={view.number}
        badge={<Badge tone={ALLOCATION_LABELS[view.status].tone}>{ALLOCATION_LABELS[view.status].text}</Badge>}
        lead={`${view.product}, gemeente ${view.municipality}`}
        facts={[
          { label: 'Postcode', value: view.postcode4 },
          { label: 'Per week', value: formatDurationShort(view.minutesPerWeek) },
          { label: 'Gewenste start', value: formatDay(view.wishedStart) },
          ...(view.startsOn ? [{ label: 'Afgesproken start', value: formatDay(view.startsOn) }] : []),
        ]}
        next={<Next view={view} />}
      />
      <Body>
        <Columns split="7-5">
          <Stack>
            {view.client && <ClientPanel client={toClient(view.client)} today={view.today} foot={`Gedeeld op ${formatInstant(view.client.sharedAt)}, bij het aannemen`} />}
            {view.status === 'returned' && <Returned view={view} />}
            <ProviderForms view={view} actions={{ accept: acceptAllocationAction, giveBack: returnAllocationAction, start: startAllocationAction }} />
            {view.signals && <Notices allocationId={view.id} signals={view.signals} />}
            {view.timeline.length > 0 && <History lines={view.timeline} />}
          </Stack>
          <Stack>
            <Section title="Wat nodig is">
              <Panel>
                <PanelPart>
                  <DefinitionList
                    items={[
                      { label: 'Product', value: view.product },
                      { label: 'Omvang', value: `${formatDuration(view.minutesPerWeek)} per week`, second: frequencyText(view.frequency) },
                      { label: 'Dagdelen', value: windowsText(view.windows) },
                      { label: 'Taal', value: view.fluentDutch ? LANGUAGE_LABELS.fluent : LANGUAGE_LABELS.any },
                      { label: 'Perceel', value: view.lot },
                      ...originFacts(view.origin),
                      { label: 'Toegekend tot en met', value: formatDay(view.endsOn) },
                    ]}
                  />
                </PanelPart>
                <PanelFoot>Aangeboden op {formatInstant(view.offeredAt)}</PanelFoot>
              </Panel>
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

function Next({ view }: { view: OfferView }) {
  if (view.may.accept)
    return (
      <NextStep title="Neem dit aanbod aan of geef het terug" action={<ButtonLink href="#aannemen">Naar aannemen</ButtonLink>}>
        {`De cliënt wil hulp vanaf ${formatDayLong(view.wishedStart)} (${formatDaysLeft(view.today, view.wishedStart)}).`}
      </NextStep>
    )
  if (view.may.start)
    return (
      <NextStep title="Leg de start vast" action={<ButtonLink href="#start">Naar start vastleggen</ButtonLink>}>
        Doe dit zodra de hulp is begonnen.
      </NextStep>
    )
  if (view.status === 'accepted')
    return (
      <NextStep label="Hierna" title={`De hulp begint op ${formatDayLong(view.startsOn ?? view.wishedStart)}`}>
        Bel de cliënt om af te spreken. Leg op de startdag de start vast.
      </NextStep>
    )
  if (view.status === 'returned')
    return (
      <NextStep label="Hierna" title={view.returnAgreed ? 'U hoeft niets meer te doen' : 'De gemeente antwoordt op uw teruggave'}>
        {view.returnAgreed ? 'De gemeente is akkoord.' : 'U krijgt bericht.'}
      </NextStep>
    )
  return null
}

function Returned({ view }: { view: OfferView }) {
  return (
    <Alert kind={view.returnAgreed ? 'ok' : 'wait'} title={view.returnAgreed ? 'De gemeente is akkoord met uw teruggave' : 'U gaf dit aanbod terug'}>
      {view.returnAgreed && view.returnAnswer ? view.returnAnswer : `Uw reden: ${view.returnReason ?? ''}`}
    </Alert>
  )
}

const toClient = ({ birthDate, postcode, city, helper, ...client }: NonNullable<OfferView['client']>): ClientFacts => ({ ...client, birthDate: formatDay(birthDate), place: `${postcode} ${city}`, more: helperFacts(helper) })

export default offer.page
export const generateMetadata = offer.metadata
