import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { PanelFoot, Section } from '@/components/ui/Page'
import type { ProductEffect } from '@/lib/continuity/queries/campaigns'
import { number, plural } from '@/lib/format'
import { formatDurationShort } from '@/lib/kernel/duration'
import { formatMoney } from '@/lib/kernel/money'

/** Who of a product is outside its sums: without an outcome, and of them who came without a calculation from an older system. */
function withoutOf({ sums, toReexamine }: ProductEffect): string | null {
  const others = sums.without - toReexamine.people
  const said = [
    ...(toReexamine.people === 0 ? [] : [`${plural(toReexamine.people, 'inwoner', 'inwoners')} met nu ${formatDurationShort(toReexamine.minutes)}: heronderzoek nodig, geen berekening uit het vorige systeem`]),
    ...(others === 0 ? [] : [`${number(others)} zonder uitkomst`]),
  ]
  return said.length === 0 ? null : said.join('. ')
}

/** What the new rules would change a week, as sums per product: minutes, who gets more or fewer, and money where an hour has a rate. */
export function Effects({ products }: { products: readonly ProductEffect[] }) {
  const known = products.filter((each) => each.sums.computed > 0)
  return (
    <Section title="Wat het scheelt per week" intro="Voor wie de nieuwe regels een tijd geven, met de antwoorden van zijn besluit. Het is een voorstel: het gesprek kan anders uitkomen.">
      <DataTable
        caption="Uitwerking per product, per week"
        rows={known}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Product', cell: (row) => row.name, second: (row) => withoutOf(row) },
          { head: 'Nu', align: 'right', cell: (row) => formatDurationShort(row.sums.oldMinutes), second: (row) => row.costOld !== null && formatMoney(row.costOld) },
          { head: 'Nieuw', align: 'right', tint: true, cell: (row) => formatDurationShort(row.sums.newMinutes), second: (row) => (row.costNew === null ? 'geen tarief' : formatMoney(row.costNew)) },
          { head: 'Meer', align: 'right', cell: (row) => number(row.sums.more) },
          { head: 'Minder', align: 'right', cell: (row) => number(row.sums.fewer) },
          { head: 'Gelijk', align: 'right', cell: (row) => number(row.sums.same) },
        ]}
        foot={known.length > 0 && <PanelFoot>Uren en minuten per week. Geld: het tarief per uur op de dag van de nieuwe regels, in natura.</PanelFoot>}
        empty={<EmptyState title="Nog niets doorgerekend">Reken de inwoners door. Daarna ziet u hier wat de nieuwe regels schelen.</EmptyState>}
      />
    </Section>
  )
}
