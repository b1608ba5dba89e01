import { screen } from '@/app/screen'
import { BridgeSection } from '@/components/residents/BridgeParts'
import { FacilitySection } from '@/components/residents/FacilitySection'
import { FileFrame } from '@/components/residents/FileFrame'
import { MoveSection } from '@/components/residents/MoveParts'
import { DecideSignalForm, ResumeForm, SignalFacts, SignalSteps } from '@/components/residents/SignalParts'
import { UndoDeathSection } from '@/components/residents/UndoDeath'
import { Alert } from '@/components/ui/Alert'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { giveBridgeAction } from '@/lib/continuity/actions/bridge'
import { decideSignalAction, resumeHelpAction } from '@/lib/continuity/actions/signals'
import { declineUndoAction, proposeUndoAction, undoDeathAction } from '@/lib/continuity/actions/undo-death'
import { signalPage } from '@/lib/continuity/queries/signals'
import { formatDay } from '@/lib/kernel/day'
import { ASKED_AGAIN_EXPLANATION, ASKED_AT_DESK, ASKED_MORE_EXPLANATION, SIGNAL_LABELS, SIGNAL_OUTCOME_LABELS } from '@/lib/residents/messages/signals'
import { addMoveAddress } from '@/lib/residents/actions/moves'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => signalPage(actor, params['id'] ?? '', params['signalId'] ?? ''),
  title: 'Signaal',
  render: (view, { formKey }) => {
    const { resident, signal, earlier } = view
    return (
      <FileFrame resident={resident} title={SIGNAL_LABELS[signal.kind]} under={{ label: 'Signalen', href: routes.residentSignals(resident.id) }}>
        {signal.outcome && (
          <Alert kind={signal.outcome === 'followed' ? 'ok' : 'info'} title={`${SIGNAL_OUTCOME_LABELS[signal.outcome]} op ${formatDay(signal.decidedOn ?? signal.reportedOn)} door ${signal.decidedBy ?? ''}`}>
            {signal.reason}
          </Alert>
        )}
        <Columns split="7-5">
          <Stack>
            <Section title={signal.outcome === 'followed' ? 'Wat hieruit volgt' : 'Wat het portaal voorstelt'}>
              <SignalSteps view={view} />
            </Section>
            <MoveSection view={view} action={addMoveAddress} formKey={formKey} />
            <FacilitySection facility={view.facility} />
            {signal.outcome === null && (
              <Section title="Uw besluit">
                <Panel pad>
                  <DecideSignalForm action={decideSignalAction} formKey={formKey} signal={signal} />
                </Panel>
              </Section>
            )}
            <BridgeSection view={view} action={giveBridgeAction} formKey={formKey} />
            {view.undo && <UndoDeathSection undo={view.undo} signalId={signal.id} formKey={formKey} actions={{ propose: proposeUndoAction, undo: undoDeathAction, decline: declineUndoAction }} />}
            {view.waits && (
              <Section title="De hulp gaat weer verder">
                <Panel pad>
                  <ResumeForm action={resumeHelpAction} formKey={formKey} signal={signal} />
                </Panel>
              </Section>
            )}
          </Stack>
          <Stack>
            <Section title="Het signaal">
              <SignalFacts view={view} />
            </Section>
            {earlier && (
              <Section title="De eerdere afwijzing" intro={`Besluit ${earlier.reference} van ${formatDay(earlier.decidedOn)}`}>
                <Panel pad>
                  <p className="whitespace-pre-line break-words">{earlier.motivation}</p>
                </Panel>
              </Section>
            )}
            {signal.kind === 'asked-again' && (
              <Section title={signal.again === 'registration' ? 'Wat de inwoner aan de balie hoorde' : 'Wat u de inwoner zegt'}>
                <p>{signal.again === 'registration' ? ASKED_AT_DESK : signal.again === 'more' ? ASKED_MORE_EXPLANATION : ASKED_AGAIN_EXPLANATION}</p>
              </Section>
            )}
          </Stack>
        </Columns>
      </FileFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
