import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type ReasonOf, type Result } from '@/lib/kernel/result'
import { routes } from '@/lib/routes'
import { mayAdvise, mayAskAdvice } from '../policy'
import { decideAnswer, decideBodyWork, decideGiving } from '../rules'
import type { AddPoint, AnswerBack, AskBack, ChangePoint, GiveAdvice, RemovePoint } from '../schema'
import { requestForAsker, requestForBody, tellBody, trace, type Done } from './load'

type WorkRefusal = ReasonOf<ReturnType<typeof decideBodyWork>>

/** Asks the municipality something before advising. */
export const askBack = (actor: Actor, input: AskBack): Promise<Result<Done, WorkRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, term, scope, person } = await requestForBody(tx, actor, input.requestId)
    const decision = decideBodyWork(term, dayIn(now))
    if (!decision.ok) return decision
    await tx.advisoryQuestion.createMany({ data: [{ requestId: found.id, ...scope, question: input.question, askedBy: person.name, askedAt: now, openUntil: found.openUntil }] })
    await trace(tx, actor, 'asked-back', found, found.version)
    return allow({ requestId: found.id })
  })

/** Answers what the body asked, once; also after its advice. */
export const answerBack = (actor: Actor, input: AnswerBack): Promise<Result<Done, ReasonOf<ReturnType<typeof decideAnswer>>>> =>
  write(actor, async (tx, now) => {
    const question = await tx.advisoryQuestion.findFirst({ where: { id: input.questionId } })
    if (!question || !mayAskAdvice(actor, question)) throw new Halt('not-found')
    const decision = decideAnswer(question.answeredAt !== null)
    if (!decision.ok) return decision
    const { found, scope, person } = await requestForAsker(tx, actor, question.requestId)
    await updateVersioned(tx.advisoryQuestion, { id: question.id, version: input.version }, { answer: input.answer, answeredBy: person.name, answeredAt: now })
    await tellBody(tx, now, person, scope, `Antwoord op uw vraag bij ${found.number}`, 'uw vraag is beantwoord.', routes.advice(found.id))
    await trace(tx, actor, 'answered-back', found, found.version)
    return allow({ requestId: found.id })
  })

/** Adds a point to the draft that the members of the body share. */
export const addPoint = (actor: Actor, input: AddPoint): Promise<Result<Done, WorkRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, term, scope } = await requestForBody(tx, actor, input.requestId)
    const decision = decideBodyWork(term, dayIn(now))
    if (!decision.ok) return decision
    const last = await tx.advicePoint.findFirst({ where: { requestId: found.id }, orderBy: { position: 'desc' }, select: { position: true } })
    await tx.advicePoint.createMany({ data: [{ requestId: found.id, ...scope, position: (last?.position ?? 0) + 1, advice: input.advice, reason: input.reason }] })
    await trace(tx, actor, 'point-kept', found, found.version)
    return allow({ requestId: found.id })
  })

async function pointFor(tx: Tx, actor: Actor, pointId: string) {
  const point = await tx.advicePoint.findFirst({ where: { id: pointId } })
  if (!point || !mayAdvise(actor, point)) throw new Halt('not-found')
  return { point, ...(await requestForBody(tx, actor, point.requestId)) }
}

/** Changes a point of the draft. */
export const changePoint = (actor: Actor, input: ChangePoint): Promise<Result<Done, WorkRefusal>> =>
  write(actor, async (tx, now) => {
    const { point, found, term } = await pointFor(tx, actor, input.pointId)
    const decision = decideBodyWork(term, dayIn(now))
    if (!decision.ok) return decision
    await updateVersioned(tx.advicePoint, { id: point.id, version: input.version }, { advice: input.advice, reason: input.reason })
    await trace(tx, actor, 'point-kept', found, found.version)
    return allow({ requestId: found.id })
  })

/** Takes a point out of the draft. */
export const removePoint = (actor: Actor, input: RemovePoint): Promise<Result<Done, WorkRefusal>> =>
  write(actor, async (tx, now) => {
    const { point, found, term } = await pointFor(tx, actor, input.pointId)
    const decision = decideBodyWork(term, dayIn(now))
    if (!decision.ok) return decision
    const { count } = await tx.advicePoint.deleteMany({ where: { id: point.id, version: input.version } })
    if (count === 0) throw new Halt('stale', 'stale', { subject: found.id, version: found.version })
    await trace(tx, actor, 'point-removed', found, found.version)
    return allow({ requestId: found.id })
  })

/** Gives the advice: its points and PDF are read by who asked, and don't change any more. Late advice is taken and marked as late. */
export const giveAdvice = (actor: Actor, input: GiveAdvice): Promise<Result<Done, ReasonOf<ReturnType<typeof decideGiving>>>> =>
  write(actor, async (tx, now) => {
    const { found, term } = await requestForBody(tx, actor, input.requestId)
    const decision = decideGiving(term, await tx.advicePoint.count({ where: { requestId: found.id } }), dayIn(now))
    if (!decision.ok) return decision
    await tx.advicePoint.updateMany({ where: { requestId: found.id }, data: { givenAt: now } })
    await tx.advisoryPaper.updateMany({ where: { requestId: found.id, side: 'body' }, data: { sharedAt: now } })
    const version = await updateVersioned(tx.advisoryRequest, { id: found.id, version: input.version }, { status: 'advised', advisedAt: now, late: decision.value.late })
    await trace(tx, actor, 'given', found, version, { late: decision.value.late })
    return allow({ requestId: found.id })
  })
