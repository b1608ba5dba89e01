import { hasRole, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Who judges the criteria, finishes and takes up again: a procurement officer of the region. */
export const mayAssess = (actor: Actor, submission: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, submission.regionId)

/** In which regions this actor assesses, and who he is for what he declared: nobody but a procurement officer does. */
export const assessedBy = (actor: Actor): { readonly regionIds: readonly string[]; readonly personId: string | null } =>
  actor.kind === 'person' && actor.role === 'procurement-officer' ? { regionIds: actor.regionIds, personId: actor.personId } : { regionIds: [], personId: null }

/** The opened submissions this actor's screens and commands reach: no sealed one, and none of a provider he declared an interest in. */
export const openedFor = (actor: Actor) => ({
  regionId: { in: [...assessedBy(actor).regionIds] },
  openedAt: { not: null },
  provider: { assessorConflicts: { none: { personId: actor.kind === 'person' ? actor.personId : '', withdrawnAt: null } } },
})

/** The providers this actor declared an interest in. */
export const ownInterests = (actor: Actor, interests: readonly { readonly personId: string; readonly providerId: string }[]): string[] =>
  interests.filter((each) => actor.kind === 'person' && each.personId === actor.personId).map((each) => each.providerId)

/** Who keeps the region's ready sentences: a procurement officer or policy adviser of the region. */
export const mayKeepPhrases = (actor: Actor, phrase: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer', 'policy-adviser') && servesRegion(actor, phrase.regionId)
