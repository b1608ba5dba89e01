import { type Actor, hasRole, type Person, servesMunicipality } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'

/** Only consultants, and only the files of the municipality their session is for. */
export function mayKeepResidents(actor: Actor, file: { readonly municipalityId: string }): actor is Person {
  return hasRole(actor, 'consultant') && servesMunicipality(actor, file.municipalityId)
}

/** Searching, and opening a file for who has none: whoever may keep files, and the desk that registers for the general facility. */
export function maySearchResidents(actor: Actor): actor is Person {
  return hasRole(actor, 'consultant', 'desk-agent') && actor.municipalityIds.length === 1
}

type SessionPlace = { readonly person: Person; readonly municipalityId: string; readonly regionId: string }

/** The one municipality in which this person may search. Throws 'forbidden' for everybody else. */
export function searchingMunicipality(actor: Actor): SessionPlace {
  const municipalityId = maySearchResidents(actor) ? actor.municipalityIds[0] : undefined
  const regionId = actor.kind === 'person' ? actor.regionIds[0] : undefined
  if (!maySearchResidents(actor) || municipalityId === undefined || regionId === undefined) throw new Halt('forbidden')
  return { person: actor, municipalityId, regionId }
}

/** The one municipality a consultant works for in this session. Throws 'forbidden' for everybody else. */
export function sessionMunicipality(actor: Actor): SessionPlace {
  const place = searchingMunicipality(actor)
  if (!mayKeepResidents(actor, place)) throw new Halt('forbidden')
  return place
}

/** The rows of this actor's municipality; what row-level security says too. */
export const visibleTo = (actor: Actor) => ({ municipalityId: { in: actor.kind === 'anonymous' ? [] : [...actor.municipalityIds] } })
