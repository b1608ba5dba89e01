import { hasRole, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Who judges the criteria, finishes and takes up again: a procurement officer of the region. */
export const mayAssess = (actor: Actor, submission: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, submission.regionId)

/** The opened submissions this actor's screens and commands reach; a sealed one is reached by nobody here. */
export const openedFor = (actor: Actor) => ({
  regionId: { in: actor.kind === 'person' && actor.role === 'procurement-officer' ? [...actor.regionIds] : [] },
  openedAt: { not: null },
})
