import { z } from 'zod'
import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import type { KindCode } from '@/lib/letters/kinds'
import { ownText, type LetterText, type WrittenPassages } from '@/lib/letters/texts'

/** Whose letter it is: a municipality's, or the region's own. */
export type TextScope = { readonly municipalityId: string } | { readonly regionId: string }

export const Passages: z.ZodType<WrittenPassages> = z.record(z.string(), z.strictObject({ heading: z.string().optional(), text: z.string() }))

/**
 * The words that hold for this kind of letter on this day: the municipality's own adopted version, else its region's, else the
 * portal's own text. A version that says to follow makes room for the next. Joins the caller's transaction.
 */
export async function letterText<K extends KindCode>(tx: Tx, kind: K, scope: TextScope, day: Day): Promise<LetterText<K>> {
  const own = 'municipalityId' in scope ? scope.municipalityId : null
  const region = 'regionId' in scope ? scope.regionId : null
  const rows = await tx.$queryRaw<{ id: string; own: boolean; passages: unknown }[]>`
    select distinct on (t.municipality_id is null) t.id, t.municipality_id is not null as own, t.passages from letter_text t
    where t.kind = ${kind} and t.status = 'adopted' and t.valid_from <= ${day}
      and (t.municipality_id = ${own}::uuid or (t.municipality_id is null and t.region_id = coalesce(${region}::uuid, (select m.region_id from municipality m where m.id = ${own}::uuid))))
    order by t.municipality_id is null, t.valid_from desc, t.number desc`
  const row = rows.find((each) => each.own && each.passages !== null) ?? rows.find((each) => !each.own && each.passages !== null)
  return row ? { kind, id: row.id, passages: Passages.parse(row.passages) } : ownText(kind)
}
