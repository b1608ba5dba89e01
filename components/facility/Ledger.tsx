import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { CORRECTION_REASON_LABELS, monthText } from '@/lib/facility/messages'
import type { MonthRow } from '@/lib/facility/queries/counter'
import { type Counter, leftOf } from '@/lib/facility/rules'
import { CORRECTION_REASONS } from '@/lib/facility/schema'
import { formatDuration } from '@/lib/kernel/duration'
import { formatInstant } from '@/lib/kernel/instant'

/** What each year's counter is made of. */
export function Counters({ years }: { years: readonly { readonly year: number; readonly counter: Counter }[] }) {
  return (
    <Section title="De teller">
      {years.map(({ year, counter }) => (
        <Panel pad key={year}>
          <DefinitionList
            end
            items={[
              { label: `Uren in ${year}`, value: formatDuration(counter.granted) },
              ...(counter.carried > 0 ? [{ label: `Mee uit ${year - 1}`, value: formatDuration(counter.carried) }] : []),
              ...(counter.extra > 0 ? [{ label: 'Erbij afgesproken', value: formatDuration(counter.extra) }] : []),
              { label: 'Gebruikt', value: formatDuration(counter.used) },
              { label: 'Nog over', value: formatDuration(leftOf(counter)), strong: true },
            ]}
          />
        </Panel>
      ))}
    </Section>
  )
}

/** The ledger by month: what it comes to, and every entry that made it so. */
export function Ledger({ months, empty }: { months: readonly MonthRow[]; empty: string }) {
  return (
    <Section title="Gegeven uren" intro="Er wordt alleen bijgeschreven: een verbetering is een regel van zichzelf.">
      <DataTable
        caption="Gegeven uren per maand"
        rows={months}
        rowKey={(row) => row.month}
        columns={[
          { head: 'Maand', cell: (row) => monthText(row.month) },
          { head: 'Uren', align: 'right', cell: (row) => formatDuration(row.minutes) },
          { head: 'Ingevuld', cell: (row) => <Entries row={row} /> },
        ]}
        empty={<EmptyState title="Nog geen uren">{empty}</EmptyState>}
      />
    </Section>
  )
}

function Entries({ row }: { row: MonthRow }) {
  return (
    <ul>
      {row.rows.map((entry) => {
        const reason = CORRECTION_REASONS.find((each) => each === entry.reason)
        return (
          <li key={entry.id}>
            {formatDuration(entry.minutes)}
            {reason ? `, verbeterd: ${CORRECTION_REASON_LABELS[reason].toLowerCase()}` : ''} <span className="small">{`${entry.recordedBy}, ${formatInstant(entry.recordedAt)}`}</span>
          </li>
        )
      })}
    </ul>
  )
}
