import { hasRole, servesRegion, type Actor } from '@/lib/kernel/actor'

/** Who asks for or confirms an opening: a procurement officer of the region; that they are two is a rule. */
export const mayOpenWindow = (actor: Actor, window: { readonly regionId: string }): boolean => hasRole(actor, 'procurement-officer') && servesRegion(actor, window.regionId)

/** Windows in which there may be entries to look at: opened as a whole, or open all along. */
export const LOOKED_INTO: { OR: ({ openedAt: { not: null } } | { kind: string })[] } = { OR: [{ openedAt: { not: null } }, { kind: 'continuous' }] }

/** The windows an officer's screens and commands reach. */
export const windowsFor = (actor: Actor) => ({ regionId: { in: actor.kind === 'person' && actor.role === 'procurement-officer' ? [...actor.regionIds] : [] } })
