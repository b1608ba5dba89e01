import { record } from '@/lib/audit/record'
import { momentMail } from '@/lib/contracts/messages/moment'
import { mayHandInProof, mayManageAgreement } from '@/lib/contracts/policy'
import { momentRows } from '@/lib/contracts/queries/moment'
import { decideJudge, decideShow, type JudgeRefusal, type ShowRefusal } from '@/lib/contracts/rules/moment'
import type { JudgeMoment, ShowMoment } from '@/lib/contracts/schema/moment'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

/** An agreement with one of the criteria that must hold at a later moment; locked, so that two looks follow each other. */
async function load(tx: Tx, now: Date, agreementId: string, criterionId: string) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${agreementId}, 33))`
  const agreement = await tx.agreement.findUnique({ where: { id: agreementId }, select: { id: true, status: true, reference: true, regionId: true, providerId: true, provider: { select: { name: true, contactName: true, email: true } } } })
  if (!agreement) throw new Halt('not-found')
  const row = (await momentRows(tx, now, agreementId)).find((each) => each.criterionId === criterionId)
  if (!row) throw new Halt('not-found')
  return { agreement, row }
}

/** The provider shows that it meets a criterion at its moment: in words, with a document of its dossier where one is asked. Only that version reaches the region. */
export const showMoment = (actor: Actor, input: ShowMoment): Promise<Result<{ agreementId: string }, ShowRefusal>> =>
  write(actor, async (tx, now) => {
    const { agreement, row } = await load(tx, now, input.agreementId, input.criterionId)
    if (!mayHandInProof(actor, agreement) || actor.kind !== 'person') throw new Halt('forbidden')
    const version = input.evidenceVersionId === null ? null : await tx.evidenceVersion.findFirst({ where: { id: input.evidenceVersionId, providerId: agreement.providerId, ...(row.evidenceKind && row.evidenceKind !== 'other' ? { evidence: { kind: row.evidenceKind } } : {}) }, select: { id: true, validUntil: true } })
    if (input.evidenceVersionId !== null && !version) throw new Halt('not-found')
    const decision = decideShow(agreement.status, row.state, row.evidenceKind !== null, version && { validUntil: version.validUntil ? day(version.validUntil) : null }, dayIn(now))
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.momentProof.createMany({ data: [{ id, agreementId: agreement.id, regionId: agreement.regionId, providerId: agreement.providerId, criterionId: row.criterionId, statement: input.statement, evidenceVersionId: version?.id ?? null, shownBy: actor.personId, shownName: actor.name, shownAt: now, recordedAt: now }] })
    await record(tx, actor, { event: 'moment.shown', compartment: 'region', subject: { type: 'moment', id, version: 1 }, regionId: agreement.regionId, providerId: agreement.providerId, detail: { criterion: row.title } })
    return allow({ agreementId: agreement.id })
  })

/** The contract manager says whether a criterion is met at its moment, with the reason: of what the provider showed, or of what he saw himself. */
export const judgeMoment = (actor: Actor, input: JudgeMoment): Promise<Result<{ agreementId: string }, JudgeRefusal>> =>
  write(actor, async (tx, now) => {
    const { agreement, row } = await load(tx, now, input.agreementId, input.criterionId)
    if (!mayManageAgreement(actor, agreement) || actor.kind !== 'person') throw new Halt('forbidden')
    const waiting = row.lines.find((line) => line.verdict === null)
    const decision = decideJudge(agreement.status, row.state, input.verdict, waiting?.evidence?.validUntil ?? null, dayIn(now))
    if (!decision.ok) return decision
    if ((waiting?.version ?? null) !== input.version) throw new Halt('stale', 'stale', { subject: waiting?.id ?? agreement.id, version: input.version ?? 0 })
    const id = waiting?.id ?? crypto.randomUUID()
    const judged = { verdict: input.verdict, reason: input.reason, judgedBy: actor.personId, judgedName: actor.name, judgedAt: now }
    if (waiting) await updateVersioned(tx.momentProof, waiting, judged)
    else await tx.momentProof.createMany({ data: [{ id, agreementId: agreement.id, regionId: agreement.regionId, providerId: agreement.providerId, criterionId: row.criterionId, recordedAt: now, ...judged }] })
    const { provider } = agreement
    if (input.verdict === 'not-met' && provider.email) await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, ...momentMail(row.title, agreement.reference, input.reason), href: routes.ownMoments(agreement.id), regionId: agreement.regionId, providerId: agreement.providerId })
    await record(tx, actor, { event: `moment.${input.verdict}`, compartment: 'region', subject: { type: 'moment', id, version: (waiting?.version ?? 0) + 1 }, regionId: agreement.regionId, providerId: agreement.providerId, detail: { criterion: row.title, reason: input.reason } })
    return allow({ agreementId: agreement.id })
  })
