import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { END_RESULT_LABELS, GOAL_RESULT_LABELS } from '@/lib/indications/messages/track'
import type { TrackScreen } from '@/lib/indications/queries/track'
import { END_RESULTS, GOAL_RESULTS } from '@/lib/indications/schema/track'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

type Props = { readonly view: TrackScreen; readonly actions: { readonly start: FormAction; readonly report: FormAction; readonly finish: FormAction } }

/** What the organisation can do next: begin, report a week, or record the end. */
export function TrackForms({ view: { track, today }, actions }: Props) {
  const hidden = { trackId: track.id }
  if (track.status === 'sent')
    return (
      <Section title="Het traject begint" intro="Bel de deelnemer om af te spreken. Leg vast wanneer het traject begon.">
        <Panel pad>
          <ActionForm action={actions.start} keyValue={crypto.randomUUID()} version={track.version} hidden={hidden} label="Begin" submit="Begin vastleggen">
            <DateField name="startedOn" label="Wat was de eerste dag?" defaultValue={formatDay(today)} />
          </ActionForm>
        </Panel>
      </Section>
    )
  if (track.status !== 'started') return null
  return (
    <>
      <Section title="Hoe gaat het?" intro="Een keer per week. Wat u vastlegt leest de gemeente ook, en verandert niet meer.">
        <Panel pad>
          <ActionForm id="voortgang" action={actions.report} keyValue={crypto.randomUUID()} version={track.version} hidden={hidden} label="Voortgang" submit="Voortgang vastleggen">
            <DateField name="heldOn" label="Op welke dag keek u?" defaultValue={formatDay(today)} />
            {track.goals.map((goal, at) => (
              <RadioGroup key={at} name={`results.${at}`} label={goal} across options={GOAL_RESULTS.map((value) => ({ value, label: GOAL_RESULT_LABELS[value] }))} />
            ))}
            <TextArea name="note" label="Wat zag u?" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
      <Section title="Het traject eindigt" intro={`Na ${track.weeks} weken, of eerder als de deelnemer stopt.`}>
        <Panel pad>
          <ActionForm id="einde" action={actions.finish} keyValue={crypto.randomUUID()} version={track.version} hidden={hidden} label="Einde" submit="Eindresultaat vastleggen" submitKind="secondary">
            <DateField name="finishedOn" label="Wat was de laatste dag?" />
            <RadioGroup name="endResult" label="Hoe eindigde het?" options={END_RESULTS.map((value) => ({ value, label: END_RESULT_LABELS[value] }))} />
            <TextArea name="endText" label="Wat kan de deelnemer nu zelf, en wat niet?" rows={4} />
          </ActionForm>
        </Panel>
      </Section>
    </>
  )
}
