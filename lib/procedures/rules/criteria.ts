import { addMonths, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** Months after which the region looks again at a library criterion, unless another day is given. */
export const REVIEW_MONTHS = 12

export const firstReview = (today: Day): Day => addMonths(today, REVIEW_MONTHS)

type Asked = { readonly id: string; readonly title: string; readonly text: string; readonly kind: string; readonly code: string | null; readonly answerKind: string; readonly excludingAnswer: boolean | null; readonly evidenceKind: string | null }

/** Why two criteria of one procedure should be looked at together. */
export type Overlap = { readonly reason: 'same-text' | 'same-code' | 'contradicts'; readonly first: Asked; readonly second: Asked }

const plain = (text: string): string => text.toLocaleLowerCase('nl').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

/**
 * Criteria that ask the same twice, or with opposite excluding answers: a provider would have to guess (peers.md, Digital
 * Marketplace pull 1173). A warning to the officer, never a refusal: two criteria may share a code on purpose.
 */
export function overlaps(criteria: readonly Asked[]): Overlap[] {
  return criteria.flatMap((first, at) =>
    criteria.slice(at + 1).flatMap((second): Overlap[] => {
      const text = plain(first.text) === plain(second.text)
      const code = first.code !== null && first.code === second.code
      if (!text && !code) return []
      const opposite = first.answerKind === 'statement' && second.answerKind === 'statement' && first.excludingAnswer !== second.excludingAnswer
      if (opposite) return [{ reason: 'contradicts', first, second }]
      if (text) return [{ reason: 'same-text', first, second }]
      return first.answerKind === second.answerKind && first.evidenceKind === second.evidenceKind ? [{ reason: 'same-code', first, second }] : []
    }),
  )
}

/** The parts of a criterion that a library version holds, in the order in which a difference is told. */
export const CONTENT = [
  'kind', 'title', 'text', 'rationale', 'holdsAt', 'holdsMonths', 'proof', 'answerKind', 'evidenceKind', 'excludingAnswer', 'perLot', 'code', 'source', 'sampled', 'validityMonths', 'renewalMonths', 'renewalReason', 'renewalStanding',
] as const
export type ContentField = (typeof CONTENT)[number]

/** Which parts two texts of a criterion differ in. */
export const differingParts = (before: Readonly<Record<ContentField, unknown>>, after: Readonly<Record<ContentField, unknown>>): ContentField[] => CONTENT.filter((field) => (before[field] ?? null) !== (after[field] ?? null))

/** A version that says nothing new would make a procedure look out of date for nothing. */
export function decideNewVersion(before: Readonly<Record<ContentField, unknown>>, after: Readonly<Record<ContentField, unknown>>): Result<ContentField[], 'nothing-changed'> {
  const parts = differingParts(before, after)
  return parts.length === 0 ? refuse('nothing-changed') : allow(parts)
}

/** How a procedure's criterion relates to the library it came from. */
export type Origin = 'none' | 'current' | 'older' | 'changed'

/** Whether a criterion still says what its library version says, and whether that is still the newest. */
export function originOf(criterion: Readonly<Record<ContentField, unknown>>, version: (Readonly<Record<ContentField, unknown>> & { readonly number: number; readonly currentNumber: number }) | null): Origin {
  if (version === null) return 'none'
  if (differingParts(version, criterion).length > 0) return 'changed'
  return version.number < version.currentNumber ? 'older' : 'current'
}
