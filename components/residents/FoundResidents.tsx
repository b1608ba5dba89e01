import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { PanelFoot } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { ButtonLink } from '@/components/ui/Button'
import { formatDay } from '@/lib/kernel/day'
import type { ResidentHead } from '@/lib/residents/queries/head'
import { routes } from '@/lib/routes'

/** The residents that fit a search, with what one needs to recognise the right one. */
export function FoundResidents({ found, more }: { found: readonly ResidentHead[]; more: boolean }) {
  return (
    <DataTable
      caption="Gevonden inwoners"
      rows={found}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Naam', cell: (row) => <TextLink href={routes.resident(row.id)}>{row.inIndex}</TextLink>, second: (row) => row.name.firstName ?? null },
        { head: 'Geboren', cell: (row) => <span className="date">{formatDay(row.birthDate)}</span>, second: (row) => `${row.age} jaar` },
        { head: 'Adres', cell: (row) => row.streetLine, second: (row) => row.placeLine },
        { head: 'BSN', cell: (row) => <span className="date">{row.bsn}</span> },
      ]}
      foot={more ? <PanelFoot>Er zijn meer inwoners die passen. Vul meer in om de juiste te vinden.</PanelFoot> : undefined}
      empty={
        <EmptyState title="Er is niemand gevonden" action={<ButtonLink href={routes.newResident()} kind="secondary">Nieuw dossier aanleggen</ButtonLink>}>
          Controleer wat u invulde, of vul minder in. Inwoners van een andere gemeente vindt u hier niet.
        </EmptyState>
      }
    />
  )
}
