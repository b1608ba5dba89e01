import { actorNamed } from '@/prisma/seed/actors'
import { makeProcedure } from '@/prisma/seed/procedure'
import type { UnitSeed } from '@/prisma/seed/products'
import type { RegionSeed } from '@/prisma/seed/region'
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

export const HARDENBERG: RegionSeed = {
  id: '01930000-0000-7000-8000-000000000003',
  code: 'HDB',
  name: 'Hardenberg',
  fullName: 'Gemeente Hardenberg',
  theme: 'standaard',
  source: CONSULTATION,
  municipalities: [{ name: 'Hardenberg', cbs: '0160', row: 0, col: 0, ownDecisions: true }],
  lotsFrom: '2027-01-01',
  access: 'Samen Doen',
  rules: [
    rule('access', { organisation: 'Samen Doen' }, '2020-01-01', quoted(CONSULTATION, 'De toegang voor de MV is belegd bij medewerkers van Samen Doen.')),
    rule('general-facility', { hoursPerYear: 72, ownContribution: false, access: 'KCC' }, '2020-01-01', quoted(CONSULTATION, 'De AV omvat 72 uur huishoudelijke ondersteuning op jaarbasis.')),
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
  parties: [],
  people: [
    { name: 'Jorien Vecht', role: 'procurement-officer', title: 'Inkoper', place: 'region', position: 50 },
    { name: 'Bas Reest', role: 'procurement-officer', title: 'Inkoper, leest mee', place: 'region', position: 51 },
    { name: 'Thea Kamp', role: 'college-clerk', title: 'Besluitregistratie', place: 'municipality', municipality: 'Hardenberg', position: 52 },
  ],
  numbersFrom: 201,
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
