import { day, formatDay } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { ANSWER_REFUSALS, CALCULATION_REFUSALS } from '@/lib/norms/messages/calculation'
import type { AnswerRefusal } from '@/lib/norms/rules/answers'
import type { CalculationRefusal } from '@/lib/norms/rules/calculation'
import type { AppealRefusal } from './rules/appeal'
import type { ReckoningRefusal } from './rules/reckoning'
import type { DecideRefusal } from './rules/replacement'
import type { RevisionRefusal } from './rules/revision'
import type { ObjectionStep, ReceiptRefusal } from './rules/objection'
import type { AppealOutcome, HearingGround, MadeBy, ObjectionChannel, ObjectionOutcome, ObjectionPart, ObjectionStatus, SuspensionGround, RevisionGround, RevisionKind } from './schema'

type Detail = Readonly<Record<string, string | number>>
const onDay = (detail: Detail) => formatDay(day(String(detail['day'])))

export const OBJECTION_LABELS = { running: 'Loopt', withdrawn: 'Ingetrokken', decided: 'Beslist' } as const satisfies Record<ObjectionStatus, string>

export const OUTCOME_LABELS = { unfounded: 'Ongegrond', inadmissible: 'Niet-ontvankelijk', founded: 'Gegrond', 'partly-founded': 'Deels gegrond' } as const satisfies Record<ObjectionOutcome, string>

/** How a decided objection reads as one word with its colour. */
export const standingOf = (status: ObjectionStatus, outcome: ObjectionOutcome | null): { readonly tone: 'wait' | 'ok' | 'no' | 'none'; readonly text: string } =>
  outcome !== null ? { tone: outcome === 'founded' || outcome === 'partly-founded' ? 'ok' : 'none', text: OUTCOME_LABELS[outcome] } : { tone: status === 'running' ? 'wait' : 'none', text: OBJECTION_LABELS[status] }

export const CHANNEL_LABELS = { letter: 'Brief', email: 'E-mail', form: 'Formulier op de website', desk: 'Balie' } as const satisfies Record<ObjectionChannel, string>

export const SUSPENSION_LABELS = { consent: 'De inwoner vindt uitstel goed', resident: 'De inwoner zorgt voor de vertraging', 'force-majeure': 'De gemeente kan niet beslissen door overmacht' } as const satisfies Record<SuspensionGround, string>

/** Why nobody is heard, with its article. */
export const HEARING_GROUND_LABELS = {
  declined: { label: 'De inwoner wil niet worden gehoord', article: 'Awb art. 7:3 onder c' },
  'no-answer': { label: 'De inwoner liet niet op tijd weten of hij wil worden gehoord', article: 'Awb art. 7:3 onder d' },
  'evidently-inadmissible': { label: 'Het bezwaar is kennelijk niet-ontvankelijk', article: 'Awb art. 7:3 onder a' },
  'evidently-unfounded': { label: 'Het bezwaar is kennelijk ongegrond', article: 'Awb art. 7:3 onder b' },
  'granted-whole': { label: 'De inwoner krijgt helemaal gelijk', article: 'Awb art. 7:3 onder e' },
} as const satisfies Record<HearingGround, { label: string; article: string }>

/** The same as the resident reads it in the decision (Awb 7:12 lid 1). */
export const UNHEARD = {
  declined: 'U wilde niet worden gehoord (artikel 7:3 onder c van de Algemene wet bestuursrecht).',
  'no-answer': 'U liet niet op tijd weten of u wilde worden gehoord (artikel 7:3 onder d van de Algemene wet bestuursrecht).',
  'evidently-inadmissible': 'Het is zonder gesprek duidelijk dat wij uw bezwaar niet kunnen behandelen (artikel 7:3 onder a van de Algemene wet bestuursrecht).',
  'evidently-unfounded': 'Het is zonder gesprek duidelijk dat het besluit klopt (artikel 7:3 onder b van de Algemene wet bestuursrecht).',
  'granted-whole': 'U krijgt helemaal gelijk (artikel 7:3 onder e van de Algemene wet bestuursrecht).',
} as const satisfies Record<HearingGround, string>

export const MADE_BY_LABELS = { resident: 'De inwoner zelf', representative: 'Een vertegenwoordiger' } as const satisfies Record<MadeBy, string>

/** What an objection must hold, as the resident reads it. */
export const PART_NAMES = {
  'name-address': 'uw naam en adres',
  date: 'de datum',
  decision: 'tegen welk besluit u bezwaar maakt',
  grounds: 'waarom u het niet eens bent met het besluit',
  signature: 'uw handtekening',
  authority: 'een machtiging waaruit blijkt dat iemand anders voor u bezwaar mag maken',
} as const satisfies Record<ObjectionPart, string>

