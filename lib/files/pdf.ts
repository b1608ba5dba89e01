import { allow, refuse, type Result } from '@/lib/kernel/result'

const TAIL = 4096
const DICTIONARY = 64 * 1024

/**
 * Whether a PDF can be opened by whoever gets it, judged by its head, its cross-reference and its trailer, without
 * reading its pages. Refuses what is cut short or damaged, and what is encrypted.
 */
export function checkPdf(bytes: Buffer): Result<undefined, 'unreadable' | 'protected'> {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 16))) return refuse('unreadable', { kind: 'pdf' })
  const tailStart = Math.max(0, bytes.length - TAIL)
  const tail = bytes.toString('latin1', tailStart)
  const pointer = /startxref\s+(\d{1,10})\s+%%EOF(?![\s\S]*startxref)/.exec(tail)
  if (!pointer) return refuse('unreadable', { kind: 'pdf' })
  const trailer = trailerAt(bytes, Number(pointer[1])) ?? lastTrailer(bytes)
  if (trailer === undefined || !/\/Root\s+\d+\s+\d+\s+R/.test(trailer)) return refuse('unreadable', { kind: 'pdf' })
  if (/\/Encrypt\b/.test(trailer)) return refuse('protected', { kind: 'pdf' })
  return allow()
}

/** The trailer that belongs to the cross-reference at this place: behind a table, or the head of a stream. */
function trailerAt(bytes: Buffer, offset: number): string | undefined {
  if (offset <= 0 || offset >= bytes.length) return undefined
  const start = bytes.toString('latin1', offset, offset + 40)
  if (/^\s*xref\b/.test(start)) {
    const at = bytes.indexOf('trailer', offset, 'latin1')
    return at === -1 ? undefined : dictionaryAt(bytes, at)
  }
  if (/^\s*\d+\s+\d+\s+obj\b/.test(start)) return dictionaryAt(bytes, offset)
  return undefined
}

/** For files whose pointer is off by some bytes, which every reader mends. */
function lastTrailer(bytes: Buffer): string | undefined {
  const at = bytes.lastIndexOf('trailer', undefined, 'latin1')
  return at === -1 ? undefined : dictionaryAt(bytes, at)
}

function dictionaryAt(bytes: Buffer, offset: number): string {
  const text = bytes.toString('latin1', offset, offset + DICTIONARY)
  const end = /\bstream\r?\n|\bstartxref\b|\bendobj\b/.exec(text)
  return end ? text.slice(0, end.index) : text
}
