import { screen } from '@/app/screen'
import { Misfits, PartSteps, PeopleTable } from '@/components/continuity/ChangeoverPart'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Stack } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { adoptPart, handleMisfit, releaseLetters, runPart, undoPart } from '@/lib/continuity/actions/changeover'
import { FILTER_LABELS, FILTER_WORDS, PART_LABELS, PART_TONES } from '@/lib/continuity/messages/changeover'
import { changeoverPeople, PEOPLE_FILTERS, type PeopleFilter } from '@/lib/continuity/queries/changeover-people'
import { plural } from '@/lib/format'
import { isId } from '@/lib/kernel/fields'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const filterOf = (word: string | undefined): PeopleFilter | null => PEOPLE_FILTERS.find((each) => FILTER_WORDS[each] === word) ?? null
const partOf = (word: string | undefined): string | null | undefined => (word === 'geen' ? null : word !== undefined && isId(word) ? word : undefined)

const s = screen(['consultant'], {
  load: async (actor, { params, search }) => {
    const partId = partOf(params['partId'])
    return partId === undefined ? null : changeoverPeople(actor, params['id'] ?? '', partId, { filter: filterOf(search['stand']), page: pageOf(search['pagina']) })
  },
  title: ({ changeover, part }) => `${part?.provider ?? 'Zonder aanbieder'} in ${changeover.name}`,
  render: (view, { search, formKey }) => {
    const { changeover, part, sums, rows, total, from } = view
    const filter = filterOf(search['stand'])
    const counts = { ...sums.by, misfit: sums.misfit, open: sums.open }
    const at = (stand: PeopleFilter | null, page = 0) => routes.changeoverPart(changeover.id, part?.id ?? null, { stand: stand && FILTER_WORDS[stand], page })
    return (
      <>
        <Band
          crumb={[{ label: 'Contractovergangen', href: routes.changeovers() }, { label: changeover.name, href: routes.changeover(changeover.id) }, { label: part?.provider ?? 'Zonder aanbieder' }]}
          title={part?.provider ?? 'Zonder aanbieder'}
          badge={part && <Badge tone={PART_TONES[part.status]}>{PART_LABELS[part.status]}</Badge>}
          lead={`${plural(sums.cases, 'inwoner', 'inwoners')}. De eerste dag is ${changeover.newFromText}.${part?.adoptedBy ? ` Vastgesteld door ${part.adoptedBy}.` : ''}`}
          tabs={<Tabs label="Welke inwoners" items={[{ href: at(null), label: 'Iedereen', count: sums.cases, current: filter === null }, ...PEOPLE_FILTERS.map((each) => ({ href: at(each), label: FILTER_LABELS[each], count: counts[each], current: each === filter }))]} />}
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              <PeopleTable rows={rows} caption={filter === null ? 'Iedereen' : FILTER_LABELS[filter]} foot={<Pages from={from} shown={rows.length} total={total} href={(page) => at(filter, page)} />} />
              {filter === 'open' && changeover.endedOn === null && <Misfits rows={rows} action={handleMisfit} />}
            </Stack>
            <PartSteps view={view} going={search['verder'] !== undefined} formKey={formKey} actions={{ adopt: adoptPart, run: runPart, release: releaseLetters, undo: undoPart }} />
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
