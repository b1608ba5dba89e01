import { screen } from '@/app/screen'
import { SetBadge } from '@/components/norms/SetBadge'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay } from '@/lib/kernel/day'
import { normSetList } from '@/lib/norms/queries/editions'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor) => normSetList(actor),
  title: 'Normenkaders',
  render: ({ sets, mayMake }) => (
    <>
      <Band
        title="Normenkaders"
        lead={`Een normenkader zegt hoeveel tijd huishoudelijk werk kost. Van elke norm staat de bron erbij. Een norm zonder bron blijft leeg en telt niet mee.${mayMake ? ' Open een normenkader om er een eigen versie van te maken.' : ''}`}
      />
      <Body>
        <DataTable
          caption="Normenkaders"
          rows={sets}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Normenkader', cell: (row) => <TextLink href={routes.normSet(row.id)}>{row.name}</TextLink>, second: (row) => row.note },
            { head: 'Versie', align: 'right', cell: (row) => row.edition },
            { head: 'Voor', cell: (row) => row.owner ?? 'Iedereen' },
            { head: 'Stand', cell: (row) => (row.inForce ? <Badge tone="ok">In gebruik</Badge> : <SetBadge set={row} />) },
            { head: 'Vanaf', cell: (row) => <span className="date">{formatDay(row.validFrom)}</span> },
            { head: 'Normen', align: 'right', cell: (row) => row.cells },
            { head: 'Nog leeg', align: 'right', cell: (row) => row.empty },
          ]}
          empty={<EmptyState title="Er zijn nog geen normenkaders">De beleidsadviseur legt ze vast.</EmptyState>}
        />
        {!mayMake && <p><TextLink href={routes.normChange()}>Welke normen nu gelden, en wat er verandert</TextLink></p>}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
