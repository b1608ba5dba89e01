import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { AGREEMENT_LABELS } from '@/lib/contracts/messages'
import { agreementList } from '@/lib/contracts/queries/agreement'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const contracts = screen(['provider-admin', 'provider-staff'], {
  load: (actor) => agreementList(actor),
  title: 'Contracten',
  render: (rows) => (
    <>
      <Band title="Contracten" lead="Uw raamovereenkomsten met de gemeenten." />
      <Body>
        <div className="actions">
          <TextLink href={routes.ownProofs()}>Bewijs bij uw overeenkomsten</TextLink>
        </div>
        <DataTable
          caption="Uw raamovereenkomsten"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Overeenkomst', cell: (row) => <TextLink href={routes.providerAgreement(row.id)}>{row.reference}</TextLink>, second: (row) => row.origin },
            { head: 'Stand', cell: (row) => <Badge tone={AGREEMENT_LABELS[row.status].tone}>{AGREEMENT_LABELS[row.status].text}</Badge>, second: (row) => (row.status === 'offered' && row.offeredUntil ? `tekenen tot en met ${formatDay(row.offeredUntil)}` : undefined) },
            { head: 'Percelen', align: 'right', cell: (row) => (row.status === 'signed' ? row.lots : null) },
            { head: 'Van', cell: (row) => formatDay(row.startsOn) },
            { head: 'Eerste looptijd tot en met', cell: (row) => formatDay(row.endsOn) },
          ]}
          empty={<EmptyState title="U hebt nog geen overeenkomst" level={2}>Bent u toegelaten en zijn de besluiten definitief, dan krijgt u bericht en staat uw overeenkomst hier.</EmptyState>}
        />
      </Body>
    </>
  ),
})

export default contracts.page
export const generateMetadata = contracts.metadata
