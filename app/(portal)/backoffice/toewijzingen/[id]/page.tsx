import { screen } from '@/app/screen'
import { History } from '@/components/allocations/History'
import { frequencyText, originFacts, windowsText } from '@/components/allocations/words'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { ALLOCATION_LABELS, LANGUAGE_LABELS, TURN_LABELS } from '@/lib/allocations/messages'
import { followedAllocation, type FollowedAllocation } from '@/lib/allocations/queries/office'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { routes } from '@/lib/routes'

const followed = screen(['back-office'], {
  load: (actor, { params }) => followedAllocation(actor, params['id'] ?? ''),
  title: (view) => `Toewijzing ${view.number}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Toewijzingen', href: routes.officeAllocations() }, { label: view.number }]}
        title={view.number}
        badge={<Badge tone={ALLOCATION_LABELS[view.status].tone}>{ALLOCATION_LABELS[view.status].text}</Badge>}
        lead={view.product}
        facts={[
          { label: 'Aanbieder', value: view.provider },
          { label: 'Per week', value: formatDurationShort(view.minutesPerWeek) },
          { label: view.startsOn ? 'Afgesproken start' : 'Gewenste start', value: formatDay(view.startsOn ?? view.wishedStart) },
        ]}
        next={<Turn view={view} />}
      />
      <Body>
        <Columns split="7-5">
          <Stack>
            <Section title="De toewijzing">
              <Panel pad>
                <DefinitionList items={factsOf(view)} />
              </Panel>
            </Section>
            <History lines={view.timeline} />
          </Stack>
          <Section title="De cliënt" intro={view.client?.shared ? 'De aanbieder kent deze gegevens ook.' : 'De aanbieder kent deze gegevens niet, of niet meer.'}>
            <Panel pad>
              {view.client ? (
                <DefinitionList
                  items={[
                    { label: 'Naam', value: view.client.name },
                    { label: 'Geboren', value: formatDay(view.client.birthDate) },
                    { label: 'Adres', value: view.client.address, second: `${view.client.postcode} ${view.client.city}` },
                    { label: 'Telefoon', value: view.client.phone ?? 'Niet bekend' },
                  ]}
                />
              ) : (
                <p className="quiet">Bij deze toewijzing staat geen cliënt meer.</p>
              )}
            </Panel>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

function Turn({ view }: { view: FollowedAllocation }) {
  if (view.turn === 'nobody') return null
  return (
    <NextStep label={view.stuck ? 'Termijn voorbij' : 'Wacht op een ander'} title={view.turn === 'day' ? `De hulp begint op ${formatDayLong(view.startsOn ?? view.wishedStart)}` : `${TURN_LABELS[view.turn]} is aan de beurt`}>
      {view.due === null ? 'Voor deze stap is geen termijn vastgesteld.' : `${view.stuck ? 'Dat moest uiterlijk' : 'Dat kan tot en met'} ${formatDayLong(view.due)}.`}
    </NextStep>
  )
}

function factsOf(view: FollowedAllocation) {
  const said = [['Reden van de teruggave', view.returnReason], ['Antwoord van de gemeente', view.returnAnswer], ['Reden van intrekken', view.cancelReason], ['Reden van stoppen', view.stopReason]] as const
  return [
    { label: 'Stand sinds', value: view.since ? formatDayLong(view.since) : 'Niet vastgelegd' },
    { label: 'Perceel', value: view.lot },
    { label: 'Postcode', value: view.postcode4 },
    { label: 'Omvang', value: `${formatDuration(view.minutesPerWeek)} per week`, second: frequencyText(view.frequency) },
    { label: 'Dagdelen', value: windowsText(view.windows) },
    { label: 'Taal', value: view.fluentDutch ? LANGUAGE_LABELS.fluent : LANGUAGE_LABELS.any },
    { label: 'Gewenste start', value: formatDay(view.wishedStart) },
    { label: 'Toegekend tot en met', value: formatDay(view.endsOn) },
    ...originFacts(view.origin),
    ...(view.follows ? [{ label: 'Gaat verder op', value: view.follows }] : []),
    ...said.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  ]
}

export default followed.page
export const generateMetadata = followed.metadata
