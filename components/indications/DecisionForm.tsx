import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, MoneyField, TextArea, UnitField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { FREQUENCY_LABELS, OUTCOME_CHOICES } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { FREQUENCIES, OUTCOMES } from '@/lib/indications/schema'
import { formatDay } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { optionText } from '@/lib/products/messages'
import type { FormAction, FormValues } from '@/lib/kernel/form-state'
import { type ProposedInput } from '@/lib/indications/queries/parts'
import { withCapital } from './CaseFrame'

/** What a proposal held that came back, to go on from. */
const typedOf = ({ outcome, motivation, grant }: ProposedInput): FormValues => ({
  outcome, motivation,
  ...(grant ? { startsOn: formatDay(grant.startsOn), endsOn: formatDay(grant.endsOn), ...(grant.frequency ? { frequency: grant.frequency } : {}), ...(grant.optionId ? { optionId: grant.optionId } : {}) } : {}),
})

/** The decision: outcome, why, and when help is granted from when until when and how often. */
export function DecisionForm({ view, action, formKey }: { view: CaseView; action: FormAction; formKey: string }) {
  const before = view.proposal?.status === 'returned' ? typedOf(view.proposal.input) : undefined
  const minutes = view.calculation?.minutes
  // Restorative help goes before and is never granted: the decision can only refuse, on that ground.
  const restorative = view.product?.kind === 'restorative'
  return (
    <Panel pad>
      <ActionForm action={action} keyValue={formKey} version={view.version} typed={before} hidden={{ caseId: view.id }} submit="Besluit nemen" note="Besluit en indicatie veranderen daarna niet meer. Het besluit telt zodra de brief verstuurd is.">
        <RadioGroup
          name="outcome"
          label="Wat besluit u?"
          options={OUTCOMES.filter((value) => !restorative || value === 'refused').map((value) => ({ value, label: OUTCOME_CHOICES[value], ...(value === 'granted' && minutes ? { hint: `${formatDuration(minutes)} per week, ${view.product?.name ?? ''}` } : {}) }))}
        />
        <TextArea name="motivation" label="Motivering" hint="Waarom besluit u dit? Schrijf in gewone woorden aan de inwoner, met u." rows={6} defaultValue={view.investigation.conclusion} />
        {view.product && !restorative && (
          <Fieldset legend="Als u toekent" hint="Bij afwijzen hoeft u dit niet in te vullen.">
            <FieldRow>
              <DateField name="startsOn" label="Ingangsdatum" optional defaultValue={view.wishes ? formatDay(view.wishes.wishedStart) : ''} />
              <DateField name="endsOn" label="Einddatum (laatste dag)" hint="Bijvoorbeeld 7-12-2027" optional />
            </FieldRow>
            <AmountFields view={view} />
          </Fieldset>
        )}
      </ActionForm>
    </Panel>
  )
}

/** What the unit of the product asks besides dates; the frequency where it does not follow from the choice. */
function AmountFields({ view: { unit, product } }: { view: CaseView }) {
  const fixed = unit?.unit === 'modules' || unit?.unit === 'packages'
  const frequencies = unit?.frequencies ?? FREQUENCIES
  return (
    <>
      {fixed && <RadioGroup name="optionId" label="Wat kent u toe?" optional options={unit.options.map((option) => ({ value: option.id, label: option.label, hint: withCapital(optionText(option)) }))} />}
      {unit?.unit === 'result-month' && <MoneyField name="monthCents" label="Bedrag per maand" hint="Het besluit noemt ook de minuten per week die hierbij horen." optional />}
      {product && !product.normed && !fixed && (
        <>
          <UnitField name="minutes" label="Hoeveel per week?" hint="Bijvoorbeeld 4:00 of 240 min. Dit product valt buiten de norm." optional unit="uur en minuten per week" />
          <TextArea name="minutesReason" label="Waar rust deze tijd op?" hint="Dit staat in het besluit aan de inwoner." optional rows={3} />
        </>
      )}
      {!(fixed && unit.options.every((option) => option.frequency !== null)) && <RadioGroup name="frequency" label="Hoe vaak komt de hulp?" defaultValue={frequencies[0] ?? ''} options={frequencies.map((value) => ({ value, label: withCapital(FREQUENCY_LABELS[value]) }))} />}
    </>
  )
}
