'use server'

import { formAction } from '@/lib/action'
import { judgeMoment, showMoment } from '@/lib/contracts/commands/moment'
import { JUDGE_REFUSALS, SHOW_REFUSALS } from '@/lib/contracts/messages/moment'
import { JudgeMoment, ShowMoment } from '@/lib/contracts/schema/moment'
import { routes, withNotice } from '@/lib/routes'

export const showMomentAction = formAction({
  name: 'contracts.show-moment',
  schema: ShowMoment,
  run: showMoment,
  refusals: SHOW_REFUSALS,
  fieldOf: { 'evidence-missing': 'evidenceVersionId', 'evidence-not-asked': 'evidenceVersionId', 'over-already': 'evidenceVersionId' },
  to: ({ agreementId }) => withNotice(routes.ownMoments(agreementId), 'eis-getoond'),
})

export const judgeMomentAction = formAction({
  name: 'contracts.judge-moment',
  schema: JudgeMoment,
  run: judgeMoment,
  refusals: JUDGE_REFUSALS,
  fieldOf: { 'ended-already': 'verdict' },
  to: ({ agreementId }) => withNotice(routes.moments(agreementId), 'eis-bekeken'),
})
