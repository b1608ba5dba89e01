import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, MoneyField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { BUDGET_KIND_HINTS, BUDGET_KIND_LABELS, CAPABLE_BY_LABELS } from '@/lib/indications/messages/budget'
import type { CaseView } from '@/lib/indications/queries/case'
import { BUDGET_ARTICLES } from '@/lib/indications/rules/budget'
import { BUDGET_KINDS, CAPABLE_BY } from '@/lib/indications/schema/budget'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatAmount } from '@/lib/kernel/money'
import { YES_NO } from './NotificationForms'

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'ja' : 'nee')

/** A personal budget as the resident asks for it, and for each condition of the law whether it is met and why. */
export function BudgetForm({ view, action, formKey }: { view: CaseView; action: FormAction; formKey: string }) {
  const { budget } = view
  return (
    <Panel pad>
      <ActionForm action={action} keyValue={formKey} version={budget?.version ?? 0} hidden={{ caseId: view.id }} submit="Budget beoordelen" label="Persoonsgebonden budget" note="Is aan een voorwaarde niet voldaan? Dan weigert u het budget in het besluit. De inwoner leest waarom, en krijgt hulp in natura als die nodig is.">
        <RadioGroup name="kind" label="Wie geeft de hulp?" options={BUDGET_KINDS.map((value) => ({ value, label: BUDGET_KIND_LABELS[value], hint: BUDGET_KIND_HINTS[value] }))} defaultValue={budget?.kind ?? ''} />
        <DateField name="informedOn" label="Wanneer legde u uit wat een budget vraagt?" hint="In gewone woorden, met de gevolgen (artikel 2.3.2 lid 6)" defaultValue={budget ? formatDay(budget.informedOn) : ''} />
        <TextField name="helper" label="Van wie koopt de inwoner hulp?" defaultValue={budget?.helper} />
        <TextArea name="plan" label="Budgetplan" hint="Wat doet de hulp, hoe vaak, en hoe weet de inwoner dat het goed gaat?" rows={5} defaultValue={budget?.plan} />
        <MoneyField name="askedHourCents" label="Wat kost een uur volgens het plan?" hint="Leeg: het bedrag van de gemeente" optional defaultValue={budget?.askedHourCents ? formatAmount(budget.askedHourCents) : ''} />
        <Fieldset legend={`Kan de inwoner de taken aan? (${BUDGET_ARTICLES.capable})`}>
          <RadioGroup name="capable" label="Kan de inwoner, of iemand voor hem, de taken van een budget aan?" across options={YES_NO} defaultValue={yesNo(budget?.capable)} />
          <RadioGroup name="capableBy" label="Wie doet de taken?" options={CAPABLE_BY.map((value) => ({ value, label: CAPABLE_BY_LABELS[value] }))} defaultValue={budget?.capableBy ?? ''} />
          <TextArea name="capableWhy" label="Waaruit blijkt dat?" rows={3} defaultValue={budget?.capableWhy} />
        </Fieldset>
        <Fieldset legend={`Wil de inwoner dit zelf? (${BUDGET_ARTICLES.motivated})`}>
          <RadioGroup name="motivated" label="Legt de inwoner uit waarom hij een budget wil?" across options={YES_NO} defaultValue={yesNo(budget?.motivated)} />
          <TextArea name="motivatedWhy" label="Wat zegt de inwoner?" rows={3} defaultValue={budget?.motivatedWhy} />
        </Fieldset>
        <Fieldset legend={`Is de hulp goed genoeg? (${BUDGET_ARTICLES.quality})`}>
          <RadioGroup name="quality" label="Is de hulp veilig, doeltreffend en gericht op de inwoner?" across options={YES_NO} defaultValue={yesNo(budget?.quality)} />
          <TextArea name="qualityWhy" label="Waaruit blijkt dat?" rows={3} defaultValue={budget?.qualityWhy} />
        </Fieldset>
      </ActionForm>
    </Panel>
  )
}
