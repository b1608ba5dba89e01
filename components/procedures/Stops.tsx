import { DataTable } from '@/components/ui/DataTable'
import { formatInstant } from '@/lib/kernel/instant'
import type { StopView } from '@/lib/procedures/queries/stop'

/** When entering was stopped and reopened, and why; the same for everyone who reads it. */
export function Stops({ stops }: { stops: readonly StopView[] }) {
  return (
    <DataTable
      caption="Gestopt en heropend, het nieuwste eerst"
      rows={stops}
      rowKey={(stop) => stop.id}
      columns={[
        { head: 'Instapmoment', cell: (stop) => stop.window },
        { head: 'Gestopt', cell: (stop) => <span className="date">{formatInstant(stop.stoppedAt)}</span>, second: (stop) => <span className="whitespace-pre-line">{stop.reason}</span> },
        { head: 'Heropend', cell: (stop) => (stop.reopenedAt ? <span className="date">{formatInstant(stop.reopenedAt)}</span> : 'nog niet'), second: (stop) => stop.reopenedReason && <span className="whitespace-pre-line">{stop.reopenedReason}</span> },
      ]}
    />
  )
}
