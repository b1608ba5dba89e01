import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay, type Day } from '@/lib/kernel/day'
import { EVIDENCE_KIND_LABELS, EVIDENCE_STATE_LABELS, EVIDENCE_STATE_TONES } from '@/lib/providers/messages'
import type { EvidenceView } from '@/lib/providers/queries'
import type { EvidenceState } from '@/lib/providers/rules'
import { routes } from '@/lib/routes'

export const EvidenceBadge = ({ state }: { state: EvidenceState }) => <Badge tone={EVIDENCE_STATE_TONES[state]}>{EVIDENCE_STATE_LABELS[state]}</Badge>

export const untilText = (validUntil: Day | null): ReactNode => (validUntil === null ? 'n.v.t.' : <span className="date">{formatDay(validUntil)}</span>)

/** The dossier's evidence: the newest version of each piece, how long it holds, and how it stands today. */
export function EvidenceTable({ evidence, empty }: { evidence: readonly EvidenceView[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="Bewijsstukken in uw dossier"
      rows={evidence}
      rowKey={(each) => each.id}
      columns={[
        { head: 'Stuk', cell: (each) => <TextLink href={routes.evidenceItem(each.id)}>{each.title}</TextLink>, second: (each) => (each.title === EVIDENCE_KIND_LABELS[each.kind] ? null : EVIDENCE_KIND_LABELS[each.kind]) },
        { head: 'Versie', align: 'right', cell: (each) => each.newest.number },
        { head: 'Geldig tot en met', cell: (each) => untilText(each.newest.validUntil) },
        { head: 'Stand', cell: (each) => <EvidenceBadge state={each.newest.state} /> },
        {
          head: '',
          hidden: 'Actie',
          cell: (each) => (
            <TextLink href={routes.newEvidenceVersion(each.id)} hidden={`van ${each.title}`}>
              Nieuwe versie
            </TextLink>
          ),
        },
      ]}
      empty={<EmptyState title="Er zijn nog geen bewijsstukken">{empty}</EmptyState>}
    />
  )
}
