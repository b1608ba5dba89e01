import { z } from 'zod'
import { dayField, fileIdField, idField, optional, text, versionField } from '@/lib/kernel/fields'

/** A question to the provider about one criterion (and lot). */
export const AskClarification = z.strictObject({
  submissionId: idField('een inschrijving'),
  criterionId: idField('een criterium'),
  lotId: optional(idField('een perceel')),
  question: text('de vraag', { max: 2000, min: 10, multiline: true }),
  dueOn: dayField('de laatste dag voor het antwoord'),
})
export type AskClarification = z.output<typeof AskClarification>

/** The provider's answer, with a file when the text isn't enough. */
export const AnswerClarification = z.strictObject({
  clarificationId: idField('een vraag'),
  answer: text('uw antwoord', { max: 4000, min: 2, multiline: true }),
  fileId: optional(fileIdField('het bestand')),
  version: versionField(),
})
export type AnswerClarification = z.output<typeof AnswerClarification>
