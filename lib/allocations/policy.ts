import { hasRole, servesMunicipality, servesProvider, type Actor, type Person } from '@/lib/kernel/actor'

/** Offering, taking back and answering a return: the consultant whose session is for that municipality. */
export const mayAllocate = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'consultant') && servesMunicipality(actor, thing.municipalityId)

/** Accepting, giving back and starting: those who work for that provider. */
export const mayPlan = (actor: Actor, allocation: { readonly providerId: string }): actor is Person => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, allocation.providerId)

/** Following every allocation of the municipality, without its case: the back office of that municipality. */
export const mayFollowAllocations = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'back-office') && servesMunicipality(actor, thing.municipalityId)

/** The waiting list of the municipality, without a name: who offers, and who follows what was offered. */
export const mayReadWaiting = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'consultant', 'back-office') && servesMunicipality(actor, thing.municipalityId)

/** Clients are counted, never named, for the contract manager of the region. */
export const mayCountClients = (actor: Actor): boolean => hasRole(actor, 'contract-manager')

/** The rows this actor works on; what row-level security says too. */
export function visibleTo(actor: Actor): { municipalityId: { in: string[] } } | { providerId: { in: string[] } } {
  const known = actor.kind === 'person' ? actor : undefined
  if (known?.role === 'provider-admin' || known?.role === 'provider-staff') return { providerId: { in: [...known.providerIds] } }
  return { municipalityId: { in: known?.role === 'consultant' || known?.role === 'back-office' ? [...known.municipalityIds] : [] } }
}
