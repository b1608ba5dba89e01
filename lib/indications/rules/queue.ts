import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { CaseStatus } from '../schema'
import { isOpen } from './case'

type Held = { readonly status: CaseStatus; readonly consultantId: string | null }

/** Whether this consultant may take a case over: it is open and not his already. */
export function decideTakeOver(held: Held, personId: string): Result<undefined, 'case-closed' | 'already-yours'> {
  if (!isOpen(held.status)) return refuse('case-closed')
  return held.consultantId === personId ? refuse('already-yours') : allow()
}

/** Whether a case may go back to the team: it is open and somebody has it. */
export function decideRelease(held: Held): Result<undefined, 'case-closed' | 'nobodys-already'> {
  if (!isOpen(held.status)) return refuse('case-closed')
  return held.consultantId === null ? refuse('nobodys-already') : allow()
}

export type AbsenceRefusal = 'ends-before-start' | 'over-already' | 'own-deputy'

/** Whether an absence may be recorded: it ends on or after its first day, not before today, and somebody else stands in. */
export function decideAbsence(absence: { readonly personId: string; readonly deputyId: string; readonly fromOn: Day; readonly untilOn: Day }, today: Day): Result<undefined, AbsenceRefusal> {
  if (absence.untilOn < absence.fromOn) return refuse('ends-before-start')
  if (absence.untilOn < today) return refuse('over-already')
  return absence.personId === absence.deputyId ? refuse('own-deputy') : allow()
}
