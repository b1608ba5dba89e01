import type { Day } from '@/lib/kernel/day'
import { allow, refuse, type ReasonOf, type Result } from '@/lib/kernel/result'
import type { PilotOutcomeStatus, PilotStatus, Verdict } from './schema'

export type PilotFacts = { readonly status: PilotStatus; readonly startsOn: Day | null; readonly endsOn: Day | null }

/** Whether what is said of a pilot fits together: its last day not before its first, one that runs has begun, and a lot of its own municipality. */
export function decideFacts(facts: PilotFacts, lot: { readonly chosen: boolean; readonly here: boolean }, today: Day) {
  if (facts.startsOn !== null && facts.endsOn !== null && facts.endsOn < facts.startsOn) return refuse('ends-before-start')
  if (facts.status === 'running' && facts.startsOn !== null && facts.startsOn > today) return refuse('not-begun')
  return lot.chosen && !lot.here ? refuse('lot-elsewhere') : allow()
}

/** Whether a pilot can still be changed: not after its end was adopted, not while an outcome waits, and what runs is no plan any more. */
export function decideChange(now: PilotStatus, next: PilotStatus, waits: boolean) {
  if (now === 'stopped' || now === 'regular') return refuse('pilot-over')
  if (waits) return refuse('outcome-waits')
  return now === 'running' && next === 'idea' ? refuse('runs-already') : allow()
}

/** Whether an outcome can be proposed: of a pilot that runs, one at a time, and an extension until a day to come that is later than before. */
export function decideOutcome(pilot: PilotFacts, waits: boolean, verdict: Verdict, untilOn: Day | null, today: Day): Result<{ readonly untilOn: Day | null }, 'not-running' | 'outcome-waits' | 'until-missing' | 'until-past'> {
  if (pilot.status !== 'running') return refuse('not-running')
  if (waits) return refuse('outcome-waits')
  if (verdict !== 'extend') return allow({ untilOn: null })
  if (untilOn === null) return refuse('until-missing')
  return untilOn <= today || (pilot.endsOn !== null && untilOn <= pilot.endsOn) ? refuse('until-past') : allow({ untilOn })
}

/** What a pilot is after its outcome was adopted: never by who proposed it. A pilot that stops has today as its last day, unless it was over before. */
export function decideAdopt(outcome: { readonly status: PilotOutcomeStatus; readonly proposedById: string; readonly verdict: Verdict; readonly untilOn: Day | null }, pilot: PilotFacts, personId: string, today: Day): Result<{ readonly status: PilotStatus; readonly endsOn: Day | null }, 'decided-already' | 'own-proposal' | 'until-past'> {
  if (outcome.status !== 'proposed') return refuse('decided-already')
  if (outcome.proposedById === personId) return refuse('own-proposal')
  if (outcome.verdict === 'extend') return outcome.untilOn !== null && outcome.untilOn > today ? allow({ status: 'running', endsOn: outcome.untilOn }) : refuse('until-past')
  return allow({ status: outcome.verdict === 'stop' ? 'stopped' : 'regular', endsOn: pilot.endsOn !== null && pilot.endsOn < today ? pilot.endsOn : today })
}

/** Gives a proposal back, a colleague's or one's own. */
export const decideReturn = (status: PilotOutcomeStatus): Result<undefined, 'decided-already'> => (status === 'proposed' ? allow() : refuse('decided-already'))

export const decidePublish = (published: boolean, shown: boolean): Result<undefined, 'as-it-is'> => (published === shown ? refuse('as-it-is') : allow())

export type PilotRefusal = ReasonOf<ReturnType<typeof decideFacts> | ReturnType<typeof decideChange> | ReturnType<typeof decideOutcome> | ReturnType<typeof decideAdopt> | ReturnType<typeof decidePublish>>
