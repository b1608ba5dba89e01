import type { Day } from '@/lib/kernel/day'
import type { Cents } from '@/lib/kernel/money'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { type Rate, resultOfMinutes } from '@/lib/products/rules'
import { BUDGET_CONDITIONS, type BudgetCondition, type BudgetKind } from '../schema/budget'
import type { IndicationForm } from '../schema'

type Judged = Readonly<Record<BudgetCondition, boolean>>

/** A budget that the resident asks for, as far as the decision looks at it. */
export type BudgetRequest = Judged & { readonly kind: BudgetKind; readonly askedHourCents: Cents | null; readonly withdrawnOn: Day | null }

/** The articles by which a budget is refused, or bounded: the rate of the municipality, and what help in kind costs. */
export const BUDGET_ARTICLES = {
  capable: 'artikel 2.3.6 lid 2 onder a',
  motivated: 'artikel 2.3.6 lid 2 onder b',
  quality: 'artikel 2.3.6 lid 2 onder c',
  rate: 'artikel 2.1.3 lid 2 onder b',
  dearer: 'artikel 2.3.6 lid 5',
} as const

/** Which conditions are not met; the first of them is the ground on which the budget is refused. */
export const unmetConditions = (judged: Judged): BudgetCondition[] => BUDGET_CONDITIONS.filter((condition) => !judged[condition])

/** In what form help is given: a budget where it is asked for and every condition is met; in kind otherwise, and then a budget that was asked for is refused. */
export function formOf(asked: BudgetRequest | null): IndicationForm {
  return asked !== null && asked.withdrawnOn === null && unmetConditions(asked).length === 0 ? 'personal-budget' : 'in-kind'
}

export type Budget = {
  readonly kind: BudgetKind
  readonly monthCents: Cents
  readonly hourCents: Cents
  readonly rateId: string
  /** The plan asks more per hour than is given, by this article. */
  readonly bounded: { readonly askedCents: Cents; readonly article: string } | null
}

/**
 * What a budget comes to a month, in whole cents: the minutes over twelve months, by the rate of the plan and at most the rate of the day for
 * this help. Refuses where no such rate is set (art. 2.1.3 lid 2 onder b), and a budget of nothing.
 */
export function decideBudget(minutes: number, asked: Pick<BudgetRequest, 'kind' | 'askedHourCents'>, rate: Rate | null, inKind: Rate | null): Result<Budget, 'budget-rate-missing' | 'no-minutes'> {
  if (!rate?.centsPerHour) return refuse('budget-rate-missing')
  const most = rate.centsPerHour
  const hourCents = Math.min(asked.askedHourCents ?? most, most)
  const monthCents = resultOfMinutes(minutes, hourCents)
  if (monthCents < 1) return refuse('no-minutes')
  const dearer = asked.askedHourCents !== null && asked.askedHourCents > most ? asked.askedHourCents : null
  const article = dearer !== null && inKind?.centsPerHour && dearer > inKind.centsPerHour ? BUDGET_ARTICLES.dearer : BUDGET_ARTICLES.rate
  return allow({ kind: asked.kind, monthCents, hourCents, rateId: rate.id, bounded: dearer === null ? null : { askedCents: dearer, article } })
}
