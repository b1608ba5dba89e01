import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'

export type MunicipalityRow = { readonly id: string; readonly name: string; readonly cbsCode: string; readonly mapRow: number; readonly mapCol: number }

/** The municipalities of a region in their one order, the alphabet. Joins the caller's transaction. */
export const municipalitiesOf = (tx: Tx, regionId: string): Promise<MunicipalityRow[]> =>
  tx.municipality.findMany({ where: { regionId }, orderBy: { name: 'asc' }, select: { id: true, name: true, cbsCode: true, mapRow: true, mapCol: true } })

export type RegionRow = { readonly id: string; readonly code: string; readonly name: string; readonly fullName: string; readonly theme: string }

export const regionById = (tx: Tx, id: string): Promise<RegionRow | null> =>
  tx.region.findUnique({ where: { id }, select: { id: true, code: true, name: true, fullName: true, theme: true } })

export type MandateRow = { readonly id: string; readonly municipalityId: string; readonly holder: string; readonly text: string; readonly source: string }

/** The mandates for one subject ('sign-agreement', 'admission-decision', 'wmo-decision') that hold on this day. */
export const mandatesOn = (tx: Tx, subject: string, scope: { readonly regionId: string; readonly municipalityId?: string }, day: Day): Promise<MandateRow[]> =>
  tx.mandate.findMany({
    where: {
      regionId: scope.regionId,
      subject,
      ...(scope.municipalityId ? { municipalityId: scope.municipalityId } : {}),
      validFrom: { lte: day },
      OR: [{ validUntil: null }, { validUntil: { gt: day } }],
    },
    orderBy: { validFrom: 'desc' },
    select: { id: true, municipalityId: true, holder: true, text: true, source: true },
  })
