import { type Day, addYears } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Frequency, Outcome } from '../schema'
import { type CaseFacts, canBecome, isOpen } from './case'
import { type Term, type TermCalendar, objectionTerm } from './terms'

/** Longer than this no indication runs before the resident is spoken to again. */
export const MOST_YEARS = 10

export type DecisionBasis = {
  readonly facts: CaseFacts
  readonly outcome: Outcome
  readonly today: Day
  /** What the case holds; null where it is missing. */
  readonly productId: string | null
  readonly calculatedMinutes: number | null
  readonly wishesRecorded: boolean
  readonly mandate: boolean
  readonly grant: { readonly startsOn: Day; readonly endsOn: Day; readonly frequency: Frequency } | null
}

export type DecisionRefusal =
  | 'case-closed'
  | 'not-applied'
  | 'findings-missing'
  | 'no-mandate'
  | 'no-product'
  | 'not-calculated'
  | 'no-minutes'
  | 'no-wishes'
  | 'starts-before-notification'
  | 'ends-before-start'
  | 'too-long'

/** Whether this may be decided today, and until when it is open to objection if it is sent today (Awb 3:41, 6:7, 6:8). */
export function decideDecision(basis: DecisionBasis, calendar: TermCalendar): Result<{ readonly objection: Term }, DecisionRefusal> {
  const { facts, outcome, grant, today } = basis
  if (!isOpen(facts.status)) return refuse('case-closed')
  if (!canBecome(facts.status, 'decided')) return refuse('not-applied')
  if (facts.findingsSentOn === null) return refuse('findings-missing')
  if (!basis.mandate) return refuse('no-mandate')
  if (outcome !== 'refused' && grant !== null) {
    if (basis.productId === null) return refuse('no-product')
    if (basis.calculatedMinutes === null) return refuse('not-calculated')
    if (basis.calculatedMinutes === 0) return refuse('no-minutes')
    if (!basis.wishesRecorded) return refuse('no-wishes')
    if (grant.startsOn < facts.notifiedOn) return refuse('starts-before-notification')
    if (grant.endsOn < grant.startsOn) return refuse('ends-before-start')
    if (grant.endsOn > addYears(grant.startsOn, MOST_YEARS)) return refuse('too-long', { years: MOST_YEARS })
  }
  return allow({ objection: objectionTerm(today, calendar) })
}
