import { type Actor, hasRole, type Person, servesMunicipality } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'

/** Only consultants, and only the files of the municipality their session is for. */
export function mayKeepResidents(actor: Actor, file: { readonly municipalityId: string }): actor is Person {
  return hasRole(actor, 'consultant') && servesMunicipality(actor, file.municipalityId)
}

/** Searching is for whoever may keep files. */
export function maySearchResidents(actor: Actor): actor is Person {
  return hasRole(actor, 'consultant') && actor.municipalityIds.length === 1
}

/** The one municipality a consultant works for in this session. Throws 'forbidden' for everybody else. */
export function sessionMunicipality(actor: Actor): { readonly person: Person; readonly municipalityId: string; readonly regionId: string } {
  const municipalityId = maySearchResidents(actor) ? actor.municipalityIds[0] : undefined
  const regionId = actor.kind === 'person' ? actor.regionIds[0] : undefined
  if (!maySearchResidents(actor) || municipalityId === undefined || regionId === undefined) throw new Halt('forbidden')
  return { person: actor, municipalityId, regionId }
}

/** The rows of this actor's municipality; what row-level security says too. */
export const visibleTo = (actor: Actor) => ({ municipalityId: { in: actor.kind === 'anonymous' ? [] : [...actor.municipalityIds] } })
