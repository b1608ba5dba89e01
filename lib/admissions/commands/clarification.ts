import { openedFor } from '@/lib/admissions/policy/assessment'
import { mayAnswerClarification, mayAskClarification, ownOf } from '@/lib/admissions/policy/clarification'
import { isAssessmentStage } from '@/lib/admissions/rules/assessment'
import { decideAnswer, decideAsk, decideMended, type AnswerRefusal, type AskRefusal } from '@/lib/admissions/rules/clarification'
import type { AnswerClarification, AskClarification, ClarificationKind } from '@/lib/admissions/schema/clarification'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, formatDayLong, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { SubmittedAnswer } from '@/lib/admissions/schema/submission-content'
import { evidenceInDossier } from '@/lib/providers/queries'
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
      data: [{ id, ...part, regionId: submission.regionId, providerId: submission.providerId, kind: input.kind, question: input.question, askedBy: actor.personId, askedName: actor.name, askedAt: now, dueOn: input.dueOn }],
    })
    if (submission.status !== decision.value) await updateVersioned(tx.submission, submission, { status: decision.value })
    if (submission.provider.email)
      await sendMail(tx, now, {
        toName: submission.provider.contactName ?? submission.provider.name,
        toAddress: submission.provider.email,
        subject: input.kind === 'repair' ? `U mag een deel van inschrijving ${submission.number} herstellen` : `Vraag over uw inschrijving ${submission.number}`,
        body:
          input.kind === 'repair'
            ? `Bij het criterium "${criterion.title}" mag u uw antwoord herstellen. Dat kan in het portaal, tot en met ${formatDayLong(input.dueOn)}. Daarna niet meer.`
            : `Er is een vraag over uw inschrijving, bij het criterium "${criterion.title}". Beantwoord haar in het portaal, uiterlijk op ${formatDayLong(input.dueOn)}.`,
        href: routes.submissionClarifications(submission.id),
        regionId: submission.regionId,
        providerId: submission.providerId,
      })
    await record(tx, actor, {
      event: input.kind === 'repair' ? 'repair.asked' : 'clarification.asked',
      compartment: 'region',
      subject: { type: 'clarification', id, version: 1 },
      regionId: submission.regionId,
      detail: { submissionId: submission.id, criterionId: criterion.id, lotId: input.lotId, dueOn: input.dueOn },
    })
    return allow({ clarificationId: id, submissionId: submission.id })
  })

/**
 * The provider's answer, once, in its own login. Words after their day are taken and shown as late; a repair after its day
 * is refused. A repair is kept beside what was handed in, for the one part that was asked. The file reaches the officers, and the submission goes back under assessment when no other question waits (database trigger).
 */
export const answerClarification = (actor: Actor, input: AnswerClarification): Promise<Result<{ submissionId: string }, AnswerRefusal>> =>
  write<Result<{ submissionId: string }, AnswerRefusal>>(actor, async (tx, now) => {
    const question = await tx.clarification.findFirst({
      where: { id: input.clarificationId, ...ownOf(actor) },
      select: { id: true, submissionId: true, regionId: true, providerId: true, answeredAt: true, kind: true, dueOn: true, lotId: true, version: true, criterion: { select: { id: true, version: true, position: true, kind: true, title: true, answerKind: true, evidenceKind: true } }, submission: { select: { status: true } } },
    })
    if (!question || !isAssessmentStage(question.submission.status)) throw new Halt('not-found')
    if (!mayAnswerClarification(actor, question) || actor.kind !== 'person') throw new Halt('forbidden')
    const kind = question.kind as ClarificationKind
    const decision = decideAnswer({ stage: question.submission.status, answered: question.answeredAt !== null, kind, dueOn: day(question.dueOn), today: dayIn(now) })
    if (!decision.ok) return decision
    const mended = decideMended(kind, question.criterion.answerKind, input)
    if (!mended.ok) return mended
    const repaired = kind === 'repair' ? await repairedAnswer(tx, question, input, dayIn(now)) : null
    if (repaired && !repaired.ok) return repaired
    if (input.fileId && !(await tx.file.findFirst({ where: { id: input.fileId, providerId: question.providerId }, select: { id: true } }))) return refuse('file-not-yours')
    const version = await updateVersioned(tx.clarification, { id: question.id, version: input.version }, { answer: input.answer, answerFileId: input.fileId, ...(repaired?.ok ? { repaired: repaired.value } : {}), answeredBy: actor.personId, answeredAt: now })
    const line = { subject: { type: 'clarification', id: question.id, version }, detail: { submissionId: question.submissionId, file: input.fileId !== null } }
    await record(tx, actor, { event: kind === 'repair' ? 'repair.answered' : 'clarification.answered', compartment: 'region', regionId: question.regionId, ...line })
    return allow({ submissionId: question.submissionId })
  })

type Asked = { readonly providerId: string; readonly lotId: string | null; readonly criterion: { id: string; version: number; position: number; kind: string; title: string; answerKind: string; evidenceKind: string | null } }

/** The asked part as it becomes: the same shape as what was handed in, with the exact version of the evidence. */
async function repairedAnswer(tx: Tx, asked: Asked, input: AnswerClarification, today: Day): Promise<Result<SubmittedAnswer, AnswerRefusal>> {
  const { id, version, position, kind, title, answerKind, evidenceKind } = asked.criterion
  const part = { criterionId: id, criterionVersion: version, position, kind, title, answerKind, lotId: asked.lotId, yes: input.yes, text: input.text }
  if (input.evidenceVersionId === null) return allow({ ...part, evidence: null })
  const piece = (await evidenceInDossier(tx, asked.providerId, today)).find((each) => each.versions.some((one) => one.id === input.evidenceVersionId))
  const chosen = piece?.versions.find((each) => each.id === input.evidenceVersionId)
  if (!piece || !chosen) throw new Halt('not-found')
  if (evidenceKind !== 'other' && piece.kind !== evidenceKind) return refuse('other-kind')
  const { number, fileId, file, issuedOn, validUntil } = chosen
  return allow({ ...part, evidence: { versionId: chosen.id, evidenceId: piece.id, kind: piece.kind, title: piece.title, number, fileId, fileName: file.name, sha256: file.sha256, issuedOn, validUntil } })
}
