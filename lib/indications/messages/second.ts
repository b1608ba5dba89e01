import type { SecondReason } from '../rules/second'

export const SECOND_LABELS = {
  refusal: 'het is een afwijzing',
  partly: 'het is een deel van wat gevraagd is',
  deviation: 'de tijd wijkt veel af van de norm',
  'fewer-minutes': 'de inwoner krijgt minder hulp dan eerder',
} as const satisfies Record<SecondReason, string>

export const ANSWER_REFUSALS = {
  'answered-already': 'Dit voorstel is al beantwoord. Laad de pagina opnieuw.',
  'own-proposal': 'U deed dit voorstel zelf. Een andere consulent neemt het besluit.',
} as const
