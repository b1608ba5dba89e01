import { RECEIPT_LABELS, RECEIPT_TITLE, type SignedFacts } from '@/lib/admissions/schema/receipt'

/** The text that a receipt is signed over: a title and one line per fact, so that a person can read what is signed. */
export const receiptText = (facts: SignedFacts): string =>
  [RECEIPT_TITLE, ...Object.entries(RECEIPT_LABELS).map(([field, label]) => `${label}: ${facts[field as keyof SignedFacts]}`)].join('\n')

export type ReceiptWithSignature = { readonly facts: SignedFacts; readonly key: string; readonly signature: string }

/** The whole receipt as a provider keeps it: the signed text, then the key's name and the signature. */
export const wholeReceipt = (facts: SignedFacts, signed: { readonly key: string; readonly signature: string }): string => `${receiptText(facts)}\nSleutel: ${signed.key}\nHandtekening: ${signed.signature}`

/**
 * A receipt back from text that somebody pasted: lines may have been broken or indented on the way, their order and every
 * other character count. Null when it is no receipt.
 */
export function parseReceipt(pasted: string): ReceiptWithSignature | null {
  const flat = pasted.replaceAll(/\s+/g, ' ').trim()
  const labels = [...Object.values(RECEIPT_LABELS), 'Sleutel', 'Handtekening']
  const pattern = new RegExp(`^${escaped(RECEIPT_TITLE)} ${labels.map((label) => `${label}: (.+?)`).join(' ')}$`)
  const found = pattern.exec(flat)
  if (!found) return null
  const values = found.slice(1)
  const facts = Object.fromEntries(Object.keys(RECEIPT_LABELS).map((field, index) => [field, values[index] ?? ''])) as SignedFacts
  return { facts: { ...facts, fingerprint: facts.fingerprint.replaceAll(' ', '') }, key: values.at(-2) ?? '', signature: (values.at(-1) ?? '').replaceAll(' ', '') }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text that the list of a closed window is signed over. */
export const closingText = (list: { readonly windowId: string; readonly closedAt: Date; readonly fingerprints: readonly string[] }): string =>
  ['Perceel, lijst van vingerafdrukken bij sluiting, versie 1', `Instapmoment: ${list.windowId}`, `Gesloten: ${list.closedAt.toISOString()}`, `Aantal: ${list.fingerprints.length}`, ...[...list.fingerprints].sort()].join('\n')

export const LINE_KINDS = ['received', 'replaced', 'withdrawn', 'opened'] as const
export type LineKind = (typeof LINE_KINDS)[number]
/** What a line says happened. */
export const LINE_WORDS: Readonly<Record<LineKind, string>> = { received: 'ontvangen', replaced: 'vervangen', withdrawn: 'ingetrokken', opened: 'geopend' }

/** The text of one line of the list where entry is continuous; the signature before it is in it, so that the lines hold each other. */
export const receiptLineText = (line: { readonly windowId: string; readonly number: number; readonly kind: LineKind; readonly fingerprint: string; readonly at: Date; readonly before: string | null }): string =>
  ['Perceel, regel van de doorlopende lijst van vingerafdrukken, versie 1', `Instapmoment: ${line.windowId}`, `Regel: ${line.number}`, `Wat: ${LINE_WORDS[line.kind]}`, `Vingerafdruk: ${line.fingerprint}`, `Moment: ${line.at.toISOString()}`, `Handtekening hiervoor: ${line.before ?? 'geen'}`].join('\n')

/** Whether what is there now is what was there at closing, whatever the order. */
export function sameFingerprints(published: readonly string[], found: readonly string[]): boolean {
  const [a, b] = [[...published].sort(), [...found].sort()]
  return a.length === b.length && a.every((each, index) => each === b[index])
}

type Entry = { readonly number: string; readonly window: { readonly name: string }; readonly procedure: { readonly reference: string } }

/** What the receipt of a version says. */
export const signedFacts = ({ number, window, procedure }: Entry, version: { readonly number: number; readonly submittedAt: Date; readonly fingerprint: string }): SignedFacts => ({
  procedure: procedure.reference,
  window: window.name,
  number,
  version: String(version.number),
  receivedAt: version.submittedAt.toISOString(),
  fingerprint: version.fingerprint,
})
