import { mayManageAgreement } from '@/lib/contracts/policy'
import { hasRole, servesMunicipality, servesProvider, type Actor, type Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'

/** Everything of a provider in one file is for who administers it: its staff sees parts of it on their pages. */
export const mayTakeAlong = (actor: Actor, providerId: string): boolean => hasRole(actor, 'provider-admin') && servesProvider(actor, providerId)

/** Handing over the own contribution: the back office of that municipality. */
export const mayHandOver = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'back-office') && servesMunicipality(actor, thing.municipalityId)

/** The one municipality a back office works for. Throws 'forbidden' for everybody else. */
export function officePlace(actor: Actor): { readonly person: Person; readonly municipalityId: string; readonly regionId: string } {
  const [municipalityId] = actor.kind === 'person' ? actor.municipalityIds : []
  const [regionId] = actor.kind === 'person' ? actor.regionIds : []
  if (municipalityId === undefined || regionId === undefined || !mayHandOver(actor, { municipalityId })) throw new Halt('forbidden')
  return { person: actor, municipalityId, regionId }
}

/** Taking over what an older system holds: who keeps the files of that municipality, one trying and another adopting. */
export const mayImport = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'consultant') && servesMunicipality(actor, thing.municipalityId)

/** Taking over the providers of an older system with what they may deliver: who manages the agreements of that region, one trying and another adopting. */
export const mayImportAgreements = (actor: Actor, thing: { readonly regionId: string }): actor is Person => actor.kind === 'person' && mayManageAgreement(actor, thing)
