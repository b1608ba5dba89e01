import { adoptImport } from '@/lib/exchange/commands/import-adopt'
import { tryImport } from '@/lib/exchange/commands/import-trial'
import { readFile } from '@/lib/exchange/imports/file'
import type { ImportKind } from '@/lib/exchange/schema/import'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { testBsn } from '@/lib/kernel/identifiers'
import { sure } from '@/lib/kernel/result'
import { actorNamed, done } from '@/prisma/seed/actors'

const SOURCE = 'Het vorige systeem'
const PEOPLE = 36
const FIRST_BSN = 480
const NAMES = ['Bergsma', 'Dalen', 'Eikema', 'Fleringa', 'Grasveld', 'Hunzeman', 'IJssel', 'Jipping', 'Kremer', 'Lanting', 'Meursing', 'Nijboer']
/** Who comes to the door by the older system; it doesn't say so of everybody. */
const HELPERS = ['Anja Voorbeeld', '', 'Mo Proefman', ''] as const
const STREETS = ['Testlaan', 'Proefweg', 'Verzonnen Brink']

const residentLine = (at: number) => [testBsn(FIRST_BSN + at), at % 3 === 0 ? 'heer' : 'mevrouw', `${'ABCDEF'.charAt(at % 6)}.`, NAMES[at % NAMES.length], `${1 + (at % 27)}-${1 + (at % 12)}-${1934 + (at % 19)}`, '9405 EG', 101 + at, STREETS[at % STREETS.length], 'Assen'].join(';')
const RESIDENTS = ['BSN;Aanhef;Voorletters;Achternaam;Geboortedatum;Postcode;Huisnummer;Straat;Woonplaats', ...Array.from({ length: PEOPLE }, (_, at) => residentLine(at))]

const HELP_HEAD = 'BSN;Productcode;Minuten per week;Frequentie;Ingangsdatum;Einddatum;Vorm;Besluitnummer;Besluitdatum;AGB of KVK;Start levering;Bedrag per maand;Soort pgb;Vaste hulp'
type Place = { readonly product: string; readonly providers: readonly string[] }
/** Five of six in kind, with the providers in turn; the sixth with a budget. */
function helpLine({ product, providers }: Place, at: number): string {
  const days = ['1-4-2024', at % 4 === 3 ? '31-12-2027' : '31-12-2028'] as const
  const form = at % 6 === 5 ? ['pgb', `H-24-${100 + at}`, '18-3-2024', '', '', '310,00', 'informeel', ''] : ['zin', `H-24-${100 + at}`, '18-3-2024', providers[at % providers.length], '8-4-2024', '', '', HELPERS[at % HELPERS.length]]
  return [testBsn(FIRST_BSN + at), product, 90 + 15 * (at % 7), at % 9 === 8 ? 'om de week' : 'wekelijks', ...days, ...form].join(';')
}
/** Lines as they come out of a system that was kept for years: a day that never was, an old product, no provider, help that ended. */
const mistaken = ({ product, providers: [provider = ''] }: Place): readonly string[] => {
  const line = (at: number, given: { readonly product?: string; readonly from?: string; readonly until?: string; readonly provider?: string }) => [testBsn(FIRST_BSN + at), given.product ?? product, 120, 'wekelijks', given.from ?? '1-6-2024', given.until ?? '31-5-2029', 'zin', `H-24-${300 + at}`, '20-5-2024', given.provider ?? provider, '3-6-2024', '', '', ''].join(';')
  return [line(PEOPLE - 2, {}), line(PEOPLE - 1, { product: 'HH-OUD' }), line(PEOPLE - 3, { from: '31-6-2024' }), line(PEOPLE - 4, { until: '1-9-2025' }), line(PEOPLE - 5, { provider: '' }), line(PEOPLE + 40, {})]
}

const tried = async (actor: Person, kind: ImportKind, lines: readonly string[], expectedPeople: number | null) =>
  (await done('trial', tryImport(actor, { kind, source: SOURCE, expectedPeople, expectedTime: null }, sure(readFile(kind, Buffer.from(lines.join('\n'))))))).id

/**
 * What an older system held comes in: residents and their running help, tried by one consultant and adopted by another, and a last file with
 * lines that can't be taken over, which waits for the other. All of it is invented.
 */
export async function replayImports(): Promise<void> {
  const [first, second] = [await actorNamed('Fenna Bosch'), await actorNamed('Tess Oldenhof')]
  const place = await read(first, async (tx): Promise<Place> => {
    const { id, code } = await tx.product.findFirstOrThrow({ where: { takesOverDirection: false, regionId: { in: [...first.regionIds] } }, select: { id: true, code: true } })
    const parts = await tx.participation.findMany({ where: { municipalityId: { in: [...first.municipalityIds] }, status: 'running', startsOn: { lte: '2025-11-28' }, endsOn: { gte: '2025-11-28' }, productIds: { has: id } }, select: { providerId: true } })
    const providers = await tx.provider.findMany({ where: { id: { in: parts.map((part) => part.providerId) } }, orderBy: { name: 'asc' }, select: { kvk: true } })
    return { product: code, providers: providers.slice(0, 4).map((provider) => provider.kvk) }
  })
  const adopt = async (id: string) => done('adopt', adoptImport(second, { id, version: 1, explanation: null }))
  await adopt(await tried(first, 'residents', RESIDENTS, PEOPLE))
  const helped = PEOPLE - 6
  await adopt(await tried(first, 'indications', [HELP_HEAD, ...Array.from({ length: helped }, (_, at) => helpLine(place, at))], helped))
  await tried(first, 'indications', [HELP_HEAD, ...mistaken(place)], 5)
}
