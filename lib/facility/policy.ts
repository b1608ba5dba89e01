import { hasRole, servesMunicipality, servesProvider, type Actor, type Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'

/** Registering residents for the general facility and keeping their counters: the desk of that municipality. */
export const mayKeepFacility = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'desk-agent') && servesMunicipality(actor, thing.municipalityId)

/** Entering hours and agreeing on the help: who works for the provider of the resident's choice. */
export const mayDeliverFacility = (actor: Actor, thing: { readonly providerId: string }): actor is Person => hasRole(actor, 'provider-admin', 'provider-staff') && servesProvider(actor, thing.providerId)

/** The one municipality of this desk. Throws 'forbidden' for everybody else. */
export function deskOf(actor: Actor): { readonly person: Person; readonly municipalityId: string; readonly regionId: string } {
  const municipalityId = actor.kind === 'person' ? actor.municipalityIds[0] : undefined
  const regionId = actor.kind === 'person' ? actor.regionIds[0] : undefined
  if (municipalityId === undefined || regionId === undefined || !mayKeepFacility(actor, { municipalityId })) throw new Halt('forbidden')
  return { person: actor, municipalityId, regionId }
}

/** The rows this actor works on; what row-level security says too. */
export function visibleTo(actor: Actor): { municipalityId: { in: string[] } } | { providerId: { in: string[] } } {
  const known = actor.kind === 'person' ? actor : undefined
  if (known?.role === 'provider-admin' || known?.role === 'provider-staff') return { providerId: { in: [...known.providerIds] } }
  return { municipalityId: { in: known?.role === 'desk-agent' ? [...known.municipalityIds] : [] } }
}
