import { DefinitionList, type Definition } from '@/components/ui/DefinitionList'
import type { Terms } from '@/lib/indications/queries/case'
import type { Term } from '@/lib/indications/rules/terms'
import { formatDayFull, formatDayLong } from '@/lib/kernel/day'

const LABELS = {
  plan: 'Persoonlijk plan',
  investigation: 'Onderzoek',
  decision: 'Besluit op de aanvraag',
  objection: 'Bezwaar maken',
} as const satisfies Record<keyof Terms, string>

/** The terms of law of a case: the last day, and how it came about. */
export function TermList({ terms }: { terms: Terms }) {
  const items = (['plan', 'investigation', 'decision', 'objection'] as const).flatMap((code): Definition[] => {
    const term = terms[code]
    return term === null ? [] : [{ label: LABELS[code], value: formatDayFull(term.lastDay), second: howOf(term) }]
  })
  return <DefinitionList items={items} />
}

function howOf(term: Term): string {
  const moved = term.movedBy === null ? '' : ` Geteld tot ${formatDayLong(term.countedLastDay)} (${term.movedBy}), dus de eerste werkdag daarna.`
  return `Telt vanaf ${formatDayLong(term.firstDay)}. ${term.article}.${moved}`
}
