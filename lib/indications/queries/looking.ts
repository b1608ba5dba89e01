import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { unitOn } from '@/lib/products/queries'
import { policyDay } from '@/lib/products/rules'
import type { CaseView } from './case'

/** For how many weeks help that begins on this day is given to look first: what is ruled for the product, for who had it never before. Null: not at all. Joins the caller's transaction. */
export async function lookFirstOn(tx: Tx, view: CaseView, startsOn: Day): Promise<number | null> {
  if (!view.product) return null
  const policy = await unitOn(tx, { productId: view.product.id, municipalityId: view.municipality.id }, policyDay(view.today, startsOn))
  if (!policy?.lookFirstWeeks) return null
  const before = await tx.indication.count({ where: { residentId: view.resident.id, productId: view.product.id, status: { in: ['adopted', 'ended'] } } })
  return before === 0 ? policy.lookFirstWeeks : null
}
