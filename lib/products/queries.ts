import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { mayReadCatalogue } from './policy'
import type { Pair, Rate, UnitPolicy } from './rules'
import { SOURCE_STATUSES, type SourceStatus } from '@/lib/rulebook/schema'
import { FREQUENCIES, type ProductKind, RATE_KINDS, type RateKind, UNITS, type Unit } from './schema'

export type ProductRow = { readonly id: string; readonly code: string; readonly name: string; readonly kind: ProductKind; readonly description: string; readonly takesOverDirection: boolean; readonly needsFluentDutch: boolean; readonly normed: boolean }

const PRODUCT = { id: true, code: true, name: true, kind: true, description: true, takesOverDirection: true, needsFluentDutch: true, normed: true } as const

type Where = { readonly regionId: string; readonly validFrom?: { lte: string }; readonly OR?: ({ validUntil: null } | { validUntil: { gt: string } })[] }

async function products(tx: Tx, where: Where): Promise<ProductRow[]> {
  const rows = await tx.product.findMany({ where, orderBy: [{ takesOverDirection: 'asc' }, { name: 'asc' }], select: PRODUCT })
  return rows.map((row) => ({ ...row, kind: row.kind as ProductKind }))
}

/** What stands on a day: from then, and not yet over. */
export const inForce = (day: Day): { validFrom: { lte: string }; OR: ({ validUntil: null } | { validUntil: { gt: string } })[] } => ({ validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] })

/** The catalogue of a region as it stands on this day; joins the caller's transaction. */
export const productsOn = (tx: Tx, regionId: string, day: Day): Promise<ProductRow[]> => products(tx, { regionId, ...inForce(day) })

/** Every product of a region, also one that starts later: what a procedure for a coming contract can choose from. */
export const productsOfRegion = (tx: Tx, regionId: string): Promise<ProductRow[]> => products(tx, { regionId })

export type Scope = { readonly productId: string; readonly municipalityId: string }

/** Its own row goes before its region's. */
const own = <T extends { readonly municipalityId: string | null }>(rows: readonly T[]): T | null => rows.find((row) => row.municipalityId !== null) ?? rows[0] ?? null
const here = ({ productId, municipalityId }: Scope, day: Day) => ({ productId, ...inForce(day), AND: [{ OR: [{ municipalityId: null }, { municipalityId }] }] })

export const UNIT_ROW = {
  id: true, municipalityId: true, unit: true, hoursPerYear: true, frequencies: true, lookFirstWeeks: true,
  productOptions: { orderBy: { position: 'asc' }, select: { id: true, code: true, label: true, minutesFrom: true, minutesTo: true, frequency: true, laundry: true } },
} as const

type OptionRow = { readonly id: string; readonly code: string; readonly label: string; readonly minutesFrom: number; readonly minutesTo: number; readonly frequency: string | null; readonly laundry: boolean | null }
type UnitRow = { readonly id: string; readonly unit: string; readonly hoursPerYear: number | null; readonly frequencies: readonly string[]; readonly lookFirstWeeks: number | null; readonly productOptions: readonly OptionRow[] }

/** A row of policy as the rules read it. */
export const toUnit = ({ id, unit, hoursPerYear, frequencies, lookFirstWeeks, productOptions }: UnitRow): UnitPolicy => ({
  id, hoursPerYear, lookFirstWeeks, unit: UNITS.find((each): each is Unit => each === unit) ?? 'minutes-week', frequencies: FREQUENCIES.filter((each) => frequencies.includes(each)),
  options: productOptions.map((option) => ({ ...option, frequency: FREQUENCIES.find((each) => each === option.frequency) ?? null })),
})

/** In which unit this municipality indicates the product on this day; null when nobody ruled it. Joins the caller's transaction. */
export async function unitOn(tx: Tx, scope: Scope, day: Day): Promise<UnitPolicy | null> {
  const row = own(await tx.productUnit.findMany({ where: here(scope, day), select: UNIT_ROW }))
  return row && toUnit(row)
}

/** What an hour of the product costs on this day; null when there is no row. Joins the caller's transaction. */
export async function rateOn(tx: Tx, scope: Scope, kind: RateKind, day: Day): Promise<(Rate & { readonly source: string; readonly status: string; readonly validFrom: string }) | null> {
  return own(await tx.hourlyRate.findMany({ where: { ...here(scope, day), kind }, select: { id: true, municipalityId: true, centsPerHour: true, source: true, status: true, validFrom: true } }))
}

/** What is said on this day about this product beside others. Joins the caller's transaction. */
export const pairsOn = (tx: Tx, productId: string, day: Day): Promise<Pair[]> =>
  tx.productPair.findMany({ where: { ...inForce(day), AND: [{ OR: [{ productId }, { otherId: productId }] }] }, select: { productId: true, otherId: true, together: true, note: true } })

