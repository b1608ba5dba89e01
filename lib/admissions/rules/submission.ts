import type { SubmissionStatus } from '@/lib/admissions/schema/submission'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { entryEndsAt } from '@/lib/procedures/rules/window'

/** What a submission can become. A withdrawn one may come back by handing in again, as long as its window is open. */
export const SUBMISSION_TRANSITIONS = {
  draft: ['submitted'],
  submitted: ['submitted', 'withdrawn', 'under-assessment'],
  withdrawn: ['submitted'],
  'under-assessment': ['clarification', 'assessed', 'invalid'],
  clarification: ['under-assessment'],
  assessed: ['under-assessment'],
  invalid: [],
} as const satisfies Record<SubmissionStatus, readonly SubmissionStatus[]>

export const submissionCanBecome = (from: SubmissionStatus, to: SubmissionStatus): boolean => (SUBMISSION_TRANSITIONS[from] as readonly SubmissionStatus[]).includes(to)

/** The provider itself still changes a submission in these; after the opening it answers questions only. */
export const isOwnToChange = (status: SubmissionStatus): boolean => status === 'draft' || status === 'submitted' || status === 'withdrawn'

export type WindowTimes = { readonly opensAt: Date; readonly closesAt: Date; readonly stoppedAt: Date | null; readonly publishedAt: Date | null }

/** Where a window stands for who wants to enter. Received exactly at closing is too late. */
export function entryState(window: WindowTimes, now: Date): 'coming' | 'open' | 'closed' {
  if (now >= entryEndsAt(window)) return 'closed'
  return window.publishedAt !== null && window.publishedAt <= now && now >= window.opensAt ? 'open' : 'coming'
}

export type EntryRefusal = 'too-late' | 'not-open' | 'already-opened'

const times = (window: WindowTimes, now: Date) => ({ at: now.toISOString(), opens: window.opensAt.toISOString(), closes: entryEndsAt(window).toISOString() })

/** Whether a provider's own submission can still change at all. The database decides the same again, on its own clock. */
export function decideChange(status: SubmissionStatus, window: WindowTimes, now: Date): Result<undefined, EntryRefusal> {
  const state = entryState(window, now)
  if (state === 'closed') return refuse('too-late', times(window, now))
  if (state === 'coming') return refuse('not-open', times(window, now))
  return isOwnToChange(status) ? allow() : refuse('already-opened')
}

export type SubmitState = {
  readonly status: SubmissionStatus
  readonly window: WindowTimes
  readonly chosenLotIds: readonly string[]
  readonly completeLotIds: readonly string[]
  /** Whether what would be handed in is exactly what stands handed in. */
  readonly unchanged: boolean
}

/** Handing in: only the lots that are complete go along; `again` says that it replaces an earlier version. */
export function decideSubmit(state: SubmitState, now: Date): Result<{ lotIds: string[]; again: boolean }, EntryRefusal | 'no-lots' | 'nothing-complete' | 'unchanged'> {
  const change = decideChange(state.status, state.window, now)
  if (!change.ok) return change
  if (!submissionCanBecome(state.status, 'submitted')) return refuse('already-opened')
  if (state.chosenLotIds.length === 0) return refuse('no-lots')
  const lotIds = state.chosenLotIds.filter((id) => state.completeLotIds.includes(id))
  if (lotIds.length === 0) return refuse('nothing-complete')
  if (state.status === 'submitted' && state.unchanged) return refuse('unchanged')
  return allow({ lotIds, again: state.status !== 'draft' })
}

/** Taking lots back: what remains is a new version; nothing left means that the whole submission is withdrawn. */
export function decideWithdraw(
  state: { readonly status: SubmissionStatus; readonly window: WindowTimes; readonly submittedLotIds: readonly string[] },
  lotIds: readonly string[],
  now: Date,
): Result<{ remaining: string[]; whole: boolean }, EntryRefusal | 'not-submitted' | 'lot-not-submitted'> {
  const change = decideChange(state.status, state.window, now)
  if (!change.ok) return change
  if (!submissionCanBecome(state.status, 'withdrawn')) return refuse('not-submitted')
  if (lotIds.length === 0 || lotIds.some((id) => !state.submittedLotIds.includes(id))) return refuse('lot-not-submitted')
  const remaining = state.submittedLotIds.filter((id) => !lotIds.includes(id))
  return allow({ remaining, whole: remaining.length === 0 })
}

// No vowels (no words), and none of the signs that are read for another: 0 O, 1 I L, 2 Z, 5 S, 8 B.
const SIGNS = '34679CDFGHJKMNPQRTVWXY'

/** A submission's number from the year its contracts start and random numbers from 0 to 1: it says nothing of how many entered. */
export function submissionNumber(year: number, random: readonly number[]): string {
  return `I-${year}-${random.map((each) => SIGNS[Math.min(SIGNS.length - 1, Math.floor(each * SIGNS.length))]).join('')}`
}
/** Signs drawn per number. */
export const NUMBER_SIGNS = 5
