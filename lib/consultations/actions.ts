'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { addPoint, answerBack, askBack, changePoint, giveAdvice, removePoint } from './commands/advice'
import { removePaper, sharePaper } from './commands/papers'
import { giveReply, keepReply, publishAdvice } from './commands/reply'
import { changeRequest, extendRequest, sendRequest, startRequest, withdrawRequest } from './commands/request'
import { ANSWER_REFUSALS, BODY_REFUSALS, CHANGE_REFUSALS, EXTEND_REFUSALS, GIVE_REFUSALS, PUBLISH_REFUSALS, REMOVE_REFUSALS, REPLYING_REFUSALS, REPLY_REFUSALS, SEND_REFUSALS, SHARE_REFUSALS, START_REFUSALS, WITHDRAW_REFUSALS } from './messages'
import { AddPoint, AnswerBack, AskBack, ChangePoint, ChangeRequest, ExtendRequest, GiveAdvice, GiveReply, KeepReply, PublishAdvice, RemovePaper, RemovePoint, SendRequest, SharePaper, StartRequest, WithdrawRequest } from './schema'

type Done = { readonly requestId: string }
const asker = (notice: string) => ({ requestId }: Done) => withNotice(routes.adviceRequest(requestId), notice)
const body = (notice: string) => ({ requestId }: Done) => withNotice(routes.advice(requestId), notice)

export const startRequestAction = formAction({ name: 'advice.start', schema: StartRequest, run: startRequest, refusals: START_REFUSALS, fieldOf: { 'unknown-body': 'bodyId' }, to: asker('adviesvraag-gemaakt') })

export const changeRequestAction = formAction({ name: 'advice.change', schema: ChangeRequest, run: changeRequest, refusals: CHANGE_REFUSALS, to: asker('bewaard') })

export const sendRequestAction = formAction({ name: 'advice.send', schema: SendRequest, run: sendRequest, refusals: SEND_REFUSALS, fieldOf: { 'due-too-early': 'dueOn' }, to: asker('advies-gevraagd') })

export const extendRequestAction = formAction({ name: 'advice.extend', schema: ExtendRequest, run: extendRequest, refusals: EXTEND_REFUSALS, fieldOf: { 'due-too-early': 'dueOn' }, to: asker('advies-verlengd') })

export const withdrawRequestAction = formAction({ name: 'advice.withdraw', schema: WithdrawRequest, run: withdrawRequest, refusals: WITHDRAW_REFUSALS, to: asker('adviesvraag-ingetrokken') })

export const sharePaperAction = formAction({ name: 'advice.share', schema: SharePaper, run: sharePaper, refusals: SHARE_REFUSALS, fieldOf: { 'unknown-source': 'source', 'shared-already': 'source' }, to: asker('stuk-gedeeld') })

/** Both sides take away their own: the address it leads to is of whoever pressed. */
export const removePaperAction = formAction({ name: 'advice.remove-paper', schema: RemovePaper, run: removePaper, refusals: REMOVE_REFUSALS, to: ({ requestId, side }) => withNotice(side === 'body' ? routes.advice(requestId) : routes.adviceRequest(requestId), 'stuk-weggehaald') })

export const askBackAction = formAction({ name: 'advice.ask-back', schema: AskBack, run: askBack, refusals: BODY_REFUSALS, to: body('terugvraag-gesteld') })

export const answerBackAction = formAction({ name: 'advice.answer-back', schema: AnswerBack, run: answerBack, refusals: ANSWER_REFUSALS, to: asker('terugvraag-beantwoord') })

export const addPointAction = formAction({ name: 'advice.add-point', schema: AddPoint, run: addPoint, refusals: BODY_REFUSALS, to: body('bewaard') })

export const changePointAction = formAction({ name: 'advice.change-point', schema: ChangePoint, run: changePoint, refusals: BODY_REFUSALS, to: body('bewaard') })

export const removePointAction = formAction({ name: 'advice.remove-point', schema: RemovePoint, run: removePoint, refusals: BODY_REFUSALS, to: body('punt-weggehaald') })

export const giveAdviceAction = formAction({ name: 'advice.give', schema: GiveAdvice, run: giveAdvice, refusals: GIVE_REFUSALS, to: body('advies-gegeven') })

export const keepReplyAction = formAction({ name: 'advice.keep-reply', schema: KeepReply, run: keepReply, refusals: REPLY_REFUSALS, to: asker('bewaard') })

export const giveReplyAction = formAction({ name: 'advice.give-reply', schema: GiveReply, run: giveReply, refusals: REPLYING_REFUSALS, to: asker('reactie-gegeven') })

export const publishAdviceAction = formAction({ name: 'advice.publish', schema: PublishAdvice, run: publishAdvice, refusals: PUBLISH_REFUSALS, fieldOf: { 'in-past': 'on' }, to: asker('advies-openbaar') })
