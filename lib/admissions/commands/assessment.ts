import { mayAssess, openedFor } from '@/lib/admissions/policy/assessment'
import { decideFinish, decideReopen, decideSettle, decideStatedRefusal, decideVerdict, isAssessmentStage, partsOf, TOGETHER, type AssessRefusal, type FinishRefusal, type Given, type ReopenRefusal, type SettleRefusal, type StateRefusalRefusal } from '@/lib/admissions/rules/assessment'
import type { Assess, ConfirmVerdict, FinishAssessment, ReopenAssessment, SettleVerdict, Verdict } from '@/lib/admissions/schema/assessment'
import type { StateRefusal } from '@/lib/admissions/schema/decision'
import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import { givenTo } from '@/lib/admissions/queries/division'
import { hiddenVerdicts } from '@/lib/admissions/queries/assessment-hidden'
import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'

const SUBMISSION = {
  id: true,
  windowId: true,
  procedureId: true,
  regionId: true,
  providerId: true,
  status: true,
  statedReason: true,
  version: true,
  procedure: { select: { assessors: true } },
  submissionLots: { where: { openedAt: { not: null } }, select: { lotId: true } },
  assessments: { select: { id: true, criterionId: true, lotId: true, seat: true, assessedBy: true, verdict: true, reason: true, confirmedAt: true, sharedAt: true, version: true } },
} as const

/** The opened submission, locked: verdicts on one submission are written one after the other. */
async function openedSubmission(tx: Tx, actor: Actor, submissionId: string) {
  await tx.$queryRaw`select id from submission where id = ${submissionId}::uuid for update`
  const submission = await tx.submission.findFirst({ where: { id: submissionId, ...openedFor(actor) }, select: SUBMISSION })
  if (!submission) throw new Halt('not-found')
  if (!mayAssess(actor, submission) || actor.kind !== 'person') throw new Halt('forbidden')
  if (!isAssessmentStage(submission.status)) throw new Error(`opened submission ${submission.id} stands at ${submission.status}`)
  return { submission, stage: submission.status, officer: actor, lotIds: submission.submissionLots.map((each) => each.lotId), given: [...submission.assessments.map(toGiven), ...(await hiddenVerdicts(tx, submission.id)).map((each) => ({ ...each, shared: false }))] }
}

const toGiven = (row: { criterionId: string; lotId: string | null; seat: number; assessedBy: string; verdict: string; confirmedAt: Date | null; sharedAt: Date | null }): Given & { shared: boolean } => ({
  criterionId: row.criterionId,
  lotId: row.lotId,
  seat: row.seat,
  assessedBy: row.assessedBy,
  verdict: row.verdict as Verdict,
  confirmed: row.confirmedAt !== null,
  shared: row.sharedAt !== null,
})

/**
 * One assessor's verdict on one criterion (and lot), with its reason. `version` is that of the verdict it changes.
 * Refuses when the assessment is finished or already with the provider. There is no score.
 */
export const assess = (actor: Actor, input: Assess): Promise<Result<{ assessmentId: string; version: number }, AssessRefusal>> =>
  write(actor, async (tx, now) => {
    const { submission, stage, officer, lotIds, given } = await openedSubmission(tx, actor, input.submissionId)
    const criterion = await tx.criterion.findFirst({ where: { id: input.criterionId, procedureId: submission.procedureId }, select: { id: true, perLot: true } })
    if (!criterion) throw new Halt('not-found')
    const decision = decideVerdict({ stage, criterion, lotId: input.lotId, lotIds, given, assessors: submission.procedure.assessors, personId: officer.personId, verdict: input.verdict, reason: input.reason, givenTo: (await givenTo(tx, submission))(criterion.id).ids })
    if (!decision.ok) return decision
    const { seat } = decision.value
    const before = submission.assessments.find((each) => each.criterionId === criterion.id && each.lotId === input.lotId && each.seat === seat)
    const who = { assessedBy: officer.personId, assessorName: officer.name, assessedAt: now }
    const reason = input.reason ?? ''
    if (before && before.version !== input.version) throw new Halt('stale', 'stale', { subject: before.id, version: input.version ?? 0 })
    const id = before?.id ?? crypto.randomUUID()
    if (before) await updateVersioned(tx.assessment, before, { verdict: input.verdict, reason, ...who })
    else
      await tx.assessment.createMany({
        data: [{ id, submissionId: submission.id, windowId: submission.windowId, criterionId: criterion.id, lotId: input.lotId, regionId: submission.regionId, providerId: submission.providerId, seat, verdict: input.verdict, reason, ...who }],
      })
    const version = (before?.version ?? 0) + 1
    await record(tx, actor, {
      event: before ? 'assessment.changed' : 'assessment.given',
      compartment: 'region',
      subject: { type: 'assessment', id, version },
      regionId: submission.regionId,
      changes: changesOf(before, { verdict: input.verdict, reason }),
      detail: { submissionId: submission.id, criterionId: criterion.id, lotId: input.lotId, seat },
    })
    return allow({ assessmentId: id, version })
  })

/** What changed between two verdicts, in words. */
const changesOf = (before: { readonly verdict: string; readonly reason: string } | undefined, after: { readonly verdict: Verdict; readonly reason: string }) =>
  changesBetween({ verdict: before ? VERDICT_LABELS[before.verdict as Verdict] : '', reason: before?.reason ?? '' }, { ...after, verdict: VERDICT_LABELS[after.verdict] }, { verdict: 'Oordeel', reason: 'Reden' })

