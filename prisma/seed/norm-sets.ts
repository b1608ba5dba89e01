import type { NormCell, NormSetStatus } from '@/lib/norms/schema/cells'

/** A norm set as it ships: what its source says, cell by cell, and an empty cell where the source was out of reach. */
export type NormSetSeed = {
  readonly code: string
  readonly edition: number
  readonly name: string
  readonly status: NormSetStatus
  readonly exampleOnly: boolean
  readonly validFrom: string
  readonly note: string
  readonly source: string
  readonly cells: readonly NormCell[]
}

const HBEL_URL = 'https://www.maatschappelijkezaken.nl/nieuw-normenkader-om-hoeveelheid-huishoudelijke-hulp-vast-te-stellen'
const HHM_2025_URL =
  'https://www.verenigingspot.nl/nieuwe-normenkader-huishoudelijke-ondersteuning-2025-tweewekelijks-bezoek-bij-krachtige-clienten/'
const UTRECHT_URL =
  'https://www.schulinck.nl/sociaal-domein/wmo-nieuws-nieuws-sociaal-domein-wmo-gemeenten-mochten-wmo-huishoudhulp-niet-baseren-op-nieu/'

const HBEL_SOURCE = 'Normenkader van Huizen, Blaricum, Eemnes en Laren, vanaf 2021, zoals gepubliceerd'

type CellInput = Pick<NormCell, 'key' | 'area' | 'label' | 'amount' | 'unit' | 'kind'> &
  Partial<Pick<NormCell, 'condition' | 'group' | 'per' | 'subtractable' | 'verbatim'>>

function cell(input: CellInput, origin: Pick<NormCell, 'status' | 'source' | 'sourceUrl'>): NormCell {
  return { condition: null, group: null, per: null, subtractable: false, verbatim: null, ...input, ...origin }
}

const NOT_SAID_PER_ROOM = 'Dat dit per kamer geldt, staat niet in de bron. Te controleren.'
const NOT_SAID_INSTEAD = 'Dat dit in plaats van "enig extra inzet" komt, staat niet in de bron. Te controleren.'

// Keys are shared between sets on purpose: that is what makes a comparison row by row possible.
const HOUSE: readonly CellInput[] = [
  {
    key: 'house-base', area: 'house',
    label: 'Basissituatie, volledige overname',
    amount: 108, unit: 'hours-per-year', kind: 'base',
    condition: 'Per woning',
    verbatim: 'Basissituatie. Volledige overname',
  },
  {
    key: 'house-less', area: 'house',
    label: 'Minder inzet door eigen mogelijkheden van cliënt of netwerk',
    amount: -23, unit: 'hours-per-year', kind: 'adjustment',
    verbatim: 'Minder inzet. Bij eigen mogelijkheden client en/of netwerk',
  },
  {
    key: 'house-more-some', area: 'house',
    label: 'Beperkingen en belemmeringen: enig extra inzet',
    amount: 26, unit: 'hours-per-year', kind: 'exclusive', group: 'house-more',
    verbatim: 'Meer inzet. Beperkingen en belemmeringen: enig extra inzet',
  },
  {
    key: 'house-more-much', area: 'house',
    label: 'Beperkingen en belemmeringen: veel extra inzet',
    amount: 52, unit: 'hours-per-year', kind: 'exclusive', group: 'house-more',
    condition: NOT_SAID_INSTEAD,
    verbatim: 'veel extra inzet',
  },
  {
    key: 'house-household', area: 'house',
    label: 'Samenstelling huishouden',
    amount: 26, unit: 'hours-per-year', kind: 'adjustment',
    verbatim: 'Samenstelling huishouden',
  },
  {
    key: 'house-room-used', area: 'house',
    label: 'Extra kamer in gebruik',
    amount: 16, unit: 'hours-per-year', kind: 'per-count', per: 'room',
    condition: NOT_SAID_PER_ROOM,
    verbatim: "Extra kamer 'in gebruik'",
  },
  {
    key: 'house-room-unused', area: 'house',
    label: 'Extra kamer niet in gebruik',
    amount: 4, unit: 'hours-per-year', kind: 'per-count', per: 'room',
    condition: NOT_SAID_PER_ROOM,
    verbatim: "Extra kamer 'niet in gebruik'",
  },
]

const DIRT: CellInput = {
  key: 'house-dirt', area: 'house', label: 'Extra vervuiling', amount: null, unit: null, kind: 'adjustment',
  condition: 'Het label is in de bron afgebroken; het bedrag is niet te lezen.', verbatim: 'Extra vervuiling',
}

