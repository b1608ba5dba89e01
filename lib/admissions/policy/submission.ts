import { hasRole, servesProvider, type Actor } from '@/lib/kernel/actor'

/** Who fills in a provider's submission: its administrator and its staff. */
export const mayPrepareSubmission = (actor: Actor, submission: { readonly providerId: string }): boolean => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, submission.providerId)

/** Who hands in, replaces or withdraws: an administrator of that provider. */
export const maySubmit = (actor: Actor, submission: { readonly providerId: string }): boolean => hasRole(actor, 'provider-admin') && servesProvider(actor, submission.providerId)

/** A provider's own submissions; for anyone else none: officers have queries of their own, after the opening. */
export const ownSubmissions = (actor: Actor): { readonly providerId: { readonly in: string[] } } => ({
  providerId: { in: hasRole(actor, 'provider-admin', 'provider-staff') ? [...actor.providerIds] : [] },
})
