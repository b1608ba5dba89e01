import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { sendMail } from '@/lib/mail/outbox'
import { mayAdvise, mayAskAdvice } from '../policy'
import type { RequestKind, RequestStatus } from '../schema'

export type Done = { readonly requestId: string }
type Scope = { readonly regionId: string; readonly municipalityId: string | null; readonly bodyId: string }

/** The row is locked: both sides work on it, and each step looks at the one before. */
async function loaded(tx: Tx, id: string) {
  await tx.$queryRaw`select id from advisory_request where id = ${id}::uuid for no key update`
  const found = await tx.advisoryRequest.findFirst({ where: { id } })
  if (!found) throw new Halt('not-found')
  const term = { kind: found.kind as RequestKind, status: found.status as RequestStatus, dueOn: found.dueOn === null ? null : day(found.dueOn) }
  const scope: Scope = { regionId: found.regionId, municipalityId: found.municipalityId, bodyId: found.bodyId }
  return { found, term, scope }
}

/** The request as who asked changes it. */
export async function requestForAsker(tx: Tx, actor: Actor, id: string) {
  const request = await loaded(tx, id)
  if (!mayAskAdvice(actor, request.scope)) throw new Halt('forbidden')
  return { ...request, person: actor }
}

/** The request as the body that was asked works on it. */
export async function requestForBody(tx: Tx, actor: Actor, id: string) {
  const request = await loaded(tx, id)
  if (!mayAdvise(actor, request.scope)) throw new Halt('forbidden')
  return { ...request, person: actor }
}

/** What happened and to which request; what a draft says stands in no trail. */
export const trace = (tx: Tx, actor: Actor, event: string, request: { readonly id: string; readonly number: string; readonly regionId: string; readonly municipalityId: string | null }, version: number, detail: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  record(tx, actor, { event: `advice.${event}`, compartment: 'region', subject: { type: 'advisory-request', id: request.id, version }, regionId: request.regionId, ...(request.municipalityId ? { municipalityId: request.municipalityId } : {}), detail: { number: request.number, ...detail } })

/** Word to the body that something waits or came in. */
export async function tellBody(tx: Tx, now: Date, person: Person, scope: Scope, subject: string, body: string, href: string): Promise<void> {
  const to = await tx.advisoryBody.findUniqueOrThrow({ where: { id: scope.bodyId }, select: { contactName: true, email: true } })
  await sendMail(tx, now, { toName: to.contactName, toAddress: to.email, subject, body: `${person.organisationName}: ${body}`, href, regionId: scope.regionId, ...(scope.municipalityId ? { municipalityId: scope.municipalityId } : {}) })
}
