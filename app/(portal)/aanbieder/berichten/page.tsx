import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatInstant } from '@/lib/kernel/instant'
import { messageList } from '@/lib/procedures/queries/messages'
import { routes } from '@/lib/routes'

const messages = screen(['provider-admin', 'provider-staff'], {
  load: (actor) => messageList(actor),
  title: 'Berichten',
  render: ({ rows }) => (
    <>
      <Band title="Berichten" lead="Wat gemeenten u laten weten over procedures waar u mee bezig bent. U krijgt elk bericht ook per e-mail." />
      <Body>
        <DataTable
          caption="Berichten, het nieuwste eerst"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Onderwerp', cell: (row) => <TextLink href={routes.message(row.id)} strong={row.unread}>{row.subject}</TextLink>, second: (row) => row.procedure },
            { head: 'Van', cell: (row) => row.from },
            { head: 'Verstuurd', cell: (row) => <span className="date">{formatInstant(row.sentAt)}</span> },
            { head: 'Stand', cell: (row) => (row.unread ? <Badge tone="open">Nieuw</Badge> : <Badge tone="none">Gelezen</Badge>) },
          ]}
          empty={<EmptyState title="U hebt nog geen berichten">Verandert er iets in een procedure waar u mee bezig bent, dan leest u het hier.</EmptyState>}
        />
      </Body>
    </>
  ),
})

export default messages.page
export const generateMetadata = messages.metadata
