import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { Dispatches } from '@/components/indications/Dispatches'
import { FormalNotice } from '@/components/indications/FormalNotice'
import { TermList } from '@/components/indications/TermList'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { ButtonLink } from '@/components/ui/Button'
import { Columns, Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { endMove, moveTerm, recordDispatch, recordFormalNotice, recordReturn } from '@/lib/indications/actions/case'
import { MOVE_CHOICES, MOVE_LABELS } from '@/lib/indications/messages'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import type { KeptMove } from '@/lib/indications/queries/terms'
import { MOVE_ARTICLES, isLive } from '@/lib/indications/rules/standstill'
import { MOVE_KINDS } from '@/lib/indications/schema'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => caseScreen(actor, params['id'] ?? ''),
  title: (view) => `Termijn ${view.number}`,
  render: (view, { formKey }) => (
    <CaseFrame view={view} current="aanvraag">
      <Columns split="8-4">
        <Stack>
          {view.moves.map((move) => (
            <Move key={move.id} view={view} move={move} />
          ))}
          {view.moves.length === 0 && (
            <EmptyState panel level={2} title="De termijn van het besluit is niet verschoven" action={view.appliedOn === null && <ButtonLink href={routes.application(view.id)} kind="secondary">Naar de aanvraag</ButtonLink>}>
              {view.appliedOn === null ? 'Er is nog geen aanvraag. Die termijn begint de dag na de ontvangst.' : 'U besluit binnen de termijn die hiernaast staat.'}
            </EmptyState>
          )}
          {view.status === 'applied' && <MoveForm view={view} formKey={formKey} />}
        </Stack>
        <Stack>
          <Section title="Termijnen">
            <Panel pad>
              <TermList view={view} />
            </Panel>
          </Section>
          <FormalNotice view={view} action={recordFormalNotice} />
        </Stack>
      </Columns>
    </CaseFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

function Move({ view, move }: { view: CaseView; move: KeptMove }) {
  return (
    <>
      <Section title={MOVE_LABELS[move.kind]} intro={MOVE_ARTICLES[move.kind]}>
        <Panel>
          <PanelPart>
            <DefinitionList
              items={[
                { label: 'Reden', value: <span className="whitespace-pre-line">{move.reason}</span> },
                { label: 'Geldt vanaf', value: move.sentOn === null ? 'Nog niet: de brief is niet verstuurd' : `De dag na ${formatDayLong(move.sentOn)}` },
                move.untilOn === null ? { label: 'Hoeveel langer', value: `${move.days ?? 0} dagen` } : { label: 'Tot en met', value: formatDayLong(move.untilOn) },
                ...(move.endedOn === null ? [] : [{ label: move.kind === 'completion' ? 'Aangevuld' : 'Loopt weer vanaf', value: formatDayLong(move.endedOn) }]),
                { label: 'Vastgelegd door', value: move.recordedBy },
              ]}
            />
            {move.sentOn !== null && move.untilOn !== null && move.endedOn === null && (isLive(move, view.today) || move.kind === 'completion') && (
              <ActionForm action={endMove} keyValue={crypto.randomUUID()} version={move.version} hidden={{ moveId: move.id }} id={`einde-${move.id}`} label={`${MOVE_LABELS[move.kind]}: einde`} submit="Vastleggen" submitKind="secondary">
                <DateField name="endedOn" label={move.kind === 'completion' ? 'Op welke dag was de aanvraag compleet?' : 'Vanaf welke dag loopt de termijn weer?'} />
              </ActionForm>
            )}
          </PanelPart>
          <PanelFoot>
            <TextLink href={routes.letter(move.letterId)} file>
              Brief lezen (PDF)
            </TextLink>
          </PanelFoot>
        </Panel>
      </Section>
      <Dispatches view={view} kind={move.kind} letter={move.letterId} actions={{ send: recordDispatch, giveBack: recordReturn }} />
    </>
  )
}

function MoveForm({ view, formKey }: { view: CaseView; formKey: string }) {
  return (
    <Section title="Aanvulling vragen, opschorten of verlengen" intro="De inwoner krijgt een brief met de reden. De termijn verschuift vanaf de dag na de verzending.">
      <Panel pad>
        <ActionForm action={moveTerm} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Brief maken" label="Termijn verschuiven" note="Is een aanvulling op de laatste dag niet binnen? Dan loopt de termijn weer en kunt u de zaak afronden zonder besluit.">
          <RadioGroup name="kind" label="Wat doet u?" options={MOVE_KINDS.map((value) => ({ value, label: MOVE_CHOICES[value], hint: MOVE_ARTICLES[value] }))} />
          <TextArea name="reason" label="Wat ontbreekt er, of wat is de reden?" hint="Dit leest de inwoner in de brief" rows={4} />
          <FieldRow>
            <DateField name="untilOn" label="Tot en met welke dag?" hint="Bij aanvullen en opschorten" optional />
            <TextField name="days" label="Hoeveel dagen langer?" hint="Bij verlengen" width={5} optional />
          </FieldRow>
        </ActionForm>
      </Panel>
    </Section>
  )
}
