import { read } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { providerOf } from '@/lib/providers/policy'

/** Whether the actor's own provider follows a procedure; undefined for who isn't one. */
export const followsProcedure = (actor: Actor | undefined, procedureId: string): Promise<boolean | undefined> => {
  const providerId = actor && providerOf(actor)
  return actor && providerId !== undefined ? read(actor, async (tx) => (await tx.procedureFollow.count({ where: { procedureId, providerId } })) > 0) : Promise.resolve(undefined)
}

export type Followed = { readonly id: string; readonly title: string; readonly since: Date; readonly by: string }

/** The procedures that the own provider follows, by title. */
export const followedProcedures = (actor: Person): Promise<readonly Followed[]> =>
  read(actor, async (tx) => {
    const rows = await tx.procedureFollow.findMany({ where: { providerId: { in: [...actor.providerIds] } }, orderBy: { procedure: { title: 'asc' } }, select: { followedName: true, followedAt: true, procedure: { select: { id: true, title: true } } } })
    return rows.map(({ procedure, followedAt: since, followedName: by }) => ({ ...procedure, since, by }))
  })
