import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import { ruleOn } from '@/lib/rulebook/queries'
import { ANSWER_LABELS, trackQuestion } from '../messages/track'
import { lotsOfCase, participationsOf } from '../queries/choice'
import { offeredOn } from '../rules/choice'
import { followUpDays, isRestorative } from '../rules/track'
import type { AnswerTrack, FollowTrack, OnTrack } from '../schema/track'
import { loadCase } from './load'
import { planMoments } from './moments'
import { drawNumber } from './number'

export type AnswerRefusal = 'case-closed' | 'no-track' | 'no-rule' | 'not-running'

/**
 * Records whether the resident joins the restorative track that suits him, after he was told what follows from a no; joining, with which
 * organisation that is contracted for it and for what goals. How it goes is what is ruled on this day.
 */
export const answerTrack = (actor: Actor, input: AnswerTrack): Promise<Result<{ caseId: string }, AnswerRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.open) return refuse('case-closed')
    if (!view.product || !isRestorative(view.product.kind)) return refuse('no-track')
    const rule = await ruleOn(tx, 'restorative-track', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    if (!rule) return refuse('no-rule')
    const parts = await participationsOf(tx, await lotsOfCase(tx, view, view.today))
    const part = offeredOn(parts, view.product.id, view.today).find((each) => each.id === input.participationId) ?? null
    if (input.answer === 'joins' && part === null) return refuse('not-running')
    const data = {
      ...rule.value, productId: view.product.id, status: input.answer === 'joins' ? 'joins' : 'declined', answeredOn: view.today, shownText: trackQuestion(rule.value.weeks, rule.value.voluntary), recordedBy: person.name,
      providerId: input.answer === 'joins' ? (part?.providerId ?? null) : null, participationId: input.answer === 'joins' ? (part?.id ?? null) : null, goals: [...input.goals],
    }
    let version = 1
    const id = view.track?.id ?? crypto.randomUUID()
    if (view.track) version = await updateVersioned(tx.restorativeTrack, { id, version: input.version }, data)
    else {
      if (input.version !== 0) throw new Halt('stale')
      await tx.restorativeTrack.createMany({ data: [{ ...data, id, number: drawNumber('H', view.today), caseId: view.id, municipalityId: view.municipality.id, residentId: view.resident.id }] }).catch((thrown: unknown) => {
        throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale') : thrown
      })
    }
    await record(tx, actor, { event: 'track.answered', subject: { type: 'track', id, version }, ...trace, changes: [{ field: 'answer', label: 'Herstelgerichte hulp', from: '', to: ANSWER_LABELS[input.answer] }], detail: { caseId: view.id, goals: input.goals.length } })
    return allow({ caseId: view.id })
  })

/** The case of a track, for who may work on it. */
async function loadTrack(tx: Tx, now: Date, actor: Actor, trackId: string) {
  const row = await tx.restorativeTrack.findFirst({ where: { id: trackId, municipalityId: { in: actor.kind === 'person' ? [...actor.municipalityIds] : [] } }, select: { caseId: true, number: true } })
  if (!row) throw new Halt('not-found')
  const loaded = await loadCase(tx, now, actor, row.caseId)
  if (!loaded.view.track) throw new Halt('not-found')
  return { ...loaded, track: loaded.view.track, number: row.number }
}

/** Sends a resident who joins to the organisation, once the decision was sent: from then on it knows who he is, as he agreed. */
export const sendTrack = (actor: Actor, input: OnTrack): Promise<Result<{ caseId: string }, 'track-step' | 'decision-not-sent'>> =>
  write(actor, async (tx, now) => {
    const { view, track, trace, number } = await loadTrack(tx, now, actor, input.trackId)
    if (track.status !== 'joins' || track.providerId === null) return refuse('track-step')
    if (!view.decision || view.decision.dispatchedOn === null) return refuse('decision-not-sent')
    const { resident } = view
    const version = await updateVersioned(tx.restorativeTrack, { id: track.id, version: input.version }, { status: 'sent', sentAt: now, name: resident.formal, address: resident.streetLine, placeLine: resident.placeLine, phone: resident.phone })
    const provider = await tx.provider.findUnique({ where: { id: track.providerId }, select: { name: true, contactName: true, email: true } })
    if (provider?.email)
      await sendMail(tx, now, {
        toName: provider.contactName ?? provider.name, toAddress: provider.email, subject: `Nieuwe deelnemer ${number}`, body: `Gemeente ${view.municipality.name} meldt een inwoner aan voor herstelgerichte hulp. Log in om te zien wie het is en wat de doelen zijn.`,
        href: routes.ownTrack(track.id), regionId: view.municipality.regionId, municipalityId: view.municipality.id, providerId: track.providerId,
      })
    await record(tx, actor, { event: 'track.sent', subject: { type: 'track', id: track.id, version }, ...trace, providerId: track.providerId, detail: { caseId: view.id, number } })
    return allow({ caseId: view.id })
  })

/** Records that the end result was read and what follows, and plans the days on which the municipality looks again. */
export const followTrack = (actor: Actor, input: FollowTrack): Promise<Result<{ caseId: string }, 'track-step'>> =>
  write(actor, async (tx, now) => {
    const { view, track, trace } = await loadTrack(tx, now, actor, input.trackId)
    if (track.status !== 'finished' || track.finishedOn === null) return refuse('track-step')
    const version = await updateVersioned(tx.restorativeTrack, { id: track.id, version: input.version }, { status: 'followed', followedOn: view.today, followedWhy: input.followedWhy })
    const days = track.endResult === 'stopped' ? [] : followUpDays(track.finishedOn, track)
    await planMoments(tx, view, 'follow-up', days)
    await record(tx, actor, { event: 'track.followed', subject: { type: 'track', id: track.id, version }, ...trace, detail: { caseId: view.id, moments: days.length } })
    return allow({ caseId: view.id })
  })
