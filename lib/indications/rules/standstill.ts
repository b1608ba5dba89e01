import { type Day, addDays, addYears, daysBetween } from '@/lib/kernel/day'
import { holds } from '@/lib/kernel/period'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { MoveKind } from '../schema'
import { type CaseFacts, isOpen } from './case'
import { type DecisionTerm, type Suspension, type Term, type TermCalendar, type TermRules, TERM_RULES, decisionTerm, inTime } from './terms'

/** The article by which each moves the term of a decision. */
export const MOVE_ARTICLES = { completion: 'Awb art. 4:5 en 4:15', suspension: 'Awb art. 4:15', extension: 'Awb art. 4:14' } as const satisfies Record<MoveKind, string>

/** What moves the term of a decision: a request to complete, a suspension or an extension, each announced by letter. */
export type TermMove = {
  readonly kind: MoveKind
  /** The day its letter was sent; before it nothing moves. */
  readonly sentOn: Day | null
  /** The last day that the term stands still, as announced; null for an extension. */
  readonly untilOn: Day | null
  /** The day it ended before that: the application was completed, or the reason was gone. */
  readonly endedOn: Day | null
  /** How much longer; null for the two others. */
  readonly days: number | null
}

/** The stretches in which the term stands still: from the day after its letter was sent, until the day it ended or its last day has passed. */
export function suspensionsOf(moves: readonly TermMove[]): Suspension[] {
  return moves.flatMap(({ kind, sentOn, untilOn, endedOn }): Suspension[] => {
    if (sentOn === null || untilOn === null) return []
    const from = addDays(sentOn, 1)
    const passed = addDays(untilOn, 1)
    const until = endedOn !== null && endedOn < passed ? endedOn : passed
    return until > from ? [{ period: { from, until }, article: MOVE_ARTICLES[kind] }] : []
  })
}

export const extensionDaysOf = (moves: readonly TermMove[]): number => moves.reduce((sum, move) => sum + (move.sentOn === null ? 0 : (move.days ?? 0)), 0)

/** Until when the application must be decided, with everything that was announced. */
export function termWith(appliedOn: Day, moves: readonly TermMove[], calendar: TermCalendar, rules: TermRules = TERM_RULES): DecisionTerm {
  const term = decisionTerm(appliedOn, { suspensions: suspensionsOf(moves), extensionDays: extensionDaysOf(moves) }, calendar, rules)
  if (!term.ok) throw new RangeError('an announced suspension always has a last day')
  return term.value
}

/** Whether it stands still, or will once its letter is sent. */
export const isLive = (move: TermMove, today: Day): boolean => move.untilOn !== null && move.endedOn === null && move.untilOn >= today

export type MoveRefusal = 'case-closed' | 'not-applied' | 'term-over' | 'until-passed' | 'until-too-far' | 'still-live' | 'extended-before'

/** Whether the term may be moved today: there is an application, its term runs, nothing else stands still, and it is extended once only. A day more than a year away is a slip of the pen. */
export function decideMove(facts: Pick<CaseFacts, 'status' | 'appliedOn'>, moves: readonly TermMove[], term: Term | null, asked: { readonly kind: MoveKind; readonly untilOn: Day | null }, today: Day): Result<undefined, MoveRefusal> {
  if (!isOpen(facts.status)) return refuse('case-closed')
  if (facts.appliedOn === null || term === null) return refuse('not-applied')
  if (!inTime(term, today)) return refuse('term-over', { day: term.lastDay })
  if (asked.kind === 'extension') return moves.some((move) => move.kind === 'extension') ? refuse('extended-before') : allow()
  if (asked.untilOn === null || asked.untilOn <= today) return refuse('until-passed')
  if (asked.untilOn > addYears(today, 1)) return refuse('until-too-far')
  return moves.some((move) => isLive(move, today)) ? refuse('still-live') : allow()
}

/** Whether it can have ended on this day. Completed too late is a fact as well: the term ran again after the announced day. */
export function decideEnd(move: TermMove, endedOn: Day, today: Day): Result<undefined, 'not-running' | 'ended-in-future' | 'ended-before-sent'> {
  if (move.untilOn === null || move.sentOn === null || move.endedOn !== null) return refuse('not-running')
  if (endedOn > today) return refuse('ended-in-future')
  return endedOn < move.sentOn ? refuse('ended-before-sent', { day: move.sentOn }) : allow()
}

/** "Dag x van y" of a term: its days without those in which it stood still; 0 before it begins, and never more than y. */
export function dayOfTerm(term: Term, today: Day, suspensions: readonly Suspension[] = []): { readonly day: number; readonly of: number } {
  const of = daysBetween(term.firstDay, term.countedLastDay) + 1 - term.suspendedDays
  let day = 0
  for (let at = term.firstDay; at <= today && day < of; at = addDays(at, 1)) if (!suspensions.some((each) => holds(each.period, at))) day++
  return { day, of }
}

export const WAITS = ['consultant', 'resident', 'post', 'nobody'] as const
export type WaitsOn = (typeof WAITS)[number]

/** Whose turn it is in a case. */
export function waitsOn(facts: CaseFacts & { readonly decisionSent: boolean }, moves: readonly TermMove[], today: Day): WaitsOn {
  if (facts.status === 'decided') return facts.decisionSent ? 'nobody' : 'post'
  if (!isOpen(facts.status)) return 'nobody'
  if (moves.some((move) => isLive(move, today) && move.sentOn === null)) return 'post'
  if (moves.some((move) => move.kind === 'completion' && isLive(move, today))) return 'resident'
  if (facts.findingsLetterId !== null && facts.findingsSentOn === null) return 'post'
  return facts.findingsSentOn !== null && facts.appliedOn === null ? 'resident' : 'consultant'
}
