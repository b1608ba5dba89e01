import { addDays, addMonths, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

export type Term = { readonly termMonths: number; readonly optionCount: number; readonly optionMonths: number; readonly maxMonths: number }

export type TermRefusal = 'option-without-months' | 'months-without-option' | 'beyond-maximum'

/** The first term and its options never pass the longest term (invariant 5); months. */
export function decideTerm(term: Term): Result<{ totalMonths: number }, TermRefusal> {
  if (term.optionCount > 0 && term.optionMonths === 0) return refuse('option-without-months')
  if (term.optionCount === 0 && term.optionMonths > 0) return refuse('months-without-option')
  const totalMonths = term.termMonths + term.optionCount * term.optionMonths
  return totalMonths > term.maxMonths ? refuse('beyond-maximum', { total: totalMonths, max: term.maxMonths }) : allow({ totalMonths })
}

export type TermPart = { readonly kind: 'first' | 'option'; readonly number: number; readonly from: Day; readonly last: Day }

/** The first term and each option, from the start of the first window; last days are included. */
export function termParts(term: Term, start: Day): TermPart[] {
  const part = (kind: TermPart['kind'], number: number, fromMonth: number, months: number): TermPart => ({
    kind,
    number,
    from: addMonths(start, fromMonth),
    last: addDays(addMonths(start, fromMonth + months), -1),
  })
  return [
    part('first', 0, 0, term.termMonths),
    ...Array.from({ length: term.optionCount }, (_, index) => part('option', index + 1, term.termMonths + index * term.optionMonths, term.optionMonths)),
  ]
}

/** The last day that any agreement of this procedure can run. */
export const lastDayOfTerm = (term: Term, start: Day): Day => addDays(addMonths(start, term.maxMonths), -1)
