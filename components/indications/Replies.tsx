import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { CHANNEL_LABELS } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import type { KeptReply } from '@/lib/indications/queries/parts'
import { openRemarks } from '@/lib/indications/rules/reply'
import { CHANNELS } from '@/lib/indications/schema'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

type Actions = { readonly reply: FormAction; readonly handle: FormAction }

/** What the resident said of the findings, in his own words, what was done with it, and the form for the next. */
export function Replies({ view, actions, formKey }: { view: CaseView; actions: Actions; formKey: string }) {
  if (view.findingsSentOn === null) return null
  return (
    <Section title="Reactie van de inwoner" intro="Leg elke reactie vast, ook als die laat komt. Opmerkingen neemt u woordelijk over.">
      {view.replies.map((reply) => (
        <Panel key={reply.id}>
          <PanelPart>
            <Said reply={reply} />
          </PanelPart>
          {openRemarks([reply]).length > 0 && (
            <PanelPart>
              <ActionForm action={actions.handle} keyValue={crypto.randomUUID()} version={reply.version} hidden={{ replyId: reply.id }} id={`reactie-${reply.id}`} label={`Opmerkingen van ${formatDayLong(reply.receivedOn)}`} submit="Vastleggen wat u deed" submitKind="secondary">
                <TextArea name="handled" label="Wat deed u met de opmerkingen?" hint="Bijvoorbeeld: gebeld, en in de berekening aangepast" rows={3} />
              </ActionForm>
            </PanelPart>
          )}
        </Panel>
      ))}
      <Panel pad>
        <ActionForm action={actions.reply} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} id="reactie" label="Reactie vastleggen" submit="Reactie vastleggen">
          <DateField name="receivedOn" label="Dag van ontvangst" />
          <Select name="channel" label="Hoe kwam de reactie binnen?" empty="Kies hoe" options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
          <RadioGroup name="signed" label="Heeft de inwoner het verslag getekend?" across options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee' }]} />
          <TextArea name="remarks" label="Opmerkingen, woordelijk" rows={4} optional />
          {view.open && view.appliedOn === null && <Checkbox name="applies" label="Dit is ook de aanvraag" hint="De termijn voor het besluit begint dan op de dag van ontvangst" optional />}
        </ActionForm>
      </Panel>
    </Section>
  )
}

function Said({ reply }: { reply: KeptReply }) {
  return (
    <DefinitionList
      items={[
        { label: 'Ontvangen', value: formatDayLong(reply.receivedOn), second: `${CHANNEL_LABELS[reply.channel]}, vastgelegd door ${reply.recordedBy}` },
        { label: 'Getekend', value: <Badge tone={reply.signed ? 'ok' : 'wait'}>{reply.signed ? 'Getekend' : 'Niet getekend'}</Badge> },
        ...(reply.remarks === null ? [] : [{ label: 'Opmerkingen', value: <span className="whitespace-pre-line">{reply.remarks}</span> }]),
        ...(reply.handled === null ? [] : [{ label: 'Wat ermee is gedaan', value: <span className="whitespace-pre-line">{reply.handled}</span>, second: `${reply.handledOn === null ? '' : formatDayLong(reply.handledOn)}, ${reply.handledBy ?? ''}` }]),
      ]}
    />
  )
}
