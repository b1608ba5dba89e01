import { DataTable } from '@/components/ui/DataTable'
import { formatInstant } from '@/lib/kernel/instant'
import type { ChangeView } from '@/lib/procedures/queries/dates'

/** Published dates that were moved: from, to and why. */
export function PlanningChanges({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <DataTable
      caption="Wat er in de planning is verschoven, het nieuwste eerst"
      rows={changes}
      rowKey={(change) => change.id}
      columns={[
        { head: 'Verschoven', cell: (change) => <span className="date">{formatInstant(change.at)}</span>, second: (change) => change.window },
        {
          head: 'Wat',
          cell: (change) => (
            <ul>
              {change.lines.map((line) => (
                <li key={line.label}>{`${line.label}: ${line.to} (was ${line.from})`}</li>
              ))}
            </ul>
          ),
        },
        { head: 'Reden', cell: (change) => <span className="whitespace-pre-line">{change.reason}</span> },
      ]}
    />
  )
}
