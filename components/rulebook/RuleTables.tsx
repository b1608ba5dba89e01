import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay, addDays } from '@/lib/kernel/day'
import { PROPOSAL_LABELS, PROPOSAL_TONES, RULE_LABELS, SOURCE_STATUS_LABELS, SOURCE_STATUS_TONES, valueText } from '@/lib/rulebook/messages'
import type { ProposalRow, RuleRow } from '@/lib/rulebook/queries'
import { routes } from '@/lib/routes'

const place = (municipality: string | null) => (municipality === null ? 'De hele regio' : `Gemeente ${municipality}`)
const until = (row: RuleRow) => (row.until ? `tot en met ${formatDay(addDays(row.until, -1))}` : undefined)

/** Rules with their value, their days, their source and who adopted them. */
export function Rules({ caption, rows, empty, named = true }: { readonly caption: string; readonly rows: readonly RuleRow[]; readonly empty: string; readonly named?: boolean }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        ...(named ? [{ head: 'Regel', cell: (row: RuleRow) => <TextLink href={routes.rule(row.key)}>{RULE_LABELS[row.key]}</TextLink>, second: (row: RuleRow) => place(row.municipality) }] : [{ head: 'Geldt voor', cell: (row: RuleRow) => place(row.municipality) }]),
        { head: 'Waarde', cell: (row) => valueText(row.key, row.value) },
        { head: 'Vanaf', cell: (row) => <span className="date">{formatDay(row.from)}</span>, second: until },
        { head: 'Bron', cell: (row) => <Badge tone={SOURCE_STATUS_TONES[row.status]}>{SOURCE_STATUS_LABELS[row.status]}</Badge>, second: (row) => (row.sourceUrl ? <TextLink href={row.sourceUrl}>{row.source}</TextLink> : row.source) },
        { head: 'Vastgesteld', cell: (row) => <span className="date">{formatDay(row.adoptedOn)}</span>, second: (row) => row.adoptedBy },
      ]}
      empty={<EmptyState title={empty}>Stel een waarde voor bij de regel zelf.</EmptyState>}
    />
  )
}

export function Proposals({ rows }: { readonly rows: readonly ProposalRow[] }) {
  return (
    <DataTable
      caption="Voorstellen"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Voorstel', cell: (row) => <TextLink href={routes.ruleProposal(row.id)}>{RULE_LABELS[row.key]}</TextLink>, second: (row) => place(row.municipality) },
        { head: 'Waarde', cell: (row) => valueText(row.key, row.value) },
        { head: 'Vanaf', cell: (row) => <span className="date">{formatDay(row.from)}</span> },
        { head: 'Stand', cell: (row) => <Badge tone={PROPOSAL_TONES[row.status]}>{PROPOSAL_LABELS[row.status]}</Badge>, second: (row) => `${row.proposedByName}, ${formatDay(row.proposedOn)}` },
      ]}
      empty={<EmptyState title="Er is geen voorstel">Een voorstel doet u bij de regel zelf.</EmptyState>}
    />
  )
}
