import { write } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { generalHolidays } from '@/lib/indications/rules/terms'
import { NORM_SETS } from '@/prisma/seed/norm-sets'
import { PEOPLE, type SeedPerson } from '@/prisma/seed/people'
import { LETTER, MUNICIPALITIES, PARTIES, type MunicipalityName } from '@/prisma/seed/providers'
import { setUpRegionOf, type RegionSeed } from '@/prisma/seed/region'
import { RULEBOOK } from '@/prisma/seed/rulebook'

export const REGION_ID = '01930000-0000-7000-8000-000000000001'

// CBS codes: ../shared/domain/iwmo.md §6. Map places: the schematic tile map of ../shared/design/visual.md.
const PLACES: Record<MunicipalityName, { cbs: string; row: number; col: number }> = {
  'Aa en Hunze': { cbs: '1680', row: 1, col: 1.5 },
  Assen: { cbs: '0106', row: 1, col: 0.5 },
  'Midden-Drenthe': { cbs: '1731', row: 2, col: 0.5 },
  Noordenveld: { cbs: '1699', row: 0, col: 0 },
  Tynaarlo: { cbs: '1730', row: 0, col: 1 },
}

const INVENTED_RATE = { status: 'invented', source: 'Verzonnen voor de demonstratie: de brief noemt geen tarief', validFrom: '2023-01-01' } as const
const PRODUCT = {
  validFrom: '2024-01-01',
  source: LETTER,
  units: [
    { unit: 'result-month', validFrom: '2020-01-01', validUntil: '2024-01-01', status: 'source', source: `${LETTER}: "Op dit moment indiceert Attenta de huishoudelijke hulp op basis van resultaat."` },
    { unit: 'minutes-week', validFrom: '2024-01-01', status: 'source', source: `${LETTER}: "Dit verandert vanaf 2024, omdat Attenta dan in uren indiceert volgens het Normenkader Huishoudelijke Ondersteuning."` },
  ],
  rates: [
    { ...INVENTED_RATE, kind: 'in-kind', centsPerHour: 3600 },
    { ...INVENTED_RATE, kind: 'formal-budget', centsPerHour: 3240 },
    { ...INVENTED_RATE, kind: 'informal-budget', centsPerHour: 1800 },
  ],
} as const

/** Who enters, signs and answers for each provider that has no person of its own on the sign-in page. */
const REPRESENTATIVES: readonly SeedPerson[] = PARTIES.filter((entry) => entry.role !== 'not-applied' && !PEOPLE.some((known) => known.provider === entry.name && known.role === 'provider-admin')).map((entry, index) => ({
  name: `Vertegenwoordiger ${index + 1}`,
  role: 'provider-admin',
  title: 'Beheerder',
  place: 'provider',
  provider: entry.name,
  position: 100 + index,
  email: `vertegenwoordiger.${index + 1}@perceel.example`,
}))

/** Works beside an administrator of the sign-in page, so that there is a colleague to see. */
const COLLEAGUES: readonly SeedPerson[] = [
  { name: 'Ruud Timmer', role: 'provider-staff', title: 'Medewerker planning', place: 'provider', provider: 'Thuishulp De Linde B.V.', position: 200 },
  { name: 'Harm Wolters', role: 'consultant', title: 'Wmo-consulent', place: 'access', municipality: 'Assen', position: 201 },
]

const NMD: RegionSeed = {
  id: REGION_ID,
  code: 'NMD',
  name: 'NMD',
  fullName: 'Noord- en Midden-Drenthe',
  theme: 'standaard',
  source: LETTER,
  // Assen and Aa en Hunze record their college's decisions themselves; the other three gave a mandate.
  municipalities: MUNICIPALITIES.map((name) => ({ name, ...PLACES[name], ownDecisions: name === 'Assen' || name === 'Aa en Hunze' })),
  lotsFrom: '2024-01-01',
  access: 'Attenta',
  rules: RULEBOOK.map((rule) => ({ ...rule, adoptedBy: 'De vijf colleges (dag van vaststelling verzonnen)', adoptedOn: '2023-04-04' })),
  products: [
    { ...PRODUCT, code: 'HO-R', name: 'Huishoudelijke ondersteuning regulier', description: 'Een schoon en leefbaar huis. De inwoner houdt zelf de regie.', takesOverDirection: false },
    { ...PRODUCT, code: 'HO-OR', name: 'Huishoudelijke ondersteuning met overname regie', description: 'De hulp neemt ook de organisatie van het huishouden over.', takesOverDirection: true },
  ],
  parties: PARTIES.map((entry) => ({
    name: entry.name,
    legalForm: entry.legalForm,
    invented: entry.role === 'invented',
    note: entry.role === 'invented' ? 'Deze aanbieder is verzonnen.' : 'Naam volgens de raadsbrief. KVK, AGB, adres, contact en bestuurder zijn verzonnen.',
    ...(entry.contractedBefore ? { contractedUntil: '2023-12-31' } : {}),
  })),
  // Both are invented; the letter says that the Wmo-adviesraden were involved, and nothing of what they said.
  bodies: [
    { name: 'Adviesraad Sociaal Domein Assen (verzonnen)', kind: 'advisory-board', municipality: 'Assen', source: 'Verzonnen voor de demonstratie', email: 'secretaris@adviesraad.example' },
    { name: 'Adviesbureau Maat en Tarief (verzonnen)', kind: 'bureau', source: 'Verzonnen voor de demonstratie', email: 'adviseur@bureau.example' },
  ],
  people: [...PEOPLE, ...REPRESENTATIVES, ...COLLEAGUES],
  numbersFrom: 1,
}

const platform: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }

/** What every region shares: general holidays and the norm sets. */
async function setUpPlatform(): Promise<void> {
  await write(platform, async (tx) => {
    for (const year of [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])
      await tx.holiday.createMany({ data: generalHolidays(year).map((holiday) => ({ day: holiday.day, name: holiday.name, source: holiday.source })), skipDuplicates: true })
    for (const set of NORM_SETS) {
      const { cells, ...head } = set
      const { id } = await tx.normSet.create({ data: head })
      await tx.normCell.createMany({ data: cells.map((cell, position) => ({ ...cell, normSetId: id, position, unit: cell.unit ?? null, group: cell.group ?? null, condition: cell.condition ?? null, sourceUrl: cell.sourceUrl ?? null, verbatim: cell.verbatim ?? null })) })
    }
    return allow()
  })
}

/** What every region shares and the rows of NMD: no procedure yet. */
export async function setUpRegion(): Promise<void> {
  await setUpPlatform()
  await setUpRegionOf(NMD)
}
