import { mayAnswerClarification, ownOf } from '@/lib/admissions/policy/clarification'
import { isLate } from '@/lib/admissions/rules/clarification'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'

export type ProviderQuestion = {
  readonly id: string
  readonly version: number
  readonly criterion: string
  readonly lot: string | null
  readonly question: string
  readonly askedAt: Date
  readonly dueOn: Day
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly file: { readonly id: string; readonly name: string } | null
  readonly late: boolean
}

export type ClarificationsPage = {
  readonly submissionId: string
  readonly number: string
  readonly window: string
  readonly procedure: string
  readonly assessed: boolean
  readonly today: Day
  readonly questions: readonly ProviderQuestion[]
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
        id: true, number: true, status: true, providerId: true, window: { select: { name: true } }, procedure: { select: { title: true } },
        clarifications: {
          orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }],
          select: { id: true, version: true, question: true, askedAt: true, dueOn: true, answer: true, answeredAt: true, criterion: { select: { title: true } }, lot: { select: { name: true } }, answerFile: { select: { id: true, name: true } } },
        },
      },
    })
    if (!row) return null
    const today = dayIn(now)
    const file = fileId && UUID.test(fileId) ? await tx.file.findFirst({ where: { id: fileId, providerId: row.providerId }, select: { id: true, name: true, size: true } }) : null
    return {
      submissionId: row.id,
      number: row.number,
      window: row.window.name,
      procedure: row.procedure.title,
      assessed: row.status === 'assessed',
      today,
      file,
      may: { answer: mayAnswerClarification(actor, row) },
      questions: row.clarifications.map((each) => ({
        id: each.id, version: each.version, criterion: each.criterion.title, lot: each.lot?.name ?? null, question: each.question, askedAt: each.askedAt, dueOn: day(each.dueOn),
        answer: each.answer, answeredAt: each.answeredAt, file: each.answerFile, late: isLate(day(each.dueOn), each.answeredAt ? dayIn(each.answeredAt) : null, today),
      })),
    }
  })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
