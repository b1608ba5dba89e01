import { Badge } from '@/components/ui/Badge'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { FINDING_LABELS, TALK_STATUS_LABELS } from '@/lib/admissions/messages/talk'
import type { Talk, TalkPage, TalkPoint } from '@/lib/admissions/queries/talk'
import { FINDINGS } from '@/lib/admissions/schema/talk'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstantFull } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const TONES = { planned: 'open', held: 'ok', cancelled: 'none' } as const
const labelOf = (point: TalkPoint) => (point.lot ? `${point.title}, ${point.lot}` : point.title)

function Planned({ talk, record, cancel }: { talk: Talk; record: FormAction; cancel: FormAction }) {
  return (
    <>
      <PanelPart>
        <ActionForm action={record} keyValue={crypto.randomUUID()} version={talk.version} id="vastleggen" label="Gesprek vastleggen" hidden={{ talkId: talk.id }} submit="Verslag vastleggen" note="Daarna verandert het verslag niet meer.">
          {talk.points.map((point) => (
            <Fieldset key={point.id} legend={labelOf(point)}>
              <RadioGroup name={`finding.${point.id}`} label="Wat bleek?" across options={FINDINGS.map((finding) => ({ value: finding, label: FINDING_LABELS[finding] }))} />
              <TextArea name={`reason.${point.id}`} label="Reden" optional hint="Verplicht als het weerlegd is." rows={2} />
            </Fieldset>
          ))}
          <TextArea name="attendees" label="Wie waren erbij?" rows={2} />
        </ActionForm>
      </PanelPart>
      <PanelPart>
        <details>
          <summary>Gesprek afzeggen</summary>
          <ActionForm action={cancel} keyValue={crypto.randomUUID()} version={talk.version} id="afzeggen" label="Gesprek afzeggen" hidden={{ talkId: talk.id }} submit="Gesprek afzeggen" submitKind="secondary">
            <TextArea name="reason" label="Reden" rows={2} />
          </ActionForm>
        </details>
      </PanelPart>
    </>
  )
}

/** The talks of a submission: the planned one with its record to fill in, those held with what they found. */
export function Talks({ view, record, cancel }: { view: TalkPage; record: FormAction; cancel: FormAction }) {
  if (view.talks.length === 0)
    return (
      <EmptyState panel level={2} title="Nog geen gesprek">
        Plan een gesprek als u wilt nagaan of klopt wat is ingediend.
      </EmptyState>
    )
  return view.talks.map((talk) => (
    <Section key={talk.id} title={formatInstantFull(talk.at)}>
      <Panel>
        <PanelPart>
          <Badge tone={TONES[talk.status]}>{TALK_STATUS_LABELS[talk.status]}</Badge>
          <p className="mt-2">
            {talk.place}. Gepland door {talk.plannedBy}.
          </p>
          {talk.cancelledReason && <p>{talk.cancelledReason}</p>}
          {talk.attendees && <p className="whitespace-pre-line">Aanwezig: {talk.attendees}</p>}
          {talk.letterId && (
            <TextLink href={routes.letter(talk.letterId)} file>
              Verslag (PDF)
            </TextLink>
          )}
        </PanelPart>
        {talk.status === 'planned' ? (
          <Planned talk={talk} record={record} cancel={cancel} />
        ) : (
          talk.points.map((point) => (
            <PanelPart key={point.id}>
              <p>
                {labelOf(point)}: {point.finding ? FINDING_LABELS[point.finding].toLowerCase() : 'niet besproken'}
              </p>
              {point.reason && <p className="small whitespace-pre-line">{point.reason}</p>}
            </PanelPart>
          ))
        )}
      </Panel>
    </Section>
  ))
}
