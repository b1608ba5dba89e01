import { addDays, type Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'

/** From the day after the death, so that there is no day without help, until so many weeks after the decision as the dated rule gives. */
export const bridgeDays = (diedOn: Day, decidedOn: Day, weeks: number): { readonly startsOn: Day; readonly endsOn: Day } => ({ startsOn: addDays(diedOn, 1), endsOn: addDays(decidedOn, weeks * 7 - 1) })

type Basis = {
  /** Whether the help stopped because of this death and was given by a provider. */
  readonly ended: boolean
  readonly bridged: boolean
  /** Whether this person lived with who died, as a partner, on that day. */
  readonly partner: boolean
  /** Whether the partner has this help in his own right. */
  readonly ownHelp: boolean
  readonly weeks: number | null
  /** Whether the provider's participation takes clients for this help, on the first day and today. */
  readonly runs: boolean
  readonly mandate: boolean
  readonly caseOpen: boolean
  readonly request: string | null
}

export type BridgeRefusal = 'nothing-to-bridge' | 'bridged-already' | 'no-partner' | 'partner-has-help' | 'no-rule' | 'not-running' | 'no-mandate' | 'request-missing'

/** Whether the partner of somebody who died keeps that help for a while (F78): once, as long as the dated rule says, by the same provider, beside a case of his own. */
export function decideBridge({ ended, bridged, partner, ownHelp, weeks, runs, mandate, caseOpen, request }: Basis): Result<{ readonly weeks: number }, BridgeRefusal> {
  if (!ended) return refuse('nothing-to-bridge')
  if (bridged) return refuse('bridged-already')
  if (!partner) return refuse('no-partner')
  if (ownHelp) return refuse('partner-has-help')
  if (weeks === null) return refuse('no-rule')
  if (!runs) return refuse('not-running')
  if (!mandate) return refuse('no-mandate')
  return caseOpen || request !== null ? allow({ weeks }) : refuse('request-missing')
}
