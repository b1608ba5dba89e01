import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { FRESHNESS_LABELS, FRESHNESS_TONES, freshText, REASON_LABELS, roomText, takesText } from '@/lib/availability/messages'
import type { OfferRow } from '@/lib/availability/queries/own'
import { saidPage } from '@/lib/availability/queries/stand'
import { formatInstant } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const whyText = ({ why }: OfferRow) => (why ? [REASON_LABELS[why.reason], why.note].filter((part) => part !== null).join(': ') : 'geen reden gegeven')

const said = screen(['contract-manager', 'procurement-officer', 'controller', 'policy-adviser', 'auditor'], {
  load: (actor, { params, search }) => saidPage(actor, params['providerId'] ?? '', pageOf(search['pagina'])),
  title: ({ provider }) => `Beschikbaarheid van ${provider.name}`,
  render: ({ provider, rows, history, total, from, readsWhy }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Beschikbaarheid', href: routes.roomStand() }, { label: provider.name }]}
        title={provider.name}
        lead="Wat deze aanbieder opgeeft over zijn plek voor nieuwe cliënten, en wat hij eerder opgaf."
      />
      <Body>
        <Section title="Nu">
          <DataTable
            caption="Wat nu geldt"
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { head: 'Perceel', cell: (row) => row.lot, second: (row) => row.product },
              { head: 'Plek', cell: (row) => takesText(row.said), second: (row) => roomText(row.said) },
              ...(readsWhy ? [{ head: 'Reden', cell: whyText }] : []),
              { head: 'Opgave', cell: (row) => <Badge tone={FRESHNESS_TONES[row.freshness]}>{FRESHNESS_LABELS[row.freshness]}</Badge>, second: (row) => freshText(row.said, row.freshness) },
            ]}
            foot={readsWhy ? <PanelFoot>De reden lezen alleen de aanbieder en de contractmanager. Zij staat niet in de lijst van de inwoner.</PanelFoot> : undefined}
            empty={<EmptyState title="Er loopt geen overeenkomst meer">Wat eerder is opgegeven, staat hieronder.</EmptyState>}
          />
        </Section>
        <Section title="Eerder opgegeven" intro="Niets wordt gewijzigd of weggehaald: zo is na te gaan wat er op een dag stond.">
          <DataTable
            caption="Wat er is opgegeven"
            rows={history}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Wanneer', cell: (row) => formatInstant(row.saidAt), second: (row) => `${row.saidBy}${row.confirmed ? ', ongewijzigd' : ''}` },
              { head: 'Perceel', cell: (row) => row.lot, second: (row) => row.product },
              { head: 'Plek', cell: (row) => takesText(row), second: (row) => roomText(row) },
            ]}
            empty={<EmptyState title="Er is nog niets opgegeven">Zodra de aanbieder iets opgeeft, staat het hier met de dag en wie het deed.</EmptyState>}
            foot={<Pages from={from} shown={history.length} total={total} href={(page) => routes.roomSaid(provider.id, page)} />}
          />
        </Section>
      </Body>
    </>
  ),
})

export default said.page
export const generateMetadata = said.metadata
