import { screen } from '@/app/screen'
import { Validity } from '@/components/products/Validity'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { hasRole } from '@/lib/kernel/actor'
import { PILOT_READERS } from '@/lib/pilots/policy'
import { PRODUCT_KIND_LABELS, UNIT_LABELS } from '@/lib/products/messages'
import { catalogue } from '@/lib/products/queries'
import { isIndicated } from '@/lib/products/rules'
import { routes } from '@/lib/routes'

const s = screen(['procurement-officer', 'contract-manager', 'policy-adviser', 'consultant'], {
  load: async (actor) => ({ ...(await catalogue(actor)), pilots: hasRole(actor, ...PILOT_READERS) }),
  title: 'Producten',
  render: ({ rows, today, pilots }) => (
    <>
      <Band title="Producten" lead="Welke ondersteuning er is, in welke eenheid de gemeente die toekent en wat naast elkaar mag. Alles heeft een begindatum en een bron." next={pilots ? <ButtonLink href={routes.pilots()} kind="secondary">Pilots bekijken</ButtonLink> : undefined} />
      <Body>
        <DataTable
          caption="Producten"
          rows={rows}
          rowKey={(row) => row.id}
          rowState={(row) => (row.validUntil !== null && row.validUntil <= today ? 'dim' : undefined)}
          columns={[
            { head: 'Product', cell: (row) => <TextLink href={routes.product(row.id)}>{row.name}</TextLink>, second: (row) => row.code },
            { head: 'Soort', cell: (row) => <Badge tone="none">{PRODUCT_KIND_LABELS[row.kind]}</Badge> },
            { head: 'Eenheid', cell: (row) => (row.unit ? UNIT_LABELS[row.unit] : 'Nog niet vastgesteld'), second: (row) => (isIndicated(row.kind) ? (row.normed ? 'Met de norm' : 'Buiten de norm') : 'Zonder indicatie') },
            { head: 'Vloeiend Nederlands', cell: (row) => (row.needsFluentDutch ? 'Verplicht' : 'Niet verplicht') },
            { head: 'Mag naast', cell: (row) => (row.beside.length > 0 ? list(row.beside) : 'Geen ander product') },
            { head: 'Geldt', cell: (row) => <Validity row={row} />, second: (row) => (row.validFrom > today ? 'Begint later' : null) },
          ]}
          empty={<EmptyState title="Er zijn nog geen producten">Uw regio heeft nog geen producten vastgelegd.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
