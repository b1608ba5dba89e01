import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { REQUEST_LABELS, REQUEST_OUTCOMES } from '@/lib/auth/messages'
import { requestList } from '@/lib/auth/requests'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const requests = screen(['administrator', 'provider-admin'], {
  load: requestList,
  title: 'Verzoeken over accounts',
  render: ({ rows }) => (
    <>
      <Band title="Verzoeken over accounts" lead="Wat u niet alleen doet: de ene beheerder vraagt het, een andere beslist." />
      <Body>
        <DataTable
          caption="Verzoeken over accounts, open verzoeken eerst"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Over', cell: (row) => <TextLink href={routes.accountRequest(row.id)}>{row.name}</TextLink>, second: (row) => row.provider ?? row.email },
            { head: 'Verzoek', cell: (row) => REQUEST_LABELS[row.kind] },
            { head: 'Gevraagd', cell: (row) => row.asked_by, second: (row) => formatInstant(row.asked_at) },
            { head: 'Stand', cell: (row) => (row.outcome ? <Badge tone={REQUEST_OUTCOMES[row.outcome].tone}>{REQUEST_OUTCOMES[row.outcome].text}</Badge> : <Badge tone="wait">{row.own ? 'Wacht op een ander' : 'Wacht op u'}</Badge>) },
          ]}
          empty={<EmptyState level={2} title="Er is geen verzoek">Een verzoek doet u op de pagina van de persoon of de aanbieder.</EmptyState>}
        />
      </Body>
    </>
  ),
})

export default requests.page
export const generateMetadata = requests.metadata
