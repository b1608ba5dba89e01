import { addDays } from '@/lib/kernel/day'
import { dayIn, formatInstantFull, momentOn, timeIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { entryEndsAt } from '@/lib/procedures/rules/window'
import type { QuestionState } from '@/lib/procedures/schema/question'

type Window = { readonly publishedAt: Date | null; readonly closesAt: Date; readonly stoppedAt: Date | null; readonly questionsUntil: Date | null }

/** Whether a window takes questions: from its publication until its moment for questions (F18), then as a late one until entering ends. */
export function decideAsk(window: Window, now: Date): Result<'in-time' | 'late', 'not-published' | 'entry-ended'> {
  if (window.publishedAt === null || window.publishedAt > now) return refuse('not-published')
  const ends = entryEndsAt(window)
  if (now >= ends) return refuse('entry-ended', { ended: formatInstantFull(ends) })
  return allow(window.questionsUntil !== null && now >= window.questionsUntil ? 'late' : 'in-time')
}

type Row = { readonly late: boolean; readonly lateDecision: string | null; readonly inHand: boolean; readonly published: boolean }

/** Where a question stands. A late one waits until an officer takes it or leaves it. */
export function questionState(row: Row): QuestionState {
  if (row.published) return 'published'
  if (row.late && row.lateDecision === null) return 'late'
  if (row.lateDecision === 'left') return 'left'
  return row.inHand ? 'in-hand' : 'open'
}

/** Only a late question is taken or left, and once. */
export const decideLate = (state: QuestionState): Result<undefined, 'not-late'> => (state === 'late' ? allow() : refuse('not-late'))

/** Whether a question's wording and answer may still be written. */
export function decideWrite(state: QuestionState): Result<undefined, 'late-undecided' | 'left' | 'already-published'> {
  if (state === 'published') return refuse('already-published')
  if (state === 'late') return refuse('late-undecided')
  return state === 'left' ? refuse('left') : allow()
}

type Entry = { readonly answer: string | null; readonly writtenBy: string; readonly checkedBy: string | null; readonly published: boolean }

/** A colleague reads along: never the one who wrote, and only what has an answer. */
export function decideCheck(entry: Entry, personId: string): Result<undefined, 'already-published' | 'no-answer' | 'own-answer'> {
  if (entry.published) return refuse('already-published')
  if (entry.answer === null) return refuse('no-answer')
  return entry.writtenBy === personId ? refuse('own-answer') : allow()
}

/** Whether these answers can go out together. With `secondReader` each was read by a colleague of its writer. */
export function decidePublishNote(entries: readonly Entry[], secondReader: boolean): Result<undefined, 'nothing-chosen' | 'already-published' | 'no-answer' | 'not-checked'> {
  if (entries.length === 0) return refuse('nothing-chosen')
  if (entries.some((entry) => entry.published)) return refuse('already-published')
  if (entries.some((entry) => entry.answer === null)) return refuse('no-answer')
  const unread = entries.filter((entry) => entry.checkedBy === null).length
  return secondReader && unread > 0 ? refuse('not-checked', { count: unread }) : allow()
}

/** Whether answers come later than planned, or nearer to the closing than the region's own rule: so many days before it, at the closing's time of day. An empty rule says nothing. */
export function answersLate(window: { readonly answersBy: Date | null; readonly closesAt: Date }, at: Date, daysBefore: number | null): 'after-plan' | 'near-closing' | null {
  if (window.answersBy !== null && at > window.answersBy) return 'after-plan'
  return daysBefore !== null && at > momentOn(addDays(dayIn(window.closesAt), -daysBefore), timeIn(window.closesAt)) ? 'near-closing' : null
}
