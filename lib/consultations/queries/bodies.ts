import { z } from 'zod'
import { read } from '@/lib/db'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'

const Members = z.array(
  z.strictObject({ person_id: z.string(), membership_id: z.string(), name: z.string(), email: z.string(), title: z.string(), valid_from: z.string(), valid_until: z.string().nullable(), runs: z.boolean(), account: z.enum(['outside', 'ready', 'password', 'invited', 'none']) }),
)

const within = (actor: { readonly regionIds: readonly string[] }) => (actor.regionIds.length === 0 ? {} : { regionId: { in: [...actor.regionIds] } })

/** The advisory bodies of this administrator's region, those that ended last; null for who is no administrator. */
export const bodyList = (actor: Actor) =>
  read(actor, async (tx, now) => {
    if (!hasRole(actor, 'administrator')) return null
    const rows = await tx.advisoryBody.findMany({ where: within(actor), orderBy: [{ validUntil: { sort: 'desc', nulls: 'first' } }, { name: 'asc' }], take: 200, include: { municipality: { select: { name: true } }, region: { select: { fullName: true } } } })
    return { rows, today: dayIn(now) }
  })

/** One body with everybody who has or had a role in it. */
export const bodyScreen = (actor: Actor, id: string) =>
  read(actor, async (tx, now) => {
    if (!hasRole(actor, 'administrator') || !z.uuid().safeParse(id).success) return null
    const body = await tx.advisoryBody.findFirst({ where: { ...within(actor), id }, include: { municipality: { select: { name: true } }, region: { select: { fullName: true } } } })
    return body && { body, members: Members.parse(await tx.$queryRaw`select * from body_members(${id}::uuid)`), today: dayIn(now) }
  })
