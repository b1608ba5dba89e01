import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { ADDRESSEE_LABELS, DISPATCH_CHANNEL_LABELS, DISPATCH_LABELS, RETURN_LABELS } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import type { Dispatch } from '@/lib/indications/queries/dispatch'
import { ADDRESSEES, DISPATCH_CHANNELS, type DispatchKind, RETURN_REASONS } from '@/lib/indications/schema'
import { addresseeByFile } from '@/lib/indications/rules/dispatch'
import { type Day, formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

const TITLES = {
  confirmation: 'Verzending van de bevestiging', findings: 'Verzending van het verslag', decision: 'Verzending van het besluit',
  completion: 'Verzending van het verzoek', suspension: 'Verzending van het bericht', extension: 'Verzending van het bericht', 're-indication': 'Verzending van de aankondiging', correction: 'Verzending van het bericht', move: 'Verzending van het bericht',
} as const satisfies Record<DispatchKind, string>

type Actions = { readonly send: FormAction; readonly giveBack: FormAction }

/** How one letter of a case went out: each sending as it was recorded, and the form for what comes next. */
export function Dispatches({ view, kind, letter, actions }: { view: CaseView; kind: DispatchKind; letter?: string; actions: Actions }) {
  const letterId = letter ?? (kind === 'confirmation' ? view.confirmLetterId : kind === 'findings' ? view.findingsLetterId : view.decision?.letterId)
  return <Sendings sendings={view.dispatches.filter((each) => each.letterId === letterId)} kind={kind} letters={view.letters} today={view.today} actions={actions} />
}

/** The sendings of one letter, and the form for what comes next; nothing when it was never made. */
export function Sendings({ sendings, kind, letters, today, actions }: { sendings: readonly Dispatch[]; kind: DispatchKind; letters: CaseView['letters']; today: Day; actions: Actions }) {
  const last = sendings.at(-1)
  if (!last) return null
  const sent = sendings.filter((each) => each.sentOn !== null)
  return (
    <Section title={TITLES[kind]} intro={introOf(last, kind)}>
      <Panel>
        {sent.map((each) => (
          <PanelPart key={each.id}>
            <DefinitionList items={factsOf(each)} />
          </PanelPart>
        ))}
        <PanelPart>{last.sentOn === null ? <SendForm dispatch={last} letters={letters} today={formatDay(today)} again={sent.length > 0} action={actions.send} /> : <ReturnForm dispatch={last} action={actions.giveBack} />}</PanelPart>
      </Panel>
    </Section>
  )
}

function introOf(last: Dispatch, kind: DispatchKind): string | undefined {
  if (last.sentOn !== null) return undefined
  return kind === 'decision' ? 'Leg vast wanneer en hoe u het besluit verstuurt. Het telt vanaf de dag na de verzending.' : 'Leg vast wanneer en hoe u de brief verstuurt.'
}

function factsOf(each: Dispatch) {
  const to = each.addressee === null ? '' : ADDRESSEE_LABELS[each.addressee]
  return [
    { label: 'Verstuurd', value: formatDayLong(each.sentOn ?? each.waitsSince), second: `${each.channel === null ? 'Hoe is niet vastgelegd' : DISPATCH_CHANNEL_LABELS[each.channel]}. Vastgelegd door ${each.recordedBy ?? 'onbekend'}` },
    { label: 'Aan', value: each.representative === null ? to : `${to}: ${each.representative}` },
    ...(each.addressCheckedOn === null ? [] : [{ label: 'Adres nagekeken', value: formatDayLong(each.addressCheckedOn) }]),
    ...(each.returnedOn === null ? [] : [{ label: 'Teruggekomen', value: formatDayLong(each.returnedOn), second: each.returnReason ? RETURN_LABELS[each.returnReason] : undefined }]),
  ]
}

function SendForm({ dispatch, letters, today, again, action }: { dispatch: Dispatch; letters: CaseView['letters']; today: string; again: boolean; action: FormAction }) {
  const { addressee, representative } = addresseeByFile(letters)
  return (
    <ActionForm id={`verzending-${dispatch.id}`} label="Verzending" action={action} keyValue={crypto.randomUUID()} version={dispatch.version} hidden={{ dispatchId: dispatch.id }} submit="Verzending vastleggen">
      <FieldRow>
        <DateField name="sentOn" label="Dag van verzending" defaultValue={today} />
        {again && <DateField name="addressCheckedOn" label="Adres nagekeken op" />}
      </FieldRow>
      <RadioGroup name="channel" label="Hoe verstuurt u de brief?" across defaultValue="post" options={DISPATCH_CHANNELS.map((value) => ({ value, label: DISPATCH_CHANNEL_LABELS[value] }))} />
      <RadioGroup name="addressee" label="Aan wie?" hint={letters.copies.length > 0 ? `Kopie naar: ${letters.copies.map((each) => each.lines.join(', ')).join('; ')}` : undefined} defaultValue={addressee} options={ADDRESSEES.map((value) => ({ value, label: ADDRESSEE_LABELS[value] }))} />
      <TextField name="representative" defaultValue={representative} label="Naam van de vertegenwoordiger" hint="Alleen als de brief ook of alleen naar hem of haar gaat" optional />
    </ActionForm>
  )
}

function ReturnForm({ dispatch, action }: { dispatch: Dispatch; action: FormAction }) {
  return (
    <details>
      <summary>{`${DISPATCH_LABELS[dispatch.kind]} kwam terug`}</summary>
      <ActionForm id={`retour-${dispatch.id}`} label="Teruggekomen post" action={action} keyValue={crypto.randomUUID()} version={dispatch.version} hidden={{ dispatchId: dispatch.id }} submit="Terugkomst vastleggen" submitKind="secondary">
        <DateField name="returnedOn" label="Dag waarop de brief terugkwam" />
        <RadioGroup name="reason" label="Waarom kwam de brief terug?" options={RETURN_REASONS.map((value) => ({ value, label: RETURN_LABELS[value] }))} />
      </ActionForm>
    </details>
  )
}
