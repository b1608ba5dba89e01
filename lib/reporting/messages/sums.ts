import type { LotUse, Standing } from '../rules'
import type { BudgetSumKind, SumPart } from '../schema'

export const SUM_PART_LABELS = { product: 'Product', lot: 'Perceel', provider: 'Aanbieder' } as const satisfies Record<SumPart, string>
export const BUDGET_SUM_LABELS = { formal: 'Formele hulp', informal: 'Informele hulp', total: 'Samen' } as const satisfies Record<BudgetSumKind | 'total', string>

export const CHANGE_LABELS = { campaign: 'Herindicatie', changeover: 'Contractovergang' } as const

/** Why a sum isn't shown. */
export const hiddenText = (standing: Standing, least: number): string => (standing === 'few' ? `minder dan ${least} mensen` : 'afgeschermd')

export const USE_LABELS = {
  over: { tone: 'no', text: 'Over het hoogste' },
  near: { tone: 'wait', text: 'Bijna op' },
  within: { tone: 'ok', text: 'Past' },
  uncounted: { tone: 'none', text: 'Niet te zeggen' },
} as const satisfies Record<LotUse['state'], { tone: string; text: string }>

export const SUM_COLUMNS = ['Dag', 'Per', 'Wat', 'Meting', 'Mensen', 'Indicaties', 'Minuten per week', 'Bedrag per maand in centen', 'Stand'] as const
export const MEASURE_LABELS = { running: 'loopt', later: 'komt erbij' } as const
export const STANDING_LABELS = { shown: '', few: 'te weinig mensen', covered: 'afgeschermd' } as const satisfies Record<Standing, string>
