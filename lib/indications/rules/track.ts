import { type Day, addDays, addMonths, daysBetween } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { RuleValue } from '@/lib/rulebook/schema'
import type { Outcome } from '../schema'
import type { TrackAnswer, TrackStatus } from '../schema/track'

export type TrackRule = RuleValue<'restorative-track'>

/** What the decision looks at: whether the product is a restorative track, and what the resident answered. */
export type TrackBasis = { readonly restorative: boolean; readonly answer: TrackAnswer | null; readonly voluntary: boolean }

/**
 * Whether this outcome fits. Restorative help goes before a custom facility (G29): it is refused, on that ground, never granted; the answer
 * was asked first; and where joining is voluntary, who declines is not refused on this ground (G32).
 */
export function decideTrackOutcome({ restorative, answer, voluntary }: TrackBasis, outcome: Outcome): Result<'prior-facility' | null, 'track-not-granted' | 'track-unanswered' | 'track-voluntary'> {
  if (!restorative) return allow(null)
  if (outcome !== 'refused') return refuse('track-not-granted')
  if (answer === null) return refuse('track-unanswered')
  return answer === 'declines' && voluntary ? refuse('track-voluntary') : allow('prior-facility')
}

export const isRestorative = (kind: string): boolean => kind === 'restorative'

/** The day after the last week, counted from the first day. */
export const plannedEnd = (startedOn: Day, weeks: number): Day => addDays(startedOn, weeks * 7)

/** The week of a track that a day falls in, from 1. */
export const weekOf = (startedOn: Day, on: Day): number => Math.floor(daysBetween(startedOn, on) / 7) + 1

/** When the municipality looks again after a track: every so many months, as long as it follows. */
export function followUpDays(finishedOn: Day, { followUpMonths, everyMonths }: Pick<TrackRule, 'followUpMonths' | 'everyMonths'>): Day[] {
  return Array.from({ length: Math.floor(followUpMonths / everyMonths) }, (_, at) => addMonths(finishedOn, everyMonths * (at + 1)))
}

/** The day on which it is looked whether a product works that asks so after some months (S9); none when the help has ended by then. */
export function evaluationDays({ startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day }, afterMonths: number | null): Day[] {
  const due = afterMonths === null ? null : addMonths(startsOn, afterMonths)
  return due === null || due > endsOn ? [] : [due]
}

type Track = { readonly status: TrackStatus; readonly sentOn: Day | null; readonly startedOn: Day | null; readonly finishedOn: Day | null; readonly weeks: number; readonly reported: readonly number[] }

/** Whether the track can begin on this day: once it was sent, and not in a day to come. */
export function decideStart(track: Track, startedOn: Day, today: Day): Result<undefined, 'track-step' | 'day-in-future' | 'before-sending'> {
  if (track.status !== 'sent') return refuse('track-step')
  if (startedOn > today) return refuse('day-in-future')
  return track.sentOn !== null && startedOn < track.sentOn ? refuse('before-sending', { day: track.sentOn }) : allow()
}

/** The week that a report is about; one report a week, within the track. */
export function decideReport(track: Track, heldOn: Day, today: Day): Result<{ readonly week: number }, 'track-step' | 'day-in-future' | 'before-start' | 'after-track' | 'reported-already'> {
  if (track.status !== 'started' || track.startedOn === null) return refuse('track-step')
  if (heldOn > today) return refuse('day-in-future')
  if (heldOn < track.startedOn) return refuse('before-start', { day: track.startedOn })
  const week = weekOf(track.startedOn, heldOn)
  if (week > track.weeks) return refuse('after-track', { weeks: track.weeks })
  return track.reported.includes(week) ? refuse('reported-already', { week }) : allow({ week })
}

/** Whether the track can end on this day. Before its last week only as stopped; an end result asks at least one report. */
export function decideFinish(track: Track, finishedOn: Day, stopped: boolean, today: Day): Result<undefined, 'track-step' | 'day-in-future' | 'before-start' | 'too-early' | 'nothing-reported'> {
  if (track.status !== 'started' || track.startedOn === null) return refuse('track-step')
  if (finishedOn > today) return refuse('day-in-future')
  if (finishedOn < track.startedOn) return refuse('before-start', { day: track.startedOn })
  if (stopped) return allow()
  if (weekOf(track.startedOn, finishedOn) < track.weeks) return refuse('too-early', { weeks: track.weeks })
  return track.reported.length === 0 ? refuse('nothing-reported') : allow()
}

/** Whether what was found at a moment can be recorded: once, of a day that came, not before the notification. */
export function decideMoment(moment: { readonly heldOn: Day | null }, heldOn: Day, notifiedOn: Day, today: Day): Result<undefined, 'held-already' | 'day-in-future' | 'before-notification'> {
  if (moment.heldOn !== null) return refuse('held-already')
  if (heldOn > today) return refuse('day-in-future')
  return heldOn < notifiedOn ? refuse('before-notification') : allow()
}
