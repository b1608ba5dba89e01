import { addMonths, type Day, daysBetween } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { CampaignStatus, CaseOutcome } from '../schema'

/** How a campaign's residents fit in its waves; counts of residents. */
export type Throughput = {
  /** Places in all waves together, and how many residents have none. */
  readonly capacity: number
  readonly short: number
  /** At the pace of the waves so far, how many days more it takes; null without a wave, and 0 when it fits. */
  readonly daysMore: number | null
}

export type Wave = { readonly startsOn: Day; readonly endsOn: Day; readonly capacity: number }

/** Whether so many residents fit in these waves (D35). */
export function throughput(residents: number, waves: readonly Wave[]): Throughput {
  const capacity = waves.reduce((sum, wave) => sum + wave.capacity, 0)
  const days = waves.reduce((sum, wave) => sum + daysBetween(wave.startsOn, wave.endsOn) + 1, 0)
  const short = Math.max(0, residents - capacity)
  return { capacity, short, daysMore: capacity === 0 ? null : Math.ceil((short * days) / capacity) }
}

/** Whether a wave may be added: after the last one began, so that their numbers follow the days. */
export function decideWave(status: CampaignStatus, waves: readonly Wave[], wave: Wave, today: Day): Result<undefined, 'campaign-over' | 'ends-before-start' | 'wave-past' | 'wave-before-last'> {
  if (isOver(status)) return refuse('campaign-over')
  if (wave.endsOn < wave.startsOn) return refuse('ends-before-start')
  if (wave.endsOn < today) return refuse('wave-past')
  const last = waves.at(-1)
  return last && wave.startsOn <= last.endsOn ? refuse('wave-before-last', { day: last.endsOn }) : allow()
}

export const isOver = (status: CampaignStatus): boolean => status === 'concluded' || status === 'withdrawn'

/** Whether a campaign may begin: every resident's minutes worked out, and at least one wave to plan them in. */
export function decideStart(status: CampaignStatus, facts: { readonly toCompute: number; readonly waves: number }): Result<undefined, 'not-a-draft' | 'not-computed' | 'no-waves'> {
  if (status !== 'draft') return refuse('not-a-draft')
  if (facts.toCompute > 0) return refuse('not-computed', { count: facts.toCompute })
  return facts.waves === 0 ? refuse('no-waves') : allow()
}

/** Whether a campaign may be closed: nobody is left to be looked at. */
export function decideConclude(status: CampaignStatus, open: number): Result<undefined, 'not-running' | 'residents-left'> {
  if (status !== 'running') return refuse('not-running')
  return open > 0 ? refuse('residents-left', { count: open }) : allow()
}

export type HandlingRefusal = 'not-running' | 'handled-already'

/** Whether a resident's help may be handled: once, while the campaign runs. */
export function decideHandling(status: CampaignStatus, outcome: CaseOutcome | null): Result<undefined, HandlingRefusal> {
  if (status !== 'running') return refuse('not-running')
  return outcome === null ? allow() : refuse('handled-already')
}

export type Transition = { readonly months: number; readonly ownUntil: Day | null }

/** The first day on which fewer minutes may hold, when decided today: after the resident's own transition, else the campaign's (H19). */
export const earliestLess = ({ months, ownUntil }: Transition, today: Day): Day => ownUntil ?? addMonths(today, months)

/** Whether help may change from this day: fewer minutes wait until the transition is over and the new rules hold; more never waits for a transition. */
export function decideFrom(less: boolean, from: Day, newFrom: Day, transition: Transition, today: Day): Result<undefined, 'transition-runs' | 'old-rules-hold'> {
  if (from < newFrom) return refuse('old-rules-hold', { day: newFrom })
  const earliest = earliestLess(transition, today)
  return less && from < earliest ? refuse('transition-runs', { day: earliest }) : allow()
}
