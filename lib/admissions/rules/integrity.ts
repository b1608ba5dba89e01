import type { Proposal } from '@/lib/admissions/rules/decision'
import type { LaterOutcome } from '@/lib/admissions/schema/decision'
import type { CheckStatus, QuestionKind } from '@/lib/admissions/schema/integrity'
import { addDays, addMonths, formatDay, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const STEPS = { running: ['passed', 'refusal-advised'], 'refusal-advised': ['passed'], passed: [] } as const satisfies Record<CheckStatus, readonly CheckStatus[]>

/** Whether a check can go from one status to the other: a refusal can still become passed, and nothing runs again. */
export const checkCanBecome = (from: CheckStatus, to: CheckStatus): boolean => (STEPS[from] as readonly CheckStatus[]).includes(to)

export type Terms = { readonly hearingDays: number; readonly retentionMonths: number }
export type StartRefusal = 'checked-already' | 'no-terms'

/** Whether a check can start: once per entry and municipality, and only where the municipality ruled its terms. */
export function decideStart(exists: boolean, terms: Terms | null): Result<Terms, StartRefusal> {
  if (exists) return refuse('checked-already')
  return terms ? allow(terms) : refuse('no-terms')
}

export type AskRefusal = 'check-ended' | 'due-too-early'

/** Whether a party can be asked, until which day. A hearing gives at least the days that the municipality ruled. */
export function decideAsk(status: CheckStatus, kind: QuestionKind, dueOn: Day, today: Day, hearingDays: number): Result<undefined, AskRefusal> {
  if (status === 'passed' || (status !== 'running' && kind === 'question')) return refuse('check-ended')
  const earliest = addDays(today, kind === 'hearing' ? hearingDays : 1)
  return dueOn < earliest ? refuse('due-too-early', { day: formatDay(earliest) }) : allow()
}

export type AddPartyRefusal = 'check-ended'

/** Whether a party without an account can be added: while it can still be asked something. */
export const decideAddParty = (status: CheckStatus): Result<undefined, AddPartyRefusal> => (status === 'running' ? allow() : refuse('check-ended'))

export type AnswerRefusal = 'answered-already'
export const decideAnswer = (answered: boolean): Result<undefined, AnswerRefusal> => (answered ? refuse('answered-already') : allow())

/** The most files an answer carries. */
const MOST_FILES = 10

export type AnswerFileRefusal = AnswerRefusal | 'too-many'

/** Whether a file can still be added to an answer, which has so many. */
export const decideAnswerFile = (answered: boolean, adds: boolean, files: number): Result<undefined, AnswerFileRefusal> => (answered ? refuse('answered-already') : adds && files >= MOST_FILES ? refuse('too-many') : allow())

export type EndRefusal = 'no-such-step' | 'hearing-missing' | 'hearing-running'

/**
 * Whether a check can end this way, and from when its file is destroyed. Nobody is advised to be refused before it was heard:
 * it answered, or its whole term is over.
 */
export function decideCheckEnd(status: CheckStatus, result: 'passed' | 'refusal-advised', hearings: readonly { readonly dueOn: Day; readonly answered: boolean }[], today: Day, retentionMonths: number): Result<{ destroyOn: Day }, EndRefusal> {
  if (!checkCanBecome(status, result)) return refuse('no-such-step')
  if (result === 'refusal-advised') {
    if (hearings.length === 0) return refuse('hearing-missing')
    const heard = hearings.some((each) => each.answered || each.dueOn < today)
    if (!heard) return refuse('hearing-running', { day: formatDay(hearings[0]?.dueOn ?? today) })
  }
  return allow({ destroyOn: addMonths(today, retentionMonths) })
}

export type DestroyRefusal = 'not-ended' | 'kept-until' | 'destroyed-already'

/** Whether the file is destroyed now: from the day its own retention period is over. */
export function decideDestroy(destroyOn: Day | null, destroyed: boolean, today: Day): Result<undefined, DestroyRefusal> {
  if (destroyed) return refuse('destroyed-already')
  if (!destroyOn) return refuse('not-ended')
  return today < destroyOn ? refuse('kept-until', { day: formatDay(destroyOn) }) : allow()
}

/** How a check bears on one outcome: it runs (for everyone who looks), and whether the college may refuse on it. */
export type Integrity = { readonly running: boolean; readonly refusable: boolean }
export const NO_CHECK: Integrity = { running: false, refusable: false }

/** What an outcome may still say beside a check: no admission while it runs, a refusal once the officer advised one. */
export function besideCheck(allowed: readonly LaterOutcome[], { running, refusable }: Integrity): readonly LaterOutcome[] {
  const open = running ? allowed.filter((each) => each !== 'admitted' && each !== 'conditionally-admitted') : allowed
  return refusable && !open.includes('refused') ? [...open, 'refused'] : open
}

/** What an outcome says while a check runs; no more than that. */
export const WAITS = 'Het college heeft meer tijd nodig voor zijn besluit.'

/** A proposal while a check runs: the college waits. The letter that follows says no more than that. */
export const besideRunning = (proposal: Proposal, { running }: Integrity): Proposal =>
  running && (proposal.outcome === 'admitted' || proposal.outcome === 'conditionally-admitted') ? { ...proposal, outcome: 'deferred', condition: null, reason: WAITS } : proposal
