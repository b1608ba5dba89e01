import { record } from '@/lib/audit/record'
import { sampleMail } from '@/lib/contracts/messages/sample'
import { mayHandInProof, mayManageAgreement } from '@/lib/contracts/policy'
import { decideSample, type SampleRefusal } from '@/lib/contracts/rules/sample'
import type { ReactToSample, RecordSample } from '@/lib/contracts/schema/sample'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

/**
 * Records what a sample on site found: day, place, numbers and a finding, in the name of who was there. The provider hears
 * of it and may react; the renewal clock starts again where it is in order, and stands at the term to mend where it is not.
 */
export const recordSample = (actor: Actor, input: RecordSample): Promise<Result<{ agreementId: string; sampleId: string }, SampleRefusal>> =>
  write(actor, async (tx, now) => {
    const agreement = await tx.agreement.findUnique({ where: { id: input.agreementId }, select: { id: true, regionId: true, providerId: true, procedureId: true, reference: true, status: true, provider: { select: { name: true, contactName: true, email: true } } } })
    const criterion = agreement?.procedureId ? await tx.criterion.findFirst({ where: { id: input.criterionId, procedureId: agreement.procedureId }, select: { id: true, title: true, sampled: true } }) : null
    if (!agreement || !criterion) throw new Halt('not-found')
    if (!mayManageAgreement(actor, agreement) || actor.kind !== 'person') throw new Halt('forbidden')
    const decision = decideSample({ signed: agreement.status === 'signed' }, criterion, input, dayIn(now))
    if (!decision.ok) return decision
    const { heldOn, place, employees, seen, missing, finding, outcome } = input
    const { mendBy } = decision.value
    const id = crypto.randomUUID()
    await tx.proofSample.createMany({
      data: [{ id, agreementId: agreement.id, regionId: agreement.regionId, providerId: agreement.providerId, criterionId: criterion.id, heldOn, place, employees, seen, missing, finding, outcome, mendBy, recordedBy: actor.personId, recordedName: actor.name, recordedAt: now }],
    })
    const { provider } = agreement
    if (provider.email) await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, ...sampleMail(criterion.title, agreement.reference, heldOn, outcome, mendBy), href: routes.ownSamples(agreement.id), regionId: agreement.regionId, providerId: agreement.providerId })
    await record(tx, actor, { event: `sample.${outcome}`, compartment: 'region', subject: { type: 'sample', id, version: 1 }, regionId: agreement.regionId, providerId: agreement.providerId, detail: { criterion: criterion.title, heldOn, employees, seen, missing, mendBy } })
    return allow({ agreementId: agreement.id, sampleId: id })
  })

/** What the provider itself says to a finding, once. */
export const reactToSample = (actor: Actor, input: ReactToSample): Promise<Result<{ agreementId: string }, 'reacted-already'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.proofSample.findUnique({ where: { id: input.sampleId }, select: { id: true, agreementId: true, regionId: true, providerId: true, reactedAt: true } })
    if (!row) throw new Halt('not-found')
    if (!mayHandInProof(actor, row) || actor.kind !== 'person') throw new Halt('forbidden')
    if (row.reactedAt !== null) return refuse('reacted-already')
    const version = await updateVersioned(tx.proofSample, { id: row.id, version: input.version }, { reaction: input.reaction, reactedName: actor.name, reactedAt: now })
    await record(tx, actor, { event: 'sample.reaction', compartment: 'region', subject: { type: 'sample', id: row.id, version }, regionId: row.regionId, providerId: row.providerId, detail: {} })
    return allow({ agreementId: row.agreementId })
  })
