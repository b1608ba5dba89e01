import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { UNITS, type Unit } from '@/lib/products/schema'
import { mayRule } from '@/lib/rulebook/policy'
import { mayFollowCampaign } from '../policy'
import { MAPPING_STATUSES, type MappingStatus } from '../schema/changeover'

type Named = { readonly id: string; readonly name: string }
export type Mapping = { readonly id: string; readonly version: number; readonly municipality: string; readonly from: string; readonly unit: Unit; readonly to: string; readonly minutes: number | null; readonly validFrom: Day; readonly source: string; readonly status: MappingStatus; readonly proposedBy: string; readonly decidedBy: string | null; readonly own: boolean }
export type MappingList = { readonly rows: readonly Mapping[]; readonly total: number; readonly from: number; readonly may: boolean; readonly municipalities: readonly Named[]; readonly products: readonly Named[]; readonly today: Day }

/** What help of before becomes, by the day from which; with what an adviser can propose another from. */
export const mappingList = (actor: Actor, page: number): Promise<MappingList> =>
  read(actor, async (tx, now) => {
    const municipalityId = actor.kind === 'person' ? (actor.municipalityIds[0] ?? '') : ''
    const regionId = actor.kind === 'person' ? (actor.regionIds[0] ?? '') : ''
    if (!mayFollowCampaign(actor, { municipalityId })) throw new Halt('forbidden')
    const { personId, municipalityIds } = actor
    const total = await tx.helpMapping.count()
    const from = firstOf(page, total)
    const rows = await tx.helpMapping.findMany({
      orderBy: [{ validFrom: 'desc' }, { proposedAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE,
      select: { id: true, version: true, fromUnit: true, minutesPerWeek: true, validFrom: true, source: true, status: true, proposedById: true, proposedBy: true, decidedBy: true, municipality: { select: { name: true } }, fromProduct: { select: { name: true } }, toProduct: { select: { name: true } } },
    })
    return {
      total, from, today: dayIn(now), may: mayRule(actor, { regionId, municipalityId }),
      municipalities: await tx.municipality.findMany({ where: { id: { in: [...municipalityIds] } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
      products: await tx.product.findMany({ where: { regionId, kind: { notIn: ['general', 'restorative'] } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
      rows: rows.map((row) => ({
        id: row.id, version: row.version, municipality: row.municipality.name, from: row.fromProduct.name, unit: UNITS.find((each) => each === row.fromUnit) ?? 'minutes-week', to: row.toProduct.name, minutes: row.minutesPerWeek, validFrom: day(row.validFrom), source: row.source,
        status: MAPPING_STATUSES.find((each) => each === row.status) ?? 'proposed', proposedBy: row.proposedBy, decidedBy: row.decidedBy, own: row.proposedById === personId,
      })),
    }
  })
