import { day, formatDayLong } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { EndResult, GoalResult, MomentKind, MomentOutcome, TrackAnswer, TrackStatus } from '../schema/track'

export const TRACK_LABELS = { declined: 'Doet niet mee', joins: 'Doet mee', sent: 'Aangemeld', started: 'Bezig', finished: 'Eindresultaat binnen', followed: 'Afgerond' } as const satisfies Record<TrackStatus, string>
export const TRACK_TONES = { declined: 'none', joins: 'open', sent: 'wait', started: 'ok', finished: 'open', followed: 'none' } as const satisfies Record<TrackStatus, 'ok' | 'wait' | 'none' | 'open'>
export const ANSWER_LABELS = { joins: 'Ja, de inwoner doet mee', declines: 'Nee, de inwoner doet niet mee' } as const satisfies Record<TrackAnswer, string>
export const GOAL_RESULT_LABELS = { 'not-yet': 'Nog niet', partly: 'Deels', reached: 'Bereikt' } as const satisfies Record<GoalResult, string>
export const END_RESULT_LABELS = { reached: 'De doelen zijn bereikt', partly: 'De doelen zijn deels bereikt', 'not-reached': 'De doelen zijn niet bereikt', stopped: 'Eerder gestopt' } as const satisfies Record<EndResult, string>
export const MOMENT_LABELS = { 'follow-up': 'Volgen na herstelgerichte hulp', evaluation: 'Kijken of de hulp werkt', 'looking-first': 'Kijken wat nodig is, voor het besluit voor langer' } as const satisfies Record<MomentKind, string>
export const MOMENT_OUTCOME_LABELS = { fits: 'Het past zo', more: 'Er is meer nodig', less: 'Er is minder nodig', again: 'Er is een nieuwe melding nodig' } as const satisfies Record<MomentOutcome, string>

/** What is told before the resident answers, with what follows from a no. It is kept with the answer in these words. */
export const trackQuestion = (weeks: number, voluntary: boolean): string =>
  `Doet u mee met herstelgerichte hulp? U leert in ${weeks} weken wat u zelf weer kunt in het huishouden. Zegt u ja, dan geven wij uw naam, adres en telefoonnummer aan de organisatie die de training geeft. ${
    voluntary ? 'U hoeft niet mee te doen. Zegt u nee, dan kijken wij welke andere hulp past.' : 'U mag nee zeggen. Dan krijgt u nu ook geen andere hulp bij het huishouden van de gemeente.'
  } Tegen het besluit kunt u bezwaar maken.`

const CLOSED = 'Deze zaak is afgerond. U kunt er niets meer in wijzigen.'
export const TRACK_DECISION_REFUSALS = {
  'track-not-granted': 'Herstelgerichte hulp gaat voor op hulp bij het huishouden. Kies ‘Afwijzen’: dat is het besluit, en de inwoner kan er bezwaar tegen maken.',
  'track-unanswered': 'Vraag eerst of de inwoner meedoet met de herstelgerichte hulp.',
  'track-voluntary': 'Meedoen is hier vrijwillig en de inwoner doet niet mee. Kies bij het onderzoek welke andere hulp past.',
} as const

const dayOf = (detail: Readonly<Record<string, string | number>>) => formatDayLong(day(String(detail['day'])))
export const TRACK_REFUSALS: Readonly<Record<string, Sentence>> = {
  'case-closed': CLOSED,
  'no-track': 'Bij deze zaak past geen herstelgerichte hulp.',
  'no-rule': 'De gemeente heeft voor vandaag niet vastgesteld hoe herstelgerichte hulp verloopt. Vraag de beleidsadviseur.',
  'not-running': 'Deze organisatie heeft vandaag geen lopend contract voor herstelgerichte hulp. Kies een andere.',
  'decision-not-sent': 'Het besluit is nog niet verstuurd. Verstuur eerst het besluit.',
  'track-step': 'Dit kan nu niet: het traject staat op een ander punt. Laad de pagina opnieuw.',
  'day-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-sending': (detail) => `De inwoner is aangemeld op ${dayOf(detail)}. Kies die dag of een latere.`,
  'before-start': (detail) => `Het traject begon op ${dayOf(detail)}. Kies die dag of een latere.`,
  'after-track': (detail) => `Deze dag ligt na de ${detail['weeks'] ?? ''} weken van het traject. Leg het eindresultaat vast.`,
  'reported-already': (detail) => `Over week ${detail['week'] ?? ''} is al iets vastgelegd.`,
  'too-early': (detail) => `Het traject duurt ${detail['weeks'] ?? ''} weken. Stopt het eerder, kies dan "Eerder gestopt".`,
  'nothing-reported': 'Leg eerst ten minste één keer vast hoe ver de doelen zijn.',
  'results-missing': 'Kies bij elk doel hoe ver het is.',
}

export const MOMENT_REFUSALS: Readonly<Record<string, Sentence>> = {
  'held-already': 'Wat er bij dit moment gevonden is, staat al vast.',
  'day-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-notification': 'Deze dag ligt vóór de melding. Controleer de datum.',
}

export const TRACK_EVENTS: Readonly<Record<string, string>> = {
  'track.answered': 'Antwoord op herstelgerichte hulp vastgelegd',
  'track.sent': 'Aangemeld voor herstelgerichte hulp',
  'track.started': 'Herstelgerichte hulp begonnen',
  'track.reported': 'Voortgang van herstelgerichte hulp vastgelegd',
  'track.finished': 'Eindresultaat van herstelgerichte hulp vastgelegd',
  'track.followed': 'Vervolg na herstelgerichte hulp vastgelegd',
  'track.client-read': 'Gegevens van de deelnemer bekeken',
  'moment.held': 'Gekeken of de hulp past',
}
