import type { Compartment } from '@/lib/audit/record'

/** The compartments an auditor reads; what is sealed or a provider's own stays closed to him. */
export const READ_COMPARTMENTS = ['region', 'resident', 'platform'] as const satisfies readonly Compartment[]
export type ReadCompartment = (typeof READ_COMPARTMENTS)[number]

/** By what sums of help are split: one at a time, so that no two splits give a small sum away. */
export const SUM_PARTS = ['product', 'lot', 'provider'] as const
export type SumPart = (typeof SUM_PARTS)[number]
export const BUDGET_SUM_KINDS = ['formal', 'informal'] as const
export type BudgetSumKind = (typeof BUDGET_SUM_KINDS)[number]
