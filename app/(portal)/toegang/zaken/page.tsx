import { screen } from '@/app/screen'
import { CaseTable } from '@/components/indications/CaseTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pagination } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { number, plural } from '@/lib/format'
import { PAGE_OF_CASES, caseList, type CaseListView } from '@/lib/indications/queries/lists'
import { routes } from '@/lib/routes'

const pageOf = (text: string | undefined) => (text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0)
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
            foot={<Pages view={view} all={all} />}
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

function Pages({ view, all }: { view: CaseListView; all: boolean }) {
  if (view.rows.length === 0) return null
  const page = view.from / PAGE_OF_CASES
  const last = view.from + view.rows.length
  return (
    <Pagination
      text={`${number(view.from + 1)} tot en met ${number(last)} van ${number(view.total)}`}
      {...(page > 0 ? { previousHref: href(all, page - 1) } : {})}
      {...(last < view.total ? { nextHref: href(all, page + 1) } : {})}
    />
  )
}
