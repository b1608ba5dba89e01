'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { leaveUnprocessed as leaveUnprocessedCommand } from '../commands/unprocessed'
import { UNPROCESSED_REFUSALS } from '../messages/unprocessed'
import { LeaveUnprocessed } from '../schema/unprocessed'

export const leaveUnprocessed = formAction({ name: 'indications.leave-unprocessed', schema: LeaveUnprocessed, run: leaveUnprocessedCommand, refusals: UNPROCESSED_REFUSALS, to: ({ caseId }) => withNotice(routes.decision(caseId), 'besluit-genomen') })
