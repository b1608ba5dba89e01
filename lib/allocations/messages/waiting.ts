import type { WaitingEffect } from '@/lib/rulebook/schema'
import type { RefusalRefusal, Refuser } from '../rules/waiting'

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