export const PART_LABELS = { 'name-address': 'Naam en adres', date: 'Datum', decision: 'Omschrijving van het besluit', grounds: 'Gronden', signature: 'Handtekening', authority: 'Machtiging' } as const satisfies Record<ObjectionPart, string>

export const STEP_LABELS = {
  'judge-late': 'Beoordeel of te laat zijn te verontschuldigen is',
  complete: 'Vraag om aanvulling',
  'await-completion': 'Wacht op de aanvulling',
  'plan-hearing': 'Plan de hoorzitting',
  'hold-hearing': 'Leg de hoorzitting vast',
  decide: 'Beslis op het bezwaar',
  nothing: 'Er is niets te doen',
} as const satisfies Record<ObjectionStep, string>

/** What happened to an objection, as its timeline and the trail say it. */
export const OBJECTION_EVENTS: Readonly<Record<string, string>> = {
  'objection.received': 'Bezwaar vastgelegd en bevestigd',
  'objection.viewed': 'Bezwaar bekeken',
  'objection.lateness-judged': 'Te laat: reden beoordeeld',
  'objection.calculated': 'Tijd berekend',
  'objection.completion-asked': 'Om aanvulling gevraagd',
  'objection.completed': 'Aanvulling ontvangen',
  'objection.hearing-recorded': 'Hoorzitting bijgewerkt',
  'objection.committee-set': 'Commissie vastgelegd',
  'objection.suspended': 'Termijn opgeschort',
  'objection.resumed': 'Termijn loopt weer',
  'objection.adjourned': 'Beslissing verdaagd',
  'objection.notice-received': 'Ingebrekestelling ontvangen',
  'objection.withdrawn': 'Bezwaar ingetrokken',
  'objection.decided': 'Beslissing op bezwaar genomen en verstuurd',
  'objection.decision-searched': 'Besluit gezocht voor een bezwaar',
  'objection.appealed': 'Beroep vastgelegd',
  'objection.appeal-ended': 'Einde van het beroep vastgelegd',
}

export const APPEAL_OUTCOME_LABELS = { unfounded: 'Ongegrond', inadmissible: 'Niet-ontvankelijk', founded: 'Gegrond', withdrawn: 'Ingetrokken' } as const satisfies Record<AppealOutcome, string>

const COMMON = {
  'objection-ended': 'Dit bezwaar is afgerond. U kunt er niets meer in wijzigen.',
  'in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-receipt': 'Deze dag ligt vóór de ontvangst van het bezwaar. Controleer de datum.',
} as const

export const RECEIPT_REFUSALS = {
  'several-decisions': ({ example }: Detail) => `Meer besluiten uit een ouder systeem hebben dit kenmerk. Zet het zaaknummer erachter, zoals ${String(example)}, of zoek het besluit op naam.`,
  'no-decision': 'Uw gemeente heeft geen besluit met dit kenmerk verstuurd. Het staat bovenaan de brief, bijvoorbeeld Z-2025-0001-B1.',
  'already-running': 'Tegen dit besluit loopt al een bezwaar. Voeg dit stuk daar toe.',
  'received-in-future': 'De dag van ontvangst ligt na vandaag. Controleer de datum.',
  'before-decision': (detail: Detail) => `Het besluit is van ${onDay(detail)}. Het bezwaar kan niet eerder zijn ontvangen.`,
  'posted-after-receipt': 'De brief kan niet later op de post zijn gedaan dan hij binnenkwam. Controleer de datum.',
} as const satisfies Record<ReceiptRefusal | 'no-decision' | 'several-decisions' | 'already-running', string | ((detail: Detail) => string)>

export const APPEAL_REFUSALS = {
  'not-decided': 'Er is nog geen beslissing op dit bezwaar. Beroep gaat over die beslissing.',
  'appeal-runs': 'Er loopt al een beroep. Leg eerst vast hoe dat afliep.',
  'appeal-ended': 'Dit beroep is afgerond. U kunt er niets meer in wijzigen.',
  'in-future': COMMON['in-future'],
  'before-decision': (detail: Detail) => `De beslissing op het bezwaar is van ${onDay(detail)}. Het bericht van de rechter kan niet eerder zijn gekomen.`,
  'before-appeal': (detail: Detail) => `Het bericht over het beroep kwam op ${onDay(detail)}. Het kan niet eerder zijn afgelopen.`,
} as const satisfies Record<AppealRefusal, string | ((detail: Detail) => string)>

