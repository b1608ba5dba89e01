import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import type { Tx } from '@/lib/db'
import { ALLOCATION_LABELS } from '../messages'
import { mayAllocate } from '../policy'
import { decideAnswer, decideCancel, type AnswerRefusal } from '../rules'
import type { AllocationStatus, AnswerReturn, CancelAllocation } from '../schema'
import { loadAllocation, traceOf } from './load'
import { keepRefusal } from './refuse'

type Done<R extends string> = Promise<Result<{ id: string; version: number; agreed: boolean }, R>>

/** The municipality's yes or no to a return. After a yes the resident chooses again; after a no the offer stands again. */
export const answerReturn = (actor: Actor, input: AnswerReturn): Done<AnswerRefusal> =>
  write(actor, async (tx, now) => {
    const row = await loadAllocation(tx, actor, input.allocationId)
    if (!mayAllocate(actor, row)) throw new Halt('forbidden')
    const others = await tx.allocation.findMany({ where: { indicationId: row.indicationId, id: { not: row.id } }, select: { status: true } })
    const decision = decideAnswer(row, input.agreed, others.map((each) => each.status as AllocationStatus), row.participation)
    if (!decision.ok) return decision
    const data = { status: decision.value, returnAgreed: input.agreed, returnAnswer: input.answer }
    const version = await updateVersioned(tx.allocation, { id: row.id, version: input.version }, input.agreed ? data : { ...data, startsOn: null, acceptedAt: null, acceptedBy: null })
    await tell(tx, now, row, input.agreed ? 'is akkoord met uw teruggave' : 'gaat niet akkoord met uw teruggave')
    await record(tx, actor, {
      ...traceOf(row),
      event: input.agreed ? 'allocation.return-agreed' : 'allocation.return-refused',
      subject: { type: 'allocation', id: row.id, version },
      changes: [{ field: 'status', label: 'Stand', from: ALLOCATION_LABELS.returned.text, to: input.agreed ? 'Teruggave akkoord' : ALLOCATION_LABELS.offered.text }],
      detail: { number: row.number },
    })
    return allow({ id: row.id, version, agreed: input.agreed })
  })

/** Takes an offer back before the help has begun; the provider is told, without the reason. When it is the resident who does not want it, that is kept with what it does to his waiting time. */
export const cancelAllocation = (actor: Actor, input: CancelAllocation): Done<'already-started'> =>
  write(actor, async (tx, now) => {
    const row = await loadAllocation(tx, actor, input.allocationId)
    if (!mayAllocate(actor, row)) throw new Halt('forbidden')
    const decision = decideCancel(row.status)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.allocation, { id: row.id, version: input.version }, { status: 'cancelled-before-start', cancelledAt: now, cancelReason: input.reason })
    if (input.by === 'resident') {
      const { caseId, residentId } = await tx.indication.findUniqueOrThrow({ where: { id: row.indicationId }, select: { caseId: true, residentId: true } })
      const { municipalityId, regionId, providerId, participationId } = row
      await keepRefusal(tx, now, actor, actor.name, { compartment: 'resident', municipalityId, residentId, purpose: 'toewijzing' }, { caseId, municipalityId, regionId, providerId, participationId, allocationId: row.id, refusedOn: dayIn(now), reason: input.reason })
    }
    await tell(tx, now, row, 'heeft dit aanbod ingetrokken')
    await record(tx, actor, {
      ...traceOf(row),
      event: 'allocation.cancelled',
      subject: { type: 'allocation', id: row.id, version },
      changes: [{ field: 'status', label: 'Stand', from: ALLOCATION_LABELS[row.status].text, to: ALLOCATION_LABELS['cancelled-before-start'].text }],
      detail: { number: row.number },
    })
    return allow({ id: row.id, version, agreed: true })
  })

async function tell(tx: Tx, now: Date, row: { readonly id: string; readonly number: string; readonly providerId: string; readonly municipalityId: string; readonly regionId: string }, what: string): Promise<void> {
  const provider = await tx.provider.findUnique({ where: { id: row.providerId }, select: { name: true, contactName: true, email: true } })
  if (!provider?.email) return
  await sendMail(tx, now, {
    toName: provider.contactName ?? provider.name,
    toAddress: provider.email,
    subject: `Aanbod ${row.number}`,
    body: `De gemeente ${what}. Log in om aanbod ${row.number} te bekijken.`,
    href: routes.providerAllocation(row.id),
    regionId: row.regionId,
    municipalityId: row.municipalityId,
    providerId: row.providerId,
  })
}
