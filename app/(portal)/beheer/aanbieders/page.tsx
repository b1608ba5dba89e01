import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { pageOf } from '@/lib/kernel/paging'
import { providerAccounts } from '@/lib/providers/queries/register'
import { routes } from '@/lib/routes'

const accounts = screen(['administrator'], {
  load: (actor, { search }) => providerAccounts(actor, pageOf(search['pagina'])),
  title: 'Aanbieders',
  render: ({ rows, from, total }) => (
    <>
      <Band title="Aanbieders" lead="Welke organisaties hier een account hebben en wie er beheerder is. Wie geen beheerder meer heeft, staat bovenaan." />
      <Body>
        <Section title={plural(total, 'aanbieder', 'aanbieders')} actions={<ButtonLink href={routes.newProvider()}>Aanbieder aanmelden</ButtonLink>}>
          <DataTable
            caption="Aanbieders met een account"
            rows={rows}
            rowKey={(row) => row.provider_id}
            columns={[
              { head: 'Naam', cell: (row) => <TextLink href={routes.providerAccount(row.provider_id)}>{row.name}</TextLink>, second: (row) => `KVK ${row.kvk}` },
              { head: 'Beheerders', cell: (row) => (row.administrators.length > 0 ? row.administrators.join(', ') : row.invited > 0 ? <Badge tone="wait">Uitgenodigd</Badge> : <Badge tone="no">Geen</Badge>) },
            ]}
            empty={<EmptyState title="Er is nog geen aanbieder">Meld de eerste aanbieder aan, of wacht tot een aanbieder inschrijft.</EmptyState>}
            foot={<Pages from={from} shown={rows.length} total={total} href={(page) => `${routes.providerAccounts()}?pagina=${page}`} />}
          />
        </Section>
      </Body>
    </>
  ),
})

export default accounts.page
export const generateMetadata = accounts.metadata
