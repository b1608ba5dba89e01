import { record } from '@/lib/audit/record'
import { write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { allow, refuse } from '@/lib/kernel/result'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import type { Audience, SendMessage } from '@/lib/procedures/schema/message'
import { routes } from '@/lib/routes'

/** What is told, and to whom; without a window it is about the whole procedure. */
export type Telling = {
  readonly regionId: string
  readonly procedureId: string
  readonly windowId?: string
  readonly audience: Audience
  readonly toProviderId?: string
  readonly subject: string
  readonly body: string
  readonly href?: string
  /** Whoever wrote it; absent when a change in the procedure did. */
  readonly byName?: string
}

/**
 * Tells providers about a procedure, in the transaction that causes it: a message in the portal that stands on their work list,
 * and a mail. The database finds out who they are (draft, entry, party, interest): the officer never learns it, nor how many.
 * Refused for anyone but a procurement officer of the region. Gives the message's id.
 */
export async function tellConcerned(tx: Tx, now: Date, telling: Telling): Promise<string> {
  const id = crypto.randomUUID()
  await tx.message.createMany({ data: [{ id, ...telling, sentAt: now }] })
  await tx.$queryRaw`select message_deliver(${id}::uuid)::text`
  return id
}

/** A message of an officer about a published procedure or one of its windows. Refuses a window or provider that isn't the region's. */
export const sendMessage = (actor: Actor, input: SendMessage) =>
  write(actor, async (tx, now) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    if (procedure.status === 'draft') return refuse('not-published')
    const { regionId } = procedure
    if (input.windowId !== null && (await tx.entryWindow.count({ where: { id: input.windowId, procedureId: procedure.id, publishedAt: { not: null } } })) === 0) return refuse('unknown-window')
    if (input.providerId !== null && (await tx.provider.count({ where: { id: input.providerId, regionIds: { has: regionId } } })) === 0) return refuse('unknown-provider')
    const id = await tellConcerned(tx, now, {
      regionId, procedureId: procedure.id, audience: input.audience, subject: input.subject, body: input.body, href: routes.publicProcedure(procedure.id), byName: actor.kind === 'person' ? actor.name : '',
      ...(input.windowId === null ? {} : { windowId: input.windowId }), ...(input.providerId === null ? {} : { toProviderId: input.providerId }),
    })
    await record(tx, actor, { event: 'message.sent', compartment: 'region', subject: { type: 'procedure', id: procedure.id }, regionId, detail: { subject: input.subject, audience: input.audience } })
    return allow({ id, procedureId: procedure.id })
  })
