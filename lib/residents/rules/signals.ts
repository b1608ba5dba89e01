import { addDays, addMonths, addYears, type Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Destination, SignalKind, SignalOutcome } from '../schema/signals'

type Reported = { readonly kind: SignalKind; readonly occurredOn: Day; readonly granted: boolean | null; readonly careFrom: Day | null; readonly untilOn: Day | null }
export type SignalRefusal = 'not-yet' | 'too-far' | 'until-before' | 'died-already'

/** Whether a report can be kept: what happened has happened; a move and the Wlz may be announced, at most a year ahead; nobody dies twice. */
export function decideReport(signal: Reported, diedOn: Day | null, today: Day): Result<undefined, SignalRefusal> {
  if (signal.kind === 'died' && diedOn !== null) return refuse('died-already')
  if ((signal.kind === 'died' || signal.kind === 'hospital') && signal.occurredOn > today) return refuse('not-yet')
  if (signal.occurredOn > addYears(today, 1)) return refuse('too-far')
  return signal.untilOn !== null && signal.untilOn < signal.occurredOn ? refuse('until-before') : allow()
}

export const PROPOSALS = ['record-death', 'help-ends', 'end-help', 'survivor', 'bridge', 'pause-help', 'tell-facility', 'tell-ending', 'tell-provider', 'change-address', 'new-address', 'look-at-lot', 'facility-follows', 'facility-ends', 'hand-over', 'look-back', 'registered-instead', 'asked-more', 'explain'] as const
export type Proposal = (typeof PROPOSALS)[number]

type Facts = { readonly kind: SignalKind; readonly granted: boolean | null; readonly destination: Destination | null; readonly untilOn: Day | null; /** Of asking again: with a new case after a refusal, a registration after a refusal, or a case after more was declined there. */ readonly again?: AskedBy | null }
export type AskedBy = 'case' | 'registration' | 'more'

/**
 * What a signal proposes, given whether help runs and whether a partner with a file of his own lives with the resident. Nothing of it
 * happens by itself: a consultant takes it over or not. After a Wlz refusal, or a stay in hospital that is over, the help simply goes on. Who comes
 * until the last day of help that was ended already hears of it as well.
 */
export function proposalsOf({ kind, granted, destination, untilOn, again }: Facts, { helpRuns, partner, facility = false, ending = false }: { readonly helpRuns: boolean; readonly partner: boolean; /** Whether a provider comes until a day to come, and nobody after it. */ readonly ending?: boolean; /** Whether he is registered for the general facility. */ readonly facility?: boolean }, today: Day): Proposal[] {
  const telling = ending ? (['tell-ending'] as const) : []
  switch (kind) {
    case 'died':
      return ['record-death', ...(helpRuns ? (['help-ends'] as const) : []), ...telling, ...(facility ? (['facility-ends'] as const) : []), ...(partner ? [helpRuns ? ('bridge' as const) : ('survivor' as const)] : [])]
    case 'hospital':
      return untilOn === null || untilOn >= today ? [...(helpRuns ? (['pause-help'] as const) : []), ...(facility ? (['tell-facility'] as const) : []), ...telling] : []
    case 'moved':
      return destination === 'out' ? ['change-address', ...(helpRuns ? (['end-help'] as const) : []), ...(facility ? (['facility-ends'] as const) : []), 'hand-over'] : ['new-address', ...(helpRuns ? (['look-at-lot'] as const) : []), ...(facility ? (['facility-follows'] as const) : [])]
    case 'wlz':
      return granted === true ? [...(helpRuns ? (['tell-provider', 'end-help'] as const) : []), ...telling] : []
    case 'asked-again':
      return again === 'registration' ? ['look-back', 'registered-instead'] : again === 'more' ? ['asked-more', 'explain'] : ['look-back', 'explain']
  }
}

export const decideSignal = (signal: { readonly outcome: SignalOutcome | null }): Result<undefined, 'decided-already'> => (signal.outcome === null ? allow() : refuse('decided-already'))

/** The last day on which a provider without a Wlz contract may go on (S11); null where the rule gives none, or the day isn't known. */
export function lastDayUnder(goesOn: 'no-agreement' | 'until-decision' | 'until-care' | null, { occurredOn, careFrom }: { readonly occurredOn: Day; readonly careFrom: Day | null }): Day | null {
  if (goesOn === 'until-decision') return occurredOn
  return goesOn === 'until-care' && careFrom !== null ? addDays(careFrom, -1) : null
}

/** Whether help that waited for a stay in hospital goes on after this day: once, not before the stay began, and not in the future. Of the general facility nothing is paused; it waits while no last day is known. */
export function decideResume(signal: { readonly kind: SignalKind; readonly outcome: SignalOutcome | null; readonly occurredOn: Day }, waits: boolean, untilOn: Day, today: Day): Result<undefined, 'not-paused' | 'not-yet' | 'until-before'> {
  if (signal.kind !== 'hospital' || signal.outcome !== 'followed' || !waits) return refuse('not-paused')
  if (untilOn > today) return refuse('not-yet')
  return untilOn < signal.occurredOn ? refuse('until-before') : allow()
}

/** Whether a new notification comes so soon after a refusal that its consultant should know (S14). */
export const asksAgain = (refusedOn: Day, notifiedOn: Day, months: number): boolean => refusedOn <= notifiedOn && notifiedOn <= addMonths(refusedOn, months)
