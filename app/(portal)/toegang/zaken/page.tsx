import { screen } from '@/app/screen'
import { CaseTable } from '@/components/indications/CaseTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { list, plural } from '@/lib/format'
import { type Queue, QUEUES, caseQueue } from '@/lib/indications/queries/queue'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const WORDS = { team: 'team', mine: 'mijn', nobody: 'niemand', all: 'alle' } as const satisfies Record<Queue, string>
const TITLES = { team: 'Het team', mine: 'Mijn zaken', nobody: 'Zonder consulent', all: 'Alle, ook afgeronde' } as const satisfies Record<Queue, string>
const queueOf = (word: string | undefined): Queue => QUEUES.find((each) => WORDS[each] === word) ?? 'team'
const href = (queue: Queue, page = 1) => `${routes.cases()}?wie=${WORDS[queue]}${page > 1 ? `&pagina=${page}` : ''}`

const s = screen(['consultant'], {
  load: (actor, { search }) => caseQueue(actor, { queue: queueOf(search['wie']), page: pageOf(search['pagina']) }),
  title: 'Zaken',
  render: (view, { search }) => {
    const queue = queueOf(search['wie'])
    return (
      <>
        <Band
          title="Zaken"
          lead={`Gemeente ${view.municipality}: ${plural(view.total, 'zaak', 'zaken')}, bovenaan wat het eerst afloopt.${queue === 'mine' && view.standingInFor.length > 0 ? ` Ook de zaken van ${list(view.standingInFor)}: u neemt waar.` : ''}`}
          tabs={<Tabs label="Welke zaken" items={QUEUES.map((each) => ({ href: href(each), label: each === 'all' ? TITLES.all : `${TITLES[each]} (${view.counts[each]})`, ...(each === queue ? { current: true } : {}) }))} />}
        />
        <Body>
          <CaseTable
            caption={TITLES[queue]}
            rows={view.rows}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => href(queue, page)} />}
            empty={
              <EmptyState level={2} title={queue === 'nobody' ? 'Elke zaak heeft een consulent' : 'Er zijn geen zaken'} action={<ButtonLink href={routes.residents()} kind="secondary">Inwoner zoeken</ButtonLink>}>
                Een zaak begint met een melding in het dossier van een inwoner.
              </EmptyState>
            }
          />
          <p><TextLink href={routes.team()}>Overnemen, afwezigheid en waarneming</TextLink></p>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
