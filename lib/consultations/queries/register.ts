import type { Prisma } from '@/lib/db/client/client'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { isId } from '@/lib/kernel/fields'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { VERDICTS, type Verdict } from '../schema'
import { askedBy } from './asker'

export type RegisterRow = { readonly id: string; readonly requestId: string; readonly number: string; readonly subject: string; readonly body: string; readonly adviceOn: Day | null; readonly point: number; readonly advice: string; readonly why: string; readonly verdict: Verdict | null; readonly reason: string | null }
export type RegisterFilter = { readonly bodyId: string | null; readonly verdict: Verdict | 'open' | null }
export type Register = { readonly rows: readonly RegisterRow[]; readonly total: number; readonly from: number; readonly filter: RegisterFilter; readonly bodies: readonly { readonly id: string; readonly name: string }[] }

/** What an address asks for; what it doesn't know is no filter. */
export const filterOf = (search: { readonly orgaan?: string | undefined; readonly reactie?: string | undefined }): RegisterFilter => ({
  bodyId: search.orgaan !== undefined && isId(search.orgaan) ? search.orgaan : null,
  verdict: search.reactie === 'open' ? 'open' : (VERDICTS.find((verdict) => verdict === search.reactie) ?? null),
})

/** Points that were given; a reply counts once it was given as a whole. */
const pointsOf = (actor: Person, { bodyId, verdict }: RegisterFilter): Prisma.AdvicePointWhereInput => ({
  request: askedBy(actor),
  givenAt: { not: null },
  ...(bodyId === null ? {} : { bodyId }),
  ...(verdict === null ? {} : verdict === 'open' ? { OR: [{ adviceReply: { is: null } }, { adviceReply: { is: { givenAt: null } } }] } : { adviceReply: { is: { verdict, givenAt: { not: null } } } }),
})

async function rowsOf(tx: Tx, where: Prisma.AdvicePointWhereInput, page: { readonly skip?: number; readonly take: number }): Promise<RegisterRow[]> {
  const points = await tx.advicePoint.findMany({ where, orderBy: [{ givenAt: 'desc' }, { requestId: 'asc' }, { position: 'asc' }], ...page, include: { adviceReply: true, request: { select: { id: true, number: true, subject: true, body: { select: { name: true } }, advicePoints: { select: { id: true }, orderBy: { position: 'asc' } } } } } })
  return points.map(({ adviceReply: reply, request, ...point }) => {
    const given = reply !== null && reply.givenAt !== null ? reply : null
    return { id: point.id, requestId: request.id, number: request.number, subject: request.subject, body: request.body.name, adviceOn: point.givenAt && dayIn(point.givenAt), point: request.advicePoints.findIndex((each) => each.id === point.id) + 1, advice: point.advice, why: point.reason, verdict: given ? (given.verdict as Verdict) : null, reason: given?.reason ?? null }
  })
}

/** Every suggestion, adopted or not and why (H16), the latest first. */
export const adviceRegister = (actor: Person, filter: RegisterFilter, page: number): Promise<Register> =>
  read(actor, async (tx) => {
    const where = pointsOf(actor, filter)
    const total = await tx.advicePoint.count({ where })
    const from = firstOf(page, total)
    const bodies = await tx.advisoryBody.findMany({ where: { advisoryRequests: { some: askedBy(actor) } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
    return { rows: await rowsOf(tx, where, { skip: from, take: PAGE }), total, from, filter, bodies }
  })

/** The same rows for a file, all of them. */
export const registerRows = (actor: Person, filter: RegisterFilter): Promise<RegisterRow[]> => read(actor, (tx) => rowsOf(tx, pointsOf(actor, filter), { take: 10_000 }))
