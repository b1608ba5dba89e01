import { day, type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { ANSWER_REFUSALS, CALCULATION_REFUSALS } from '@/lib/norms/messages/calculation'
import { FREQUENCY_LABELS } from '@/lib/products/messages'
import { MEDIATION_EVENTS } from './messages/mediation'
import { TALK_EVENTS } from './messages/talk'
import { TRACK_DECISION_REFUSALS, TRACK_EVENTS } from './messages/track'
import type { NextStep, Part } from './rules/case'
import type { DecisionRefusal } from './rules/decision'
import type { DispatchRefusal } from './rules/dispatch'
import type { Spread } from './rules/spread'
import type { AbsenceRefusal } from './rules/queue'
import type { MoveRefusal, WaitsOn } from './rules/standstill'
import type { HelpGiven, Looked, LookedKind, LookedOutcome, UsualHelp } from './schema/facts'
import type { Addressee, CaseStatus, Channel, Closing, DayPart, DecisionOutcome, DispatchChannel, DispatchKind, IdentityDocument, IndicationForm, MoveKind, Outcome, ReturnReason, Step, SupportWay } from './schema'

export const STATUS_LABELS = {
  notified: 'Gemeld',
  investigating: 'In onderzoek',
  'findings-sent': 'Verslag verstuurd',
  applied: 'Aangevraagd',
  decided: 'Besloten',
  withdrawn: 'Ingetrokken',
  'not-processed': 'Niet behandeld',
  referred: 'Doorverwezen',
} as const satisfies Record<CaseStatus, string>

export const STATUS_TONES = {
  notified: 'open',
  investigating: 'wait',
  'findings-sent': 'wait',
  applied: 'wait',
  decided: 'ok',
  withdrawn: 'none',
  'not-processed': 'none',
  referred: 'none',
} as const satisfies Record<CaseStatus, 'ok' | 'wait' | 'no' | 'none' | 'open'>

export const CHANNEL_LABELS = {
  import: 'Overgenomen uit een ouder systeem',
  phone: 'Telefoon',
  desk: 'Balie',
  letter: 'Brief',
  email: 'E-mail',
  form: 'Formulier op de website',
  professional: 'Via een hulpverlener',
} as const satisfies Record<Channel | 'import', string>

/** A decision as pages and letters refer to it: one of an older system with that system and its own day, so that nobody takes it for one of this portal. */
export const referredTo = ({ reference, from, decidedOn }: { readonly reference: string; readonly from: string | null; readonly decidedOn: Day }): string =>
  from === null ? reference : `${reference} van ${formatDayLong(decidedOn)}, overgenomen uit ${from}`

/** That help came from another system, for every page that shows it. */
export const importedText = (from: string, decision: { readonly imported: boolean; readonly reference: string; readonly decidedOn: Day } | null): string =>
  decision?.imported ? `Overgenomen uit ${from}. Besluit ${decision.reference} van ${formatDayLong(decision.decidedOn)} is daar genomen, niet in dit portaal.` : `Deze hulp begon in ${from}.`

export const IDENTITY_LABELS = {
  passport: 'Paspoort',
  'identity-card': 'Identiteitskaart',
  'driving-licence': 'Rijbewijs',
  'residence-permit': 'Verblijfsdocument',
} as const satisfies Record<IdentityDocument, string>

export const STEP_LABELS = {
  talk: 'Gesprek en huishouden',
  needs: 'Behoeften en eigen kracht',
  network: 'Netwerk en mantelzorg',
  facilities: 'Andere hulp en bijdrage',
  conclusion: 'Conclusie',
} as const satisfies Record<Step, string>

/** What each part of the investigation is called; the letters are those of art. 2.3.2 lid 4. */
export const PART_LABELS = {
  talkOn: 'Dag van het gesprek',
  identityDocument: 'Identiteitsbewijs',
  household: 'Huishouden',
  needs: 'Behoeften, kenmerken en voorkeuren (a)',
  ownStrength: 'Eigen kracht en gebruikelijke hulp (b)',
  usualHelp: 'Gebruikelijke hulp per huisgenoot',
  network: 'Mantelzorg en netwerk (c)',
  carerSupport: 'Steun voor de mantelzorger (d)',
  generalFacility: 'Algemene voorzieningen (e)',
  cooperation: 'Samenwerking met andere zorg en hulp (f)',
  contribution: 'Bijdrage in de kosten (g)',
  conclusion: 'Conclusie',
} as const satisfies Record<Part, string>

export const HELP_GIVEN_LABELS = { yes: 'Ja', partly: 'Voor een deel', no: 'Nee' } as const satisfies Record<HelpGiven, string>
export const LOOKED_KIND_LABELS = { general: 'Algemene voorziening', other: 'Andere zorg, hulp of regeling' } as const satisfies Record<LookedKind, string>
export const LOOKED_OUTCOME_LABELS = { solves: 'Lost het op', partly: 'Helpt voor een deel', 'not-suitable': 'Past niet', 'not-there': 'Is er niet', declined: 'De inwoner wil dit niet' } as const satisfies Record<LookedOutcome, string>

/** "Nee. Meneer is ernstig ziek." and "Ja: doet de was en de boodschappen. Meneer kan dit." */
export const usualHelpText = ({ gives, what, why }: UsualHelp): string => `${HELP_GIVEN_LABELS[gives]}${what === null ? '.' : `: ${what.replace(/\.$/, '')}.`} ${why}`
export const lookedText = ({ outcome, why }: Looked): string => `${LOOKED_OUTCOME_LABELS[outcome]}. ${why}`

export const OUTCOME_LABELS = {
  granted: 'Toegekend',
  'partly-granted': 'Deels toegekend',
  refused: 'Afgewezen',
  revised: 'Herzien',
  withdrawn: 'Ingetrokken',
  'not-processed': 'Niet behandeld',
} as const satisfies Record<DecisionOutcome, string>

export const OUTCOME_CHOICES = {
  granted: 'Toekennen',
  'partly-granted': 'Deels toekennen',
  refused: 'Afwijzen',
} as const satisfies Record<Outcome, string>

export { FREQUENCY_LABELS }

export const FORM_LABELS = {
  'in-kind': 'zorg in natura',
  'personal-budget': 'persoonsgebonden budget',
} as const satisfies Record<IndicationForm, string>

export const CLOSING_LABELS = {
  withdrawn: 'De inwoner trekt de melding of aanvraag in',
  'not-processed': 'Niet in behandeling genomen',
  referred: 'Doorverwezen naar andere hulp',
} as const satisfies Record<Closing, string>

export const NEXT_STEP_LABELS = {
  support: 'Wijs op cliëntondersteuning',
  investigate: 'Vul het onderzoek aan',
  calculate: 'Bereken de tijd',
  joint: 'Samen met de aanbieder',
  findings: 'Stel het verslag vast',
  'send-findings': 'Verstuur het verslag',
  application: 'Wacht op de aanvraag',
  wishes: 'Leg wensen en toestemming vast',
  choose: 'Laat de inwoner kiezen',
  'ask-track': 'Vraag of de inwoner meedoet',
  decide: 'Neem het besluit',
  'send-decision': 'Verstuur het besluit',
  allocate: 'Regel de toewijzing',
  'send-track': 'Meld de inwoner aan',
  'follow-track': 'Lees het eindresultaat',
  'close-died': 'Rond de zaak af',
  nothing: 'Er is niets te doen',
} as const satisfies Record<NextStep, string>

export const DISPATCH_LABELS = { confirmation: 'Bevestiging van de melding', findings: 'Verslag', decision: 'Besluit', completion: 'Verzoek om aanvulling', suspension: 'Bericht van opschorting', extension: 'Bericht van verlenging', 're-indication': 'Aankondiging van een herindicatie', correction: 'Bericht dat uw gegevens zijn verbeterd', move: 'Bericht over uw verhuizing' } as const satisfies Record<DispatchKind, string>
export const MOVE_LABELS = { completion: 'Aanvulling gevraagd', suspension: 'Opgeschort', extension: 'Verlengd' } as const satisfies Record<MoveKind, string>
export const MOVE_CHOICES = { completion: 'Vragen om de aanvraag aan te vullen', suspension: 'De termijn opschorten', extension: 'De termijn verlengen' } as const satisfies Record<MoveKind, string>
export const WAITS_LABELS = { consultant: 'De consulent', resident: 'De inwoner', post: 'Een brief wacht op verzending', nobody: 'Niemand' } as const satisfies Record<WaitsOn, string>
export const SUPPORT_LABELS = { talk: 'In een gesprek', phone: 'Telefonisch', letter: 'Per brief' } as const satisfies Record<SupportWay, string>
export const DISPATCH_CHANNEL_LABELS = { post: 'Per post', portal: 'In het portaal van de gemeente', 'by-hand': 'Uitgereikt' } as const satisfies Record<DispatchChannel, string>
export const ADDRESSEE_LABELS = { resident: 'De inwoner', representative: 'De vertegenwoordiger', both: 'De inwoner, met een kopie aan de vertegenwoordiger' } as const satisfies Record<Addressee, string>
export const RETURN_LABELS = { 'wrong-address': 'Het adres op de brief klopte niet', moved: 'De inwoner woont daar niet meer', 'not-collected': 'Niet opgehaald of niet aangenomen' } as const satisfies Record<ReturnReason, string>

const PURPOSE_TEXTS: Readonly<Record<string, string>> = {
  onderzoek: 'het onderzoek',
  'uitvoering van het besluit': 'de uitvoering van het besluit',
  'afgeronde zaak': 'het inzien van een afgeronde zaak',
  'verdeling van zaken': 'het verdelen van zaken',
  'dossier inzien': 'het inzien van de gegevens',
}

/** "U bekijkt dit dossier voor het onderzoek.": what is recorded each time a file is looked at. */
export function viewedFor(purpose: string): string {
  return `U bekijkt dit dossier voor ${PURPOSE_TEXTS[purpose] ?? purpose}.`
}

/** What happened in a case, as its timeline says it; an event without words here is shown by its code. */
export const EVENT_LABELS: Readonly<Record<string, string>> = {
  'case.notified': 'Melding vastgelegd',
  'case.viewed': 'Dossier bekeken',
  'case.support-offered': 'Op cliëntondersteuning gewezen',
  'case.plan-received': 'Persoonlijk plan ontvangen',
  'investigation.step-saved': 'Onderzoek bijgewerkt',
  'calculation.saved': 'Berekening bewaard',
  'case.findings-drawn-up': 'Verslag vastgesteld',
  'calculation.spread': 'Tijd verdeeld over de week',
  'case.findings-sent': 'Verslag verstuurd',
  'case.term-moved': 'Termijn gewijzigd, met een brief',
  'case.notice-received': 'Ingebrekestelling ontvangen',
  'case.term-runs-again': 'Termijn loopt weer',
  'case.taken-over': 'Zaak overgenomen',
  'case.released': 'Zaak teruggegeven aan het team',
  'absence.recorded': 'Afwezigheid van een consulent vastgelegd',
  'absence.ended': 'Afwezigheid van een consulent beëindigd',
  'case.letter-sent': 'Brief verstuurd',
  'case.letter-returned': 'Brief teruggekomen',
  'case.envelope-viewed': 'Adres van een brief bekeken',
  'case.urgent-help-given': 'Tijdelijke hulp toegekend',
  'case.urgent-help-ended': 'Tijdelijke hulp beëindigd',
  'case.urgent-help-restored': 'Tijdelijke hulp loopt weer: het overlijden is ongedaan gemaakt',
  'case.findings-replied': 'Reactie op het verslag ontvangen',
  'case.remarks-handled': 'Vastgelegd wat met de opmerkingen is gedaan',
  'case.application-received': 'Aanvraag ontvangen',
  'case.wishes-recorded': 'Wensen en toestemming vastgelegd',
  'case.provider-chosen': 'Aanbieder gekozen',
  'case.budget-recorded': 'Persoonsgebonden budget beoordeeld',
  'case.budget-withdrawn': 'Ziet af van een persoonsgebonden budget',
  'case.decision-proposed': 'Besluit voorgesteld aan een tweede consulent',
  'case.proposal-returned': 'Voorstel voor een besluit teruggegeven',
  'case.decided': 'Besluit genomen',
  'case.decision-revised': 'Besluit herzien of ingetrokken',
  'case.decision-replaced': 'Nieuw besluit in de plaats van het oude',
  'case.closed': 'Zaak afgerond zonder besluit',
  ...TRACK_EVENTS,
  ...TALK_EVENTS,
  ...MEDIATION_EVENTS,
}

type Detail = Readonly<Record<string, string | number>>

const CLOSED = 'Deze zaak is afgerond. U kunt er niets meer in wijzigen.'

export const NOTIFY_REFUSALS = {
  'notified-in-future': 'De dag van de melding ligt na vandaag. Controleer de datum.',
} as const

export const CASE_REFUSALS = {
  'case-closed': CLOSED,
  'in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-notification': 'Deze dag ligt vóór de melding. Controleer de datum.',
} as const

export const STEP_REFUSALS = {
  ...CASE_REFUSALS,
  'findings-drawn-up': 'Het verslag is al vastgesteld. Het onderzoek kan niet meer veranderen.',
  'household-changed': 'Het huishouden is intussen gewijzigd in het dossier. Laad de pagina opnieuw en vul elke huisgenoot in.',
  'product-unknown': 'Dit product biedt de gemeente niet aan. Kies een ander product.',
  'language-with-direction':
    'De inwoner gaf toestemming voor hulp die minder vloeiend Nederlands spreekt. Dat kan niet bij overname van de regie. Leg eerst de wensen opnieuw vast.',
} as const

export const USUAL_HELP_UNFOUNDED = 'In de berekening gaat tijd af voor gebruikelijke hulp, maar volgens het onderzoek helpt geen huisgenoot. Pas een van de twee aan.'

export const FINDINGS_REFUSALS = {
  'joint-open': 'Een aanbieder denkt nog mee over de tijd. Beantwoord eerst zijn voorstel, ga verder zonder, of trek de vraag in.',
  'case-closed': CLOSED,
  'findings-drawn-up': 'Het verslag is al vastgesteld.',
  'investigation-incomplete': (detail: Detail) =>
    Number(detail['count']) === 1
      ? `Het onderzoek is nog niet compleet. Vul "${partLabel(detail['first'])}" in.`
      : `Het onderzoek is nog niet compleet. Er ontbreken ${detail['count']} onderdelen, als eerste "${partLabel(detail['first'])}".`,
  'not-calculated': 'De tijd is nog niet berekend. Maak eerst de berekening.',
  'usual-help-unfounded': USUAL_HELP_UNFOUNDED,
} as const

export const CALCULATE_REFUSALS = {
  'case-closed': CLOSED,
  'no-settings': 'De gemeente heeft voor vandaag geen normenkader of afronding vastgesteld. Vraag de beleidsadviseur.',
  'not-calculated': 'Er is nog geen berekening. Beantwoord eerst de vragen.',
  ...CALCULATION_REFUSALS,
  ...ANSWER_REFUSALS,
} as const

export const DISPATCH_REFUSALS = {
  'already-sent': 'Deze brief is al verstuurd.',
  'sent-in-future': 'De dag van verzending ligt na vandaag. Leg het vast als de brief weg is.',
  'sent-before-made': (detail: Detail) => `De brief ligt klaar vanaf ${formatDayLong(day(String(detail['day'])))}. Kies die dag of een latere.`,
  'address-not-checked': (detail: Detail) => `Deze brief kwam terug op ${formatDayLong(day(String(detail['day'])))}. Kijk het adres na en vul in op welke dag u dat deed.`,
  'checked-after-sending': 'U keek het adres na op een dag na de verzending. Controleer de datums.',
  'not-digital': (detail: Detail) => `De inwoner van zaak ${detail['case']} koos er op die dag niet voor brieven digitaal te krijgen. Stuur de brief per post. Wil de inwoner het wel, leg dat dan eerst vast bij Toestemming en advies.`,
  'represented': (detail: Detail) => `Brieven over zaak ${detail['case']} gaan naar ${detail['to']}, in plaats van naar de inwoner. Is dat voorbij, leg dat dan eerst vast in het dossier.`,
} as const satisfies Record<DispatchRefusal, string | ((detail: Detail) => string)>

export const TAKE_OVER_REFUSALS = {
  'case-closed': CLOSED,
  'already-yours': 'Deze zaak staat al op uw naam.',
  'nobodys-already': 'Deze zaak ligt al bij het team.',
  'no-cases': 'Deze collega heeft geen lopende zaken.',
} as const

export const ABSENCE_REFUSALS = {
  'ends-before-start': 'De laatste dag ligt vóór de eerste. Pas een van de twee aan.',
  'over-already': 'Deze afwezigheid is al voorbij. Controleer de datums.',
  'own-deputy': 'Kies een ander dan wie afwezig is.',
  'nobody-known': 'Deze collega werkt nu niet als consulent voor deze gemeente. Kies een ander.',
  'absent-already': 'Voor deze dagen is al een afwezigheid vastgelegd. Beëindig die eerst.',
  'ended-already': 'Deze afwezigheid is al beëindigd.',
} as const satisfies Record<AbsenceRefusal | 'nobody-known' | 'absent-already' | 'ended-already', string>

export const MOVE_REFUSALS = {
  'case-closed': CLOSED,
  'not-applied': 'Er is nog geen aanvraag. Alleen de termijn van een besluit kan verschuiven.',
  'term-over': (detail: Detail) => `De termijn liep af op ${formatDayLong(day(String(detail['day'])))}. Opschorten of verlengen kan dan niet meer.`,
  'until-passed': 'De laatste dag ligt niet na vandaag. Kies een latere dag.',
  'until-too-far': 'Deze dag ligt meer dan een jaar na vandaag. Controleer het jaar.',
  'still-live': 'De termijn staat al stil, of er ligt een brief klaar die dat doet. Leg eerst vast wanneer dat ophoudt.',
  'extended-before': 'De termijn is al een keer verlengd. Dat kan maar één keer.',
} as const satisfies Record<MoveRefusal, string | ((detail: Detail) => string)>

export const END_MOVE_REFUSALS = {
  'not-running': 'Deze termijn staat niet stil: de brief is nog niet verstuurd, of het einde is al vastgelegd.',
  'ended-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'ended-before-sent': (detail: Detail) => `De brief is verstuurd op ${formatDayLong(day(String(detail['day'])))}. Kies die dag of een latere.`,
} as const

export const RETURN_REFUSALS = {
  'not-sent': 'Deze brief is niet onderweg.',
  'returned-in-future': 'De dag waarop de brief terugkwam ligt na vandaag. Controleer de datum.',
  'returned-before-sent': (detail: Detail) => `De brief is verstuurd op ${formatDayLong(day(String(detail['day'])))}. Kies die dag of een latere.`,
} as const

export const DAY_PART_LABELS = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' } as const satisfies Record<DayPart, string>

export const SPREAD_REFUSALS = {
  'case-closed': CLOSED,
  'not-calculated': CALCULATE_REFUSALS['not-calculated'],
  'window-not-offered': 'In een van deze dagdelen biedt de gemeente geen hulp. Laad de pagina opnieuw en verdeel de tijd over de andere.',
  'spread-twice': 'Een dagdeel staat er twee keer in. Laad de pagina opnieuw.',
  'spread-differs': ({ given, minutes, weeks }: Detail) =>
    `U verdeelt ${formatDuration(Number(given))} en de berekening geeft ${formatDuration(Number(minutes))}${weeks === 2 ? ' per twee weken' : ' per week'}. Maak het samen precies evenveel.`,
} as const

/** "maandag ochtend 1 uur en 30 minuten, donderdag middag 50 minuten" */
export const spreadText = ({ parts }: Spread): string => parts.map((each) => `${weekdayLabel(each.day)} ${DAY_PART_LABELS[each.part]} ${formatDuration(each.minutes)}`).join(', ')

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const
export const weekdayLabel = (day: number): string => WEEKDAYS[day - 1] ?? ''

export const APPLICATION_REFUSALS = {
  'case-closed': CLOSED,
  'already-applied': 'De aanvraag is al vastgelegd.',
  'received-in-future': 'De dag van ontvangst ligt na vandaag. Controleer de datum.',
  'before-notification': 'De dag van ontvangst ligt vóór de melding. Controleer de datum.',
} as const

export const REPLY_REFUSALS = {
  ...APPLICATION_REFUSALS,
  'findings-not-sent': 'Het verslag is nog niet verstuurd. Leg eerst de verzending vast.',
  'reply-in-future': 'De dag van ontvangst ligt na vandaag. Controleer de datum.',
  'reply-before-sent': 'De dag van ontvangst ligt vóór de verzending van het verslag. Controleer de datum.',
  'says-nothing': 'Vul in wat de inwoner opmerkt, of kies dat de inwoner het verslag tekende.',
} as const

export const REMARKS_REFUSALS = { 'handled-already': 'Er is al vastgelegd wat met deze opmerkingen is gedaan.' } as const

export const WISHES_CASE_REFUSALS = {
  'case-closed': CLOSED,
  'no-product': 'Kies eerst bij het onderzoek welke ondersteuning past.',
  'start-before-notification': 'De gewenste ingangsdatum ligt vóór de melding. Controleer de datum.',
  'language-unanswered': 'Kies ja of nee bij "Mag de hulp minder vloeiend Nederlands spreken?".',
} as const

export const CHOICE_REFUSALS = {
  'case-closed': CLOSED,
  'no-wishes': 'Leg eerst de wensen van de inwoner vast.',
  'no-product': 'Kies eerst bij het onderzoek welke ondersteuning past.',
  'not-running': 'Deze aanbieder kan op de gewenste ingangsdatum geen nieuwe cliënten krijgen. Kies een andere aanbieder.',
} as const

export const DECISION_REFUSALS = {
  'case-closed': CLOSED,
  'resident-died': (detail: Detail) => `De inwoner is overleden op ${formatDayLong(day(String(detail['day'])))}. U kunt niet meer op de aanvraag besluiten. Rond de zaak af.`,
  'ends-after-move': (detail: Detail) => `De inwoner verhuist op ${formatDayLong(day(String(detail['day'])))} naar een andere gemeente. Kies als laatste dag de dag daarvoor of eerder. Klopt de verhuizing niet, besluit dan eerst over dat signaal.`,
  'not-applied': 'Er is nog geen aanvraag. Leg eerst de aanvraag vast.',
  'second-needed': 'Bij dit besluit besluit een tweede consulent. Laad de pagina opnieuw.',
  'proposal-waits': 'Er wacht al een voorstel op een tweede consulent. Laad de pagina opnieuw.',
  'joint-open': 'Een aanbieder denkt nog mee over de tijd. Beantwoord eerst zijn voorstel, ga verder zonder, of trek de vraag in.',
  'remarks-open': 'De inwoner maakte opmerkingen bij het verslag. Leg eerst bij het verslag vast wat u ermee deed.',
  'findings-missing': 'Het verslag van het onderzoek is nog niet verstuurd. Verstuur eerst het verslag.',
  'no-mandate': 'Uw organisatie heeft op deze dag geen mandaat om namens het college te besluiten. Vraag de gemeente om het mandaat vast te leggen.',
  'no-product': 'Kies eerst bij het onderzoek welke ondersteuning past.',
  'not-calculated': 'De tijd is nog niet berekend. Maak eerst de berekening.',
  'no-minutes': 'Dit geeft 0 minuten. Daarmee kunt u geen hulp toekennen.',
  ...TRACK_DECISION_REFUSALS,
  'budget-rate-missing': 'Voor dit budget is op deze dag geen bedrag per uur vastgesteld. Vraag de beleidsadviseur om het tarief.',
  'no-wishes': 'Leg eerst de wensen en de toestemming van de inwoner vast.',
  'starts-before-notification': 'De ingangsdatum ligt vóór de melding. Kies een latere dag.',
  'ends-before-start': 'De einddatum ligt vóór de ingangsdatum. Pas een van de twee aan.',
  'too-long': (detail: Detail) => `De hulp kan hoogstens ${detail['years']} jaar lopen. Kies een eerdere einddatum.`,
  'look-too-long': (detail: Detail) => `De eerste hulp is voor ${detail['weeks']} weken, om eerst te kijken. Kies als einddatum ${formatDayLong(day(String(detail['day'])))} of eerder.`,
  'look-purpose-missing': 'Vul in waar u in de eerste weken naar kijkt. De inwoner leest dit.',
  'overlaps': 'De inwoner heeft in deze periode al dezelfde ondersteuning. Laat de nieuwe hulp ingaan op de dag na de oude.',
  'no-unit': 'Voor dit product is op deze dag geen eenheid vastgesteld. Vraag de beleidsadviseur.',
  'no-option': 'Kies wat u toekent: een van de mogelijkheden van dit product.',
  'option-too-small': (detail: Detail) => `De berekening geeft ${formatDuration(Number(detail['minutes']))} per week. Dat is meer dan u nu kiest. Kies een grotere.`,
  'no-class-fits': (detail: Detail) => `Voor ${formatDuration(Number(detail['minutes']))} per week is er geen klasse. Vraag de beleidsadviseur.`,
  'no-frequency': 'Kies hoe vaak de hulp komt.',
  'frequency-not-offered': 'Zo vaak komt de hulp bij dit product niet. Kies een andere frequentie.',
  'result-over': 'De gemeente kent op deze dag uren en minuten toe. Een bedrag per maand kan niet meer. Laat het bedrag leeg.',
  'no-amount': 'Vul het bedrag per maand in.',
  'rate-missing': 'Voor dit product is op deze dag geen bedrag per uur vastgesteld. Vraag de beleidsadviseur om het tarief.',
  'minutes-unstated': 'Vul in hoeveel tijd per week u toekent.',
  'minutes-unexplained': 'Dit product valt buiten de norm. Schrijf op waar deze tijd op rust.',
  'not-together': (detail: Detail) => `${detail['note']} In deze periode loopt ${detail['other']}.`.trim(),
  'not-together-yet': (detail: Detail) => `De inwoner heeft in deze periode ${detail['other']}. Dat beide tegelijk mogen, is niet vastgelegd. Kies andere dagen, of vraag de beleidsadviseur.`,
  'unit-not-followed': 'Dit past niet bij de eenheid van het product op deze dag. Ververs de pagina en kies opnieuw.',
} as const satisfies Record<DecisionRefusal | 'overlaps' | 'unit-not-followed' | 'second-needed' | 'proposal-waits', string | ((detail: Detail) => string)>

export const CLOSE_REFUSALS = {
  'case-closed': CLOSED,
  'not-from-here': 'Er ligt al een aanvraag. Doorverwijzen kan dan alleen met een besluit.',
  'decide-instead': 'Er ligt een aanvraag. Niet behandelen is een besluit waartegen de inwoner bezwaar kan maken (Awb art. 4:5). Neem dat besluit bij "Aanvraag niet behandelen".',
} as const

function partLabel(part: string | number | undefined): string {
  const labels: Readonly<Record<string, string>> = PART_LABELS
  return labels[String(part)] ?? String(part)
}
