import { screen } from '@/app/screen'
import { SignalTable } from '@/components/residents/SignalTable'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { pageOf } from '@/lib/kernel/paging'
import { signalList } from '@/lib/residents/queries/signals'
import { routes } from '@/lib/routes'

const isDecided = (stand: string | undefined) => stand === 'besloten'

const s = screen(['consultant'], {
  load: (actor, { search }) => signalList(actor, { decided: isDecided(search['stand']), page: pageOf(search['pagina']) }),
  title: 'Signalen',
  render: (view, { search }) => {
    const decided = isDecided(search['stand'])
    const paged = (page: number) => `${routes.signals(decided)}${decided ? '&' : '?'}pagina=${page}`
    return (
      <>
        <Band
          crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Signalen' }]}
          title="Signalen"
          lead={`Gemeente ${view.municipality}: wat er bij inwoners veranderde. Er gebeurt niets voordat iemand beslist.`}
          tabs={<Tabs label="Welke signalen" items={[{ href: routes.signals(), label: `Te besluiten (${view.open})`, current: !decided }, { href: routes.signals(true), label: 'Besloten', current: decided }]} />}
        />
        <Body>
          <SignalTable
            named
            caption={decided ? 'Signalen waarover is besloten' : 'Signalen die op een besluit wachten'}
            rows={view.rows}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={paged} />}
            empty={<EmptyState level={2} title={decided ? 'Er is nog over geen signaal besloten' : 'Er wacht geen signaal'}>Een signaal legt u vast in het dossier van de inwoner. Ook een aanbieder kan iets melden.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