/** Proposes, to the colleague whose verdict differs, one verdict with its reason. A later proposal takes the place of an earlier one, confirmed or not. */
export const settleVerdict = (actor: Actor, input: SettleVerdict): Promise<Result<{ assessmentId: string; version: number }, SettleRefusal>> =>
  write(actor, async (tx, now) => {
    const { submission, stage, officer, given } = await openedSubmission(tx, actor, input.submissionId)
    const part = { criterionId: input.criterionId, lotId: input.lotId }
    const decision = decideSettle({ stage, part, given, personId: officer.personId, confirms: false })
    if (!decision.ok) return decision
    const before = submission.assessments.find((each) => each.criterionId === part.criterionId && each.lotId === part.lotId && each.seat === TOGETHER)
    if (before && before.version !== input.version) throw new Halt('stale', 'stale', { subject: before.id, version: input.version ?? 0 })
    const { verdict, reason } = input
    const data = { verdict, reason, assessedBy: officer.personId, assessorName: officer.name, assessedAt: now }
    const id = before?.id ?? crypto.randomUUID()
    if (before) await updateVersioned(tx.assessment, before, { ...data, confirmedBy: null, confirmedName: null, confirmedAt: null })
    else await tx.assessment.createMany({ data: [{ id, ...part, ...data, submissionId: submission.id, windowId: submission.windowId, regionId: submission.regionId, providerId: submission.providerId, seat: TOGETHER }] })
    const version = (before?.version ?? 0) + 1
    await record(tx, actor, { event: 'assessment.consensus-proposed', compartment: 'region', subject: { type: 'assessment', id, version }, regionId: submission.regionId, changes: changesOf(before, { verdict, reason }), detail: { submissionId: submission.id, ...part } })
    return allow({ assessmentId: id, version })
  })

/** Confirms what the colleague proposed, as it stands: from then on that verdict counts, with both names. */
export const confirmVerdict = (actor: Actor, input: ConfirmVerdict): Promise<Result<{ assessmentId: string; version: number }, SettleRefusal>> =>
  write(actor, async (tx, now) => {
    const { submission, stage, officer, given } = await openedSubmission(tx, actor, input.submissionId)
    const proposal = submission.assessments.find((each) => each.id === input.assessmentId && each.seat === TOGETHER)
    if (!proposal) throw new Halt('not-found')
    const decision = decideSettle({ stage, part: proposal, given, personId: officer.personId, confirms: true })
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.assessment, { id: proposal.id, version: input.version }, { confirmedBy: officer.personId, confirmedName: officer.name, confirmedAt: now })
    await record(tx, actor, { event: 'assessment.consensus-confirmed', compartment: 'region', subject: { type: 'assessment', id: proposal.id, version }, regionId: submission.regionId, detail: { submissionId: submission.id, criterionId: proposal.criterionId, lotId: proposal.lotId, verdict: proposal.verdict } })
    return allow({ assessmentId: proposal.id, version })
  })

/** Finishes the assessment of a submission: every criterion in every lot has a verdict that counts, and no question has time left. */
export const finishAssessment = (actor: Actor, input: FinishAssessment): Promise<Result<{ submissionId: string; version: number }, FinishRefusal>> =>
  write(actor, async (tx, now) => {
    const { submission, stage, lotIds, given } = await openedSubmission(tx, actor, input.submissionId)
    const criteria = await tx.criterion.findMany({ where: { procedureId: submission.procedureId }, select: { id: true, perLot: true } })
    const waiting = await tx.clarification.count({ where: { submissionId: submission.id, answeredAt: null, dueOn: { gte: dayIn(now) } } })
    const talks = await tx.verificationTalk.count({ where: { submissionId: submission.id, status: 'planned' } })
    const decision = decideFinish(stage, partsOf(criteria, lotIds), given, submission.procedure.assessors, waiting, talks)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.submission, { id: submission.id, version: input.version }, { status: decision.value })
    await record(tx, actor, { event: 'submission.assessed', compartment: 'region', subject: { type: 'submission', id: submission.id, version }, regionId: submission.regionId })
    return allow({ submissionId: submission.id, version })
  })

/** Takes a finished assessment up again, with a reason, until a college has decided on it. */
export const reopenAssessment = (actor: Actor, input: ReopenAssessment): Promise<Result<{ submissionId: string; version: number }, ReopenRefusal>> =>
  write(actor, async (tx) => {
    const { submission, stage } = await openedSubmission(tx, actor, input.submissionId)
    const decided = await tx.outcome.count({ where: { submissionId: submission.id, decision: { status: { not: 'proposed' } } } })
    const decision = decideReopen(stage, decided > 0, submission.statedReason !== null)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.submission, { id: submission.id, version: input.version }, { status: decision.value })
    await record(tx, actor, { event: 'submission.assessment-reopened', compartment: 'region', subject: { type: 'submission', id: submission.id, version }, regionId: submission.regionId, detail: { reason: input.reason } })
    return allow({ submissionId: submission.id, version })
  })

/** Takes over a refusal in a source's own words, where the source doesn't name the criterion and nobody judged one. */
export const stateRefusal = (actor: Actor, input: StateRefusal): Promise<Result<{ submissionId: string; version: number }, StateRefusalRefusal>> =>
  write(actor, async (tx) => {
    const { submission, stage, given } = await openedSubmission(tx, actor, input.submissionId)
    const decision = decideStatedRefusal(stage, given.length)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.submission, { id: submission.id, version: input.version }, { status: decision.value, statedReason: input.words, statedSource: input.source })
    await record(tx, actor, { event: 'submission.refusal-stated', compartment: 'region', subject: { type: 'submission', id: submission.id, version }, regionId: submission.regionId, detail: { words: input.words, source: input.source } })
    return allow({ submissionId: submission.id, version })
  })
