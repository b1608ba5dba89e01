import { hasRole, servesProvider, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Who works in a provider's dossier: its administrator and its staff, for their own provider only. */
export const mayEditDossier = (actor: Actor, providerId: string): boolean => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, providerId)

/** The rows of the actor's own provider. */
export const ownProviders = (actor: Actor): { readonly providerId: { readonly in: string[] } } => ({ providerId: { in: actor.kind === 'anonymous' ? [] : [...actor.providerIds] } })

/** The provider a signed-in person works for in this session; undefined for anyone else. */
export const providerOf = (actor: Actor): string | undefined => (hasRole(actor, 'provider-admin', 'provider-staff') ? actor.providerIds[0] : undefined)

/** Reporting a change that others rely on is for who administers the provider. */
export const mayReportChange = (actor: Actor, providerId: string): boolean => hasRole(actor, 'provider-admin') && servesProvider(actor, providerId)

/** Who decides on a reported change: who buys or manages contracts for a region that knows the provider. */
export const mayDecideChange = (actor: Actor, change: { readonly regionIds: readonly string[] }): boolean => hasRole(actor, 'procurement-officer', 'contract-manager') && change.regionIds.some((id) => servesRegion(actor, id))

/** Who invites a colleague and ends his role: the one who administers the provider. */
export const mayManageColleagues = (actor: Actor, providerId: string): boolean => hasRole(actor, 'provider-admin') && servesProvider(actor, providerId)
