import type { Tx } from '@/lib/db'
import type { Audience } from '@/lib/procedures/schema/message'

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
