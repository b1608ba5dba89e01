import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { CORRECTION_REASON_LABELS, EXTRA_ANSWER_LABELS, EXTRA_LABELS, EXTRA_REASON_LABELS, EXTRA_TONES, monthText, RHYTHM_LABELS, TASKS_WARNING } from '@/lib/facility/messages'
import type { ExtraRow } from '@/lib/facility/queries/desk'
import type { FacilityClientView } from '@/lib/facility/queries/provider'
import { CORRECTION_REASONS, EXTRA_ANSWERS, EXTRA_REASONS, RHYTHMS, type Rhythm } from '@/lib/facility/schema'
import { formatDuration } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'

const HOURS_HINT = 'Bijvoorbeeld 6:30 of 6 uur en 30 minuten'

/** How often the help comes and what it does. */
export function AgreementForm({ placement, action }: { placement: { readonly id: string; readonly version: number; readonly rhythm: Rhythm | null; readonly tasks: string | null }; action: FormAction }) {
  return (
    <Section title="De afspraak" intro="De inwoner verdeelt de uren zelf, samen met de aanbieder.">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} version={placement.version} hidden={{ placementId: placement.id }} id="afspraak" label="Afspraak bewaren" submit="Afspraak bewaren" submitKind="secondary">
          <RadioGroup name="rhythm" label="Hoe vaak komt de hulp?" options={RHYTHMS.map((value) => ({ value, label: RHYTHM_LABELS[value] }))} defaultValue={placement.rhythm} />
          <TextArea name="tasks" label="Welke taken?" hint={TASKS_WARNING} rows={3} optional defaultValue={placement.tasks} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** The hours of a month that has none yet. */
export function HoursForm({ view, action }: { view: FacilityClientView; action: FormAction }) {
  return (
    <Section title="Uren invullen" id="uren">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ placementId: view.id }} id="invullen" label="Uren invullen" submit="Uren invullen">
          <Select name="month" label="Maand" options={view.toEnter.map((value) => ({ value, label: monthText(value) }))} defaultValue={view.toEnter[view.toEnter.length > 1 ? 1 : 0]} width={15} />
          <TextField name="minutes" label="Gegeven uren" hint={HOURS_HINT} width={9} autoComplete="off" />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function CorrectionForm({ view, action }: { view: FacilityClientView; action: FormAction }) {
  return (
    <Section title="Uren verbeteren" intro="Vul in wat er had moeten staan. Het verschil komt als regel erbij.">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ placementId: view.id }} id="verbeteren" label="Uren verbeteren" submit="Uren verbeteren" submitKind="secondary">
          <Select name="month" label="Maand" options={view.months.map(({ month }) => ({ value: month, label: monthText(month) }))} width={15} />
          <TextField name="minutes" label="De juiste uren" hint="Bijvoorbeeld 6:00, of 0 minuten als er geen hulp was" width={9} autoComplete="off" />
          <RadioGroup name="reason" label="Wat klopte er niet?" options={CORRECTION_REASONS.map((value) => ({ value, label: CORRECTION_REASON_LABELS[value] }))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function AskExtraForm({ view, action }: { view: FacilityClientView; action: FormAction }) {
  return (
    <Section title="Meer uren vragen" intro="Is de teller op? De gemeente zegt ja of nee.">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ placementId: view.id }} id="vragen" label="Meer uren vragen" submit="Meer uren vragen" submitKind="secondary">
          <Select name="year" label="Jaar" options={view.years.map(({ year }) => ({ value: String(year), label: String(year) }))} width={9} />
          <TextField name="minutes" label="Hoeveel uren erbij?" hint={HOURS_HINT} width={9} autoComplete="off" />
          <RadioGroup name="reason" label="Waarom?" options={EXTRA_REASONS.map((value) => ({ value, label: EXTRA_REASON_LABELS[value] }))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Questions for more hours; the desk answers those that wait. */
export function Extras({ rows, action }: { rows: readonly ExtraRow[]; action?: FormAction }) {
  if (rows.length === 0) return null
  return (
    <Section title="Vragen om meer uren" id="meer-uren">
      <Panel>
        {rows.map((row) => (
          <PanelPart key={row.id}>
            <DefinitionList
              items={[
                { label: String(row.year), value: `${formatDuration(row.minutes)} erbij`, second: EXTRA_REASON_LABELS[row.reason] },
                { label: 'Gevraagd', value: row.askedBy, second: formatInstant(row.askedAt) },
                { label: 'Antwoord', value: <Badge tone={EXTRA_TONES[row.status]}>{EXTRA_LABELS[row.status]}</Badge>, second: row.answer ? `${EXTRA_ANSWER_LABELS[row.answer]} (${row.decidedBy ?? ''})` : undefined },
              ]}
            />
            {action && row.status === 'asked' && (
              <ActionForm action={action} keyValue={crypto.randomUUID()} version={row.version} hidden={{ extraId: row.id }} id={`antwoord-${row.id}`} label="Antwoord geven" submit="Antwoord geven">
                <RadioGroup name="answer" label="Uw antwoord" options={[...EXTRA_ANSWERS.agreed, ...EXTRA_ANSWERS.declined].map((value) => ({ value, label: EXTRA_ANSWER_LABELS[value] }))} />
              </ActionForm>
            )}
          </PanelPart>
        ))}
      </Panel>
    </Section>
  )
}
