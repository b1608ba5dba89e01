import type { Day } from '@/lib/kernel/day'
import { allow, type ReasonOf, refuse } from '@/lib/kernel/result'
import type { ObjectionStatus } from '../schema'

/**
 * Whether an appeal may be recorded against a decision on an objection: decided, told on a day that was, and one at a time. Whether it came
 * in time is for the court: the term and which court stand in no source, so nothing here counts them.
 */
export function decideAppeal(objection: { readonly status: ObjectionStatus; readonly decidedOn: Day | null; readonly running: boolean }, toldOn: Day, today: Day) {
  if (objection.status !== 'decided' || objection.decidedOn === null) return refuse('not-decided')
  if (objection.running) return refuse('appeal-runs')
  if (toldOn > today) return refuse('in-future')
  return toldOn < objection.decidedOn ? refuse('before-decision', { day: objection.decidedOn }) : allow()
}

/** How an appeal ended, once, on a day that was, not before it was told. */
export function decideAppealEnd(appeal: { readonly ended: boolean; readonly toldOn: Day }, endedOn: Day, today: Day) {
  if (appeal.ended) return refuse('appeal-ended')
  if (endedOn > today) return refuse('in-future')
  return endedOn < appeal.toldOn ? refuse('before-appeal', { day: appeal.toldOn }) : allow()
}

export type AppealRefusal = ReasonOf<ReturnType<typeof decideAppeal> | ReturnType<typeof decideAppealEnd>>
