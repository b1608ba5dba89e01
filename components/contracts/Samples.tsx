import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { SAMPLE_OUTCOME_LABELS, SAMPLE_OUTCOME_TONES, sampleCounts } from '@/lib/contracts/messages/sample'
import type { SamplesPage, SampleView } from '@/lib/contracts/queries/sample'
import { SAMPLE_OUTCOMES } from '@/lib/contracts/schema/sample'
import { formatDay, formatDayLong, type Day } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { dayIn } from '@/lib/kernel/instant'

function term(row: SampleView, today: Day): string | undefined {
  if (row.mendBy === null) return undefined
  if (!row.counts) return `Herstellen kon tot en met ${formatDayLong(row.mendBy)}. Daarna is opnieuw gekeken.`
  return row.mendBy < today ? `De termijn liep af op ${formatDayLong(row.mendBy)}.` : `Herstellen kan tot en met ${formatDayLong(row.mendBy)}.`
}

/** Every sample of an agreement, newest first: what was counted and found, by whom, and what the provider says to it. */
export function SampleList({ page, react }: { page: SamplesPage; react?: FormAction }) {
  if (page.rows.length === 0) return <EmptyState panel title="Nog geen steekproef">Wat een steekproef op locatie vindt, staat hier: aantallen en een bevinding, geen namen.</EmptyState>
  return page.rows.map((row) => (
    <Section key={row.id} title={`${row.criterion}, ${formatDayLong(row.heldOn)}`} level={3} actions={<Badge tone={SAMPLE_OUTCOME_TONES[row.outcome]}>{SAMPLE_OUTCOME_LABELS[row.outcome]}</Badge>}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Plaats', value: row.place },
            { label: 'Geteld', value: sampleCounts(row), second: term(row, page.today) },
            { label: 'Bevinding', value: <span className="whitespace-pre-line">{row.finding}</span>, second: `${row.recordedName}, vastgelegd op ${formatDay(dayIn(row.recordedAt))}` },
            { label: 'Reactie van de aanbieder', value: row.reaction === null ? 'nog geen' : <span className="whitespace-pre-line">{row.reaction}</span>, second: row.reactedAt ? `${row.reactedName ?? ''}, ${formatDay(dayIn(row.reactedAt))}` : undefined },
          ]}
        />
        {react && row.reaction === null && (
          <ActionForm action={react} keyValue={crypto.randomUUID()} version={row.version} hidden={{ sampleId: row.id }} submit="Reactie versturen" submitKind="secondary" id={`r${row.id}`} label={`Reageren op de steekproef van ${formatDayLong(row.heldOn)}`}>
            <TextArea name="reaction" label="Uw reactie" hint="Eén keer, in uw eigen woorden. Noem geen namen van medewerkers." rows={3} />
          </ActionForm>
        )}
      </Panel>
    </Section>
  ))
}

/** What was seen on site: numbers, never names. */
export function RecordSampleForm({ page, action, formKey }: { page: SamplesPage; action: FormAction; formKey: string }) {
  return (
    <Panel pad>
      <ActionForm action={action} keyValue={formKey} hidden={{ agreementId: page.agreement.id }} submit="Steekproef vastleggen" label="Steekproef vastleggen">
        <Select name="criterionId" label="Eis" options={page.criteria.map((each) => ({ value: each.id, label: each.title }))} empty="Kies een eis" {...(page.criteria.length === 1 ? { defaultValue: page.criteria[0]?.id } : {})} />
        <DateField name="heldOn" label="Dag van de steekproef" />
        <TextField name="place" label="Plaats" width={24} />
        <TextField name="employees" label="Medewerkers die u bekeek" hint="Alleen het aantal. Schrijf geen namen op en neem geen verklaringen mee." width={5} inputMode="numeric" />
        <TextField name="seen" label="Verklaringen die u zag" width={5} inputMode="numeric" />
        <TextField name="missing" label="Ontbreekt of is ouder dan mag" hint="Wie u niet zag, telt mee." width={5} inputMode="numeric" />
        <TextArea name="finding" label="Bevinding" hint="De aanbieder leest dit en kan reageren." rows={3} />
        <RadioGroup name="outcome" label="Is het in orde?" options={SAMPLE_OUTCOMES.map((each) => ({ value: each, label: SAMPLE_OUTCOME_LABELS[each] }))} />
        <DateField name="mendBy" label="Laatste dag om te herstellen" hint="Alleen als het niet in orde is." optional />
      </ActionForm>
    </Panel>
  )
}
