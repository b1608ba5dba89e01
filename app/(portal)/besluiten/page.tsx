import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { DECISION_STATUS_LABELS, DECISION_STATUS_TONES, WAITS_LABELS } from '@/lib/admissions/messages/decision'
import { decisionList, type DecisionRow } from '@/lib/admissions/queries/decision'
import { plural } from '@/lib/format'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

function List({ title, rows, empty }: { title: string; rows: readonly DecisionRow[]; empty: string }) {
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Gemeente', cell: (row) => <TextLink href={routes.collegeDecision(row.id)} hidden={row.window.name}>{row.municipality}</TextLink>, second: (row) => row.reference },
          { head: 'Instapmoment', cell: (row) => row.window.name, second: (row) => plural(row.outcomes, 'uitkomst', 'uitkomsten') },
          { head: 'Stand', cell: (row) => <Badge tone={DECISION_STATUS_TONES[row.status]}>{row.summons ? 'Dagvaarding ontvangen' : DECISION_STATUS_LABELS[row.status]}</Badge> },
          { head: 'Genomen op', cell: (row) => (row.decidedOn ? formatDay(row.decidedOn) : null) },
          { head: 'Reactie uiterlijk', cell: (row) => (row.reactionUntil ? formatDay(row.reactionUntil) : null), second: (row) => (row.status === 'notified' && row.reactionUntil && row.reactionUntil >= row.today ? formatDaysLeft(row.today, row.reactionUntil) : undefined) },
          { head: 'Wat wacht', cell: (row) => (row.waits ? WAITS_LABELS[row.waits] : null), second: (row) => (row.waits === 'record' ? `uiterlijk ${formatDay(row.window.decisionsBy)}` : undefined) },
        ]}
        empty={<EmptyState title="Niets in deze lijst">{empty}</EmptyState>}
        foot={rows.length > 0 ? <PanelFoot>Nieuwste instapmoment eerst, daarbinnen op alfabet van de gemeente.</PanelFoot> : undefined}
      />
    </Section>
  )
}

const decisions = screen(['college-clerk', 'procurement-officer'], {
  load: (actor) => decisionList(actor),
  title: 'Besluiten',
  render: ({ rows, officer }) => {
    const waiting = rows.filter((row) => row.waits !== null)
    const first = waiting[0]
    return (
      <>
        <Band
          title="Besluiten"
          lead={officer ? 'Per college één besluit, met een uitkomst per aanbieder. De gemeente legt het vast, of de regio op grond van een mandaat.' : 'Wat uw college besloot over toelating, en wat u nog vastlegt of bekendmaakt.'}
          next={
            first?.waits && (
              <NextStep title={`${WAITS_LABELS[first.waits]}: ${first.municipality}`} action={<ButtonLink href={routes.collegeDecision(first.id)}>Naar het besluit</ButtonLink>}>
                {`${first.window.name}. ${plural(waiting.length, 'besluit wacht', 'besluiten wachten')} op een volgende stap.`}
              </NextStep>
            )
          }
        />
        <Body>
          <List title="Wat wacht" rows={waiting} empty="Er wacht geen besluit op een volgende stap." />
          <List title="Overige besluiten" rows={rows.filter((row) => row.waits === null)} empty="Besluiten waarvan de reactietermijn loopt of die definitief zijn, staan hier." />
        </Body>
      </>
    )
  },
})

export default decisions.page
export const generateMetadata = decisions.metadata
