import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { procedureHead, type ProcedureHead, type WindowView } from '@/lib/procedures/queries/head'
import { changeText, notesOf, type NoteRow } from '@/lib/procedures/queries/notes'
import { answersLate, questionState } from '@/lib/procedures/rules/questions'
import type { About, QuestionState } from '@/lib/procedures/schema/question'
import { ruleOn } from '@/lib/rulebook/queries'

export type AboutChoice = About & { readonly label: string }

/** What a question about a procedure can be about, in words; joins the caller's transaction. */
export async function aboutChoices(tx: Tx, procedureId: string): Promise<AboutChoice[]> {
  const where = { procedureId, publishedAt: { not: null } }
  const documents = await tx.procedureDocument.findMany({ where, orderBy: { position: 'asc' }, select: { id: true, title: true } })
  const criteria = await tx.criterion.findMany({ where, orderBy: { position: 'asc' }, select: { id: true, title: true } })
  const lots = await tx.procedureLot.findMany({ where, select: { lot: { select: { id: true, name: true } } } })
  return [
    ...documents.map((each): AboutChoice => ({ kind: 'document', id: each.id, label: each.title })),
    ...criteria.map((each): AboutChoice => ({ kind: 'criterion', id: each.id, label: `Eis: ${each.title}` })),
    ...lots.map(({ lot }): AboutChoice => ({ kind: 'lot', id: lot.id, label: `Perceel: ${lot.name}` })),
  ]
}

type EntryView = { readonly id: string; readonly question: string; readonly answer: string | null; readonly about: string | null; readonly documentVersionId: string | null; readonly namesLeft: readonly string[]; readonly writtenBy: string; readonly writtenName: string; readonly checkedName: string | null; readonly version: number; readonly note: { readonly number: number } | null }

const ENTRY = { id: true, question: true, answer: true, about: true, documentVersionId: true, namesLeft: true, writtenBy: true, writtenName: true, checkedName: true, version: true, note: { select: { number: true } } } as const

export type QuestionView = {
  readonly id: string
  readonly version: number
  readonly windowId: string
  readonly text: string
  readonly about: string | null
  readonly askedAt: Date
  readonly lateReason: string | null
  readonly state: QuestionState
  readonly entry: EntryView | null
}

const QUESTION = {
  id: true, version: true, windowId: true, text: true, askedAt: true, late: true, lateDecision: true, lateReason: true,
  document: { select: { title: true } }, criterion: { select: { title: true } }, lot: { select: { name: true } }, entry: { select: ENTRY },
} as const

/** The questions of a procedure in the order they came, without who asked; joins the caller's transaction. */
async function questionsOf(tx: Tx, procedureId: string): Promise<QuestionView[]> {
  const rows = await tx.windowQuestion.findMany({ where: { procedureId }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], select: QUESTION })
  return rows.map((row) => ({
    id: row.id, version: row.version, windowId: row.windowId, text: row.text, askedAt: row.askedAt, lateReason: row.lateReason, entry: row.entry,
    about: row.document?.title ?? (row.criterion ? `Eis: ${row.criterion.title}` : row.lot ? `Perceel: ${row.lot.name}` : null),
    state: questionState({ late: row.late, lateDecision: row.lateDecision, inHand: row.entry !== null, published: (row.entry?.note ?? null) !== null }),
  }))
}

export type QuestionsPage = {
  readonly head: ProcedureHead
  readonly questions: readonly QuestionView[]
  readonly notes: readonly NoteRow[]
  /** Answers that can go out, one row per text, in the order asked. */
  readonly ready: readonly { readonly entry: EntryView; readonly windowId: string; readonly questions: number; readonly mayCheck: boolean }[]
  readonly secondReader: boolean
  readonly timing: ReadonlyMap<string, 'after-plan' | 'near-closing'>
}

/** Every question of a procedure as its officers see it, what is ready to go out, and what went out. */
export const questionsPage = (actor: Person, procedureId: string): Promise<QuestionsPage | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head) return null
    const questions = await questionsOf(tx, procedureId)
    const rule = (await ruleOn(tx, 'question-round', { regionId: head.regionId }, dayIn(now)))?.value
    const open = questions.filter((each) => each.entry && each.entry.answer !== null && each.entry.note === null)
    const ready = open
      .filter((each, at) => open.findIndex((other) => other.entry?.id === each.entry?.id) === at)
      .flatMap((each) => (each.entry ? [{ entry: each.entry, windowId: each.windowId, questions: open.filter((other) => other.entry?.id === each.entry?.id).length, mayCheck: head.may.manage && each.entry.checkedName === null && each.entry.writtenBy !== actor.personId }] : []))
    const timing = new Map(head.windows.flatMap((window) => {
      const late = answersLate(window, now, rule?.answersDaysBefore ?? null)
      return late ? [[window.id, late] as const] : []
    }))
    return { head, questions, notes: await notesOf(tx, procedureId), ready, secondReader: rule?.secondReader ?? false, timing }
  })

export type QuestionPage = {
  readonly head: ProcedureHead
  readonly question: QuestionView
  readonly window: WindowView
  /** Texts of other questions of the window that this one can share. */
  readonly others: readonly { readonly entryId: string; readonly question: string }[]
  readonly versions: readonly { readonly id: string; readonly label: string }[]
}

/** One question with what its answer can be tied to; null when it isn't one of this procedure. */
export const questionPage = (actor: Person, procedureId: string, questionId: string): Promise<QuestionPage | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head) return null
    const all = await questionsOf(tx, procedureId)
    const question = all.find((each) => each.id === questionId)
    const window = head.windows.find((each) => each.id === question?.windowId)
    if (!question || !window) return null
    const own = question.entry?.id
    const texts = new Map(all.flatMap((each) => (each.windowId === question.windowId && each.entry && each.entry.note === null && each.entry.id !== own ? [[each.entry.id, each.entry.question] as const] : [])))
    const versions = await tx.procedureDocumentVersion.findMany({ where: { procedureId }, orderBy: [{ document: { position: 'asc' } }, { number: 'desc' }], select: { id: true, number: true, document: { select: { title: true } } } })
    return { head, question, window, others: [...texts].map(([entryId, text]) => ({ entryId, question: text })), versions: versions.map((each) => ({ id: each.id, label: changeText(each) })) }
  })
