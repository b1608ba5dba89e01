import type { AssessmentStage } from '@/lib/admissions/schema/assessment'
import type { ClarificationKind } from '@/lib/admissions/schema/clarification'
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

export type AnswerRefusal = 'already-answered' | 'finished' | 'file-not-yours' | 'repair-late' | 'repair-missing' | 'beyond-question' | 'other-kind'

export type AnswerSituation = { readonly stage: AssessmentStage; readonly answered: boolean; readonly kind: ClarificationKind; readonly dueOn: Day; readonly today: Day }

/**
 * Whether an answer still counts: once, and until the assessment is finished. Words after their day are taken, and shown
 * as late; a repair after its day is refused, since it changes what was handed in.
 */
export function decideAnswer(situation: AnswerSituation): Result<undefined, AnswerRefusal> {
  if (situation.answered) return refuse('already-answered')
  if (situation.stage === 'assessed') return refuse('finished')
  if (situation.kind === 'repair' && situation.today > situation.dueOn) return refuse('repair-late', { day: formatDay(situation.dueOn) })
  return allow()
}

export type Mended = { readonly yes: boolean | null; readonly text: string | null; readonly evidenceVersionId: string | null }

/**
 * Whether what the provider sends mends exactly what was asked: a repair gives the answer of the criterion's own kind,
 * a question for words none. Anything beyond the question is refused.
 */
export function decideMended(kind: ClarificationKind, answerKind: string, given: Mended): Result<undefined, AnswerRefusal> {
  const said = { yes: given.yes !== null, text: given.text !== null, evidence: given.evidenceVersionId !== null }
  if (kind === 'explain') return said.yes || said.text || said.evidence ? refuse('beyond-question') : allow()
  const needs = answerKind === 'evidence' ? 'evidence' : answerKind === 'text' ? 'text' : 'yes'
  if (!said[needs]) return refuse('repair-missing')
  const beyond = (needs !== 'evidence' && said.evidence) || (needs !== 'yes' && said.yes) || (needs === 'evidence' && said.text)
  return beyond ? refuse('beyond-question') : allow()
}

/** Whether an answer came, or is still missing, after the day that was asked for. */
export const isLate = (dueOn: Day, answeredOn: Day | null, today: Day): boolean => (answeredOn ?? today) > dueOn
