'use server'

import { formAction } from '@/lib/action'
import { gathered } from '@/lib/action/gather'
import { ANSWER_REFUSALS } from '@/lib/indications/messages/second'
import { AnswerProposal } from '@/lib/indications/schema/second'
import { toAnswers } from '@/lib/norms/schema/answers'
import { routes, withNotice } from '@/lib/routes'
import { withBirthDate } from '@/lib/residents/schema'
import { endAppeal, recordAppeal } from './commands/appeal'
import { calculateObjection } from './commands/calculate'
import { decideObjection } from './commands/decide'
import { keepDecisionSearch } from './commands/find'
import { adjournDecision, askCompletion, judgeLateness, recordCompletion, recordHearing, recordNotice, resumeTerm, setCommittee, suspendTerm, withdrawObjection } from './commands/handle'
import { registerObjection } from './commands/register'
import { approveRevision, submitRevision } from './commands/second'
import { APPEAL_REFUSALS, COMPLETION_REFUSALS, DECIDE_REFUSALS, HEARING_REFUSALS, LATENESS_REFUSALS, RECEIPT_REFUSALS, RECKONING_REFUSALS, REVISION_REFUSALS, TERM_REFUSALS } from './messages'
import { AdjournDecision, AskCompletion, CalculateObjection, DecideObjection, EndAppeal, FindDecision, JudgeLateness, RecordAppeal, RecordCompletion, RecordHearing, RecordNotice, RegisterObjection, ResumeTerm, ReviseDecision, SetCommittee, SuspendTerm, WithdrawObjection } from './schema'

const kept = ({ objectionId }: { objectionId: string }) => withNotice(routes.objectionHandling(objectionId), 'bewaard')

export const findDecisionAction = formAction({ name: 'objections.find-decision', limit: 'search', schema: FindDecision, read: withBirthDate, run: keepDecisionSearch, refusals: {}, to: ({ searchId }) => routes.foundDecisions(searchId) })

export const registerObjectionAction = formAction({
  name: 'objections.register', schema: RegisterObjection, run: registerObjection, refusals: RECEIPT_REFUSALS,
  fieldOf: { 'no-decision': 'reference', 'received-in-future': 'receivedOn', 'before-decision': 'receivedOn', 'posted-after-receipt': 'postedOn' },
  linkOf: { 'already-running': (detail) => ({ href: routes.objection(String(detail['id'])), text: 'Naar het bezwaar' }) },
  to: ({ objectionId }) => withNotice(routes.objection(objectionId), 'bezwaar-vastgelegd'),
})

export const judgeLatenessAction = formAction({ name: 'objections.judge-late', schema: JudgeLateness, run: judgeLateness, refusals: LATENESS_REFUSALS, to: kept })

export const askCompletionAction = formAction({ name: 'objections.ask-completion', schema: AskCompletion, run: askCompletion, refusals: COMPLETION_REFUSALS, to: ({ objectionId }) => withNotice(routes.objectionHandling(objectionId), 'aanvulling-gevraagd') })

export const recordCompletionAction = formAction({ name: 'objections.completed', schema: RecordCompletion, run: recordCompletion, refusals: COMPLETION_REFUSALS, fieldOf: { 'in-future': 'completedOn', 'before-receipt': 'completedOn' }, to: kept })

export const recordHearingAction = formAction({ name: 'objections.hearing', schema: RecordHearing, run: recordHearing, refusals: HEARING_REFUSALS, fieldOf: { 'hearing-passed': 'on', 'hearing-to-come': 'on', 'before-receipt': 'on' }, to: kept })

export const setCommitteeAction = formAction({ name: 'objections.committee', schema: SetCommittee, run: setCommittee, refusals: TERM_REFUSALS, to: kept })

export const suspendTermAction = formAction({ name: 'objections.suspend', schema: SuspendTerm, run: suspendTerm, refusals: TERM_REFUSALS, fieldOf: { 'stands-still': 'from', 'before-receipt': 'from' }, to: kept })

export const resumeTermAction = formAction({ name: 'objections.resume', schema: ResumeTerm, run: resumeTerm, refusals: TERM_REFUSALS, fieldOf: { 'ends-before-start': 'until', 'in-future': 'until' }, to: kept })

