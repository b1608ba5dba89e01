import { allow, refuse, type Result } from '@/lib/kernel/result'
import { ADMISSION } from '@/lib/procedures/rules/type-admission'
import { AREA_SELECTION } from '@/lib/procedures/rules/type-area-selection'
import { OPEN_HOUSE } from '@/lib/procedures/rules/type-open-house'
import { SEMI_OPEN_HOUSE } from '@/lib/procedures/rules/type-semi-open-house'
import type { ProcedureType } from '@/lib/procedures/schema/procedure'
import type { WindowKind } from '@/lib/procedures/schema/window'

/** One step of the way as a provider goes it. */
export type TypeStep = { readonly title: string; readonly text: string }

/** Everything in which one type of procedure differs from another; nothing else in the portal asks which type it is. */
export type TypeRecord = {
  readonly words: {
    readonly name: string
    /** Beside the choice, for the officer. */
    readonly hint: string
    /** What the type means for a provider. */
    readonly sentence: string
    /** What a college decides, with its article. */
    readonly decision: string
    /** The law under a decision, for who disagrees. */
    readonly basis: string
    readonly steps: readonly TypeStep[]
  }
  /** Kinds of entry windows that fit; a type is open all through, at moments, or once. */
  readonly windowKinds: readonly WindowKind[]
  /** Only where providers are compared there are scores and an order, given by so many assessors; null everywhere else. */
  readonly scoring: { readonly leastAssessors: number; readonly mostAssessors: number } | null
  /** Days for who disagrees: a setting, not below this; an award has its standstill (Aanbestedingswet 2012, art. 2.127). */
  readonly leastReactionDays: number
  /** Everyone who meets the criteria is admitted, or a set number per lot is awarded. */
  readonly outcome: 'admission' | 'award'
}

export const TYPES: Readonly<Record<ProcedureType, TypeRecord>> = { 'open-house': OPEN_HOUSE, 'semi-open-house': SEMI_OPEN_HOUSE, admission: ADMISSION, 'area-selection': AREA_SELECTION }

/** The record of a type, also when it comes as text from a row. */
export const typeOf = (type: string): TypeRecord => TYPES[type as ProcedureType]

/**
 * The reaction term with its source: the region's rule of that day, or the officer's own reason where there is no rule or the term is
 * longer. Refuses one that is shorter than its type allows or the region rules, and one that nothing explains.
 */
export function decideReaction(type: string, reactionDays: number, ruled: { readonly days: number; readonly source: string } | null, why: string | null): Result<string, 'reaction-too-short' | 'reaction-below-rule' | 'reaction-unexplained'> {
  const { leastReactionDays, words } = typeOf(type)
  if (reactionDays < leastReactionDays) return refuse('reaction-too-short', { least: leastReactionDays, type: words.name.toLowerCase() })
  if (ruled && reactionDays < ruled.days) return refuse('reaction-below-rule', { least: ruled.days, source: ruled.source })
  if (ruled && reactionDays === ruled.days) return allow(ruled.source)
  return why ? allow(why) : refuse('reaction-unexplained')
}

/** The windows of a procedure fit its type: an open house doesn't open "once", a selection never twice. */
export function decideWindowKinds(type: string, windows: readonly { readonly name: string; readonly kind: string }[]): Result<undefined, 'kind-not-of-type'> {
  const { words, windowKinds } = typeOf(type)
  const wrong = windows.find((window) => !(windowKinds as readonly string[]).includes(window.kind))
  return wrong ? refuse('kind-not-of-type', { name: wrong.name, type: words.name.toLowerCase() }) : allow()
}
