import { mayAnswerClarification, ownOf } from '@/lib/admissions/policy/clarification'
import { isLate } from '@/lib/admissions/rules/clarification'
import { answerWords } from '@/lib/admissions/messages/assessment'
import { standingAnswer, type Repair } from '@/lib/admissions/rules/submission-content'
import type { ClarificationKind } from '@/lib/admissions/schema/clarification'
import type { TalkStatus } from '@/lib/admissions/schema/talk'
import { SubmittedAnswerShape, SubmittedContent } from '@/lib/admissions/schema/submission-content'
import { evidenceInDossier } from '@/lib/providers/queries'
import { read } from '@/lib/db'
import { withName } from '@/lib/files/cipher'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'

export type ProviderQuestion = {
  readonly id: string
  readonly version: number
  readonly criterion: string
  readonly lot: string | null
  readonly kind: ClarificationKind
  readonly question: string
  readonly askedAt: Date
  readonly dueOn: Day
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly file: { readonly id: string; readonly name: string } | null
  readonly late: boolean
  /** Of a repair: what kind of answer is mended, how it stands now, and the pieces of the dossier to choose from. */
  readonly repair: { readonly answerKind: string; readonly evidenceKind: string | null; readonly now: string; readonly yes: boolean | null; readonly text: string | null; readonly pieces: readonly { readonly value: string; readonly label: string }[]; readonly became: string | null } | null
}

export type ClarificationsPage = {
  readonly submissionId: string
  readonly number: string
  readonly window: string
  readonly procedure: string
  readonly assessed: boolean
  readonly today: Day
  readonly questions: readonly ProviderQuestion[]
  /** Verification talks: when and where, and the record once it is made. */
  readonly talks: readonly { readonly id: string; readonly status: TalkStatus; readonly at: Date; readonly place: string; readonly letterId: string | null }[]
  /** The file just uploaded, to send along with an answer. */
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null
  readonly may: { readonly answer: boolean }
}

/** The questions about a provider's own submission, open ones first, with what it answered. */
export const clarificationsPage = (actor: Actor, submissionId: string, fileId: string | undefined): Promise<ClarificationsPage | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.submission.findFirst({
      where: { id: submissionId, openedAt: { not: null }, ...ownOf(actor) },
      select: {
        id: true, number: true, status: true, providerId: true, verificationTalks: { orderBy: { at: 'desc' }, select: { id: true, status: true, at: true, place: true, letterId: true } }, submissionVersions: { where: { openedAt: { not: null } }, orderBy: { number: 'desc' }, take: 1, select: { content: true } }, window: { select: { name: true } }, procedure: { select: { title: true } },
        clarifications: {
          orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }],
          select: { id: true, version: true, kind: true, repaired: true, criterionId: true, lotId: true, question: true, askedAt: true, dueOn: true, answer: true, answeredAt: true, criterion: { select: { title: true, answerKind: true, evidenceKind: true } }, lot: { select: { name: true } }, answerFile: { select: { id: true, name: true } } },
        },
      },
    })
    if (!row) return null
    const today = dayIn(now)
    const content = row.submissionVersions[0] ? SubmittedContent.parse(row.submissionVersions[0].content) : null
    const repairs = repairsOf(row.clarifications)
    const asksEvidence = row.clarifications.some((each) => each.kind === 'repair' && each.answeredAt === null && each.criterion.answerKind === 'evidence')
    const dossier = asksEvidence ? await evidenceInDossier(tx, row.providerId, today) : []
    const repairOf = (each: (typeof row.clarifications)[number]): ProviderQuestion['repair'] => {
      if (each.kind !== 'repair' || !content) return null
      const { answer } = standingAnswer(content, each.criterionId, each.lotId, repairs.filter((one) => one.at < (each.answeredAt ?? now)))
      const { answerKind, evidenceKind } = each.criterion
      const pieces = dossier.filter((piece) => evidenceKind === 'other' || piece.kind === evidenceKind).map((piece) => ({ value: piece.newest.id, label: `${piece.title}, versie ${piece.newest.number}` }))
      return { answerKind, evidenceKind, now: answerWords(answer), yes: answer?.yes ?? null, text: answer?.text ?? null, pieces, became: each.repaired === null ? null : answerWords(SubmittedAnswerShape.parse(each.repaired)) }
    }
    const file = fileId && UUID.test(fileId) ? await tx.file.findFirst({ where: { id: fileId, providerId: row.providerId }, select: { id: true, name: true, size: true } }) : null
    return {
      submissionId: row.id,
      number: row.number,
      window: row.window.name,
      procedure: row.procedure.title,
      assessed: row.status === 'assessed',
      talks: row.verificationTalks.map((talk) => ({ ...talk, status: talk.status as TalkStatus })),
      today,
      file: file && withName(file),
      may: { answer: mayAnswerClarification(actor, row) },
      questions: row.clarifications.map((each) => ({
        id: each.id, version: each.version, criterion: each.criterion.title, lot: each.lot?.name ?? null, kind: each.kind as ClarificationKind, repair: repairOf(each), question: each.question, askedAt: each.askedAt, dueOn: day(each.dueOn),
        answer: each.answer, answeredAt: each.answeredAt, file: each.answerFile && withName(each.answerFile), late: isLate(day(each.dueOn), each.answeredAt ? dayIn(each.answeredAt) : null, today),
      })),
    }
  })

/** The repairs among the questions of a submission, as they were answered. */
export const repairsOf = (rows: readonly { readonly criterionId: string; readonly lotId: string | null; readonly repaired: unknown; readonly answeredAt: Date | null }[]): Repair[] =>
  rows.flatMap((row) => (row.repaired && row.answeredAt ? [{ criterionId: row.criterionId, lotId: row.lotId, repaired: SubmittedAnswerShape.parse(row.repaired), at: row.answeredAt }] : []))

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
