import { hasRole, servesProvider, type Actor } from '@/lib/kernel/actor'

/** Everything of a provider in one file is for who administers it: its staff sees parts of it on their pages. */
export const mayTakeAlong = (actor: Actor, providerId: string): boolean => hasRole(actor, 'provider-admin') && servesProvider(actor, providerId)
