'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { addMoveAddress as addMoveAddressCommand, recordMove as recordMoveCommand } from '../commands/moves'
import { ADD_ADDRESS_REFUSALS, MOVE_REFUSALS } from '../messages/moves'
import { AddMoveAddress, RecordMove } from '../schema/moves'

const toSignal = ({ residentId, signalId }: { readonly residentId: string; readonly signalId: string }) => withNotice(routes.residentSignal(residentId, signalId), 'bewaard')

export const recordMove = formAction({ name: 'residents.record-move', schema: RecordMove, run: recordMoveCommand, refusals: MOVE_REFUSALS, fieldOf: { 'too-far': 'occurredOn', 'not-yet': 'occurredOn', 'until-before': 'occurredOn', 'not-housemates': 'along' }, to: toSignal })
export const addMoveAddress = formAction({ name: 'residents.add-move-address', schema: AddMoveAddress, run: addMoveAddressCommand, refusals: ADD_ADDRESS_REFUSALS, to: toSignal })
