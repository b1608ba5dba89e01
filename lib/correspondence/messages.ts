import type { Sentence } from '@/lib/kernel/result'
import type { Standing, TextRefusal } from './rules'

export const TEXT_REFUSALS: Readonly<Record<TextRefusal, Sentence>> = {
  'at-work': 'Er is al een versie in de maak. Maak die af, of laat haar vervallen.',
  'region-only': 'Deze brief komt van de regio. Kies de hele regio.',
  'follows-already': 'Hier is nog geen eigen tekst, dus er is niets om mee te stoppen.',
  'not-draft': 'Deze versie is geen concept meer. Laad de pagina opnieuw.',
  'not-proposed': 'Deze versie ligt niet meer voor. Laad de pagina opnieuw.',
  'from-past': 'De ingangsdag is voorbij. Kies vandaag of een latere dag; brieven van eerder veranderen niet.',
  'nothing-changed': 'Deze tekst zegt hetzelfde als wat nu geldt. Pas hem aan, of laat het concept vervallen.',
  'own-work': 'U schreef of stelde deze tekst zelf voor. Een ander stelt hem vast.',
}

export const STANDING_LABELS = { draft: 'Concept', proposed: 'Ligt voor', 'in-force': 'In gebruik', later: 'Vastgesteld, gaat nog in', replaced: 'Vervangen', ended: 'Vervallen' } as const satisfies Record<Standing, string>
export const STANDING_TONES = { draft: 'none', proposed: 'wait', 'in-force': 'ok', later: 'open', replaced: 'none', ended: 'none' } as const satisfies Record<Standing, string>

export const LETTER_TEXT_EVENTS = {
  'letter-text.started': 'Versie van een brieftekst begonnen',
  'letter-text.saved': 'Brieftekst gewijzigd',
  'letter-text.proposed': 'Brieftekst voorgelegd',
  'letter-text.adopted': 'Brieftekst vastgesteld',
  'letter-text.returned': 'Brieftekst teruggestuurd',
  'letter-text.ended': 'Concept van een brieftekst vervallen',
} as const
