'use server'

import { formAction } from '@/lib/action'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { addEvidenceToSubmission, chooseAllEvidence, saveAnswer, takeOver } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { ADD_EVIDENCE_REFUSALS, ANSWER_REFUSALS, CHOOSE_EVIDENCE_REFUSALS, LOTS_REFUSALS, START_REFUSALS, SUBMIT_REFUSALS, TAKE_OVER_REFUSALS, WITHDRAW_REFUSALS } from '@/lib/admissions/messages/submission'
import { AddEvidenceToSubmission, ChooseAllEvidence, ChooseLots, SaveAnswer, StartSubmission, Submit, TakeOver, Withdraw } from '@/lib/admissions/schema/submission'
import { numbered } from '@/lib/admissions/schema/submission-form'
import { EVIDENCE_FIELDS } from '@/lib/providers/messages'
import { routes, withNotice } from '@/lib/routes'

export const startSubmissionAction = formAction({
  name: 'admissions.start-submission',
  schema: StartSubmission,
  run: startSubmission,
  refusals: START_REFUSALS,
  to: ({ id }) => withNotice(routes.submissionLots(id), 'inschrijving-begonnen'),
})

export const chooseLotsAction = formAction({ name: 'admissions.choose-lots', schema: ChooseLots, run: chooseLots, refusals: LOTS_REFUSALS, fieldOf: { 'goes-together': 'productIds', 'lot-without-product': 'productIds', 'unknown-establishment': 'delivers' }, to: ({ id, takeOver }) => (takeOver ? routes.submissionTakeOver(id) : routes.submissionDetails(id)) })

export const takeOverAction = formAction({
  name: 'admissions.take-over',
  schema: TakeOver,
  run: takeOver,
  refusals: TAKE_OVER_REFUSALS,
  read: (values) => numbered(values, 'taken'),
  to: ({ id }) => withNotice(routes.submissionCheck(id), 'overgenomen'),
})

export const saveAnswerAction = formAction({
  name: 'admissions.save-answer',
  schema: SaveAnswer,
  run: saveAnswer,
  refusals: ANSWER_REFUSALS,
  read: (values) => numbered(values, 'answers'),
  to: ({ id, next }, input) => (input.then === 'next' ? (next ? routes.submissionAnswer(id, next) : routes.submissionEvidence(id)) : withNotice(routes.submissionAnswers(id), 'bewaard')),
})

export const chooseEvidenceAction = formAction({
  name: 'admissions.choose-evidence',
  schema: ChooseAllEvidence,
  run: chooseAllEvidence,
  refusals: CHOOSE_EVIDENCE_REFUSALS,
  read: (values) => numbered(values, 'chosen'),
  to: ({ id }, input) => (input.then === 'next' ? routes.submissionCheck(id) : withNotice(routes.submissionEvidence(id), 'bewaard')),
})

export const addEvidenceToSubmissionAction = formAction({
  name: 'admissions.add-evidence',
  schema: AddEvidenceToSubmission,
  run: addEvidenceToSubmission,
  refusals: ADD_EVIDENCE_REFUSALS,
  fieldOf: EVIDENCE_FIELDS,
  to: ({ id }) => withNotice(routes.submissionEvidence(id), 'bewijsstuk-gekozen'),
})

export const submitAction = formAction({ name: 'admissions.submit', limit: 'submit', schema: Submit, run: submitSubmission, refusals: SUBMIT_REFUSALS, to: ({ id }) => withNotice(routes.submissionReceipt(id), 'ingediend') })

export const withdrawAction = formAction({
  name: 'admissions.withdraw',
  schema: Withdraw,
  run: withdrawSubmission,
  refusals: WITHDRAW_REFUSALS,
  to: ({ id, remaining }) => withNotice(routes.submission(id), remaining.length === 0 ? 'ingetrokken' : 'perceel-ingetrokken'),
})
