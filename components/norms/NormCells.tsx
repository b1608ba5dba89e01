import { Badge, type Tone } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import { CELL_STATUS_LABELS, KIND_LABELS, amountText } from '@/lib/norms/messages/calculation'
import { PER_LABELS } from '@/lib/norms/messages/edition'
import type { CellStatus, NormCell } from '@/lib/norms/schema/cells'
import { routes } from '@/lib/routes'

const TONES = { confirmed: 'ok', derived: 'ok', unconfirmed: 'wait', example: 'wait', empty: 'none' } as const satisfies Record<CellStatus, Tone>

/** What a cell does besides its amount, in one line. */
const aboutOf = (cell: NormCell) =>
  [KIND_LABELS[cell.kind], cell.per && `Telt ${PER_LABELS[cell.per]}`, cell.subtractable && 'Tijd mag eraf voor eigen inzet', cell.condition].filter(Boolean).join('. ')

/** The norms of one result area, each with its source in the source's own words where they are known; to be changed in the concept `editIn`. */
export function NormCells({ caption, cells, editIn }: { caption: string; cells: readonly NormCell[]; editIn?: string | undefined }) {
  return (
    <DataTable
      caption={caption}
      rows={cells}
      rowKey={(cell) => cell.key}
      rowState={(cell) => (cell.status === 'empty' ? 'dim' : undefined)}
      columns={[
        { head: 'Norm', cell: (cell) => (editIn ? <TextLink href={routes.normCell(editIn, cell.key)}>{cell.label}</TextLink> : cell.label), second: aboutOf },
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
