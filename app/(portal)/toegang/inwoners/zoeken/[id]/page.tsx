import { screen } from '@/app/screen'
import { FoundResidents } from '@/components/residents/FoundResidents'
import { SearchForm } from '@/components/residents/SearchForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Note } from '@/components/ui/Note'
import { Body, Panel, Section } from '@/components/ui/Page'
import { list, plural } from '@/lib/format'
import { formatTime } from '@/lib/kernel/instant'
import { PAGE, pageOf } from '@/lib/kernel/paging'
import { searchResidents } from '@/lib/residents/actions/file'
import { searchResult } from '@/lib/residents/queries/search'
import { SEARCH_MINUTES } from '@/lib/residents/rules'
import { routes } from '@/lib/routes'

const FIELDS = { name: 'naam', birthDate: 'geboortedatum', bsn: 'BSN', postcode: 'postcode', houseNumber: 'huisnummer' } as const
const crumb = [{ label: 'Inwoners', href: routes.residents() }, { label: 'Gevonden' }]

const s = screen(['consultant'], {
  load: async (actor, { params, search }) => ({ result: await searchResult(actor, params['id'] ?? '', pageOf(search['pagina'])) }),
  title: 'Gevonden inwoners',
  render: ({ result }, { formKey }) =>
    result === null ? (
      <>
        <Band crumb={crumb} title="Deze zoekvraag is verlopen" />
        <Body>
          <EmptyState panel level={2} title="Er is niets meer te zien" action={<ButtonLink href={routes.residents()} kind="secondary">Opnieuw zoeken</ButtonLink>}>
            {`Een uitkomst is ${SEARCH_MINUTES} minuten te zien, alleen voor wie zocht.`}
          </EmptyState>
        </Body>
      </>
    ) : (
      <>
        <Band
          crumb={crumb}
          title={result.more || result.page > 0 ? `Meer dan ${plural(PAGE, 'inwoner', 'inwoners')} gevonden` : `${plural(result.found.length, 'inwoner', 'inwoners')} gevonden`}
          lead={`U zocht op ${list(result.askedFor.map((field) => FIELDS[field]))}.`}
        />
        <Body>
          <Note>Uw zoekvraag is vastgelegd om {formatTime(result.recordedAt)}.</Note>
          <FoundResidents found={result.found} page={result.page} more={result.more} href={(page) => `${routes.residentSearch(result.id)}?pagina=${page}`} />
          <Section title="Opnieuw zoeken">
            <Panel pad>
              <SearchForm action={searchResidents} formKey={formKey} />
            </Panel>
          </Section>
        </Body>
      </>
    ),
})
export default s.page
export const generateMetadata = s.metadata
