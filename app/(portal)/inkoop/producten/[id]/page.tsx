import { screen } from '@/app/screen'
import { PolicySource } from '@/components/products/PolicySource'
import { UnitRows } from '@/components/products/UnitRows'
import { Validity } from '@/components/products/Validity'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { formatMoney } from '@/lib/kernel/money'
import { PRODUCT_KIND_LABELS, RATE_KIND_LABELS } from '@/lib/products/messages'
import { productPage } from '@/lib/products/queries'
import { isIndicated } from '@/lib/products/rules'
import { routes } from '@/lib/routes'

const s = screen(['procurement-officer', 'contract-manager', 'policy-adviser', 'consultant'], {
  load: (actor, { params }) => productPage(actor, params['id'] ?? ''),
  title: ({ product }) => product.name,
  render: ({ product, units, pairs, rates }) => (
    <>
      <Band
        crumb={[{ label: 'Producten', href: routes.products() }, { label: product.name }]}
        title={product.name}
        badge={<Badge tone="none">{PRODUCT_KIND_LABELS[product.kind]}</Badge>}
        lead={product.description}
        facts={[
          { label: 'Geldt', value: product.validUntil ? `${formatDayLong(product.validFrom)} tot ${formatDayLong(product.validUntil)}` : `vanaf ${formatDayLong(product.validFrom)}` },
          { label: 'Minuten', value: isIndicated(product.kind) ? (product.normed ? 'volgens de norm' : 'buiten de norm') : 'zonder indicatie' },
          { label: 'Vloeiend Nederlands', value: product.needsFluentDutch ? 'verplicht' : 'niet verplicht' },
          ...(product.evaluateAfterMonths === null ? [] : [{ label: 'Evaluatie', value: `na ${plural(product.evaluateAfterMonths, 'maand', 'maanden')}` }]),
        ]}
      />
      <Body>
        <Section title="Eenheid" intro="In welke eenheid de gemeente dit product toekent. Een besluit noemt daarnaast altijd de minuten per week en hoe vaak de hulp komt.">
          <UnitRows units={units} />
        </Section>
        <Section title="Naast andere hulp" intro="Staat een product er niet bij, dan mag het niet tegelijk lopen.">
          <DataTable
            caption="Andere producten tegelijk"
            rows={pairs}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Product', cell: (row) => row.other },
              { head: 'Tegelijk', cell: (row) => <Badge tone={row.together ? 'ok' : 'no'}>{row.together ? 'Mag' : 'Sluit uit'}</Badge>, second: (row) => row.note },
              { head: 'Geldt', cell: (row) => <Validity row={row} /> },
              { head: 'Bron', cell: (row) => <PolicySource row={row} /> },
            ]}
            empty={<EmptyState title="Er is niets vastgelegd">Dit product mag niet naast een ander product lopen.</EmptyState>}
          />
        </Section>
        <Section title="Bedrag per uur" intro="Hiermee rekent het portaal een persoonsgebonden budget of een bedrag per maand om. Zonder bedrag rekent het niet.">
          <DataTable
            caption="Bedragen per uur"
            rows={rates}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Waarvoor', cell: (row) => RATE_KIND_LABELS[row.kind], second: (row) => row.municipality },
              { head: 'Per uur', align: 'right', cell: (row) => (row.centsPerHour === null ? 'Nog niet vastgesteld' : formatMoney(row.centsPerHour)) },
              { head: 'Geldt', cell: (row) => <Validity row={row} /> },
              { head: 'Bron', cell: (row) => <PolicySource row={row} /> },
            ]}
            empty={<EmptyState title="Er is geen bedrag vastgelegd">Een persoonsgebonden budget of een bedrag per maand kan dan niet.</EmptyState>}
          />
        </Section>
        <PolicySource row={product} />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
