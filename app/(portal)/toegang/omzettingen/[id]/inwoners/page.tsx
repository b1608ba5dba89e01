import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { STANDING_LABELS, STANDING_TONES, STANDING_WORDS } from '@/lib/continuity/messages/conversion'
import { conversionPeople, type StandFilter } from '@/lib/continuity/queries/conversion-people'
import { STANDINGS } from '@/lib/continuity/schema/conversion'
import { plural } from '@/lib/format'
import { isId } from '@/lib/kernel/fields'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const FILTERS: readonly StandFilter[] = ['without-help', ...STANDINGS]
const standOf = (word: string | undefined): StandFilter | null => FILTERS.find((each) => STANDING_WORDS[each] === word) ?? null
const waveOf = (word: string | undefined): string | null => (word !== undefined && isId(word) ? word : null)
const TABS = ['without-help', 'granted', 'no-need'] as const satisfies readonly StandFilter[]
const titleOf = (stand: StandFilter): string => (stand === 'without-help' ? 'Valt zonder hulp' : STANDING_LABELS[stand])

const s = screen(['consultant'], {
  load: (actor, { params, search }) => conversionPeople(actor, params['id'] ?? '', { stand: standOf(search['stand']), waveId: waveOf(search['golf']), page: pageOf(search['pagina']) }),
  title: ({ conversion }) => `Inwoners in ${conversion.name}`,
  render: ({ conversion, rows, total, from, waves }, { search }) => {
    const stand = standOf(search['stand'])
    const wave = waveOf(search['golf'])
    const number = waves.find((each) => each.id === wave)?.number
    const shown: readonly StandFilter[] = stand === null || TABS.some((each) => each === stand) ? TABS : [...TABS, stand]
    return (
      <>
        <Band
          crumb={[{ label: 'Omzettingen', href: routes.conversions() }, { label: conversion.name, href: routes.conversion(conversion.id) }, { label: 'Inwoners' }]}
          title="Inwoners in deze omzetting"
          lead={`${plural(total, 'inwoner', 'inwoners')}${number === undefined ? '' : ` in golf ${number}`}. De laatste dag is ${conversion.endsOnText}.`}
          tabs={<Tabs label="Welke inwoners" items={[{ href: routes.conversionPeople(conversion.id, { wave }), label: 'Iedereen', current: stand === null }, ...shown.map((each) => ({ href: routes.conversionPeople(conversion.id, { stand: STANDING_WORDS[each], wave }), label: titleOf(each), current: each === stand }))]} />}
        />
        <Body>
          <DataTable
            caption={stand === null ? 'Iedereen' : titleOf(stand)}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Inwoner', cell: (row) => <TextLink href={routes.conversionPerson(conversion.id, row.id)}>{row.resident}</TextLink>, second: (row) => row.number },
              { head: 'Stand', cell: (row) => <Badge tone={STANDING_TONES[row.standing]}>{STANDING_LABELS[row.standing]}</Badge> },
              { head: 'Golf', align: 'right', cell: (row) => row.wave ?? 'Nog geen' },
            ]}
            foot={<Pages from={from} shown={rows.length} total={total} href={(page) => routes.conversionPeople(conversion.id, { stand: stand && STANDING_WORDS[stand], wave, page })} />}
            empty={<EmptyState title="Niemand" level={2}>Er is niemand die hierbij past. Kies een andere lijst.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
