import { type Actor, hasRole, type Person, type Role, servesMunicipality, servesRegion } from '@/lib/kernel/actor'

/** Who asks a body for advice, in the order in which they stand in a list. */
export const ASKERS = ['policy-adviser', 'procurement-officer', 'contract-manager'] as const satisfies readonly Role[]
export const BODIES = ['advisory-board', 'bureau'] as const satisfies readonly Role[]

/** Asking for advice, sharing for it and answering it: for the region, or for a municipality that one works for. */
export const mayAskAdvice = (actor: Actor, thing: { readonly regionId: string; readonly municipalityId?: string | null }): actor is Person =>
  hasRole(actor, ...ASKERS) && servesRegion(actor, thing.regionId) && (!thing.municipalityId || servesMunicipality(actor, thing.municipalityId))

/** Giving advice: a member of the body that was asked. */
export const mayAdvise = (actor: Actor, thing: { readonly bodyId: string }): actor is Person => hasRole(actor, ...BODIES) && actor.advisoryBodyId === thing.bodyId
