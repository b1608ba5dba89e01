import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatInstant } from '@/lib/kernel/instant'
import { followedProcedures } from '@/lib/procedures/queries/follow'
import { messageList } from '@/lib/procedures/queries/messages'
import { routes } from '@/lib/routes'

const messages = screen(['provider-admin', 'provider-staff'], {
  load: async (actor) => ({ ...(await messageList(actor)), followed: await followedProcedures(actor) }),
  title: 'Berichten',
  render: ({ rows, followed }) => (
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
          empty={<EmptyState title="U hebt nog geen berichten" level={2}>Verandert er iets in een procedure waar u mee bezig bent, dan leest u het hier.</EmptyState>}
        />
        <Section title="Procedures die u volgt">
          <DataTable
            caption="Procedures die u volgt"
            rows={followed}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Procedure', cell: (row) => <TextLink href={routes.publicProcedure(row.id)}>{row.title}</TextLink> },
              { head: 'Sinds', cell: (row) => <span className="date">{formatInstant(row.since)}</span>, second: (row) => row.by },
            ]}
            empty={<EmptyState title="U volgt geen procedure">Met één klik op de pagina van een procedure krijgt u bericht van alles wat daarin gebeurt. Gemeenten zien niet wie volgt.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default messages.page
export const generateMetadata = messages.metadata
