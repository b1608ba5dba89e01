import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { roleLabel } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { colleaguePage } from '@/lib/providers/queries/colleague'
import { WAITS_FOR_ACCOUNT } from '@/lib/providers/messages'
import { routes } from '@/lib/routes'

const colleagues = screen(['provider-admin'], {
  load: colleaguePage,
  title: 'Collega’s',
  render: ({ rows, own }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Collega’s' }]}
        title="Collega’s"
        lead="Wie namens uw organisatie in het portaal werkt. U nodigt zelf iemand uit, en beëindigt zelf de toegang van wie weggaat."
      />
      <Body>
        <Section title={plural(rows.length, 'rol', 'rollen')} 
          actions={
            <>
              <ButtonLink href={routes.accountRequests()} kind="secondary">
                Verzoeken
              </ButtonLink>
              <ButtonLink href={routes.newColleague()}>Collega uitnodigen</ButtonLink>
            </>
          }
        >
          <DataTable
            caption="Collega’s in het portaal"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Naam', cell: (row) => <TextLink href={routes.colleague(row.id)}>{row.id === own ? `${row.name} (u)` : row.name}</TextLink>, second: (row) => row.email },
              { head: 'Rol', cell: (row) => roleLabel(row.role), second: (row) => row.title },
              { head: 'Geldig', cell: (row) => `sinds ${formatDay(row.validFrom)}`, second: (row) => (row.validUntil ? `tot ${formatDay(row.validUntil)}` : undefined) },
              {
                head: 'Toegang',
                cell: (row) => (row.runs ? row.account === 'invited' ? <Badge tone="wait">Uitgenodigd</Badge> : <Badge tone="ok">Heeft toegang</Badge> : <Badge tone="none">Geen toegang</Badge>),
                second: (row) => (row.endedReason ? `${row.endedReason} (${row.endedName ?? ''})` : row.runs ? WAITS_FOR_ACCOUNT[row.account] : undefined),
              },
            ]}
          />
        </Section>
      </Body>
    </>
  ),
})

export default colleagues.page
export const generateMetadata = colleagues.metadata
