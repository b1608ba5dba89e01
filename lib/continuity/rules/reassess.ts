import { type Result, refuse } from '@/lib/kernel/result'
import { type Calculation, type CalculationRefusal, calculate } from '@/lib/norms/rules/calculation'
import type { Answers, Deviation, NormCell, Rounding } from '@/lib/norms/schema/cells'

/** Why the new rules give nothing for somebody: he has no answers, his help came without any from an older system, or the new set refuses them. */
export type ReassessRefusal = CalculationRefusal | 'no-answers' | 'imported' | 'cell-missing'

export type NewRules = { readonly cells: readonly NormCell[]; readonly rounding: Rounding; readonly demo: boolean }

/**
 * The minutes a week that new rules give for answers given under old ones, with the deviation of the decision as it stands. Refuses by
 * name what the new set lacks: a norm that applied is never left out in silence, since that would read as less help. `imported`: the decision was taken in an older system (ADR 0089).
 */
export function reassess(answers: Answers | null, deviation: Deviation | undefined, { cells, rounding, demo }: NewRules, imported = false): Result<Calculation, ReassessRefusal> {
  if (answers === null) return refuse(imported ? 'imported' : 'no-answers')
  const known = new Set(cells.map((cell) => cell.key))
  const missing = Object.entries(answers).find(([key, answer]) => answer.apply && !known.has(key))
  if (missing) return refuse('cell-missing', { key: missing[0] })
  return calculate({ cells, answers: Object.fromEntries(Object.entries(answers).filter(([key]) => known.has(key))), rounding, demo, deviation })
}
