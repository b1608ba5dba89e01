import type { Person } from '@/lib/kernel/actor'
import { actorNamed } from '@/prisma/seed/actors'
import { advise, askAdvice, makePublic, replyTo, type Said } from '@/prisma/seed/advice'
import { makeProcedure, publish, type CriterionSeed } from '@/prisma/seed/procedure'
import type { UnitSeed } from '@/prisma/seed/products'
import type { RegionSeed } from '@/prisma/seed/region'
import { COMMON_CRITERIA, CRITERION, DOCUMENTS, GOAL, HANDOVER, invented, quoted, rule } from '@/prisma/seed/regions/common'

/** ../shared/sources/3-heemstede-ijmond.txt */
const MESSAGE = 'Raadsinformatiebericht Inkoop huishoudelijke ondersteuning (Wmo), college van Heemstede, 24 juni 2025'
const PRODUCT = { validFrom: '2026-01-01', source: MESSAGE }
/** The message names packages, a lower frequency and laundry made to measure; what each package holds is not in it. */
const PACKAGES: UnitSeed = {
  unit: 'packages', validFrom: '2026-01-01', ...quoted(MESSAGE, 'standaardpakketten'),
  options: [
    { code: 'P1', label: 'Basis (minuten verzonnen)', minutes: [120, 120], frequency: 'weekly', laundry: false },
    { code: 'P2', label: 'Basis met was (minuten verzonnen)', minutes: [150, 150], frequency: 'weekly', laundry: true },
    { code: 'P3', label: 'Om de week (minuten verzonnen)', minutes: [75, 75], frequency: 'two-weekly', laundry: false },
    { code: 'P4', label: 'Om de week met was (minuten verzonnen)', minutes: [100, 100], frequency: 'two-weekly', laundry: true },
  ],
}
const BESPOKE = { ...PRODUCT, takesOverDirection: true, kind: 'bespoke', normed: false, units: [{ unit: 'minutes-week', validFrom: '2026-01-01', ...invented('het bericht zegt niet in welke eenheid; een besluit noemt altijd minuten') }] } as const

