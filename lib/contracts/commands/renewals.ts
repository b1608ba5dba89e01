import { record } from '@/lib/audit/record'
import { mayHandInProof, mayManageAgreement } from '@/lib/contracts/policy'
import { PROOF_MAIL } from '@/lib/contracts/messages/renewals'
import { proofRows, toRemind } from '@/lib/contracts/queries/renewals'
import type { HandInProof, JudgeProof } from '@/lib/contracts/schema/renewal'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { readableTitle } from '@/lib/providers/queries'
import { routes } from '@/lib/routes'

/**
 * A provider hands in a document of its dossier, once, for every running agreement that asks for this kind; only this version
 * reaches those regions. Refuses a document that has itself ended or that they have already.
 */
export const handInProof = (actor: Actor, input: HandInProof) =>
  write(actor, async (tx, now) => {
    const providerId = actor.kind === 'person' ? actor.providerIds[0] : undefined
    if (actor.kind !== 'person' || !providerId || !mayHandInProof(actor, { providerId })) throw new Halt('forbidden')
    const version = await tx.evidenceVersion.findFirst({ where: { id: input.evidenceVersionId, providerId }, select: { id: true, validUntil: true, evidence: { select: { id: true, kind: true, title: true } } } })
    if (!version) throw new Halt('not-found')
    if (version.validUntil !== null && version.validUntil < dayIn(now)) return refuse('over-already')
    const asking = (await proofRows(tx, now)).filter((row) => row.evidenceKind === version.evidence.kind)
    if (asking.length === 0) return refuse('nothing-to-prove')
    const seen = await tx.proofRenewal.findMany({ where: { evidenceVersionId: version.id }, select: { agreementId: true, criterionId: true } })
    const fresh = asking.filter((row) => row.proof?.id !== version.id && !seen.some((each) => each.agreementId === row.agreementId && each.criterionId === row.criterionId))
    if (fresh.length === 0) return refuse('handed-in-already')
    for (const { agreementId, regionId, criterionId, criterion } of fresh) {
      const id = crypto.randomUUID()
      await tx.proofRenewal.createMany({ data: [{ id, agreementId, regionId, providerId, criterionId, evidenceVersionId: version.id, handedInAt: now, handedInBy: actor.name }] })
      await record(tx, actor, { event: 'proof.handed-in', compartment: 'region', subject: { type: 'proof', id, version: 1 }, regionId, providerId, detail: { criterion, title: readableTitle(version.evidence.id, version.evidence.title) } })
    }
    return allow({ count: fresh.length })
  })

/** The contract manager has looked at a proof: good, or not with a reason that the provider reads. */
export const judgeProof = (actor: Actor, input: JudgeProof) =>
  write(actor, async (tx, now) => {
    const row = await tx.proofRenewal.findUnique({
      where: { id: input.id },
      select: { id: true, regionId: true, providerId: true, verdict: true, agreement: { select: { reference: true, provider: { select: { name: true, contactName: true, email: true } } } }, criterion: { select: { title: true } } },
    })
    if (!row) throw new Halt('not-found')
    if (actor.kind !== 'person' || !mayManageAgreement(actor, row)) throw new Halt('forbidden')
    if (row.verdict !== null) return refuse('judged-already')
    const reason = input.verdict === 'rejected' ? input.reason : null
    const version = await updateVersioned(tx.proofRenewal, { id: row.id, version: input.version }, { verdict: input.verdict, reason, judgedAt: now, judgedBy: actor.name })
    const { provider, reference } = row.agreement
    if (reason !== null && provider.email)
      await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, ...PROOF_MAIL.rejected(row.criterion.title, reference, reason), href: routes.ownProofs(), regionId: row.regionId, providerId: row.providerId })
    await record(tx, actor, { event: `proof.${input.verdict}`, compartment: 'region', subject: { type: 'proof', id: row.id, version }, regionId: row.regionId, providerId: row.providerId, detail: { criterion: row.criterion.title, ...(reason ? { reason } : {}) } })
    return allow({ id: row.id })
  })

/** Reminds every contracted provider of the region whose proof is missing, over or nearly so; of each proof and day once. */
export const remindProviders = (actor: Actor) =>
  write(actor, async (tx, now) => {
    const regionId = actor.kind === 'person' ? actor.regionIds[0] : undefined
    if (actor.kind !== 'person' || !regionId || !mayManageAgreement(actor, { regionId })) throw new Halt('forbidden')
    // Two who press at once send one reminder each at most.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${regionId}, 46))`
    const rows = (await proofRows(tx, now)).filter((row) => row.regionId === regionId && toRemind(row))
    if (rows.length === 0) return refuse('nobody-to-remind')
    const providers = await tx.provider.findMany({ where: { id: { in: rows.map((row) => row.providerId) } }, select: { id: true, name: true, contactName: true, email: true } })
    for (const row of rows) {
      await tx.proofReminder.createMany({ data: [{ agreementId: row.agreementId, regionId, providerId: row.providerId, criterionId: row.criterionId, dueOn: row.remindFor, sentAt: now, sentBy: actor.name }] })
      const provider = providers.find((each) => each.id === row.providerId)
      if (provider?.email) await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, ...PROOF_MAIL.reminder(row.criterion, row.reference, row.state, row.dueOn), href: routes.ownProofs(), regionId, providerId: row.providerId })
    }
    await record(tx, actor, { event: 'proof.reminded', compartment: 'region', subject: { type: 'proof' }, regionId, detail: { count: rows.length } })
    return allow({ count: rows.length })
  })
