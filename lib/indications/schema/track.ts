import { z } from 'zod'
import { choice, dayField, idField, optional, text, textField, versionField } from '@/lib/kernel/fields'

/** How a restorative track stands: what the resident answered, and from the sending on how far it is. */
export const TRACK_STATUSES = ['declined', 'joins', 'sent', 'started', 'finished', 'followed'] as const
export type TrackStatus = (typeof TRACK_STATUSES)[number]

export const TRACK_ANSWERS = ['joins', 'declines'] as const
export type TrackAnswer = (typeof TRACK_ANSWERS)[number]

/** How far a goal is in a week of the track. */
export const GOAL_RESULTS = ['not-yet', 'partly', 'reached'] as const
export type GoalResult = (typeof GOAL_RESULTS)[number]

/** How a track ended; stopped: before its last week. */
export const END_RESULTS = ['reached', 'partly', 'not-reached', 'stopped'] as const
export type EndResult = (typeof END_RESULTS)[number]

/** Why the municipality looks again: after a restorative track, where the product asks it, at the end of looking first. */
export const MOMENT_KINDS = ['follow-up', 'evaluation', 'looking-first'] as const
export type MomentKind = (typeof MOMENT_KINDS)[number]

/** What was found: it fits, more or less is needed, or a new notification opens with what is known. */
export const MOMENT_OUTCOMES = ['fits', 'more', 'less', 'again'] as const
export type MomentOutcome = (typeof MOMENT_OUTCOMES)[number]

const MOST_GOALS = 8
/** A line per goal. */
const goals = textField((given) => {
  const lines = given.split('\n').map((each) => each.trim()).filter((each) => each !== '')
  if (lines.length > MOST_GOALS) return { sentence: `Schrijf hoogstens ${MOST_GOALS} doelen op.` }
  return lines.every((each) => each.length <= 200) ? { value: lines } : { sentence: 'Maak elk doel hoogstens 200 tekens lang.' }
})
const story = (label: string) => text(label, { max: 2000, multiline: true })

/** What the resident answers; joining asks an organisation and goals. `version` is the track's, 0 while there is none. */
export const AnswerTrack = z
  .strictObject({ caseId: idField('een zaak'), version: versionField(), answer: choice('of de inwoner meedoet', TRACK_ANSWERS), participationId: optional(idField('een organisatie')), goals: optional(goals) })
  .transform((input, ctx) => {
    if (input.answer === 'declines') return { ...input, participationId: null, goals: [] }
    if (input.participationId === null) ctx.addIssue({ code: 'custom', path: ['participationId'], message: 'Kies de organisatie die het traject geeft.' })
    if (!input.goals?.length) ctx.addIssue({ code: 'custom', path: ['goals'], message: 'Vul ten minste één doel in.' })
    return { ...input, goals: input.goals ?? [] }
  })
export type AnswerTrack = z.output<typeof AnswerTrack>

const onTrack = { trackId: idField('een traject'), version: versionField() }
export const OnTrack = z.strictObject(onTrack)
export type OnTrack = z.output<typeof OnTrack>

export const StartTrack = z.strictObject({ ...onTrack, startedOn: dayField('de eerste dag') })
export type StartTrack = z.output<typeof StartTrack>

/** A report of one week: a result per goal as posted, `results.<place>`, gathered by the action. */
export const ReportTrack = z.strictObject({ ...onTrack, heldOn: dayField('de dag waarop u keek'), results: z.array(choice('hoe ver dit doel is', GOAL_RESULTS)), note: story('wat u zag') })
export type ReportTrack = z.output<typeof ReportTrack>

export const FinishTrack = z.strictObject({ ...onTrack, finishedOn: dayField('de laatste dag'), endResult: choice('hoe het traject eindigde', END_RESULTS), endText: story('het eindresultaat') })
export type FinishTrack = z.output<typeof FinishTrack>

export const FollowTrack = z.strictObject({ ...onTrack, followedWhy: story('wat er nu gebeurt') })
export type FollowTrack = z.output<typeof FollowTrack>

export const HoldMoment = z.strictObject({ momentId: idField('een moment'), version: versionField(), heldOn: dayField('de dag waarop u sprak'), outcome: choice('wat u vond', MOMENT_OUTCOMES), finding: story('wat u vond') })
export type HoldMoment = z.output<typeof HoldMoment>
