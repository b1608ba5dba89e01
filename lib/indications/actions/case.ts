'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { recordApplication as recordApplicationCommand } from '../commands/apply'
import { closeCase as closeCaseCommand, notify as notifyCommand, offerSupport as offerSupportCommand, receivePlan as receivePlanCommand } from '../commands/cases'
import { recordDispatch as recordDispatchCommand, recordReturn as recordReturnCommand, recordRound as recordRoundCommand } from '../commands/dispatch'
import { drawUpFindings as drawUpFindingsCommand } from '../commands/investigate'
import { recordFormalNotice as recordFormalNoticeCommand } from '../commands/notice'
import { handleRemarks as handleRemarksCommand, recordReply as recordReplyCommand } from '../commands/reply'
import { endMove as endMoveCommand, moveTerm as moveTermCommand } from '../commands/terms'
import { APPLICATION_REFUSALS, CASE_REFUSALS, CLOSE_REFUSALS, DISPATCH_REFUSALS, END_MOVE_REFUSALS, FINDINGS_REFUSALS, MOVE_REFUSALS, NOTIFY_REFUSALS, REMARKS_REFUSALS, REPLY_REFUSALS, RETURN_REFUSALS } from '../messages'
import { NOTICE_REFUSALS } from '../messages/notice'
import { CloseCase, type DispatchKind, EndMove, HandleRemarks, MoveTerm, Notify, OfferSupport, OnCase, ReceivePlan, RecordApplication, RecordDispatch, RecordReply, RecordReturn, RecordRound } from '../schema'
import { RecordFormalNotice } from '../schema/notice'

export const notify = formAction({
  name: 'indications.notify',
  schema: Notify,
  run: notifyCommand,
  refusals: NOTIFY_REFUSALS,
  fieldOf: { 'notified-in-future': 'notifiedOn' },
  to: (value) => withNotice(routes.wmoCase(value.caseId), 'melding-vastgelegd'),
})

export const offerSupport = formAction({
  name: 'indications.offer-support',
  schema: OfferSupport,
  run: offerSupportCommand,
  refusals: CASE_REFUSALS,
  fieldOf: { 'in-future': 'offeredOn', 'before-notification': 'offeredOn' },
  to: (value) => withNotice(routes.investigation(value.caseId), 'bewaard'),
})

export const receivePlan = formAction({
  name: 'indications.receive-plan',
  schema: ReceivePlan,
  run: receivePlanCommand,
  refusals: CASE_REFUSALS,
  fieldOf: { 'in-future': 'receivedOn', 'before-notification': 'receivedOn' },
  to: (value) => withNotice(routes.wmoCase(value.caseId), value.inTime ? 'plan-op-tijd' : 'plan-te-laat'),
})

export const drawUpFindings = formAction({
  name: 'indications.draw-up-findings',
  schema: OnCase,
  run: drawUpFindingsCommand,
  refusals: FINDINGS_REFUSALS,
  to: (value) => withNotice(routes.findings(value.caseId), 'verslag-vastgesteld'),
})

const TAB_OF = { confirmation: routes.wmoCase, findings: routes.findings, decision: routes.decision, completion: routes.caseTerms, suspension: routes.caseTerms, extension: routes.caseTerms, 're-indication': routes.wmoCase, correction: routes.wmoCase, move: routes.wmoCase } as const satisfies Record<DispatchKind, (id: string) => string>

const SENT_FIELDS = { 'sent-in-future': 'sentOn', 'sent-before-made': 'sentOn', 'address-not-checked': 'addressCheckedOn', 'checked-after-sending': 'addressCheckedOn', 'not-digital': 'channel', represented: 'addressee' } as const

export const recordDispatch = formAction({
  name: 'indications.record-dispatch',
  schema: RecordDispatch,
  run: recordDispatchCommand,
  refusals: DISPATCH_REFUSALS,
  fieldOf: SENT_FIELDS,
  to: (value) => withNotice(TAB_OF[value.kind](value.caseId), 'verzending-vastgelegd'),
})

