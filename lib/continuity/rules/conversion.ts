import { addDays, addMonths, type Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { CampaignStatus } from '../schema'
import type { NoRequest } from '../schema/conversion'
import { throughput, type Throughput, type Wave } from './campaign'

export type EndRefusal = 'too-soon' | 'inflow-open'
export type MakeRefusal = EndRefusal | 'no-notice-rule' | 'nobody' | 'one-already'
export type WaveRefusal = 'campaign-over' | 'ends-before-start' | 'wave-past' | 'wave-before-last' | 'after-last-day'

/** Whether a facility may end on this last day: everybody hears of it so many months before (D34), and nobody comes in any more by then (D33). */
export function decideEnd(endsOn: Day, today: Day, noticeMonths: number, inflowOpen: boolean): Result<undefined, EndRefusal> {
  const earliest = addMonths(today, noticeMonths)
  if (endsOn < earliest) return refuse('too-soon', { day: earliest, months: noticeMonths })
  return inflowOpen ? refuse('inflow-open', { day: endsOn }) : allow()
}

/** When the last resident was talked to at this pace, and when he has a decision at the latest; null without waves. */
export type Plan = Throughput & { readonly talkedBy: Day | null; readonly decidedBy: Day | null; readonly late: boolean }

/** Whether everybody has a decision before the last day: all talks in the waves, and after the last one the days of law for investigation and decision (D35). */
export function planBefore(endsOn: Day, residents: number, waves: readonly Wave[], daysOfLaw: number): Plan {
  const fit = throughput(residents, waves)
  const last = waves.at(-1)
  const talkedBy = last && fit.daysMore !== null ? addDays(last.endsOn, fit.daysMore) : null
  const decidedBy = talkedBy && addDays(talkedBy, daysOfLaw)
  return { ...fit, talkedBy, decidedBy, late: decidedBy !== null && decidedBy > endsOn }
}

type Facts = { readonly status: CampaignStatus; readonly hasCase: boolean; readonly outcome: NoRequest | null; readonly sentOn: Day | null }
export type AskRefusal = 'not-running' | 'notified-already'

/** Whether a notification may be opened for somebody: once, while it runs. Who first needed nothing may still ask. */
export function decideNotification({ status, hasCase }: Facts): Result<undefined, AskRefusal> {
  if (status !== 'running') return refuse('not-running')
  return hasCase ? refuse('notified-already') : allow()
}

/** Whether it may be recorded that somebody asks for nothing; that he did not answer only after his letter was sent. */
export function decideNoRequest(facts: Facts, outcome: NoRequest): Result<undefined, AskRefusal | 'not-written'> {
  const open = decideNotification(facts)
  if (!open.ok) return open
  return outcome === 'no-answer' && facts.sentOn === null ? refuse('not-written') : allow()
}

/** Whether it may be closed: nobody is left without help, or the last day is over. */
export function decideClose(status: CampaignStatus, withoutHelp: number, endsOn: Day, today: Day): Result<undefined, 'not-running' | 'without-help'> {
  if (status !== 'running') return refuse('not-running')
  return withoutHelp > 0 && today <= endsOn ? refuse('without-help', { count: withoutHelp, day: endsOn }) : allow()
}