const UNREAD: readonly CellInput[] = [
  { key: 'laundry-base', area: 'laundry', label: 'Wasverzorging', amount: null, unit: null, kind: 'base' },
  { key: 'groceries-base', area: 'groceries', label: 'Boodschappen', amount: null, unit: null, kind: 'base' },
  { key: 'meals-base', area: 'meals', label: 'Maaltijden', amount: null, unit: null, kind: 'base' },
  { key: 'children-base', area: 'children', label: 'Verzorging minderjarige kinderen', amount: null, unit: null, kind: 'base' },
  { key: 'direction-base', area: 'direction', label: 'Dagelijkse organisatie (regie)', amount: null, unit: null, kind: 'base' },
  { key: 'advice-base', area: 'advice', label: 'Advies, instructie en voorlichting', amount: null, unit: null, kind: 'base' },
]

const HOUSE_UNREAD: CellInput = { key: 'house-base', area: 'house', label: 'Schoon en leefbaar huis', amount: null, unit: null, kind: 'base' }

function unread(where: string): Pick<NormCell, 'status' | 'source' | 'sourceUrl'> {
  return { status: 'empty', source: `Nog in te vullen uit ${where}`, sourceUrl: null }
}

const INVENTED: readonly CellInput[] = [
  { key: 'house-dirt', area: 'house', label: 'Extra vervuiling (verzonnen)', amount: 20, unit: 'minutes-per-week', kind: 'adjustment' },
  {
    key: 'laundry-base', area: 'laundry',
    label: 'Wasverzorging, volledige overname (verzonnen)',
    amount: 35, unit: 'minutes-per-week', kind: 'base', subtractable: true,
  },
  {
    key: 'laundry-ironing', area: 'laundry',
    label: 'Strijken van bovenkleding (verzonnen)',
    amount: 20, unit: 'minutes-per-two-weeks', kind: 'adjustment',
  },
  {
    key: 'laundry-less', area: 'laundry',
    label: 'Minder inzet: cliënt of netwerk hangt op en vouwt (verzonnen)',
    amount: -15, unit: 'minutes-per-week', kind: 'adjustment',
  },
  { key: 'groceries-base', area: 'groceries', label: 'Boodschappen (verzonnen)', amount: 50, unit: 'minutes-per-week', kind: 'base', subtractable: true },
  {
    key: 'meals-bread', area: 'meals',
    label: 'Broodmaaltijd klaarzetten (verzonnen)',
    amount: 12, unit: 'minutes-per-time', kind: 'base',
    condition: 'Aantal keer per week',
  },
  {
    key: 'meals-warm', area: 'meals',
    label: 'Warme maaltijd opwarmen (verzonnen)',
    amount: 18, unit: 'minutes-per-time', kind: 'base',
    condition: 'Aantal keer per week',
  },
  {
    key: 'children-base', area: 'children',
    label: 'Verzorging minderjarige kinderen (verzonnen)',
    amount: 40, unit: 'minutes-per-week', kind: 'per-count', per: 'person',
    condition: 'Per kind',
  },
  {
    key: 'direction-base', area: 'direction',
    label: 'Dagelijkse organisatie, overname regie (verzonnen)',
    amount: 30, unit: 'minutes-per-week', kind: 'base',
  },
  {
    key: 'advice-base', area: 'advice',
    label: 'Advies, instructie en voorlichting (verzonnen)',
    amount: 25, unit: 'minutes-per-week', kind: 'base',
    condition: 'Tijdelijk',
  },
  {
    key: 'not-average-base', area: 'not-average',
    label: 'Niet-gemiddeld huishouden (verzonnen)',
    amount: 30, unit: 'minutes-per-week', kind: 'adjustment',
  },
]

