import { type Actor, hasRole, type Person, servesMunicipality, servesProvider } from '@/lib/kernel/actor'

type InMunicipality = { readonly municipalityId: string }
type OfProvider = { readonly providerId: string }

/** Reading and doing a case: the consultant whose session is for that municipality. */
export function mayWorkOnCase(actor: Actor, wmoCase: InMunicipality): actor is Person {
  return hasRole(actor, 'consultant') && servesMunicipality(actor, wmoCase.municipalityId)
}

/** Sending letters about cases and recording what came back: the consultant, and the back office that reads nothing of the case. */
export function mayHandlePost(actor: Actor, letter: InMunicipality): actor is Person {
  return hasRole(actor, 'consultant', 'back-office') && servesMunicipality(actor, letter.municipalityId)
}

/** Deciding in the college's name: a consultant of an access organisation, whose mandate the command looks up for the day. */
export function mayDecide(actor: Actor, wmoCase: InMunicipality): actor is Person & { readonly accessOrganisationId: string } {
  return mayWorkOnCase(actor, wmoCase) && actor.accessOrganisationId !== undefined
}

/** Bringing a resident and a helper together, for a resident who agreed that his municipality shared him with its mediator. */
export const mayMediate = (actor: Actor, mediation: InMunicipality): actor is Person => hasRole(actor, 'mediator') && servesMunicipality(actor, mediation.municipalityId)

/** Giving the minutes that a provider would need, when a consultant asked it to help to settle the hours. */
export const mayThinkAlong = (actor: Actor, asked: OfProvider): actor is Person => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, asked.providerId)

/** Beginning, reporting on and finishing a restorative track: the organisation that carries it out. */
export const mayCarryOutTrack = (actor: Actor, track: OfProvider): actor is Person => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, track.providerId)

/** The rows of this actor's municipality; what row-level security says too. */
export const visibleTo = (actor: Actor) => ({ municipalityId: { in: actor.kind === 'anonymous' ? [] : [...actor.municipalityIds] } })
