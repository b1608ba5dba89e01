'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { saveBudget as saveBudgetCommand, withdrawBudget as withdrawBudgetCommand } from '../commands/budget'
import { BUDGET_REFUSALS } from '../messages/budget'
import { SaveBudget, WithdrawBudget } from '../schema/budget'

export const saveBudget = formAction({
  name: 'indications.save-budget',
  schema: SaveBudget,
  run: saveBudgetCommand,
  refusals: BUDGET_REFUSALS,
  fieldOf: { 'informed-in-future': 'informedOn', 'informed-before-notification': 'informedOn' },
  to: (value) => withNotice(routes.budget(value.caseId), 'bewaard'),
})

export const withdrawBudget = formAction({
  name: 'indications.withdraw-budget',
  schema: WithdrawBudget,
  run: withdrawBudgetCommand,
  refusals: BUDGET_REFUSALS,
  to: (value) => withNotice(routes.choice(value.caseId), 'bewaard'),
})
