import { screen } from '@/app/screen'
import { DecideIncoming, IncomingFacts } from '@/components/residents/IncomingParts'
import { ReceivedParts } from '@/components/residents/TransferParts'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { joinIncoming, openIncoming, receiveIncoming, refuseIncoming } from '@/lib/exchange/actions/transfer'
import { transferSections } from '@/lib/exchange/letters/transfer'
import { INCOMING_LABELS, LAPSED, OWN_DECISION } from '@/lib/exchange/messages/transfer'
import { incomingPage } from '@/lib/exchange/queries/incoming'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => incomingPage(actor, params['id'] ?? ''),
  title: 'Dossier van een andere gemeente',
  render: (view, { formKey }) => {
    const { row, content } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Dossiers van andere gemeenten', href: routes.incomingFiles() }, { label: 'Dossier' }]}
          title="Dossier van een andere gemeente"
          badge={<Badge tone={row.lapsed ? LAPSED.tone : INCOMING_LABELS[row.status].tone}>{row.lapsed ? LAPSED.text : INCOMING_LABELS[row.status].text}</Badge>}
          lead={`Van gemeente ${row.fromName}, aangemeld op ${formatDay(row.announcedOn)}`}
        />
        <Body>
          <Columns split="7-5">
            <Stack>
              <DecideIncoming view={view} formKey={formKey} actions={{ open: openIncoming, receive: receiveIncoming, join: joinIncoming, refuse: refuseIncoming }} />
              {content && <ReceivedParts sections={transferSections(content)} />}
            </Stack>
            <Stack>
              <IncomingFacts row={row} />
              <Section title="Wat u met het besluit doet">
                <p>{OWN_DECISION}</p>
                {row.residentId && (
                  <p>
                    <TextLink href={routes.resident(row.residentId)}>Naar het dossier van de inwoner</TextLink>
                  </p>
                )}
              </Section>
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
