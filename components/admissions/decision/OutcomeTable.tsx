import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { PanelFoot } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { NOT_IN_SOURCE, outcomeLabel, OUTCOME_TONES } from '@/lib/admissions/messages/decision'
import { SHOWN_LABELS } from '@/lib/admissions/messages/integrity'
import { GROUND_LABELS } from '@/lib/admissions/messages/decision-later'
import type { DecisionPage, OutcomeRow } from '@/lib/admissions/queries/decision'
import { routes } from '@/lib/routes'

const counted = ({ counts, stated }: OutcomeRow) => (stated ? 'niet per criterium' : `${counts.met} voldoet, ${counts['not-yet-proved']} nog niet aangetoond, ${counts['not-met']} voldoet niet`)

/** What came before an outcome, or after it. */
function later(row: OutcomeRow, type: string): string | undefined {
  if (row.was && row.replacedBy) return `was: ${outcomeLabel(row.was, type).toLowerCase()}; zie ${row.replacedBy.reference}`
  if (row.replacedBy) return `nieuw voorstel: ${row.replacedBy.reference}`
  return row.replaces && row.ground ? `${GROUND_LABELS[row.ground].toLowerCase()}; was: ${outcomeLabel(row.replaces.outcome, type).toLowerCase()}` : undefined
}

/** Every provider and lot with its outcome and why, by name; there is no order of merit. */
export function OutcomeTable({ view }: { view: DecisionPage }) {
  return (
    <DataTable
      caption="Uitkomst per aanbieder en perceel"
      rows={view.outcomes}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Aanbieder', cell: (row) => <TextLink href={routes.decisionOutcome(view.id, row.id)}>{row.provider}</TextLink>, second: (row) => `perceel ${row.lot}` },
        { head: 'Uitkomst', cell: (row) => <Badge tone={OUTCOME_TONES[row.outcome]}>{outcomeLabel(row.outcome, view.procedure.type)}</Badge>, second: (row) => later(row, view.procedure.type) },
        { head: 'Reden', cell: (row) => (row.stated ? `“${row.stated.words}”` : row.reason), second: (row) => (row.stated ? `Bron: ${row.stated.source}. Criterium: ${NOT_IN_SOURCE}.` : (row.condition ?? `${counted(row)}${row.integrity ? `; integriteitstoets: ${SHOWN_LABELS[row.integrity]}` : ''}`)) },
        {
          head: 'Brief',
          cell: (row) =>
            row.letterId ? (
              <TextLink href={routes.letter(row.letterId)} file hidden={`aan ${row.provider}`}>
                PDF
              </TextLink>
            ) : null,
        },
      ]}
      foot={view.summary.total > view.outcomes.length ? <Pages from={view.from} shown={view.outcomes.length} total={view.summary.total} href={(page) => `${routes.collegeDecision(view.id)}?pagina=${page}`} /> : <PanelFoot>Op alfabet van de aanbieder. Er is geen rangorde.</PanelFoot>}
    />
  )
}
