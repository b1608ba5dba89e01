import type { Tx } from '@/lib/db'
import { day, type Day } from '@/lib/kernel/day'
import type { Result } from '@/lib/kernel/result'
import { rateOn } from '@/lib/products/queries'
import { policyDay } from '@/lib/products/rules'
import { type Budget, type BudgetRequest, decideBudget, formOf } from '../rules/budget'
import { BUDGET_KINDS, CAPABLE_BY, type CapableBy } from '../schema/budget'

export const BUDGET = {
  version: true, kind: true, informedOn: true, helper: true, plan: true, askedHourCents: true, capable: true, capableBy: true, capableWhy: true, motivated: true, motivatedWhy: true, quality: true, qualityWhy: true, withdrawnOn: true, recordedBy: true,
} as const

export type KeptBudget = BudgetRequest & {
  readonly version: number
  readonly informedOn: Day
  readonly helper: string
  readonly plan: string
  readonly capableBy: CapableBy
  readonly capableWhy: string
  readonly motivatedWhy: string
  readonly qualityWhy: string
  readonly recordedBy: string
}

type Row = Omit<KeptBudget, 'kind' | 'informedOn' | 'capableBy' | 'withdrawnOn'> & { readonly kind: string; readonly informedOn: string; readonly capableBy: string; readonly withdrawnOn: string | null }

export const toBudget = (row: Row): KeptBudget => ({
  ...row, kind: BUDGET_KINDS.find((each) => each === row.kind) ?? 'formal', informedOn: day(row.informedOn), capableBy: CAPABLE_BY.find((each) => each === row.capableBy) ?? 'self', withdrawnOn: row.withdrawnOn === null ? null : day(row.withdrawnOn),
})

type Budgeted = { readonly product: { readonly id: string } | null; readonly municipality: { readonly id: string }; readonly today: Day; readonly budget: KeptBudget | null }

/** What a budget for so many minutes comes to on the day of its policy; null where help is given in kind. Joins the caller's transaction. */
export async function budgetOf(tx: Tx, view: Budgeted, minutes: number, startsOn: Day): Promise<Result<Budget, 'budget-rate-missing' | 'no-minutes'> | null> {
  if (!view.product || !view.budget || formOf(view.budget) === 'in-kind') return null
  return budgetAmount(tx, { productId: view.product.id, municipalityId: view.municipality.id }, view.budget, minutes, policyDay(view.today, startsOn))
}

/** The same for a budget of this kind in this place, on a day. */
export const budgetAmount = async (tx: Tx, scope: { readonly productId: string; readonly municipalityId: string }, asked: Pick<BudgetRequest, 'kind' | 'askedHourCents'>, minutes: number, onDay: Day) =>
  decideBudget(minutes, asked, await rateOn(tx, scope, `${asked.kind}-budget`, onDay), await rateOn(tx, scope, 'in-kind', onDay))
