import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { roleLabel } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { colleaguePage } from '@/lib/providers/queries/colleague'
import { routes } from '@/lib/routes'

const colleagues = screen(['provider-admin'], {
  load: colleaguePage,
  title: 'Collega’s',
  render: ({ rows, own }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Collega’s' }]}
        title="Collega’s"
        lead="Wie namens uw organisatie in het portaal werkt. Gaat iemand weg, beëindig dan hier zelf de toegang."
      />
      <Body>
        <DataTable
          caption="Collega’s in het portaal"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Naam', cell: (row) => (row.id === own ? `${row.name} (u)` : row.name), second: (row) => row.email },
            { head: 'Rol', cell: (row) => roleLabel(row.role), second: (row) => row.title },
            { head: 'Sinds', cell: (row) => formatDay(row.validFrom) },
            { head: 'Toegang', cell: (row) => (row.runs ? <Badge tone="ok">Heeft toegang</Badge> : <Badge tone="none">{row.validUntil ? `Tot ${formatDay(row.validUntil)}` : 'Geen toegang'}</Badge>), second: (row) => (row.endedReason ? `${row.endedReason} (${row.endedName ?? ''})` : undefined) },
            { head: '', hidden: 'Beëindigen', cell: (row) => (row.runs ? <TextLink href={routes.endColleague(row.id)} hidden={row.name}>Toegang beëindigen</TextLink> : '') },
          ]}
        />
      </Body>
    </>
  ),
})

export default colleagues.page
export const generateMetadata = colleagues.metadata
