import type { Tx } from '@/lib/db'
import type { TieRule } from '@/lib/selection/schema'

export type CriterionView = { readonly id: string; readonly position: number; readonly title: string; readonly text: string; readonly weight: number }
export type AreaView = { readonly id: string; readonly lotId: string; readonly lot: string; readonly municipalityId: string; readonly places: number; readonly maxScore: number; readonly assessors: number; readonly tieRule: TieRule; readonly criteria: readonly CriterionView[] }

/** How each area of a procedure is awarded, in the order of the areas' names; joins the caller's transaction. */
export async function areasOf(tx: Tx, procedureId: string): Promise<AreaView[]> {
  const rows = await tx.selectionArea.findMany({
    where: { procedureId },
    orderBy: { lot: { name: 'asc' } },
    select: { id: true, lotId: true, places: true, maxScore: true, assessors: true, tieRule: true, lot: { select: { name: true, municipalityId: true } }, selectionCriterions: { orderBy: { position: 'asc' }, select: { id: true, position: true, title: true, text: true, weight: true } } },
  })
  return rows.map(({ lot, selectionCriterions, ...row }) => ({ ...row, tieRule: row.tieRule as TieRule, lot: lot.name, municipalityId: lot.municipalityId, criteria: selectionCriterions }))
}
