import { UNIT_LABELS } from '@/lib/products/messages'
import type { ImportSum } from '../queries/import-sums'

export const SUM_HEADS = ['Product', 'Eenheid', 'Aanbieder', 'Perceel', 'Regels in het bestand', 'Minuten per week in het bestand', 'Indicaties in het portaal', 'Minuten per week in het portaal', 'Verschil in aantal', 'Verschil in minuten'] as const

/** A row of the comparison in words, in the order of its heads. */
export const sumCells = (sum: ImportSum): readonly string[] => [
  sum.product ?? 'Product niet bekend', sum.unit === null ? 'Eenheid niet bekend' : UNIT_LABELS[sum.unit], sum.provider ?? 'Geen of onbekende aanbieder', sum.lot ?? 'Perceel niet bekend',
  ...[sum.fileLines, sum.fileMinutes, sum.portalLines, sum.portalMinutes, sum.portalLines - sum.fileLines, sum.portalMinutes - sum.fileMinutes].map(String),
]
