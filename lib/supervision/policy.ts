import { hasRole, servesMunicipality, servesProvider, type Actor, type Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'

/** Whose the files are: the supervisor whose session is this one municipality. */
export const maySupervise = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'supervisor') && actor.municipalityIds.length === 1 && servesMunicipality(actor, thing.municipalityId)

/** Who reports, and answers what a supervisor asks: the provider's own people. */
export const mayReportIncident = (actor: Actor, thing: { readonly providerId: string }): actor is Person => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, thing.providerId)

/** The one municipality a supervisor works for. Throws 'forbidden' for everybody else. */
export function supervisorOf(actor: Actor): { readonly person: Person; readonly municipalityId: string; readonly regionId: string } {
  const municipalityId = actor.kind === 'person' ? actor.municipalityIds[0] : undefined
  const regionId = actor.kind === 'person' ? actor.regionIds[0] : undefined
  if (municipalityId === undefined || regionId === undefined || !maySupervise(actor, { municipalityId })) throw new Halt('forbidden')
  return { person: actor, municipalityId, regionId }
}
