import type { Tx } from '@/lib/db'
import { type Draft, draftOf } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { type NormSet, type NormSetHead, type NormSettings, countsExamples, normSetById, normSetHeads, normSettingsOn } from '@/lib/norms/queries/sets'
import { type Comparison, type CalculationRefusal, compareSets } from '@/lib/norms/rules/calculation'
import type { Result } from '@/lib/kernel/result'
import { TIME_WINDOWS, type TimeWindow } from '@/lib/rulebook/schema'
import { ruleOn } from '@/lib/rulebook/queries'
import { ANSWERS_DRAFT, DEVIATION_DRAFT } from '../rules/typed'
import { type CaseView, recordedCase } from './case'
import { jointRule } from './joint'

export type Compared = { readonly set: NormSet; readonly outcome: Result<Comparison, CalculationRefusal> }

export type CalculationView = {
  readonly view: CaseView
  /** What a calculation made today would use; null when the municipality ruled nothing. */
  readonly settings: NormSettings | null
  readonly sets: readonly NormSetHead[]
  readonly compared: Compared | null
  /** What this person ticked and typed and did not send: the answers, and a deviation. */
  readonly draft: Draft | null
  readonly deviated: Draft | null
  /** Whether a provider can be asked to help here, or was. */
  readonly joint: boolean
  /** In which windows the municipality offers help. */
  readonly offered: readonly TimeWindow[]
}

/** The calculation of a case, beside another norm set when one is asked for: only to look at. */
export const calculationScreen = (actor: Actor, caseId: string, compareWith: string | undefined): Promise<CalculationView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const settings = await normSettingsOn(tx, { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    const sets = await normSetHeads(tx)
    const windows = await ruleOn(tx, 'time-windows', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    return { view, settings, sets, draft: view.open ? await draftOf(actor, ANSWERS_DRAFT, caseId) : null, deviated: view.open ? await draftOf(actor, DEVIATION_DRAFT, caseId) : null, joint: view.joint !== null || (view.timeNeeded && (await jointRule(tx, view)) !== null), offered: windows?.value.windows ?? TIME_WINDOWS, compared: compareWith === undefined ? null : await comparedWith(tx, view, compareWith) }
  })

async function comparedWith(tx: Tx, view: CaseView, code: string): Promise<Compared | null> {
  const { calculation } = view
  if (!calculation || !/^[0-9a-f-]{36}$/.test(code)) return null
  const set = await normSetById(tx, code)
  if (!set) return null
  const deviation = calculation.adjustment === 0 ? undefined : { minutes: calculation.adjustment, reason: calculation.deviationReason ?? '' }
  const outcome = compareSets(calculation, { cells: set.cells, answers: calculation.answers, rounding: calculation.rounding, demo: await countsExamples(tx), deviation })
  return { set, outcome }
}
