import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { sumCells } from '@/lib/exchange/messages/import-sums'
import type { ImportSum } from '@/lib/exchange/queries/import-sums'
import { number } from '@/lib/format'
import { formatDuration } from '@/lib/kernel/duration'
import { routes } from '@/lib/routes'

/** What the file holds beside what runs in the portal, by product, unit, provider and lot. */
export function ImportSums({ id, sums }: { id: string; sums: readonly ImportSum[] }) {
  return (
    <Section title="Bestand naast portaal" intro="Per product, eenheid, aanbieder en perceel. Rechts staat alle hulp die nu loopt, ook wat hier zelf is besloten." actions={<TextLink href={routes.importSums(id)} file>Vergelijking (CSV)</TextLink>}>
      <DataTable
        caption="Bestand naast portaal"
        rows={sums}
        rowKey={(sum) => sumCells(sum).slice(0, 4).join('|')}
        columns={[
          { head: 'Product', cell: (sum) => sumCells(sum)[0], second: (sum) => sumCells(sum)[1] },
          { head: 'Aanbieder', cell: (sum) => sumCells(sum)[2], second: (sum) => sumCells(sum)[3] },
          { head: 'Bestand', cell: (sum) => number(sum.fileLines), second: (sum) => `${formatDuration(sum.fileMinutes)} per week` },
          { head: 'Portaal', cell: (sum) => number(sum.portalLines), second: (sum) => `${formatDuration(sum.portalMinutes)} per week` },
          { head: 'Verschil', cell: (sum) => (sum.fileLines === sum.portalLines && sum.fileMinutes === sum.portalMinutes ? <Badge tone="ok">Gelijk</Badge> : <Badge tone="wait">{number(sum.portalLines - sum.fileLines)}</Badge>), second: (sum) => (sum.fileMinutes === sum.portalMinutes ? undefined : formatDuration(sum.portalMinutes - sum.fileMinutes)) },
        ]}
        empty={<EmptyState title="Er is niets te vergelijken">In het bestand en in het portaal staat geen lopende hulp.</EmptyState>}
      />
    </Section>
  )
}
