import { YES_NO } from '@/components/indications/NotificationForms'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup, Select } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Panel, Section } from '@/components/ui/Page'
import type { Draft } from '@/lib/drafts'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { HEARING_GROUND_LABELS, PART_LABELS, SUSPENSION_LABELS } from '@/lib/redress/messages'
import type { ObjectionView } from '@/lib/redress/queries/objection'
import { SUSPENSION_ARTICLES } from '@/lib/redress/rules/objection'
import { HEARING_DRAFT } from '@/lib/redress/rules/typed'
import { HEARING_GROUNDS, OBJECTION_PARTS, SUSPENSION_GROUNDS } from '@/lib/redress/schema'
import { routes } from '@/lib/routes'

type Props = { readonly view: ObjectionView; readonly action: FormAction }
const PARTS = OBJECTION_PARTS.map((value) => ({ value, label: PART_LABELS[value] }))
const common = (view: ObjectionView) => ({ keyValue: crypto.randomUUID(), version: view.version, hidden: { objectionId: view.id } })

/** Whether being late can be excused. */
export function LatenessForm({ view, action }: Props) {
  return (
    <Section title="Te laat" intro={`Bezwaar maken kon tot en met ${formatDayLong(view.objectionUntil)}. Het kwam op ${formatDayLong(view.receivedOn)}.`}>
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="te-laat" label="Te laat beoordelen" submit="Oordeel bewaren">
          <RadioGroup name="excused" label="Is er een goede reden dat het bezwaar te laat kwam?" across options={YES_NO} />
          <TextArea name="reason" label="Waarom vindt u dat?" rows={3} defaultValue={view.lateReason} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Asks for what lacks, or records that it came. */
export function CompletionForm({ view, action }: Props) {
  return (
    <Section title="Aanvulling vragen" intro={view.completionDays === null ? 'Uw gemeente heeft nog geen termijn voor het aanvullen vastgesteld.' : `De inwoner krijgt een brief en ${plural(view.completionDays, 'dag', 'dagen')} om aan te vullen (te controleren). Zo lang staat de termijn om te beslissen stil (Awb art. 7:10 lid 2).`}>
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="aanvullen" label="Aanvulling vragen" submit="Brief maken" submitKind="secondary">
          <CheckboxGroup name="missing" label="Wat ontbreekt er?" options={PARTS} defaultValue={view.missing} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function CompletedForm({ view, action }: Props) {
  return (
    <Section title="Aanvulling vastleggen" intro={`Aanvullen kan tot en met ${view.completionUntil ? formatDayLong(view.completionUntil) : ''}. Ook wat later komt, legt u vast.`}>
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="aangevuld" label="Aanvulling vastleggen" submit="Aanvulling vastleggen">
          <DateField name="completedOn" label="Wanneer kwam de aanvulling binnen?" />
          <TextArea name="grounds" label="Wat staat erin?" optional rows={4} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Planned, held or waived; a hearing that was held stays. */
export function HearingForm({ view, draft, action }: Props & { readonly draft: Draft | null }) {
  const options = [
    { value: 'planned', label: 'Gepland', hint: 'Vul de dag in en waar of hoe u de inwoner hoort. De inwoner krijgt een uitnodiging.' },
    { value: 'held', label: 'Gehouden', hint: 'Vul de dag en het verslag in.' },
    { value: 'waived', label: 'Er wordt niet gehoord', hint: 'Kies waarom niet en licht dat toe.' },
  ]
  return (
    <Section title="Hoorzitting">
      <Panel pad>
        <TypedBefore draft={draft} version={view.version} />
        <ActionForm key={draft?.savedAt.toISOString() ?? 'empty'} typed={draft?.values} {...common(view)} action={action} id="horen" label="Hoorzitting" submit="Hoorzitting bewaren">
          <RadioGroup name="hearing" label="Wat legt u vast?" options={options} defaultValue={view.hearing === 'planned' ? 'held' : 'planned'} />
          <DateField name="on" label="Dag van de hoorzitting" optional defaultValue={view.hearingOn ? formatDay(view.hearingOn) : ''} />
          <TextField name="place" label="Waar of hoe" hint="Bijvoorbeeld gemeentehuis of telefoon" optional defaultValue={view.hearingPlace} />
          <Select name="ground" label="Waarom u niet hoort" hint="De reden staat in de beslissing (Awb art. 7:12)." optional empty="Alleen als er niet wordt gehoord" options={HEARING_GROUNDS.map((value) => ({ value, label: `${HEARING_GROUND_LABELS[value].label} (${HEARING_GROUND_LABELS[value].article})` }))} defaultValue={view.hearingGround} />
          <TextArea name="text" label="Verslag, of waarom u niet hoort" optional rows={5} />
          <KeepTyping form={HEARING_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.objectionHandling(view.id))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function CommitteeForm({ view, action }: Props) {
  return (
    <Section title="Commissie" intro="Met een commissie is er meer tijd om te beslissen.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="commissie" label="Commissie" submit="Commissie bewaren" submitKind="secondary">
          <RadioGroup name="committee" label="Adviseert een commissie?" across options={YES_NO} defaultValue={view.committee ? 'ja' : 'nee'} />
          <TextArea name="reason" label="Reden" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** The term stands still, or runs again. */
export function SuspendForm({ view, suspend, resume }: { readonly view: ObjectionView; readonly suspend: FormAction; readonly resume: FormAction }) {
  const still = view.stretches.find((each) => each.until === null)
  return (
    <Section title={still ? 'Termijn weer laten lopen' : 'Termijn opschorten'} intro={still ? `De termijn staat stil vanaf ${formatDayLong(still.from)}.` : 'Dit kan ook nadat de beslissing is verdaagd. Laat het de inwoner schriftelijk weten (Awb art. 7:10 lid 5).'}>
      <Panel pad>
        {still ? (
          <ActionForm {...common(view)} action={resume} id="hervatten" label="Termijn weer laten lopen" submit="Termijn laten lopen" submitKind="secondary">
            <DateField name="until" label="Eerste dag dat de termijn weer loopt" />
          </ActionForm>
        ) : (
          <ActionForm {...common(view)} action={suspend} id="opschorten" label="Termijn opschorten" submit="Termijn opschorten" submitKind="secondary">
            <RadioGroup name="ground" label="Waarom staat de termijn stil?" options={SUSPENSION_GROUNDS.map((value) => ({ value, label: SUSPENSION_LABELS[value], hint: SUSPENSION_ARTICLES[value] }))} />
            <DateField name="from" label="Eerste dag dat de termijn stilstaat" />
            <TextArea name="reason" label="Reden" rows={2} />
          </ActionForm>
        )}
      </Panel>
    </Section>
  )
}

export function AdjournForm({ view, action }: Props) {
  return (
    <Section title="Beslissing verdagen" intro="Dat kan één keer, voor het einde van de termijn (Awb art. 7:10 lid 3). De inwoner krijgt een brief.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="verdagen" label="Beslissing verdagen" submit="Verdagen en brief maken" submitKind="secondary">
          <TextArea name="reason" label="Waarom duurt het langer?" hint="De inwoner leest dit. Schrijf met u." rows={3} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function NoticeForm({ view, action }: Props) {
  return (
    <Section title="Ingebrekestelling vastleggen" intro="U legt haar altijd vast, ook als zij te vroeg komt.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="ingebreke" label="Ingebrekestelling vastleggen" submit="Ingebrekestelling vastleggen" submitKind="secondary">
          <DateField name="noticeOn" label="Wanneer kwam zij binnen?" />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function WithdrawForm({ view, action }: Props) {
  return (
    <Section title="Intrekking vastleggen" intro="Alleen als de inwoner dat zelf zegt. Daarna is het bezwaar afgerond.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="intrekken" label="Intrekking vastleggen" submit="Intrekking vastleggen" submitKind="secondary">
          <DateField name="withdrawnOn" label="Wanneer trok de inwoner het bezwaar in?" />
          <TextArea name="how" label="Hoe liet de inwoner dat weten?" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
