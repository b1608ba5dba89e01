import { screen } from '@/app/screen'
import { OutcomeFacts, OutcomeForm, PilotFacts, PilotForm, Standing, WaitingOutcome } from '@/components/pilots/PilotParts'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { formatInstant } from '@/lib/kernel/instant'
import { adoptOutcomeAction, changePilotAction, proposeOutcomeAction, publishPilotAction, returnOutcomeAction } from '@/lib/pilots/actions'
import { PILOT_EVENTS } from '@/lib/pilots/messages'
import { PILOT_READERS } from '@/lib/pilots/policy'
import { pilotPage } from '@/lib/pilots/queries'
import { routes } from '@/lib/routes'

const s = screen(PILOT_READERS, {
  load: (actor, { params }) => pilotPage(actor, params['id'] ?? ''),
  title: ({ pilot }) => pilot.name,
  render: ({ pilot, choices, lines }, { formKey }) => {
    const waiting = pilot.outcomes.find((outcome) => outcome.status === 'proposed')
    const others = pilot.outcomes.filter((outcome) => outcome.status === 'adopted' || (choices !== null && outcome.status === 'returned'))
    return (
      <>
        <Band crumb={[{ label: 'Pilots', href: routes.pilots() }, { label: pilot.name }]} title={pilot.name} badge={<Standing pilot={pilot} />} lead={pilot.place} />
        <Body>
          <Columns split="8-4">
            <Stack>
              <Section title="De pilot">
                <Panel pad>
                  <PilotFacts pilot={pilot} />
                </Panel>
              </Section>
              {waiting && choices && (
                <Section title="Wacht op een tweede" intro={waiting.own ? 'U legde deze uitkomst voor. Een andere beleidsadviseur stelt haar vast.' : 'Een collega legde deze uitkomst voor.'}>
                  <WaitingOutcome outcome={waiting} actions={{ adopt: adoptOutcomeAction, giveBack: returnOutcomeAction }} formKey={formKey} />
                </Section>
              )}
              <Section title="Wat de pilot bracht">
                {others.length === 0 ? (
                  <EmptyState panel title="Er is nog geen uitkomst">{pilot.status === 'idea' ? 'Niemand voert dit nog uit.' : 'Een beleidsadviseur legt vast wat de pilot bracht; een tweede stelt dat vast.'}</EmptyState>
                ) : (
                  <Panel>
                    {others.map((outcome) => (
                      <PanelPart key={outcome.id}>
                        <OutcomeFacts outcome={outcome} />
                      </PanelPart>
                    ))}
                  </Panel>
                )}
              </Section>
              {choices && !waiting && pilot.status === 'running' && (
                <Section title="Vastleggen wat de pilot bracht">
                  <Panel pad>
                    <OutcomeForm pilot={pilot} action={proposeOutcomeAction} formKey={formKey} />
                  </Panel>
                </Section>
              )}
            </Stack>
            {choices && (
              <Stack>
                <Section title="Openbaar" intro={pilot.published ? 'Iedereen kan deze pilot lezen, met de vastgestelde uitkomst.' : 'Alleen medewerkers lezen deze pilot.'}>
                  <Panel pad>
                    <ActionForm action={publishPilotAction} keyValue={crypto.randomUUID()} version={pilot.version} hidden={{ pilotId: pilot.id, shown: pilot.published ? 'nee' : 'ja' }} id="openbaar" label="Openbaar" submit={pilot.published ? 'Niet meer openbaar' : 'Openbaar maken'} submitKind="secondary" />
                  </Panel>
                </Section>
                {!waiting && (pilot.status === 'idea' || pilot.status === 'running') && (
                  <Section title="Gegevens">
                    <Panel pad>
                      <details>
                        <summary>Gegevens wijzigen</summary>
                        <PilotForm pilot={pilot} choices={choices} action={changePilotAction} formKey={crypto.randomUUID()} />
                      </details>
                    </Panel>
                  </Section>
                )}
                <Section title="Wat er gebeurde">
                  <Timeline items={lines.map((line, at) => ({ key: line.seq, title: PILOT_EVENTS[line.event] ?? line.event, text: `${formatInstant(line.at)}, ${line.actor}`, now: at === 0 }))} />
                </Section>
              </Stack>
            )}
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
