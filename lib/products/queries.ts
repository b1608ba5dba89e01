import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'

export type ProductRow = { readonly id: string; readonly code: string; readonly name: string; readonly description: string; readonly takesOverDirection: boolean; readonly unit: string }

/** The catalogue of a region as it stands on this day; joins the caller's transaction. */
export const productsOn = (tx: Tx, regionId: string, day: Day): Promise<ProductRow[]> =>
  tx.product.findMany({
    where: { regionId, validFrom: { lte: day } },
    orderBy: [{ takesOverDirection: 'asc' }, { name: 'asc' }],
    select: { id: true, code: true, name: true, description: true, takesOverDirection: true, unit: true },
  })

/** Every product of a region, also one that starts later: what a procedure for a coming contract can choose from. */
export const productsOfRegion = (tx: Tx, regionId: string): Promise<ProductRow[]> =>
  tx.product.findMany({ where: { regionId }, orderBy: [{ takesOverDirection: 'asc' }, { name: 'asc' }], select: { id: true, code: true, name: true, description: true, takesOverDirection: true, unit: true } })
