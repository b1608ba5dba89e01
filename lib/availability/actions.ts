'use server'

import { formAction } from '@/lib/action'
import { gathered } from '@/lib/action/gather'
import { confirmRoom, sayRoom } from '@/lib/availability/commands/say'
import { remindRoom } from '@/lib/availability/commands/remind'
import { CONFIRM_REFUSALS, REMIND_REFUSALS, SAY_REFUSALS } from '@/lib/availability/messages'
import { ConfirmRoom, RemindRoom, SayRoom } from '@/lib/availability/schema'
import { routes, withNotice } from '@/lib/routes'

const inRow = (field: string) => ({ row }: Readonly<Record<string, string | number>>) => `rows.${row}.${field}`

export const sayRoomAction = formAction({
  name: 'availability.say', schema: SayRoom, run: sayRoom, refusals: SAY_REFUSALS,
  read: (values) => gathered(values, 'rows'),
  fieldOf: { 'from-passed': inRow('roomFrom'), 'until-passed': inRow('validUntil'), 'until-before-from': inRow('validUntil'), 'no-window-left': inRow('noWindows') },
  to: () => withNotice(routes.ownRoom(), 'beschikbaarheid-opgegeven'),
})

export const confirmRoomAction = formAction({ name: 'availability.confirm', schema: ConfirmRoom, run: confirmRoom, refusals: CONFIRM_REFUSALS, to: () => withNotice(routes.ownRoom(), 'beschikbaarheid-bevestigd') })

export const remindRoomAction = formAction({ name: 'availability.remind', schema: RemindRoom, run: (actor) => remindRoom(actor), refusals: REMIND_REFUSALS, to: () => withNotice(routes.roomStand(), 'beschikbaarheid-herinnerd') })
