'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import * as commands from '../commands/second'
import { DECISION_REFUSALS } from '../messages'
import { ANSWER_REFUSALS } from '../messages/second'
import { AnswerProposal, ReturnProposal } from '../schema/second'

export const approveProposal = formAction({
  name: 'indications.approve-proposal',
  schema: AnswerProposal,
  run: commands.approveProposal,
  refusals: { ...DECISION_REFUSALS, ...ANSWER_REFUSALS },
  to: (value) => withNotice(routes.decision(value.caseId), 'besluit-genomen'),
})

export const returnProposal = formAction({
  name: 'indications.return-proposal',
  schema: ReturnProposal,
  run: commands.returnProposal,
  refusals: ANSWER_REFUSALS,
  to: (value) => withNotice(routes.decision(value.caseId), 'voorstel-terug'),
})