export const IJMOND: RegionSeed = {
  id: '01930000-0000-7000-8000-000000000002',
  code: 'IJM',
  name: 'IJmond, Heemstede en Bloemendaal',
  fullName: 'IJmond met Heemstede en Bloemendaal',
  theme: 'heide',
  source: MESSAGE,
  // The message says "vijf gemeenten"; which three are "de IJmond-gemeenten" is general knowledge and not in it.
  municipalities: [
    { name: 'Beverwijk', cbs: '0375', row: 0, col: 0.5, ownDecisions: false, source: 'IJmond-gemeente; het raadsinformatiebericht noemt de drie gemeenten niet bij naam. CBS, indeling 2026' },
    { name: 'Bloemendaal', cbs: '0377', row: 2, col: 0, ownDecisions: false },
    { name: 'Heemskerk', cbs: '0396', row: 0, col: 1.5, ownDecisions: false, source: 'IJmond-gemeente; het raadsinformatiebericht noemt de drie gemeenten niet bij naam. CBS, indeling 2026' },
    { name: 'Heemstede', cbs: '0397', row: 2, col: 1, ownDecisions: true },
    { name: 'Velsen', cbs: '0453', row: 1, col: 1, ownDecisions: false, source: 'IJmond-gemeente; het raadsinformatiebericht noemt de drie gemeenten niet bij naam. CBS, indeling 2026' },
  ],
  lotsFrom: '2026-01-01',
  access: null,
  rules: [
    rule('indication-unit', { unit: 'minutes-week' }, '2026-01-01', quoted(MESSAGE, 'De basis voor de inzet is het normenkader huishoudelijke ondersteuning (2025)')),
    rule('lot-division', { by: 'municipality' }, '2026-01-01', invented('het bericht noemt geen percelen')),
    rule('contract-maximum', { maxMonths: 72, purchaseObligation: false }, '2026-01-01', quoted(MESSAGE, 'een raamovereenkomst voor maximaal 6 jaar worden aangegaan (zonder afnameplicht)')),
    rule('integrity-check', { instrument: 'bibob', at: ['admission', 'contract'] }, '2026-01-01', quoted(MESSAGE, 'een Bibob-toets onderdeel te maken van de toelatingseisen en contracteisen')),
    rule('reaction-term', { days: 20 }, '2020-01-01', invented('het bericht noemt geen reactietermijn')),
    rule('rounding', { rule: 'per-row', toMinutes: 1, weeksPerYear: 52 }, '2026-01-01', invented('afronden per regel op hele minuten')),
  ],
  products: [
    { ...PRODUCT, code: 'HO-S', name: 'Huishoudelijke ondersteuning, standaardpakket', description: 'Een schoon en leefbaar huis. Wat de inwoner zelf kan, telt mee; een lagere frequentie (om de week) en maatwerk bij de was kunnen.', takesOverDirection: false, kind: 'package', units: [PACKAGES] },
    { ...BESPOKE, code: 'HO-M1', name: 'Maatwerk: organisatie van het huishouden', description: 'Voor situaties waarin het standaardpakket niet past, omdat de organisatie van het huishouden overgenomen moet worden.' },
    { ...BESPOKE, code: 'HO-M2', name: 'Maatwerk: vervuild huishouden', description: 'Voor situaties waarin het standaardpakket niet past, omdat het huishouden vervuild is.' },
  ],
  pairs: [
    { codes: ['HO-S', 'HO-M1'], together: false, note: 'Maatwerk komt in de plaats van het pakket.', validFrom: '2026-01-01', ...invented('het bericht zegt niet of zij tegelijk kunnen') },
    { codes: ['HO-S', 'HO-M2'], together: true, note: 'Een eenmalige schoonmaak kan naast het pakket.', validFrom: '2026-01-01', ...invented('het bericht zegt niet of zij tegelijk kunnen') },
  ],
  parties: [
    { name: 'Huishoudhulp Duin en Kust B.V.', legalForm: 'B.V.', invented: true, note: 'Deze aanbieder is verzonnen.' },
    { name: 'Stichting Kennemer Thuishulp', legalForm: 'Stichting', invented: true, note: 'Deze aanbieder is verzonnen.' },
  ],
  // The message speaks of a klankbordgroep Wmo that read along and made suggestions; this one and its members are invented.
  bodies: [{ name: 'Klankbordgroep Wmo (verzonnen)', kind: 'advisory-board', source: 'Verzonnen voor de demonstratie', email: 'secretaris@klankbord.example' }],
  people: [
    { name: 'Lia Zandvoort', role: 'advisory-board', title: 'Lid van de klankbordgroep', place: 'body', body: 'Klankbordgroep Wmo (verzonnen)', position: 45 },
    { name: 'Sanne Duinker', role: 'procurement-officer', title: 'Inkoper', place: 'region', position: 40 },
    { name: 'Peter Zeeman', role: 'procurement-officer', title: 'Inkoper, opent en beoordeelt mee', place: 'region', position: 41 },
    { name: 'Anouk Berg', role: 'college-clerk', title: 'Besluitregistratie', place: 'municipality', municipality: 'Heemstede', position: 42 },
    { name: 'Rob Visser', role: 'college-clerk', title: 'Besluitregistratie, met mandaat', place: 'region', position: 43 },
    { name: 'Mila Strand', role: 'provider-admin', title: 'Beheerder', place: 'provider', provider: 'Huishoudhulp Duin en Kust B.V.', position: 44 },
    { name: 'Vertegenwoordiger Kennemer Thuishulp', role: 'provider-admin', title: 'Beheerder', place: 'provider', provider: 'Stichting Kennemer Thuishulp', position: 140 },
  ],
  numbersFrom: 101,
}

const CRITERIA: readonly CriterionSeed[] = [
  ...COMMON_CRITERIA,
  {
    ...CRITERION, kind: 'exclusion', title: 'Meewerken aan een Bibob-toets', answerKind: 'agreement', code: 'local-bibob', holdsAt: 'whole-term',
    text: 'U werkt mee aan een toets op grond van de Wet Bibob, bij de toelating en tijdens de overeenkomst. De toets gaat ook over uw onderaannemers.',
    rationale: 'De gemeenten willen geen overeenkomst met wie zorggeld misbruikt.', proof: 'Akkoord van de aanbieder.',
    source: 'Raadsinformatiebericht: een Bibob-toets is onderdeel van de toelatingseisen en contracteisen. De tekst van de eis is verzonnen.',
  },
  {
    ...CRITERION, kind: 'execution', title: 'Onderzoek bij vermoedens van zorgfraude', answerKind: 'agreement', code: null, holdsAt: 'whole-term',
    text: 'Bij vermoedens van zorgfraude mag de gemeente onderzoek doen. U werkt daaraan mee en geeft inzage in uw administratie.',
    rationale: 'In de oude overeenkomsten kon de gemeente bij vermoedens nauwelijks handelen.', proof: 'Akkoord van de aanbieder.',
    source: 'Raadsinformatiebericht, onder 1. De tekst van de eis is verzonnen.',
  },
]

