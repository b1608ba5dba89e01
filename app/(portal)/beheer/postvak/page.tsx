import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pagination } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { mailbox } from '@/lib/desk/queries/mailbox'
import { number, plural } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const outbox = screen(['administrator'], {
  load: (actor, { search }) => mailbox(actor, search['na']),
  title: 'Postvak',
  render: ({ rows, next, count }) => (
    <>
      <Band title="Postvak" lead={`Wat het portaal verstuurde: ${plural(count, 'bericht', 'berichten')}. In deze demonstratie gaat er niets de deur uit. Berichten over verzegelde inschrijvingen staan hier niet.`} />
      <Body>
        <DataTable
          caption="Verstuurde berichten, het nieuwste eerst"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Onderwerp', cell: (row) => <TextLink href={routes.mail(row.id)}>{row.subject}</TextLink> },
            { head: 'Aan', cell: (row) => row.toName, second: (row) => row.toAddress },
            { head: 'Verstuurd', cell: (row) => formatInstant(row.at) },
          ]}
          empty={<EmptyState title="Er is nog niets verstuurd">Zodra het portaal een bericht stuurt, staat het hier.</EmptyState>}
          foot={<Pagination text={`${rows.length} van ${number(count)}, het nieuwste eerst`} nextText="Oudere berichten" nextHref={next ? `${routes.mailbox()}?na=${next}` : undefined} />}
        />
      </Body>
    </>
  ),
})

export default outbox.page
export const generateMetadata = outbox.metadata
