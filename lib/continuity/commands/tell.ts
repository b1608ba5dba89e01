import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { sendMail } from '@/lib/mail/outbox'
import { NOTICE_LABELS } from '@/lib/residents/messages/signals'
import type { SignalRow } from '@/lib/residents/queries/signals'
import type { NoticeKind } from '@/lib/residents/schema/signals'
import { routes } from '@/lib/routes'

/** In which municipality somebody works on a signal, in one transaction. */
export type Work = { readonly tx: Tx; readonly actor: Person; readonly municipality: { readonly id: string; readonly regionId: string; readonly name: string } }

type Told = { readonly id: string; readonly number: string; readonly providerId: string }

type Notice = { readonly kind: NoticeKind; readonly fromOn: Day; readonly untilOn: Day | null; /** Where the client lives from then, for who keeps it. */ readonly home?: { readonly address: string; readonly postcode: string; readonly city: string } }

/** Puts on the provider's page what was decided; the mail names nobody and nothing. */
export async function tell(work: Work, now: Date, signal: SignalRow, { id, number, providerId }: Told, { kind, fromOn, untilOn, home }: Notice): Promise<void> {
  const { tx, actor, municipality } = work
  await tx.allocationNotice.createMany({ data: [{ municipalityId: municipality.id, residentId: signal.residentId, allocationId: id, providerId, signalId: signal.id, kind, fromOn, untilOn, ...home, toldAt: now, toldBy: actor.name }] })
  await mail(work, now, { id, number, providerId }, `Bericht over ${number}`, `Gemeente ${municipality.name} heeft een bericht voor u over ${number}. Log in om het te lezen.`)
  await record(tx, actor, { event: 'allocation.provider-told', compartment: 'resident', subject: { type: 'allocation', id }, municipalityId: municipality.id, providerId, detail: { number, about: NOTICE_LABELS[kind] } })
}

/** A mail to a provider that says only that there is something to read. */
export async function mail({ tx, municipality }: Work, now: Date, { id, providerId }: Told, subject: string, body: string): Promise<void> {
  const provider = await tx.provider.findUnique({ where: { id: providerId }, select: { name: true, contactName: true, email: true } })
  if (provider?.email) await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject, body, href: routes.providerAllocation(id), regionId: municipality.regionId, municipalityId: municipality.id, providerId })
}
