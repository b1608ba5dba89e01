import { diffLines, diffWords } from 'diff'

export type Part = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
export type Difference = { readonly parts: readonly Part[]; readonly added: number; readonly removed: number }

/** Above so many changed words, words no longer help and cost seconds; whole lines are compared. */
const MAX_EDITS = 1000
/** Unchanged text around a change that stays readable, in characters. */
const AROUND = 160

/** Words apart from how a document happened to break its lines and pages. */
const flowing = (text: string): string => text.replaceAll(/[ \t\u00a0]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').replaceAll(/\n{3,}/g, '\n\n').trim()

/** What was added and removed between two texts, by word; of unchanged text only what stands around a change is kept. */
export function differenceOf(before: string, after: string): Difference {
  const [from, to] = [flowing(before), flowing(after)]
  const changes = diffWords(from, to, { maxEditLength: MAX_EDITS }) ?? diffLines(from, to)
  const parts = changes.map((change): Part => ({ kind: change.added ? 'added' : change.removed ? 'removed' : 'same', text: change.value }))
  return { parts: parts.map((part, at) => (part.kind === 'same' ? { ...part, text: shortened(part.text, at === 0, at === parts.length - 1) } : part)), added: parts.filter((part) => part.kind === 'added').length, removed: parts.filter((part) => part.kind === 'removed').length }
}

/** The ends of a long unchanged part; at the start or end of the text only the side of the change. */
function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * AROUND + 40) return text
  const head = first ? '' : text.slice(0, AROUND).replace(/\S*$/, '')
  const tail = last ? '' : text.slice(-AROUND).replace(/^\S*/, '')
  return `${head} […] ${tail}`
}
