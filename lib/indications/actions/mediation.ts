'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { askMediation as askCommand, coupleHelper as coupleCommand, endMediation as endCommand, recordAgreement as agreeCommand, recordTalk as talkCommand } from '../commands/mediation'
import { MEDIATION_REFUSALS } from '../messages/mediation'
import { AskMediation, CoupleHelper, EndMediation, RecordAgreement, RecordTalk } from '../schema/mediation'

const refusals = MEDIATION_REFUSALS
const to = (value: { readonly mediationId: string }) => withNotice(routes.mediation(value.mediationId), 'bewaard')

export const askMediation = formAction({ name: 'mediation.ask', schema: AskMediation, run: askCommand, refusals, to: (value) => withNotice(routes.budget(value.caseId), 'bewaard') })
export const coupleHelper = formAction({ name: 'mediation.couple', schema: CoupleHelper, run: coupleCommand, refusals, to })
export const recordTalk = formAction({ name: 'mediation.talk', schema: RecordTalk, run: talkCommand, refusals, fieldOf: { 'day-in-future': 'heldOn', 'before-asked': 'heldOn' }, to })
export const recordAgreement = formAction({ name: 'mediation.agree', schema: RecordAgreement, run: agreeCommand, refusals, fieldOf: { 'day-in-future': 'agreedOn', 'before-asked': 'agreedOn' }, to })
export const endMediation = formAction({ name: 'mediation.end', schema: EndMediation, run: endCommand, refusals, fieldOf: { 'day-in-future': 'endedOn', 'before-asked': 'endedOn' }, to })
