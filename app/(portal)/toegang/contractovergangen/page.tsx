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
import { changeoverList } from '@/lib/continuity/queries/changeover'
import { number } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { search }) => changeoverList(actor, pageOf(search['pagina'])),
  title: 'Contractovergangen',
  render: ({ rows, total, from, mayMake }) => (
    <>
      <Band
        crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: 'Contractovergangen' }]}
        title="Contractovergangen"
        lead="Nieuwe contracten, producten of eenheden: lopende cliënten gaan per aanbieder over, met dezelfde aanbieder. U ziet eerst wie overgaat en wie niet past."
        next={mayMake && <NextStep title="Nieuwe contractovergang" action={<ButtonLink href={routes.newChangeover()}>Contractovergang maken</ButtonLink>}>U kiest de eerste dag. Er verandert nog niets.</NextStep>}
      />
      <Body>
        <DataTable
          caption="Contractovergangen"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Contractovergang', cell: (row) => <TextLink href={routes.changeover(row.id)}>{row.name}</TextLink>, second: (row) => `Gemeente ${row.municipality}` },
            { head: 'Stand', cell: (row) => (row.endedOn === null ? <Badge tone="wait">Loopt</Badge> : <Badge tone="no">Gestopt</Badge>) },
            { head: 'Eerste dag', cell: (row) => <span className="date">{formatDay(row.newFrom)}</span> },
            { head: 'Inwoners', align: 'right', cell: (row) => number(row.sums.cases) },
            { head: 'Over', align: 'right', cell: (row) => number(row.sums.done) },
            { head: 'Past niet', align: 'right', cell: (row) => number(row.sums.misfit) },
          ]}
          foot={<Pages from={from} shown={rows.length} total={total} href={routes.changeoversPage} />}
          empty={<EmptyState title="Er zijn nog geen contractovergangen" level={2}>Een contractovergang begint als nieuwe contracten ingaan, of als een product of eenheid verandert.</EmptyState>}
        />
        <p><TextLink href={routes.mappings()}>Vertaling: wat hulp van nu straks wordt</TextLink></p>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
