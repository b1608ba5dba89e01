import { parseDuration } from '@/lib/kernel/duration'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { type Answer, type Answers, LESS_BY, type NormCell } from '../schema/cells'
import type { Calculation } from './calculation'

export type AnswerRefusal = 'less-without-reason' | 'two-weekly-without-reason'

/**
 * What a consultant must have said before a calculation is kept: why minutes come off, and why help once per two weeks suits this
 * person (never a cut for everyone: indications.md, "Overgangstermijn" and the norm set of 2025, p. 25).
 */
export function checkAnswers(cells: readonly NormCell[], answers: Answers): Result<undefined, AnswerRefusal> {
  for (const { key, label, kind, unit } of cells) {
    const answer = answers[key]
    if (!answer?.apply || answer.why?.trim()) continue
    if ((answer.less ?? 0) > 0) return refuse('less-without-reason', { key, label })
    if (kind === 'base' && unit === 'minutes-per-two-weeks') return refuse('two-weekly-without-reason', { key, label })
  }
  return allow()
}

/** How often help comes by the norm, and how long each time: two-weekly only when every base that counts is per two weeks. */
export function visitsOf({ lines, minutes }: Pick<Calculation, 'lines' | 'minutes'>): { readonly weeks: 1 | 2; readonly minutes: number } {
  const bases = lines.filter((line) => line.applied && line.kind === 'base')
  const weeks = bases.length > 0 && bases.every((line) => line.unit === 'minutes-per-two-weeks') ? 2 : 1
  return { weeks, minutes: minutes * weeks }
}

/** Answers as a form on screen holds them at this moment, for a running total: what cannot be read yet counts as not filled in. */
export function answersOnScreen(values: Readonly<Record<string, unknown>>, cells: readonly Pick<NormCell, 'key'>[]): Answers {
  return Object.fromEntries(cells.map(({ key }) => [key, answerOnScreen((part) => values[`answers.${key}.${part}`])]))
}

function answerOnScreen(valueOf: (part: string) => unknown): Answer {
  const text = (part: string) => {
    const value = valueOf(part)
    return typeof value === 'string' ? value.trim() : ''
  }
  const less = parseDuration(text('less'))
  const by = LESS_BY.find((each) => each === text('by'))
  const why = text('why')
  return {
    apply: text('apply') !== '',
    ...(/^\d{1,4}$/.test(text('count')) ? { count: Number(text('count')) } : {}),
    ...(less.ok && less.value > 0 ? { less: less.value, ...(by ? { by } : {}) } : {}),
    ...(why === '' ? {} : { why }),
  }
}
