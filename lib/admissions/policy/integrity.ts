import { hasRole, servesMunicipality, servesProvider, type Actor } from '@/lib/kernel/actor'

/** Whose the compartment is: the integrity officer whose session is this one municipality. */
export const mayCheck = (actor: Actor, thing: { readonly municipalityId: string }): boolean => hasRole(actor, 'integrity-officer') && actor.municipalityIds.length === 1 && servesMunicipality(actor, thing.municipalityId)

/** Who answers: the party's own people. */
export const mayAnswerIntegrity = (actor: Actor, question: { readonly providerId: string | null }): boolean => question.providerId !== null && hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, question.providerId)
