import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { procedureHead, toWindow, WINDOW, type ProcedureHead, type WindowView } from '@/lib/procedures/queries/head'
import { lotsOf, type LotView } from '@/lib/procedures/queries/overview'
import { clausesOf, criteriaOf, documentsOf, type ClauseView, type CriterionView, type DocumentView } from '@/lib/procedures/queries/pages'
import type { ProcedureStatus, ProcedureType } from '@/lib/procedures/schema/procedure'
import { productsOfRegion, type ProductRow } from '@/lib/products/queries'

export type PublicWindow = WindowView & { readonly procedure: { readonly id: string; readonly title: string; readonly type: ProcedureType; readonly status: ProcedureStatus } }

/** Every published window: what is open first, then what comes, then what is behind us, newest first. Joins the caller's transaction. */
export async function publicWindows(tx: Tx, now: Date): Promise<PublicWindow[]> {
  const rows = await tx.entryWindow.findMany({ where: { publishedAt: { lte: now } }, orderBy: { opensAt: 'desc' }, select: { ...WINDOW, procedure: { select: { id: true, title: true, type: true, status: true, reactionDays: true } } } })
  const order = ['open', 'planned', 'closed', 'opened', 'decided', 'draft']
  return rows
    .map(({ procedure: { reactionDays, ...procedure }, ...row }) => ({ ...toWindow(row, reactionDays, now), procedure: { ...procedure, type: procedure.type as ProcedureType, status: procedure.status as ProcedureStatus } }))
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || (a.standing === 'planned' ? a.opensAt.getTime() - b.opensAt.getTime() : 0))
}

export type PublicProcedure = {
  readonly head: ProcedureHead
  readonly region: string
  readonly lots: readonly LotView[]
  readonly products: readonly ProductRow[]
  readonly criteria: readonly CriterionView[]
  readonly documents: readonly DocumentView[]
  readonly clauses: readonly ClauseView[]
}

/** A published procedure with everything that was published with it; null while it is a draft, also for its own officer. */
export const publicProcedure = (actor: Actor, id: string): Promise<PublicProcedure | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, id, now)
    if (!head?.publishedAt || head.publishedAt > now) return null
    const region = await tx.region.findUniqueOrThrow({ where: { id: head.regionId }, select: { fullName: true } })
    return { head, region: region.fullName, lots: await lotsOf(tx, id), products: await productsOfRegion(tx, head.regionId), criteria: await criteriaOf(tx, id), documents: await documentsOf(tx, id), clauses: await clausesOf(tx, id) }
  })
