import { EmptyState } from '@/components/ui/EmptyState'
import { DataTable } from '@/components/ui/DataTable'
import { formatDuration } from '@/lib/kernel/duration'
import { FREQUENCY_LABELS, UNIT_LABELS, optionText } from '@/lib/products/messages'
import type { ProductPage } from '@/lib/products/queries'
import { minutesOfHours } from '@/lib/products/rules'
import { PolicySource } from './PolicySource'
import { Validity } from './Validity'

/** The units of a product over the years, with what can be chosen in each. */
export function UnitRows({ units }: { units: ProductPage['units'] }) {
  return (
    <DataTable
      caption="Eenheden"
      rows={units}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Eenheid', cell: (row) => UNIT_LABELS[row.unit], second: (row) => (row.hoursPerYear === null ? row.municipality : `${row.hoursPerYear} uur per jaar, dat is ${formatDuration(minutesOfHours(row.hoursPerYear))} per week`) },
        {
          head: 'Keuze',
          cell: (row) =>
            row.options.length === 0 ? (
              row.frequencies.map((frequency) => FREQUENCY_LABELS[frequency]).join(' of ')
            ) : (
              <ul className="grid gap-1">
                {row.options.map((option) => (
                  <li key={option.id}>
                    {option.label}: {optionText(option)}
                  </li>
                ))}
              </ul>
            ),
        },
        { head: 'Eerst kijken', cell: (row) => (row.lookFirstWeeks === null ? 'Nee' : `${row.lookFirstWeeks} weken`), second: (row) => (row.lookFirstWeeks === null ? null : 'voor wie dit voor het eerst krijgt') },
        { head: 'Geldt', cell: (row) => <Validity row={row} /> },
        { head: 'Bron', cell: (row) => <PolicySource row={row} /> },
      ]}
      empty={<EmptyState title="Er is geen eenheid vastgelegd">Zonder eenheid kan niemand dit product toekennen. De beleidsadviseur legt haar vast.</EmptyState>}
    />
  )
}
