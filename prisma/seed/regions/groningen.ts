import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { parsePostcodes } from '@/lib/kernel/postcodes'
import { sure } from '@/lib/kernel/result'
import { drawAreas } from '@/lib/lots/commands'
import { proposeAward } from '@/lib/selection/commands/award'
import { giveScores, settleScores } from '@/lib/selection/commands/score'
import { setSelection } from '@/lib/selection/commands/set'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { assessEntry, decideAll, finaliseAll, notifyAll, open } from '@/prisma/seed/nmd/assessment'
import { enter } from '@/prisma/seed/nmd/entry'
import { makeProcedure, publish } from '@/prisma/seed/procedure'
import type { RegionSeed } from '@/prisma/seed/region'
import { COMMON_CRITERIA, DOCUMENTS, GOAL, HANDOVER, invented, quoted, rule } from '@/prisma/seed/regions/common'

/** ../shared/sources/2-groningen.txt */
const LETTER = 'Brief van burgemeester en wethouders van Groningen aan de raad over de toekomst van de huishoudelijke hulp, 2021'
/** What the letter does not say: the contracts that came of it (../shared/domain/requirements.md, G40). */
const OUTCOME = 'https://www.skipr.nl/nieuws/gemeente-groningen-sluit-contracten-met-vier-thuiszorgorganisaties/'

export const PARTIES = ['Thuishulp De Diepen B.V.', 'Stichting Hulp in de Wijk', 'Coöperatie Schoon en Dichtbij U.A.', 'Noorderlicht Huishoudhulp B.V.', 'Huis en Hulp Stad B.V.'] as const

/** The letter asks a separate organisation for restorative help and names none: this one is invented. */
export const RESTORATIVE = 'Stichting Zelf Weer Aan'

