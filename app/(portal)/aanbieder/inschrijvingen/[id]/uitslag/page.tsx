import { screen } from '@/app/screen'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { VERDICT_LABELS, VERDICT_TONES } from '@/lib/admissions/messages/assessment'
import { NOT_IN_SOURCE, outcomeLabel, OUTCOME_TONES } from '@/lib/admissions/messages/decision'
import { GROUND_LABELS } from '@/lib/admissions/messages/decision-later'
import { providerResult, type ProviderResult } from '@/lib/admissions/queries/decision-result'
import { list } from '@/lib/format'
import { formatDay, formatDayLong, formatDaysLeft, latestDay } from '@/lib/kernel/day'
import { CRITERION_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

function Next({ view }: { view: ProviderResult }) {
  const terms = view.outcomes.flatMap((row) => (row.reactionUntil && row.status === 'notified' && row.reactionUntil >= view.today ? [row.reactionUntil] : []))
  const first = terms[0]
  if (first) return <NextStep label="Reactietermijn" title={`Tot en met ${formatDayLong(terms.reduce((a, b) => latestDay(a, b), first))}`}>Bent u het niet eens met een besluit? In de brief staat wat u kunt doen.</NextStep>
  if (view.outcomes.length === 0) return <NextStep label="Stand" title="De colleges besluiten">{`Uiterlijk op ${formatDayLong(view.window.decisionsBy)}. U krijgt van elk college een brief.`}</NextStep>
  const admitted = view.outcomes.some((row) => row.outcome === 'admitted')
  return <NextStep label="Stand" title={admitted ? 'De overeenkomst volgt' : 'Het besluit staat vast'}>{admitted ? `${isContinuous(view.window) ? 'De startdag staat in het aanbod.' : `Zij start op ${formatDayLong(view.window.contractStart)}.`} U tekent in het portaal.` : 'Bij een volgend instapmoment kunt u zich opnieuw inschrijven.'}</NextStep>
}

function Outcomes({ view }: { view: ProviderResult }) {
  return (
    <Section title="Uitkomst per perceel" intro="Elk college besluit zelf. De uitkomst kan per perceel verschillen.">
      <DataTable
        caption="Uitkomst per perceel"
        rows={view.outcomes}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Perceel', cell: (row) => row.lot, second: (row) => `gemeente ${row.municipality}` },
          { head: 'Uitkomst', cell: (row) => <Badge tone={OUTCOME_TONES[row.outcome]}>{outcomeLabel(row.outcome, view.procedure.type)}</Badge>, second: (row) => [row.was ? `was: ${outcomeLabel(row.was, view.procedure.type).toLowerCase()}` : '', row.decidedOn ? `besluit van ${formatDay(row.decidedOn)}` : '', row.ground ? GROUND_LABELS[row.ground].toLowerCase() : ''].filter(Boolean).join(', ') },
          { head: 'Reden', cell: (row) => (row.stated ? `“${row.stated.words}”` : row.reason), second: (row) => (row.stated ? `Bron: ${row.stated.source}. Criterium: ${NOT_IN_SOURCE}.` : (row.condition ?? undefined)) },
          { head: 'Reactie uiterlijk', cell: (row) => (row.reactionUntil ? formatDay(row.reactionUntil) : null), second: (row) => (row.status === 'final' ? 'definitief' : row.reactionUntil && row.reactionUntil >= view.today ? formatDaysLeft(view.today, row.reactionUntil) : undefined) },
          {
            head: 'Brief',
            cell: (row) =>
              row.letterId ? (
                <TextLink href={routes.letter(row.letterId)} file hidden={`van gemeente ${row.municipality}`}>
                  Brief (PDF)
                </TextLink>
              ) : null,
          },
        ]}
        foot={view.waiting.length > 0 && view.outcomes.length > 0 ? <PanelFoot>Nog geen brief voor {list(view.waiting)}.</PanelFoot> : undefined}
        empty={<EmptyState title="Er is nog geen besluit">U krijgt van elk college een brief. Vanaf dan ziet u hier ook uw beoordeling.</EmptyState>}
      />
    </Section>
  )
}

const result = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => providerResult(actor, params['id'] ?? ''),
  title: (view) => `Uitslag ${view.number}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: view.number, href: routes.submission(view.submissionId) }, { label: 'Uitslag' }]}
        title="Uitslag van uw inschrijving"
        lead={`${view.procedure.title}, instapmoment ${view.window.name}.`}
        facts={[
          { label: 'Inschrijving', value: view.number },
          { label: 'Start overeenkomst', value: isContinuous(view.window) ? 'na het besluit' : formatDay(view.window.contractStart) },
        ]}
        next={<Next view={view} />}
      />
      <Body>
        <Outcomes view={view} />
        {view.verdicts.length > 0 && (
          <Section title="Uw beoordeling" intro="Dezelfde oordelen en redenen die het college had, criterium voor criterium. Er is geen score en geen vergelijking met anderen.">
            <DataTable
              caption="Uw beoordeling per criterium"
              rows={view.verdicts}
              rowKey={(row) => `${row.criterionId}${row.lot ?? ''}`}
              columns={[
                { head: 'Criterium', cell: (row) => `${row.position}. ${row.title}`, second: (row) => `${CRITERION_KIND_LABELS[row.kind]}${row.lot ? `, perceel ${row.lot}` : ''}` },
                {
                  head: 'Uw antwoord',
                  cell: (row) =>
                    row.file ? (
                      <TextLink href={routes.file(row.file.id)} file>
                        {row.file.name}
                      </TextLink>
                    ) : (
                      row.answer
                    ),
                },
                { head: 'Oordeel', cell: (row) => <Badge tone={VERDICT_TONES[row.verdict]}>{VERDICT_LABELS[row.verdict]}</Badge>, second: (row) => (row.revised ? 'herzien in een later besluit' : undefined) },
                { head: 'Reden', cell: (row) => row.reason },
              ]}
            />
          </Section>
        )}
        {view.outcomes.some((row) => row.outcome !== 'admitted' && row.outcome !== 'replaced') && (
          <Alert kind="info" title="Niet eens met een besluit?">
            <p>
              Leg het eerst voor aan het klachtenmeldpunt van de inkoop. U kunt ook naar de burgerlijke rechter, in een kort geding. Doe dat binnen de reactietermijn: in de brief staat hoe.
            </p>
          </Alert>
        )}
      </Body>
    </>
  ),
})

export default result.page
export const generateMetadata = result.metadata
