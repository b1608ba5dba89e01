import type { Tx } from '@/lib/db'
import { FREQUENCIES, type Frequency, type ProductKind, type RateKind, type Unit } from '@/lib/products/schema'
import type { SourceStatus } from '@/lib/rulebook/schema'

type Said = { readonly source: string; readonly status: SourceStatus }
export type OptionSeed = { readonly code: string; readonly label: string; readonly minutes: readonly [number, number]; readonly frequency?: Frequency; readonly laundry?: boolean }
export type UnitSeed = Said & { readonly unit: Unit; readonly hoursPerYear?: number; readonly frequencies?: readonly Frequency[]; readonly lookFirstWeeks?: number; readonly validFrom: string; readonly validUntil?: string; readonly options?: readonly OptionSeed[] }
export type RateSeed = Said & { readonly kind: RateKind; readonly centsPerHour: number | null; readonly validFrom: string; readonly validUntil?: string }
export type ProductSeed = {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly takesOverDirection: boolean
  readonly kind?: ProductKind
  /** False: outside the minute norm. */
  readonly normed?: boolean
  readonly evaluateAfterMonths?: number
  readonly validFrom: string
  readonly source: string
  readonly status?: SourceStatus
  readonly units: readonly UnitSeed[]
  readonly rates?: readonly RateSeed[]
}
export type PairSeed = Said & { readonly codes: readonly [string, string]; readonly together: boolean; readonly note: string; readonly validFrom: string }

/** The catalogue of a region: each product with its units, its rates, and what may run beside it. */
export async function setUpProducts(tx: Tx, regionId: string, products: readonly ProductSeed[], pairs: readonly PairSeed[]): Promise<void> {
  const ids = new Map<string, string>()
  for (const { units, rates, ...product } of products) {
    const kind = product.kind ?? (product.takesOverDirection ? 'direction' : 'regular')
    const { id } = await tx.product.create({ data: { ...product, kind, needsFluentDutch: product.takesOverDirection || kind === 'combi' || kind === 'bespoke', regionId } })
    ids.set(product.code, id)
    for (const { options, ...unit } of units) {
      const { id: productUnitId } = await tx.productUnit.create({ data: { ...unit, frequencies: [...(unit.frequencies ?? FREQUENCIES)], productId: id, regionId } })
      await tx.productOption.createMany({ data: (options ?? []).map(({ minutes: [minutesFrom, minutesTo], ...option }, position) => ({ ...option, minutesFrom, minutesTo, position, productUnitId })) })
    }
    await tx.hourlyRate.createMany({ data: (rates ?? []).map((rate) => ({ ...rate, productId: id, regionId })) })
  }
  const idOf = (code: string) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`no product ${code}`)
    return id
  }
  await tx.productPair.createMany({ data: pairs.map(({ codes: [one, other], ...pair }) => ({ ...pair, productId: idOf(one), otherId: idOf(other), regionId })) })
}
