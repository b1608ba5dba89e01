import { openedFor } from '@/lib/admissions/policy/assessment'
import { mayAnswerClarification, mayAskClarification, ownOf } from '@/lib/admissions/policy/clarification'
import { isAssessmentStage } from '@/lib/admissions/rules/assessment'
import { decideAnswer, decideAsk, type AnswerRefusal, type AskRefusal } from '@/lib/admissions/rules/clarification'
import type { AnswerClarification, AskClarification } from '@/lib/admissions/schema/clarification'
import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { formatDayLong } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

/** Asks the provider one question about one criterion (and lot), with a last day, and mails that it stands ready. */
export const askClarification = (actor: Actor, input: AskClarification): Promise<Result<{ clarificationId: string; submissionId: string }, AskRefusal>> =>
  write(actor, async (tx, now) => {
    await tx.$queryRaw`select id from submission where id = ${input.submissionId}::uuid for update`
    const submission = await tx.submission.findFirst({
      where: { id: input.submissionId, ...openedFor(actor) },
      select: {
        id: true,
        regionId: true,
        providerId: true,
        procedureId: true,
        number: true,
        status: true,
        version: true,
        provider: { select: { name: true, contactName: true, email: true } },
        submissionLots: { where: { openedAt: { not: null } }, select: { lotId: true } },
      },
    })
    if (!submission || !isAssessmentStage(submission.status)) throw new Halt('not-found')
    if (!mayAskClarification(actor, submission) || actor.kind !== 'person') throw new Halt('forbidden')
    const criterion = await tx.criterion.findFirst({ where: { id: input.criterionId, procedureId: submission.procedureId }, select: { id: true, title: true, perLot: true } })
    const lotFits = input.lotId === null ? criterion?.perLot === false : criterion?.perLot === true && submission.submissionLots.some((each) => each.lotId === input.lotId)
    if (!criterion || !lotFits) throw new Halt('not-found')
    const part = { submissionId: submission.id, criterionId: criterion.id, lotId: input.lotId }
    const waiting = await tx.clarification.count({ where: { ...part, answeredAt: null } })
    const shared = await tx.assessment.count({ where: { ...part, sharedAt: { not: null } } })
    const decision = decideAsk({ stage: submission.status, dueOn: input.dueOn, today: dayIn(now), waiting: waiting > 0, shared: shared > 0 })
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.clarification.createMany({
      data: [{ id, ...part, regionId: submission.regionId, providerId: submission.providerId, question: input.question, askedBy: actor.personId, askedName: actor.name, askedAt: now, dueOn: input.dueOn }],
    })
    if (submission.status !== decision.value) await updateVersioned(tx.submission, submission, { status: decision.value })
    if (submission.provider.email)
      await sendMail(tx, now, {
        toName: submission.provider.contactName ?? submission.provider.name,
        toAddress: submission.provider.email,
        subject: `Vraag over uw inschrijving ${submission.number}`,
        body: `Er is een vraag over uw inschrijving, bij het criterium "${criterion.title}". Beantwoord haar in het portaal, uiterlijk op ${formatDayLong(input.dueOn)}.`,
        href: routes.submissionClarifications(submission.id),
        regionId: submission.regionId,
        providerId: submission.providerId,
      })
    await record(tx, actor, {
      event: 'clarification.asked',
      compartment: 'region',
      subject: { type: 'clarification', id, version: 1 },
      regionId: submission.regionId,
      detail: { submissionId: submission.id, criterionId: criterion.id, lotId: input.lotId, dueOn: input.dueOn },
    })
    return allow({ clarificationId: id, submissionId: submission.id })
  })

/**
 * The provider's answer, once, in its own login; an answer after its day is taken and shown as late. The file reaches
 * the officers, and the submission goes back under assessment when no other question waits (database trigger).
 */
export const answerClarification = (actor: Actor, input: AnswerClarification): Promise<Result<{ submissionId: string }, AnswerRefusal>> =>
  write(actor, async (tx, now) => {
    const question = await tx.clarification.findFirst({
      where: { id: input.clarificationId, ...ownOf(actor) },
      select: { id: true, submissionId: true, regionId: true, providerId: true, answeredAt: true, version: true, submission: { select: { status: true } } },
    })
    if (!question || !isAssessmentStage(question.submission.status)) throw new Halt('not-found')
    if (!mayAnswerClarification(actor, question) || actor.kind !== 'person') throw new Halt('forbidden')
    const decision = decideAnswer(question.submission.status, question.answeredAt !== null)
    if (!decision.ok) return decision
    if (input.fileId && !(await tx.file.findFirst({ where: { id: input.fileId, providerId: question.providerId }, select: { id: true } }))) return refuse('file-not-yours')
    const version = await updateVersioned(tx.clarification, { id: question.id, version: input.version }, { answer: input.answer, answerFileId: input.fileId, answeredBy: actor.personId, answeredAt: now })
    const line = { subject: { type: 'clarification', id: question.id, version }, detail: { submissionId: question.submissionId, file: input.fileId !== null } }
    await record(tx, actor, { event: 'clarification.answered', compartment: 'region', regionId: question.regionId, ...line })
    return allow({ submissionId: question.submissionId })
  })
