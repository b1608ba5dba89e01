import type { Tx } from '@/lib/db'
import { type Day, day } from '@/lib/kernel/day'

/** Where help comes from whose decision an older system took: that system, with the decision's own reference and day. */
export type Origin = { readonly source: string; readonly reference: string; readonly decidedOn: Day }

/** The origin of an allocation; null when this portal took its decision, or the actor may not know whose help it is. Joins the caller's transaction. */
export async function originOf(tx: Tx, allocationId: string): Promise<Origin | null> {
  const [row] = await tx.$queryRaw<Origin[]>`select * from allocation_origin(${allocationId}::uuid)`
  return row ? { ...row, decidedOn: day(row.decidedOn) } : null
}
