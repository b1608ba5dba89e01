import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Panel, Section } from '@/components/ui/Page'
import { OUTCOME_LABELS } from '@/lib/complaints/messages'
import type { ComplaintView } from '@/lib/complaints/queries/complaint'
import { FINDING_DRAFT, TALK_DRAFT } from '@/lib/complaints/rules'
import { COMPLAINT_OUTCOMES } from '@/lib/complaints/schema'
import type { Draft } from '@/lib/drafts'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'
import { KIND_LABELS } from '@/lib/supervision/messages'
import { REPORT_KINDS } from '@/lib/supervision/schema'

type Props = { readonly view: ComplaintView; readonly action: FormAction }
const common = (view: ComplaintView) => ({ keyValue: crypto.randomUUID(), version: view.version, hidden: { complaintId: view.id } })

export function HearingForm({ view, draft, action }: Props & { readonly draft: Draft | null }) {
  return (
    <Section title="Gesprek met de inwoner" intro="U plant het gesprek, legt vast wat er is gezegd, of waarom er geen gesprek komt.">
      <Panel pad>
        <TypedBefore draft={draft} version={view.version} />
        <ActionForm key={draft?.savedAt.toISOString() ?? 'empty'} typed={draft?.values} {...common(view)} action={action} id="gesprek" label="Gesprek bewaren" submit="Gesprek bewaren" submitKind={view.next === 'decide' ? 'secondary' : 'primary'}>
          <RadioGroup
            name="hearing"
            label="Wat legt u vast?"
            options={[
              { value: 'planned', label: 'Gepland' },
              { value: 'held', label: 'Gehouden' },
              { value: 'waived', label: 'Geen gesprek' },
            ]}
          />
          <DateField name="on" label="Dag van het gesprek" optional />
          <TextArea name="said" label="Verslag, of waarom er geen gesprek komt" rows={5} optional />
          <KeepTyping form={TALK_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.complaint(view.id))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function FindingForm({ view, draft, action }: Props & { readonly draft: Draft | null }) {
  return (
    <Section title="Oordeel" intro="De inwoner krijgt uw oordeel als brief, met de uitleg die u hier schrijft.">
      <Panel pad>
        <TypedBefore draft={draft} version={view.version} />
        <ActionForm key={draft?.savedAt.toISOString() ?? 'empty'} typed={draft?.values} {...common(view)} action={action} id="oordeel" label="Oordeel versturen" submit="Oordeel versturen" note="Een verstuurd oordeel verandert niet meer.">
          <RadioGroup name="outcome" label="De klacht is" across options={COMPLAINT_OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))} />
          <TextArea name="finding" label="Wat vond u, en waarom?" rows={6} />
          <KeepTyping form={FINDING_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.complaint(view.id))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function PassForm({ view, action }: Props) {
  return (
    <Section title="Doorgeven" intro="Alleen als de inwoner het goed vindt. Een calamiteit of geweld gaat naar de toezichthouder, een andere klacht naar de aanbieder zelf.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="doorgeven" label="Klacht doorgeven" submit="Klacht doorgeven" submitKind="secondary">
          <RadioGroup
            name="to"
            label="Aan wie?"
            options={[
              { value: 'to-provider', label: view.provider ?? 'De aanbieder', hint: 'Krijgt de klacht als brief in het portaal.' },
              { value: 'to-supervisor', label: 'De toezichthouder', hint: 'Krijgt de klacht als melding.' },
            ]}
          />
          <TextArea name="consent" label="Hoe stemde de inwoner in?" rows={2} />
          <RadioGroup name="kind" label="Bij de toezichthouder: wat is het?" across optional options={REPORT_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))} />
          <DateField name="occurredOn" label="Bij de toezichthouder: wanneer gebeurde het?" optional />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function AdjournForm({ view, action }: Props) {
  return (
    <Section title="Verdagen" intro="Eén keer, voordat de termijn voorbij is. De inwoner krijgt een brief.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="verdagen" label="Verdagen" submit="Verdagen" submitKind="secondary">
          <TextArea name="reason" label="Waarom duurt het langer?" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function WithdrawForm({ view, action }: Props) {
  return (
    <Section title="Ingetrokken of opgelost">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="intrekken" label="Klacht afsluiten" submit="Klacht afsluiten" submitKind="secondary">
          <TextArea name="how" label="Hoe is de klacht ingetrokken of opgelost?" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
