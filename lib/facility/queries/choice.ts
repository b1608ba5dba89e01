import type { Tx } from '@/lib/db'
import { type OfferedPart, participationsOf } from '@/lib/indications/queries/choice'
import { drawn, offeredOn } from '@/lib/indications/rules/choice'
import type { Day } from '@/lib/kernel/day'
import { lotsHere } from '@/lib/lots/queries'
import { productsOn } from '@/lib/products/queries'

export type FacilityProduct = { readonly id: string; readonly name: string; readonly description: string }

/** The general facility in a region's catalogue on a day; null where it has none. Joins the caller's transaction. */
export const facilityProduct = async (tx: Tx, regionId: string, onDay: Day): Promise<FacilityProduct | null> => (await productsOn(tx, regionId, onDay)).find((product) => product.kind === 'general') ?? null

/** The providers that take clients for it at this address from this day, in the order of the draw: that order says nothing. Joins the caller's transaction. */
export async function offeredAt(tx: Tx, place: { readonly municipalityId: string; readonly postcode: string; readonly onDay: Day; readonly productId: string }, code: string): Promise<OfferedPart[]> {
  const { all } = await lotsHere(tx, place)
  return drawn(offeredOn(await participationsOf(tx, all), place.productId, place.onDay), code)
}
