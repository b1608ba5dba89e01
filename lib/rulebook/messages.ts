import { plural } from '@/lib/format'
import { formatDay, isDay } from '@/lib/kernel/day'
import { formatMoney } from '@/lib/kernel/money'
import type { Sentence } from '@/lib/kernel/result'
import type { AdoptRefusal, PlaceRefusal } from './rules'
import { fieldsOf, type PriorityGround, type ProposalStatus, type RuleField, type RuleKey, type SourceStatus } from './schema'

export const RULE_LABELS = {
  'indication-unit': 'Eenheid van de indicatie',
  access: 'Wie de toegang doet',
  'lot-division': 'Verdeling in percelen',
  'contract-term': 'Looptijd van de overeenkomst',
  'own-declaration': 'Eigen verklaring van aanbieders',
  'contract-maximum': 'Langste looptijd en afname',
  'profit-cap': 'Hoogste winst',
  'general-facility': 'Algemene voorziening',
  'general-facility-use': 'Teller van de algemene voorziening',
  'general-facility-inflow': 'Instroom in de algemene voorziening',
  'integrity-check': 'Integriteitstoets',
  'integrity-terms': 'Termijnen van de integriteitstoets',
  'objection-terms': 'Termijnen bij bezwaar',
  'supervision-terms': 'Termijnen bij toezicht',
  'wmo-terms': 'Termijnen van onderzoek en besluit',
  'restorative-track': 'Herstelgerichte hulp',
  'joint-indication': 'Samen met de aanbieder indiceren',
  'returned-mail': 'Post die terugkomt',
  'second-consultant': 'Tweede consulent bij een besluit',
  'waiting-after-refusal': 'Wachttijd na een weigering',
  'waiting-priority': 'Voorrang op de wachtlijst',
  'wlz-transition': 'Overgang naar de Wlz',
  'survivor-bridge': 'Overbrugging voor een partner',
  'long-stay': 'Lange opname in een ziekenhuis',
  retention: 'Bewaren van dossiers',
  'file-transfer': 'Overdracht aan een andere gemeente',
  'asked-again': 'Opnieuw vragen na een afwijzing',
  'complaint-terms': 'Termijnen bij klachten',
  'contribution-start': 'Begin van de eigen bijdrage',
  'small-sums': 'Sommen van weinig mensen',
  'lot-maximum': 'Hoogste hoeveelheid per perceel',
  'allocation-terms': 'Termijnen bij toewijzingen',
  'transition-term': 'Overgang als hulp minder wordt',
  'facility-notice': 'Aankondiging als de algemene voorziening stopt',
  'selection-areas': 'Gebieden van de selectie',
  funding: 'Bekostiging',
  'time-windows': 'Venstertijden',
  'language-rule': 'Taal van de medewerker',
  'interim-accession': 'Tussentijds toetreden',
  'reaction-term': 'Reactietermijn na een besluit',
  'question-round': 'Vragen en antwoorden',
  'proof-renewal': 'Bewijs vernieuwen',
  'availability-freshness': 'Bijwerken van de beschikbaarheid',
  'norm-set': 'Normenkader',
  rounding: 'Afronding van de tijd',
  'own-contribution': 'Eigen bijdrage',
} as const satisfies Record<RuleKey, string>

