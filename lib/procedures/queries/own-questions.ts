import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { aboutChoices, type AboutChoice } from '@/lib/procedures/queries/questions'
import { ownRemarks, type OwnRemark } from '@/lib/procedures/queries/reviews'
import { decideAsk, questionState } from '@/lib/procedures/rules/questions'
import type { QuestionState } from '@/lib/procedures/schema/question'

export type AskableWindow = { readonly id: string; readonly name: string; readonly procedure: { readonly id: string; readonly title: string }; readonly questionsUntil: Date | null; readonly answersBy: Date | null; readonly closesAt: Date; readonly kind: string; readonly late: boolean; readonly about: readonly AboutChoice[] }

/** What the form of a question needs; null when the window isn't published, `closed` when entering has ended. */
export const askPage = (actor: Person, windowId: string): Promise<(AskableWindow & { readonly closed: boolean }) | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.entryWindow.findFirst({ where: { id: windowId, publishedAt: { lte: now } }, select: { id: true, name: true, kind: true, publishedAt: true, closesAt: true, stoppedAt: true, questionsUntil: true, answersBy: true, procedure: { select: { id: true, title: true } } } })
    if (!row) return null
    const asking = decideAsk(row, now)
    return { ...row, about: await aboutChoices(tx, row.procedure.id), late: asking.ok && asking.value === 'late', closed: !asking.ok }
  })

export type OwnQuestion = {
  readonly id: string
  readonly text: string
  readonly about: string | null
  readonly askedAt: Date
  readonly askedBy: string
  readonly window: { readonly name: string; readonly answersBy: Date | null; readonly procedure: { readonly id: string; readonly title: string } }
  readonly state: QuestionState
  readonly lateReason: string | null
  readonly note: number | null
}

/** The provider's own questions and remarks, newest first, and the windows about which it can ask now. */
export const ownQuestions = (actor: Person): Promise<{ rows: OwnQuestion[]; remarks: OwnRemark[]; windows: { id: string; name: string; procedure: { id: string; title: string }; questionsUntil: Date | null; late: boolean }[] }> =>
  read(actor, async (tx, now) => {
    const states = await tx.$queryRaw<{ question_id: string; late: boolean; late_decision: string | null; late_reason: string | null; in_hand: boolean; note_id: string | null }[]>`select * from own_questions()`
    const mine = await tx.questionAsker.findMany({ orderBy: { askedAt: 'desc' }, select: { questionId: true, windowId: true, text: true, about: true, askedAt: true, askedBy: true } })
    const published = { publishedAt: { lte: now } }
    const windows = await tx.entryWindow.findMany({
      where: published, orderBy: { closesAt: 'asc' },
      select: { id: true, name: true, publishedAt: true, closesAt: true, stoppedAt: true, questionsUntil: true, answersBy: true, procedure: { select: { id: true, title: true, status: true } }, answerNotes: { where: published, select: { id: true, number: true } } },
    })
    const rows = mine.flatMap((each): OwnQuestion[] => {
      const row = states.find((state) => state.question_id === each.questionId)
      const window = windows.find((found) => found.id === each.windowId)
      if (!row || !window) return []
      const { questionId, windowId: _, ...rest } = each
      return [{ id: questionId, ...rest, window, state: questionState({ late: row.late, lateDecision: row.late_decision, inHand: row.in_hand, published: row.note_id !== null }), lateReason: row.late_reason, note: window.answerNotes.find((note) => note.id === row.note_id)?.number ?? null }]
    })
    const askable = windows.flatMap((window) => {
      const asking = decideAsk(window, now)
      return window.procedure.status === 'published' && asking.ok ? [{ id: window.id, name: window.name, procedure: window.procedure, questionsUntil: window.questionsUntil, late: asking.value === 'late' }] : []
    })
    return { rows, remarks: await ownRemarks(tx), windows: askable }
  })
