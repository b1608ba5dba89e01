import { screen } from '@/app/screen'
import { DecisionStep } from '@/components/admissions/decision/DecisionStep'
import { ProposalDocuments } from '@/components/admissions/decision/ProposalDocuments'
import { Proceedings } from '@/components/admissions/decision/Proceedings'
import { OutcomeTable } from '@/components/admissions/decision/OutcomeTable'
import { Alert } from '@/components/ui/Alert'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { Timeline } from '@/components/ui/Timeline'
import { endSummonsAction, finaliseDecisionAction, finishLettersAction, issueProposalAction, notifyDecisionAction, proposeDecisionAction, recordDecisionAction, recordSummonsAction } from '@/lib/admissions/actions/decision'
import { DECISION_EVENTS, DECISION_STATUS_LABELS, DECISION_STATUS_TONES, outcomeLabel } from '@/lib/admissions/messages/decision'
import { decisionPage, type DecisionPage } from '@/lib/admissions/queries/decision'
import { OUTCOMES } from '@/lib/admissions/schema/decision'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'
import { typeOf } from '@/lib/procedures/rules/types'
import { SELECTION_EVENTS } from '@/lib/selection/messages'

function Next({ view }: { view: DecisionPage }) {
  if (view.status === 'proposed') return <NextStep title="Het college besluit">{`Uiterlijk op ${formatDay(view.window.decisionsBy)}. Kijk de uitkomsten na en leg het besluit vast.`}</NextStep>
  if (view.status === 'decided') return <NextStep title="Maak het besluit bekend">De aanbieders weten nog niets. Met het bekendmaken gaan de brieven uit.</NextStep>
  if (view.status === 'final') return <NextStep label="Stand" title="Het besluit is definitief">{view.finalOn ? `Sinds ${formatDayLong(view.finalOn)}.` : ''}</NextStep>
  const running = view.summonses.find((each) => each.ended === null)
  if (running) return <NextStep label="Stand" title="Wacht op de rechter">{`Op ${formatDayLong(running.receivedOn)} kwam een dagvaarding binnen.`}</NextStep>
  if (view.waits === 'finalise') return <NextStep title="Maak het besluit definitief">De reactietermijn is voorbij.</NextStep>
  if (!view.reactionUntil || view.reactionUntil < view.today) return <NextStep title="Het college besluit opnieuw">De rechter gaf een aanbieder gelijk. Daarna kan dit besluit definitief worden.</NextStep>
  return <NextStep label="Reactietermijn" title={`Tot en met ${formatDayLong(view.reactionUntil)}`}>{`${formatDaysLeft(view.today, view.reactionUntil)}.`.replace(/^./, (first) => first.toUpperCase())}</NextStep>
}

