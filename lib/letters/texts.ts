import { LETTER_KINDS, type KindCode, type Kinds } from '@/lib/letters/kinds'
import { splitParagraphs, type Block, type RichText } from '@/lib/letters/view'

/** What a person wrote for one passage; a letter's subject and other single lines have no heading. */
export type Written = { readonly heading?: string | undefined; readonly text: string }
export type WrittenPassages = Readonly<Record<string, Written>>

/** The words of one kind of letter as they hold on a day. `id` is the version of the library; null is the portal's own text. */
export type LetterText<K extends KindCode> = { readonly kind: K; readonly id: string | null; readonly passages: WrittenPassages }

export type PassageKey<K extends KindCode> = keyof Kinds[K]['passages'] & string
type Uses<K extends KindCode, P extends PassageKey<K>> = Kinds[K]['passages'][P] extends { uses: readonly (infer U extends string)[] } ? U : never
type Values<K extends KindCode, P extends PassageKey<K>> = [Uses<K, P>] extends [never] ? [] : [Readonly<Record<Uses<K, P>, string>>]

/** The portal's own words for a kind of letter. */
export function ownText<K extends KindCode>(kind: K): LetterText<K> {
  return { kind, id: null, passages: LETTER_KINDS[kind].passages }
}

/** Every passage of the kind, with the portal's own words where the version has none. */
export function completeOf(text: { readonly kind: KindCode; readonly passages: WrittenPassages }): Record<string, { heading?: string; text: string }> {
  return Object.fromEntries(
    Object.keys(LETTER_KINDS[text.kind].passages).map((key) => {
      const { heading, text: said } = writtenOf(text, key)
      return [key, heading === undefined ? { text: said } : { heading, text: said }]
    }),
  )
}

const WORD = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The fill-in words in a text, in their order, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set([...text.matchAll(WORD)].map((found) => found[1] ?? ''))]
}

/** A passage as blocks: its heading, then its paragraphs, with what comes from the data in the place of each fill-in word. */
export function say<K extends KindCode, P extends PassageKey<K>>(text: LetterText<K>, passage: P, ...values: Values<K, P>): Block[] {
  const { heading, text: body } = writtenOf(text, passage)
  const known: Readonly<Record<string, string>> = values[0] ?? {}
  return [
    ...(heading ? [{ type: 'heading' as const, level: 1 as const, text: plain(heading, known) }] : []),
    ...splitParagraphs(body).map((part): Block => ({ type: 'paragraph', text: rich(text.kind, part, known) })),
  ]
}

/** A passage of one line: the subject, or a sentence inside something else. */
export function line<K extends KindCode, P extends PassageKey<K>>(text: LetterText<K>, passage: P, ...values: Values<K, P>): string {
  return plain(writtenOf(text, passage).text, values[0] ?? {})
}

/** A passage in a frame of its own, with its heading as the title. */
export function sayInFrame<K extends KindCode, P extends PassageKey<K>>(text: LetterText<K>, passage: P, ...values: Values<K, P>): Block {
  const { heading, text: body } = writtenOf(text, passage)
  const known: Readonly<Record<string, string>> = values[0] ?? {}
  return { type: 'notice', ...(heading ? { title: plain(heading, known) } : {}), text: rich(text.kind, body, known) }
}

/** What was written for a passage; one that came later than the version has the portal's own words. */
function writtenOf(text: { readonly kind: KindCode; readonly passages: WrittenPassages }, passage: string): Written {
  const own = (LETTER_KINDS[text.kind].passages as WrittenPassages)[passage]
  const written = text.passages[passage] ?? own
  if (!written) throw new Error(`a letter of kind ${text.kind} has no passage ${passage}`)
  return written
}

const plain = (text: string, values: Readonly<Record<string, string>>): string => text.replaceAll(WORD, (_all, word: string) => valueOf(values, word))

/** Runs of text: what the kind calls important (a last day, a time per week) stands strong. */
function rich(kind: KindCode, text: string, values: Readonly<Record<string, string>>): RichText {
  const strong = LETTER_KINDS[kind].words as Readonly<Record<string, { readonly strong?: boolean }>>
  const runs: (string | { strong: string })[] = []
  const add = (run: string) => {
    const last = runs.at(-1)
    if (run === '') return
    if (typeof last === 'string') runs[runs.length - 1] = last + run
    else runs.push(run)
  }
  let from = 0
  for (const found of text.matchAll(WORD)) {
    const word = found[1] ?? ''
    add(text.slice(from, found.index))
    if (strong[word]?.strong) runs.push({ strong: valueOf(values, word) })
    else add(valueOf(values, word))
    from = found.index + found[0].length
  }
  add(text.slice(from))
  return runs.length === 1 && typeof runs[0] === 'string' ? runs[0] : runs
}

/** Saving checks the words, so that one without a value means the portal itself forgot it: no letter goes out with a hole in it. */
function valueOf(values: Readonly<Record<string, string>>, word: string): string {
  const value = values[word]
  if (value === undefined) throw new Error(`the fill-in word ${word} has no value`)
  return value
}
