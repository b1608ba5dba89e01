import type { Tx } from '@/lib/db'
import type { LotKind } from '@/lib/lots/schema'
import type { Combination } from '@/lib/procedures/rules/scope'

export type LotView = { readonly id: string; readonly name: string; readonly kind: LotKind; readonly municipality: string; readonly municipalityId: string; readonly cbsCode: string; readonly productIds: readonly string[]; readonly maxValue: number | null; readonly maxQuantity: number | null; readonly maxUnit: string | null }

/** The lots of a procedure in the order of their names; joins the caller's transaction. */
export async function lotsOf(tx: Tx, procedureId: string): Promise<LotView[]> {
  const rows = await tx.procedureLot.findMany({ where: { procedureId }, orderBy: { lot: { name: 'asc' } }, select: { productIds: true, maxValue: true, maxQuantity: true, maxUnit: true, municipalityId: true, lot: { select: { id: true, name: true, kind: true } }, municipality: { select: { name: true, cbsCode: true } } } })
  return rows.map((row) => ({ id: row.lot.id, name: row.lot.name, kind: row.lot.kind as LotKind, municipality: row.municipality.name, municipalityId: row.municipalityId, cbsCode: row.municipality.cbsCode, productIds: row.productIds, maxValue: row.maxValue === null ? null : Number(row.maxValue), maxQuantity: row.maxQuantity, maxUnit: row.maxUnit }))
}

/** Which products of a procedure go together; joins the caller's transaction. */
export const combinationsOf = (tx: Tx, procedureId: string): Promise<Combination[]> => tx.productCombination.findMany({ where: { procedureId }, orderBy: { id: 'asc' }, select: { productId: true, requiresId: true } })
