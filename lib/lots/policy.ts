import { hasRole, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Roles that see how their region's municipalities are divided; the procurement officer draws. */
export const AREA_READERS = ['procurement-officer', 'contract-manager', 'college-clerk', 'controller', 'policy-adviser', 'auditor'] as const

export const mayReadAreas = (actor: Actor, place: { readonly regionId: string }): boolean => hasRole(actor, ...AREA_READERS) && servesRegion(actor, place.regionId)

export const mayDrawAreas = (actor: Actor, place: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, place.regionId)
