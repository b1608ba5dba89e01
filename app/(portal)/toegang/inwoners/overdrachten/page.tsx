import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { INCOMING_LABELS, LAPSED } from '@/lib/exchange/messages/transfer'
import { incomingList } from '@/lib/exchange/queries/incoming'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const isEnded = (stand: string | undefined) => stand === 'afgerond'

const s = screen(['consultant'], {
  load: (actor, { search }) => incomingList(actor, { ended: isEnded(search['stand']), page: pageOf(search['pagina']) }),
  title: 'Dossiers van andere gemeenten',
  render: (view, { search }) => {
    const ended = isEnded(search['stand'])
    return (
      <>
        <Band
          crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Dossiers van andere gemeenten' }]}
          title="Dossiers van andere gemeenten"
          lead={`Gemeente ${view.municipality}: wat met toestemming van de inwoner voor u klaarstaat.`}
          tabs={<Tabs label="Welke dossiers" items={[{ href: routes.incomingFiles(), label: `Wachten (${view.open})`, current: !ended }, { href: routes.incomingFiles({ ended: true }), label: 'Afgerond', current: ended }]} />}
        />
        <Body>
          <DataTable
            caption={ended ? 'Dossiers die niet meer wachten' : 'Dossiers die op u wachten'}
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Van', cell: (row) => <TextLink href={routes.incomingFile(row.id)} hidden={`aangemeld op ${formatDay(row.announcedOn)}`}>{`Gemeente ${row.fromName}`}</TextLink>, second: (row) => `Aangemeld op ${formatDay(row.announcedOn)}` },
              { head: 'Stand', cell: (row) => <Badge tone={row.lapsed ? LAPSED.tone : INCOMING_LABELS[row.status].tone}>{row.lapsed ? LAPSED.text : INCOMING_LABELS[row.status].text}</Badge>, second: (row) => (row.decidedOn ? `Op ${formatDay(row.decidedOn)} door ${row.decidedBy ?? ''}` : row.openedBy ? `Door ${row.openedBy}` : null) },
              { head: 'Laatste dag', cell: (row) => (row.expiresOn ? formatDay(row.expiresOn) : 'Geen') },
            ]}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => routes.incomingFiles({ ended, page })} />}
            empty={<EmptyState level={2} title={ended ? 'Er is nog geen dossier afgerond' : 'Er wacht geen dossier'}>Een andere gemeente zet hier een dossier klaar als de inwoner dat wil.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
