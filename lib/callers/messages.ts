import type { CallerWait, CallOutcome, CallStatus, CallSubject, Check, ReachTime, StandingStep } from './schema'

export const CHECK_LABELS = { 'birth-date': 'Geboortedatum', address: 'Adres', 'bsn-end': 'De laatste drie cijfers van het BSN', phone: 'Telefoonnummer' } as const satisfies Record<Check, string>

/** What one can say to the caller, word for word. */
export const STEP_TEXTS = {
  notified: 'De melding is ontvangen. Een consulent neemt contact op.',
  investigating: 'De consulent onderzoekt welke hulp past.',
  'findings-sent': 'Het verslag is verstuurd. Wij wachten op de reactie van de inwoner.',
  applied: 'De aanvraag is ontvangen. Het besluit volgt.',
  decided: 'Het besluit is verstuurd. Wat erin staat, leest de inwoner in de brief.',
  'to-offer': 'Het besluit is verstuurd. De hulp wordt geregeld bij een aanbieder.',
  offered: 'De aanbieder is gevraagd en antwoordt nog.',
  accepted: 'De aanbieder belt om af te spreken.',
  started: 'De hulp loopt.',
  paused: 'De hulp staat even stil.',
} as const satisfies Record<StandingStep, string>
/** What the day beside a step means, and the one until which. */
export const SINCE_LABELS = { notified: 'Gemeld op', investigating: 'Gemeld op', 'findings-sent': 'Verstuurd op', applied: 'Aangevraagd op', decided: 'Verstuurd op', 'to-offer': 'Besluit verstuurd op', offered: 'Gevraagd op', accepted: 'Begint op', started: 'Begonnen op', paused: 'Begonnen op' } as const satisfies Record<StandingStep, string>
export const UNTIL_LABELS = { notified: 'Onderzoek klaar uiterlijk', investigating: 'Onderzoek klaar uiterlijk', 'findings-sent': 'Uiterlijk', applied: 'Besluit uiterlijk', decided: 'Uiterlijk', 'to-offer': 'Loopt tot en met', offered: 'Loopt tot en met', accepted: 'Loopt tot en met', started: 'Loopt tot en met', paused: 'Loopt tot en met' } as const satisfies Record<StandingStep, string>

/** Why help that was granted has not begun, word for word. */
export const WAIT_TEXTS = {
  administrative: 'Wij of de aanbieder regelen nog iets. Er is geen tekort aan plek.',
  capacity: 'De aanbieders hebben nu geen plek, of kunnen pas later beginnen.',
  choice: 'De hulp past nog niet bij wat de inwoner koos, zoals de aanbieder of de tijden.',
  unknown: 'Dat is nog niet bekend. De consulent kan het uitzoeken.',
} as const satisfies Record<CallerWait, string>

export const SUBJECT_LABELS = { case: 'De melding of aanvraag', help: 'De hulp of de aanbieder', letter: 'Een brief', contribution: 'De eigen bijdrage', other: 'Iets anders' } as const satisfies Record<CallSubject, string>
export const REACH_LABELS = { any: 'De hele dag', morning: 'In de ochtend', afternoon: 'In de middag' } as const satisfies Record<ReachTime, string>
export const CALL_LABELS = { open: 'Nog te bellen', done: 'Afgehandeld' } as const satisfies Record<CallStatus, string>
export const OUTCOME_LABELS = { spoken: 'Gesproken', 'message-left': 'Voicemail ingesproken', 'letter-sent': 'Brief of e-mail gestuurd', 'not-reached': 'Niet bereikt na meer pogingen' } as const satisfies Record<CallOutcome, string>

export const CALLER_EVENTS: Readonly<Record<string, string>> = {
  'caller.checked': 'Identiteit van een beller gecontroleerd',
  'caller.status-told': 'Stand van een zaak verteld aan een beller',
  'call-back.asked': 'Terugbelverzoek gemaakt',
  'call-back.viewed': 'Terugbelverzoek bekeken',
  'call-back.done': 'Terugbelverzoek afgehandeld',
}

export const CHECK_REFUSALS = { 'not-told': 'Vertel deze beller niets over een zaak, ook niet of er een is. Maak een terugbelverzoek: de consulent belt de inwoner.', 'address-secret': 'Dit adres is geheim. Vraag er niet naar en kies twee andere dingen.' } as const
export const CALL_BACK_REFUSALS = { 'waits-already': 'Hierover wacht al een terugbelverzoek van deze inwoner. De consulent belt terug.' } as const
export const CLOSE_REFUSALS = { 'done-already': 'Dit terugbelverzoek is al afgehandeld.' } as const
