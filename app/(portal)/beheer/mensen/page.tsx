import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { peoplePage } from '@/lib/auth/people'
import { plural } from '@/lib/format'
import { roleLabel } from '@/lib/kernel/actor'
import { day, formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const people = screen(['administrator'], {
  load: (actor, { search }) => peoplePage(actor, pageOf(search['pagina'])),
  title: 'Mensen en rollen',
  render: ({ rows, from, total }) => (
    <>
      <Band title="Mensen en rollen" lead="Wie hier werkt, in welke rol en tot wanneer. Een rol zonder einddag loopt door." />
      <Body>
        <Section
          title={plural(total, 'rol', 'rollen')}
          actions={
            <>
              <ButtonLink href={routes.rightsFile()} kind="secondary">
                Overzicht van rechten (CSV)
              </ButtonLink>
              <ButtonLink href={routes.accountRequests()} kind="secondary">
                Verzoeken
              </ButtonLink>
              <ButtonLink href={routes.newPerson()}>Iemand uitnodigen</ButtonLink>
            </>
          }
        >
          <DataTable
            caption="Mensen en hun rollen, op naam"
            rows={rows}
            rowKey={(row) => row.membership_id}
            columns={[
              { head: 'Naam', cell: (row) => <TextLink href={routes.personOf(row.person_id)}>{row.name}</TextLink>, second: (row) => row.email },
              { head: 'Rol', cell: (row) => roleLabel(row.role), second: (row) => row.organisation },
              { head: 'Geldig', cell: (row) => `sinds ${formatDay(day(row.valid_from))}`, second: (row) => (row.valid_until ? `tot ${formatDay(day(row.valid_until))}` : undefined) },
              { head: 'Stand', cell: (row) => (row.runs ? <Badge tone="ok">Heeft toegang</Badge> : <Badge tone="none">{row.active ? 'Rol loopt niet' : 'Uitgezet'}</Badge>) },
            ]}
            empty={<EmptyState title="Er is nog niemand">Nodig de eerste collega uit.</EmptyState>}
            foot={<Pages from={from} shown={rows.length} total={total} href={(page) => `${routes.people()}?pagina=${page}`} />}
          />
        </Section>
      </Body>
    </>
  ),
})

export default people.page
export const generateMetadata = people.metadata
