import { EvidenceBadge } from '@/components/providers/EvidenceTable'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { EvidenceUse } from '@/lib/contracts/queries/evidence-uses'
import { list } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

/** Everywhere this piece is used, in which version, and whether that version holds there. */
export function EvidenceUses({ uses }: { uses: readonly EvidenceUse[] }) {
  return (
    <Section title="Waar u dit stuk gebruikt" intro="Een nieuwe versie verandert niets aan wat u al hebt ingediend.">
      <DataTable
        caption="Waar u dit stuk gebruikt"
        rows={uses}
        rowKey={(use) => use.key}
        columns={[
          { head: 'Inschrijving', cell: (use) => <TextLink href={routes.submission(use.submissionId)}>{use.window}</TextLink>, second: (use) => use.procedure },
          { head: 'Percelen', cell: (use) => (use.lots.length > 0 ? list(use.lots) : 'Nog geen perceel gekozen') },
          { head: 'Versie', align: 'right', cell: (use) => use.version, second: (use) => (use.handedIn ? 'ingediend' : 'concept') },
          { head: 'Contract', cell: (use) => (use.agreement ? <TextLink href={routes.providerAgreement(use.agreement.id)}>{use.agreement.reference}</TextLink> : 'Nog geen'), second: (use) => `Start ${formatDay(use.contractStart)}` },
          { head: 'Geldigheid', cell: (use) => <EvidenceBadge state={use.state} /> },
        ]}
        empty={<EmptyState title="Nog nergens gebruikt">Kies het bij een eis van uw inschrijving.</EmptyState>}
      />
    </Section>
  )
}
