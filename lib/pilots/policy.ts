import { type Actor, hasRole, type Person, type Role, servesMunicipality, servesRegion } from '@/lib/kernel/actor'

/** Who reads the register, in the order in which they stand in the navigation. */
export const PILOT_READERS = ['policy-adviser', 'contract-manager', 'consultant'] as const satisfies readonly Role[]

type Place = { readonly regionId: string; readonly municipalityId?: string | null }
const here = (actor: Actor, { regionId, municipalityId }: Place) => servesRegion(actor, regionId) && (!municipalityId || servesMunicipality(actor, municipalityId))

/** Keeping the register of pilots (S25): the policy adviser of that region or municipality. */
export const mayKeepPilot = (actor: Actor, thing: Place): actor is Person => hasRole(actor, 'policy-adviser') && here(actor, thing)

/** Reading it: who advises, who manages the contracts, and who knows the residents. */
export const mayReadPilot = (actor: Actor, thing: Place): actor is Person => hasRole(actor, ...PILOT_READERS) && here(actor, thing)

/** The rows of this actor's region and municipalities; what row-level security says too. */
export const visibleTo = (actor: Person) => ({ regionId: { in: [...actor.regionIds] }, OR: [{ municipalityId: null }, { municipalityId: { in: [...actor.municipalityIds] } }] })
