import { z } from 'zod'
import { choice, dayField, idField, moneyField, optional, text, versionField, yesNo } from '@/lib/kernel/fields'

/** Who gives the help that a budget buys: a professional, or somebody of one's own circle. */
export const BUDGET_KINDS = ['formal', 'informal'] as const
export type BudgetKind = (typeof BUDGET_KINDS)[number]

/** Who sees to it that the tasks of a budget are done (art. 2.3.6 lid 2 onder a). */
export const CAPABLE_BY = ['self', 'network', 'representative'] as const
export type CapableBy = (typeof CAPABLE_BY)[number]

/** The conditions of art. 2.3.6 lid 2, a to c, in the law's order. */
export const BUDGET_CONDITIONS = ['capable', 'motivated', 'quality'] as const
export type BudgetCondition = (typeof BUDGET_CONDITIONS)[number]

const onBudget = { caseId: idField('een zaak'), version: versionField() }
const why = (label: string) => text(label, { max: 2000, multiline: true })

/** A personal budget as it is asked for, with a judgement and its reason for each condition. `version` is the budget's, 0 while there is none. */
export const SaveBudget = z.strictObject({
  ...onBudget,
  kind: choice('wie de hulp geeft', BUDGET_KINDS),
  informedOn: dayField('de dag waarop u het uitlegde'),
  helper: text('van wie de inwoner hulp koopt', { max: 200 }),
  plan: text('het budgetplan', { max: 4000, multiline: true }),
  askedHourCents: optional(moneyField('het bedrag per uur', { max: 100_000 })),
  capable: yesNo('Kan de inwoner, of iemand voor hem, de taken van een budget aan?'),
  capableBy: choice('wie de taken doet', CAPABLE_BY),
  capableWhy: why('waaruit dat blijkt'),
  motivated: yesNo('Legt de inwoner uit waarom hij een budget wil?'),
  motivatedWhy: why('wat de inwoner zegt'),
  quality: yesNo('Is de hulp veilig, doeltreffend en gericht op de inwoner?'),
  qualityWhy: why('waaruit dat blijkt'),
})
export type SaveBudget = z.output<typeof SaveBudget>

export const WithdrawBudget = z.strictObject(onBudget)
export type WithdrawBudget = z.output<typeof WithdrawBudget>
