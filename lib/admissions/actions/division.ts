'use server'

import { formAction } from '@/lib/action'
import { declareConflict, divideWork, giveWork, takeOver, withdrawConflict } from '@/lib/admissions/commands/division'
import { CONFLICT_REFUSALS, DIVIDE_REFUSALS, TAKE_OVER_REFUSALS } from '@/lib/admissions/messages/division'
import { DeclareConflict, DivideEvenly, GiveWork, TakeOver, WithdrawConflict } from '@/lib/admissions/schema/division'
import { routes, withNotice } from '@/lib/routes'

export const divideWorkAction = formAction({
  name: 'admissions.divide-work',
  schema: DivideEvenly,
  run: divideWork,
  refusals: DIVIDE_REFUSALS,
  fieldOf: { 'too-few': 'personIds' },
  to: ({ windowId }) => withNotice(routes.division(windowId), 'werk-verdeeld'),
})

export const giveWorkAction = formAction({
  name: 'admissions.give-work',
  schema: GiveWork,
  run: giveWork,
  refusals: DIVIDE_REFUSALS,
  fieldOf: { 'same-person': 'secondId', 'second-missing': 'secondId', 'second-not-needed': 'secondId' },
  to: ({ windowId }) => withNotice(routes.division(windowId), 'werk-verdeeld'),
})

export const takeOverAction = formAction({
  name: 'admissions.take-over-work',
  schema: TakeOver,
  run: takeOver,
  refusals: TAKE_OVER_REFUSALS,
  to: ({ windowId, submissionId }) => withNotice(submissionId ? routes.assessment(submissionId) : routes.division(windowId), 'werk-overgenomen'),
})

export const declareConflictAction = formAction({
  name: 'admissions.declare-conflict',
  schema: DeclareConflict,
  run: declareConflict,
  refusals: CONFLICT_REFUSALS,
  to: ({ windowId }) => withNotice(routes.division(windowId), 'belang-gemeld'),
})

export const withdrawConflictAction = formAction({
  name: 'admissions.withdraw-conflict',
  schema: WithdrawConflict,
  run: withdrawConflict,
  refusals: {},
  to: ({ windowId }) => withNotice(routes.division(windowId), 'belang-ingetrokken'),
})
