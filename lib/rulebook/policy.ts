import { type Actor, hasRole, type Person, servesMunicipality, servesRegion } from '@/lib/kernel/actor'

/** Ruling on policy: the adviser of that region, for the region or one of its municipalities. */
export const mayRule = (actor: Actor, thing: { readonly regionId: string; readonly municipalityId?: string | null }): actor is Person =>
  hasRole(actor, 'policy-adviser') && servesRegion(actor, thing.regionId) && (!thing.municipalityId || servesMunicipality(actor, thing.municipalityId))
