import type { AssessmentStage } from '@/lib/admissions/schema/assessment'
import { addDays, formatDay, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** Days after which a question would hold up the decision without end. */
const LONGEST = 60

export type AskRefusal = 'finished' | 'due-too-soon' | 'due-too-far' | 'already-asked' | 'already-shared'

export type AskSituation = {
  readonly stage: AssessmentStage
  readonly dueOn: Day
  readonly today: Day
  /** A question about the same part that waits for its answer. */
  readonly waiting: boolean
  readonly shared: boolean
}

/** Whether a question may be asked: during the assessment, one at a time per part, with at least one whole day to answer. */
export function decideAsk(situation: AskSituation): Result<'clarification', AskRefusal> {
  const { stage, dueOn, today } = situation
  if (stage === 'assessed') return refuse('finished')
  if (situation.shared) return refuse('already-shared')
  if (situation.waiting) return refuse('already-asked')
  if (dueOn <= today) return refuse('due-too-soon', { earliest: formatDay(addDays(today, 1)) })
  if (dueOn > addDays(today, LONGEST)) return refuse('due-too-far', { latest: formatDay(addDays(today, LONGEST)) })
  return allow('clarification')
}

export type AnswerRefusal = 'already-answered' | 'finished' | 'file-not-yours'

/** Whether an answer still counts: once, and until the assessment is finished. After its day it is taken, and shown as late. */
export function decideAnswer(stage: AssessmentStage, answered: boolean): Result<undefined, AnswerRefusal> {
  if (answered) return refuse('already-answered')
  return stage === 'assessed' ? refuse('finished') : allow()
}

/** Whether an answer came, or is still missing, after the day that was asked for. */
export const isLate = (dueOn: Day, answeredOn: Day | null, today: Day): boolean => (answeredOn ?? today) > dueOn
