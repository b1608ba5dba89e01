'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { adjournComplaint, decideComplaint, passComplaint, recordComplaintHearing, registerComplaint, withdrawComplaint } from './commands'
import { ADJOURN_REFUSALS, FINDING_REFUSALS, HEARING_REFUSALS, PASS_REFUSALS, RECEIPT_REFUSALS, WITHDRAW_REFUSALS } from './messages'
import { AdjournComplaint, DecideComplaint, PassComplaint, RecordComplaintHearing, RegisterComplaint, WithdrawComplaint } from './schema'

const to = (notice: string) => ({ complaintId }: { complaintId: string }) => withNotice(routes.complaint(complaintId), notice)

export const registerComplaintAction = formAction({ name: 'complaints.register', schema: RegisterComplaint, run: registerComplaint, refusals: RECEIPT_REFUSALS, fieldOf: { 'in-future': 'receivedOn' }, to: to('klacht-vastgelegd') })

export const adjournComplaintAction = formAction({ name: 'complaints.adjourn', schema: AdjournComplaint, run: adjournComplaint, refusals: ADJOURN_REFUSALS, to: to('klacht-verdaagd') })

export const recordComplaintHearingAction = formAction({ name: 'complaints.hearing', schema: RecordComplaintHearing, run: recordComplaintHearing, refusals: HEARING_REFUSALS, fieldOf: { 'hearing-passed': 'on', 'hearing-to-come': 'on' }, to: to('bewaard') })

export const passComplaintAction = formAction({ name: 'complaints.pass', schema: PassComplaint, run: passComplaint, refusals: PASS_REFUSALS, fieldOf: { 'before-event': 'occurredOn', 'in-future': 'occurredOn' }, to: to('klacht-doorgegeven') })

export const withdrawComplaintAction = formAction({ name: 'complaints.withdraw', schema: WithdrawComplaint, run: withdrawComplaint, refusals: WITHDRAW_REFUSALS, to: to('bewaard') })

export const decideComplaintAction = formAction({ name: 'complaints.decide', schema: DecideComplaint, run: decideComplaint, refusals: FINDING_REFUSALS, to: to('klacht-beslist') })
