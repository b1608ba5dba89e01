import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { UNITS, type Unit } from '@/lib/products/schema'
import { mayImport } from '../policy'

/** One product, unit, provider and lot: lines and minutes a week of the file, beside the help that runs in the portal now. Null: the file does not say, or nobody knows it here. */
export type ImportSum = { readonly product: string | null; readonly unit: Unit | null; readonly provider: string | null; readonly lot: string | null; readonly fileLines: number; readonly fileMinutes: number; readonly portalLines: number; readonly portalMinutes: number }
type Row = Omit<ImportSum, 'unit'> & { readonly unit: string | null }

/** What the file holds beside what runs in the municipality on this day, whatever brought it there; lines that could not be read are in neither. Joins the caller's transaction. */
export async function sumsOf(tx: Tx, importId: string, municipalityId: string, today: Day): Promise<ImportSum[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with both_sides as (
      select r.product_id, r.unit, r.provider_id, r.lot_id, 1 as fl, coalesce(r.minutes, 0) as fm, 0 as pl, 0 as pm from data_import_row r where r.import_id = ${importId}::uuid and num_nonnulls(r.product_id, r.minutes, r.provider_id) > 0
      union all
      select i.product_id, i.unit, a.provider_id, i.lot_id, 0, 0, 1, i.minutes_per_week from indication i left join allocation a on a.indication_id = i.id and a.status in ('offered', 'accepted', 'started', 'paused')
      where i.municipality_id = ${municipalityId}::uuid and i.status in ('adopted', 'ended') and i.starts_on <= ${today} and coalesce(i.ended_on, i.ends_on) >= ${today}
    )
    select p.name as product, b.unit, v.name as provider, l.name as lot, sum(b.fl)::int as "fileLines", sum(b.fm)::int as "fileMinutes", sum(b.pl)::int as "portalLines", sum(b.pm)::int as "portalMinutes"
    from both_sides b left join product p on p.id = b.product_id left join provider v on v.id = b.provider_id left join lot l on l.id = b.lot_id
    group by b.product_id, b.unit, b.provider_id, b.lot_id, p.name, v.name, l.name order by p.name nulls last, v.name nulls last, l.name nulls last, b.unit nulls last`
  return rows.map((row) => ({ ...row, unit: UNITS.find((each) => each === row.unit) ?? null }))
}

/** The same for a file to download; null when it is not an import of running help of the actor's municipality. */
export const importSums = (actor: Actor, id: string): Promise<readonly ImportSum[] | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.dataImport.findUnique({ where: { id }, select: { municipalityId: true, kind: true } })
    return row && mayImport(actor, row) && row.kind === 'indications' ? sumsOf(tx, id, row.municipalityId, dayIn(now)) : null
  })
