import type { Tx } from '@/lib/db'
import { type Day, day } from '@/lib/kernel/day'
import { ruleOn } from '@/lib/rulebook/queries'
import type { TermMove } from '../rules/standstill'
import { type TermRules, TERM_RULES } from '../rules/terms'
import { MOVE_KINDS } from '../schema'

export type KeptMove = TermMove & { readonly id: string; readonly version: number; readonly reason: string; readonly letterId: string; readonly recordedBy: string }

export const MOVE = { id: true, version: true, kind: true, reason: true, untilOn: true, days: true, letterId: true, sentOn: true, endedOn: true, recordedBy: true } as const

type Row = { readonly [K in keyof KeptMove]: KeptMove[K] extends number | null ? KeptMove[K] : KeptMove[K] extends string ? string : string | null }

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))

export function toMove(row: Row): KeptMove {
  return { ...row, kind: MOVE_KINDS.find((each) => each === row.kind) ?? 'suspension', sentOn: orNull(row.sentOn), untilOn: orNull(row.untilOn), endedOn: orNull(row.endedOn) }
}

/** The terms of law for a case that began on this day, by the municipality's dated rule; without one as the law gives them. */
export async function termRulesOf(tx: Tx, municipality: { readonly id: string; readonly regionId: string }, notifiedOn: Day): Promise<TermRules> {
  const rule = await ruleOn(tx, 'wmo-terms', { regionId: municipality.regionId, municipalityId: municipality.id }, notifiedOn)
  if (!rule) return TERM_RULES
  const { planDays, investigationDays, decisionDays } = rule.value
  return {
    ...TERM_RULES,
    'personal-plan': { ...TERM_RULES['personal-plan'], days: planDays },
    investigation: { ...TERM_RULES.investigation, days: investigationDays },
    decision: { ...TERM_RULES.decision, days: decisionDays },
  }
}
