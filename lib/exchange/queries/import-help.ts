import type { Tx } from '@/lib/db'
import { type Day, day } from '@/lib/kernel/day'
import type { Pair } from '@/lib/products/rules'
import { toUnit, UNIT_ROW } from '@/lib/products/queries'
import { PRODUCT_KINDS } from '@/lib/products/schema'
import { type Dated, type HelpBeside, type HelpProduct, type HelpProvider, type HelpResident, judgeHelp, type JudgedHelp } from '../rules/import-help'
import type { HelpLine } from '../schema/help-row'
import { filesOf } from './import-residents'

type Place = { readonly municipalityId: string; readonly regionId: string; readonly today: Day }
export type NumberedHelp = { readonly number: number; readonly value: HelpLine }

/** What comes of each line with running help, against what stands in the municipality now and what earlier lines bring. */
export async function judgeHelps(tx: Tx, place: Place, lines: readonly NumberedHelp[]): Promise<JudgedHelp[]> {
  const products = await productsByCode(tx, place)
  const providers = await providersByNumber(tx, place, lines.flatMap((line) => line.value.provider ?? []))
  const residents = await residentsByBsn(tx, place, lines.map((line) => line.value.bsn))
  const beside = await helpOf(tx, [...residents.values()].map((each) => each.id))
  const pairs: (Pair & Omit<Dated, 'own'>)[] = await tx.productPair.findMany({ where: { regionId: place.regionId }, select: { productId: true, otherId: true, together: true, note: true, validFrom: true, validUntil: true } })
  return lines.map(({ number, value }) => {
    const [resident, product] = [residents.get(value.bsn) ?? null, products.get(value.product.toLowerCase()) ?? null]
    const theirs = resident ? (beside.get(resident.id) ?? []) : []
    const judged = judgeHelp(value, { today: place.today, resident, product, provider: value.provider === null ? null : (providers.get(value.provider) ?? null), beside: theirs, pairs })
    if (resident && product && judged.given) beside.set(resident.id, [...theirs, { productId: product.id, product: product.name, startsOn: value.startsOn, endsOn: value.endsOn, minutes: judged.given.minutes, form: value.form, imported: true, decision: value.decision, line: number }])
    return judged
  })
}

async function productsByCode(tx: Tx, { municipalityId, regionId }: Place): Promise<Map<string, HelpProduct>> {
  const here = { OR: [{ municipalityId: null }, { municipalityId }] }
  const dated = { validFrom: true, validUntil: true } as const
  const rows = await tx.product.findMany({ where: { regionId }, select: { id: true, code: true, name: true, kind: true, productUnits: { where: here, select: { ...UNIT_ROW, ...dated } }, hourlyRates: { where: { ...here, kind: 'in-kind' }, select: { id: true, municipalityId: true, centsPerHour: true, ...dated } } } })
  const datedOf = (row: { readonly municipalityId: string | null; readonly validFrom: string; readonly validUntil: string | null }): Dated => ({ own: row.municipalityId !== null, validFrom: row.validFrom, validUntil: row.validUntil })
  return new Map(rows.map(({ code, productUnits, hourlyRates, ...row }) => [code.toLowerCase(), {
    ...row, kind: PRODUCT_KINDS.find((each) => each === row.kind) ?? 'regular', units: productUnits.map((unit) => ({ ...toUnit(unit), ...datedOf(unit) })), rates: hourlyRates.map(({ id, centsPerHour, ...rate }) => ({ id, centsPerHour, ...datedOf(rate) })),
  }]))
}

/** By KVK number or AGB code, whichever was given, that of one of its establishments too; a KVK number goes first, then the provider's own code. */
async function providersByNumber(tx: Tx, { municipalityId, today }: Place, numbers: readonly string[]): Promise<Map<string, HelpProvider>> {
  const wanted = [...new Set(numbers)]
  const places = await tx.establishment.findMany({ where: { agb: { in: wanted } }, select: { agb: true, providerId: true } })
  const rows = await tx.provider.findMany({ where: { OR: [{ kvk: { in: wanted } }, { agb: { in: wanted } }, { id: { in: places.map((place) => place.providerId) } }] }, select: { id: true, name: true, kvk: true, agb: true } })
  const parts = await tx.participation.findMany({ where: { municipalityId, providerId: { in: rows.map((row) => row.id) }, status: 'running', startsOn: { lte: today }, endsOn: { gte: today } }, orderBy: [{ startsOn: 'desc' }, { id: 'asc' }], select: { id: true, providerId: true, lotId: true, productIds: true, startsOn: true, lot: { select: { name: true } } } })
  const found = rows.map(({ kvk, agb, ...row }) => ({ kvk, agb, provider: { ...row, parts: parts.filter((part) => part.providerId === row.id).map((part) => ({ id: part.id, lotId: part.lotId, lot: part.lot.name, productIds: part.productIds, startsOn: day(part.startsOn) })) } }))
  const ofPlaces = places.flatMap(({ agb, providerId }) => found.filter((each) => each.provider.id === providerId).flatMap(({ provider }) => (agb === null ? [] : [[agb, provider] as const])))
  return new Map([...ofPlaces, ...found.flatMap(({ agb, provider }) => (agb === null ? [] : [[agb, provider] as const])), ...found.map(({ kvk, provider }) => [kvk, provider] as const)])
}

type Lives = { readonly id: string; readonly died: boolean; readonly area: string | null }

/** Whose file it is, and in which lots he lives today: his area, then the municipality as a whole. */
async function residentsByBsn(tx: Tx, { municipalityId, today }: Place, bsns: readonly string[]): Promise<Map<string, HelpResident>> {
  const files = await filesOf(tx, municipalityId, [...new Set(bsns)])
  const lives = await tx.$queryRaw<Lives[]>`select id::text as id, died_on is not null as died, area_on(municipality_id, postcode, ${today})::text as area from resident where id = any(${[...files.values()].map((file) => file.id)}::uuid[])`
  const byId = new Map(lives.map((row) => [row.id, row]))
  const lots = await tx.lot.findMany({ where: { municipalityId }, orderBy: { validFrom: 'desc' }, select: { id: true, name: true, kind: true, validFrom: true } })
  const wholes = lots.filter((lot) => lot.kind === 'municipality').sort((a, b) => Number(b.validFrom <= today) - Number(a.validFrom <= today))
  return new Map([...files].map(([bsn, { id, merged }]) => {
    const row = byId.get(id)
    return [bsn, { id, merged, died: row?.died ?? false, lots: [...lots.filter((lot) => lot.id === row?.area), ...wholes] }]
  }))
}

async function helpOf(tx: Tx, residentIds: readonly string[]): Promise<Map<string, readonly HelpBeside[]>> {
  const rows = await tx.indication.findMany({
    where: { residentId: { in: [...residentIds] }, status: { in: ['adopted', 'ended'] } },
    select: { residentId: true, productId: true, startsOn: true, endsOn: true, endedOn: true, minutesPerWeek: true, form: true, importId: true, product: { select: { name: true } }, decision: { select: { reference: true } } },
  })
  const found = new Map<string, HelpBeside[]>()
  for (const row of rows) {
    const each = { productId: row.productId, product: row.product.name, startsOn: row.startsOn, endsOn: row.endedOn ?? row.endsOn, minutes: row.minutesPerWeek, form: row.form, imported: row.importId !== null, decision: row.decision.reference, line: null }
    found.set(row.residentId, [...(found.get(row.residentId) ?? []), each])
  }
  return found
}
