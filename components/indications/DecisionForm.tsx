import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, MoneyField, TextArea, UnitField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { FREQUENCY_LABELS, OUTCOME_CHOICES } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { FREQUENCIES, OUTCOMES } from '@/lib/indications/schema'
import { type Day, formatDay } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { optionText } from '@/lib/products/messages'
import type { Draft } from '@/lib/drafts'
import { DECISION_DRAFT, typedDecision } from '@/lib/indications/rules/typed'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'
import { withCapital } from './CaseFrame'

/** The decision: outcome, why, and when help is granted from when until when and how often. Its letter can be read first. */
export function DecisionForm({ view, draft, lookFirstWeeks, lastDay, action, formKey }: { view: CaseView; draft: Draft | null; lookFirstWeeks: number | null; /** The day before he moves out of the municipality. */ lastDay: Day | null; action: FormAction; formKey: string }) {
  const before = draft?.values ?? (view.proposal?.status === 'returned' ? typedDecision(view.proposal.input) : undefined)
  const minutes = view.calculation?.minutes
  // Restorative help goes before and is never granted: the decision can only refuse, on that ground.
  const restorative = view.product?.kind === 'restorative'
  return (
    <Panel pad>
      <ActionForm action={action} keyValue={formKey} version={view.version} typed={before} hidden={{ caseId: view.id }} submit="Besluit nemen" buttons={<SubmitButton kind="secondary" name="look" value="letter">Brief eerst bekijken</SubmitButton>} note="Besluit en indicatie veranderen daarna niet meer. Het besluit telt zodra de brief verstuurd is.">
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
              <DateField name="endsOn" label="Einddatum (laatste dag)" hint={lastDay ? `Uiterlijk ${formatDay(lastDay)}: daarna woont de inwoner hier niet meer` : 'Bijvoorbeeld 7-12-2027'} optional defaultValue={lastDay ? formatDay(lastDay) : ''} />
            </FieldRow>
            <AmountFields view={view} />
            {lookFirstWeeks !== null && <TextArea name="lookPurpose" label={`Waar kijkt u in de eerste ${lookFirstWeeks} weken naar?`} hint={`De inwoner krijgt dit product voor het eerst. De hulp loopt nu hoogstens ${lookFirstWeeks} weken; daarna neemt u het besluit voor langer. De inwoner leest dit.`} optional rows={3} />}
          </Fieldset>
        )}
        <KeepTyping form={DECISION_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.decision(view.id))} />
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
