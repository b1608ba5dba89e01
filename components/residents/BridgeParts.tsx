import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { SignalPage } from '@/lib/continuity/queries/signals'
import { bridgeDays } from '@/lib/continuity/rules/bridge'
import { CHANNEL_LABELS, FREQUENCY_LABELS } from '@/lib/indications/messages'
import { CHANNELS } from '@/lib/indications/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** Each help that stopped with a death and goes on for the partner, or the decision to let it: once per help (F78). */
export function BridgeSection({ view, action, formKey }: { view: SignalPage; action: FormAction; formKey: string }) {
  const { ended, partners, bridgeRule, signal, today } = view
  const open = ended.filter((each) => each.bridge !== null || partners.length > 0)
  if (open.length === 0) return null
  return (
    <Section title="Hulp voor de partner" id="overbrugging" intro="De partner houdt dezelfde hulp tot er een eigen besluit is (Wmo 2015, artikel 2.3.3).">
      {open.map((help, at) => {
        const days = bridgeRule && bridgeDays(signal.occurredOn, today, bridgeRule.value.weeks)
        return (
          <Panel key={help.indicationId}>
            <PanelPart>
              <DefinitionList
                items={[
                  { label: 'Hulp', value: help.product, second: `${formatDuration(help.minutesPerWeek)} per week, ${FREQUENCY_LABELS[help.frequency]}` },
                  { label: 'Aanbieder', value: help.allocation.provider, second: help.allocation.number },
                  help.bridge
                    ? { label: 'Gaat door', value: `${formatDayLong(help.bridge.startsOn)} tot en met ${formatDayLong(help.bridge.endsOn)}`, second: help.bridge.source }
                    : { label: 'Gaat door', value: days ? `${formatDayLong(days.startsOn)} tot en met ${formatDayLong(days.endsOn)}` : 'Er is geen regel van deze gemeente', second: bridgeRule?.source },
                ]}
              />
            </PanelPart>
            {help.bridge ? (
              <PanelFoot>
                <TextLink href={routes.urgentHelp(help.bridge.caseId)}>{`Zaak ${help.bridge.caseNumber} van de partner`}</TextLink>
              </PanelFoot>
            ) : (
              <PanelPart>
                {days ? (
                  <BridgeForm view={view} indicationId={help.indicationId} action={action} formKey={`${formKey.slice(0, -1)}${String.fromCharCode(98 + (at % 5))}`} />
                ) : (
                  partners.map((each) => (
                    <p key={each.id}>
                      <TextLink href={routes.newCase(each.id)}>{`Melding vastleggen voor ${each.name}`}</TextLink>
                    </p>
                  ))
                )}
              </PanelPart>
            )}
          </Panel>
        )
      })}
    </Section>
  )
}

function BridgeForm({ view: { signal, partners, today }, indicationId, action, formKey }: { view: SignalPage; indicationId: string; action: FormAction; formKey: string }) {
  const [only, ...others] = partners
  const needsCase = partners.some((each) => each.openCase === null)
  return (
    <ActionForm
      id={`overbrugging-${indicationId}`} label="Overbruggingsbesluit" action={action} keyValue={formKey} version={signal.version}
      hidden={{ signalId: signal.id, indicationId, ...(only && others.length === 0 ? { partnerId: only.id } : {}) }} submit="Overbruggingsbesluit nemen"
      note="U besluit namens het college. De brief ligt daarna klaar om te versturen; de aanbieder krijgt bericht."
    >
      {only && others.length === 0 ? (
        <p>
          Voor {only.name}
          {only.openCase && `, in zaak ${only.openCase.number}`}
        </p>
      ) : (
        <RadioGroup name="partnerId" label="Voor wie?" options={partners.map((each) => ({ value: each.id, label: each.name }))} />
      )}
      {needsCase && (
        <>
          <RadioGroup name="channel" label="Hoe sprak u de partner?" across options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
          <TextArea name="request" label="Wat vraagt de partner?" hint={`Dit wordt de melding van de partner, van ${formatDay(today)}`} rows={3} />
        </>
      )}
      <TextArea name="reason" label="Waarom gaat de hulp door?" hint="De partner leest dit in de brief. Schrijf met u." rows={3} />
    </ActionForm>
  )
}
