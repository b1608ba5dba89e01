import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { formatDayLong } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type ReasonOf, type Result } from '@/lib/kernel/result'
import { routes } from '@/lib/routes'
import { mayAskAdvice } from '../policy'
import { decideChange, decideExtension, decideSending, decideWithdrawal, openUntil } from '../rules'
import type { ChangeRequest, ExtendRequest, SendRequest, StartRequest, WithdrawRequest } from '../schema'
import { requestForAsker, tellBody, trace, type Done } from './load'

/** Begins a request to one body, as a draft that the body doesn't see. A body that doesn't run today, or of another place, is refused. */
export const startRequest = (actor: Actor, input: StartRequest): Promise<Result<Done, 'unknown-body'>> =>
  write(actor, async (tx, now) => {
    const today = dayIn(now)
    const body = await tx.advisoryBody.findFirst({ where: { id: input.bodyId, validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] } })
    if (!body || !mayAskAdvice(actor, body)) return refuse('unknown-body')
    const [serial] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('advisory_number') as next`
    const number = `AV-${today.slice(0, 4)}-${String(serial?.next ?? 0).padStart(4, '0')}`
    const row = { id: crypto.randomUUID(), number, regionId: body.regionId, municipalityId: body.municipalityId }
    await tx.advisoryRequest.createMany({ data: [{ ...row, bodyId: body.id, kind: body.kind === 'bureau' ? 'tariffs' : 'advice', askedRole: actor.role, subject: input.subject, questions: input.questions, createdAt: now }] })
    await trace(tx, actor, 'started', row, 1, { subject: input.subject, body: body.name })
    return allow({ requestId: row.id })
  })

/** Changes the words of a draft. */
export const changeRequest = (actor: Actor, input: ChangeRequest): Promise<Result<Done, ReasonOf<ReturnType<typeof decideChange>>>> =>
  write(actor, async (tx) => {
    const { found, term } = await requestForAsker(tx, actor, input.requestId)
    const decision = decideChange(term.status)
    if (!decision.ok) return decision
    const after = { subject: input.subject, questions: input.questions }
    const version = await updateVersioned(tx.advisoryRequest, { id: found.id, version: input.version }, after)
    const changes = changesBetween({ subject: found.subject, questions: found.questions }, after, { subject: 'Onderwerp', questions: 'Vragen' })
    await record(tx, actor, { event: 'advice.changed', compartment: 'region', subject: { type: 'advisory-request', id: found.id, version }, regionId: found.regionId, ...(found.municipalityId ? { municipalityId: found.municipalityId } : {}), changes, detail: { number: found.number } })
    return allow({ requestId: found.id })
  })

/** Asks: from now on the body reads the request and what is shared with it, and the last day counts. */
export const sendRequest = (actor: Actor, input: SendRequest): Promise<Result<Done, ReasonOf<ReturnType<typeof decideSending>>>> =>
  write(actor, async (tx, now) => {
    const { found, term, scope, person } = await requestForAsker(tx, actor, input.requestId)
    const decision = decideSending(term.status, input.dueOn, dayIn(now))
    if (!decision.ok) return decision
    const until = openUntil(term.kind, input.dueOn)
    await tx.advisoryPaper.updateMany({ where: { requestId: found.id }, data: { sharedAt: now, openUntil: until } })
    const version = await updateVersioned(tx.advisoryRequest, { id: found.id, version: input.version }, { status: 'sent', sentAt: now, dueOn: input.dueOn, firstDueOn: input.dueOn, openUntil: until })
    await tellBody(tx, now, person, scope, `Adviesvraag ${found.number}`, `wij vragen u om advies over ${found.subject}, uiterlijk ${formatDayLong(input.dueOn)}.`, routes.advice(found.id))
    await trace(tx, actor, 'sent', found, version, { dueOn: input.dueOn })
    return allow({ requestId: found.id })
  })

/** Gives the body longer, with the reason; a bureau whose invitation ended reads again. */
export const extendRequest = (actor: Actor, input: ExtendRequest): Promise<Result<Done, ReasonOf<ReturnType<typeof decideExtension>>>> =>
  write(actor, async (tx, now) => {
    const { found, term, scope, person } = await requestForAsker(tx, actor, input.requestId)
    const decision = decideExtension(term, input.dueOn, dayIn(now))
    if (!decision.ok) return decision
    await openTo(tx, found.id, openUntil(term.kind, input.dueOn))
    const version = await updateVersioned(tx.advisoryRequest, { id: found.id, version: input.version }, { dueOn: input.dueOn, extendedReason: input.reason, openUntil: openUntil(term.kind, input.dueOn) })
    await tellBody(tx, now, person, scope, `Meer tijd voor adviesvraag ${found.number}`, `u kunt antwoorden tot en met ${formatDayLong(input.dueOn)}. ${input.reason}`, routes.advice(found.id))
    await trace(tx, actor, 'extended', found, version, { from: found.dueOn, dueOn: input.dueOn, reason: input.reason })
    return allow({ requestId: found.id })
  })

/** Takes a request back with the reason, which the body reads; a bureau reads nothing else of it any more. */
export const withdrawRequest = (actor: Actor, input: WithdrawRequest): Promise<Result<Done, ReasonOf<ReturnType<typeof decideWithdrawal>>>> =>
  write(actor, async (tx, now) => {
    const { found, term, scope, person } = await requestForAsker(tx, actor, input.requestId)
    const decision = decideWithdrawal(term.status)
    if (!decision.ok) return decision
    const until = term.kind === 'tariffs' && term.status === 'sent' ? now : null
    if (until) await openTo(tx, found.id, until)
    const version = await updateVersioned(tx.advisoryRequest, { id: found.id, version: input.version }, { status: 'withdrawn', withdrawnOn: dayIn(now), withdrawnReason: input.reason, ...(until ? { openUntil: until } : {}) })
    if (term.status === 'sent') await tellBody(tx, now, person, scope, `Adviesvraag ${found.number} is ingetrokken`, `u hoeft niet meer te adviseren over ${found.subject}. ${input.reason}`, routes.adviceList())
    await trace(tx, actor, 'withdrawn', found, version, { reason: input.reason })
    return allow({ requestId: found.id })
  })

/** Until when a bureau reads what was shared with it and what it asked. */
async function openTo(tx: Tx, requestId: string, until: Date | null): Promise<void> {
  await tx.advisoryPaper.updateMany({ where: { requestId, side: 'asker' }, data: { openUntil: until } })
  await tx.advisoryQuestion.updateMany({ where: { requestId }, data: { openUntil: until } })
}

