'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { askCallBack, checkCaller, closeCallBack } from './commands'
import { CALL_BACK_REFUSALS, CHECK_REFUSALS, CLOSE_REFUSALS } from './messages'
import { AskCallBack, CheckCaller, CloseCallBack } from './schema'

export const checkCallerAction = formAction({ name: 'callers.check', schema: CheckCaller, run: checkCaller, refusals: CHECK_REFUSALS, fieldOf: { 'not-told': 'caller', 'address-secret': 'asked' }, to: ({ residentId }) => withNotice(routes.deskResident(residentId), 'beller-gecontroleerd') })

export const askCallBackAction = formAction({ name: 'callers.call-back', schema: AskCallBack, run: askCallBack, refusals: CALL_BACK_REFUSALS, fieldOf: { 'waits-already': 'about' }, to: ({ residentId }) => withNotice(routes.deskResident(residentId), 'terugbellen-gevraagd') })

export const closeCallBackAction = formAction({ name: 'callers.close', schema: CloseCallBack, run: closeCallBack, refusals: CLOSE_REFUSALS, to: ({ callBackId }) => withNotice(routes.callBack(callBackId), 'terugbellen-klaar') })
