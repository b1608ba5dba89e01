import { screen } from '@/app/screen'
import { RegistrationTable } from '@/components/facility/RegistrationTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { registrationList } from '@/lib/facility/queries/desk'
import { plural } from '@/lib/format'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const href = (all: boolean, page: number) => `${routes.facilityRegistrations()}?${all ? 'stand=alle&' : ''}pagina=${page}`

const s = screen(['desk-agent'], {
  load: (actor, { search }) => registrationList(actor, { all: search['stand'] === 'alle', page: pageOf(search['pagina']) }),
  title: 'Algemene voorziening',
  render: (view, { search }) => {
    const all = search['stand'] === 'alle'
    return (
      <>
        <Band
          title="Algemene voorziening"
          lead={`Gemeente ${view.municipality}: ${plural(view.total, all ? 'inschrijving' : 'lopende inschrijving', all ? 'inschrijvingen' : 'lopende inschrijvingen')}. De teller is die van ${view.year}.`}
          next={<ButtonLink href={routes.desk()}>Inwoner zoeken</ButtonLink>}
          tabs={
            <Tabs
              label="Welke inschrijvingen"
              items={[
                { href: routes.facilityRegistrations(), label: 'Lopend', ...(all ? {} : { current: true }) },
                { href: `${routes.facilityRegistrations()}?stand=alle`, label: 'Alle', ...(all ? { current: true } : {}) },
              ]}
            />
          }
        />
        <Body>
          <RegistrationTable
            caption={all ? 'Alle inschrijvingen' : 'Lopende inschrijvingen'}
            rows={view.rows}
            today={view.today}
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => href(all, page)} />}
            empty={<EmptyState level={2} title="Er is niemand ingeschreven">Zoek een inwoner op en schrijf hem in.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
