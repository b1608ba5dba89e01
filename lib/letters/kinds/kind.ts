/** One text block of a letter that a municipality may word itself. */
export type Passage = {
  readonly label: string
  /** The portal's own heading above it; a passage without one has no heading. */
  readonly heading?: string
  /** The portal's own words. */
  readonly text: string
  /** One line instead of paragraphs. */
  readonly line?: true
  /** The fill-in words it may hold, and those it may not go without. */
  readonly uses?: readonly string[]
  readonly must?: readonly string[]
  /** When it stands in the letter; absent: always. */
  readonly when?: string
}

/** A kind of letter: the passages in their order, and what stands between them from the data whatever the words are. */
export type LetterKind = {
  /** In the address of its page. */
  readonly slug: string
  /** Words for a talk instead of a letter (S15): the portal has none of its own, and nothing of it goes to a resident. */
  readonly script?: true
  readonly name: string
  readonly about: string
  /** Who a version may be made for: letters of the region itself have no version of one municipality. */
  readonly level: 'municipality' | 'region'
  /** What the data puts in the letter; no text can leave it out. */
  readonly always: readonly string[]
  readonly words: Readonly<Record<string, { readonly means: string; readonly strong?: true }>>
  readonly passages: Readonly<Record<string, Passage>>
}