/** What each part of a value is called, by its name in the schema. A part without words shows its name. */
const PARTS: Readonly<Record<string, string>> = {
  unit: 'Eenheid', count: 'Aantal', organisation: 'Organisatie', by: 'Verdeeld naar', months: 'Maanden', options: 'Aantal verlengingen', optionMonths: 'Maanden per verlenging', maxMonths: 'Hoogstens maanden', form: 'Formulier',
  purchaseObligation: 'Afnameplicht', percent: 'Percentage', hoursPerYear: 'Uren per jaar', ownContribution: 'Eigen bijdrage', access: 'Toegang', instrument: 'Instrument', at: 'Moment', hearingDays: 'Dagen voor een zienswijze',
  retentionMonths: 'Maanden bewaren', planDays: 'Dagen voor een persoonlijk plan', investigationDays: 'Dagen voor het onderzoek', decisionDays: 'Dagen voor het besluit', completionDays: 'Dagen om aan te vullen', committee: 'Commissie adviseert', noticeDays: 'Dagen na een ingebrekestelling', penalty: 'Dwangsom', appealClause: 'Zin over beroep',
  per: 'Geteld per', rest: 'Wat overblijft aan het eind van het jaar', firstYear: 'Het eerste jaar', open: 'Nieuwe inwoners kunnen instromen',
  weeks: 'Weken', followUpMonths: 'Maanden volgen erna', everyMonths: 'Kijken om de maanden', voluntary: 'Vrijwillig: wie niet meedoet, houdt recht op andere hulp',
  refusal: 'Bij een afwijzing', partly: 'Bij een deel van wat gevraagd is', fewerMinutes: 'Bij minder tijd dan eerder', deviationOver: 'Bij meer minuten per week afwijking dan',
  resident: 'Als de inwoner een aanbieder weigert', provider: 'Als een aanbieder teruggeeft',
  restartsAfter: 'Bezwaartermijn begint opnieuw na', grounds: 'Gronden om voor te gaan', handleDays: 'Dagen om af te handelen', adjournDays: 'Dagen erbij na verdagen', acknowledgeDays: 'Dagen om te bevestigen', answerDays: 'Dagen om te antwoorden, ten minste', reportDays: 'Dagen tot het rapport', 'allocation-terms.answerDays': 'Werkdagen om een aanbod te beantwoorden', 'joint-indication.answerDays': 'Werkdagen voor een voorstel', talkFirst: 'Een verschil eerst met de aanbieder bespreken', people: 'Mensen, ten minste', warnPercent: 'Bijna op vanaf procent', startDays: 'Werkdagen om een start vast te leggen', returnDays: 'Werkdagen om een teruggave te beantwoorden', areas: 'Gebieden', kind: 'Soort', windows: 'Vensters',
  nonFluentOnlyWithoutDirection: 'Niet vloeiend alleen zonder overname regie', consentNeeded: 'Instemming van de inwoner nodig', from: 'Vanaf', days: 'Dagen', secondReader: 'Een collega leest mee',
  answersDaysBefore: 'Antwoorden uiterlijk dagen voor sluiting', 'proof-renewal.noticeDays': 'Dagen van tevoren', code: 'Code', edition: 'Versie', rule: 'Regel', toMinutes: 'Op minuten', weeksPerYear: 'Weken per jaar', goesOn: 'De aanbieder mag doorgaan', 'survivor-bridge.weeks': 'Weken na het besluit', 'long-stay.weeks': 'Weken na de eerste dag', helpYears: 'Jaren met hulp', noHelpYears: 'Jaren zonder hulp', countsFrom: 'Telt vanaf', 'availability-freshness.days': 'Dagen waarna een opgave niet meer actueel is', 'asked-again.months': 'Maanden na de afwijzing', 'facility-notice.months': 'Maanden van tevoren, ten minste', cents: 'Bedrag in centen', year: 'Jaar',
}
export const partLabel = (key: RuleKey, name: string): string => PARTS[`${key}.${name}`] ?? PARTS[name] ?? name

const CODES: Readonly<Record<string, string>> = {
  'goes-on': 'de wachttijd loopt door', 'starts-anew': 'de wachttijd begint opnieuw', decision: 'het besluit', delivery: 'de levering', person: 'inwoner', household: 'huishouden', lapses: 'vervalt', carried: 'gaat mee naar het volgende jaar', whole: 'het hele aantal uren', 'by-month': 'naar het aantal maanden',
  'result-month': 'resultaat per maand', modules: 'vaste modules', classes: 'klassen', 'minutes-week': 'minuten per week', municipality: 'gemeente', area: 'gebied', own: 'eigen formulier of toets', espd: 'UEA', bibob: 'Bibob', admission: 'bij toelating',
  contract: 'bij de overeenkomst', 'wrong-address': 'verkeerd adres', moved: 'verhuisd', 'not-collected': 'niet afgehaald', population: 'populatie', effort: 'inspanning', tariff: 'tarief', morning: 'ochtend', afternoon: 'middag', evening: 'avond', 'saturday-morning': 'zaterdagochtend', 'last-day': 'de laatste dag van het dossier', 'end-of-year': 'het einde van dat jaar', 'no-agreement': 'geen afspraak', 'until-decision': 'tot en met de dag van het Wlz-besluit', 'until-care': 'tot de Wlz-zorg begint', 'per-row': 'per regel', total: 'op het totaal',
}
export const codeLabel = (code: string): string => CODES[code] ?? code