export const adjournDecisionAction = formAction({ name: 'objections.adjourn', schema: AdjournDecision, run: adjournDecision, refusals: TERM_REFUSALS, to: ({ objectionId }) => withNotice(routes.objectionHandling(objectionId), 'bezwaar-verdaagd') })

export const recordNoticeAction = formAction({ name: 'objections.notice', schema: RecordNotice, run: recordNotice, refusals: TERM_REFUSALS, fieldOf: { 'in-future': 'noticeOn', 'before-receipt': 'noticeOn' }, to: kept })

export const withdrawObjectionAction = formAction({ name: 'objections.withdraw', schema: WithdrawObjection, run: withdrawObjection, refusals: TERM_REFUSALS, fieldOf: { 'in-future': 'withdrawnOn', 'before-receipt': 'withdrawnOn' }, to: ({ objectionId }) => withNotice(routes.objection(objectionId), 'bezwaar-ingetrokken') })

export const calculateObjectionAction = formAction({
  name: 'objections.calculate', schema: CalculateObjection, read: (values) => gathered(values, 'answers'),
  run: (actor, { answers, ...rest }) => calculateObjection(actor, { ...rest, answers: toAnswers(answers) }), refusals: RECKONING_REFUSALS, fieldOf: { 'product-not-offered': 'productId' },
  // "Herbereken" only shows the total again; without JavaScript the page comes back with it.
  fill: (_actor, _form, values) => Promise.resolve({ field: 'totaal', values }),
  to: ({ objectionId }) => withNotice(routes.objectionDecision(objectionId), 'berekening-bewaard'),
})

export const decideObjectionAction = formAction({ name: 'objections.decide', schema: DecideObjection, run: decideObjection, refusals: DECIDE_REFUSALS, fieldOf: { 'too-late': 'outcome', admissible: 'outcome', 'completion-runs': 'outcome', 'no-minutes': 'minutes', 'fewer-minutes': 'minutes', 'minutes-unexplained': 'minutesReason', 'starts-before-notification': 'startsOn', 'leaves-gap': 'startsOn', overlaps: 'startsOn', 'unit-not-followed': 'minutes', 'ends-before-start': 'endsOn', 'too-long': 'endsOn' }, to: ({ objectionId }) => withNotice(routes.objection(objectionId), 'bezwaar-beslist') })

export const recordAppealAction = formAction({ name: 'objections.appeal', schema: RecordAppeal, run: recordAppeal, refusals: APPEAL_REFUSALS, fieldOf: { 'in-future': 'toldOn', 'before-decision': 'toldOn' }, to: ({ objectionId }) => withNotice(routes.objectionAppeal(objectionId), 'bewaard') })

export const endAppealAction = formAction({ name: 'objections.end-appeal', schema: EndAppeal, run: endAppeal, refusals: APPEAL_REFUSALS, fieldOf: { 'in-future': 'endedOn', 'before-appeal': 'endedOn' }, to: ({ objectionId }) => withNotice(routes.objectionAppeal(objectionId), 'bewaard') })

export const reviseDecisionAction = formAction({
  name: 'decisions.revise', schema: ReviseDecision, run: submitRevision, refusals: REVISION_REFUSALS,
  fieldOf: { 'look-first': 'endsOn', 'from-past': 'from', 'not-begun': 'from', 'help-over': 'from', 'starts-before-notification': 'from', overlaps: 'from', 'unit-not-followed': 'minutes', 'nothing-changes': 'minutes', 'no-minutes': 'minutes', 'minutes-unexplained': 'minutesReason', 'ends-before-start': 'endsOn', 'too-long': 'endsOn', 'talk-first': 'talkOn', 'talk-in-future': 'talkOn' },
  to: (value) => ('previewed' in value ? routes.revisionPreview(value.caseId) : withNotice(routes.decision(value.caseId), 'proposed' in value ? 'besluit-voorgesteld' : 'besluit-verstuurd')),
})

export const approveRevisionAction = formAction({
  name: 'decisions.approve-revision', schema: AnswerProposal, run: approveRevision, refusals: { ...REVISION_REFUSALS, ...ANSWER_REFUSALS },
  to: ({ caseId }) => withNotice(routes.decision(caseId), 'besluit-verstuurd'),
})
