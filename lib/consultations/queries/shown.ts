import { day, formatDayLong } from '@/lib/kernel/day'
import { CELL_LABELS, shownCell } from '@/lib/norms/messages/edition'
import type { NormSet } from '@/lib/norms/queries/sets'
import { RULE_LABELS, valueText } from '@/lib/rulebook/messages'
import { RULE_KEYS } from '@/lib/rulebook/schema'
import type { PaperView } from '../schema'

type Shown = { readonly title: string; readonly content: { readonly view: PaperView } }
const COLUMNS = ['label', 'amount', 'unit', 'condition', 'status', 'source'] as const

/** A rule proposal in words, as it stands now. */
export function ruleShown(proposal: { readonly key: string; readonly value: unknown; readonly validFrom: string; readonly source: string; readonly reason: string | null; readonly municipality: { readonly name: string } | null }): Shown | null {
  const key = RULE_KEYS.find((each) => each === proposal.key)
  if (!key) return null
  const facts = [
    { label: 'Regel', value: RULE_LABELS[key] },
    { label: 'Waarde', value: valueText(key, proposal.value) },
    { label: 'Geldt voor', value: proposal.municipality?.name ?? 'Alle gemeenten van het samenwerkingsverband' },
    { label: 'Vanaf', value: formatDayLong(day(proposal.validFrom)) },
    { label: 'Bron', value: proposal.source },
    ...(proposal.reason === null ? [] : [{ label: 'Reden', value: proposal.reason }]),
  ]
  return { title: `Voorstel: ${RULE_LABELS[key]}, vanaf ${formatDayLong(day(proposal.validFrom))}`, content: { view: { facts, columns: [], rows: [] } } }
}

/** A norm set with every norm in it, as it stands now. */
export function normSetShown(set: NormSet): Shown {
  const facts = [
    { label: 'Normenkader', value: `${set.name}, versie ${set.edition}` },
    { label: 'Vanaf', value: formatDayLong(set.validFrom) },
    { label: 'Bron', value: set.source },
  ]
  const rows = set.cells.map(shownCell).map((cell) => COLUMNS.map((column) => cell[column]))
  return { title: `Normenkader ${set.name}, versie ${set.edition}`, content: { view: { facts, columns: COLUMNS.map((column) => CELL_LABELS[column]), rows } } }
}
