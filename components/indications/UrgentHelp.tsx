import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField, UnitField } from '@/components/ui/form/TextField'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import { URGENT_LABELS } from '@/lib/indications/messages/urgent'
import type { KeptUrgent } from '@/lib/indications/queries/parts'
import type { UrgentView } from '@/lib/indications/queries/urgent'
import { FREQUENCIES } from '@/lib/indications/schema'
import { OTHER_HELPER } from '@/lib/indications/schema/urgent'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { URGENT_DRAFT } from '@/lib/indications/rules/typed'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** One time of temporary help, with the form that ends it early for whoever may. */
export function UrgentHelpPanel({ help, action }: { help: KeptUrgent; action?: FormAction }) {
  return (
    <Section title={`${URGENT_LABELS[help.kind]} vanaf ${formatDayLong(help.startsOn)}`}>
      <Panel>
        <PanelPart>
          <DefinitionList
            items={[
              { label: 'Hulp', value: help.product, second: `${formatDuration(help.minutesPerWeek)} per week, ${FREQUENCY_LABELS[help.frequency]}` },
              { label: 'Loopt tot en met', value: formatDayLong(help.endsOn) },
              ...(help.endedOn === null ? [] : [{ label: 'Beëindigd', value: <Badge tone="wait">{`Laatste dag ${formatDay(help.endedOn)}`}</Badge>, second: help.endReason }]),
              { label: 'Wie helpt', value: help.helper, second: help.otherReason },
              { label: help.kind === 'bridge' ? 'Waarom de hulp doorgaat' : 'Waarom meteen', value: <span className="whitespace-pre-line">{help.reason}</span> },
              { label: 'Besloten', value: formatDayLong(help.decidedOn), second: `${help.signedName}, ${help.mandate}` },
            ]}
          />
        </PanelPart>
        {action && help.endedOn === null && (
          <PanelPart>
            <details>
              <summary>Eerder beëindigen</summary>
              <ActionForm id={`einde-${help.id}`} label="Tijdelijke hulp beëindigen" action={action} keyValue={crypto.randomUUID()} version={help.version} hidden={{ urgentId: help.id }} submit="Tijdelijke hulp beëindigen" submitKind="secondary">
                <DateField name="endedOn" label="Laatste dag van de hulp" />
                <TextArea name="reason" label="Waarom eindigt de hulp?" rows={2} />
              </ActionForm>
            </details>
          </PanelPart>
        )}
        <PanelFoot>
          <TextLink href={routes.letter(help.letterId)} file>
            Brief over de tijdelijke hulp (PDF)
          </TextLink>
        </PanelFoot>
      </Panel>
    </Section>
  )
}

/** Help at once: what, how much, how often, from when until when, why, and who gives it. */
export function UrgentForm({ loaded: { view, products, helpers, draft }, action, formKey }: { loaded: UrgentView; action: FormAction; formKey: string }) {
  return (
    <Panel pad>
      <ActionForm id="spoed" label="Tijdelijke hulp geven" action={action} keyValue={formKey} version={view.version} typed={draft?.values} hidden={{ caseId: view.id }} submit="Tijdelijke hulp geven" note="De brief ligt daarna klaar om te versturen.">
        <RadioGroup name="productId" label="Welke hulp?" options={products.map((each) => ({ value: each.id, label: each.name }))} />
        <FieldRow>
          <UnitField name="minutesPerWeek" label="Hoeveel per week?" unit="uur:minuten" hint="Bijvoorbeeld 2:00" />
          <DateField name="startsOn" label="Eerste dag" defaultValue={formatDay(view.today)} />
          <DateField name="endsOn" label="Laatste dag" hint="Reken op de tijd tot het besluit" />
        </FieldRow>
        <RadioGroup name="frequency" label="Hoe vaak?" across options={FREQUENCIES.map((value) => ({ value, label: FREQUENCY_LABELS[value] }))} />
        <TextArea name="reason" label="Waarom kan dit niet wachten?" hint="De inwoner leest dit in de brief. Schrijf met u." rows={4} />
        <RadioGroup
          name="helper"
          label="Wie geeft de hulp?"
          options={[...helpers.map((each) => ({ value: each.id, label: each.provider, hint: each.lot })), { value: OTHER_HELPER, label: 'Een andere hulpverlener', hint: 'Alleen als geen van deze aanbieders op tijd kan komen' }]}
        />
        <Fieldset legend="Bij een andere hulpverlener">
          <TextField name="otherHelper" label="Naam van de hulpverlener" optional />
          <TextArea name="otherReason" label="Waarom geen aanbieder met een contract?" rows={2} optional />
        </Fieldset>
        <KeepTyping form={URGENT_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.urgentHelp(view.id))} />
      </ActionForm>
    </Panel>
  )
}
