import type { Block, LetterView } from '@/lib/letters/view'

/** What the letter fonts can show. PDF/UA refuses a text with a missing character, so a letter must never hold one. */
export type Coverage = {
  /** The text in composed form, without control and direction characters, a box for each character no face has. */
  clean(text: string): string
}

const BOX = '□'
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

/** Reads from the fonts' own tables which characters every one of the faces can show. */
export function charactersOf(faces: readonly Buffer[]): Coverage {
  const sets = faces.map(codePointsOf)
  const shown = (character: string) => sets.every((set) => set.has(character.codePointAt(0) ?? -1))
  return {
    clean(text) {
      let out = ''
      for (const character of text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ').normalize('NFC')) {
        if (character === '\n') out += character
        else if (INVISIBLE.test(character)) continue
        else out += shown(character) ? character : BOX
      }
      return out
    },
  }
}

/**
 * The view as PDF/UA can show it: only characters the letter fonts have, no heading without words,
 * and no heading of the second level before one of the first.
 */
export function showable(view: LetterView, coverage: Coverage): LetterView {
  const clean = JSON.parse(JSON.stringify(view, (_key, value: unknown) => (typeof value === 'string' ? coverage.clean(value) : value))) as LetterView
  return {
    ...clean,
    title: clean.title.trim() === '' ? BOX : clean.title,
    blocks: withHeadingsInOrder(clean.blocks),
    ...(clean.annexes ? { annexes: clean.annexes.map((annex) => ({ ...annex, blocks: withHeadingsInOrder(annex.blocks) })) } : {}),
  }
}

function withHeadingsInOrder(blocks: readonly Block[]): Block[] {
  let first = false
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'clause') first = true
    if (block.type !== 'heading') return [block]
    if (block.text.trim() === '') return []
    const level = first ? block.level : 1
    first = true
    return [{ ...block, level }]
  })
}

/** The code points of a TrueType face: its Unicode cmap, format 4 or 12. */
function codePointsOf(font: Buffer): Set<number> {
  const found = new Set<number>()
  const cmap = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + index * 8
    const platform = font.readUInt16BE(record)
    if (platform !== 0 && platform !== 3) continue
    const start = cmap + font.readUInt32BE(record + 4)
    const format = font.readUInt16BE(start)
    if (format === 4) readSegments(font, start, found)
    if (format === 12) readGroups(font, start, found)
  }
  return found
}

function tableOffset(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8)
  }
  throw new Error(`the font has no ${name} table`)
}

/** Format 4: segments of the basic plane, each with a shift or a list of glyphs; glyph 0 means absent. */
function readSegments(font: Buffer, start: number, found: Set<number>): void {
  const segments = font.readUInt16BE(start + 6) / 2
  const ends = start + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let index = 0; index < segments; index += 1) {
    const first = font.readUInt16BE(starts + index * 2)
    const last = font.readUInt16BE(ends + index * 2)
    const delta = font.readUInt16BE(deltas + index * 2)
    const offset = font.readUInt16BE(offsets + index * 2)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsets + index * 2 + offset + (code - first) * 2)
      if (glyph !== 0) found.add(code)
    }
  }
}

/** Format 12: groups over all planes. */
function readGroups(font: Buffer, start: number, found: Set<number>): void {
  const groups = font.readUInt32BE(start + 12)
  for (let index = 0; index < groups; index += 1) {
    const group = start + 16 + index * 12
    const first = font.readUInt32BE(group)
    const last = font.readUInt32BE(group + 4)
    const glyph = font.readUInt32BE(group + 8)
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) found.add(code)
  }
}
