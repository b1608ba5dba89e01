import { YES_NO } from '@/components/indications/NotificationForms'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatAmount } from '@/lib/kernel/money'
import { codeLabel, GROUNDS_HINT, partLabel, RATES_HINT, RULE_LABELS } from '@/lib/rulebook/messages'
import type { ProposalPage, RulePage } from '@/lib/rulebook/queries'
import { fieldsOf, type PriorityGround, type RuleField, type RuleKey } from '@/lib/rulebook/schema'

const parts = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})
const options = (codes: readonly string[]) => codes.map((value) => ({ value, label: codeLabel(value) }))

/** One part of a value, as its kind asks; filled with what holds now. */
function Part({ rule, field, value }: { readonly rule: RuleKey; readonly field: RuleField; readonly value: unknown }) {
  const common = { name: `parts.${field.name}`, label: partLabel(rule, field.name), optional: field.optional }
  switch (field.kind) {
    case 'count':
      return <TextField {...common} inputMode="numeric" width={9} defaultValue={typeof value === 'number' ? value : null} />
    case 'number':
      return <TextField {...common} inputMode="decimal" width={9} defaultValue={typeof value === 'number' ? String(value).replace('.', ',') : null} />
    case 'yes-no':
      return <RadioGroup {...common} across options={YES_NO} defaultValue={typeof value === 'boolean' ? (value ? 'ja' : 'nee') : null} />
    case 'one':
      return <RadioGroup {...common} options={options(field.options)} defaultValue={typeof value === 'string' ? value : null} />
    case 'many':
      return <CheckboxGroup {...common} optional={field.least === 0} options={options(field.options)} defaultValue={Array.isArray(value) ? value.map(String) : []} />
    case 'text':
      return <TextField {...common} defaultValue={typeof value === 'string' ? value : null} />
    case 'texts':
      return <TextArea {...common} hint="Elke regel één" rows={4} defaultValue={Array.isArray(value) ? value.join('\n') : ''} />
    case 'rates':
      return <TextArea {...common} hint={RATES_HINT} rows={3} defaultValue={Array.isArray(value) ? value.map((rate: { days: number; centsPerDay: number }) => `${rate.days} dagen: ${formatAmount(rate.centsPerDay)}`).join('\n') : ''} />
    case 'grounds':
      return <TextArea {...common} hint={GROUNDS_HINT} rows={5} defaultValue={Array.isArray(value) ? value.map((ground: PriorityGround) => [ground.order, ground.code, ground.words, ground.reason ? 'ja' : 'nee', ground.weeks].join('; ')).join('\n') : ''} />
  }
}

/** Proposes a new value from a day; a colleague adopts it. */
export function ProposeForm({ view, action, formKey }: { readonly view: RulePage; readonly action: FormAction; readonly formKey: string }) {
  const value = parts(view.current?.value)
  return (
    <Section title="Nieuwe waarde voorstellen" intro="Een collega stelt uw voorstel vast. Wat nu geldt, loopt dan tot en met de dag ervoor.">
      <Panel pad>
        <ActionForm action={action} keyValue={formKey} hidden={{ key: view.key }} id="voorstel" label={`Nieuwe waarde voor ${RULE_LABELS[view.key]}`} submit="Voorstel doen">
          {fieldsOf(view.key).map((field) => (
            <Part key={field.name} rule={view.key} field={field} value={value[field.name]} />
          ))}
          <Select name="municipalityId" label="Voor wie?" empty="De hele regio" optional options={view.municipalities.map(({ id, name }) => ({ value: id, label: `Alleen gemeente ${name}` }))} />
          <DateField name="validFrom" label="Vanaf welke dag?" />
          <TextArea name="source" label="Bron" hint="Welk besluit, welke verordening of welk artikel" rows={2} />
          <TextField name="sourceUrl" label="Webadres van de bron" type="url" optional />
          <RadioGroup name="checked" label="Hebt u de bron zelf gelezen?" across options={YES_NO} />
          <TextArea name="reason" label="Waarom met terugwerkende kracht?" hint="Alleen als de eerste dag voor vandaag ligt" rows={2} optional />
        </ActionForm>
      </Panel>
    </Section>
  )
}

type Deciding = { readonly view: ProposalPage; readonly action: FormAction }
const onProposal = (view: ProposalPage) => ({ keyValue: crypto.randomUUID(), version: view.version, hidden: { proposalId: view.id } })

export function AdoptForm({ view, action }: Deciding) {
  return (
    <Section title="Vaststellen" intro="Controleer de waarde en de bron. U stelt vast wat een collega voorstelde.">
      <Panel pad>
        <ActionForm {...onProposal(view)} action={action} id="vaststellen" label="Regel vaststellen" submit="Regel vaststellen" note="Een vastgestelde regel verandert niet meer. Een volgende komt ervoor in de plaats." />
      </Panel>
    </Section>
  )
}

export function DeclineForm({ view, action }: Deciding) {
  const submit = view.own ? 'Voorstel intrekken' : 'Niet overnemen'
  return (
    <Section title={submit}>
      <Panel pad>
        <ActionForm {...onProposal(view)} action={action} id="niet-overnemen" label={submit} submit={submit} submitKind="secondary">
          <TextArea name="reason" label="Waarom?" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
