import type { Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { mayKeepResidents, visibleTo } from '../policy'

/** The file a command works on and who does so. Throws 'not-found' for another municipality's file and one that went into another, 'forbidden' for another role. */
export async function keptFile(tx: Tx, actor: Actor, residentId: string): Promise<{ readonly person: Person; readonly municipalityId: string }> {
  const file = await tx.resident.findFirst({ where: { id: residentId, mergedIntoId: null, ...visibleTo(actor) }, select: { municipalityId: true } })
  if (!file) throw new Halt('not-found')
  if (!mayKeepResidents(actor, file)) throw new Halt('forbidden')
  return { person: actor, municipalityId: file.municipalityId }
}
