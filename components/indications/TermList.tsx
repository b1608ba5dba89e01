import { DefinitionList, type Definition } from '@/components/ui/DefinitionList'
import type { CaseView, Terms } from '@/lib/indications/queries/case'
import { dayOfTerm, suspensionsOf } from '@/lib/indications/rules/standstill'
import type { Term } from '@/lib/indications/rules/terms'
import { type Day, formatDayFull, formatDayLong } from '@/lib/kernel/day'

const LABELS = {
  plan: 'Persoonlijk plan',
  investigation: 'Onderzoek',
  decision: 'Besluit op de aanvraag',
  withoutExtension: 'Zonder de verlenging',
  objection: 'Bezwaar maken',
} as const satisfies Record<keyof Terms, string>

/** The terms of law of a case: the last day, the day it is now of how many, and how it came about. */
export function TermList({ view }: { view: CaseView }) {
  const { terms, today } = view
  const until = { plan: view.planReceivedOn, investigation: view.findingsSentOn, decision: view.decision?.decidedOn ?? view.closedOn, withoutExtension: null, objection: null } as const
  const items = (['plan', 'investigation', 'decision', 'withoutExtension', 'objection'] as const).flatMap((code): Definition[] => {
    const term = terms[code]
    if (term === null) return []
    const still = code === 'decision' ? suspensionsOf(view.moves) : []
    return [{ label: LABELS[code], value: formatDayFull(term.lastDay), second: `${until[code] || code === 'withoutExtension' ? '' : `${dayText(term, today, still)} `}${howOf(term)}` }]
  })
  return <DefinitionList items={items} />
}

function dayText(term: Term, today: Day, still: ReturnType<typeof suspensionsOf>): string {
  const { day, of } = dayOfTerm(term, today, still)
  return term.lastDay < today ? `De termijn van ${of} dagen is voorbij.` : `Dag ${day} van ${of}.`
}

function howOf(term: Term): string {
  const moved = term.movedBy === null ? '' : ` Geteld tot ${formatDayLong(term.countedLastDay)} (${term.movedBy}), dus de eerste werkdag daarna.`
  const still = term.suspendedDays === 0 ? '' : ` Stond ${term.suspendedDays} dagen stil.`
  return `Telt vanaf ${formatDayLong(term.firstDay)}. ${term.article}.${still}${moved}`
}
