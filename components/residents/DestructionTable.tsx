import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { DESTRUCTION_LABELS, GROUND_LABELS } from '@/lib/continuity/messages/destruction'
import type { DestructionRow, DueFile } from '@/lib/continuity/queries/destruction'
import { formatDay } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** Files whose term is over, with what holds them. */
export function DueFiles({ rows }: { rows: readonly DueFile[] }) {
  return (
    <DataTable
      caption="Dossiers waarvan de bewaartermijn voorbij is"
      rows={rows}
      rowKey={(row) => row.residentId}
      columns={[
        { head: 'Inwoner', cell: (row) => <TextLink href={routes.residentKeeping(row.residentId)}>{row.name}</TextLink> },
        { head: 'Laatste dag', cell: (row) => formatDay(row.lastDay), second: (row) => (row.hadHelp ? 'Met hulp' : 'Zonder hulp') },
        { head: 'Vernietigen kan vanaf', cell: (row) => formatDay(row.dueOn) },
        { head: 'Stand', cell: (row) => (row.held ? <Badge tone="wait">Langer bewaard</Badge> : row.proposed ? <Badge tone="open">Voorgesteld</Badge> : <Badge tone="none">Nog niets gedaan</Badge>) },
      ]}
      empty={<EmptyState title="Er is geen dossier aan de beurt">Zodra van een dossier de bewaartermijn voorbij is, staat het hier.</EmptyState>}
    />
  )
}

/** Proposals and what was decided about them; of a destroyed file only the record is left. */
export function Destructions({ rows }: { rows: readonly DestructionRow[] }) {
  return (
    <DataTable
      caption="Voorstellen en vernietigde dossiers"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Voorstel', cell: (row) => <TextLink href={row.status === 'proposed' ? routes.residentKeeping(row.residentId) : routes.destruction(row.id)}>{formatInstant(row.proposedAt)}</TextLink>, second: (row) => row.proposedBy },
        { head: 'Reden', cell: (row) => GROUND_LABELS[row.ground] },
        { head: 'Stand', cell: (row) => <Badge tone={DESTRUCTION_LABELS[row.status].tone}>{DESTRUCTION_LABELS[row.status].text}</Badge>, second: (row) => row.decidedBy ?? 'Wacht op een tweede consulent' },
      ]}
      empty={<EmptyState title="Er is nog niets voorgesteld" />}
    />
  )
}
