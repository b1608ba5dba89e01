import { number } from '@/lib/format'
import type { WaitingEffect } from '@/lib/rulebook/schema'
import type { GroundEndRefusal, GroundRefusal, RefusalRefusal, Refuser, WaitingWhy } from '../rules/waiting'
import type { ListedKind, ReturnCause } from '../schema'

export const REFUSER_LABELS = { resident: 'De inwoner wil deze aanbieder niet', provider: 'De aanbieder gaf het aanbod terug' } as const satisfies Record<Refuser, string>
export const EFFECT_LABELS = { 'goes-on': 'De wachttijd loopt door', 'starts-anew': 'De wachttijd begint op deze dag opnieuw' } as const satisfies Record<WaitingEffect, string>
export const NOT_RULED = 'De gemeente heeft niet vastgelegd wat dit doet met de wachttijd. Er wordt niets geteld.'

/** What a resident is told before his no is recorded; it is kept in these words. */
export const refusalText = (effect: WaitingEffect | null): string =>
  `U mag deze aanbieder weigeren. ${effect === null ? 'De gemeente heeft niet vastgelegd wat dit doet met uw wachttijd. Er wordt niets geteld.' : effect === 'goes-on' ? 'Uw wachttijd loopt dan door.' : 'Uw wachttijd begint dan opnieuw.'} Anderen kunnen eerder hulp krijgen dan u.`

export const REFUSAL_REFUSALS = {
  'not-running': 'Deze aanbieder heeft vandaag geen lopend contract voor deze hulp. Er is dan niets te weigeren.',
  'help-began': 'De hulp is al begonnen. Wil de inwoner een andere aanbieder, leg dan een wisseling vast.',
  'offer-open': 'Bij deze aanbieder ligt een aanbod. Trek dat in bij de toewijzing, en kies daar dat de inwoner niet wil.',
  'day-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-notification': 'Deze dag ligt vóór de melding. Controleer de datum.',
  'refused-already': 'Deze weigering staat er al.',
} as const satisfies Record<RefusalRefusal | 'refused-already', string>

export const KIND_LABELS = { administrative: 'Administratief', capacity: 'Geen plek', choice: 'Keuze van de inwoner', unknown: 'Niet vastgesteld' } as const satisfies Record<ListedKind, string>
export const KIND_TONES = { administrative: 'open', capacity: 'wait', choice: 'none', unknown: 'none' } as const satisfies Record<ListedKind, string>

/** The fact by which somebody waits. */
export const WHY_TEXTS = {
  'start-later': 'De aanbieder begint later dan gevraagd.',
  'start-agreed': 'De hulp begint op de afgesproken dag.',
  'offer-open': 'De aanbieder heeft nog niet geantwoord.',
  'resident-no': 'De inwoner wil de aanbieder niet die kon helpen.',
  'returned-no-room': 'De aanbieder gaf het aanbod terug: geen plek.',
  'returned-windows': 'De aanbieder heeft geen plek op de dagdelen die de inwoner wil.',
  'returned-all-windows': 'De aanbieder heeft geen plek op een van de dagdelen.',
  'nobody-has-room': 'Geen aanbieder heeft nu plek.',
  'returned-unclear': 'De aanbieder gaf het aanbod terug om iets anders.',
  'not-then': 'Er is plek, maar niet op de dagdelen die de inwoner wil.',
  'never-then': 'Er is geen plek op een van de dagdelen.',
  'chosen-has-no-room': 'De gekozen aanbieder heeft nu geen plek. Een andere wel.',
  'not-offered': 'De hulp is nog niet aangeboden.',
} as const satisfies Record<WaitingWhy, string>

export const CAUSE_LABELS = { 'no-room': 'Wij hebben geen plek', windows: 'De dagdelen passen niet', other: 'Iets anders' } as const satisfies Record<ReturnCause, string>

export const BY_DATE_ALONE = 'De gemeente heeft niet vastgelegd wie voorgaat. De volgorde is alleen de dag waarop het wachten begon.'

const GROUND_DAYS = {
  'not-waiting': 'Deze inwoner wacht niet op hulp. Voorrang is er alleen tussen de toekenning en het begin van de hulp.',
  'day-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-notification': 'Deze dag ligt vóór de melding. Controleer de datum.',
  'before-last': 'Er is al iets vastgelegd vanaf een latere dag. Kies die dag of een dag erna.',
} as const
export const GROUND_REFUSALS = {
  ...GROUND_DAYS,
  'not-ruled': 'Op deze dag had de gemeente geen regel over voorrang. Kies een latere dag.',
  'ground-unknown': 'Deze grond staat niet in de regel van deze dag. Kies een andere grond of een andere dag.',
  'reason-needed': 'Bij deze grond hoort een reden. Vul in waarom hij voor deze inwoner geldt.',
} as const satisfies Record<GroundRefusal, string>
export const GROUND_END_REFUSALS = { ...GROUND_DAYS, 'no-ground': 'Er is geen voorrang om te stoppen.' } as const satisfies Record<GroundEndRefusal, string>

/** What the list holds, in one line: each kind of help that was granted and did not begin. */
export function waitingLead({ municipality, all, again }: { readonly municipality: string; readonly all: number; readonly again: number }): string {
  if (all === 0) return `In gemeente ${municipality} wacht niemand op hulp die is toegekend.`
  const look = again === 0 ? '' : ` Bij ${number(again)} kijkt een consulent opnieuw naar de voorrang.`
  return `In gemeente ${municipality} is ${number(all)} keer hulp toegekend die nog niet is begonnen.${look}`
}
