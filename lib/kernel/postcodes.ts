import { allow, refuse, type Result } from './result'

/** Postcodes from the first to the last, both included, each as six characters without a space: 9711AA. */
export type Span = { readonly first: string; readonly last: string }

const A = 65

/** A postcode's place in the order of all postcodes, so that 9711ZZ and 9712AA are neighbours. */
export const postcodeNumber = (code: string): number => Number(code.slice(0, 4)) * 676 + (code.charCodeAt(4) - A) * 26 + code.charCodeAt(5) - A

const codeAt = (number: number): string => `${Math.floor(number / 676)}${String.fromCharCode(A + (Math.floor(number / 26) % 26), A + (number % 26))}`

/** Spans in order, with what overlaps or touches joined; the same set always gives the same list. */
export function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of [...spans].sort((a, b) => postcodeNumber(a.first) - postcodeNumber(b.first))) {
    const before = found.at(-1)
    if (!before || postcodeNumber(span.first) > postcodeNumber(before.last) + 1) found.push(span)
    else if (postcodeNumber(span.last) > postcodeNumber(before.last)) found[found.length - 1] = { first: before.first, last: span.last }
  }
  return found
}

/** What is in the first set and not in the second. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const cuts = joined(taken)
  return joined(spans).flatMap((span) => {
    const left: Span[] = []
    let from = postcodeNumber(span.first)
    const end = postcodeNumber(span.last)
    for (const cut of cuts) {
      const [start, stop] = [postcodeNumber(cut.first), postcodeNumber(cut.last)]
      if (stop < from || start > end) continue
      if (start > from) left.push({ first: codeAt(from), last: codeAt(start - 1) })
      from = Math.max(from, stop + 1)
    }
    if (from <= end) left.push({ first: codeAt(from), last: span.last })
    return left
  })
}

/** What is in both sets. */
export const shared = (one: readonly Span[], other: readonly Span[]): Span[] => without(one, without(one, other))

/** Whether a postcode, with or without its space, is in the set. */
export function covers(spans: readonly Span[], postcode: string): boolean {
  const at = postcodeNumber(postcode.replace(' ', ''))
  return spans.some((span) => postcodeNumber(span.first) <= at && at <= postcodeNumber(span.last))
}

const WHOLE = /^[1-9]\d{3}$/
const FULL = /^[1-9]\d{3}[A-Z]{2}$/

/** One piece of the text: 9711, 9711 AB, 9711-9718 or 9711 AA-9711 KZ. */
function readPiece(piece: string): Result<Span, 'unreadable' | 'backwards'> {
  const ends = piece.split('-').map((end) => end.replace(/\s/g, ''))
  const [from, to = from] = ends
  if (from === undefined || to === undefined || ends.length > 2) return refuse('unreadable')
  if (!(WHOLE.test(from) || FULL.test(from)) || !(WHOLE.test(to) || FULL.test(to))) return refuse('unreadable')
  const span = { first: WHOLE.test(from) ? `${from}AA` : from, last: WHOLE.test(to) ? `${to}ZZ` : to }
  return postcodeNumber(span.first) > postcodeNumber(span.last) ? refuse('backwards') : allow(span)
}

/** A set of postcodes from text with commas, semicolons or lines between them; refuses the first piece that it can't read. */
export function parsePostcodes(text: string): Result<Span[], 'empty' | 'unreadable' | 'backwards'> {
  const pieces = text.toUpperCase().replaceAll(/[\u2013\u2014]| T\/M | TOT EN MET /g, '-').split(/[,;\n]+/).map((piece) => piece.trim()).filter(Boolean)
  if (pieces.length === 0) return refuse('empty')
  const spans: Span[] = []
  for (const piece of pieces) {
    const read = readPiece(piece)
    if (!read.ok) return refuse(read.reason, { piece })
    spans.push(read.value)
  }
  return allow(joined(spans))
}

const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** One span as people write it: four digits where whole ones are meant. */
export function formatSpan({ first, last }: Span): string {
  if (first.endsWith('AA') && last.endsWith('ZZ')) return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}-${last.slice(0, 4)}`
  return first === last ? spaced(first) : `${spaced(first)}-${spaced(last)}`
}

/** A set as people write it; reads back to the same set. */
export const formatPostcodes = (spans: readonly Span[]): string => joined(spans).map(formatSpan).join(', ')