export const LATENESS_REFUSALS = { ...COMMON, 'in-time': 'Dit bezwaar kwam op tijd.' } as const
export const COMPLETION_REFUSALS = {
  ...COMMON,
  'already-asked': 'U hebt al om aanvulling gevraagd. De termijn staat in die brief.',
  'no-settings': 'Uw gemeente heeft voor vandaag geen termijn vastgesteld om een bezwaar aan te vullen. Vraag de beleidsadviseur.',
  'not-asked': 'Er is niet om aanvulling gevraagd.',
  'already-completed': 'De aanvulling is al vastgelegd.',
} as const
export const HEARING_REFUSALS = {
  ...COMMON,
  'already-held': 'De hoorzitting is al gehouden. Het verslag verandert niet meer.',
  'hearing-passed': 'Deze dag is voorbij. Kies ‘Gehouden’ of plan een latere dag.',
  'hearing-to-come': 'Deze dag moet nog komen. Kies ‘Gepland’.',
} as const
export const TERM_REFUSALS = {
  ...COMMON,
  'stands-still': 'De termijn staat op deze dag al stil.',
  'not-suspended': 'De termijn staat niet stil.',
  'ends-before-start': 'De termijn kan pas weer lopen na de dag waarop hij stil ging staan.',
  'already-adjourned': 'De beslissing is al een keer verdaagd. Meer tijd kan alleen als de inwoner dat goed vindt. Leg dat vast bij "Termijn opschorten".',
  'term-over': (detail: Detail) => `De termijn liep af op ${onDay(detail)}. Verdagen kan alleen daarvoor.`,
  'already-noticed': 'Er ligt al een ingebrekestelling. Alleen als die te vroeg kwam, kan er een latere bij.',
} as const
/** Of calculating the time with an objection. */
export const RECKONING_REFUSALS = {
  ...COMMON,
  'same-person': 'U nam zelf het besluit waartegen dit bezwaar gaat. Laat een collega de tijd berekenen.',
  'not-to-calculate': 'Bij dit bezwaar hoort geen eigen berekening. Het besluit heeft er al een, of het gaf al hulp.',
  'product-not-offered': 'Dit product was er niet op de dag van het besluit, of de tijd ervan komt niet uit de normen. Kies een ander product.',
  'no-settings': 'Voor de dag van het besluit staat geen normenkader of afronding in het regelboek. Vraag de beleidsadviseur.',
  ...CALCULATION_REFUSALS,
  ...ANSWER_REFUSALS,
} as const satisfies Record<ReckoningRefusal | CalculationRefusal | AnswerRefusal | 'no-settings' | keyof typeof COMMON, string | ((detail: Detail) => string)>

export const DECIDE_REFUSALS = {
  ...COMMON,
  'same-person': 'U nam zelf het besluit waartegen dit bezwaar gaat. Laat een collega beslissen.',
  'no-mandate': 'Er is op deze dag geen mandaat om namens het college op een bezwaar te beslissen. Vraag de gemeente om het vast te leggen.',
  'lateness-open': 'Dit bezwaar kwam te laat. Leg eerst vast of daar een goede reden voor is.',
  'completion-runs': (detail: Detail) => `De inwoner kan nog aanvullen tot en met ${onDay(detail)}. Daarna kan het bezwaar niet-ontvankelijk zijn.`,
  'not-heard': 'De inwoner is nog niet gehoord. Leg eerst de hoorzitting vast, of waarom u niet hoort.',
  'unheard-fits-not': 'U hoorde de inwoner niet om een reden die niet past bij deze beslissing. Hoor de inwoner alsnog, of leg vast waarom u niet hoort.',
  'too-late': 'Het bezwaar kwam te laat, zonder goede reden. Dan kan het alleen niet-ontvankelijk zijn.',
  admissible: 'Dit bezwaar is op tijd en compleet. Niet-ontvankelijk kan dan niet.',
  'decided-again': (detail: Detail) => `Na het besluit waartegen dit bezwaar gaat, kwam besluit ${String(detail['reference'])}. Het bezwaar kan het oude besluit niet meer vervangen.`,
  'not-calculated': 'Bij dit bezwaar is nog geen tijd berekend. Bereken eerst de tijd.',
  'no-minutes': 'Met 0 minuten geeft u geen hulp. Vul in hoeveel tijd de inwoner krijgt.',
  'minutes-unexplained': 'Deze tijd wijkt af van de norm. Vul in waarom, de inwoner leest dit.',
  'starts-before-notification': 'De ingangsdatum ligt vóór de melding. Kies een latere dag.',
  'ends-before-start': 'De einddatum ligt vóór de ingangsdatum. Pas een van de twee aan.',
  'too-long': (detail: Detail) => `De hulp kan hoogstens ${String(detail['years'])} jaar lopen. Kies een eerdere einddatum.`,
  'leaves-gap': (detail: Detail) => `De oude hulp begon op ${onDay(detail)}. Laat de nieuwe op dezelfde dag beginnen, dan valt er geen gat.`,
  'fewer-minutes': (detail: Detail) => `Het besluit gaf ${formatDuration(Number(detail['minutes']))} per week. Een gegrond bezwaar geeft niet minder.`,
  overlaps: 'De inwoner heeft in deze periode al dezelfde ondersteuning. Kies een andere periode.',
  'budget-rate-missing': 'Voor dit budget is op deze dag geen bedrag per uur vastgesteld. Vraag de beleidsadviseur om het tarief.',
  'unit-not-followed': 'Deze tijd past niet bij de eenheid van het product. Kies minuten en een frequentie die het product kent.',
} as const satisfies Record<DecideRefusal | keyof typeof COMMON, string | ((detail: Detail) => string)>

