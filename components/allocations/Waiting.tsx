import { Alert } from '@/components/ui/Alert'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { EFFECT_LABELS, NOT_RULED, REFUSER_LABELS, refusalText } from '@/lib/allocations/messages/waiting'
import type { WaitingView } from '@/lib/allocations/queries/waiting'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

/** Since when a resident waits for help, who said no to whom, and what that does to the waiting time. */
export function Waiting({ waiting, children }: { waiting: WaitingView; children?: React.ReactNode }) {
  return (
    <Section title="Wachten op hulp" intro={standing(waiting)}>
      <Panel>
        <PanelPart>
          {waiting.refusals.length === 0 ? (
            <p>Niemand zei nee tegen een aanbieder of een aanbod.</p>
          ) : (
            <DefinitionList
              items={waiting.refusals.map((each) => ({
                label: formatDayLong(each.on),
                value: `${REFUSER_LABELS[each.by]}: ${each.provider}`,
                second: (
                  <>
                    <span className="block whitespace-pre-line">{each.reason}</span>
                    <span className="block">{each.effect === null ? NOT_RULED : `${EFFECT_LABELS[each.effect]}.`}</span>
                  </>
                ),
              }))}
            />
          )}
        </PanelPart>
        {children}
      </Panel>
    </Section>
  )
}

function standing({ since, days, begunOn, today }: WaitingView): string {
  if (since === null) return 'Het wachten begint als hulp is toegekend en verstuurd.'
  if (begunOn !== null) return `De hulp begon op ${formatDayLong(begunOn)}.`
  if (since > today) return `De hulp begint op ${formatDayLong(since)}. Tot dan wacht niemand.`
  return days === null ? `De inwoner wacht sinds ${formatDayLong(since)}. De dagen worden niet geteld.` : `De inwoner wacht sinds ${formatDayLong(since)}: ${plural(days, 'dag', 'dagen')}.`
}

type Options = readonly { readonly id: string; readonly provider: string }[]

/** A resident's no to a provider that can help, with what he is told first. */
export function RefuseProviderForm({ waiting, options, action }: { waiting: WaitingView; options: Options; action: FormAction }) {
  if (waiting.begunOn !== null || options.length === 0) return null
  return (
    <PanelPart>
      <Alert kind="info" level={3} title="Zeg dit eerst tegen de inwoner">
        {refusalText(waiting.effect)}
      </Alert>
      <ActionForm id="weigering" label="Weigering vastleggen" action={action} keyValue={crypto.randomUUID()} hidden={{ caseId: waiting.caseId }} submit="Weigering vastleggen" submitKind="secondary">
        <Select name="participationId" label="Welke aanbieder wil de inwoner niet?" empty="Kies een aanbieder" options={options.map((each) => ({ value: each.id, label: each.provider }))} />
        <DateField name="refusedOn" label="Wanneer zei de inwoner dit?" defaultValue={formatDay(waiting.today)} />
        <TextArea name="reason" label="Waarom wil de inwoner deze aanbieder niet?" rows={2} />
      </ActionForm>
    </PanelPart>
  )
}
