import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { PARTNER_LABELS } from '@/lib/indications/messages/mediation'
import type { MediationScreen } from '@/lib/indications/queries/mediation'
import { TALK_PARTNERS } from '@/lib/indications/schema/mediation'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

type Props = { readonly view: MediationScreen; readonly actions: { readonly couple: FormAction; readonly talk: FormAction; readonly agree: FormAction; readonly end: FormAction } }

/** What the mediator can do next: bring together, record a talk, record what was agreed, end. */
export function MediationForms({ view, actions }: Props) {
  if (view.status === 'ended') return null
  const form = { version: view.version, hidden: { mediationId: view.id } }
  return (
    <>
      {view.status !== 'agreed' && (
        <Section title="Wie helpt de inwoner?" intro="De inwoner kiest zelf.">
          <Panel pad>
            <ActionForm {...form} id="helper" action={actions.couple} keyValue={crypto.randomUUID()} label="Helper" submit="Helper vastleggen" submitKind={view.status === 'asked' ? 'primary' : 'secondary'}>
              <TextField name="helperName" label="Naam van de helper" defaultValue={view.helperName} />
              <TextField name="helperContact" label="Hoe bereikt u de helper?" optional defaultValue={view.helperContact} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      {view.status === 'coupled' && (
        <Section title="Wat spreken zij af?">
          <Panel pad>
            <ActionForm {...form} id="afspraak" action={actions.agree} keyValue={crypto.randomUUID()} label="Afspraak" submit="Afspraak vastleggen" note="De afspraak verandert daarna niet meer.">
              <DateField name="agreedOn" label="Op welke dag?" defaultValue={formatDay(view.today)} />
              <TextArea name="agreement" label="Wat is afgesproken?" hint="Wat doet de helper, wanneer, en wat als iemand niet kan?" rows={4} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      <Section title="Een gesprek vastleggen">
        <Panel pad>
          <ActionForm {...form} id="gesprek" action={actions.talk} keyValue={crypto.randomUUID()} label="Gesprek" submit="Gesprek vastleggen" submitKind="secondary">
            <DateField name="heldOn" label="Wanneer sprak u?" defaultValue={formatDay(view.today)} />
            <RadioGroup name="withWhom" label="Met wie sprak u?" options={TALK_PARTNERS.map((value) => ({ value, label: PARTNER_LABELS[value] }))} />
            <TextArea name="note" label="Wat is besproken?" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
      <Section title="De bemiddeling stopt">
        <Panel pad>
          <ActionForm {...form} id="einde" action={actions.end} keyValue={crypto.randomUUID()} label="Einde" submit="Einde vastleggen" submitKind="secondary">
            <DateField name="endedOn" label="Wat is de laatste dag?" />
            <TextArea name="endReason" label="Waarom stopt zij?" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
    </>
  )
}
