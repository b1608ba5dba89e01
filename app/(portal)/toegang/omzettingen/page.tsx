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
import { conversionList } from '@/lib/continuity/queries/conversion'
import { number } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { search }) => conversionList(actor, pageOf(search['pagina'])),
  title: 'Omzettingen',
  render: ({ rows, total, from, mayMake }) => (
    <>
      <Band
        crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: 'Omzettingen' }]}
        title="Omzettingen"
        lead="Als een algemene voorziening stopt: wie erin zit, wie al hulp op maat krijgt, en wie nog zonder hulp valt. Niemand krijgt vanzelf een indicatie."
        next={mayMake && <NextStep title="Nieuwe omzetting" action={<ButtonLink href={routes.newConversion()}>Omzetting maken</ButtonLink>}>U kiest de laatste dag. Er verandert nog niets.</NextStep>}
      />
      <Body>
        <DataTable
          caption="Omzettingen"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Omzetting', cell: (row) => <TextLink href={routes.conversion(row.id)}>{row.name}</TextLink>, second: (row) => `Gemeente ${row.municipality}` },
            { head: 'Stand', cell: (row) => <Badge tone={CAMPAIGN_TONES[row.status]}>{CAMPAIGN_LABELS[row.status]}</Badge> },
            { head: 'Laatste dag', cell: (row) => <span className="date">{formatDay(row.endsOn)}</span> },
            { head: 'Inwoners', align: 'right', cell: (row) => number(row.sums.residents) },
            { head: 'Zonder hulp', align: 'right', cell: (row) => number(row.sums.withoutHelp) },
          ]}
          foot={<Pages from={from} shown={rows.length} total={total} href={routes.conversionsPage} />}
          empty={<EmptyState title="Er zijn geen omzettingen" level={2}>Een omzetting begint als de gemeente besluit dat de algemene voorziening stopt.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
