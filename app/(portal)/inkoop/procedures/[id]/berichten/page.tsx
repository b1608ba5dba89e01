import { screen } from '@/app/screen'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatInstant } from '@/lib/kernel/instant'
import { AUDIENCE_LABELS } from '@/lib/procedures/messages/message'
import { sentMessages } from '@/lib/procedures/queries/sent'
import { routes } from '@/lib/routes'

const sent = screen(['procurement-officer'], {
  load: (actor, { params }) => sentMessages(actor, params['id'] ?? ''),
  title: (view) => `Berichten, ${view.head.title}`,
  render: ({ head, rows }) => {
    const writes = head.status !== 'draft'
    const add = <ButtonLink href={routes.newMessage(head.id)} kind="secondary">Bericht schrijven</ButtonLink>
    return (
      <>
        <ProcedureBand head={head} current="messages" />
        <Body>
          <Section title="Berichten" intro="Wat aanbieders over deze procedure te horen kregen: van u, of omdat er iets veranderde." actions={writes && rows.length > 0 && <TextLink href={routes.newMessage(head.id)}>Bericht schrijven</TextLink>}>
            <DataTable
              caption="Verstuurde berichten, het nieuwste eerst"
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Onderwerp', cell: (row) => <TextLink href={routes.sentMessage(head.id, row.id)}>{row.subject}</TextLink>, second: (row) => row.window },
                { head: 'Aan', cell: (row) => row.toProvider ?? AUDIENCE_LABELS[row.audience] },
                { head: 'Verstuurd', cell: (row) => <span className="date">{formatInstant(row.sentAt)}</span>, second: (row) => row.byName ?? 'door een wijziging' },
                { head: 'Gelezen', cell: (row) => (row.known === 0 ? 'niet te zien' : `${row.read} van ${row.known}`) },
              ]}
              empty={<EmptyState title="Er is nog geen bericht verstuurd" action={writes ? add : null}>{writes ? 'Verandert er iets, dan krijgt wie ermee bezig is vanzelf bericht.' : 'Dat kan zodra de procedure is gepubliceerd.'}</EmptyState>}
            />
          </Section>
        </Body>
      </>
    )
  },
})

export default sent.page
export const generateMetadata = sent.metadata
