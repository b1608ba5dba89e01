import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { RULES, type RuleKey, type RuleValue } from '@/lib/rulebook/schema'

export type Rule<K extends RuleKey> = { readonly value: RuleValue<K>; readonly source: string; readonly sourceUrl: string | null; readonly status: string; readonly validFrom: string }

/**
 * The rule that holds on this day: the municipality's own row, else its region's; null when neither ruled it.
 * Joins the caller's transaction.
 */
export async function ruleOn<K extends RuleKey>(tx: Tx, key: K, scope: { readonly regionId: string; readonly municipalityId?: string }, day: Day): Promise<Rule<K> | null> {
  const rows = await tx.rulebookRow.findMany({
    where: {
      regionId: scope.regionId,
      key,
      validFrom: { lte: day },
      AND: [{ OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, { OR: [{ municipalityId: null }, ...(scope.municipalityId ? [{ municipalityId: scope.municipalityId }] : [])] }],
    },
    orderBy: { validFrom: 'desc' },
    select: { municipalityId: true, value: true, source: true, sourceUrl: true, status: true, validFrom: true },
  })
  const row = rows.find((each) => each.municipalityId !== null) ?? rows[0]
  if (!row) return null
  const { source, sourceUrl, status, validFrom } = row
  return { value: RULES[key].parse(row.value) as RuleValue<K>, source, sourceUrl, status, validFrom }
}

/** Whether the region uses the European declaration (UEA) beside its own form on this day. */
export const usesEspd = async (tx: Tx, regionId: string, day: Day): Promise<boolean> => (await ruleOn(tx, 'own-declaration', { regionId }, day))?.value.form === 'espd'
