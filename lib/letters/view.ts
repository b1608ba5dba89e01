import { z } from 'zod'
import { isDay } from '@/lib/kernel/day'

/** The documents that can be made; each has its own template file. */
export const TEMPLATE_NAMES = ['letter', 'record', 'agreement', 'council-letter', 'decision'] as const

export type TemplateName = (typeof TEMPLATE_NAMES)[number]

/** The version a new document is issued in; a frozen view keeps the version it was issued in. */
export const TEMPLATE_VERSIONS = {
  letter: 1,
  record: 1,
  agreement: 1,
  'council-letter': 1,
  decision: 1,
} as const satisfies Record<TemplateName, number>

/** Longer than any article; what is, is no text of a letter (ASVS V1.3.3). */
export const MOST_IN_LETTER = 100_000
const line = z.string().max(MOST_IN_LETTER)
const lines = z.array(line)

/** Text as people wrote it, or runs of it where some words are strong. A line break in it stays one; nothing in it is markup. */
const richText = z.union([line, z.array(z.union([line, z.strictObject({ strong: line })]))])

const column = z.strictObject({
  label: line,
  /** Numbers stand at the end, words at the start. */
  align: z.enum(['start', 'end']).default('start'),
  /** Share of the width; without it a column of numbers is as wide as its content and words share the rest. */
  share: z.number().positive().optional(),
})

const table = z
  .strictObject({
    type: z.literal('table'),
    caption: line,
    columns: z.array(column).min(1).max(10),
    rows: z.array(z.array(line)),
    /** A last row under a heavy line. */
    total: z.array(line).optional(),
    /** What stands in the table's place when it has no rows. */
    empty: line.optional(),
  })
  .refine(({ columns, rows, total }) => [...rows, ...(total ? [total] : [])].every((row) => row.length === columns.length), {
    message: 'every row of a table has a cell for every column',
  })

const signatory = z.strictObject({
  name: line,
  role: line,
  onBehalfOf: line.optional(),
  /** The mandate or power of attorney that lets this person sign, in words. */
  mandate: line.optional(),
  /** When the signature was set, in words; absent: a place to sign is left open. */
  signedAt: line.optional(),
  /** Fingerprint of what was signed, or how it was signed. */
  proof: line.optional(),
})

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: line, level: z.union([z.literal(1), z.literal(2)]) }),
  z.strictObject({ type: z.literal('paragraph'), text: richText }),
  z.strictObject({ type: z.literal('list'), items: z.array(richText), ordered: z.boolean().optional() }),
  z.strictObject({ type: z.literal('clause'), number: z.number().int().positive(), title: line, paragraphs: z.array(richText).min(1) }),
  table,
  z.strictObject({ type: z.literal('facts'), items: z.array(z.strictObject({ label: line, value: line })) }),
  z.strictObject({ type: z.literal('signature'), signatories: z.array(signatory).min(1) }),
  z.strictObject({ type: z.literal('notice'), title: line.optional(), text: richText }),
])

const annex = z.strictObject({
  title: line,
  /** Marked "Vertrouwelijk" in the running header and at its head, on pages of its own. */
  confidential: z.boolean().optional(),
  blocks: z.array(block),
})

/** Everything a document says, frozen at issue: rendering it adds no fact that does not stand here. */
export const letterViewSchema = z.strictObject({
  kind: z.enum(TEMPLATE_NAMES),
  version: z.number().int().positive(),
  language: z.literal('nl'),
  /** Subject of a letter, heading of a record; also the title of the PDF. */
  title: line.min(1),
  sender: z.strictObject({ name: line.min(1), lines }),
  addressee: z.strictObject({ lines }).optional(),
  place: line.optional(),
  /** Day of issue; shown in words, and the PDF's only date. */
  issuedOn: line.refine(isDay, { message: 'issuedOn is a day, YYYY-MM-DD' }),
  /** The addressee's own reference. */
  reference: line.optional(),
  ourReference: line.optional(),
  salutation: line.optional(),
  blocks: z.array(block),
  closing: line.optional(),
  signatories: z.array(signatory).optional(),
  /** Small print on the last page, under the signature. */
  footer: line.optional(),
  annexes: z.array(annex).optional(),
})

export type RichText = z.input<typeof richText>
export type Block = z.input<typeof block>
export type Signatory = z.input<typeof signatory>
export type Annex = z.input<typeof annex>
export type LetterView = z.input<typeof letterViewSchema>

/** A view as it came back from its frozen row; throws when the row does not hold one. */
export function parseLetterView(frozen: unknown): LetterView {
  return letterViewSchema.parse(frozen)
}

/** The kind, version and language a new document of this template starts with. */
export function newLetter<K extends TemplateName>(kind: K): { kind: K; version: number; language: 'nl' } {
  return { kind, version: TEMPLATE_VERSIONS[kind], language: 'nl' }
}

/** A text that a person wrote, as paragraph blocks: an empty line parts two paragraphs, a single line break stays one. */
export function paragraphs(text: string): Block[] {
  return splitParagraphs(text).map((part) => ({ type: 'paragraph', text: part }))
}

/** The paragraphs of a text that a person wrote, without the empty ones. */
export function splitParagraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
