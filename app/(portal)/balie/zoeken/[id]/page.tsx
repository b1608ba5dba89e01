import { screen } from '@/app/screen'
import { FoundResidents } from '@/components/residents/FoundResidents'
import { SearchForm } from '@/components/residents/SearchForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Note } from '@/components/ui/Note'
import { Body, Panel, Section } from '@/components/ui/Page'
import { searchAtDeskAction } from '@/lib/facility/actions'
import { plural } from '@/lib/format'
import { formatTime } from '@/lib/kernel/instant'
import { PAGE, pageOf } from '@/lib/kernel/paging'
import { searchResult } from '@/lib/residents/queries/search'
import { SEARCH_MINUTES } from '@/lib/residents/rules'
import { routes } from '@/lib/routes'

const crumb = [{ label: 'Balie', href: routes.desk() }, { label: 'Gevonden' }]

const s = screen(['desk-agent'], {
  load: async (actor, { params, search }) => ({ result: await searchResult(actor, params['id'] ?? '', pageOf(search['pagina'])) }),
  title: 'Gevonden inwoners',
  render: ({ result }, { formKey }) =>
    result === null ? (
      <>
        <Band crumb={crumb} title="Deze zoekvraag is verlopen" />
        <Body>
          <EmptyState panel level={2} title="Er is niets meer te zien" action={<ButtonLink href={routes.desk()} kind="secondary">Opnieuw zoeken</ButtonLink>}>
            {`Een uitkomst is ${SEARCH_MINUTES} minuten te zien, alleen voor wie zocht.`}
          </EmptyState>
        </Body>
      </>
    ) : (
      <>
        <Band crumb={crumb} title={result.more || result.page > 0 ? `Meer dan ${plural(PAGE, 'inwoner', 'inwoners')} gevonden` : `${plural(result.found.length, 'inwoner', 'inwoners')} gevonden`} next={<ButtonLink href={routes.deskNewResident()} kind="secondary">Inwoner toevoegen</ButtonLink>} />
        <Body>
          <Note>Uw zoekvraag is vastgelegd om {formatTime(result.recordedAt)}.</Note>
          <FoundResidents found={result.found} page={result.page} more={result.more} href={(page) => `${routes.deskSearch(result.id)}?pagina=${page}`} to={routes.deskResident} newHref={routes.deskNewResident()} />
          <Section title="Opnieuw zoeken">
            <Panel pad>
              <SearchForm action={searchAtDeskAction} formKey={formKey} />
            </Panel>
          </Section>
        </Body>
      </>
    ),
})
export default s.page
export const generateMetadata = s.metadata
