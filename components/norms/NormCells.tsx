import { Badge, type Tone } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import { CELL_STATUS_LABELS, KIND_LABELS, amountText } from '@/lib/norms/messages'
import type { CellStatus, NormCell } from '@/lib/norms/schema'

const TONES = { confirmed: 'ok', derived: 'ok', example: 'wait', empty: 'none' } as const satisfies Record<CellStatus, Tone>

/** The norms of one result area, each with its source in the source's own words where they are known. */
export function NormCells({ caption, cells }: { caption: string; cells: readonly NormCell[] }) {
  return (
    <DataTable
      caption={caption}
      rows={cells}
      rowKey={(cell) => cell.key}
      rowState={(cell) => (cell.status === 'empty' ? 'dim' : undefined)}
      columns={[
        { head: 'Norm', cell: (cell) => cell.label, second: (cell) => [KIND_LABELS[cell.kind], cell.condition].filter(Boolean).join('. ') },
        { head: 'Tijd', cell: (cell) => amountText(cell) },
        { head: 'Zekerheid', cell: (cell) => <Badge tone={TONES[cell.status]}>{CELL_STATUS_LABELS[cell.status]}</Badge> },
        {
          head: 'Bron',
          cell: (cell) => (cell.sourceUrl ? <TextLink href={cell.sourceUrl} file>{cell.source}</TextLink> : cell.source || 'Geen bron'),
          second: (cell) => cell.verbatim && `"${cell.verbatim}"`,
        },
      ]}
    />
  )
}