export const RATES_HINT = 'Elke regel een trede, bijvoorbeeld: 14 dagen: 23,00. Leeg als er geen bron voor is.'
export const GROUNDS_HINT = 'Elke regel een grond: klasse, code, woorden, of een reden nodig is, en na hoeveel weken u opnieuw kijkt. Bijvoorbeeld: 1; code; woorden; ja; 8. Klasse 1 gaat voor klasse 2.'

function partText(field: RuleField, value: unknown): string {
  if (value === null || value === undefined) return 'nog niet vastgesteld'
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (field.kind === 'rates' && Array.isArray(value)) return value.map((rate: { days: number; centsPerDay: number }) => `${rate.days} dagen ${formatMoney(rate.centsPerDay)} per dag`).join(', ')
  if (field.kind === 'grounds' && Array.isArray(value)) return value.map((ground: PriorityGround) => `klasse ${ground.order}: ${ground.words} (${ground.reason ? 'met een reden' : 'zonder reden'}, opnieuw bekijken na ${plural(ground.weeks, 'week', 'weken')})`).join('; ')
  if (Array.isArray(value)) return value.length === 0 ? 'geen' : value.map((each) => codeLabel(String(each))).join(', ')
  if (field.name === 'cents' && typeof value === 'number') return formatMoney(value)
  if (typeof value === 'string' && isDay(value)) return formatDay(value)
  return typeof value === 'number' ? String(value).replace('.', ',') : typeof value === 'string' ? codeLabel(value) : JSON.stringify(value)
}

/** A rule's value in words, part by part. */
export function valueText(key: RuleKey, value: unknown): string {
  const parts = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  return fieldsOf(key).filter((field) => !(field.optional && parts[field.name] === undefined)).map((field) => `${field.name === 'cents' ? 'Bedrag' : partLabel(key, field.name)}: ${partText(field, parts[field.name])}`).join('. ')
}

export const SOURCE_STATUS_LABELS = { source: 'Volgens de bron', derived: 'Afgeleid', invented: 'Verzonnen', 'to-check': 'Te controleren' } as const satisfies Record<SourceStatus, string>
export const SOURCE_STATUS_TONES = { source: 'ok', derived: 'none', invented: 'none', 'to-check': 'wait' } as const satisfies Record<SourceStatus, string>

export const PROPOSAL_LABELS = { proposed: 'Wacht op een tweede', adopted: 'Vastgesteld', declined: 'Niet overgenomen' } as const satisfies Record<ProposalStatus, string>
export const PROPOSAL_TONES = { proposed: 'open', adopted: 'ok', declined: 'none' } as const satisfies Record<ProposalStatus, string>

export const RULE_EVENTS: Readonly<Record<string, string>> = { 'rule.proposed': 'Regel voorgesteld', 'rule.adopted': 'Regel vastgesteld', 'rule.declined': 'Voorstel voor een regel niet overgenomen' }

export const PLACE_REFUSALS: Readonly<Record<PlaceRefusal, Sentence>> = {
  'retroactive-unexplained': 'Deze dag ligt voor vandaag. Vul in waarom de regel met terugwerkende kracht geldt, of kies een latere dag.',
  'same-day': 'Op deze dag begint al een waarde van deze regel. Kies een andere dag.',
  'later-rule': ({ day }) => `Vanaf ${day} geldt al een volgende waarde. Kies een dag daarna.`,
  'nothing-changes': 'Dit is de waarde die op deze dag al geldt. Wijzig haar, of sluit deze pagina.',
}
export const ADOPT_REFUSALS: Readonly<Record<AdoptRefusal, Sentence>> = {
  ...PLACE_REFUSALS,
  'retroactive-unexplained': 'De dag van ingang is intussen voorbij. Laat een nieuw voorstel doen, met een latere dag of met de reden.',
  'decided-already': 'Over dit voorstel is al besloten.',
  'own-proposal': 'U deed dit voorstel zelf. Een collega stelt het vast.',
}
export const DECLINE_REFUSALS = { 'decided-already': 'Over dit voorstel is al besloten.' } as const