export const GRONINGEN: RegionSeed = {
  id: '01930000-0000-7000-8000-000000000005',
  code: 'GRN',
  name: 'Groningen',
  fullName: 'Gemeente Groningen',
  theme: 'standaard',
  source: LETTER,
  municipalities: [{ name: 'Groningen', cbs: '0014', row: 0, col: 0, ownDecisions: true }],
  lotsFrom: '2020-01-01',
  access: 'WIJ Groningen',
  rules: [
    rule('access', { organisation: 'WIJ Groningen' }, '2020-01-01', quoted(LETTER, 'de toegang bij WIJ Groningen te beleggen')),
    rule('lot-division', { by: 'area' }, '2023-01-01', quoted(LETTER, 'een selectie van aanbieders (gebiedsgericht)')),
    rule('selection-areas', { areas: ['Centrum/Oude Wijken', 'West', 'Oost/Ten Boer', 'Zuid/Haren'] }, '2023-01-01', { source: `De gebieden van de contracten: ${OUTCOME}`, status: 'source' }),
    rule('reaction-term', { days: 20 }, '2020-01-01', { source: 'Aanbestedingswet 2012, artikel 2.127: ten minste 20 dagen vanaf de dag na het verzenden van de gunningsbeslissing', sourceUrl: 'https://sdu.nl/content/commentaar-op-aanbestedingswet-2012-art-2127-aanbestedingsrecht', status: 'source' }),
    rule('funding', { kind: 'population' }, '2023-01-01', quoted(LETTER, 'Door middel van populatiebekostiging ontvangt een aanbieder een vooraf bepaald budget voor zijn gebied.')),
    rule('indication-unit', { unit: 'minutes-week' }, '2023-01-01', invented('de brief noemt geen eenheid')),
    rule('norm-set', { code: 'voorbeeld', edition: 1 }, '2023-01-01', invented('de brief noemt geen normenkader')),
    rule('rounding', { rule: 'per-row', toMinutes: 1, weeksPerYear: 52 }, '2023-01-01', invented('afronden per regel op hele minuten')),
    rule('joint-indication', { answerDays: 5, talkFirst: true }, '2023-01-01', {
      source: `${LETTER}: "Gezamenlijke indicatiestelling waarbij WIJ Groningen intensief samenwerkt met de aanbieders van de HH is een beter alternatief dan de toegang volledig bij de aanbieders te beleggen", en "het ontwerpen van een werkproces waarin zowel aanbieders als WIJ Groningen een rol spelen". De termijn en het overleg bij een verschil zijn verzonnen.`,
      status: 'derived',
    }),
    rule('restorative-track', { weeks: 14, followUpMonths: 24, everyMonths: 6, voluntary: false }, '2023-01-01', {
      source: `${LETTER}: "een training van 14 weken en een follow up van twee jaar", en "is de enige consequentie die WIJ Groningen hieraan kan verbinden dat er dan geen maatwerkvoorziening huishoudelijke hulp wordt afgegeven". De ASDG acht de hulp alleen op vrijwillige basis hanteerbaar (13 juli 2021). Hoe vaak er gekeken wordt, is verzonnen.`,
      status: 'derived',
    }),
  ],
  products: [
    { code: 'HH', name: 'Huishoudelijke hulp', description: 'Een schoon en leefbaar huis, met zo veel mogelijk behoud van de vaste hulp.', takesOverDirection: false, validFrom: '2023-01-01', source: LETTER, units: [{ unit: 'minutes-week', validFrom: '2023-01-01', ...invented('de brief noemt geen eenheid') }], rates: [{ kind: 'informal-budget', centsPerHour: 1800, validFrom: '2023-01-01', ...invented('de brief noemt geen tarief') }] },
    {
      code: 'HH-R', name: 'Huishoudelijke hulp op resultaat (verzonnen)', description: 'Een schoon en leefbaar huis voor een bedrag per maand. Vanaf februari 2026 in tijd per week. Verzonnen, zodat te zien is hoe hulp overgaat.', takesOverDirection: false, validFrom: '2023-01-01', source: LETTER,
      units: [{ unit: 'result-month', validFrom: '2023-01-01', validUntil: '2026-02-01', ...invented('de brief noemt geen eenheid') }, { unit: 'minutes-week', validFrom: '2026-02-01', ...invented('de brief noemt geen eenheid') }],
      rates: [{ kind: 'in-kind', centsPerHour: 3600, validFrom: '2023-01-01', ...invented('de brief noemt geen tarief') }],
    },
    { code: 'HERSTEL', name: 'Herstelgerichte hulp', description: 'Een training waarin de inwoner leert het huishouden weer zelf te doen. Zij gaat voor op een maatwerkvoorziening.', takesOverDirection: false, kind: 'restorative', normed: false, validFrom: '2023-01-01', source: LETTER, units: [] },
  ],
  // The letter names no provider, and nothing here happens to one that exists.
  parties: [...PARTIES, RESTORATIVE].map((name) => ({ name, legalForm: name.startsWith('Stichting') ? 'Stichting' : name.startsWith('Coöperatie') ? 'Coöperatie U.A.' : 'B.V.', invented: true, note: 'Deze aanbieder is verzonnen.', ...(name === RESTORATIVE ? { contractedUntil: '2022-12-31' } : {}) })),
  people: [
    { name: 'Femke Turfsma', role: 'procurement-officer', title: 'Inkoper', place: 'region', position: 70 },
    { name: 'Ruben Oosterhof', role: 'procurement-officer', title: 'Inkoper, opent en beoordeelt mee', place: 'region', position: 71 },
    { name: 'Ineke Laansma', role: 'college-clerk', title: 'Besluitregistratie', place: 'municipality', municipality: 'Groningen', position: 72 },
    { name: 'Renske Woldring', role: 'consultant', title: 'Wmo-consulent', place: 'access', municipality: 'Groningen', position: 73 },
    { name: 'Jelmer Reitsema', role: 'consultant', title: 'Wmo-consulent, stelt mee vast', place: 'access', municipality: 'Groningen', position: 75 },
    { name: 'Marijke Selwerd', role: 'policy-adviser', title: 'Beleidsadviseur', place: 'region', position: 76 },
    { name: 'Aldert Damster', role: 'policy-adviser', title: 'Beleidsadviseur, stelt mee vast', place: 'region', position: 77 },
    // The letter asks one or more separate organisations for mediation.
    { name: 'Wietske Borgman', role: 'mediator', title: 'Bemiddelaar informeel pgb', place: 'municipality', municipality: 'Groningen', position: 74 },
    ...[...PARTIES, RESTORATIVE].map((provider, at) => ({ name: `Vertegenwoordiger ${provider}`, role: 'provider-admin' as const, title: 'Beheerder', place: 'provider' as const, provider, position: 160 + at, email: `vertegenwoordiger.gebied.${at + 1}@perceel.example` })),
  ],
  numbersFrom: 401,
}

