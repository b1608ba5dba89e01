import { z } from 'zod'
import { checkbox, choice, idField, idsField, optional, optionalText, text, textField, versionField } from '@/lib/kernel/fields'

/** Where a question stands, read off its row: nothing of it is stored twice. */
export const QUESTION_STATES = ['open', 'late', 'left', 'in-hand', 'published'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

/** What a question can be about: "document:<id>", "criterion:<id>", "lot:<id>", or the whole. */
export const ABOUT_KINDS = ['document', 'criterion', 'lot'] as const
export type About = { readonly kind: (typeof ABOUT_KINDS)[number]; readonly id: string }

const aboutField = optional(
  textField((value): { value: About } | { sentence: string } => {
    const [kind, id] = value.split(':')
    const found = ABOUT_KINDS.find((each) => each === kind)
    return found && id && z.uuid().safeParse(id).success ? { value: { kind: found, id } } : { sentence: 'Kies waar uw vraag over gaat.' }
  }),
)

export const AskQuestion = z.strictObject({ windowId: idField('een instapmoment'), about: aboutField, text: text('uw vraag', { max: 2000, min: 10, multiline: true }) })
export type AskQuestion = z.output<typeof AskQuestion>

export const JudgeLateQuestion = z.strictObject({
  id: idField('een vraag'),
  version: versionField(),
  decision: choice('of u de vraag nog beantwoordt', ['taken', 'left'] as const),
  reason: text('de reden', { max: 500, min: 10, multiline: true }),
})
export type JudgeLateQuestion = z.output<typeof JudgeLateQuestion>

const wording = {
  question: text('de vraag zoals iedereen haar leest', { max: 2000, min: 10, multiline: true }),
  answer: optionalText('het antwoord', { max: 6000, min: 2, multiline: true }),
  documentVersionId: optional(idField('een versie van een document')),
  /** Ticked after the warning that the text names somebody. */
  namesSeen: checkbox(),
}

/** The published wording of a question, new or changed; `questionId` is the question it answers. */
export const WriteAnswer = z.strictObject({ questionId: idField('een vraag'), version: versionField(), ...wording })
export type WriteAnswer = z.output<typeof WriteAnswer>

/** Two questions that ask the same get one answer. */
export const ShareAnswer = z.strictObject({ questionId: idField('een vraag'), version: versionField(), entryId: idField('een vraag met dezelfde strekking') })
export type ShareAnswer = z.output<typeof ShareAnswer>

export const CheckAnswer = z.strictObject({ entryId: idField('een antwoord'), version: versionField() })
export type CheckAnswer = z.output<typeof CheckAnswer>

export const PublishNote = z.strictObject({ windowId: idField('een instapmoment'), entryIds: idsField('een of meer antwoorden'), intro: optionalText('de inleiding', { max: 2000, multiline: true }) })
export type PublishNote = z.output<typeof PublishNote>
