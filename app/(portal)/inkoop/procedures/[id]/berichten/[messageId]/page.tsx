import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Panel, PanelPart, Section } from '@/components/ui/Page'
import { formatInstant } from '@/lib/kernel/instant'
import { splitParagraphs } from '@/lib/letters/view'
import { AUDIENCE_LABELS } from '@/lib/procedures/messages/message'
import { sentMessage } from '@/lib/procedures/queries/sent'
import { routes } from '@/lib/routes'

const message = screen(['procurement-officer'], {
  load: (actor, { params }) => sentMessage(actor, params['id'] ?? '', params['messageId'] ?? ''),
  title: (view) => view.message.subject,
  render: ({ head, message: sent, receipts }) => (
    <>
      <Band
        crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: head.title, href: routes.procedure(head.id) }, { label: 'Berichten', href: routes.procedureMessages(head.id) }, { label: sent.subject }]}
        title={sent.subject}
        facts={[
          { label: 'Aan', value: sent.toProvider ?? AUDIENCE_LABELS[sent.audience] },
          { label: 'Verstuurd', value: formatInstant(sent.sentAt) },
          { label: 'Door', value: sent.byName ?? 'een wijziging in de procedure' },
          ...(sent.window ? [{ label: 'Over', value: sent.window }] : []),
        ]}
      />
      <Body>
        <Section title="Bericht">
          <Panel>
            <PanelPart>
              {splitParagraphs(sent.body).map((text, at) => (
                <p key={at} className="whitespace-pre-line">{text}</p>
              ))}
            </PanelPart>
          </Panel>
        </Section>
        <Section title="Wie het las" intro="Wie alleen bericht kreeg omdat hij met een inschrijving bezig is, staat hier pas na het openen, en alleen als hij heeft ingediend.">
          <DataTable
            caption="Leesbevestigingen per aanbieder"
            rows={receipts}
            rowKey={(receipt) => receipt.provider}
            columns={[
              { head: 'Aanbieder', cell: (receipt) => receipt.provider },
              { head: 'Stand', cell: (receipt) => (receipt.reads.length > 0 ? <Badge tone="ok">Gelezen</Badge> : <Badge tone="wait">Nog niet gelezen</Badge>) },
              {
                head: 'Door wie en wanneer',
                cell: (receipt) => (
                  <ul>
                    {receipt.reads.map((each) => (
                      <li key={`${each.name}${each.at.getTime()}`}>{`${each.name}, ${formatInstant(each.at)}`}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
            empty={<EmptyState title="Van niemand te zien">Wie dit bericht kreeg, blijft verborgen tot na het openen.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default message.page
export const generateMetadata = message.metadata
