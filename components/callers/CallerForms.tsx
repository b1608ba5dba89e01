import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { CALL_LABELS, CHECK_LABELS, OUTCOME_LABELS, REACH_LABELS, SINCE_LABELS, STEP_TEXTS, SUBJECT_LABELS, UNTIL_LABELS, WAIT_TEXTS } from '@/lib/callers/messages'
import type { CallerPage, Standing } from '@/lib/callers/queries/desk'
import { CHECK_MINUTES } from '@/lib/callers/rules'
import { CALL_SUBJECTS, CHECKS, REACH_TIMES } from '@/lib/callers/schema'
import { type Day, daysBetween, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import { plural } from '@/lib/format'

/** How the custom case of a caller stands, after he was checked; before that, the questions to ask. */
export function CaseStanding({ view, action }: { view: CallerPage; action: FormAction }) {
  if (view.standing === null)
    return (
      <Section title="Hoe staat een maatwerkzaak ervoor?" intro="Vraag de beller eerst wie hij is en naar gegevens van de inwoner. Vergelijk ze met wat hier staat. Lees ze niet voor.">
        <Panel pad>
          <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ residentId: view.resident.id }} id="controle" label="Stand tonen" submit="Stand tonen" submitKind="secondary" note="Dat u de stand bekijkt, wordt vastgelegd.">
            <RadioGroup name="caller" label="Wie belt er?" options={[{ value: 'resident', label: 'De inwoner zelf' }, ...view.mayHear.map(({ id, name }) => ({ value: id, label: name, hint: 'Mag namens de inwoner bellen' })), { value: 'other', label: 'Iemand anders', hint: 'Ook een partner, kind of buur: vertel niets over een zaak' }]} />
            <CheckboxGroup name="asked" label="Wat gaf de beller juist door over de inwoner?" hint="Ten minste twee" options={CHECKS.filter((value) => value !== 'address' || view.resident.secret === null).map((value) => ({ value, label: CHECK_LABELS[value] }))} />
          </ActionForm>
        </Panel>
      </Section>
    )
  return (
    <Section title="Hoe staat een maatwerkzaak ervoor?" intro="Dit mag u de beller vertellen. Vraagt hij meer, maak dan een terugbelverzoek.">
      <Panel>
        {view.standing.length === 0 ? (
          <EmptyState title="Er loopt geen zaak">Deze inwoner heeft geen lopende melding, aanvraag of hulp.</EmptyState>
        ) : (
          view.standing.map((standing, at) => (
            <PanelPart key={at}>
              <Step standing={standing} today={view.today} />
            </PanelPart>
          ))
        )}
        {view.waits.length > 0 && (
          <PanelPart>
            <DefinitionList items={view.waits.map((wait) => ({ label: 'Waarom de hulp nog niet begint', value: WAIT_TEXTS[wait] }))} />
          </PanelPart>
        )}
        <PanelFoot>{`U ziet dit ${CHECK_MINUTES} minuten na de controle, alleen u.`}</PanelFoot>
      </Panel>
    </Section>
  )
}

function Step({ standing, today }: { standing: Standing; today: Day }) {
  const { step, since, until, provider, waitingSince } = standing
  return (
    <DefinitionList
      items={[
        { label: 'Stand', value: STEP_TEXTS[step], strong: true },
        ...(since ? [{ label: SINCE_LABELS[step], value: formatDayLong(since) }] : []),
        ...(until ? [{ label: UNTIL_LABELS[step], value: formatDayLong(until) }] : []),
        ...(provider ? [{ label: 'Aanbieder', value: provider }] : []),
        ...(waitingSince ? [{ label: 'Wacht sinds', value: formatDayLong(waitingSince), second: plural(daysBetween(waitingSince, today), 'dag', 'dagen') }] : []),
      ]}
    />
  )
}

/** Asking for a call back, and those that were asked. */
export function CallBacks({ view, action }: { view: CallerPage; action: FormAction }) {
  return (
    <Section title="Laten terugbellen" intro="De consulent van de zaak belt terug, of het team als niemand de zaak heeft.">
      <Panel>
        {view.callBacks.map((call) => (
          <PanelPart key={call.id}>
            <DefinitionList items={[{ label: SUBJECT_LABELS[call.about], value: <Badge tone={call.status === 'open' ? 'wait' : 'ok'}>{CALL_LABELS[call.status]}</Badge>, second: call.doneAt ? `${call.outcome ? OUTCOME_LABELS[call.outcome] : ''}, ${formatInstant(call.doneAt)}` : `Gevraagd op ${formatInstant(call.askedAt)}` }]} />
          </PanelPart>
        ))}
        <PanelPart>
          <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ residentId: view.resident.id }} id="terugbellen" label="Terugbelverzoek maken" submit="Terugbelverzoek maken" submitKind="secondary" note="Schrijf niets op over gezondheid. De inwoner vertelt het de consulent zelf.">
            <RadioGroup name="about" label="Waarover?" options={CALL_SUBJECTS.map((value) => ({ value, label: SUBJECT_LABELS[value] }))} />
            <TextField name="phone" label="Telefoonnummer" width={15} inputMode="tel" autoComplete="off" defaultValue={view.resident.phone ?? ''} />
            <RadioGroup name="reach" label="Wanneer is de inwoner bereikbaar?" options={REACH_TIMES.map((value) => ({ value, label: REACH_LABELS[value] }))} />
          </ActionForm>
        </PanelPart>
      </Panel>
    </Section>
  )
}
