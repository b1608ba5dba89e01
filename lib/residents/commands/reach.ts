import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import { CHANGED_MAIL } from '../messages/reach'
import { type ResidentHead, residentHead } from '../queries/head'
import { changedFacts } from '../rules/reach'
import type { ClientFact } from '../schema/reach'

type Facts = Pick<ResidentHead, 'municipalityId' | 'formal' | 'phone' | 'streetLine' | 'address'>

/**
 * Brings what changed in a resident's file to every provider that helps him, by an allocation or with the general facility: its own copy, a
 * line of which facts changed and when, a mail that says nothing of it, and a line in the trail. Nothing for help that ended, nor when
 * nothing changed that a provider reads. Joins the caller's transaction. Who helps is found by the database: whoever keeps a file need not read it.
 */
export async function reachProviders(tx: Tx, now: Date, actor: Actor, residentId: string, facts: readonly ClientFact[], { municipalityId, formal, phone, streetLine, address }: Facts): Promise<void> {
  if (facts.length === 0) return
  const told = await tx.$queryRaw<{ id: string; number: string; providerId: string; facility: boolean }[]>`select * from client_follows(${residentId}::uuid, ${[...facts]}::text[], ${formal}, ${phone}, ${streetLine}, ${address.postcode}, ${address.town})`
  if (told.length === 0) return
  const { name, regionId } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true, regionId: true } })
  const providers = new Map((await tx.provider.findMany({ where: { id: { in: told.map((each) => each.providerId) } }, select: { id: true, name: true, contactName: true, email: true } })).map((each) => [each.id, each]))
  for (const { id, number, providerId, facility } of told) {
    const to = providers.get(providerId)
    if (to?.email) await sendMail(tx, now, { toName: to.contactName ?? to.name, toAddress: to.email, subject: CHANGED_MAIL.subject(number), body: CHANGED_MAIL.body(name), href: facility ? routes.facilityClient(id) : routes.providerAllocation(id), regionId, municipalityId, providerId })
    await record(tx, actor, { event: facility ? 'facility.client-changed' : 'allocation.client-changed', compartment: 'resident', subject: { type: facility ? 'facility-placement' : 'allocation', id }, municipalityId, providerId, detail: { number, facts } })
  }
}

/** The same for what differs now from how the file was. */
export async function reachAfter(tx: Tx, now: Date, actor: Actor, before: ResidentHead | null): Promise<void> {
  const after = before && (await residentHead(tx, actor, before.id, dayIn(now)))
  if (before && after) await reachProviders(tx, now, actor, after.id, changedFacts(before, after), after)
}
