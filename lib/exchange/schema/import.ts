import { z } from 'zod'
import { choice, idField, optional, optionalText, parsedField, text, textField, versionField } from '@/lib/kernel/fields'
import { parseDuration } from '@/lib/kernel/duration'
import { durationSentence } from '@/lib/kernel/sentences'

/** What a file can hold: who people are, and what help they have now. */
export const IMPORT_KINDS = ['residents', 'indications'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const IMPORT_STATUSES = ['trial', 'adopting', 'adopted', 'undoing', 'undone', 'withdrawn'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** What comes of a line: `changed` stands here differently and is left alone; `possible` may be somebody who is known already. */
export const ROW_OUTCOMES = ['new', 'same', 'changed', 'possible', 'refused'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

/** What a person says of a line that may be about somebody known: another person, or not taken over. */
export const ROW_CHOICES = ['different', 'leave'] as const
export type RowChoice = (typeof ROW_CHOICES)[number]

/** One thing wrong in a line, beside its column. */
export type RowProblem = { readonly column: string; readonly sentence: string }
/** A line as it was read: its value, or what is wrong; and what was understood although it was written otherwise. */
export type ReadLine<T> = { readonly number: number; readonly value: T | null; readonly problems: readonly RowProblem[]; readonly notes: readonly string[] }

export const RowProblems = z.array(z.strictObject({ column: z.string(), sentence: z.string() }))

/** A whole number, with or without dots between the thousands. */
export const wholeNumber = textField<number>((value) => (/^\d{1,6}$/.test(value.replace(/[.\s]/g, '')) ? { value: Number(value.replace(/[.\s]/g, '')) } : { sentence: 'Vul een heel getal in, bijvoorbeeld 2225.' }))
/** All minutes a week of a whole municipality: far more than one week has. */
const MOST_TOGETHER = 60 * 1_000_000

/** What is said with the file: where it comes from, and what the officer counted in the older system beforehand. */
export const TryImport = z.strictObject({
  kind: choice('wat er in het bestand staat', IMPORT_KINDS),
  source: text('de naam van het oude systeem', { max: 60 }),
  expectedPeople: optional(wholeNumber),
  expectedTime: optional(parsedField((value) => parseDuration(value, MOST_TOGETHER), (refusal) => durationSentence('de tijd per week', refusal))),
})
export type TryImport = z.output<typeof TryImport>

export const OnImport = z.strictObject({ id: idField('een import'), version: versionField() })
export type OnImport = z.output<typeof OnImport>

export const AdoptImport = z.strictObject({ ...OnImport.shape, explanation: optionalText('de uitleg', { max: 1000, multiline: true }) })
export type AdoptImport = z.output<typeof AdoptImport>

export const EndImport = z.strictObject({ ...OnImport.shape, reason: text('de reden', { max: 500, multiline: true }) })
export type EndImport = z.output<typeof EndImport>

export const ChooseRow = z.strictObject({ id: idField('een import'), rowId: idField('een regel'), choice: choice('wat u met deze regel doet', ROW_CHOICES) })
export type ChooseRow = z.output<typeof ChooseRow>
