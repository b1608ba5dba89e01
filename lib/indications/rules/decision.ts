import { type Day, addYears } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Amount, AmountRefusal } from '@/lib/products/rules'
import type { Outcome } from '../schema'
import type { JointStatus } from '../schema/joint'
import type { Budget } from './budget'
import { type CaseFacts, canBecome, isOpen } from './case'
import { jointOpen } from './joint'
import { decideLooking, type LookingRefusal } from './looking'
import { type Term, type TermCalendar, objectionTerm } from './terms'
import { decideTrackOutcome, type TrackBasis } from './track'

/** Longer than this no indication runs before the resident is spoken to again. */
export const MOST_YEARS = 10

export type DecisionBasis = {
  readonly facts: CaseFacts
  readonly outcome: Outcome
  readonly today: Day
  /** Who has died gets no decision: his case is closed. */
  readonly diedOn: Day | null
  /** From which day he lives in another municipality, as it was reported and not set aside (ADR 0093). */
  readonly movesOutOn?: Day | null
  /** What the case holds; null where it is missing. */
  readonly productId: string | null
  /** Minutes and frequency in the unit of the day, or why there are none; null when nothing is granted. */
  readonly amount: Result<Amount, AmountRefusal> | null
  /** Help that runs in the same days and may not run beside it. */
  readonly conflicts: readonly { readonly other: string; readonly note: string | null }[]
  /** What a personal budget comes to, or why it comes to nothing; null where help is given in kind. */
  readonly budget: Result<Budget, 'budget-rate-missing' | 'no-minutes'> | null
  readonly track: TrackBasis
  readonly wishesRecorded: boolean
  /** The resident's remarks on the findings of which nobody said what was done with them. */
  readonly remarksOpen: boolean
  /** How the question to a provider stands. */
  readonly joint?: JointStatus | undefined
  readonly mandate: boolean
  /** For how many weeks this help is given to look first; null: not at all. */
  readonly lookFirstWeeks: number | null
  readonly grant: { readonly startsOn: Day; readonly endsOn: Day; readonly lookPurpose?: string | null } | null
}

export type DecisionRefusal =
  | 'case-closed'
  | 'resident-died'
  | 'not-applied'
  | 'findings-missing'
  | 'remarks-open'
  | 'joint-open'
  | 'no-mandate'
  | 'no-product'
  | AmountRefusal
  | 'budget-rate-missing'
  | 'track-not-granted'
  | 'track-unanswered'
  | 'track-voluntary'
  | 'no-wishes'
  | 'starts-before-notification'
  | 'ends-before-start'
  | 'ends-after-move'
  | 'too-long'
  | LookingRefusal
  | 'not-together'
  | 'not-together-yet'

/** Whether this may be decided today, on what ground nothing is granted where restorative help goes before, and until when it is open to objection if it is sent today (Awb 3:41, 6:7, 6:8). */
export function decideDecision(basis: DecisionBasis, calendar: TermCalendar): Result<{ readonly objection: Term; readonly refusalGround: 'prior-facility' | null }, DecisionRefusal> {
  const { facts, outcome, grant, today } = basis
  if (!isOpen(facts.status)) return refuse('case-closed')
  if (basis.diedOn !== null) return refuse('resident-died', { day: basis.diedOn })
  if (!canBecome(facts.status, 'decided')) return refuse('not-applied')
  if (facts.findingsSentOn === null) return refuse('findings-missing')
  if (basis.remarksOpen) return refuse('remarks-open')
  if (jointOpen(basis.joint)) return refuse('joint-open')
  if (!basis.mandate) return refuse('no-mandate')
  const ground = decideTrackOutcome(basis.track, outcome)
  if (!ground.ok) return ground
  if (outcome !== 'refused' && grant !== null) {
    if (basis.productId === null) return refuse('no-product')
    if (basis.amount && !basis.amount.ok) return basis.amount
    if (basis.budget && !basis.budget.ok) return basis.budget
    if (!basis.wishesRecorded && basis.budget === null) return refuse('no-wishes')
    if (grant.startsOn < facts.notifiedOn) return refuse('starts-before-notification')
    if (grant.endsOn < grant.startsOn) return refuse('ends-before-start')
    if (basis.movesOutOn && grant.endsOn >= basis.movesOutOn) return refuse('ends-after-move', { day: basis.movesOutOn })
    if (grant.endsOn > addYears(grant.startsOn, MOST_YEARS)) return refuse('too-long', { years: MOST_YEARS })
    const looking = decideLooking(basis.lookFirstWeeks, grant)
    if (!looking.ok) return looking
    const [conflict] = basis.conflicts
    if (conflict) return conflict.note === null ? refuse('not-together-yet', { other: conflict.other }) : refuse('not-together', { other: conflict.other, note: conflict.note })
  }
  return allow({ objection: objectionTerm(today, calendar), refusalGround: ground.value })
}
