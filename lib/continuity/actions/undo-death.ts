'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { declineUndo, proposeUndo, undoDeath } from '../commands/undo-death'
import { DECLINE_UNDO_REFUSALS, PROPOSE_UNDO_REFUSALS, UNDO_REFUSALS } from '../messages/undo-death'
import { DeclineUndo, ProposeUndo, UndoDeath } from '../schema/undo-death'

const toSignal = ({ residentId, signalId }: { readonly residentId: string; readonly signalId: string }) => withNotice(routes.residentSignal(residentId, signalId), 'bewaard')

export const proposeUndoAction = formAction({ name: 'death.propose-undo', schema: ProposeUndo, run: proposeUndo, refusals: PROPOSE_UNDO_REFUSALS, to: toSignal })
export const declineUndoAction = formAction({ name: 'death.decline-undo', schema: DeclineUndo, run: declineUndo, refusals: DECLINE_UNDO_REFUSALS, to: toSignal })
export const undoDeathAction = formAction({
  name: 'death.undo', schema: UndoDeath, run: undoDeath, refusals: UNDO_REFUSALS,
  to: ({ residentId, signalId }) => withNotice(routes.residentSignal(residentId, signalId), 'overlijden-ongedaan'),
})
