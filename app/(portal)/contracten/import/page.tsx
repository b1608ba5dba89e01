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
import { IMPORT_LABELS } from '@/lib/exchange/messages/import'
import { agreementImportList } from '@/lib/exchange/queries/agreement-imports'
import { number } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['contract-manager', 'procurement-officer'], {
  load: (actor, { search }) => agreementImportList(actor, pageOf(search['pagina'])),
  title: 'Aanbieders overnemen',
  render: ({ rows, total, from, region }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Overnemen' }]}
        title="Aanbieders overnemen"
        lead={`Aanbieders van samenwerkingsverband ${region} met hun lopende overeenkomsten, uit een bestand van een ouder systeem. De een probeert het bestand, een collega neemt het over.`}
        next={<NextStep title="Begin met een proef" action={<ButtonLink href={routes.newAgreementImport()}>Bestand proberen</ButtonLink>}>U ziet per regel wat er zou gebeuren. Er verandert nog niets.</NextStep>}
      />
      <Body>
        <DataTable
          caption="Bestanden"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Bestand', cell: (row) => <TextLink href={routes.agreementImport(row.id)}>{`Aanbieders uit ${row.source}`}</TextLink>, second: (row) => `Geprobeerd door ${row.madeBy}` },
            { head: 'Dag', cell: (row) => <span className="date">{formatDay(dayIn(row.madeAt))}</span> },
            { head: 'Regels', align: 'right', cell: (row) => number(row.rows) },
            { head: 'Stand', cell: (row) => <Badge tone={IMPORT_LABELS[row.status].tone}>{IMPORT_LABELS[row.status].text}</Badge> },
          ]}
          foot={<Pages from={from} shown={rows.length} total={total} href={routes.agreementImportsPage} />}
          empty={<EmptyState title="Er is nog niets geprobeerd" level={2}>Neem eerst de aanbieders over. Daarna kan een gemeente lopende hulp inlezen die zij geven.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
