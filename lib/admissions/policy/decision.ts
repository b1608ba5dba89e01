import type { Prisma } from '@/lib/db/client/client'
import { hasRole, servesMunicipality, servesRegion, type Actor } from '@/lib/kernel/actor'

type Decision = { readonly regionId: string; readonly municipalityId: string }

/** Who prepares a college's decision and states facts around it: a procurement officer of the region. */
export const mayPropose = (actor: Actor, thing: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, thing.regionId)

/** Who records what a college decided: its clerk, or the region's clerk or officer; those two by mandate only (a rule). */
export const mayRecordDecision = (actor: Actor, decision: Decision): boolean =>
  (hasRole(actor, 'college-clerk') && servesMunicipality(actor, decision.municipalityId)) || (hasRole(actor, 'procurement-officer') && servesRegion(actor, decision.regionId))

/** Who sends the letters, records a summons and makes the decision final: whoever may record it. */
export const mayNotify = mayRecordDecision

/** Whether this is the college's own clerk, who needs no mandate: a clerk whose session is this one municipality. */
export const isOwnClerk = (actor: Actor, municipalityId: string): boolean =>
  hasRole(actor, 'college-clerk') && actor.municipalityIds.length === 1 && servesMunicipality(actor, municipalityId)

/** The decisions this actor's screens and commands reach; another college's is not found. */
export function decisionsFor(actor: Actor): { regionId: { in: string[] }; municipalityId?: { in: string[] } } {
  if (actor.kind !== 'person') return { regionId: { in: [] } }
  if (actor.role === 'procurement-officer') return { regionId: { in: [...actor.regionIds] } }
  if (actor.role === 'college-clerk') return { regionId: { in: [...actor.regionIds] }, municipalityId: { in: [...actor.municipalityIds] } }
  return { regionId: { in: [] } }
}

/** The outcomes that hold: not replaced, and not one that a later decision has yet to make known. */
export const STANDS = { outcome: { not: 'replaced' }, OR: [{ replacesId: null }, { sharedAt: { not: null } }] } satisfies Prisma.OutcomeWhereInput