/** The four areas are in the source of the outcome (G40); which postcodes they hold is not, and invented. */
const AREAS = [
  { name: 'Centrum/Oude Wijken', postcodes: '9711-9718', places: 2 },
  { name: 'West', postcodes: '9741-9747', places: 1 },
  { name: 'Oost/Ten Boer', postcodes: '9731-9738, 9791-9798', places: 1 },
  { name: 'Zuid/Haren', postcodes: '9721-9728, 9751-9756', places: 1 },
] as const

const CRITERIA = [
  { title: 'Behoud van de vaste hulp', text: 'Hoe inwoners zo veel mogelijk hun vaste hulp houden: door overname van personeel, met onderaannemers of op een andere manier. De brief vraagt hierom; de tekst is verzonnen.', weight: 50 },
  { title: 'Samenwerking in het gebied', text: 'Hoe de aanbieder samenwerkt met WIJ Groningen, huisartsen, wijkverpleging en algemene voorzieningen in het gebied. De brief noemt hen; de tekst is verzonnen.', weight: 30 },
  { title: 'Betrokken bij de indicatie', text: 'Hoe de aanbieder meedoet in het werkproces waarin WIJ Groningen de indicatie stelt. De tekst is verzonnen.', weight: 20 },
] as const

/** Who entered where, and what each assessor and then both together gave on the three criteria: all invented. */
const ENTRIES: readonly { readonly provider: (typeof PARTIES)[number]; readonly areas: Readonly<Record<string, readonly [number, number, number]>> }[] = [
  { provider: PARTIES[0], areas: { 'Centrum/Oude Wijken': [8, 7, 8], West: [6, 7, 7] } },
  { provider: PARTIES[1], areas: { 'Centrum/Oude Wijken': [9, 8, 7], 'Zuid/Haren': [7, 8, 6] } },
  { provider: PARTIES[2], areas: { West: [8, 8, 7] } },
  { provider: PARTIES[3], areas: { 'Oost/Ten Boer': [8, 7, 7] } },
  { provider: PARTIES[4], areas: { 'Centrum/Oude Wijken': [6, 6, 7], 'Zuid/Haren': [8, 8, 8] } },
]

const REASONS = ['Het plan zegt wie bij de inwoner blijft en hoe dat gaat.', 'Het plan noemt met wie wordt samengewerkt, en hoe vaak.', 'Het plan past bij het werkproces met WIJ Groningen.'] as const

