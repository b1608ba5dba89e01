import { type Day, addDays } from '@/lib/kernel/day'
import { allow, type ReasonOf, refuse } from '@/lib/kernel/result'
import type { JointStatus } from '../schema/joint'
import type { CaseFacts } from './case'
import { isOpen } from './case'
import { jointOpen } from './joint'
import type { TermMove } from './standstill'
import { nextWorkingDay, type TermCalendar } from './terms'

/** How long after an unused term to complete it can still be decided to leave an application unprocessed (Awb 4:5 lid 4). */
const DAYS_TO_LEAVE = 28

type Basis = { readonly facts: Pick<CaseFacts, 'status' | 'appliedOn'>; readonly diedOn: Day | null; readonly moves: readonly TermMove[]; readonly joint?: JointStatus | undefined; readonly mandate: boolean }

/**
 * Whether an application may be left unprocessed today (Awb 4:5): the resident was asked by letter to complete it, the day of that letter passed
 * without it, and no more than four weeks ago. Gives the day until which it was asked and the last day to send this decision.
 */
export function decideUnprocessed({ facts, diedOn, moves, joint, mandate }: Basis, today: Day, calendar: TermCalendar) {
  if (!isOpen(facts.status)) return refuse('case-closed')
  if (diedOn !== null) return refuse('resident-died', { day: diedOn })
  if (facts.status !== 'applied' || facts.appliedOn === null) return refuse('not-applied')
  const asked = moves.flatMap(({ kind, sentOn, untilOn, endedOn }) => (kind === 'completion' && sentOn !== null && untilOn !== null ? [{ untilOn, completed: endedOn !== null && endedOn <= untilOn }] : []))
  const last = asked.reduce<(typeof asked)[number] | null>((latest, each) => (latest === null || each.untilOn > latest.untilOn ? each : latest), null)
  if (last === null) return refuse('completion-not-asked')
  if (last.completed) return refuse('completed')
  if (last.untilOn >= today) return refuse('completion-runs', { day: last.untilOn })
  const sendBy = nextWorkingDay(addDays(last.untilOn, DAYS_TO_LEAVE), calendar)
  if (today > sendBy) return refuse('too-late-to-leave', { day: sendBy })
  if (jointOpen(joint)) return refuse('joint-open')
  if (!mandate) return refuse('no-mandate')
  return allow({ askedUntil: last.untilOn, sendBy })
}
export type UnprocessedRefusal = ReasonOf<ReturnType<typeof decideUnprocessed>>
