import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import type { Result } from '@/lib/kernel/result'
import { pairsOn, rateOn, unitOn } from '@/lib/products/queries'
import { type Amount, type AmountRefusal, decideAmount, mayRunTogether, policyDay } from '@/lib/products/rules'
import type { Grant } from '../schema'
import type { CaseView } from './case'

/** What this grant comes to in minutes and frequency, in the unit of its day; null without a product. Joins the caller's transaction. */
export async function amountOf(tx: Tx, view: CaseView, grant: Grant): Promise<Result<Amount, AmountRefusal> | null> {
  if (!view.product) return null
  const scope = { productId: view.product.id, municipalityId: view.municipality.id }
  const onDay = policyDay(view.today, grant.startsOn)
  const choice = { optionId: null, monthCents: null, minutes: null, minutesReason: null, ...grant }
  return decideAmount(await unitOn(tx, scope, onDay), view.product.normed, view.calculation?.minutes ?? null, choice, await rateOn(tx, scope, 'in-kind', onDay))
}

/** Other help of the resident in the same days that may not run beside this product, with why where the catalogue says it. */
export async function conflictsOf(tx: Tx, view: CaseView, grant: Grant): Promise<{ other: string; note: string | null }[]> {
  const productId = view.product?.id
  if (productId === undefined) return []
  const running = await tx.indication.findMany({
    where: { residentId: view.resident.id, productId: { not: productId }, status: { in: ['adopted', 'ended'] }, startsOn: { lte: grant.endsOn } },
    select: { productId: true, startsOn: true, endsOn: true, endedOn: true, product: { select: { name: true } } },
  })
  const found: { other: string; note: string | null }[] = []
  for (const row of running) {
    if ((row.endedOn ?? row.endsOn) < grant.startsOn) continue
    const both = day(row.startsOn > grant.startsOn ? row.startsOn : grant.startsOn)
    const { together, note } = mayRunTogether(await pairsOn(tx, productId, both), productId, row.productId)
    if (!together) found.push({ other: row.product.name, note })
  }
  return found
}
