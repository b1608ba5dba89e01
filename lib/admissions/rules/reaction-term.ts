/** The days a provider has after a decision, and where that is ruled. */
export type ReactionTerm = { readonly days: number; readonly source: string }

const PUBLISHED = 'zoals de procedure is gepubliceerd'

/**
 * The reaction term of one college's decision: what was published binds the municipality, and a longer term that its
 * rulebook gives on the day of the decision holds instead. A rule never shortens what providers could count on.
 */
export function reactionTermFor(published: number, ruled: ReactionTerm | null): ReactionTerm {
  return ruled && ruled.days >= published ? ruled : { days: published, source: PUBLISHED }
}
