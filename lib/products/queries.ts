import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import type { ProductKind } from '@/lib/products/schema'

export type ProductRow = { readonly id: string; readonly code: string; readonly name: string; readonly kind: ProductKind; readonly description: string; readonly takesOverDirection: boolean; readonly unit: string }

async function products(tx: Tx, where: { regionId: string; validFrom?: { lte: string } }): Promise<ProductRow[]> {
  const rows = await tx.product.findMany({ where, orderBy: [{ takesOverDirection: 'asc' }, { name: 'asc' }], select: { id: true, code: true, name: true, kind: true, description: true, takesOverDirection: true, unit: true } })
  return rows.map((row) => ({ ...row, kind: row.kind as ProductKind }))
}

/** The catalogue of a region as it stands on this day; joins the caller's transaction. */
export const productsOn = (tx: Tx, regionId: string, day: Day): Promise<ProductRow[]> => products(tx, { regionId, validFrom: { lte: day } })

/** Every product of a region, also one that starts later: what a procedure for a coming contract can choose from. */
export const productsOfRegion = (tx: Tx, regionId: string): Promise<ProductRow[]> => products(tx, { regionId })
