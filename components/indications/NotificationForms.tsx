import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { SUPPORT_LABELS } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { SUPPORT_WAYS } from '@/lib/indications/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

type Props = { readonly view: CaseView; readonly action: FormAction; readonly formKey: string }

/** That the resident was told of free client support, and what he said. */
export function SupportForm({ view, action, formKey }: Props) {
  return (
    <Section title="Cliëntondersteuning" intro="De inwoner moet vóór het onderzoek weten dat dit kan en gratis is.">
      <Panel pad>
        <ActionForm id="steun" label="Cliëntondersteuning" action={action} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Cliëntondersteuning vastleggen">
          <DateField name="offeredOn" label="Wanneer wees u de inwoner erop?" defaultValue={formatDay(view.today)} />
          <RadioGroup name="how" label="Hoe wees u de inwoner erop?" across defaultValue="talk" options={SUPPORT_WAYS.map((value) => ({ value, label: SUPPORT_LABELS[value] }))} />
          <RadioGroup name="wanted" label="Wil de inwoner cliëntondersteuning?" across options={YES_NO} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** That a personal plan came in. */
export function PlanForm({ view, action, formKey }: Props) {
  return (
    <Section title="Persoonlijk plan" intro={`De inwoner mag tot en met ${formatDayLong(view.terms.plan.lastDay)} een eigen plan inleveren. Het hoeft niet.`}>
      <Panel pad>
        <ActionForm id="plan" label="Persoonlijk plan" action={action} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Plan vastleggen" submitKind="secondary">
          <DateField name="receivedOn" label="Wanneer kwam het plan binnen?" />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export const YES_NO = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
] as const
