import { formatPostcodes } from '@/lib/kernel/postcodes'
import type { DrawingRefusal, DrawingStanding, Flaw } from '@/lib/lots/rules'
import type { LotKind } from '@/lib/lots/schema'

type Detail = Readonly<Record<string, string | number>>

export const LOT_KIND_LABELS = { municipality: 'Gemeente', area: 'Gebied', kern: 'Kern' } as const satisfies Record<LotKind, string>

export const DRAWING_STANDINGS = {
  now: { text: 'Geldt nu', tone: 'ok' },
  coming: { text: 'Gaat in', tone: 'wait' },
  past: { text: 'Gold tot', tone: 'none' },
  replaced: { text: 'Vervangen', tone: 'none' },
} as const satisfies Record<DrawingStanding, { text: string; tone: 'ok' | 'wait' | 'none' }>

/** One flaw of a division, as a sentence that says which postcodes. */
export function flawSentence(flaw: Flaw): string {
  const codes = formatPostcodes(flaw.postcodes)
  if (flaw.kind === 'overlap') return `${codes} staat in ${flaw.names[0]} en in ${flaw.names[1]}.`
  return flaw.kind === 'gap' ? `${codes} hoort nog bij geen enkel gebied.` : `${codes} staat in ${flaw.name}, maar niet bij de postcodes van de gemeente.`
}

/** What the lots of a procedure are, for its pages. */
export function lotsSentence(kinds: readonly LotKind[]): string {
  if (kinds.every((kind) => kind === 'municipality')) return 'Elke gemeente is een perceel.'
  return kinds.every((kind) => kind !== 'municipality') ? 'Elk gebied is een perceel. De postcode op de startdag bepaalt in welk gebied een inwoner woont.' : 'Een perceel is een gemeente, of een gebied daarbinnen. De postcode op de startdag bepaalt in welk gebied een inwoner woont.'
}

export const DRAWING_REFUSALS = {
  'in-the-past': 'Deze dag is al voorbij. Wat gold, verandert niet meer. Kies vandaag of later.',
  'name-twice': ({ name }: Detail) => `${name} staat er twee keer. Geef elk gebied een eigen naam.`,
  flawed: ({ flaws }: Detail) => `De gebieden verdelen de gemeente nog niet. ${flaws}`,
  'unknown-area': 'Een van de gebieden hoort niet bij deze gemeente. Laad de pagina opnieuw.',
} as const satisfies Record<DrawingRefusal | 'unknown-area', string | ((detail: Detail) => string)>

export const LOT_EVENTS: Readonly<Record<string, string>> = { 'areas.drawn': 'Gebieden getekend' }
