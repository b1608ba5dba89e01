'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { recordSignal as recordSignalCommand } from '../commands/signals'
import { REPORT_REFUSALS } from '../messages/signals'
import { RecordSignal } from '../schema/signals'

export const recordSignal = formAction({
  name: 'residents.record-signal',
  schema: RecordSignal,
  run: recordSignalCommand,
  refusals: REPORT_REFUSALS,
  fieldOf: { 'not-yet': 'occurredOn', 'too-far': 'occurredOn', 'until-before': 'untilOn', 'died-already': 'kind' },
  to: ({ residentId, signalId }) => withNotice(routes.residentSignal(residentId, signalId), 'bewaard'),
})
