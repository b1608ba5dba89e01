import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { mayCarryOutTrack } from '../policy'
import { TRACK, toTrack } from '../queries/track'
import { decideFinish, decideReport, decideStart } from '../rules/track'
import type { FinishTrack, ReportTrack, StartTrack } from '../schema/track'

/** A track of the actor's own provider; 'not-found' for everybody else's. */
async function loadOwn(tx: Tx, actor: Actor, id: string) {
  const row = await tx.restorativeTrack.findFirst({ where: { id, sentAt: { not: null } }, select: { ...TRACK, municipalityId: true, residentId: true, caseId: true } })
  if (!row?.providerId) throw new Halt('not-found')
  if (!mayCarryOutTrack(actor, { providerId: row.providerId })) throw new Halt('forbidden')
  const { municipalityId, residentId, caseId, ...track } = row
  return { person: actor, track: toTrack(track), caseId, trace: { compartment: 'resident' as const, municipalityId, residentId, providerId: row.providerId } }
}

/** Records the first day of a track, by the organisation that carries it out. */
export const startTrack = (actor: Actor, input: StartTrack): Promise<Result<{ trackId: string }, 'track-step' | 'day-in-future' | 'before-sending'>> =>
  write(actor, async (tx, now) => {
    const { track, trace } = await loadOwn(tx, actor, input.trackId)
    const decision = decideStart(track, input.startedOn, dayIn(now))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.restorativeTrack, { id: track.id, version: input.version }, { status: 'started', startedOn: input.startedOn })
    await record(tx, actor, { event: 'track.started', subject: { type: 'track', id: track.id, version }, ...trace, detail: { startedOn: input.startedOn } })
    return allow({ trackId: track.id })
  })

/** Records how far each goal is in a week of the track; a report stays as it was made. */
export const reportTrack = (actor: Actor, input: ReportTrack): Promise<Result<{ trackId: string }, 'track-step' | 'day-in-future' | 'before-start' | 'after-track' | 'reported-already' | 'results-missing'>> =>
  write(actor, async (tx, now) => {
    const { track, person, caseId, trace } = await loadOwn(tx, actor, input.trackId)
    const decision = decideReport(track, input.heldOn, dayIn(now))
    if (!decision.ok) return decision
    if (input.results.length !== track.goals.length) return refuse('results-missing')
    const { week } = decision.value
    const version = await updateVersioned(tx.restorativeTrack, { id: track.id, version: input.version }, {})
    try {
      await tx.trackProgress.createMany({ data: [{ municipalityId: trace.municipalityId, providerId: trace.providerId, trackId: track.id, caseId, week, heldOn: input.heldOn, results: [...input.results], note: input.note, recordedAt: now, recordedBy: person.name }] })
    } catch (thrown) {
      throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale') : thrown
    }
    await record(tx, actor, { event: 'track.reported', subject: { type: 'track', id: track.id, version }, ...trace, detail: { week, results: input.results } })
    return allow({ trackId: track.id })
  })

/** Records the last day and the end result; the municipality then decides what follows. */
export const finishTrack = (actor: Actor, input: FinishTrack): Promise<Result<{ trackId: string }, 'track-step' | 'day-in-future' | 'before-start' | 'too-early' | 'nothing-reported'>> =>
  write(actor, async (tx, now) => {
    const { track, trace } = await loadOwn(tx, actor, input.trackId)
    const decision = decideFinish(track, input.finishedOn, input.endResult === 'stopped', dayIn(now))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.restorativeTrack, { id: track.id, version: input.version }, { status: 'finished', finishedOn: input.finishedOn, endResult: input.endResult, endText: input.endText })
    await record(tx, actor, { event: 'track.finished', subject: { type: 'track', id: track.id, version }, ...trace, detail: { finishedOn: input.finishedOn, endResult: input.endResult } })
    return allow({ trackId: track.id })
  })
