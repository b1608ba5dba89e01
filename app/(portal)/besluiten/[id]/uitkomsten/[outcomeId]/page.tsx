import { screen } from '@/app/screen'
import { PhrasePicker } from '@/components/admissions/assessment/PhrasePicker'
import { DecideAgain, LaterForms, OutcomeHistory } from '@/components/admissions/decision/Later'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { changeOutcomeAction } from '@/lib/admissions/actions/decision'
import { decideAgainAction, dropOutcomeAction, endParticipationAction, reviseVerdictAction } from '@/lib/admissions/actions/decision-later'
import { VERDICT_LABELS, VERDICT_TONES } from '@/lib/admissions/messages/assessment'
import { NOT_IN_SOURCE, OUTCOME_HINTS, outcomeLabel, OUTCOME_TONES, PLACE_REFUSALS } from '@/lib/admissions/messages/decision'
import { outcomePage, type OutcomePage } from '@/lib/admissions/queries/decision'
import { list } from '@/lib/format'
import { routes } from '@/lib/routes'

function Change({ view, formKey }: { view: OutcomePage; formKey: string }) {
  const { outcome, decision, allowed } = view
  return (
    <Section title="Uitkomst wijzigen" intro="Alleen uitkomsten die bij de beoordeling passen. De aanbieder leest de reden in zijn brief.">
      {view.place !== 'open' && (
        <Alert kind="info" level={3} title={view.place === 'full' ? 'Er is geen plaats vrij in dit gebied' : 'Niet vergeleken in dit gebied'}>
          <p>{PLACE_REFUSALS[view.place === 'full' ? 'no-place-free' : 'not-compared']}</p>
          {view.waiting.length > 0 && <p>{`Een plaats blijft bewaard voor ${list(view.waiting)}. Laat het college eerst daarover besluiten.`}</p>}
        </Alert>
      )}
      <Panel pad>
        <ActionForm
          action={changeOutcomeAction}
          keyValue={formKey}
          version={decision.version}
          hidden={{ outcomeId: outcome.id }}
          submit="Uitkomst bewaren"
          buttons={
            <ButtonLink kind="secondary" href={routes.collegeDecision(decision.id)}>
              Niet wijzigen
            </ButtonLink>
          }
        >
          <RadioGroup name="outcome" label="Uitkomst" defaultValue={outcome.outcome} options={allowed.map((code) => ({ value: code, label: outcomeLabel(code, decision.type), hint: OUTCOME_HINTS[code] }))} />
          <TextArea name="reason" label="Reden" rows={3} defaultValue={outcome.reason} />
          <PhrasePicker phrases={view.phrases} />
          {allowed.includes('conditionally-admitted') && <TextArea name="condition" label="Voorwaarde" hint="Alleen bij een voorwaardelijke toelating: wat toont de aanbieder nog aan, en tot wanneer?" optional rows={2} defaultValue={outcome.condition ?? ''} />}
        </ActionForm>
      </Panel>
    </Section>
  )
}

const outcome = screen(['college-clerk', 'procurement-officer'], {
  load: (actor, { params }) => outcomePage(actor, params['id'] ?? '', params['outcomeId'] ?? ''),
  title: (view) => `${view.outcome.provider}, ${view.decision.municipality}`,
  render: (view, { formKey }) => {
    const { decision } = view
    const row = view.outcome
    return (
      <>
        <Band
          crumb={[{ label: 'Besluiten', href: routes.collegeDecisions() }, { label: decision.reference, href: routes.collegeDecision(decision.id) }, { label: row.provider }]}
          title={row.provider}
          badge={<Badge tone={OUTCOME_TONES[row.outcome]}>{outcomeLabel(row.outcome, decision.type)}</Badge>}
          lead={`Perceel ${row.lot}. ${row.stated ? `De bron: “${row.stated.words}”` : row.reason}`}
        />
        <Body>
          <OutcomeHistory view={view} />
          {row.condition && (
            <Section title="Voorwaarde">
              <p className="whitespace-pre-line">{row.condition}</p>
            </Section>
          )}
          <Section title="Beoordeling per criterium">
            <DataTable
              caption="Oordelen per criterium"
              rows={view.judged}
              rowKey={(each) => String(each.position)}
              columns={[
                { head: 'Criterium', cell: (each) => `${each.position}. ${each.title}` },
                { head: 'Oordeel', cell: (each) => <Badge tone={VERDICT_TONES[each.verdict]}>{VERDICT_LABELS[each.verdict]}</Badge> },
                { head: 'Reden', cell: (each) => each.reason },
              ]}
              empty={<EmptyState title="Geen oordelen per criterium">{row.stated ? `Overgenomen uit: ${row.stated.source}. Criterium: ${NOT_IN_SOURCE}.` : 'De beoordeling is nog niet af.'}</EmptyState>}
            />
          </Section>
          {view.may.change && !row.stated && <Change view={view} formKey={formKey} />}
          <LaterForms view={view} actions={{ revise: reviseVerdictAction, end: endParticipationAction, drop: dropOutcomeAction }} />
          <DecideAgain view={view} action={decideAgainAction} />
        </Body>
      </>
    )
  },
})

export default outcome.page
export const generateMetadata = outcome.metadata
