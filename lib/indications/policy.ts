import { type Actor, hasRole, type Person, servesMunicipality } from '@/lib/kernel/actor'

type InMunicipality = { readonly municipalityId: string }

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

/** The rows of this actor's municipality; what row-level security says too. */
export const visibleTo = (actor: Actor) => ({ municipalityId: { in: actor.kind === 'anonymous' ? [] : [...actor.municipalityIds] } })
