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
import { IMPORT_KIND_LABELS, IMPORT_LABELS } from '@/lib/exchange/messages/import'
import { importList } from '@/lib/exchange/queries/imports'
import { number } from '@/lib/format'
import { dayIn } from '@/lib/kernel/instant'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { search }) => importList(actor, pageOf(search['pagina'])),
  title: 'Overnemen uit een ouder systeem',
  render: ({ rows, total, from, municipality }) => (
    <>
      <Band
        crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Overnemen' }]}
        title="Overnemen uit een ouder systeem"
        lead={`Inwoners van gemeente ${municipality} en hun lopende hulp, uit een bestand. De een probeert het bestand, een collega neemt het over.`}
        next={<NextStep title="Begin met een proef" action={<ButtonLink href={routes.newImport()}>Bestand proberen</ButtonLink>}>U ziet per regel wat er zou gebeuren. Er verandert nog niets.</NextStep>}
      />
      <Body>
        <DataTable
          caption="Bestanden"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Bestand', cell: (row) => <TextLink href={routes.importLines(row.id)}>{`${IMPORT_KIND_LABELS[row.kind]} uit ${row.source}`}</TextLink>, second: (row) => `Geprobeerd door ${row.madeBy}` },
            { head: 'Dag', cell: (row) => <span className="date">{formatDay(dayIn(row.madeAt))}</span> },
            { head: 'Regels', align: 'right', cell: (row) => number(row.rows) },
            { head: 'Stand', cell: (row) => <Badge tone={IMPORT_LABELS[row.status].tone}>{IMPORT_LABELS[row.status].text}</Badge> },
          ]}
          foot={<Pages from={from} shown={rows.length} total={total} href={routes.importsPage} />}
          empty={<EmptyState title="Er is nog niets geprobeerd" level={2}>Begin met een bestand met inwoners. Daarna volgt hun lopende hulp.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
