'use server'

import { formAction } from '@/lib/action'
import { assess, confirmVerdict, finishAssessment, reopenAssessment, settleVerdict, stateRefusal } from '@/lib/admissions/commands/assessment'
import { fillReason } from '@/lib/admissions/commands/phrase'
import { ASSESS_REFUSALS, FINISH_REFUSALS, REOPEN_REFUSALS, SETTLE_REFUSALS, STATE_REFUSAL_REFUSALS } from '@/lib/admissions/messages/assessment'
import { Assess, ConfirmVerdict, FinishAssessment, ReopenAssessment, SettleVerdict } from '@/lib/admissions/schema/assessment'
import { StateRefusal } from '@/lib/admissions/schema/decision'
import { routes, withNotice } from '@/lib/routes'

export const assessAction = formAction({
  name: 'admissions.assess',
  schema: Assess,
  run: assess,
  refusals: ASSESS_REFUSALS,
  fieldOf: { 'reason-missing': 'reason' },
  fill: fillReason,
  // Without a chosen criterion the page shows the next one that still has no verdict.
  to: (_, { submissionId }) => withNotice(routes.assessment(submissionId), 'oordeel-bewaard'),
})

export const settleVerdictAction = formAction({
  name: 'admissions.settle-verdict',
  schema: SettleVerdict,
  run: settleVerdict,
  refusals: SETTLE_REFUSALS,
  fill: fillReason,
  to: (_, { submissionId, criterionId, lotId }) => withNotice(routes.assessmentPart(submissionId, criterionId, lotId), 'voorstel-bewaard'),
})

export const confirmVerdictAction = formAction({
  name: 'admissions.confirm-verdict',
  schema: ConfirmVerdict,
  run: confirmVerdict,
  refusals: SETTLE_REFUSALS,
  to: (_, { submissionId }) => withNotice(routes.assessment(submissionId), 'oordeel-samen'),
})

export const finishAssessmentAction = formAction({
  name: 'admissions.finish-assessment',
  schema: FinishAssessment,
  run: finishAssessment,
  refusals: FINISH_REFUSALS,
  to: ({ submissionId }) => withNotice(routes.assessment(submissionId), 'beoordeling-afgerond'),
})

export const reopenAssessmentAction = formAction({
  name: 'admissions.reopen-assessment',
  schema: ReopenAssessment,
  run: reopenAssessment,
  refusals: REOPEN_REFUSALS,
  to: ({ submissionId }) => withNotice(routes.assessment(submissionId), 'beoordeling-opgenomen'),
})

export const stateRefusalAction = formAction({
  name: 'admissions.state-refusal',
  schema: StateRefusal,
  run: stateRefusal,
  refusals: STATE_REFUSAL_REFUSALS,
  to: ({ submissionId }) => withNotice(routes.assessment(submissionId), 'weigering-overgenomen'),
})
