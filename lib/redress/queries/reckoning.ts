import type { Tx } from '@/lib/db'
import type { CaseView } from '@/lib/indications/queries/case'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import { type Day, day } from '@/lib/kernel/day'
import { type NormSettings, normSettingsOn } from '@/lib/norms/queries/sets'
import { productsOn } from '@/lib/products/queries'
import { isIndicated } from '@/lib/products/rules'
import { needsReckoning } from '../rules/reckoning'
import type { NewGrant } from '../rules/replacement'
import type { LoadedObjection } from './load'
import type { Standing } from './standing'

export type Reckoning = {
  /** The day of the decision objected to: its norms and its catalogue count. */
  readonly on: Day
  /** With what was calculated that day; null where the rulebook had nothing. */
  readonly settings: NormSettings | null
  /** Help whose time comes from the norms. */
  readonly products: readonly { readonly id: string; readonly name: string }[]
  /** For which help the time was calculated; before that what the case asked for, where it can be given. */
  readonly product: { readonly id: string; readonly name: string } | null
  readonly calculation: KeptCalculation | null
}

/** The calculation that belongs to this objection itself, with what it is made with; null where it needs none. Joins the caller's transaction. */
export async function reckoningOf(tx: Tx, { row }: LoadedObjection, view: CaseView): Promise<Reckoning | null> {
  if (!row.decision || !needsReckoning({ outcome: row.decision.outcome, imported: row.decision.importId !== null }, { calculated: view.calculation !== null, normed: view.product?.normed ?? false })) return null
  const on = day(row.decision.decidedOn)
  const products = (await productsOn(tx, row.municipality.regionId, on)).filter((each) => each.normed && isIndicated(each.kind)).map(({ id, name }) => ({ id, name }))
  const wanted = row.productId ?? view.product?.id
  return {
    on, products, product: products.find((each) => each.id === wanted) ?? null,
    settings: await normSettingsOn(tx, { regionId: row.municipality.regionId, municipalityId: row.municipalityId }, on),
    // The portal's own, written by calculateObjection.
    calculation: row.calculation === null ? null : { ...(row.calculation as unknown as KeptCalculation), savedAt: new Date((row.calculation as { savedAt: string }).savedAt) },
  }
}

/** What stands, with the calculation of the objection in the place of the one that was never made. */
export const withReckoning = (standing: Standing | null, reckoning: Reckoning | null): Standing | null =>
  standing && reckoning?.calculation
    ? { ...standing, calculation: reckoning.calculation, basis: { ...standing.basis, productId: reckoning.product?.id ?? null, norm: reckoning.calculation.norm, timeNeeded: true } }
    : standing

/** The calculation as the letter shows it for what is given: with the time that deviates from it. */
export function reckonedFor(reckoning: Reckoning | null, grant: NewGrant) {
  if (!reckoning?.calculation) return null
  const { calculation } = reckoning
  return { calculation: { ...calculation, adjustment: grant.minutes - calculation.norm, minutes: grant.minutes }, normsOf: reckoning.on }
}
