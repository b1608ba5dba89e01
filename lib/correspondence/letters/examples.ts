import { decisionLetterView } from '@/lib/admissions/letters/decision'
import { complaintAdjourned, complaintDecided, complaintForProvider, complaintPassed, complaintReceived, type ComplaintLetter } from '@/lib/complaints/letters'
import { councilLetter, type CouncilResult } from '@/lib/contracts/letters/council'
import { welcomeLetter } from '@/lib/facility/letters'
import { confirmationLetter } from '@/lib/indications/letters/confirmation'
import { decisionLetter } from '@/lib/indications/letters/decision'
import { findingsLetter } from '@/lib/indications/letters/findings'
import { moveLetter } from '@/lib/indications/letters/terms'
import { unprocessedLetter } from '@/lib/indications/letters/unprocessed'
import { conversionLetter } from '@/lib/indications/letters/conversion'
import { reindicationLetter } from '@/lib/indications/letters/reindication'
import type { Term } from '@/lib/indications/rules/terms'
import { addDays, type Day } from '@/lib/kernel/day'
import type { KindCode } from '@/lib/letters/kinds'
import { scriptView } from '@/lib/letters/script'
import type { LetterText } from '@/lib/letters/texts'
import type { LetterView } from '@/lib/letters/view'
import { objectionAdjourned, objectionDecided, objectionHearing, objectionIncomplete, objectionReceived, type ObjectionLetter } from '@/lib/redress/letters/objection'
import { revisionLetter } from '@/lib/redress/letters/revision'
import { fileClosed, reportReceived, supervisionReport, type SupervisionLetter } from '@/lib/supervision/letters'

/** Whose letter the example is, and its day. */
export type ExamplePlace = { readonly municipality: string; readonly region: string; readonly today: Day }

/** Invented: nobody lives here and nobody is called this. */
const RESIDENT = { formal: 'mevrouw A. Voorbeeld', opening: 'Geachte mevrouw Voorbeeld', streetLine: 'Voorbeeldstraat 1', address: { postcode: '0000 AA', town: 'Voorbeeldstad' } }
const AUTHOR = { name: 'Voornaam Achternaam', organisation: 'Team Wmo' }
const PRODUCT = { id: '', code: '', name: 'Huishoudelijke ondersteuning', needsFluentDutch: false, normed: true, kind: 'regular' }
const CALCULATION = {
  normSet: { name: 'Voorbeeld (fictief)' },
  lines: [
    { area: 'house', label: 'lichte en zware taken', applied: true, minutes: 105 },
    { area: 'laundry', label: 'wassen en drogen', applied: true, minutes: 30 },
  ],
  roundingDifference: 0,
  adjustment: 0,
  deviationReason: null,
  minutes: 135,
} as const
const AMOUNT = { minutes: 135, frequency: 'weekly', unit: 'minutes-week', basis: 'norm', option: null, monthCents: null, rateId: null, reason: null } as const
const term = (lastDay: Day): Term => ({ firstDay: lastDay, countedLastDay: lastDay, lastDay, movedBy: null, suspendedDays: 0, article: 'artikel 6:7 van de Algemene wet bestuursrecht' })

const applied = ({ municipality, today }: ExamplePlace) => ({ resident: RESIDENT, municipality: { name: municipality }, today, appliedOn: addDays(today, -7), number: 'Z-0000' })
const objection = ({ municipality, today }: ExamplePlace): ObjectionLetter => ({ resident: RESIDENT, municipality, officer: AUTHOR.name, number: 'BZ-0000', reference: 'Z-0000-B1', receivedOn: addDays(today, -5), today, representative: null })
const report = ({ municipality, today }: ExamplePlace): SupervisionLetter => ({ municipality, supervisor: AUTHOR.name, number: 'T-0000', to: 'Voorbeeldhulp B.V.', attention: 'de directie', kind: 'calamity', reportedOn: addDays(today, -3), today })
const complaint = ({ municipality, today }: ExamplePlace): ComplaintLetter => ({ municipality, officer: AUTHOR.name, number: 'KL-0000', content: { name: 'mevrouw A. Voorbeeld', address: 'Voorbeeldstraat 1\n0000 AA Voorbeeldstad', what: 'De hulp kwam twee keer niet, zonder bericht.' }, receivedOn: addDays(today, -5), today })
const RESULT = ({ municipality, today }: Omit<ExamplePlace, 'region'>): CouncilResult => ({
  window: { name: 'Voorbeeldmoment', contractStart: addDays(today, 90) },
  procedure: { type: 'semi-open-house', title: 'Voorbeeldprocedure', reference: 'VB-1', termMonths: 24, optionCount: 3, optionMonths: 24, maxMonths: 96 },
  wholeMunicipalities: true,
  admitted: [{ name: 'Voorbeeldhulp B.V.', contractedBefore: true, municipalities: [municipality], where: municipality }],
  participations: 1,
  refused: [],
  notApplied: [],
})
const HELP = (today: Day) => ({ startsOn: addDays(today, 14), endsOn: addDays(today, 743), minutes: 135, frequency: 'weekly' as const, minutesReason: null })

