'use server'

import { formAction } from '@/lib/action'
import { cancelTalk, planTalk, recordTalk } from '@/lib/admissions/commands/talk'
import { CANCEL_REFUSALS, PLAN_REFUSALS, RECORD_TALK_REFUSALS } from '@/lib/admissions/messages/talk'
import { CancelTalk, PlanTalk, recordFromForm, RecordTalk } from '@/lib/admissions/schema/talk'
import { routes, withNotice } from '@/lib/routes'

export const planTalkAction = formAction({
  name: 'admissions.plan-talk',
  schema: PlanTalk,
  run: planTalk,
  refusals: PLAN_REFUSALS,
  fieldOf: { 'in-the-past': 'day', 'no-such-time': 'time', 'not-handed-in': 'parts' },
  to: ({ submissionId }) => withNotice(routes.verificationTalk(submissionId), 'gesprek-gepland'),
})

export const recordTalkAction = formAction({
  name: 'admissions.record-talk',
  schema: RecordTalk,
  read: recordFromForm,
  run: recordTalk,
  refusals: RECORD_TALK_REFUSALS,
  to: ({ submissionId }) => withNotice(routes.verificationTalk(submissionId), 'gesprek-vastgelegd'),
})

export const cancelTalkAction = formAction({
  name: 'admissions.cancel-talk',
  schema: CancelTalk,
  run: cancelTalk,
  refusals: CANCEL_REFUSALS,
  to: ({ submissionId }) => withNotice(routes.verificationTalk(submissionId), 'gesprek-afgezegd'),
})
