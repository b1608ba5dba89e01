import { type Actor, hasRole, type Person, servesRegion } from '@/lib/kernel/actor'

/** The catalogue of a region is for whoever buys, rules on or indicates products there; it holds nothing about residents. */
export function mayReadCatalogue(actor: Actor, { regionId }: { readonly regionId: string }): actor is Person {
  return hasRole(actor, 'procurement-officer', 'contract-manager', 'policy-adviser', 'consultant') && servesRegion(actor, regionId)
}