/** The procedure as the message describes it: published, and open to everyone. */
export async function publishIjmond(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-06-20 09:00')
  const officer: Person = await actorNamed('Sanne Duinker')
  const { procedureId } = await makeProcedure(officer, {
    details: {
      reference: 'IJM-HO-2026', type: 'admission', title: 'Huishoudelijke ondersteuning 2026',
      summary: 'Vijf gemeenten kopen samen huishoudelijke ondersteuning in. Met elke aanbieder die aan alle eisen voldoet, sluiten zij een raamovereenkomst voor hooguit zes jaar, zonder afnameplicht. Er is geen rangorde.',
      termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20, assessors: 1,
      source: MESSAGE,
      invented: 'Het bericht noemt de procedure, de duur van hooguit zes jaar, het ontbreken van een afnameplicht en de Bibob-toets. De verdeling van de looptijd, de dagen, de teksten van eisen en afspraken, de percelen, de personen en de aanbieders zijn verzonnen.',
    },
    purchaseObligation: 'none',
    window: { name: 'Start 2026', kind: 'once', opens: '2025-06-23 09:00', closes: '2025-12-19 12:00', decisionsBy: '2026-02-03', start: '2026-06-01' },
    criteria: CRITERIA,
    clauses: [
      GOAL,
      { title: 'Looptijd en opties', text: 'De overeenkomst geldt twee jaar. De gemeente kan twee keer verlengen met twee jaar. De looptijd is samen hooguit zes jaar.', source: 'Raadsinformatiebericht: "een raamovereenkomst voor maximaal 6 jaar". Verdeling en tekst verzonnen.' },
      { title: 'Geen afnameplicht', text: 'De inwoner kiest zijn aanbieder. De gemeente belooft geen aantal cliënten of uren.', source: 'Raadsinformatiebericht: "zonder afnameplicht". Tekst verzonnen.' },
      { title: 'Tarief en verlenging', text: 'Het tarief is een reëel tarief volgens de AMvB reële prijs Wmo 2015. Bij elke verlenging wordt opnieuw getoetst of het tarief reëel is.', source: 'Raadsinformatiebericht: reële tarieven "zowel bij de start van de overeenkomst als bij verlenging ervan". Tekst verzonnen.' },
      { title: 'Integriteit en zorgfraude', text: 'De gemeente mag tijdens de overeenkomst een Bibob-toets doen, ook bij onderaannemers, en bij vermoedens van zorgfraude onderzoek doen. Zij kan daar gevolgen aan verbinden.', source: 'Raadsinformatiebericht, onder 1. Tekst verzonnen.' },
      HANDOVER,
    ],
    documents: DOCUMENTS,
    on: '2025-06-20',
  })
  await publish(officer, procedureId)
}

const SOUNDED: readonly Said[] = [
  { advice: 'Vertel inwoners vroeg dat zij van aanbieder kunnen wisselen.', reason: 'Veel mensen schrikken van een brief over een nieuwe overeenkomst.', verdict: 'adopted', reply: 'Wij sturen een half jaar vooraf een brief in gewone taal.' },
  { advice: 'Laat een inwoner zijn vaste hulp houden als dat kan.', reason: 'Een bekend gezicht is voor veel mensen het belangrijkste.', verdict: 'adopted', reply: 'Wij vragen aanbieders hoe zij daarvoor zorgen.' },
]

/** The sounding board of the demonstration is invented, and so is what it says. */
export async function adviseIjmond(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-05-12 10:00')
  const officer = await actorNamed('Sanne Duinker')
  const member = await actorNamed('Lia Zandvoort')
  const body = 'Klankbordgroep Wmo (verzonnen)'
  const first = await askAdvice(officer, { body, subject: 'De opbouw van de inkoop', questions: 'Wat mist u in de opbouw van de inkoop? Wat is voor inwoners het belangrijkste?' }, '2025-05-30')
  await clock('2025-05-27 15:00')
  await advise(member, first, SOUNDED)
  await clock('2025-06-10 10:00')
  await replyTo(officer, first, SOUNDED)
  await makePublic(officer, first, '2025-06-16')
}
