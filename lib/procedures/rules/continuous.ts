import { addDays, type Day } from '@/lib/kernel/day'
import { dayIn, instantOf } from '@/lib/kernel/instant'
import { sure } from '@/lib/kernel/result'
import { lastDayOfTerm, type Term } from '@/lib/procedures/rules/term'

/** Whether entry is open all along, so that each entry is opened, judged and decided by itself (F23). */
export const isContinuous = (window: { readonly kind?: string }): boolean => window.kind === 'continuous'

/** Whether officers may look for entries in a window: opened as a whole, or one by one where entry is continuous. */
export const showsEntries = (window: { readonly kind: string; readonly openedAt: Date | null }): boolean => window.openedAt !== null || isContinuous(window)

type Typed = { readonly kind: string; readonly contractStart: Day; readonly closesAt?: Date | null; readonly decisionsBy?: Day | null; readonly decisionDays?: number | null; readonly questionsUntil?: Date | null; readonly answersBy?: Date | null }

/**
 * The dates of a window as they stand. Where entry is continuous there is no closing to choose: entering ends with the last day
 * on which any agreement of the procedure can run, so many days later everything in it is decided, and questions have no last day.
 */
export function withEnd<T extends Typed>(typed: T, term: Term, firstStart: Day): T & { closesAt: Date; decisionsBy: Day; decisionDays: number | null; questionsUntil: Date | null; answersBy: Date | null } {
  if (isContinuous(typed)) {
    const after = addDays(lastDayOfTerm(term, firstStart), 1)
    const decisionDays = typed.decisionDays ?? 0
    return { ...typed, closesAt: sure(instantOf(after, '00:00')), decisionsBy: addDays(after, decisionDays), decisionDays, questionsUntil: null, answersBy: null }
  }
  if (!typed.closesAt || !typed.decisionsBy) throw new Error('a window that closes has a closing and a day for the decisions')
  return { ...typed, closesAt: typed.closesAt, decisionsBy: typed.decisionsBy, decisionDays: null, questionsUntil: typed.questionsUntil ?? null, answersBy: typed.answersBy ?? null }
}

/** The last day on which everyone can enter where entry is continuous. */
export const lastEntryDay = (window: { readonly closesAt: Date }): Day => addDays(dayIn(window.closesAt), -1)

/** The day by which the colleges decide on an entry: so many days after it was received, or the window's own day. */
export const decideBy = (window: { readonly kind: string; readonly decisionDays: number | null; readonly decisionsBy: string }, receivedAt: Date): Day =>
  isContinuous(window) ? addDays(dayIn(receivedAt), window.decisionDays ?? 0) : (window.decisionsBy as Day)
