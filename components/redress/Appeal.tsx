import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { APPEAL_OUTCOME_LABELS } from '@/lib/redress/messages'
import type { AppealView, ObjectionView } from '@/lib/redress/queries/objection'
import { APPEAL_OUTCOMES } from '@/lib/redress/schema'

type Props = { readonly view: ObjectionView; readonly action: FormAction }

/** What a court told of each appeal, and how it ended. */
export function Appeals({ view }: { view: ObjectionView }) {
  if (view.appeals.length === 0) return <EmptyState panel level={2} title="Er is geen beroep bekend">Laat de rechter weten dat de inwoner in beroep is gegaan, leg dat dan vast.</EmptyState>
  return (
    <Section title="Beroep">
      {view.appeals.map((appeal) => (
        <Panel key={appeal.id} pad>
          <DefinitionList
            items={[
              { label: 'Rechter', value: appeal.court, second: appeal.courtNumber === null ? 'Nog geen zaaknummer' : `Zaaknummer ${appeal.courtNumber}` },
              { label: 'Bericht ontvangen', value: formatDayLong(appeal.toldOn), second: `Vastgelegd door ${appeal.recordedBy}` },
              { label: 'Stand', value: appeal.outcome === null ? 'Loopt' : APPEAL_OUTCOME_LABELS[appeal.outcome], second: appeal.endedOn === null ? 'De beslissing op het bezwaar geldt zolang de rechter niet anders beslist' : `Op ${formatDayLong(appeal.endedOn)}` },
              ...(appeal.said === null ? [] : [{ label: 'Wat de rechter zei en wat er volgt', value: <span className="whitespace-pre-line">{appeal.said}</span> }]),
            ]}
          />
        </Panel>
      ))}
    </Section>
  )
}

export function AppealForm({ view, action }: Props) {
  return (
    <Section title="Beroep vastleggen" intro="Als de rechter u laat weten dat de inwoner in beroep is gegaan.">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ objectionId: view.id }} id="beroep" label="Beroep vastleggen" submit="Beroep vastleggen">
          <DateField name="toldOn" label="Wanneer kwam het bericht van de rechter?" />
          <TextField name="court" label="Welke rechter?" hint="Zoals die in het bericht staat" />
          <TextField name="courtNumber" label="Zaaknummer van de rechter" optional width={24} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function EndAppealForm({ view, appeal, action }: Props & { readonly appeal: AppealView }) {
  return (
    <Section title="Einde van het beroep" intro="Moet u opnieuw beslissen? De consulent herziet dan het besluit, met een eigen brief en een eigen termijn.">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} version={appeal.version} hidden={{ objectionId: view.id, appealId: appeal.id }} id="einde-beroep" label="Einde van het beroep vastleggen" submit="Einde vastleggen">
          <RadioGroup name="outcome" label="Hoe liep het af?" options={APPEAL_OUTCOMES.map((value) => ({ value, label: APPEAL_OUTCOME_LABELS[value] }))} />
          <DateField name="endedOn" label="Op welke dag?" hint="De dag van de uitspraak of van de intrekking" />
          <TextArea name="said" label="Wat zei de rechter, en wat volgt er?" rows={4} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