export type Validity = { readonly validFrom: Day; readonly validUntil: Day | null; readonly source: string; readonly status: SourceStatus }
const validity = ({ validFrom, validUntil, source, status }: { validFrom: string; validUntil: string | null; source: string; status: string }): Validity => ({
  validFrom: day(validFrom), validUntil: validUntil === null ? null : day(validUntil), source, status: SOURCE_STATUSES.find((each) => each === status) ?? 'to-check',
})
const VALIDITY = { validFrom: true, validUntil: true, source: true, status: true } as const

/** The region whose catalogue the actor reads; others may not. */
function regionOf(actor: Actor): string {
  const regionId = actor.kind === 'person' ? (actor.regionIds[0] ?? '') : ''
  if (!mayReadCatalogue(actor, { regionId })) throw new Halt('forbidden')
  return regionId
}

export type Listed = ProductRow & Validity & { readonly unit: Unit | null; readonly beside: readonly string[] }

/** The catalogue of the actor's region, also what starts later or is over: each product with its unit of today and what may run beside it. */
export const catalogue = (actor: Actor): Promise<{ readonly rows: readonly Listed[]; readonly today: Day }> =>
  read(actor, async (tx, now) => {
    const regionId = regionOf(actor)
    const today = dayIn(now)
    const municipalityId = actor.kind === 'person' && actor.municipalityIds.length === 1 ? (actor.municipalityIds[0] ?? '') : ''
    const rows = await tx.product.findMany({
      where: { regionId }, orderBy: [{ takesOverDirection: 'asc' }, { name: 'asc' }],
      select: { ...PRODUCT, ...VALIDITY, productUnits: { select: { municipalityId: true, unit: true, ...VALIDITY } } },
    })
    const pairs = await tx.productPair.findMany({ where: { regionId, together: true, ...inForce(today) }, select: { productId: true, otherId: true, product: { select: { name: true } }, other: { select: { name: true } } } })
    return {
      today,
      rows: rows.map(({ productUnits, ...row }) => {
        const from = row.validFrom > today ? row.validFrom : today
        const unit = own(productUnits.filter((each) => (each.municipalityId === null || each.municipalityId === municipalityId) && each.validFrom <= from && (each.validUntil === null || each.validUntil > from)))
        return {
          ...row, ...validity(row), kind: row.kind as ProductKind, unit: UNITS.find((each) => each === unit?.unit) ?? null,
          beside: pairs.flatMap((pair) => (pair.productId === row.id ? [pair.other.name] : pair.otherId === row.id ? [pair.product.name] : [])),
        }
      }),
    }
  })

export type ProductPage = {
  readonly product: ProductRow & Validity & { readonly evaluateAfterMonths: number | null }
  readonly today: Day
  readonly units: readonly (UnitPolicy & Validity & { readonly municipality: string | null })[]
  readonly pairs: readonly (Validity & { readonly id: string; readonly other: string; readonly together: boolean; readonly note: string })[]
  readonly rates: readonly (Validity & { readonly id: string; readonly kind: RateKind; readonly centsPerHour: number | null; readonly municipality: string | null })[]
}

/** One product with everything that was ruled on it over the years, each row with its source; null when it is not of the actor's region. */
export const productPage = (actor: Actor, id: string): Promise<ProductPage | null> =>
  read(actor, async (tx, now) => {
    const regionId = regionOf(actor)
    const row = await tx.product.findFirst({
      where: { id, regionId },
      select: {
        ...PRODUCT, ...VALIDITY, evaluateAfterMonths: true,
        productUnits: { orderBy: [{ validFrom: 'desc' }], select: { ...UNIT_ROW, ...VALIDITY, municipality: { select: { name: true } } } },
        hourlyRates: { orderBy: [{ kind: 'asc' }, { validFrom: 'desc' }], select: { id: true, kind: true, centsPerHour: true, ...VALIDITY, municipality: { select: { name: true } } } },
        pairsOne: { select: { id: true, together: true, note: true, ...VALIDITY, other: { select: { name: true } } } },
        pairsOther: { select: { id: true, together: true, note: true, ...VALIDITY, product: { select: { name: true } } } },
      },
    })
    if (!row) return null
    const { productUnits, hourlyRates, pairsOne, pairsOther, ...product } = row
    const pairs = [...pairsOne.map(({ other, ...pair }) => ({ ...pair, other: other.name })), ...pairsOther.map(({ product: of, ...pair }) => ({ ...pair, other: of.name }))]
    return {
      today: dayIn(now),
      product: { ...product, ...validity(product), kind: product.kind as ProductKind },
      units: productUnits.map((unit) => ({ ...toUnit(unit), ...validity(unit), municipality: unit.municipality?.name ?? null })),
      pairs: pairs.sort((a, b) => a.other.localeCompare(b.other, 'nl')).map((pair) => ({ ...pair, ...validity(pair) })),
      rates: hourlyRates.map((rate) => ({ ...rate, ...validity(rate), kind: RATE_KINDS.find((each) => each === rate.kind) ?? 'in-kind', municipality: rate.municipality?.name ?? null })),
    }
  })
