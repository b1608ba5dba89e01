'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { addNote as addNoteCommand, answerAdvice as answerAdviceCommand, askAdvice as askAdviceCommand, recordConsent as recordConsentCommand, revokeConsent as revokeConsentCommand, withdrawNote as withdrawNoteCommand } from '../commands/notes'
import { ADVICE_REFUSALS, CONSENT_REFUSALS, NOTE_REFUSALS } from '../messages/notes'
import { AddNote, AnswerAdvice, AskAdvice, RecordConsent, RevokeConsent, WithdrawNote } from '../schema/notes'

const toNotes = ({ residentId }: { readonly residentId: string }) => withNotice(routes.residentNotes(residentId), 'bewaard')
const toConsents = ({ residentId }: { readonly residentId: string }) => withNotice(routes.residentConsents(residentId), 'bewaard')

export const addNote = formAction({ name: 'residents.add-note', schema: AddNote, run: addNoteCommand, refusals: NOTE_REFUSALS, fieldOf: { 'no-such-case': 'caseId', 'no-organisation': 'visibility' }, to: toNotes })
export const withdrawNote = formAction({ name: 'residents.withdraw-note', schema: WithdrawNote, run: withdrawNoteCommand, refusals: NOTE_REFUSALS, to: toNotes })
export const recordConsent = formAction({ name: 'residents.record-consent', schema: RecordConsent, run: recordConsentCommand, refusals: { 'in-future': CONSENT_REFUSALS['in-future'] }, fieldOf: { 'in-future': 'givenOn' }, to: toConsents })
export const revokeConsent = formAction({ name: 'residents.revoke-consent', schema: RevokeConsent, run: revokeConsentCommand, refusals: CONSENT_REFUSALS, fieldOf: { 'before-given': 'revokedOn', 'in-future': 'revokedOn' }, to: toConsents })
export const askAdvice = formAction({ name: 'residents.ask-advice', schema: AskAdvice, run: askAdviceCommand, refusals: ADVICE_REFUSALS, fieldOf: { 'no-consent': 'askedOn', 'in-future': 'askedOn' }, to: toConsents })
export const answerAdvice = formAction({ name: 'residents.answer-advice', schema: AnswerAdvice, run: answerAdviceCommand, refusals: ADVICE_REFUSALS, fieldOf: { 'before-question': 'answeredOn', 'in-future': 'answeredOn' }, to: toConsents })
