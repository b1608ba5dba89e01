'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { holdMoment as holdMomentCommand } from '../commands/moments'
import { answerTrack as answerTrackCommand, followTrack as followTrackCommand, sendTrack as sendTrackCommand } from '../commands/track'
import { finishTrack as finishTrackCommand, reportTrack as reportTrackCommand, startTrack as startTrackCommand } from '../commands/track-carry'
import { MOMENT_REFUSALS, TRACK_REFUSALS } from '../messages/track'
import { AnswerTrack, FinishTrack, FollowTrack, HoldMoment, OnTrack, ReportTrack, StartTrack } from '../schema/track'

const toChoice = (value: { readonly caseId: string }) => withNotice(routes.choice(value.caseId), 'bewaard')
const toOwn = (value: { readonly trackId: string }) => withNotice(routes.ownTrack(value.trackId), 'bewaard')

export const answerTrack = formAction({ name: 'tracks.answer', schema: AnswerTrack, run: answerTrackCommand, refusals: TRACK_REFUSALS, fieldOf: { 'not-running': 'participationId' }, to: toChoice })
export const sendTrack = formAction({ name: 'tracks.send', schema: OnTrack, run: sendTrackCommand, refusals: TRACK_REFUSALS, to: toChoice })
export const followTrack = formAction({ name: 'tracks.follow', schema: FollowTrack, run: followTrackCommand, refusals: TRACK_REFUSALS, to: toChoice })
export const holdMoment = formAction({
  name: 'tracks.hold-moment', schema: HoldMoment, run: holdMomentCommand, refusals: MOMENT_REFUSALS, fieldOf: { 'day-in-future': 'heldOn', 'before-notification': 'heldOn' },
  to: (value) => withNotice(routes.caseMoments(value.caseId), 'bewaard'),
})

export const startTrack = formAction({ name: 'tracks.start', schema: StartTrack, run: startTrackCommand, refusals: TRACK_REFUSALS, fieldOf: { 'day-in-future': 'startedOn', 'before-sending': 'startedOn' }, to: toOwn })
export const reportTrack = formAction({
  name: 'tracks.report', schema: ReportTrack, read: (values) => withResults(values), run: reportTrackCommand, refusals: TRACK_REFUSALS,
  fieldOf: { 'day-in-future': 'heldOn', 'before-start': 'heldOn', 'after-track': 'heldOn', 'reported-already': 'heldOn', 'results-missing': 'results.0' }, to: toOwn,
})
export const finishTrack = formAction({ name: 'tracks.finish', schema: FinishTrack, run: finishTrackCommand, refusals: TRACK_REFUSALS, fieldOf: { 'day-in-future': 'finishedOn', 'before-start': 'finishedOn', 'too-early': 'endResult' }, to: toOwn })

/** Gathers the fields `results.<place>` into a list, in the order of the goals. */
function withResults(values: Record<string, string | string[]>): unknown {
  const own = Object.entries(values).filter(([name]) => name.startsWith('results.')).sort(([one], [other]) => Number(one.slice(8)) - Number(other.slice(8)))
  return { ...Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('results.'))), results: own.map(([, value]) => value) }
}
