import { type TimelineLine, timelineOf } from '@/lib/audit/queries'
import { actorId } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type ProductRow, productsOn } from '@/lib/products/queries'
import { isIndicated } from '@/lib/products/rules'
import { type CaseView, recordedCase } from './case'

export type NotificationView = { readonly view: CaseView; readonly timeline: readonly TimelineLine[]; readonly me: string }

/** The notification's tab: the case and what happened to it. */
export const notificationScreen = (actor: Actor, caseId: string): Promise<NotificationView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const parts = await tx.wmoCase.findUnique({ where: { id: caseId }, select: { investigation: { select: { id: true } }, calculation: { select: { id: true } }, providerChoice: { select: { id: true } } } })
    const ids = [caseId, parts?.investigation?.id, parts?.calculation?.id, parts?.providerChoice?.id].filter((id) => id !== undefined)
    return { view, timeline: await timelineOf(tx, ids, 200), me: actorId(actor) }
  })

export type InvestigationView = { readonly view: CaseView; readonly products: readonly ProductRow[] }

/** The investigation's tab, with the products it can conclude on. */
export const investigationScreen = (actor: Actor, caseId: string): Promise<InvestigationView | null> =>
  recordedCase(actor, caseId, async (view, tx) => ({ view, products: (await productsOn(tx, view.municipality.regionId, view.today)).filter((each) => isIndicated(each.kind)) }))
