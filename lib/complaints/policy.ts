import { hasRole, servesMunicipality, type Actor, type Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'

/** Handling complaints of residents: the objections officer of that municipality. */
export const mayHandleComplaint = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'objections-officer') && servesMunicipality(actor, thing.municipalityId)

/** The one municipality this officer works for. Throws 'forbidden' for everybody else. */
export function officerOf(actor: Actor): { readonly person: Person; readonly municipalityId: string; readonly regionId: string } {
  const municipalityId = actor.kind === 'person' ? actor.municipalityIds[0] : undefined
  const regionId = actor.kind === 'person' ? actor.regionIds[0] : undefined
  if (municipalityId === undefined || regionId === undefined || !mayHandleComplaint(actor, { municipalityId })) throw new Halt('forbidden')
  return { person: actor, municipalityId, regionId }
}
