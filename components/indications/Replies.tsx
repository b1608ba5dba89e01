import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, RadioGroup, Select } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { CHANNEL_LABELS } from '@/lib/indications/messages'
import type { KeptReply } from '@/lib/indications/queries/parts'
import type { FindingsView } from '@/lib/indications/queries/tabs'
import { openRemarks } from '@/lib/indications/rules/reply'
import { CHANNELS } from '@/lib/indications/schema'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { HANDLED_DRAFT, REPLY_DRAFT } from '@/lib/indications/rules/typed'
import { routes } from '@/lib/routes'

type Actions = { readonly reply: FormAction; readonly handle: FormAction }

/** What the resident said of the findings, in his own words, what was done with it, and the form for the next. */
export function Replies({ loaded: { view, reply: typed, handled }, actions, formKey }: { loaded: FindingsView; actions: Actions; formKey: string }) {
  if (view.findingsSentOn === null) return null
  const signIn = routes.signIn(routes.findings(view.id))
  return (
    <Section title="Reactie van de inwoner" intro="Leg elke reactie vast, ook als die laat komt. Opmerkingen neemt u woordelijk over.">
      {view.replies.map((reply) => (
        <Panel key={reply.id}>
          <PanelPart>
            <Said reply={reply} />
          </PanelPart>
          {openRemarks([reply]).length > 0 && (
            <PanelPart>
              <TypedBefore draft={handled.get(reply.id) ?? null} version={reply.version} />
              <ActionForm action={actions.handle} keyValue={crypto.randomUUID()} version={reply.version} typed={handled.get(reply.id)?.values} hidden={{ replyId: reply.id }} id={`reactie-${reply.id}`} label={`Opmerkingen van ${formatDayLong(reply.receivedOn)}`} submit="Vastleggen wat u deed" submitKind="secondary">
                <TextArea name="handled" label="Wat deed u met de opmerkingen?" hint="Bijvoorbeeld: gebeld, en in de berekening aangepast" rows={3} />
                <KeepTyping form={HANDLED_DRAFT} subjectId={reply.id} signIn={signIn} />
              </ActionForm>
            </PanelPart>
          )}
        </Panel>
      ))}
      <TypedBefore draft={typed} version={view.version} />
      <Panel pad>
        <ActionForm action={actions.reply} keyValue={formKey} version={view.version} typed={typed?.values} hidden={{ caseId: view.id }} id="reactie" label="Reactie vastleggen" submit="Reactie vastleggen">
          <DateField name="receivedOn" label="Dag van ontvangst" />
          <Select name="channel" label="Hoe kwam de reactie binnen?" empty="Kies hoe" options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
          <RadioGroup name="signed" label="Heeft de inwoner het verslag getekend?" across options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee' }]} />
          <TextArea name="remarks" label="Opmerkingen, woordelijk" rows={4} optional />
          {view.open && view.appliedOn === null && <Checkbox name="applies" label="Dit is ook de aanvraag" hint="De termijn voor het besluit begint dan op de dag van ontvangst" optional />}
          <KeepTyping form={REPLY_DRAFT} subjectId={view.id} signIn={signIn} />
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