function Recorded({ view }: { view: DecisionPage }) {
  if (!view.decided) return null
  return (
    <Section title="Vastgelegd">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Besloten op', value: formatDayLong(view.decided.on) },
            { label: 'Vastgelegd door', value: view.decided.by },
            { label: 'Namens', value: view.decided.onBehalfOf },
            { label: 'Grond', value: view.decided.mandate ?? 'eigen besluit van het college' },
            ...(view.notifiedOn ? [{ label: 'Bekendgemaakt', value: formatDayLong(view.notifiedOn) }] : []),
            ...(view.reactionUntil ? [{ label: 'Reactietermijn', value: `tot en met ${formatDayLong(view.reactionUntil)}`, second: `${plural(view.reaction.days, 'dag', 'dagen')}. Bron: ${view.reaction.source}` }] : []),
            ...(view.finalOn ? [{ label: 'Definitief', value: formatDayLong(view.finalOn) }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}

const decision = screen(['college-clerk', 'procurement-officer'], {
  load: (actor, { params, search }) => decisionPage(actor, params['id'] ?? '', { page: pageOf(search['pagina']) }),
  title: (view) => `Besluit ${view.municipality}, ${view.window.name}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Besluiten', href: routes.collegeDecisions() }, { label: view.reference }]}
        title={`${view.municipality}: ${view.window.name}`}
        badge={<Badge tone={DECISION_STATUS_TONES[view.status]}>{DECISION_STATUS_LABELS[view.status]}</Badge>}
        lead={`${view.again ? 'Later besluit' : 'Besluit'} van het college van burgemeester en wethouders over ${view.procedure.title}.`}
        facts={OUTCOMES.map((outcome) => ({ label: outcomeLabel(outcome, view.procedure.type), value: view.summary.per[outcome] })).filter((fact) => fact.value > 0)}
        next={<Next view={view} />}
      />
      <Body>
        {view.status === 'proposed' && view.summary.unassessed && (
          <Alert kind="no" title="Een beoordeling is weer opgenomen">
            <p>Rond die af en maak het voorstel opnieuw. Tot dan kan het besluit niet worden vastgelegd.</p>
          </Alert>
        )}
        {view.unfinishedLetters > 0 && view.may.notify && (
          <Alert kind="no" title={view.unfinishedLetters === 1 ? 'Eén brief is nog niet klaar' : `${view.unfinishedLetters} brieven zijn nog niet klaar`}>
            <p>Het portaal werd onderbroken terwijl het de brieven maakte. De inhoud staat vast; maak de brieven af. Niemand krijgt een tweede brief.</p>
            <ActionForm action={finishLettersAction} keyValue={crypto.randomUUID()} hidden={{ decisionId: view.id }} id="afmaken" label="Brieven afmaken" submit="Brieven afmaken" submitKind="secondary" />
          </Alert>
        )}
        <Section
          title="Uitkomst per aanbieder"
          intro={view.again ? 'Deze uitkomsten komen in de plaats van eerdere. Open een aanbieder voor de grond en de oordelen.' : view.may.change ? 'Uit de beoordeling. Open een aanbieder om de oordelen te zien of de uitkomst met een reden te wijzigen.' : 'Open een aanbieder om de oordelen per criterium te zien.'}
          actions={view.may.change ? typeOf(view.procedure.type).outcome === 'award' ? <TextLink href={routes.windowSelection(view.window.id)}>Naar de selectie</TextLink> : <TextLink href={routes.windowDecisions(view.window.id)}>Alle gemeenten</TextLink> : undefined}
        >
          <OutcomeTable view={view} />
        </Section>
        {view.previews.length > 0 && (
          <Section title="Brieven vooraf bekijken" intro="Zo zien de brieven eruit als u ze vandaag bekendmaakt. Er is nog niets verstuurd.">
            <ul>
              {view.previews.map((each) => (
                <li key={each.outcomeId}>
                  <TextLink href={routes.letterPreview(each.outcomeId)} file>{`Concept voor ${each.provider}`}</TextLink> {`(${outcomeLabel(each.outcome, view.procedure.type).toLowerCase()})`}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Columns split="7-5">
          <Stack>
            <Recorded view={view} />
            <Proceedings view={view} action={endSummonsAction} />
            <ProposalDocuments view={view} formKey={crypto.randomUUID()} action={issueProposalAction} />
            <DecisionStep
              view={view}
              keys={[formKey, crypto.randomUUID()]}
              windowMunicipality={{ windowId: view.window.id, municipalityId: view.municipalityId }}
              actions={{ record: recordDecisionAction, notify: notifyDecisionAction, finalise: finaliseDecisionAction, summons: recordSummonsAction, propose: proposeDecisionAction }}
            />
          </Stack>
          <Stack>
            <Section title="Wat is er gebeurd">
              <Timeline items={view.history.map((line, at) => ({ key: line.seq, title: DECISION_EVENTS[line.event] ?? SELECTION_EVENTS[line.event] ?? line.event, text: `${line.actor}, ${formatInstant(line.at)}`, now: at === 0 }))} />
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default decision.page
export const generateMetadata = decision.metadata
