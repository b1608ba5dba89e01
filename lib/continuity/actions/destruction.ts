'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { declineDestruction, destroyFile, liftHold, placeHold, proposeDestruction } from '../commands/destruction'
import { DECLINE_REFUSALS, DESTROY_REFUSALS, HOLD_REFUSALS, PROPOSE_REFUSALS } from '../messages/destruction'
import { DeclineDestruction, DestroyFile, LiftHold, PlaceHold, ProposeDestruction } from '../schema/destruction'

const toKeeping = ({ residentId }: { readonly residentId: string }) => withNotice(routes.residentKeeping(residentId), 'bewaard')

export const placeHoldAction = formAction({ name: 'retention.hold', schema: PlaceHold, run: placeHold, refusals: { 'held-already': HOLD_REFUSALS['held-already'] }, to: toKeeping })
export const liftHoldAction = formAction({ name: 'retention.lift', schema: LiftHold, run: liftHold, refusals: { 'lifted-already': HOLD_REFUSALS['lifted-already'] }, to: toKeeping })
export const proposeDestructionAction = formAction({ name: 'destruction.propose', schema: ProposeDestruction, run: proposeDestruction, refusals: PROPOSE_REFUSALS, fieldOf: { 'request-in-future': 'requestedOn', 'not-due': 'ground', 'no-rule': 'ground' }, to: toKeeping })
export const declineDestructionAction = formAction({ name: 'destruction.decline', schema: DeclineDestruction, run: declineDestruction, refusals: DECLINE_REFUSALS, to: toKeeping })
export const destroyFileAction = formAction({ name: 'destruction.destroy', schema: DestroyFile, run: destroyFile, refusals: DESTROY_REFUSALS, to: ({ destructionId }) => withNotice(routes.destruction(destructionId), 'dossier-vernietigd') })
