import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import type { CaseView } from '../queries/case'
import { followedOn } from '../rules/urgent'

/** The decision, or another end of the case, takes the place of temporary help. Joins the caller's transaction, before the case ends. */
export async function followUrgentHelp(tx: Tx, actor: Actor, view: CaseView, grantedFrom: Day | null, reason: string): Promise<void> {
  for (const help of view.urgent) {
    const endedOn = followedOn(help, { grantedFrom, today: view.today })
    if (endedOn !== null) await endUrgent(tx, actor, view, help, endedOn, reason)
  }
}

/** Ends temporary help. Who goes on for a partner by a bridge decision is told that its last day changed; the day stands on its page. */
export async function endUrgent(tx: Tx, actor: Actor, { municipality, viewedAt }: CaseView, help: { readonly id: string; readonly version: number }, endedOn: Day, reason: string): Promise<void> {
  await updateVersioned(tx.urgentHelp, { id: help.id, version: help.version }, { endedOn, endReason: reason })
  const bridge = await tx.survivorBridge.findUnique({ where: { urgentHelpId: help.id }, select: { indication: { select: { allocations: { where: { notices: { some: { kind: 'bridge' } } }, select: { id: true, number: true, providerId: true } } } } } })
  for (const { id, number, providerId } of bridge?.indication.allocations ?? []) {
    const provider = await tx.provider.findUnique({ where: { id: providerId }, select: { name: true, contactName: true, email: true } })
    if (provider?.email) await sendMail(tx, viewedAt, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject: `Bericht over ${number}`, body: `Gemeente ${municipality.name} heeft een bericht voor u over ${number}. Log in om het te lezen.`, href: routes.providerAllocation(id), regionId: municipality.regionId, municipalityId: municipality.id, providerId })
    await record(tx, actor, { event: 'allocation.provider-told', compartment: 'resident', subject: { type: 'allocation', id }, municipalityId: municipality.id, providerId, detail: { number, about: 'Overbrugging voor de partner', until: endedOn } })
  }
}
