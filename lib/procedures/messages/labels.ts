import { plural } from '@/lib/format'
import { formatDay, type Day } from '@/lib/kernel/day'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import type { AnswerKind, CriterionCode, CriterionKind, HoldsAt, RenewalStanding } from '@/lib/procedures/schema/criterion'
import type { DocumentKind } from '@/lib/procedures/schema/document'
import type { Origin, Overlap } from '@/lib/procedures/rules/criteria'
import { ESPD_NAMES } from '@/lib/procedures/schema/espd'
import type { PublicStanding } from '@/lib/procedures/rules/public'
import type { ProcedureStatus } from '@/lib/procedures/schema/procedure'
import type { WindowKind, WindowStanding } from '@/lib/procedures/schema/window'

export const STATUS_LABELS = { draft: 'Concept', published: 'Gepubliceerd', concluded: 'Afgerond', withdrawn: 'Ingetrokken' } as const satisfies Record<ProcedureStatus, string>
export const STATUS_TONES = { draft: 'none', published: 'ok', concluded: 'ok', withdrawn: 'no' } as const satisfies Record<ProcedureStatus, string>

export const WINDOW_KIND_LABELS = { once: 'Eenmalig', periodic: 'Op vaste momenten', continuous: 'Doorlopend', 'from-date': 'Vanaf een datum' } as const satisfies Record<WindowKind, string>
export const STANDING_LABELS = { draft: 'Concept', planned: 'Komt', open: 'Open', stopped: 'Gestopt', closed: 'Gesloten', opened: 'In beoordeling', decided: 'Besloten', empty: 'Geen inschrijvingen' } as const satisfies Record<WindowStanding, string>
export const STANDING_TONES = { draft: 'none', planned: 'none', open: 'open', stopped: 'no', closed: 'wait', opened: 'wait', decided: 'ok', empty: 'none' } as const satisfies Record<WindowStanding, string>

/** When entering ends, short: where entry is continuous there is no closing. */
export const closingText = (window: { readonly kind: string; readonly closesAt: Date }, moment: (instant: Date) => string): string => (isContinuous(window) ? 'doorlopend open' : moment(window.closesAt))

/** By when the colleges decide. */
export const decisionsText = (window: { readonly kind: string; readonly decisionsBy: Day; readonly decisionDays: number | null }): string =>
  isContinuous(window) ? `binnen ${plural(window.decisionDays ?? 0, 'dag', 'dagen')} na ontvangst` : formatDay(window.decisionsBy)

/** What a provider can do with a procedure, as the public list groups them. */
export const PUBLIC_STANDING_LABELS = { open: 'Open om in te stappen', coming: 'Komt eraan', stopped: 'Instappen gestopt', waiting: 'Gesloten, uitslag volgt', done: 'Afgerond' } as const satisfies Record<PublicStanding, string>

export const CRITERION_KIND_LABELS = { exclusion: 'Uitsluitingsgrond', suitability: 'Geschiktheidseis', minimum: 'Minimumeis', execution: 'Uitvoeringseis' } as const satisfies Record<CriterionKind, string>
export const CRITERION_KIND_PLURALS = { exclusion: 'Uitsluitingsgronden', suitability: 'Geschiktheidseisen', minimum: 'Minimumeisen', execution: 'Uitvoeringseisen' } as const satisfies Record<CriterionKind, string>
export const CRITERION_KIND_SENTENCES = {
  exclusion: 'Redenen om een aanbieder niet toe te laten.',
  suitability: 'Of de aanbieder het werk aankan.',
  minimum: 'Waaraan de ondersteuning ten minste voldoet.',
  execution: 'Wat de aanbieder doet tijdens de overeenkomst.',
} as const satisfies Record<CriterionKind, string>

const HOLDS_AT_LABELS = { entry: 'bij de inschrijving', decision: 'bij het besluit', signing: 'bij het tekenen van de overeenkomst', start: 'bij de start van de overeenkomst', 'care-start': 'bij de eerste hulp aan een inwoner', 'after-start': 'na de start', 'whole-term': 'tijdens de hele looptijd' } as const satisfies Record<HoldsAt, string>
export const HOLDS_AT_OPTIONS = { ...HOLDS_AT_LABELS, 'after-start': 'binnen een aantal maanden na de start' } as const satisfies Record<HoldsAt, string>

/** When a criterion must be met: "bij de inschrijving", "binnen 6 maanden na de start". */
export const holdsAtText = (holdsAt: HoldsAt, months: number | null): string => (holdsAt === 'after-start' && months !== null ? `binnen ${plural(months, 'maand', 'maanden')} na de start` : HOLDS_AT_LABELS[holdsAt])

export const ANSWER_KIND_LABELS = { statement: 'Verklaring met ja of nee', text: 'Toelichting in tekst', evidence: 'Bewijsstuk', agreement: 'Akkoord met de voorwaarde' } as const satisfies Record<AnswerKind, string>

