import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Pagination } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { ButtonLink } from '@/components/ui/Button'
import { formatDay } from '@/lib/kernel/day'
import { PAGE } from '@/lib/kernel/paging'
import type { ResidentHead } from '@/lib/residents/queries/head'
import { routes } from '@/lib/routes'

/** The residents that fit a search, with what one needs to recognise the right one. */
export function FoundResidents({ found, page, more, href, to = routes.resident, newHref = routes.newResident() }: { found: readonly ResidentHead[]; page: number; more: boolean; href: (page: number) => string; to?: (id: string) => string; newHref?: string }) {
  return (
    <DataTable
      caption="Gevonden inwoners"
      rows={found}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Naam', cell: (row) => <TextLink href={to(row.id)}>{row.inIndex}</TextLink>, second: (row) => row.name.firstName ?? null },
        { head: 'Geboren', cell: (row) => <span className="date">{formatDay(row.birthDate)}</span>, second: (row) => `${row.age} jaar` },
        { head: 'Adres', cell: (row) => row.streetLine, second: (row) => row.placeLine },
        { head: 'BSN', cell: (row) => <span className="date">{row.bsn}</span> },
      ]}
      foot={
        more || page > 0 ? (
          <Pagination
            label="Bladeren door gevonden inwoners"
            text={`${page * PAGE + 1} tot en met ${page * PAGE + found.length}. Vul meer in om sneller de juiste te vinden.`}
            previousHref={page > 0 ? href(page - 1) : undefined}
            nextHref={more ? href(page + 1) : undefined}
          />
        ) : undefined
      }
      empty={
        <EmptyState title="Er is niemand gevonden" action={<ButtonLink href={newHref} kind="secondary">Nieuw dossier aanleggen</ButtonLink>}>
          Controleer wat u invulde, of vul minder in. Inwoners van een andere gemeente vindt u hier niet.
        </EmptyState>
      }
    />
  )
}
