import { hasRole, servesProvider, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Who asks a provider for clarification: a procurement officer of the region. */
export const mayAskClarification = (actor: Actor, submission: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, submission.regionId)

/** Who answers: the provider itself, in its own login. */
export const mayAnswerClarification = (actor: Actor, question: { readonly providerId: string }): boolean =>
  hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, question.providerId)

/** What a provider's screens and commands reach: its own. */
export const ownOf = (actor: Actor) => ({
  providerId: { in: actor.kind === 'person' && (actor.role === 'provider-admin' || actor.role === 'provider-staff') ? [...actor.providerIds] : [] },
})
