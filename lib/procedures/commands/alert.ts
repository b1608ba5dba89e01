import { write, type Tx } from '@/lib/db'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/kernel/actor'
import { allow, refuse } from '@/lib/kernel/result'
import { REQUEST_MAIL, windowMail } from '@/lib/procedures/messages/alert'
import type { WindowPlan } from '@/lib/procedures/rules/window'
import type { AlertLink, RequestAlert } from '@/lib/procedures/schema/alert'
import { routes } from '@/lib/routes'

/** Asks to follow new windows of a region, or of all. Nothing is sent before the owner of the address confirms. */
export const requestAlert = (actor: Actor, input: RequestAlert) =>
  write(actor, async (tx) => {
    const region = input.region || null
    if (region !== null && (await tx.region.count({ where: { code: region } })) === 0) return refuse('unknown-region')
    await tx.$executeRaw`select alert_request(${input.address}, ${region}, ${REQUEST_MAIL.subject}, ${REQUEST_MAIL.ask}, ${REQUEST_MAIL.already})`
    // Without the address: the trail is kept longer than the wish.
    await record(tx, actor, { event: 'window-alert.requested', compartment: 'platform', subject: { type: 'window-alert' } })
    return allow({ region: input.region })
  })

/** Confirms by the link that was mailed. Refuses one that ended. */
export const confirmAlert = (actor: Actor, input: AlertLink) =>
  write(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select alert_confirm(${input.link}::uuid) as done`
    if (!row?.done) return refuse('ended')
    await record(tx, actor, { event: 'window-alert.confirmed', compartment: 'platform', subject: { type: 'window-alert' } })
    return allow(input)
  })

/** Ends by the link; the address is deleted. Ending twice is fine. */
export const endAlert = (actor: Actor, input: AlertLink) =>
  write(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select alert_end(${input.link}::uuid) as done`
    if (row?.done) await record(tx, actor, { event: 'window-alert.ended', compartment: 'platform', subject: { type: 'window-alert' } })
    return allow(input)
  })

/** Tells who follows, in the transaction that publishes; one message for all windows that were published with a procedure. */
export async function tellFollowers(tx: Tx, procedure: { readonly id: string; readonly title: string }, windows: readonly (WindowPlan & { readonly id: string; readonly name: string })[]): Promise<void> {
  const [first] = windows
  if (!first) return
  const { subject, body } = windowMail(procedure, windows)
  await tx.$executeRaw`select alert_tell(${first.id}::uuid, ${subject}, ${body}, ${routes.publicProcedure(procedure.id)})`
}
