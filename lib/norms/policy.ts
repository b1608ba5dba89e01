import { type Actor, hasRole, type Person, servesMunicipality, servesRegion } from '@/lib/kernel/actor'

/** Norm sets are for whoever calculates with them or rules on them; they hold nothing about residents. */
export function mayReadNorms(actor: Actor): boolean {
  return hasRole(actor, 'consultant', 'policy-adviser', 'auditor')
}

/** Making, changing and adopting an edition of one's own: the policy adviser of the municipality, or of the region for all of it. */
export function mayKeepNorms(actor: Actor, set: { readonly regionId: string | null; readonly municipalityId: string | null }): actor is Person {
  return hasRole(actor, 'policy-adviser') && set.regionId !== null && servesRegion(actor, set.regionId) && (set.municipalityId === null || servesMunicipality(actor, set.municipalityId))
}
