import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { ANSWER_LABELS, END_RESULT_LABELS, TRACK_LABELS, TRACK_TONES, trackQuestion } from '@/lib/indications/messages/track'
import type { ChoiceView } from '@/lib/indications/queries/choice'
import type { KeptTrack } from '@/lib/indications/queries/track'
import { TRACK_ANSWERS } from '@/lib/indications/schema/track'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'
import { TrackProgress } from './TrackProgress'

type Restorative = NonNullable<ChoiceView['restorative']>
type Props = { readonly choice: ChoiceView; readonly restorative: Restorative; readonly actions: { readonly answer: FormAction; readonly send: FormAction; readonly follow: FormAction }; readonly formKey: string }

/** Restorative help at the consultant's side: what is told and answered, sending the resident there, and what became of it. */
export function TrackPanel({ choice, restorative, actions, formKey }: Props) {
  const { view } = choice
  const { track } = view
  return (
    <Columns split="8-4">
      <Stack>
        {view.open && <Answer choice={choice} restorative={restorative} action={actions.answer} formKey={formKey} />}
        {!view.open && !track && <EmptyState panel level={2} title="De inwoner is niets gevraagd">Deze zaak is afgerond.</EmptyState>}
        {track?.status === 'joins' && view.next === 'send-track' && (
          <Section title="Aanmelden bij de organisatie" intro="De organisatie ziet daarna wie de inwoner is, zoals de inwoner goed vond.">
            <Panel pad>
              <ActionForm action={actions.send} keyValue={formKey} version={track.version} hidden={{ trackId: track.id }} label="Aanmelden" submit="Inwoner aanmelden" />
            </Panel>
          </Section>
        )}
        {track?.status === 'finished' && (
          <Section title="Wat gebeurt er nu?" intro="De dagen waarop u weer kijkt hoe het gaat, komen op uw werklijst.">
            <Panel pad>
              <ActionForm action={actions.follow} keyValue={formKey} version={track.version} hidden={{ trackId: track.id }} label="Vervolg" submit="Vervolg vastleggen">
                <TextArea name="followedWhy" label="Wat gebeurt er nu?" hint="Bijvoorbeeld: de inwoner redt het zelf. Of: er komt een nieuwe melding." rows={4} />
              </ActionForm>
            </Panel>
          </Section>
        )}
        {track && track.startedOn !== null && <TrackProgress track={track} />}
      </Stack>
      {track && <Standing track={track} carrier={restorative.carrier} residentId={view.resident.id} caseId={view.id} />}
    </Columns>
  )
}

function Answer({ choice: { view }, restorative: { rule, organisations }, action, formKey }: Omit<Props, 'actions'> & { action: FormAction }) {
  const { track } = view
  if (!rule)
    return (
      <EmptyState panel level={2} title="Nog niet vastgesteld">
        De gemeente heeft voor vandaag niet vastgesteld hoe herstelgerichte hulp verloopt. Vraag de beleidsadviseur.
      </EmptyState>
    )
  return (
    <Section title="Doet de inwoner mee?" intro="Lees dit voor. Het antwoord en deze woorden blijven bij de zaak.">
      <Panel pad>
        <ActionForm action={action} keyValue={formKey} version={track?.version ?? 0} hidden={{ caseId: view.id }} label="Antwoord van de inwoner" submit="Antwoord vastleggen">
          <p>{trackQuestion(rule.weeks, rule.voluntary)}</p>
          <RadioGroup name="answer" label="Wat antwoordt de inwoner?" options={TRACK_ANSWERS.map((value) => ({ value, label: ANSWER_LABELS[value] }))} defaultValue={track ? (track.status === 'declined' ? 'declines' : 'joins') : ''} />
          {organisations.length === 0 ? (
            <Alert kind="wait" level={3} title="Er is geen organisatie">Niemand heeft vandaag een lopend contract voor herstelgerichte hulp. Vraag de contractmanager.</Alert>
          ) : (
            <RadioGroup name="participationId" label="Welke organisatie geeft het traject?" optional options={organisations.map((part) => ({ value: part.id, label: part.provider }))} defaultValue={track?.participationId ?? ''} />
          )}
          <TextArea name="goals" label="Wat wil de inwoner weer kunnen?" hint="Elke regel een doel, bijvoorbeeld: zelf de was ophangen" optional rows={4} defaultValue={track?.goals.join('\n')} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

function Standing({ track, carrier, residentId, caseId }: { track: KeptTrack; carrier: string | null; residentId: string; caseId: string }) {
  const days = [
    ['Antwoord', track.answeredOn], ['Aangemeld', track.sentOn], ['Begonnen', track.startedOn], ['Klaar rond', track.finishedOn === null ? track.plannedEnd : null], ['Geëindigd', track.finishedOn],
  ] as const
  return (
    <Section title="Het traject">
      <Panel>
        <PanelPart>
          <DefinitionList
            items={[
              { label: 'Stand', value: <Badge tone={TRACK_TONES[track.status]}>{TRACK_LABELS[track.status]}</Badge> },
              ...(carrier ? [{ label: 'Organisatie', value: carrier }] : []),
              ...days.flatMap(([label, on]) => (on === null ? [] : [{ label, value: formatDayLong(on) }])),
              { label: 'Duur', value: `${track.weeks} weken`, second: track.followUpMonths > 0 ? `Daarna ${track.followUpMonths} maanden volgen` : '' },
              ...(track.endResult ? [{ label: 'Eindresultaat', value: END_RESULT_LABELS[track.endResult], second: track.endText ?? '' }] : []),
              ...(track.followedWhy ? [{ label: 'Vervolg', value: track.followedWhy }] : []),
              { label: 'Voorgelezen', value: <span className="small">{track.shownText}</span> },
            ]}
          />
        </PanelPart>
        {(track.status === 'finished' || track.status === 'followed') && (
          <PanelPart>
            <div className="btns">
              <ButtonLink href={`${routes.newCase(residentId)}?traject=${caseId}`} kind="secondary">Nieuwe melding met wat bekend is</ButtonLink>
              <ButtonLink href={routes.caseMoments(caseId)} kind="secondary">Volgen</ButtonLink>
            </div>
          </PanelPart>
        )}
      </Panel>
    </Section>
  )
}
