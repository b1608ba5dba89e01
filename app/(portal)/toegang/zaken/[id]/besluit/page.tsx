import { screen } from '@/app/screen'
import { CaseFrame, withCapital } from '@/components/indications/CaseFrame'
import { DecisionPreview } from '@/components/indications/DecisionPreview'
import { Dispatches } from '@/components/indications/Dispatches'
import { DecisionForm } from '@/components/indications/DecisionForm'
import { Proposal } from '@/components/indications/Proposal'
import { TalkScripts } from '@/components/indications/TalkScript'
import { TermList } from '@/components/indications/TermList'
import { ObjectionStates } from '@/components/redress/ObjectionStates'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Columns, Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { runningFacility } from '@/lib/facility/queries/running'
import { recordDispatch, recordReturn } from '@/lib/indications/actions/case'
import { decide } from '@/lib/indications/actions/decide'
import { approveProposal, returnProposal } from '@/lib/indications/actions/second'
import { FORM_LABELS, FREQUENCY_LABELS, OUTCOME_LABELS } from '@/lib/indications/messages'
import { BUDGET_KIND_LABELS } from '@/lib/indications/messages/budget'
import { TRACK_LABELS } from '@/lib/indications/messages/track'
import type { CaseView, Decision } from '@/lib/indications/queries/case'
import { decisionScreen } from '@/lib/indications/queries/preview'
import { addDays, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { formatMoney } from '@/lib/kernel/money'
import { UNIT_LABELS } from '@/lib/products/messages'
import { approveRevisionAction } from '@/lib/redress/actions'
import { objectionStates } from '@/lib/redress/queries/objection'
import { revisionProposed } from '@/lib/redress/queries/revision'
import type { MoveOut } from '@/lib/residents/queries/moves'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: async (actor, { params, search }) => {
    const found = await decisionScreen(actor, params['id'] ?? '', search['brief'] !== undefined)
    return found && { ...found, facility: await runningFacility(actor, found.view.resident.id), objections: await objectionStates(actor, found.view.id), revision: await revisionProposed(actor, found.view.id) }
  },
  title: ({ view }) => `Besluit ${view.number}`,
  render: ({ view, preview, draft, lookFirstWeeks, movesOut, scripts, facility, me, objections, revision }, { formKey }) => (
    <CaseFrame view={view} current="besluit">
      <Columns split="8-4">
        {view.decision ? (
          <Stack>
            {view.proposal?.status === 'proposed' && <Proposal proposal={view.proposal} caseId={view.id} caseVersion={view.version} letter={revision} own={view.proposal.proposedById === me} actions={{ approve: approveRevisionAction, giveBack: returnProposal }} />}
            <Decided view={view} decision={view.decision} />
          </Stack>
        ) : view.proposal?.status === 'proposed' ? (
          <Proposal proposal={view.proposal} caseId={view.id} caseVersion={view.version} letter={preview?.letter ?? null} points={preview?.points ?? []} own={view.proposal.proposedById === me} actions={{ approve: approveProposal, giveBack: returnProposal }} />
        ) : view.status === 'applied' ? (
          <Stack>
            {movesOut && <MovesOut view={view} movesOut={movesOut} />}
            {preview && <DecisionPreview preview={preview} caseId={view.id} />}
            <Section title="Besluit nemen" intro="U besluit namens het college. Het mandaat staat in de brief.">
              {view.proposal?.status === 'returned' && (
                <Alert kind="wait" level={3} title={`${view.proposal.answeredBy ?? 'Een collega'} gaf het voorstel terug`}>
                  {view.proposal.answer ?? ''}
                </Alert>
              )}
              <DecisionForm key={draft?.savedAt.toISOString() ?? 'empty'} view={view} draft={draft} lookFirstWeeks={lookFirstWeeks} lastDay={movesOut && addDays(movesOut.on, -1)} action={decide} formKey={formKey} />
            </Section>
          </Stack>
        ) : (
          <NotYet view={view} />
        )}
        <Stack>
          <Section title="Waarop u besluit">
            <Panel pad>
              <DefinitionList
                items={[
                  { label: 'Ondersteuning', value: view.product?.name ?? 'Geen' },
                  ...(view.track && view.next !== 'ask-track' ? [{ label: 'Herstelgerichte hulp', value: TRACK_LABELS[view.track.status] }] : []),
                  { label: 'Eenheid', value: view.unit ? UNIT_LABELS[view.unit.unit] : view.product && view.product.kind !== 'restorative' ? 'Nog niet vastgesteld' : 'Geen' },
                  { label: 'Tijd per week', value: view.calculation ? formatDuration(view.calculation.minutes) : view.timeNeeded || !view.product ? 'Niet berekend' : 'Volgt uit wat u toekent' },
                  { label: 'Gewenste start', value: view.wishes ? formatDayLong(view.wishes.wishedStart) : 'Nog niet gevraagd' },
                  { label: 'Vorm', value: withCapital(FORM_LABELS[view.form]), ...(view.budget?.withdrawnOn === null && view.form === 'in-kind' ? { second: 'Het gevraagde budget wordt geweigerd' } : {}) },
                  ...(view.form === 'in-kind' ? [{ label: 'Aanbieder', value: view.choice?.provider ?? 'Nog niet gekozen' }] : []),
                  ...(facility ? [{ label: 'Algemene voorziening', value: facility, second: 'Loopt. Mag zij niet naast wat u toekent, dan krijgt de balie na verzending de vraag haar te beëindigen.' }] : []),
                ]}
              />
            </Panel>
          </Section>
          <TalkScripts scripts={scripts} caseId={view.id} />
          <Section title="Termijnen">
            <Panel pad>
              <TermList view={view} />
            </Panel>
          </Section>
          {view.decision && <ObjectionStates states={objections} term={view.terms.objection} today={view.today} />}
        </Stack>
      </Columns>
    </CaseFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

/** What one chooses from when the resident leaves the municipality before there is a decision. */
function MovesOut({ view, movesOut: { on, signalId, takenOver } }: { view: CaseView; movesOut: MoveOut }) {
  return (
    <Alert
      kind="wait"
      title={`De inwoner verhuist op ${formatDayLong(on)} naar een andere gemeente`}
      actions={
        <>
          <ButtonLink href={routes.closeCase(view.id)} kind="secondary">Zaak afronden</ButtonLink>
          <ButtonLink href={routes.residentTransfer(view.resident.id)} kind="secondary">Dossier overdragen</ButtonLink>
        </>
      }
    >
      <p>{`Kies wat u doet. Besluit tot de verhuizing: de laatste dag is dan uiterlijk ${formatDayLong(addDays(on, -1))}. Of rond de zaak af, als de inwoner de aanvraag intrekt, en draag het dossier over.`}</p>
      <p>
        {takenOver ? '' : 'Over deze verhuizing is nog niet besloten. '}
        <TextLink href={routes.residentSignal(view.resident.id, signalId)}>Bekijk het signaal</TextLink>
      </p>
    </Alert>
  )
}

function NotYet({ view }: { view: CaseView }) {
  return (
    <EmptyState panel level={2} title={view.open ? 'Er is nog geen aanvraag' : 'Er is geen besluit genomen'} action={view.open && <ButtonLink href={routes.application(view.id)} kind="secondary">Naar de aanvraag</ButtonLink>}>
      {view.open ? 'U besluit op een aanvraag. Leg die eerst vast.' : 'Deze zaak is afgerond zonder besluit.'}
    </EmptyState>
  )
}

function Decided({ view, decision }: { view: CaseView; decision: Decision }) {
  const { indication } = decision
  return (
    <Stack>
      <Section title="Het besluit">
        <Panel>
          <PanelPart>
            <DefinitionList
              items={[
                { label: 'Besluit', value: <Badge tone={decision.outcome === 'refused' ? 'no' : decision.outcome === 'withdrawn' || decision.outcome === 'not-processed' ? 'none' : 'ok'}>{OUTCOME_LABELS[decision.outcome]}</Badge> },
                { label: 'Kenmerk', value: decision.reference, ...(decision.replaces ? { second: `In de plaats van ${decision.replaces}` } : {}) },
                decision.imported ? { label: 'Genomen in', value: view.importedFrom ?? '', second: formatDayLong(decision.decidedOn) } : { label: 'Genomen', value: formatDayLong(decision.decidedOn), second: `${decision.signedName}, Wmo-consulent` },
                { label: 'Telt vanaf', value: decision.dispatchedOn === null ? 'Nog niet: het besluit is niet verstuurd' : `${formatDayLong(decision.dispatchedOn)}, de dag van verzending` },
                ...(decision.imported ? [] : [{ label: 'Mandaat', value: decision.mandate }]),
                { label: 'Motivering', value: <span className="whitespace-pre-line">{decision.motivation}</span> },
              ]}
            />
          </PanelPart>
          <PanelFoot>
            {decision.letterId === null ? `De brief van dit besluit staat in ${view.importedFrom ?? 'het oude systeem'}.` : (
              <TextLink href={routes.letter(decision.letterId)} file>
                Besluit lezen (PDF)
              </TextLink>
            )}
          </PanelFoot>
        </Panel>
      </Section>
      <Dispatches view={view} kind="decision" actions={{ send: recordDispatch, giveBack: recordReturn }} />
      {indication && (
        <Section title="De indicatie" intro="Vastgesteld. Een indicatie verandert niet; een later besluit vervangt haar." actions={<>{!decision.imported && <TextLink href={routes.calculation(view.id)}>Berekening bekijken</TextLink>} <TextLink href={routes.reviseDecision(view.id)}>Besluit herzien of intrekken</TextLink></>}>
          <Panel pad>
            <DefinitionList
              items={[
                { label: 'Ondersteuning', value: indication.product },
                { label: 'Tijd', value: `${formatDuration(indication.minutesPerWeek)} per week`, second: FREQUENCY_LABELS[indication.frequency], strong: true },
                ...(indication.option ? [{ label: UNIT_LABELS[indication.unit], value: indication.option }] : []),
                ...(indication.monthCents === null ? [] : [{ label: 'Bedrag per maand', value: formatMoney(indication.monthCents) }]),
                { label: 'Vorm', value: withCapital(FORM_LABELS[indication.form]), ...(indication.budget ? { second: BUDGET_KIND_LABELS[indication.budget.kind] } : {}) },
                ...(indication.budget ? [{ label: 'Budget per maand', value: formatMoney(indication.budget.monthCents), ...(indication.budget.hourCents === null ? {} : { second: `${formatMoney(indication.budget.hourCents)} per uur` }) }] : []),
                { label: 'Looptijd', value: `${formatDayLong(indication.startsOn)} tot en met ${formatDayLong(indication.endsOn)}` },
              ]}
            />
          </Panel>
        </Section>
      )}
      {decision.lookPurpose !== null && indication && (
        <Alert kind="wait" level={3} title={`Eerst kijken, tot en met ${formatDayLong(indication.endsOn)}`}>
          {decision.lookPurpose} Daarna neemt u het besluit voor langer, vóór de hulp eindigt.
        </Alert>
      )}
      {view.moments.length > 0 && (
        <Section title="Kijken of het past" intro={`${plural(view.moments.length, 'dag', 'dagen')} gepland.`}>
          <TextLink href={routes.caseMoments(view.id)}>Naar de dagen waarop u kijkt</TextLink>
        </Section>
      )}
      {indication?.form === 'in-kind' && !view.choice && (
        <Alert kind="wait" level={3} title="De inwoner heeft nog geen aanbieder gekozen">
          U kunt de keuze vastleggen bij de toewijzing.
        </Alert>
      )}
    </Stack>
  )
}
