'use server'

import { formAction } from '@/lib/action'
import { publishNote } from '@/lib/procedures/commands/notes'
import { askQuestion, checkAnswer, judgeLateQuestion, shareAnswer, writeAnswer } from '@/lib/procedures/commands/questions'
import { ASK_REFUSALS, CHECK_REFUSALS, LATE_REFUSALS, PUBLISH_NOTE_REFUSALS, WRITE_REFUSALS } from '@/lib/procedures/messages/questions'
import { AskQuestion, CheckAnswer, JudgeLateQuestion, PublishNote, ShareAnswer, WriteAnswer } from '@/lib/procedures/schema/question'
import { routes, withNotice } from '@/lib/routes'

export const askQuestionAction = formAction({ name: 'procedures.ask-question', schema: AskQuestion, run: askQuestion, refusals: ASK_REFUSALS, fieldOf: { 'names-yourself': 'text', 'unknown-about': 'about' }, to: ({ late }) => withNotice(routes.ownQuestions(), late ? 'vraag-te-laat' : 'vraag-gesteld') })

export const judgeLateQuestionAction = formAction({ name: 'procedures.judge-late-question', schema: JudgeLateQuestion, run: judgeLateQuestion, refusals: LATE_REFUSALS, to: ({ id, procedureId }) => withNotice(routes.procedureQuestion(procedureId, id), 'vraag-beslist') })

export const writeAnswerAction = formAction({ name: 'procedures.write-answer', schema: WriteAnswer, run: writeAnswer, refusals: WRITE_REFUSALS, fieldOf: { 'names-somebody': 'namesSeen', 'unknown-document': 'documentVersionId' }, to: ({ procedureId }) => withNotice(routes.procedureQuestions(procedureId), 'antwoord-bewaard') })

export const shareAnswerAction = formAction({ name: 'procedures.share-answer', schema: ShareAnswer, run: shareAnswer, refusals: WRITE_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureQuestions(procedureId), 'antwoord-bewaard') })

export const checkAnswerAction = formAction({ name: 'procedures.check-answer', schema: CheckAnswer, run: checkAnswer, refusals: CHECK_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureQuestions(procedureId), 'antwoord-nagekeken') })

export const publishNoteAction = formAction({ name: 'procedures.publish-note', schema: PublishNote, run: publishNote, refusals: PUBLISH_NOTE_REFUSALS, fieldOf: { 'nothing-chosen': 'entryIds' }, to: ({ procedureId, number }) => withNotice(routes.publicNote(procedureId, number), 'nota-gepubliceerd') })