/** From the areas to the award for the start of 2023, as the letter plans it. */
export async function awardGroningen(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2022-01-24 09:00')
  const officer = await actorNamed('Femke Turfsma')
  const colleague = await actorNamed('Ruben Oosterhof')
  const clerk = await actorNamed('Ineke Laansma')
  const municipality = await read(officer, (tx) => tx.municipality.findFirstOrThrow({ where: { name: 'Groningen' }, select: { id: true } }))
  const codes = (text: string) => sure(parsePostcodes(text))
  await done('areas', drawAreas(officer, {
    municipalityId: municipality.id, version: 0, validFrom: day('2023-01-01'), postcodes: codes(AREAS.map((area) => area.postcodes).join(', ')),
    areas: AREAS.map((area) => ({ lotId: null, name: area.name, kind: 'area' as const, postcodes: codes(area.postcodes) })),
    reason: 'De brief kiest voor gebieden. De namen van de vier gebieden staan in de uitkomst van de aanbesteding; de postcodes zijn verzonnen voor de demonstratie.',
  }))
  const { procedureId, windowId } = await makeProcedure(officer, {
    perArea: true,
    details: {
      reference: 'GRN-HH-2023', type: 'area-selection', title: 'Huishoudelijke hulp 2023',
      summary: 'De gemeente kiest per gebied een vast aantal aanbieders voor de huishoudelijke hulp, voor een langdurige samenwerking in dat gebied. Aanbieders laten zien hoe inwoners zo veel mogelijk hun vaste hulp houden.',
      termMonths: 60, optionCount: 0, optionMonths: 0, maxMonths: 60, reactionDays: 20, assessors: 1,
      source: `${LETTER}. De duur van vijf jaar en de namen van de gebieden: ${OUTCOME}`,
      invented: 'De brief noemt de selectie per gebied, het behoud van de vaste hulp, de gunning in het tweede kwartaal van 2022 en de start per 1 januari 2023. Het aantal aanbieders per gebied, de criteria met hun weging, de postcodes, de dagen, de scores, de personen en alle aanbieders zijn verzonnen.',
    },
    window: { name: 'Start 2023', kind: 'once', opens: '2022-02-07 09:00', closes: '2022-04-01 12:00', decisionsBy: '2022-06-14', start: '2023-01-01' },
    criteria: COMMON_CRITERIA,
    clauses: [GOAL, { title: 'Looptijd', text: 'De overeenkomst geldt vijf jaar, vanaf 1 januari 2023.', source: `${OUTCOME}: contracten voor vijf jaar. Tekst verzonnen.` }, HANDOVER],
    documents: DOCUMENTS.filter((document) => document.kind !== 'tariffs'),
    on: '2022-01-24',
  })
  await compare(officer, procedureId)
  await publish(officer, procedureId)

  await clock('2022-03-14 10:00')
  const entered: { submissionId: string; areas: (typeof ENTRIES)[number]['areas'] }[] = []
  for (const { provider, areas } of ENTRIES) entered.push({ submissionId: await enter(await representativeOf(provider), { windowId, lots: Object.keys(areas), submit: true }), areas })
  await clock('2022-04-01 13:00')
  await open(officer, colleague, windowId)
  await clock('2022-04-19 09:00')
  for (const { submissionId } of entered) await assessEntry(officer, submissionId)
  await clock('2022-05-10 09:00')
  await score([officer, colleague], procedureId, entered)
  await done('award', proposeAward(officer, { windowId, municipalityId: municipality.id }))
  await clock('2022-06-07 11:00')
  await decideAll(officer, windowId, () => clerk, day('2022-06-07'))
  await clock('2022-06-08 09:00')
  await notifyAll(officer, windowId, () => clerk)
  await clock('2022-07-04 09:00')
  await finaliseAll(officer, windowId, () => clerk)
}

const lotsOf = (officer: Person, procedureId: string) => read(officer, (tx) => tx.procedureLot.findMany({ where: { procedureId }, select: { lot: { select: { id: true, name: true } } } }))

async function compare(officer: Person, procedureId: string): Promise<void> {
  for (const { lot } of await lotsOf(officer, procedureId)) {
    const { version } = await read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id: procedureId }, select: { version: true } }))
    const places = AREAS.find((area) => area.name === lot.name)?.places ?? 1
    await done(lot.name, setSelection(officer, { procedureId, version, lotId: lot.id, places, maxScore: 10, assessors: 2, tieRule: 'heaviest-criterion', criteria: CRITERIA.map((criterion) => ({ ...criterion })) }))
  }
}

/** Both assessors score each entry in each area alone, a point apart, and settle what stands in the story. */
async function score(assessors: readonly Person[], procedureId: string, entered: readonly { readonly submissionId: string; readonly areas: Readonly<Record<string, readonly number[]>> }[]): Promise<void> {
  const [first] = assessors
  if (!first) throw new Error('no assessor')
  const areas = await read(first, (tx) => tx.selectionArea.findMany({ where: { procedureId }, select: { id: true, lot: { select: { name: true } }, selectionCriterions: { orderBy: { position: 'asc' }, select: { id: true } } } }))
  for (const { submissionId, areas: given } of entered)
    for (const area of areas) {
      const settled = given[area.lot.name]
      if (!settled) continue
      const scores = (difference: number) => area.selectionCriterions.map((criterion, at) => ({ criterionId: criterion.id, score: (settled[at] ?? 0) + difference, reason: REASONS[at] ?? '' }))
      for (const [at, assessor] of assessors.entries()) await done('score', giveScores(assessor, { submissionId, areaId: area.id, scores: scores(at) }))
      await done('settle', settleScores(first, { submissionId, areaId: area.id, metOn: day('2022-05-10'), scores: scores(0) }))
    }
}
