import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { TextArea, UnitField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import type { Draft } from '@/lib/drafts'
import type { CaseView } from '@/lib/indications/queries/case'
import { DEVIATION_DRAFT } from '@/lib/indications/rules/typed'
import { formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { addressedAs } from '@/lib/residents/messages'
import { routes } from '@/lib/routes'

/** Following the norm, or more or fewer minutes with a reason the resident reads. */
export function DeviationForm({ view, draft, action, formKey }: { view: CaseView; draft: Draft | null; action: FormAction; formKey: string }) {
  const { calculation, resident } = view
  if (!calculation) return null
  const { adjustment } = calculation
  return (
    <Panel pad>
      <ActionForm id="afwijking" label="Afwijking van de norm" action={action} keyValue={formKey} version={calculation.version} typed={draft?.values} hidden={{ caseId: view.id }} submit="Afwijking bewaren" submitKind="secondary">
        <RadioGroup
          name="direction"
          label="Wat doet u met de norm?"
          defaultValue={adjustment === 0 ? 'none' : adjustment > 0 ? 'more' : 'less'}
          options={[
            { value: 'none', label: 'Norm volgen' },
            { value: 'more', label: 'Minuten erbij' },
            { value: 'less', label: 'Minuten eraf' },
          ]}
        />
        <UnitField name="minutes" label="Hoeveel per week?" hint="Bijvoorbeeld 0:15 of 15 min. Bij norm volgen hoeft dit niet." optional unit="uur en minuten per week" defaultValue={adjustment === 0 ? '' : formatDurationShort(Math.abs(adjustment))} />
        <TextArea name="reason" label="Reden" hint={`Dit staat straks in het besluit. Schrijf het zo dat ${addressedAs(resident.name)} het begrijpt.`} optional rows={3} defaultValue={calculation.deviationReason} />
        <KeepTyping form={DEVIATION_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.calculation(view.id))} />
      </ActionForm>
    </Panel>
  )
}
