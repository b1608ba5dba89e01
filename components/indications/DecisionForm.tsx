import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { FREQUENCY_LABELS, OUTCOME_CHOICES } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { FREQUENCIES, OUTCOMES } from '@/lib/indications/schema'
import { formatDay } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { withCapital } from './CaseFrame'

/** The decision: outcome, why, and when help is granted from when until when and how often. */
export function DecisionForm({ view, action, formKey }: { view: CaseView; action: FormAction; formKey: string }) {
  const minutes = view.calculation?.minutes
  return (
    <Panel pad>
      <ActionForm action={action} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Besluit nemen" note="Besluit en indicatie veranderen daarna niet meer. Het besluit telt zodra de brief verstuurd is.">
        <RadioGroup
          name="outcome"
          label="Wat besluit u?"
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_CHOICES[value], ...(value === 'granted' && minutes ? { hint: `${formatDuration(minutes)} per week, ${view.product?.name ?? ''}` } : {}) }))}
        />
        <TextArea name="motivation" label="Motivering" hint="Waarom besluit u dit? Schrijf in gewone woorden aan de inwoner, met u." rows={6} defaultValue={view.investigation.conclusion} />
        {view.product && (
          <Fieldset legend="Als u toekent" hint="Bij afwijzen hoeft u dit niet in te vullen.">
            <FieldRow>
              <DateField name="startsOn" label="Ingangsdatum" optional defaultValue={view.wishes ? formatDay(view.wishes.wishedStart) : ''} />
              <DateField name="endsOn" label="Einddatum (laatste dag)" hint="Bijvoorbeeld 7-12-2027" optional />
            </FieldRow>
            <RadioGroup name="frequency" label="Hoe vaak komt de hulp?" defaultValue="weekly" options={FREQUENCIES.map((value) => ({ value, label: withCapital(FREQUENCY_LABELS[value]) }))} />
          </Fieldset>
        )}
      </ActionForm>
    </Panel>
  )
}
