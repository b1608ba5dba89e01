import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, type Result } from '@/lib/kernel/result'
import { visibleTo } from '@/lib/residents/policy'
import { mayAnswerCallers, mayCallBack } from './policy'
import { mayHear } from './queries/desk'
import { decideAsked, decideCallBack, decideCaller, decideClosing } from './rules'
import type { AskCallBack, CallStatus, CheckCaller, CloseCallBack } from './schema'

type Done = { readonly residentId: string }

async function calling(tx: Tx, actor: Actor, residentId: string): Promise<{ person: Person; municipalityId: string; secret: boolean }> {
  const row = await tx.resident.findFirst({ where: { id: residentId, ...visibleTo(actor) }, select: { municipalityId: true, addressSecretOn: true } })
  if (!row) throw new Halt('not-found')
  if (!mayAnswerCallers(actor, row)) throw new Halt('forbidden')
  return { person: actor, municipalityId: row.municipalityId, secret: row.addressSecretOn !== null }
}

/** What the resident, or who may hear for him, answered right; opens how his case stands, to this person and for CHECK_MINUTES. Anybody else is told nothing. */
export const checkCaller = (actor: Actor, input: CheckCaller): Promise<Result<Done, 'not-told' | 'address-secret'>> =>
  write(actor, async (tx, now) => {
    const { residentId, asked } = input
    const { person, municipalityId, secret } = await calling(tx, actor, residentId)
    const decided = decideAsked(asked, secret)
    if (!decided.ok) return decided
    const decision = decideCaller(input.caller, await mayHear(tx, residentId))
    if (!decision.ok) return decision
    await tx.callerCheck.createMany({ data: [{ municipalityId, residentId, personId: person.personId, personName: person.name, asked: [...asked], caller: decision.value, checkedAt: now }] })
    await record(tx, actor, { event: 'caller.checked', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId, residentId, purpose: 'vraag van een beller', detail: { asked, caller: decision.value } })
    return allow({ residentId })
  })

/** Asks the consultant of the case to call back, or the team when nobody has it. */
export const askCallBack = (actor: Actor, input: AskCallBack): Promise<Result<Done, 'waits-already'>> =>
  write(actor, async (tx, now) => {
    const { residentId, about } = input
    const { person, municipalityId } = await calling(tx, actor, residentId)
    const decision = decideCallBack((await tx.callBack.count({ where: { residentId, about, status: 'open' } })) > 0)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.callBack.createMany({ data: [{ ...input, id, municipalityId, askedAt: now, askedBy: person.name }] })
    await record(tx, actor, { event: 'call-back.asked', compartment: 'resident', subject: { type: 'call-back', id, version: 1 }, municipalityId, residentId, purpose: 'vraag van een beller', detail: { about } })
    return allow({ residentId })
  })

/** How the call went, in a word; the desk sees that it was done. */
export const closeCallBack = (actor: Actor, input: CloseCallBack): Promise<Result<{ readonly callBackId: string }, 'done-already'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.callBack.findFirst({ where: { id: input.callBackId, ...visibleTo(actor) }, select: { id: true, municipalityId: true, residentId: true, status: true } })
    if (!row) throw new Halt('not-found')
    if (!mayCallBack(actor, row)) throw new Halt('forbidden')
    const decision = decideClosing(row.status as CallStatus)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.callBack, { id: row.id, version: input.version }, { status: 'done', doneAt: now, doneBy: actor.name, outcome: input.outcome })
    await record(tx, actor, { event: 'call-back.done', compartment: 'resident', subject: { type: 'call-back', id: row.id, version }, municipalityId: row.municipalityId, residentId: row.residentId, purpose: 'terugbellen', detail: { outcome: input.outcome } })
    return allow({ callBackId: row.id })
  })
