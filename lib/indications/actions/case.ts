'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { recordApplication as recordApplicationCommand } from '../commands/apply'
import { closeCase as closeCaseCommand, notify as notifyCommand, offerSupport as offerSupportCommand, receivePlan as receivePlanCommand } from '../commands/cases'
import { sendFindings as sendFindingsCommand } from '../commands/investigate'
import { APPLICATION_REFUSALS, CASE_REFUSALS, CLOSE_REFUSALS, FINDINGS_REFUSALS, NOTIFY_REFUSALS } from '../messages'
import { CloseCase, Notify, OfferSupport, OnCase, ReceivePlan, RecordApplication } from '../schema'

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
  to: (value) => withNotice(routes.wmoCase(value.caseId), 'bewaard'),
})

export const receivePlan = formAction({
  name: 'indications.receive-plan',
  schema: ReceivePlan,
  run: receivePlanCommand,
  refusals: CASE_REFUSALS,
  fieldOf: { 'in-future': 'receivedOn', 'before-notification': 'receivedOn' },
  to: (value) => withNotice(routes.wmoCase(value.caseId), value.inTime ? 'plan-op-tijd' : 'plan-te-laat'),
})

export const sendFindings = formAction({
  name: 'indications.send-findings',
  schema: OnCase,
  run: sendFindingsCommand,
  refusals: FINDINGS_REFUSALS,
  to: (value) => withNotice(routes.findings(value.caseId), 'verslag-verstuurd'),
})

export const recordApplication = formAction({
  name: 'indications.record-application',
  schema: RecordApplication,
  run: recordApplicationCommand,
  refusals: APPLICATION_REFUSALS,
  fieldOf: { 'received-in-future': 'receivedOn', 'before-notification': 'receivedOn' },
  to: (value) => withNotice(routes.application(value.caseId), value.countsAs === 'application' ? 'aanvraag-vastgelegd' : 'aanvraag-geldt-als-melding'),
})

export const closeCase = formAction({
  name: 'indications.close-case',
  schema: CloseCase,
  run: closeCaseCommand,
  refusals: CLOSE_REFUSALS,
  fieldOf: { 'not-from-here': 'closing' },
  to: (value) => withNotice(routes.wmoCase(value.caseId), 'zaak-afgerond'),
})
