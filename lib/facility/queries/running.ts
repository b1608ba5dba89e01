import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'

/** The number of a resident's registration for the general facility that has no last day, for who decides about custom help beside it; null where there is none. */
export const runningFacility = (actor: Actor, residentId: string): Promise<string | null> =>
  read(actor, async (tx) => (await tx.facilityRegistration.findFirst({ where: { residentId, endsOn: null }, select: { number: true } }))?.number ?? null)
