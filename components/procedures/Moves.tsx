import { DataTable } from '@/components/ui/DataTable'
import { formatInstant } from '@/lib/kernel/instant'
import { MOVE_KIND_LABELS } from '@/lib/procedures/messages/closing-move'
import type { MoveView } from '@/lib/procedures/queries/closing-move'

/** From when to when a closing was moved, and why; the same for everyone who reads it. */
export function Moves({ moves }: { moves: readonly MoveView[] }) {
  return (
    <DataTable
      caption="Verplaatste sluitingen, de nieuwste eerst"
      rows={moves}
      rowKey={(move) => move.id}
      columns={[
        { head: 'Instapmoment', cell: (move) => move.window, second: (move) => (move.confirmedAt ? `bekendgemaakt ${formatInstant(move.confirmedAt)}` : null) },
        { head: 'Sloot eerst', cell: (move) => <span className="date">{formatInstant(move.fromClosesAt)}</span> },
        { head: 'Sluit nu', cell: (move) => <span className="date">{formatInstant(move.toClosesAt)}</span> },
        { head: 'Waarom', cell: (move) => MOVE_KIND_LABELS[move.kind], second: (move) => <span className="whitespace-pre-line">{move.outageFrom && move.outageUntil ? `Storing van ${formatInstant(move.outageFrom)} tot ${formatInstant(move.outageUntil)}. ${move.reason}` : move.reason}</span> },
      ]}
    />
  )
}
