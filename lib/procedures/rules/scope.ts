import { allow, refuse, type Result } from '@/lib/kernel/result'

/** Who enters for the product, enters for the other too, where a lot has both. */
export type Combination = { readonly productId: string; readonly requiresId: string }

type Lot = { readonly id: string; readonly name: string; readonly productIds: readonly string[] }

/**
 * The products that an entry gets per lot: those chosen, as far as the lot has them. Refuses a lot that is left without a product,
 * and a product without the one that goes with it; `nameOf` gives the names for the sentence.
 */
export function decideProducts(chosen: readonly string[], lots: readonly Lot[], combinations: readonly Combination[], nameOf: (id: string) => string): Result<Map<string, string[]>, 'lot-without-product' | 'goes-together'> {
  const found = new Map<string, string[]>()
  for (const lot of lots) {
    const products = lot.productIds.filter((id) => chosen.includes(id))
    if (products.length === 0) return refuse('lot-without-product', { lot: lot.name })
    const broken = combinations.find((each) => products.includes(each.productId) && lot.productIds.includes(each.requiresId) && !products.includes(each.requiresId))
    if (broken) return refuse('goes-together', { product: nameOf(broken.productId), requires: nameOf(broken.requiresId), lot: lot.name })
    found.set(lot.id, products)
  }
  return allow(found)
}