/** Every norm set that the portal ships with. Only `voorbeeld` is complete, and it counts in demonstrations only. */
export const NORM_SETS: readonly NormSetSeed[] = [
  {
    code: 'voorbeeld',
    edition: 1,
    name: 'Voorbeeld (fictief)',
    status: 'published',
    exampleOnly: true,
    validFrom: '2024-01-01',
    note: 'Voor de demonstratie. Schoon en leefbaar huis volgt HBEL 2021; alle normen met "(verzonnen)" zijn verzonnen. Buiten de demonstratie kan niemand hiermee rekenen.',
    source: 'Verzonnen voor de demonstratie, schoon en leefbaar huis volgens HBEL 2021',
    cells: [
      ...HOUSE.map((each) => cell(each, { status: 'example', source: HBEL_SOURCE, sourceUrl: HBEL_URL })),
      ...INVENTED.map((each) => cell(each, { status: 'example', source: 'Verzonnen voor de demonstratie', sourceUrl: null })),
    ],
  },
  {
    code: 'hbel-2021',
    edition: 1,
    name: 'HBEL 2021, zoals gepubliceerd',
    status: 'published',
    exampleOnly: false,
    validFrom: '2021-01-01',
    note: 'De bron noemt deze lijst "KPMG", maar de studie van KPMG voor Utrecht geeft 104,9 uur. Daarom draagt de set de naam van de gemeenten die haar publiceren.',
    source: HBEL_SOURCE,
    cells: [
      ...HOUSE.map((each) => cell(each, { status: 'confirmed', source: HBEL_SOURCE, sourceUrl: HBEL_URL })),
      cell(DIRT, { status: 'empty', source: HBEL_SOURCE, sourceUrl: HBEL_URL }),
    ],
  },
  {
    code: 'hhm-2025',
    edition: 1,
    name: 'HHM Normenkader 2025, onvolledig',
    status: 'published',
    exampleOnly: false,
    validFrom: '2025-01-01',
    note: 'De tabel met alle normen was niet te lezen. Vul de lege normen aan uit de beleidsregels van uw gemeente; een tweede persoon stelt ze vast.',
    source: 'Normenkader huishoudelijke ondersteuning 2025, voor zover aangehaald door verenigingspot.nl',
    cells: [
      cell({ ...HOUSE_UNREAD, group: 'house-start' }, unread('beleidsregels Heemstede, CVDR745263 (2025)')),
      cell(
        {
          key: 'house-two-weekly', area: 'house', label: 'Passende inzet, één keer per twee weken', amount: 150, unit: 'minutes-per-two-weeks', kind: 'base', group: 'house-start',
          condition: 'Alleen bij zoveel eigen kracht, netwerk of voorliggende voorzieningen dat eens per twee weken voor deze persoon past. Nooit voor iedereen.',
          verbatim: 'zodanig veel eigen kracht',
        },
        { status: 'confirmed', source: 'Normenkader 2025, p. 25, aangehaald door verenigingspot.nl', sourceUrl: HHM_2025_URL },
      ),
      ...UNREAD.map((each) => cell(each, unread('beleidsregels Heemstede, CVDR745263 (2025)'))),
    ],
  },
  {
    code: 'hhm-2019',
    edition: 1,
    name: 'HHM Normenkader 2019, onvolledig',
    status: 'published',
    exampleOnly: false,
    validFrom: '2019-01-01',
    note: 'De tabel met alle normen was niet te lezen. De Centrale Raad van Beroep stelde in december 2023 vragen bij de norm voor de was; in 2025 is die herzien.',
    source: 'Normenkader huishoudelijke ondersteuning 2019; tabel niet gelezen',
    cells: [HOUSE_UNREAD, ...UNREAD].map((each) => cell(each, unread('beleidsregels Woudenberg, CVDR684640 (2019)'))),
  },
  {
    code: 'utrecht-2016',
    edition: 1,
    name: 'Utrecht 2016, zoals gepubliceerd',
    status: 'published',
    exampleOnly: false,
    validFrom: '2016-08-12',
    note: 'Alleen de standaardmodule voor schoon en leefbaar huis.',
    source: 'Onderzoek KPMG en HHM van 12-08-2016 voor Utrecht, aangehaald door schulinck.nl',
    cells: [
      cell(
        {
          key: 'house-base', area: 'house',
          label: 'Schoon en leefbaar huis, standaardmodule',
          amount: 104.9, unit: 'hours-per-year', kind: 'base',
        },
        { status: 'confirmed', source: 'Onderzoek KPMG en HHM van 12-08-2016, aangehaald door schulinck.nl', sourceUrl: UTRECHT_URL },
      ),
    ],
  },
  {
    code: 'hardenberg-av',
    edition: 1,
    name: 'Hardenberg, algemene voorziening',
    status: 'published',
    exampleOnly: false,
    validFrom: '2026-01-09',
    note: 'Geen norm voor een indicatie: de algemene voorziening is vrij in te vullen, zonder onderzoek vooraf. De bron noemt geen begindatum; als datum staat hier de publicatie van de marktconsultatie.',
    source: 'Marktconsultatie huishoudelijke ondersteuning, gemeente Hardenberg, 09-01-2026',
    cells: [
      cell(
        {
          key: 'general-facility-base', area: 'general-facility',
          label: 'Algemene voorziening',
          amount: 72, unit: 'hours-per-year', kind: 'base',
          verbatim: '72 uur huishoudelijke ondersteuning per jaar',
        },
        { status: 'confirmed', source: 'Marktconsultatie gemeente Hardenberg, 09-01-2026', sourceUrl: null },
      ),
    ],
  },
]