export const REVISION_KINDS_LABELS = { revise: 'De hulp verandert', withdraw: 'De hulp stopt' } as const satisfies Record<RevisionKind, string>

/** Why a decision is revised or withdrawn, with its article. */
export const REVISION_GROUNDS = {
  're-examination': { label: 'Opnieuw onderzocht: er is iets veranderd', article: 'artikel 2.3.9 van de Wmo 2015' },
  'wrong-data': { label: 'De gegevens klopten niet', article: 'artikel 2.3.10 lid 1 van de Wmo 2015' },
  'not-needed': { label: 'De hulp is niet meer nodig', article: 'artikel 2.3.10 lid 1 van de Wmo 2015' },
  'not-sufficient': { label: 'De hulp is niet meer toereikend', article: 'artikel 2.3.10 lid 1 van de Wmo 2015' },
  conditions: { label: 'De inwoner houdt zich niet aan de voorwaarden', article: 'artikel 2.3.10 lid 1 van de Wmo 2015' },
  'not-used': { label: 'De inwoner gebruikt de hulp niet', article: 'artikel 2.3.10 lid 1 van de Wmo 2015' },
} as const satisfies Record<RevisionGround, { label: string; article: string }>

/** Of a revision; a proposal for a second consultant waits before another is made. */
export const REVISION_REFUSALS = {
  'second-needed': 'Over dit besluit beslist een tweede consulent. Doe een voorstel op de pagina "Besluit herzien of intrekken".',
  'proposal-waits': 'Er ligt al een voorstel bij een tweede consulent. Wacht op het antwoord.',
  'no-help': 'In deze zaak loopt geen hulp die u kunt herzien of intrekken.',
  'no-mandate': 'Uw organisatie heeft op deze dag geen mandaat om namens het college te besluiten. Vraag de gemeente om het mandaat vast te leggen.',
  'objection-runs': 'Tegen dit besluit loopt een bezwaar. De bezwaarbehandelaar beslist eerst.',
  'look-first': 'Deze hulp is gegeven om eerst te kijken. Leg eerst vast wat u zag, bij "Kijken of het past". Neem daarna het besluit voor langer.',
  'from-past': 'Een nieuw besluit geldt op zijn vroegst vanaf morgen. Kies een latere dag.',
  'not-begun': (detail: Detail) => `De hulp begint op ${onDay(detail)}. Kies een dag daarna.`,
  'help-over': (detail: Detail) => `De hulp loopt tot en met ${onDay(detail)}. Kies een eerdere dag.`,
  'nothing-changes': 'Er verandert niets. Vul andere tijd, een andere frequentie of een andere einddatum in.',
  'talk-first': 'De hulp wordt minder of stopt. Voer eerst het gesprek en leg vast welke taak of frequentie vervalt.',
  'talk-in-future': 'Het gesprek moet nog komen. Besluit daarna.',
  'not-calculated': 'Bij deze zaak is geen tijd berekend. Leg een nieuwe melding vast.',
  'no-minutes': 'Met 0 minuten geeft u geen hulp. Kies "De hulp stopt".',
  'minutes-unexplained': 'Deze tijd wijkt af van de norm. Vul in waarom, de inwoner leest dit.',
  'starts-before-notification': 'De ingangsdatum ligt vóór de melding. Kies een latere dag.',
  'ends-before-start': 'De einddatum ligt vóór de ingangsdatum. Pas een van de twee aan.',
  'too-long': (detail: Detail) => `De hulp kan hoogstens ${String(detail['years'])} jaar lopen. Kies een eerdere einddatum.`,
  overlaps: 'De inwoner heeft in deze periode al dezelfde ondersteuning. Kies een andere periode.',
  'transition-runs': (detail: Detail) => `Deze inwoner doet mee in een herindicatie en houdt zijn oude tijd tot ${onDay(detail)}. Kies die dag of later. Is er iets in zijn leven veranderd, kies dan de grond die daarbij hoort.`,
  'budget-rate-missing': 'Voor dit budget is op deze dag geen bedrag per uur vastgesteld. Vraag de beleidsadviseur om het tarief.',
  'unit-not-followed': 'Deze tijd past niet bij de eenheid van het product. Kies minuten en een frequentie die het product kent.',
} as const satisfies Record<RevisionRefusal | 'second-needed' | 'proposal-waits', string | ((detail: Detail) => string)>
