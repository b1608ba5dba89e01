import { makeConversion } from '@/lib/continuity/commands/conversion'
import { addConversionWave, planConversion } from '@/lib/continuity/commands/conversion-waves'
import { day } from '@/lib/kernel/day'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { offerAll, signAll } from '@/prisma/seed/nmd/agreements'
import { assessEntry, decideAll, finaliseAll, notifyAll, open, propose } from '@/prisma/seed/nmd/assessment'
import { enter } from '@/prisma/seed/nmd/entry'
import { makeProcedure, publish } from '@/prisma/seed/procedure'
import type { UnitSeed } from '@/prisma/seed/products'
import type { RegionSeed } from '@/prisma/seed/region'
import { movesHardenberg, NEIGHBOURS } from '@/prisma/seed/regions/hardenberg-moves'
import { COMMON_CRITERIA, DOCUMENTS, GOAL, HANDOVER, invented, quoted, rule } from '@/prisma/seed/regions/common'

/** ../shared/sources/4-hardenberg.txt */
const CONSULTATION = 'Marktconsultatie huishoudelijke ondersteuning, gemeente Hardenberg, januari 2026'

/** That there are three is in the document; what each holds is not. */
const MODULES: UnitSeed = {
  unit: 'modules', validFrom: '2020-01-01', validUntil: '2027-01-01', ...quoted(CONSULTATION, 'wordt gebruik gemaakt van drie vaste modules'),
  options: [
    { code: 'M1', label: 'Module 1 (minuten verzonnen)', minutes: [90, 90] },
    { code: 'M2', label: 'Module 2 (minuten verzonnen)', minutes: [135, 135] },
    { code: 'M3', label: 'Module 3 (minuten verzonnen)', minutes: [180, 180] },
  ],
}

/** Three, as the document says; invented, since it names none. */
const CONTRACTED = ['Huishoudhulp Reestdal B.V.', 'Stichting Thuis aan de Vecht', 'Coöperatie Vechtstreek Hulp U.A.'] as const

