import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn, startOfDay } from '@/lib/kernel/instant'
import { allow, type ReasonOf, type Result } from '@/lib/kernel/result'
import { routes } from '@/lib/routes'
import { mayAskAdvice } from '../policy'
import { decidePublication, decideReply, decideReplying } from '../rules'
import type { GiveReply, KeepReply, PublishAdvice } from '../schema'
import { requestForAsker, tellBody, trace, type Done } from './load'

/** Keeps what is done with one point and why, as a draft that colleagues share and the body doesn't see. */
export const keepReply = (actor: Actor, input: KeepReply): Promise<Result<Done, ReasonOf<ReturnType<typeof decideReply>>>> =>
  write(actor, async (tx) => {
    const point = await tx.advicePoint.findFirst({ where: { id: input.pointId }, select: { id: true, requestId: true, regionId: true, municipalityId: true } })
    if (!point || !mayAskAdvice(actor, point)) throw new Halt('not-found')
    const { found, term, scope } = await requestForAsker(tx, actor, point.requestId)
    const decision = decideReply(term.status)
    if (!decision.ok) return decision
    const said = { verdict: input.verdict, reason: input.reason }
    // A colleague who was first leaves a row, or a later version of it.
    if (await tx.adviceReply.count({ where: { id: point.id } })) await updateVersioned(tx.adviceReply, { id: point.id, version: input.version }, said)
    else await tx.adviceReply.createMany({ data: [{ id: point.id, requestId: found.id, ...scope, ...said }] })
    await trace(tx, actor, 'reply-kept', found, found.version)
    return allow({ requestId: found.id })
  })

/** Gives the reasoned reply as a whole: the body reads what was done with each point, and it doesn't change any more (H16). */
export const giveReply = (actor: Actor, input: GiveReply): Promise<Result<Done, ReasonOf<ReturnType<typeof decideReplying>>>> =>
  write(actor, async (tx, now) => {
    const { found, term, scope, person } = await requestForAsker(tx, actor, input.requestId)
    const where = { requestId: found.id }
    const decision = decideReplying(term.status, await tx.advicePoint.count({ where }), await tx.adviceReply.count({ where }))
    if (!decision.ok) return decision
    await tx.adviceReply.updateMany({ where, data: { givenAt: now } })
    const version = await updateVersioned(tx.advisoryRequest, { id: found.id, version: input.version }, { status: 'replied', repliedAt: now })
    await tellBody(tx, now, person, scope, `Reactie op uw advies ${found.number}`, `u leest per punt wat wij met uw advies over ${found.subject} doen.`, routes.advice(found.id))
    await trace(tx, actor, 'replied', found, version)
    return allow({ requestId: found.id })
  })

/** Makes advice and reply public together, today or from a later day; once. What was shared for the advice stays inside. */
export const publishAdvice = (actor: Actor, input: PublishAdvice): Promise<Result<Done, ReasonOf<ReturnType<typeof decidePublication>>>> =>
  write(actor, async (tx, now) => {
    const { found, term } = await requestForAsker(tx, actor, input.requestId)
    const today = dayIn(now)
    const decision = decidePublication(term.status, found.publishedAt, input.on, today)
    if (!decision.ok) return decision
    const data = { publishedAt: input.on === today ? now : startOfDay(input.on) }
    const where = { requestId: found.id }
    await tx.advicePoint.updateMany({ where, data })
    await tx.adviceReply.updateMany({ where, data })
    await tx.advisoryPaper.updateMany({ where: { ...where, side: 'body' }, data })
    const version = await updateVersioned(tx.advisoryRequest, { id: found.id, version: input.version }, data)
    await trace(tx, actor, 'published', found, version, { on: input.on })
    return allow({ requestId: found.id })
  })
