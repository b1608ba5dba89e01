import type { Tx } from '@/lib/db'

export type LotRow = { readonly id: string; readonly name: string; readonly municipalityId: string; readonly municipality: string; readonly cbsCode: string; readonly validFrom: string }

/** The lots of a region in the order of their names; joins the caller's transaction. */
export async function lotsOfRegion(tx: Tx, regionId: string): Promise<LotRow[]> {
  const rows = await tx.lot.findMany({
    where: { regionId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, municipalityId: true, validFrom: true, municipality: { select: { name: true, cbsCode: true } } },
  })
  return rows.map((row) => ({ id: row.id, name: row.name, municipalityId: row.municipalityId, municipality: row.municipality.name, cbsCode: row.municipality.cbsCode, validFrom: row.validFrom }))
}