const script = (text: Parameters<typeof scriptView>[0], { municipality, today }: ExamplePlace) => scriptView(text, { municipality, today })

type Example<K extends KindCode> = (text: LetterText<K>, place: ExamplePlace) => LetterView

/** Per kind a letter as it would leave the portal, with invented data. */
const EXAMPLES: { readonly [K in KindCode]: Example<K> } = {
  'admission-decision': (text, { municipality, region, today }) =>
    decisionLetterView(
      {
        municipality, region, procedure: { type: 'semi-open-house', title: 'Voorbeeldprocedure', reference: 'VB-1' }, window: 'Voorbeeldmoment', decision: { reference: 'VB-1-B1', decidedOn: addDays(today, -3), mandate: null },
        provider: { name: 'Voorbeeldhulp B.V.', lines: ['Voorbeeldstraat 2', '0000 AA  VOORBEELDSTAD'], contact: null }, submission: 'VB-1-001', contractStart: addDays(today, 90), issuedOn: today, reactionDays: 20, reactionUntil: addDays(today, 20), sender: { name: AUTHOR.name, role: 'Besluitregistratie' },
        lots: [{ name: municipality, outcome: 'admitted', replaces: null, endsOn: null, reason: 'U voldoet aan alle eisen.', condition: null, stated: null, judged: [{ position: 1, title: 'Verklaring', verdict: 'met', reason: 'De verklaring is compleet.' }] }],
      },
      text,
    ),
  'wmo-confirmation': (text, { municipality, today }) =>
    confirmationLetter({ resident: RESIDENT, municipality, consultant: AUTHOR.name, organisation: AUTHOR.organisation, number: 'Z-0000', notifiedOn: addDays(today, -2), notifiedBy: null, request: 'Ik kan het huis niet meer alleen schoonhouden.', terms: { plan: term(addDays(today, 5)), investigation: term(addDays(today, 40)) }, today }, text),
  'wmo-findings': (text, { municipality, today }) =>
    findingsLetter({ resident: RESIDENT, municipality: { name: municipality }, today, notifiedOn: addDays(today, -20), number: 'Z-0000', product: PRODUCT, calculation: CALCULATION, investigation: { ...NOTHING_HEARD, talkOn: addDays(today, -10), household: 'Mevrouw woont alleen.', needs: 'Mevrouw kan niet bukken en niet tillen.', conclusion: 'Mevrouw heeft hulp nodig om het huis schoon te houden.' } }, AUTHOR, text),
  'wmo-decision': (text, { municipality, today }) =>
    decisionLetter(
      { resident: RESIDENT, municipality: { name: municipality }, today, appliedOn: addDays(today, -7), product: PRODUCT, calculation: CALCULATION, choice: { provider: 'Voorbeeldhulp B.V.' }, budget: null, track: null },
      { author: AUTHOR, reference: 'Z-0000-B1', outcome: 'granted', motivation: 'U kunt het zware werk in huis niet zelf doen. Niemand in uw huis kan dat overnemen.', grant: { startsOn: addDays(today, 14), endsOn: addDays(today, 743), amount: AMOUNT, budget: null, looking: null }, mandate: 'Voorbeeld van een mandaatbesluit', objection: term(addDays(today, 42)), contributions: [{ cents: 2100, year: Number(today.slice(0, 4)) }] },
      text,
    ),
  'wmo-completion': (text, place) => moveLetter(applied(place), AUTHOR, { kind: 'completion', reason: 'Een kopie van uw identiteitsbewijs.', untilOn: addDays(place.today, 14), days: null }, text),
  'wmo-suspension': (text, place) => moveLetter(applied(place), AUTHOR, { kind: 'suspension', reason: 'Wij wachten op het advies van een arts.', untilOn: addDays(place.today, 21), days: null }, text),
  'wmo-extension': (text, place) => moveLetter(applied(place), AUTHOR, { kind: 'extension', reason: 'Het onderzoek duurt langer dan wij dachten.', untilOn: null, days: 14 }, text),
  'wmo-not-processed': (text, place) =>
    unprocessedLetter(applied(place), { author: AUTHOR, reference: 'Z-0000-B1', motivation: 'Wij hebben geen kopie van uw identiteitsbewijs. Zonder dat weten wij niet zeker wie u bent.', askedUntil: addDays(place.today, -7), mandate: 'Voorbeeld van een mandaatbesluit', objection: term(addDays(place.today, 42)) }, text),
  'wmo-revision': (text, { municipality, today }) =>
    revisionLetter(
      { resident: RESIDENT, municipality: { name: municipality }, today, product: PRODUCT, decision: { indication: { minutesPerWeek: 180, product: PRODUCT.name } } },
      { author: AUTHOR.name, reference: 'Z-0000-B2', replaces: 'Z-0000-B1', input: { from: addDays(today, 14), motivation: 'Uw dochter helpt nu met de was.', talk: { on: addDays(today, -10), about: 'De hulp bij de was.' }, ground: 're-examination' }, grant: HELP(today), budget: null, mandate: 'Voorbeeld van een mandaatbesluit', objection: term(addDays(today, 42)) },
      text,
    ),
  'objection-confirmation': (text, place) => objectionReceived({ ...objection(place), late: false, objectionUntil: addDays(place.today, 10), committee: false, term: term(addDays(place.today, 42)) }, text),
  'objection-completion': (text, place) => objectionIncomplete({ ...objection(place), missing: ['grounds'], until: addDays(place.today, 14) }, text),
  'objection-hearing': (text, place) => objectionHearing({ ...objection(place), on: addDays(place.today, 21), place: 'Gemeentehuis, kamer 2' }, text),
  'objection-adjournment': (text, place) => objectionAdjourned({ ...objection(place), reason: 'Wij wachten op het advies van een arts.', term: term(addDays(place.today, 42)), article: 'artikel 7:10 van de Algemene wet bestuursrecht' }, text),
  'objection-decision': (text, place) => objectionDecided({ ...objection(place), outcome: 'founded', motivation: 'U kunt het zware werk in huis niet zelf doen.', heardOn: addDays(place.today, -2), unheard: null, mandate: 'Voorbeeld van een mandaatbesluit', appealClause: null, help: { product: PRODUCT.name, grant: HELP(place.today), budget: null, reckoned: null } }, text),
  'complaint-receipt': (text, place) => complaintReceived({ ...complaint(place), handleBy: addDays(place.today, 37) }, text),
  'complaint-adjournment': (text, place) => complaintAdjourned({ ...complaint(place), reason: 'Wij willen ook de medewerker horen, die nu met verlof is.', handleBy: addDays(place.today, 65) }, text),
  'complaint-finding': (text, place) => complaintDecided({ ...complaint(place), outcome: 'founded', finding: 'U moest drie keer hetzelfde vertellen. Dat had niet gehoeven.' }, text),
  'complaint-passed': (text, place) => complaintPassed({ ...complaint(place), to: 'Voorbeeldhulp B.V.' }, text),
  'complaint-for-provider': (text, place) => complaintForProvider({ ...complaint(place), provider: 'Voorbeeldhulp B.V.' }, text),
  'council-letter': (text, { municipality, today }) => councilLetter(RESULT({ municipality, today }), municipality, { inMinutes: true }, today, text),
  'supervision-receipt': (text, place) => reportReceived({ ...report(place), reportBy: addDays(place.today, 60) }, text),
  'supervision-report': (text, place) => supervisionReport({ ...report(place), findings: 'De afspraken over sleutels waren niet vastgelegd.', recommendations: 'Leg per cliënt vast wie een sleutel heeft.' }, text),
  'supervision-closed': (text, place) => fileClosed({ ...report(place), reason: 'De melding ging niet over hulp van de gemeente.' }, text),
  'wmo-re-indication': (text, { municipality, today }) =>
    reindicationLetter({ resident: RESIDENT, municipality, consultant: AUTHOR.name, number: 'Z-0000', reason: 'De gemeente stelt de tijd voor huishoudelijk werk voortaan vast met een nieuw normenkader.', newFrom: addDays(today, 120), contactFrom: addDays(today, 14), contactUntil: addDays(today, 42), today }, text),
  'wmo-conversion': (text, { municipality, today }) =>
    conversionLetter({ resident: RESIDENT, municipality, consultant: AUTHOR.name, number: 'AV-0000-AAAAA', reason: 'De gemeenteraad besloot dat er voortaan alleen hulp op maat is.', endsOn: addDays(today, 240), contactFrom: addDays(today, 14), contactUntil: addDays(today, 42), today }, text),
  'facility-welcome': (text, { municipality, today }) =>
    welcomeLetter({ resident: RESIDENT, municipality, number: 'AV-0000-AAAAA', product: { name: 'Algemene voorziening', description: 'Hulp waarmee u zelf verder kunt in het huishouden.' }, provider: { name: 'Voorbeeldhulp B.V.', phone: null }, agreed: null, startsOn: today, endsOn: null, hoursPerYear: 50, left: 2400, perHousehold: false, by: AUTHOR.name, today }, text),
  'talk-refusal': (text, place) => script(text, place),
  'talk-less': (text, place) => script(text, place),
  'talk-prior': (text, place) => script(text, place),
  'talk-waiting': (text, place) => script(text, place),
}

const NOTHING_HEARD = { talkOn: null, identityDocument: null, household: null, needs: null, ownStrength: null, network: null, carerSupport: null, generalFacility: null, cooperation: null, contribution: null, conclusion: null, usualHelp: [], lookedAt: [] }

/** The letter of this kind with these words, about somebody who doesn't exist. */
export function exampleLetter<K extends KindCode>(text: LetterText<K>, place: ExamplePlace): LetterView {
  const make: Example<K> = EXAMPLES[text.kind]
  return make(text, place)
}
