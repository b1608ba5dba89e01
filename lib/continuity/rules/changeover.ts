import type { AllocationStatus } from '@/lib/allocations/schema'
import type { Frequency } from '@/lib/indications/schema'
import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Unit } from '@/lib/products/schema'
import type { MappingStatus, Misfit, PartStatus, Way } from '../schema/changeover'

/** What is known of one resident's running help on the first day of the new contracts; minutes a week. */
export type HelpFacts = {
  readonly form: 'in-kind' | 'personal-budget'
  readonly normed: boolean
  readonly productId: string
  readonly unit: Unit
  readonly minutes: number
  readonly frequency: Frequency
  /** The allocation that is live; null when nobody helps. */
  readonly allocation: { readonly status: AllocationStatus; readonly fluentDutch: boolean } | null
  readonly sent: boolean
  /** Product and time by the mapping that holds that day, else the same when both product and unit still hold; null when neither. */
  readonly to: { readonly productId: string; readonly minutes: number; readonly mapped: boolean; readonly fluentOnly: boolean; readonly unit: Unit | null; readonly frequencies: readonly Frequency[] } | null
  /** Whether this provider has a place that runs that day, in the lot where the resident lives, for the new product. */
  readonly placed: boolean
  readonly objectionRuns: boolean
  readonly proposalWaits: boolean
  readonly lookingOpen: boolean
  readonly inCampaign: boolean
}

export type Fit = { readonly way: Way; readonly misfit: null } | { readonly way: null; readonly misfit: Misfit }

const misfit = (why: Misfit): Fit => ({ way: null, misfit: why })

/**
 * How somebody goes over (N41). What he is entitled to stays the same: only the contract under it changes, and that is no decision about him. His
 * product, unit or time changes: a decision of his own, never with less; whatever needs a talk or a judgement doesn't fit and says why.
 */
export function fitOf(help: HelpFacts): Fit {
  const { allocation, to } = help
  if (help.form !== 'in-kind') return misfit('personal-budget')
  if (allocation === null) return misfit('no-provider')
  if (allocation.status !== 'started') return misfit('not-begun')
  if (!help.sent) return misfit('unsent')
  const same = to !== null && to.productId === help.productId && to.minutes === help.minutes && to.unit === help.unit
  if (!help.normed && !same) return misfit('bespoke')
  if (to === null) return misfit('no-mapping')
  if (!help.placed) return misfit('no-participation')
  if (to.fluentOnly && !allocation.fluentDutch) return misfit('language')
  if (same) return { way: 'contract', misfit: null }
  if (to.unit !== 'minutes-week' || !to.frequencies.includes(help.frequency)) return misfit('unit')
  if (to.minutes < help.minutes) return misfit('fewer-minutes')
  if (help.objectionRuns) return misfit('objection')
  if (help.proposalWaits) return misfit('proposal')
  if (help.lookingOpen) return misfit('looking-first')
  return help.inCampaign ? misfit('other-campaign') : { way: 'decision', misfit: null }
}

export type MappingRefusal = 'same-help' | 'from-past' | 'not-a-product' | 'one-already'

/** Whether a mapping can be proposed: to other help than it is, from today on at the earliest, since what was decided before stands. */
export function decideMapping(from: { readonly productId: string; readonly unit: Unit }, toProductId: string, validFrom: Day, today: Day): Result<undefined, MappingRefusal> {
  if (from.productId === toProductId && from.unit === 'minutes-week') return refuse('same-help')
  return validFrom < today ? refuse('from-past') : allow()
}

/** Whether somebody answers a proposed mapping: another than who proposed it adopts it; its maker may take it back. */
export function decideMappingAnswer(mapping: { readonly status: MappingStatus; readonly own: boolean }, answer: 'adopted' | 'declined'): Result<undefined, 'answered-already' | 'own-proposal'> {
  if (mapping.status !== 'proposed') return refuse('answered-already')
  return answer === 'adopted' && mapping.own ? refuse('own-proposal') : allow()
}

export type Standing = { readonly status: PartStatus; readonly newFrom: Day; readonly ended: boolean; readonly released: boolean; /** Whether undoing began and has to be finished. */ readonly undoing: boolean }

/** Whether a list is adopted: in time, by another than who made it, and with somebody in it who fits. */
export function decideAdopt(part: Standing, facts: { readonly own: boolean; readonly fits: number }, today: Day): Result<undefined, 'changeover-over' | 'adopted-already' | 'own-list' | 'too-late' | 'nobody-fits'> {
  if (part.ended) return refuse('changeover-over')
  if (part.status !== 'preview') return refuse('adopted-already')
  if (facts.own) return refuse('own-list')
  if (part.newFrom <= today) return refuse('too-late', { day: part.newFrom })
  return facts.fits === 0 ? refuse('nobody-fits') : allow()
}

/** Whether an adopted list is done, or gone on with after a stop; before the first day, so that old and new join. */
export function decideRun(part: Standing, mandate: boolean, today: Day): Result<undefined, 'changeover-over' | 'not-adopted' | 'too-late' | 'no-mandate'> {
  if (part.ended) return refuse('changeover-over')
  if (part.undoing || (part.status !== 'adopted' && part.status !== 'running')) return refuse('not-adopted')
  if (part.newFrom <= today) return refuse('too-late', { day: part.newFrom })
  return mandate ? allow() : refuse('no-mandate')
}

/** Whether what was done is put back: before the first day and before its letters wait to be sent. */
export function decideUndo(part: Standing, today: Day): Result<undefined, 'nothing-done' | 'letters-released' | 'begun'> {
  if (part.status !== 'running' && part.status !== 'done') return refuse('nothing-done')
  if (part.released) return refuse('letters-released')
  return part.newFrom <= today ? refuse('begun', { day: part.newFrom }) : allow()
}

/** Whether the letters may go out: once everybody of this provider is over. */
export function decideRelease(part: Standing): Result<undefined, 'not-done' | 'released-already'> {
  if (part.released) return refuse('released-already')
  return part.status === 'done' && !part.undoing ? allow() : refuse('not-done')
}

/** Whether a changeover may be stopped: as long as nothing of it was done that still stands. */
export function decideEnd(ended: boolean, parts: readonly PartStatus[]): Result<undefined, 'changeover-over' | 'done-already'> {
  if (ended) return refuse('changeover-over')
  return parts.some((each) => each === 'running' || each === 'done') ? refuse('done-already') : allow()
}
