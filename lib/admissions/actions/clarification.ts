'use server'

import { formAction } from '@/lib/action'
import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { ANSWER_REFUSALS, ASK_REFUSALS } from '@/lib/admissions/messages/clarification'
import { AnswerClarification, AskClarification } from '@/lib/admissions/schema/clarification'
import { routes, withNotice } from '@/lib/routes'

export const askClarificationAction = formAction({
  name: 'admissions.ask-clarification',
  schema: AskClarification,
  run: askClarification,
  refusals: ASK_REFUSALS,
  fieldOf: { 'due-too-soon': 'dueOn', 'due-too-far': 'dueOn' },
  to: ({ submissionId }, { criterionId, lotId }) => withNotice(routes.assessmentPart(submissionId, criterionId, lotId), 'toelichting-gevraagd'),
})

export const answerClarificationAction = formAction({
  name: 'admissions.answer-clarification',
  schema: AnswerClarification,
  run: answerClarification,
  refusals: ANSWER_REFUSALS,
  to: ({ submissionId }) => withNotice(routes.submissionClarifications(submissionId), 'toelichting-verstuurd'),
})
