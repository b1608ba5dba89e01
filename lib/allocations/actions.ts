'use server'

import { formAction } from '@/lib/action'
import { acceptAllocation, returnAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { answerReturn, cancelAllocation } from '@/lib/allocations/commands/answer'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { endGround, recordGround } from '@/lib/allocations/commands/ground'
import { refuseProvider } from '@/lib/allocations/commands/refuse'
import { ACCEPT_REFUSALS, ANSWER_REFUSALS, CANCEL_REFUSALS, OFFER_REFUSALS, RETURN_REFUSALS, START_REFUSALS } from '@/lib/allocations/messages'
import { GROUND_END_REFUSALS, GROUND_REFUSALS, REFUSAL_REFUSALS } from '@/lib/allocations/messages/waiting'
import { AcceptAllocation, AnswerReturn, CancelAllocation, EndGround, OfferAllocation, RecordGround, RefuseProvider, ReturnAllocation, StartAllocation } from '@/lib/allocations/schema'
import { routes, withNotice } from '@/lib/routes'

export const offerAllocationAction = formAction({
  name: 'allocations.offer',
  schema: OfferAllocation,
  run: offerAllocation,
  refusals: OFFER_REFUSALS,
  fieldOf: { 'no-choice': 'participationId', 'no-participation': 'participationId', suspended: 'participationId', 'start-passed': 'wishedStart', 'before-indication': 'wishedStart', 'after-indication': 'wishedStart' },
  to: ({ id }) => withNotice(routes.allocation(id), 'aanbod-verstuurd'),
})

export const cancelAllocationAction = formAction({
  name: 'allocations.cancel',
  schema: CancelAllocation,
  run: cancelAllocation,
  refusals: CANCEL_REFUSALS,
  to: ({ id }) => withNotice(routes.allocation(id), 'aanbod-ingetrokken'),
})

export const refuseProviderAction = formAction({
  name: 'allocations.refuse-provider',
  schema: RefuseProvider,
  run: refuseProvider,
  refusals: REFUSAL_REFUSALS,
  fieldOf: { 'not-running': 'participationId', 'offer-open': 'participationId', 'refused-already': 'participationId', 'day-in-future': 'refusedOn', 'before-notification': 'refusedOn' },
  to: ({ caseId }) => withNotice(routes.choice(caseId), 'bewaard'),
})

export const recordGroundAction = formAction({
  name: 'waiting.record-ground',
  schema: RecordGround,
  run: recordGround,
  refusals: GROUND_REFUSALS,
  fieldOf: { 'not-ruled': 'fromOn', 'ground-unknown': 'ground', 'reason-needed': 'reason', 'day-in-future': 'fromOn', 'before-notification': 'fromOn', 'before-last': 'fromOn' },
  to: ({ caseId }) => withNotice(routes.choice(caseId), 'bewaard'),
})

export const endGroundAction = formAction({
  name: 'waiting.end-ground',
  schema: EndGround,
  run: endGround,
  refusals: GROUND_END_REFUSALS,
  fieldOf: { 'day-in-future': 'fromOn', 'before-notification': 'fromOn', 'before-last': 'fromOn' },
  to: ({ caseId }) => withNotice(routes.choice(caseId), 'bewaard'),
})

export const answerReturnAction = formAction({
  name: 'allocations.answer-return',
  schema: AnswerReturn,
  run: answerReturn,
  refusals: ANSWER_REFUSALS,
  to: ({ id, agreed }) => withNotice(routes.allocation(id), agreed ? 'teruggave-akkoord' : 'teruggave-niet-akkoord'),
})

export const acceptAllocationAction = formAction({
  name: 'allocations.accept',
  schema: AcceptAllocation,
  run: acceptAllocation,
  refusals: ACCEPT_REFUSALS,
  fieldOf: { 'start-passed': 'startsOn', 'before-wished': 'startsOn', 'after-end': 'startsOn' },
  to: ({ id }) => withNotice(routes.providerAllocation(id), 'aanbod-aangenomen'),
})

export const returnAllocationAction = formAction({
  name: 'allocations.return',
  schema: ReturnAllocation,
  run: returnAllocation,
  refusals: RETURN_REFUSALS,
  to: ({ id }) => withNotice(routes.providerAllocation(id), 'aanbod-teruggegeven'),
})

export const startAllocationAction = formAction({
  name: 'allocations.start',
  schema: StartAllocation,
  run: startAllocation,
  refusals: START_REFUSALS,
  to: ({ id }) => withNotice(routes.providerAllocation(id), 'hulp-gestart'),
})
