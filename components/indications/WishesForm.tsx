import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Note } from '@/components/ui/Note'
import { Panel } from '@/components/ui/Page'
import type { CaseView } from '@/lib/indications/queries/case'
import { addDays, formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { CONSENT_TEXTS, DIRECTION_SENTENCE, WINDOW_LABELS } from '@/lib/residents/messages'
import type { TimeWindow } from '@/lib/rulebook/schema'
import { YES_NO } from './NotificationForms'

type Props = { readonly view: CaseView; readonly windows: readonly TimeWindow[]; readonly action: FormAction; readonly formKey: string }

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'ja' : 'nee')

/** What the resident wishes, and apart from that what he agrees to, each with its consequence. */
export function WishesForm({ view, windows, action, formKey }: Props) {
  const { wishes } = view
  const product = view.open ? view.product : view.decision?.indication
  return (
    <Panel pad>
      <ActionForm id="wensen" label="Wensen en toestemming" action={action} keyValue={formKey} hidden={{ caseId: view.id }} submit={wishes ? 'Lijst aanpassen' : 'Wensen vastleggen'} submitKind={wishes ? 'secondary' : 'primary'} note="Uw antwoorden leggen we vast. U mag ze later veranderen.">
        <div className="grid gap-6 tablet:grid-cols-2">
          <CheckboxGroup name="windows" label="Wanneer wilt u het liefst hulp?" hint="Kies een of meer dagdelen" across options={windows.map((value) => ({ value, label: WINDOW_LABELS[value] }))} defaultValue={wishes?.windows ?? []} />
          <DateField name="wishedStart" label="Vanaf wanneer?" hint={`Bijvoorbeeld ${formatDay(addDays(view.today, 14))}`} defaultValue={wishes ? formatDay(wishes.wishedStart) : ''} />
          <RadioGroup name="widerWindow" label={CONSENT_TEXTS['wider-window'].question} hint={CONSENT_TEXTS['wider-window'].consequence} across options={YES_NO} defaultValue={yesNo(wishes?.consents['wider-window'])} />
          {product?.needsFluentDutch ? (
            <Note icon="info">{DIRECTION_SENTENCE}</Note>
          ) : (
            <RadioGroup name="lessFluentDutch" label={CONSENT_TEXTS['less-fluent-dutch'].question} hint={CONSENT_TEXTS['less-fluent-dutch'].consequence} across options={YES_NO} defaultValue={wishes?.asked['less-fluent-dutch'] === undefined ? '' : yesNo(wishes.consents['less-fluent-dutch'])} />
          )}
          <RadioGroup name="prefersFluent" label="Wilt u het liefst iemand die vloeiend Nederlands spreekt?" hint="Dit is een wens. Het is iets anders dan toestemming." across options={YES_NO} defaultValue={yesNo(wishes?.prefersFluent)} />
          <TextArea name="note" label="Is er nog iets dat u graag wilt?" optional rows={2} defaultValue={wishes?.note} />
        </div>
      </ActionForm>
    </Panel>
  )
}
