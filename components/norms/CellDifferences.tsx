import { DataTable } from '@/components/ui/DataTable'
import { AREA_LABELS, amountText } from '@/lib/norms/messages/calculation'
import { CELL_LABELS, shownCell } from '@/lib/norms/messages/edition'
import type { CellDifference } from '@/lib/norms/rules/edition'
import type { NormCell } from '@/lib/norms/schema/cells'

/** Cells that differ between two sets: the amount of both, and every other part that is not the same. */
export function CellDifferences({ own, other, cells }: { own: string; other: string; cells: readonly CellDifference[] }) {
  return (
    <DataTable
      caption="Wat er anders is, norm voor norm"
      rows={cells}
      rowKey={(row) => row.key}
      columns={[
        { head: 'Norm', cell: (row) => (row.own ?? row.other)?.label, second: (row) => area(row) },
        { head: own, cell: (row) => amountOf(row.own), second: (row) => partsOf(row, row.own) },
        { head: other, cell: (row) => amountOf(row.other), second: (row) => partsOf(row, row.other) },
      ]}
    />
  )
}

const area = ({ own, other }: CellDifference) => {
  const cell = own ?? other
  return cell && AREA_LABELS[cell.area]
}
const amountOf = (cell: NormCell | null) => (cell ? amountText(cell) : 'Staat er niet in')

/** What else differs, in this set's words; a cell that only one set has needs no list. */
function partsOf({ own, other, parts }: CellDifference, cell: NormCell | null): string | null {
  if (!own || !other || !cell) return null
  const shown = shownCell(cell)
  return parts.filter((part) => part !== 'amount' && part !== 'unit').map((part) => `${CELL_LABELS[part]}: ${shown[part] || 'leeg'}`).join('. ')
}