export const DOCUMENT_KIND_LABELS = {
  procurement: 'Inkoopdocument',
  requirements: 'Programma van eisen',
  'agreement-model': 'Modelovereenkomst',
  tariffs: 'Tarieven',
  form: 'Formulier',
  annex: 'Bijlage',
  answers: 'Nota van inlichtingen',
  other: 'Ander document',
} as const satisfies Record<DocumentKind, string>

export const CODE_LABELS = {
  ...ESPD_NAMES,
  'local-vog': 'Lokaal: verklaring omtrent gedrag',
  'local-gva': 'Lokaal: gedragsverklaring aanbesteden',
  'local-bibob': 'Lokaal: Wet Bibob',
  'local-sroi': 'Lokaal: social return',
  'local-profit': 'Lokaal: winstpercentage',
  'local-plan': 'Lokaal: plan van aanpak',
  'local-windows': 'Lokaal: venstertijden',
  'local-language': 'Lokaal: taal van medewerkers',
  'local-reporting-code': 'Lokaal: meldcode',
  'local-calamity': 'Lokaal: calamiteiten',
  'local-complaints': 'Lokaal: klachtenregeling',
  'local-privacy': 'Lokaal: privacy',
  'local-iwmo': 'Lokaal: iWmo-berichten',
  'local-agb': 'Lokaal: AGB-code',
  'local-training': 'Lokaal: scholing van medewerkers',
  'local-tariffs': 'Lokaal: tarieven',
  'local-continuity': 'Lokaal: continuïteit van zorg',
} as const satisfies Record<CriterionCode, string>

export const ORIGIN_LABELS = { none: 'Niet in de bibliotheek', current: 'Zoals in de bibliotheek', older: 'Oudere versie', changed: 'Anders dan de bibliotheek' } as const satisfies Record<Origin, string>

export const OVERLAP_SENTENCES = {
  'same-text': 'vragen hetzelfde in dezelfde woorden',
  'same-code': 'hebben dezelfde code en hetzelfde bewijs',
  contradicts: 'vragen hetzelfde, maar met een tegengesteld uitsluitend antwoord',
} as const satisfies Record<Overlap['reason'], string>

export const RENEWAL_STANDING_LABELS = { stays: 'De vernieuwing blijft', questioned: 'De vernieuwing staat ter discussie' } as const satisfies Record<RenewalStanding, string>

/** An interval in whole years where it is one: "elke 3 jaar", "elke 18 maanden". */
export const everyText = (months: number): string => (months % 12 === 0 ? (months === 12 ? 'elk jaar' : `elke ${months / 12} jaar`) : months === 1 ? 'elke maand' : `elke ${months} maanden`)

/** "2 + 2 + 2 jaar" for whole years, else in months. */
export function termText(term: { readonly termMonths: number; readonly optionCount: number; readonly optionMonths: number }): string {
  const parts = [term.termMonths, ...Array.from({ length: term.optionCount }, () => term.optionMonths)]
  return parts.every((months) => months % 12 === 0) ? `${parts.map((months) => months / 12).join(' + ')} jaar` : `${parts.join(' + ')} ${parts.length === 1 && parts[0] === 1 ? 'maand' : 'maanden'}`
}

export const DETAIL_LABELS = {
  reference: 'Kenmerk', type: 'Soort procedure', title: 'Titel', summary: 'Samenvatting', termMonths: 'Eerste looptijd (maanden)', optionCount: 'Aantal verlengingen', optionMonths: 'Duur van een verlenging (maanden)',
  maxMonths: 'Langste looptijd (maanden)', reactionDays: 'Reactietermijn (dagen)', reactionSource: 'Bron van de reactietermijn', assessors: 'Aantal beoordelaars',
} as const
export const WINDOW_LABELS = { name: 'Naam', kind: 'Soort', lotIds: 'Percelen', opensAt: 'Open vanaf', questionsUntil: 'Vragen tot', answersBy: 'Antwoorden uiterlijk', closesAt: 'Sluit', decisionsBy: 'Besluiten uiterlijk', decisionDays: 'Dagen om te besluiten', contractStart: 'Start overeenkomst', shortReason: 'Reden korter dan drie maanden' } as const
export const CRITERION_LABELS = {
  kind: 'Soort eis', title: 'Titel', text: 'Tekst', rationale: 'Reden', holdsAt: 'Moment', holdsMonths: 'Maanden na de start', proof: 'Bewijs', answerKind: 'Antwoord', evidenceKind: 'Bewijsstuk', excludingAnswer: 'Uitsluitend antwoord', perLot: 'Per perceel',
  code: 'Code', source: 'Bron', sampled: 'Steekproef bij de aanbieder', validityMonths: 'Bewijs hoogstens zo oud (maanden)', renewalMonths: 'Vernieuwen na (maanden)', renewalReason: 'Waarom vernieuwen', renewalStanding: 'Blijft de vernieuwing',
} as const
export const CLAUSE_LABELS = { title: 'Titel', text: 'Tekst', source: 'Bron' } as const
