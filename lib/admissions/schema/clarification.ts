import { z } from 'zod'
import { choice, dayField, fileIdField, idField, optional, optionalText, text, versionField, yesNo } from '@/lib/kernel/fields'

/** Words to what was handed in, or mending exactly the part that is asked. */
export const CLARIFICATION_KINDS = ['explain', 'repair'] as const
export type ClarificationKind = (typeof CLARIFICATION_KINDS)[number]

/** A question to the provider about one criterion (and lot). */
export const AskClarification = z.strictObject({
  submissionId: idField('een inschrijving'),
  criterionId: idField('een criterium'),
  lotId: optional(idField('een perceel')),
  kind: choice('toelichting of herstel', CLARIFICATION_KINDS),
  question: text('de vraag', { max: 2000, min: 10, multiline: true }),
  dueOn: dayField('de laatste dag voor het antwoord'),
})
export type AskClarification = z.output<typeof AskClarification>

/** The provider's answer, with a file when the text isn't enough. */
export const AnswerClarification = z.strictObject({
  clarificationId: idField('een vraag'),
  answer: text('uw antwoord', { max: 4000, min: 2, multiline: true }),
  fileId: optional(fileIdField('het bestand')),
  /** Of a repair only: what the part says from now on, by its kind of answer. */
  yes: optional(yesNo('Uw nieuwe antwoord')),
  text: optionalText('uw nieuwe antwoord', { max: 10_000, multiline: true }),
  evidenceVersionId: optional(idField('een stuk')),
  version: versionField(),
})
export type AnswerClarification = z.output<typeof AnswerClarification>
