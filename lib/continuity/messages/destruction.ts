import { day, formatDay } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { DestroyRefusal, ProposeRefusal, Retention } from '../rules/destruction'
import type { DestructionGround, DestructionStatus, Requester } from '../schema/destruction'

export const GROUND_LABELS = { due: 'De bewaartermijn is voorbij', request: 'De inwoner vraagt erom' } as const satisfies Record<DestructionGround, string>
export const DESTRUCTION_LABELS = { proposed: { text: 'Voorgesteld', tone: 'open' }, declined: { text: 'Gaat niet door', tone: 'none' }, done: { text: 'Vernietigd', tone: 'ok' } } as const satisfies Record<DestructionStatus, { text: string; tone: string }>
export const REQUESTER_LABELS = { resident: 'De inwoner', representative: 'Een vertegenwoordiger' } as const satisfies Record<Requester, string>

export const REQUEST_BASIS = 'Verzoek van de inwoner: Wmo 2015 artikel 5.3.5, binnen drie maanden, tenzij een ander belang zwaarder weegt'

/** The dated rule in words, as it stands in a proposal and its record. */
export const retentionText = ({ helpYears, noHelpYears, countsFrom }: Retention, hadHelp: boolean, source: string): string =>
  `${String(hadHelp ? helpYears : noHelpYears)} jaar na ${countsFrom === 'last-day' ? 'de laatste dag' : 'het jaar van de laatste dag'} van het dossier, ${hadHelp ? 'met' : 'zonder'} hulp. Bron: ${source}`

const RUNNING = 'Er loopt nog een zaak, hulp of een bezwaar in dit dossier. Rond dat eerst af.'
const HELD = 'Dit dossier wordt langer bewaard. Lees de reden en beëindig dat eerst.'
export const PROPOSE_REFUSALS: Readonly<Record<ProposeRefusal, Sentence>> = {
  'still-running': RUNNING,
  held: HELD,
  'no-rule': 'Er is geen bewaartermijn voor uw gemeente. Een beleidsadviseur legt die vast.',
  'not-due': (detail) => `De bewaartermijn loopt nog. Vernietigen kan vanaf ${formatDay(day(String(detail['day'])))}.`,
  'request-in-future': 'De dag van het verzoek ligt na vandaag. Controleer de dag.',
  'proposed-already': 'Er ligt al een voorstel om dit dossier te vernietigen.',
}
export const DESTROY_REFUSALS: Readonly<Record<DestroyRefusal, Sentence>> = {
  'decided-already': 'Over dit voorstel is al besloten.',
  'own-proposal': 'U deed dit voorstel zelf. Een collega vernietigt het dossier.',
  held: HELD,
  'still-running': RUNNING,
  'trail-of-before': 'In het controlespoor staan regels van een oudere versie van het portaal, die niet leeg te maken zijn. Vraag de beheerder.',
}
export const DECLINE_REFUSALS = { 'decided-already': 'Over dit voorstel is al besloten.' } as const
export const HOLD_REFUSALS = { 'held-already': 'Dit dossier wordt al langer bewaard.', 'lifted-already': 'Deze bewaring is al beëindigd.' } as const

/** What kind of row each table holds, as the record names it; a table without words shows its name. */
const TABLES: Readonly<Record<string, string>> = {
  resident: 'Dossier van de inwoner', resident_word: 'Zoekwoorden', representative: 'Vertegenwoordigers en contacten', household_member: 'Huisgenoten', resident_note: 'Notities', file_consent: 'Toestemmingen', advice_request: 'Adviezen',
  resident_export: 'Verzoeken om inzage', resident_signal: 'Signalen', file_transfer: 'Overdrachten aan andere gemeenten', incoming_file: 'Dossiers van andere gemeenten', allocation_notice: 'Berichten aan aanbieders', survivor_bridge: 'Overbruggingen voor een partner', death_correction: 'Overlijdens die ongedaan zijn gemaakt', bsn_disclosure: 'Inzage van het BSN', consent: 'Toestemmingen in een zaak', preference: 'Wensen', wmo_case: 'Zaken',
  investigation: 'Onderzoeken', calculation: 'Berekeningen', wmo_application: 'Aanvragen', provider_choice: 'Keuzes van een aanbieder', waiting_ground: 'Voorrang op de wachtlijst', wmo_decision: 'Besluiten', indication: 'Indicaties', wmo_dispatch: 'Verzendingen', wmo_term_move: 'Termijnen', wmo_budget: 'Persoonsgebonden budgetten', wmo_moment: 'Dagen waarop gekeken is of hulp past', bad_news_talk: 'Slechtnieuwsgesprekken',
  restorative_track: 'Trajecten herstelgerichte hulp', track_progress: 'Voortgang van trajecten', joint_request: 'Vragen aan aanbieders om mee te denken', mediation: 'Bemiddelingen', mediation_talk: 'Gesprekken van de bemiddelaar', contribution_line: 'Regels in lijsten eigen bijdrage', facility_letter: 'Brieven over de algemene voorziening',
  allocation: 'Toewijzingen', allocation_client: 'Gegevens bij een aanbieder', objection: 'Bezwaren', letter: 'Brieven', file: 'Bestanden', audit_line: 'Regels in het controlespoor, leeggemaakt', retention_hold: 'Bewaringen',
}
export const tableLabel = (table: string): string => TABLES[table] ?? table

export const DESTRUCTION_EVENTS: Readonly<Record<string, string>> = {
  'retention.held': 'Langer bewaren vastgelegd',
  'retention.lifted': 'Langer bewaren beëindigd',
  'destruction.proposed': 'Vernietiging voorgesteld',
  'destruction.declined': 'Vernietiging gaat niet door',
  'resident.destroyed': 'Dossier vernietigd',
}
