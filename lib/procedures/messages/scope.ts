import { list } from '@/lib/format'
import { formatMoney, groupThousands } from '@/lib/kernel/money'
import type { Combination } from '@/lib/procedures/rules/scope'
import type { Obligation } from '@/lib/procedures/schema/scope'

export const OBLIGATION_LABELS: Readonly<Record<Obligation, string>> = { none: 'Geen afnameplicht', some: 'Er is een afnameplicht', unstated: 'Niet vermeld' }

export const obligationOf = (value: boolean | null): Obligation => (value === null ? 'unstated' : value ? 'some' : 'none')

/** What a provider may count on, in one sentence; null where the documents say nothing. */
export const obligationSentence = (value: boolean | null): string | null =>
  value === null ? null : value ? 'De gemeenten hebben een afnameplicht. De documenten zeggen waarvoor.' : 'Er is geen afnameplicht: de gemeenten beloven geen aantal cliënten of uren.'

/** The most that is bought in a lot over the whole term; null where nothing was stated. */
export const mostText = (lot: { readonly maxValue: number | null; readonly maxQuantity: number | null; readonly maxUnit: string | null }): string | null =>
  lot.maxValue === null && lot.maxQuantity === null ? null : list([...(lot.maxValue === null ? [] : [formatMoney(lot.maxValue)]), ...(lot.maxQuantity === null ? [] : [`${groupThousands(lot.maxQuantity)} ${lot.maxUnit ?? ''}`])])

/** Which products go together, one sentence each. */
export const togetherSentences = (combinations: readonly Combination[], products: readonly { readonly id: string; readonly name: string }[]): string[] => {
  const nameOf = (id: string) => products.find((product) => product.id === id)?.name ?? ''
  return combinations.map((each) => `Wie ${nameOf(each.productId)} levert, levert ook ${nameOf(each.requiresId)}.`)
}

export const SCOPE_REFUSALS = {
  'not-draft': 'Deze procedure is al gepubliceerd. Wat gepubliceerd is, verandert niet meer.',
  'unknown-lot': 'Een van de percelen zit niet in deze procedure. Laad de pagina opnieuw.',
  'unknown-product': 'Een van de producten zit in geen enkel perceel van deze procedure. Laad de pagina opnieuw.',
  'with-itself': 'Een product gaat altijd al met zichzelf samen. Kies een ander product.',
} as const
