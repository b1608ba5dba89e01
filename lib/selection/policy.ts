import { hasRole, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Who sets how an area is awarded, scores entries and proposes the award: a procurement officer of the region. */
export const mayScore = (actor: Actor, thing: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, thing.regionId)
