'use server'

import { formAction } from '@/lib/action'
import { DECIDE_REFUSALS, REPORT_REFUSALS, RESUME_REFUSALS } from '@/lib/residents/messages/signals'
import { DecideSignal, ReportSignal, ResumeHelp } from '@/lib/residents/schema/signals'
import { routes, withNotice } from '@/lib/routes'
import { MOVE_DECISION_REFUSALS } from '../messages/move'
import { decideSignal, reportSignal, resumeHelp } from '../commands/signals'

const toSignal = ({ residentId, signalId }: { readonly residentId: string; readonly signalId: string }) => withNotice(routes.residentSignal(residentId, signalId), 'signaal-besloten')

export const decideSignalAction = formAction({ name: 'signals.decide', schema: DecideSignal, run: decideSignal, refusals: { ...DECIDE_REFUSALS, ...MOVE_DECISION_REFUSALS }, fieldOf: { 'address-missing': 'outcome', outside: 'outcome', 'moves-already': 'outcome', 'help-paused': 'outcome', 'help-begins-before': 'outcome' }, to: toSignal })
export const resumeHelpAction = formAction({ name: 'signals.resume', schema: ResumeHelp, run: resumeHelp, refusals: RESUME_REFUSALS, fieldOf: { 'not-yet': 'untilOn', 'until-before': 'untilOn' }, to: toSignal })
export const reportSignalAction = formAction({
  name: 'signals.report',
  schema: ReportSignal,
  run: reportSignal,
  refusals: REPORT_REFUSALS,
  fieldOf: { 'not-yet': 'occurredOn', 'too-far': 'occurredOn', 'until-before': 'untilOn', 'died-already': 'kind' },
  to: ({ allocationId }) => withNotice(routes.providerAllocation(allocationId), 'signaal-gemeld'),
})