export const HARDENBERG: RegionSeed = {
  id: '01930000-0000-7000-8000-000000000003',
  code: 'HDB',
  name: 'Hardenberg',
  fullName: 'Gemeente Hardenberg',
  theme: 'standaard',
  source: CONSULTATION,
  municipalities: [{ name: 'Hardenberg', cbs: '0160', row: 0, col: 0, ownDecisions: true }],
  lotsFrom: '2020-07-01',
  access: 'Samen Doen',
  rules: [
    rule('access', { organisation: 'Samen Doen' }, '2020-01-01', quoted(CONSULTATION, 'De toegang voor de MV is belegd bij medewerkers van Samen Doen.')),
    rule('general-facility', { hoursPerYear: 72, ownContribution: false, access: 'KCC' }, '2020-01-01', quoted(CONSULTATION, 'De AV omvat 72 uur huishoudelijke ondersteuning op jaarbasis.')),
    rule('general-facility-use', { per: 'person', rest: 'lapses', firstYear: 'by-month' }, '2020-01-01', invented('het document noemt 72 uur op jaarbasis en zegt niet hoe de teller loopt')),
    rule('facility-notice', { months: 6 }, '2025-11-24', quoted(CONSULTATION, 'overgangstermijn te hanteren (naar verwachting minimaal zes maanden)')),
    rule('general-facility-inflow', { open: false }, '2027-01-01', invented('of en wanneer de instroom stopt, besluit de raad nog')),
    rule('indication-unit', { unit: 'modules', count: 3 }, '2020-01-01', { validUntil: '2027-01-01', ...quoted(CONSULTATION, 'wordt gebruik gemaakt van drie vaste modules') }),
    rule('indication-unit', { unit: 'minutes-week' }, '2027-01-01', quoted(CONSULTATION, 'De omvang van de MV huishoudelijke ondersteuning wordt in de nieuwe situatie op basis van het Normenkader Huishoudelijke ondersteuning van HHM, vastgesteld.')),
    rule('reaction-term', { days: 20 }, '2020-01-01', invented('het document noemt geen reactietermijn')),
    rule('lot-division', { by: 'municipality' }, '2027-01-01', invented('het document noemt geen percelen')),
  ],
  products: [
    { code: 'AV', name: 'Algemene voorziening huishoudelijke ondersteuning', description: '72 uur per jaar, voor elke inwoner gelijk en zonder eigen bijdrage. De inwoner vult de uren zelf in, samen met de aanbieder.', takesOverDirection: false, kind: 'general', normed: false, validFrom: '2020-01-01', source: CONSULTATION, units: [{ unit: 'hours-year', hoursPerYear: 72, validFrom: '2020-01-01', ...quoted(CONSULTATION, 'De AV omvat 72 uur huishoudelijke ondersteuning op jaarbasis.') }] },
    { code: 'MV', name: 'Maatwerkvoorziening huishoudelijke ondersteuning', description: 'Voor inwoners die door een beperking langdurig ondersteuning nodig hebben en voor wie de algemene voorziening niet genoeg is.', takesOverDirection: false, validFrom: '2020-01-01', source: CONSULTATION, units: [MODULES, { unit: 'minutes-week', validFrom: '2027-01-01', ...quoted(CONSULTATION, 'De omvang van de MV huishoudelijke ondersteuning wordt in de nieuwe situatie op basis van het Normenkader Huishoudelijke ondersteuning van HHM, vastgesteld.') }] },
  ],
  pairs: [{ codes: ['AV', 'MV'], together: false, note: 'De algemene voorziening gaat voor; wie een maatwerkvoorziening heeft, gebruikt haar niet.', validFrom: '2020-01-01', ...invented('het document zegt niet of beide tegelijk kunnen') }],
  // The document speaks of three contracted providers and names none.
  parties: [
    ...CONTRACTED.map((name) => ({ name, legalForm: name.endsWith('U.A.') ? 'U.A.' : name.startsWith('Stichting') ? 'Stichting' : 'B.V.', invented: true, note: 'Deze aanbieder is verzonnen. Het document spreekt van drie gecontracteerde aanbieders en noemt er geen.' })),
    { name: NEIGHBOURS, legalForm: 'B.V.', invented: true, contractedUntil: '2026-12-31', note: 'Deze aanbieder is verzonnen, naast de drie waarvan het document spreekt: om te laten zien wat een verhuizing tussen gebieden doet.' },
  ],
  people: [
    { name: 'Jorien Vecht', role: 'procurement-officer', title: 'Inkoper', place: 'region', position: 50 },
    { name: 'Bas Reest', role: 'procurement-officer', title: 'Inkoper, leest mee', place: 'region', position: 51 },
    { name: 'Thea Kamp', role: 'college-clerk', title: 'Besluitregistratie', place: 'municipality', municipality: 'Hardenberg', position: 52 },
    { name: 'Elly Baalder', role: 'desk-agent', title: 'KCC-medewerker', place: 'municipality', municipality: 'Hardenberg', position: 53 },
    { name: 'Hanna Beerzerveld', role: 'consultant', title: 'Wmo-consulent', place: 'access', municipality: 'Hardenberg', position: 55 },
    { name: 'Rinske Vechtdal', role: 'provider-staff', title: 'Planner, algemene voorziening', place: 'provider', provider: CONTRACTED[0], position: 54 },
    { name: 'Contractmanager Hardenberg', role: 'contract-manager', title: 'Contractmanager', place: 'region', position: 160 },
    ...CONTRACTED.map((provider, index) => ({ name: `Vertegenwoordiger ${provider.split(' ').slice(0, 2).join(' ')}`, role: 'provider-admin' as const, title: 'Beheerder', place: 'provider' as const, provider, position: 161 + index })),
  ],
  numbersFrom: 201,
}

