import type { Tx } from '@/lib/db'
import type { CouncilRules } from '@/lib/contracts/letters/council'
import type { Day } from '@/lib/kernel/day'
import { ruleOn } from '@/lib/rulebook/queries'

const WINDOW_WORDS = { morning: 'ochtend', afternoon: 'middag', evening: 'avond', 'saturday-morning': 'zaterdagochtend' } as const

/** What the rulebook says on the day the agreements start; the letter names only what is ruled. */
export async function councilRules(tx: Tx, regionId: string, municipalityId: string, on: Day): Promise<CouncilRules> {
  const scope = { regionId, municipalityId }
  const cap = await ruleOn(tx, 'profit-cap', scope, on)
  const unit = await ruleOn(tx, 'indication-unit', scope, on)
  const windows = await ruleOn(tx, 'time-windows', scope, on)
  const language = await ruleOn(tx, 'language-rule', scope, on)
  return {
    ...(cap ? { profitCapPercent: cap.value.percent } : {}),
    ...(unit ? { inMinutes: unit.value.unit === 'minutes-week' } : {}),
    ...(windows ? { windows: windows.value.windows.map((window) => WINDOW_WORDS[window]) } : {}),
    ...(language ? { languageRule: language.value.nonFluentOnlyWithoutDirection } : {}),
  }
}