export const recordRound = formAction({
  name: 'indications.record-round',
  schema: RecordRound,
  run: recordRoundCommand,
  refusals: DISPATCH_REFUSALS,
  fieldOf: { 'sent-in-future': 'sentOn', 'sent-before-made': 'sentOn', 'not-digital': 'channel' },
  to: () => withNotice(routes.post(), 'verzending-vastgelegd'),
})

/** The same from the round of post, which shows no case. */
export const recordPost = formAction({
  name: 'indications.record-post',
  schema: RecordDispatch,
  run: recordDispatchCommand,
  refusals: DISPATCH_REFUSALS,
  fieldOf: SENT_FIELDS,
  to: (value) => withNotice(routes.postLetter(value.dispatchId), 'verzending-vastgelegd'),
})

export const recordPostReturn = formAction({
  name: 'indications.record-post-return',
  schema: RecordReturn,
  run: recordReturnCommand,
  refusals: RETURN_REFUSALS,
  fieldOf: { 'returned-in-future': 'returnedOn', 'returned-before-sent': 'returnedOn' },
  to: (value) => withNotice(routes.postLetter(value.dispatchId), 'brief-teruggekomen'),
})

export const recordReturn = formAction({
  name: 'indications.record-return',
  schema: RecordReturn,
  run: recordReturnCommand,
  refusals: RETURN_REFUSALS,
  fieldOf: { 'returned-in-future': 'returnedOn', 'returned-before-sent': 'returnedOn' },
  to: (value) => withNotice(TAB_OF[value.kind](value.caseId), 'brief-teruggekomen'),
})

export const recordApplication = formAction({
  name: 'indications.record-application',
  schema: RecordApplication,
  run: recordApplicationCommand,
  refusals: APPLICATION_REFUSALS,
  fieldOf: { 'received-in-future': 'receivedOn', 'before-notification': 'receivedOn' },
  to: (value) => withNotice(routes.application(value.caseId), value.countsAs === 'application' ? 'aanvraag-vastgelegd' : 'aanvraag-geldt-als-melding'),
})

export const recordReply = formAction({
  name: 'indications.record-reply',
  schema: RecordReply,
  run: recordReplyCommand,
  refusals: REPLY_REFUSALS,
  fieldOf: { 'reply-in-future': 'receivedOn', 'reply-before-sent': 'receivedOn', 'says-nothing': 'remarks', 'already-applied': 'applies' },
  to: (value) => withNotice(value.applied ? routes.application(value.caseId) : routes.findings(value.caseId), value.applied ? 'aanvraag-vastgelegd' : 'reactie-vastgelegd'),
})

export const handleRemarks = formAction({
  name: 'indications.handle-remarks',
  schema: HandleRemarks,
  run: handleRemarksCommand,
  refusals: REMARKS_REFUSALS,
  to: (value) => withNotice(routes.findings(value.caseId), 'bewaard'),
})

export const closeCase = formAction({
  name: 'indications.close-case',
  schema: CloseCase,
  run: closeCaseCommand,
  refusals: CLOSE_REFUSALS,
  fieldOf: { 'not-from-here': 'closing', 'decide-instead': 'closing' },
  to: (value) => withNotice(routes.wmoCase(value.caseId), 'zaak-afgerond'),
})

export const recordFormalNotice = formAction({ name: 'indications.formal-notice', schema: RecordFormalNotice, run: recordFormalNoticeCommand, refusals: NOTICE_REFUSALS, fieldOf: { 'in-future': 'receivedOn', 'before-application': 'receivedOn' }, to: (value) => withNotice(routes.caseTerms(value.caseId), 'bewaard') })

export const moveTerm = formAction({
  name: 'indications.move-term',
  schema: MoveTerm,
  run: moveTermCommand,
  refusals: MOVE_REFUSALS,
  fieldOf: { 'until-passed': 'untilOn', 'until-too-far': 'untilOn' },
  to: (value) => withNotice(routes.caseTerms(value.caseId), 'termijn-gewijzigd'),
})

export const endMove = formAction({
  name: 'indications.end-move',
  schema: EndMove,
  run: endMoveCommand,
  refusals: END_MOVE_REFUSALS,
  fieldOf: { 'ended-in-future': 'endedOn', 'ended-before-sent': 'endedOn' },
  to: (value) => withNotice(routes.caseTerms(value.caseId), 'termijn-loopt-weer'),
})
