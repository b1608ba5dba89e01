import type { Outcome } from '../schema'

/** What a motivation is looked at for before it is decided. It refuses nothing: a person judges. */
export const MOTIVATION_POINTS = ['not-this-person', 'means'] as const
export type MotivationPoint = (typeof MOTIVATION_POINTS)[number]

/** Words that stand in anybody's file and say nothing of one person, by how they begin. */
const ANYBODY = /^(?:huish|onder|gemee|meneer|mevro|inwon|daaro|omdat|krijg|nodig|kunne|graag|wille|moete|worde|beslu|aanvr|aange|gesch|schoo|hulp|niet|alleen|zelf|steun|week|weke|jaar)/
/** Ways to speak of what somebody can pay. */
const MEANS = /\b(?:inkomens?|inkomsten|vermogen|spaargeld|salaris|loon|pensioen|bankrekening|draagkracht)\b|\b(?:kunt|kan|zelf)\b[^.]{0,30}\bbetalen\b/i

/** Words of five letters or more without accents, by their first five letters, so that a plural or a conjugation is the same word. */
const wordsOf = (text: string): string[] => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^a-z]+/).filter((word) => word.length >= 5 && !ANYBODY.test(word)).map((word) => word.slice(0, 5))

/**
 * What to look at in a motivation: not one word of what was asked and found about this person stands in it, or help is refused, wholly or in part,
 * with words about what somebody can pay, which art. 2.3.5 lid 3 does not name.
 */
export function motivationPoints({ motivation, outcome, found }: { readonly motivation: string; readonly outcome: Outcome; readonly found: readonly (string | null)[] }): MotivationPoint[] {
  const known = new Set(found.flatMap((text) => wordsOf(text ?? '')))
  const at: Record<MotivationPoint, boolean> = { 'not-this-person': !wordsOf(motivation).some((word) => known.has(word)), means: outcome !== 'granted' && MEANS.test(motivation) }
  return MOTIVATION_POINTS.filter((point) => at[point])
}
