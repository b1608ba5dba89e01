import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse } from '@/lib/kernel/result'
import type { FollowProcedure } from '@/lib/procedures/schema/follow'
import { mayEditDossier, providerOf } from '@/lib/providers/policy'

/** The provider hears from now on what happens in a published procedure, in the portal and by mail; or no longer. Doing the same twice is fine. */
export const followProcedure = (actor: Actor, input: FollowProcedure) =>
  write(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    if (providerId === undefined || !mayEditDossier(actor, providerId) || actor.kind !== 'person') throw new Halt('forbidden')
    const procedure = await tx.procedure.findFirst({ where: { id: input.procedureId, publishedAt: { lte: now } }, select: { id: true, status: true } })
    if (!procedure) throw new Halt('not-found')
    const own = { procedureId: procedure.id, providerId }
    if (input.follow && procedure.status !== 'published') return refuse('procedure-over')
    const { count } = input.follow
      ? await tx.procedureFollow.createMany({ data: [{ ...own, followedName: actor.name, followedAt: now }], skipDuplicates: true })
      : await tx.procedureFollow.deleteMany({ where: own })
    if (count > 0) await record(tx, actor, { event: input.follow ? 'procedure.followed' : 'procedure.unfollowed', compartment: 'provider', subject: { type: 'procedure', id: procedure.id }, providerId })
    return allow({ procedureId: procedure.id, follow: input.follow })
  })
