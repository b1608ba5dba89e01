import { screen } from '@/app/screen'
import { CaseTable } from '@/components/indications/CaseTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { plural } from '@/lib/format'
import { caseList } from '@/lib/indications/queries/lists'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const href = (all: boolean, page: number) => `${routes.cases()}?${all ? 'stand=alle&' : ''}pagina=${page}`

const s = screen(['consultant'], {
  load: (actor, { search }) => caseList(actor, { standing: search['stand'] === 'alle' ? 'all' : 'open', page: pageOf(search['pagina']) }),
  title: 'Zaken',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band
          title="Zaken"
          lead={`Gemeente ${view.municipality}: ${plural(view.total, all ? 'zaak' : 'lopende zaak', all ? 'zaken' : 'lopende zaken')}, die met de eerste termijn bovenaan.`}
          tabs={
            <Tabs
              label="Welke zaken"
              items={[
                { href: routes.cases(), label: 'Lopend', ...(all ? {} : { current: true }) },
                { href: `${routes.cases()}?stand=alle`, label: 'Alle', ...(all ? { current: true } : {}) },
              ]}
            />
          }
        />
        <Body>
          <CaseTable
            caption={all ? 'Alle zaken' : 'Lopende zaken'}
            rows={view.rows}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => href(all, page)} />}
            empty={
              <EmptyState title="Er zijn geen zaken" action={<ButtonLink href={routes.residents()} kind="secondary">Inwoner zoeken</ButtonLink>}>
                Een zaak begint met een melding in het dossier van een inwoner.
              </EmptyState>
            }
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
