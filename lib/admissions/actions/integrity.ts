'use server'

import { anonymousFormAction, formAction } from '@/lib/action'
import { answerByLink, answerIntegrity } from '@/lib/admissions/commands/integrity-answer'
import { addIntegrityParty, askIntegrity, destroyCheck, endCheck, keepFindings, keepPartyFinding, startCheck } from '@/lib/admissions/commands/integrity'
import { ADD_PARTY_REFUSALS, ANSWER_REFUSALS, ASK_REFUSALS, DESTROY_REFUSALS, END_REFUSALS, LINK_REFUSALS, START_REFUSALS } from '@/lib/admissions/messages/integrity'
import { AddIntegrityParty, AnswerByLink, AnswerIntegrity, AskIntegrity, DestroyCheck, EndCheck, KeepFindings, KeepPartyFinding, StartCheck } from '@/lib/admissions/schema/integrity'
import { routes, withNotice } from '@/lib/routes'

const toCheck = (notice: string) => ({ checkId }: { checkId: string }) => withNotice(routes.integrityCheck(checkId), notice)

export const startCheckAction = formAction({ name: 'integrity.start', schema: StartCheck, run: startCheck, refusals: START_REFUSALS, to: toCheck('toets-gestart') })

export const keepFindingsAction = formAction({ name: 'integrity.note', schema: KeepFindings, run: keepFindings, refusals: DESTROY_REFUSALS, to: toCheck('bewaard') })

export const keepPartyFindingAction = formAction({ name: 'integrity.note-party', schema: KeepPartyFinding, run: keepPartyFinding, refusals: {}, to: toCheck('bewaard') })

export const askIntegrityAction = formAction({ name: 'integrity.ask', schema: AskIntegrity, run: askIntegrity, refusals: ASK_REFUSALS, fieldOf: { 'due-too-early': 'dueOn' }, to: toCheck('toets-gevraagd') })

export const addIntegrityPartyAction = formAction({ name: 'integrity.add-party', schema: AddIntegrityParty, run: addIntegrityParty, refusals: ADD_PARTY_REFUSALS, to: toCheck('bewaard') })

export const answerByLinkAction = anonymousFormAction({ name: 'integrity.answer-by-link', limit: 'public', schema: AnswerByLink, run: answerByLink, refusals: LINK_REFUSALS, to: ({ link }) => withNotice(routes.askedByLink(link), 'antwoord-gegeven') })

export const answerIntegrityAction = formAction({ name: 'integrity.answer', schema: AnswerIntegrity, run: answerIntegrity, refusals: ANSWER_REFUSALS, to: () => withNotice(routes.integrityQuestions(), 'antwoord-gegeven') })

export const endCheckAction = formAction({ name: 'integrity.end', schema: EndCheck, run: endCheck, refusals: END_REFUSALS, fieldOf: { 'hearing-missing': 'result', 'hearing-running': 'result' }, to: toCheck('toets-afgerond') })

export const destroyCheckAction = formAction({ name: 'integrity.destroy', schema: DestroyCheck, run: destroyCheck, refusals: DESTROY_REFUSALS, to: toCheck('toets-vernietigd') })
