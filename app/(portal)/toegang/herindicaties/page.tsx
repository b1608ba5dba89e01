import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { CAMPAIGN_LABELS, CAMPAIGN_TONES } from '@/lib/continuity/messages'
import { campaignList, handledIn } from '@/lib/continuity/queries/campaigns'
import { number } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { search }) => campaignList(actor, pageOf(search['pagina'])),
  title: 'Herindicaties',
  render: ({ rows, total, from, mayMake }) => (
    <>
      <Band
        title="Herindicaties"
        lead="Nieuwe regels voor een groep inwoners: wie het raakt, wat het scheelt, en hoe ver u bent. Elke inwoner houdt zijn hulp tot er een eigen besluit is."
        next={mayMake && <NextStep title="Nieuwe herindicatie" action={<ButtonLink href={routes.newCampaign()}>Herindicatie maken</ButtonLink>}>U ziet eerst wie het raakt en wat het scheelt. Er verandert nog niets.</NextStep>}
      />
      <Body>
        <DataTable
          caption="Herindicaties"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Herindicatie', cell: (row) => <TextLink href={routes.campaign(row.id)}>{row.name}</TextLink>, second: (row) => `Gemeente ${row.municipality}` },
            { head: 'Stand', cell: (row) => <Badge tone={CAMPAIGN_TONES[row.status]}>{CAMPAIGN_LABELS[row.status]}</Badge> },
            { head: 'Nieuwe regels vanaf', cell: (row) => <span className="date">{formatDay(row.newFrom)}</span> },
            { head: 'Inwoners', align: 'right', cell: (row) => number(row.sums.cases) },
            { head: 'Behandeld', align: 'right', cell: (row) => number(handledIn(row.sums)) },
          ]}
          foot={<Pages from={from} shown={rows.length} total={total} href={routes.campaignsPage} />}
          empty={<EmptyState title="Er zijn nog geen herindicaties" level={2}>Een herindicatie begint als de gemeente een nieuw normenkader vaststelt.</EmptyState>}
        />
        <p><TextLink href={routes.changeovers()}>Contractovergangen, als nieuwe contracten of eenheden ingaan</TextLink></p>
        <p><TextLink href={routes.conversions()}>Omzettingen, als de algemene voorziening stopt</TextLink></p>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