/** The agreements under which the two layers run now: the document says that there are three, and not how they came about. */
export async function contractHardenberg(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2020-01-06 09:00')
  const [officer, second, manager, clerk] = [await actorNamed('Jorien Vecht'), await actorNamed('Bas Reest'), await actorNamed('Contractmanager Hardenberg'), await actorNamed('Thea Kamp')]
  const recorder = () => clerk
  const { procedureId, windowId } = await makeProcedure(officer, {
    details: {
      reference: 'HDB-HO-2020', type: 'open-house', title: 'Huishoudelijke ondersteuning 2020',
      summary: 'De gemeente sluit een overeenkomst met elke aanbieder die aan de eisen voldoet, voor de algemene voorziening en de maatwerkvoorziening.',
      termMonths: 78, optionCount: 0, optionMonths: 0, maxMonths: 78, reactionDays: 20, assessors: 1,
      source: CONSULTATION,
      invented: 'Het document spreekt van drie gecontracteerde aanbieders voor beide voorzieningen. Hoe en wanneer zij werden gecontracteerd, de looptijd, de eisen, de aanbieders en de personen zijn verzonnen.',
    },
    window: { name: 'Start 2020', kind: 'from-date', opens: '2020-01-13 09:00', closes: '2020-02-14 12:00', decisionsBy: '2020-03-10', start: '2020-07-01' },
    criteria: COMMON_CRITERIA,
    clauses: [GOAL, HANDOVER],
    documents: DOCUMENTS,
    on: '2020-01-06',
  })
  await publish(officer, procedureId)
  await clock('2020-01-27 10:00')
  const entered: string[] = []
  for (const provider of CONTRACTED) entered.push(await enter(await representativeOf(provider), { windowId, lots: ['Hardenberg'], validMonths: 96, submit: true }))
  await clock('2020-02-17 09:30')
  await open(officer, second, windowId)
  await clock('2020-02-20 09:00')
  for (const submissionId of entered) await assessEntry(officer, submissionId)
  await clock('2020-03-02 10:00')
  await propose(officer, windowId)
  await clock('2020-03-10 15:00')
  await decideAll(officer, windowId, recorder, day('2020-03-10'))
  await clock('2020-03-11 10:00')
  await notifyAll(officer, windowId, recorder)
  await clock('2020-04-02 10:00')
  await finaliseAll(officer, windowId, recorder)
  await clock('2020-04-06 10:00')
  await offerAll(manager, windowId)
  await clock('2020-04-14 14:00')
  await signAll(manager)
}

/** What an end of the general facility would ask: prepared and not begun, since the council still decides (D33 to D35). */
export async function prepareEnd(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-11-27 16:00')
  const consultant = await actorNamed('Hanna Beerzerveld')
  await movesHardenberg(consultant)
  const conversion = await done('conversion', makeConversion(consultant, { name: 'Verkenning: als de algemene voorziening stopt', reason: 'De gemeenteraad besluit nog of de algemene voorziening stopt. Deze verkenning is verzonnen en laat zien wat er dan nodig is.', endsOn: day('2027-06-30') }))
  await done('wave', addConversionWave(consultant, { ...conversion, startsOn: day('2027-02-01'), endsOn: day('2027-02-26'), capacity: 1 }))
  await done('plan', planConversion(consultant, conversion))
}

/** In preparation: a draft for the start of 2027. The consultation comes first, and the council still decides on the general facility. */
export async function prepareHardenberg(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-11-24 09:00')
  await makeProcedure(await actorNamed('Jorien Vecht'), {
    details: {
      reference: 'HDB-HO-2027', type: 'open-house', title: 'Huishoudelijke ondersteuning 2027',
      summary: 'De gemeente wil een overeenkomst sluiten met elke aanbieder die aan alle criteria en eisen voldoet, voor de algemene voorziening en de maatwerkvoorziening. Eerst komt een marktconsultatie.',
      termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20, assessors: 2,
      source: CONSULTATION,
      invented: 'Het document noemt de toelatingsprocedure, de twee voorzieningen, de start per 1 januari 2027 en de beoogde publicatie in maart 2026. De looptijd, de dagen, de teksten en de personen zijn verzonnen.',
    },
    window: { name: 'Start 2027', kind: 'from-date', opens: '2026-03-30 09:00', closes: '2026-05-29 12:00', decisionsBy: '2026-08-25', start: '2027-01-01' },
    criteria: COMMON_CRITERIA,
    clauses: [
      GOAL,
      {
        title: 'Herziening na het raadsbesluit',
        text: 'De gemeenteraad besluit naar verwachting in het derde kwartaal van 2026 over de algemene voorziening. De gemeente kan de overeenkomst daarop aanpassen en informeert u op tijd.',
        source: `${CONSULTATION}: "zal de gemeente in de overeenkomst een herzieningsclausule opnemen". Tekst verzonnen.`,
      },
      HANDOVER,
    ],
    documents: DOCUMENTS.filter((document) => document.kind !== 'agreement-model'),
    on: '2025-11-24',
  })
}
