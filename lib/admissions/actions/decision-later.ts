'use server'

import { formAction } from '@/lib/action'
import { decideAgain, dropOutcome, endParticipation, reviseVerdict } from '@/lib/admissions/commands/decision-later'
import { fillReason } from '@/lib/admissions/commands/phrase'
import { AGAIN_REFUSALS, DROP_REFUSALS, END_REFUSALS, REVISE_REFUSALS } from '@/lib/admissions/messages/decision-later'
import { DecideAgain, DropOutcome, EndParticipation, ReviseVerdict } from '@/lib/admissions/schema/decision-later'
import { routes, withNotice } from '@/lib/routes'

export const decideAgainAction = formAction({
  name: 'admissions.decide-again',
  schema: DecideAgain,
  run: decideAgain,
  refusals: AGAIN_REFUSALS,
  fieldOf: { 'ground-not-fitting': 'ground' },
  to: ({ decisionId, outcomeId }) => withNotice(routes.decisionOutcome(decisionId, outcomeId), 'opnieuw-voorgesteld'),
})

export const reviseVerdictAction = formAction({
  name: 'admissions.revise-verdict',
  schema: ReviseVerdict,
  run: reviseVerdict,
  fill: fillReason,
  refusals: REVISE_REFUSALS,
  to: ({ decisionId, outcomeId }) => withNotice(routes.decisionOutcome(decisionId, outcomeId), 'oordeel-herzien'),
})

export const endParticipationAction = formAction({
  name: 'admissions.end-participation',
  schema: EndParticipation,
  run: endParticipation,
  refusals: END_REFUSALS,
  fieldOf: { 'nothing-to-end': 'endsOn', 'end-too-early': 'endsOn', 'end-too-late': 'endsOn' },
  to: ({ decisionId, outcomeId }) => withNotice(routes.decisionOutcome(decisionId, outcomeId), 'bewaard'),
})

export const dropOutcomeAction = formAction({
  name: 'admissions.drop-outcome',
  schema: DropOutcome,
  run: dropOutcome,
  refusals: DROP_REFUSALS,
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'uitkomst-uit-voorstel'),
})
