import { publishClosings } from '@/lib/admissions/queries/closing'
import { closingText, parseReceipt, receiptLineText, receiptText, type LineKind } from '@/lib/admissions/rules/receipt'
import type { SignedFacts } from '@/lib/admissions/schema/receipt'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { isSigned, publicSigningKeys } from '@/lib/signing'

export type ClosingList = { readonly windowId: string; readonly name: string; readonly closedAt: Date; readonly publishedAt: Date; readonly openedAt: Date | null; readonly fingerprints: readonly string[]; readonly signingKey: string; readonly signature: string; readonly text: string; readonly genuine: boolean }
export type FingerprintsPage = { readonly procedure: { readonly id: string; readonly title: string }; readonly lists: readonly ClosingList[]; readonly running: readonly RunningList[]; readonly keys: ReturnType<typeof publicSigningKeys> }

const LIST = { windowId: true, closedAt: true, publishedAt: true, fingerprints: true, signingKey: true, signature: true, window: { select: { name: true, openedAt: true } } } as const

async function listsOf(tx: Tx, procedureId: string): Promise<ClosingList[]> {
  const rows = await tx.closingList.findMany({ where: { window: { procedureId } }, orderBy: { closedAt: 'desc' }, select: LIST })
  return rows.map(({ window, ...row }) => {
    const text = closingText(row)
    return { ...row, ...window, text, genuine: isSigned(text, { key: row.signingKey, signature: row.signature }) }
  })
}

export type RunningLine = { readonly number: number; readonly kind: LineKind; readonly fingerprint: string; readonly at: Date; readonly signingKey: string; readonly signature: string }
export type RunningList = { readonly windowId: string; readonly name: string; readonly lines: readonly RunningLine[]; /** Whether every line is signed with the one before it, and none is missing. */ readonly genuine: boolean }

/** The list of a window with continuous entry: a line per event, in the order in which it was written. */
async function runningOf(tx: Tx, procedureId: string, now: Date): Promise<RunningList[]> {
  const windows = await tx.entryWindow.findMany({ where: { procedureId, kind: 'continuous', publishedAt: { lte: now } }, orderBy: { opensAt: 'desc' }, select: { id: true, name: true, receiptLines: { orderBy: { number: 'asc' }, select: { number: true, kind: true, fingerprint: true, at: true, signingKey: true, signature: true } } } })
  return windows.map(({ id: windowId, name, receiptLines }) => {
    const lines = receiptLines.map((line) => ({ ...line, kind: line.kind as LineKind }))
    const genuine = lines.every((line, index) => line.number === index + 1 && isSigned(receiptLineText({ windowId, ...line, before: lines[index - 1]?.signature ?? null }), { key: line.signingKey, signature: line.signature }))
    return { windowId, name, lines, genuine }
  })
}

/** The lists of fingerprints of a published procedure's closed windows; the one that isn't there yet is published now. */
export async function fingerprintsPage(actor: Actor, procedureId: string): Promise<FingerprintsPage | null> {
  const found = await read(actor, async (tx, now) => {
    const procedure = await tx.procedure.findFirst({ where: { id: procedureId, publishedAt: { lte: now } }, select: { id: true, title: true } })
    const closed = await tx.entryWindow.findMany({ where: { procedureId, publishedAt: { lte: now }, closesAt: { lte: now }, openedAt: null, kind: { not: 'continuous' } }, select: { id: true, regionId: true, closesAt: true, closingLists: { select: { closedAt: true } } } })
    return procedure && { procedure, missing: closed.filter((window) => !window.closingLists.some((list) => list.closedAt.getTime() === window.closesAt.getTime())) }
  })
  if (!found) return null
  await publishClosings(found.missing)
  return { procedure: found.procedure, lists: await read(actor, (tx) => listsOf(tx, procedureId)), running: await read(actor, (tx, now) => runningOf(tx, procedureId, now)), keys: publicSigningKeys() }
}

export type ReceiptCheck = {
  readonly asked: string
  readonly keys: ReturnType<typeof publicSigningKeys>
  /** null: nothing was asked. wrong: it was not signed like this by this portal. */
  readonly outcome: null | { readonly kind: 'unreadable' } | { readonly kind: 'wrong' } | { readonly kind: 'genuine'; readonly facts: SignedFacts; readonly listed: { readonly since: Date; readonly procedureId: string; readonly continuous: boolean } | null }
}

/** Whether a pasted receipt is as the portal signed it, and stands in the list of its window. Reads nothing of an entry. */
export const receiptCheck = (actor: Actor, pasted: string): Promise<ReceiptCheck> =>
  read(actor, async (tx) => {
    const answer = (outcome: ReceiptCheck['outcome']): ReceiptCheck => ({ asked: pasted, keys: publicSigningKeys(), outcome })
    if (pasted.trim() === '') return answer(null)
    const receipt = parseReceipt(pasted)
    if (!receipt) return answer({ kind: 'unreadable' })
    if (!isSigned(receiptText(receipt.facts), receipt)) return answer({ kind: 'wrong' })
    const list = await tx.closingList.findFirst({ where: { fingerprints: { has: receipt.facts.fingerprint } }, orderBy: { closedAt: 'desc' }, select: { closedAt: true, window: { select: { procedureId: true } } } })
    const line = list ? null : await tx.receiptLine.findFirst({ where: { fingerprint: receipt.facts.fingerprint, kind: 'received' }, select: { at: true, window: { select: { procedureId: true } } } })
    const listed = list ? { since: list.closedAt, procedureId: list.window.procedureId, continuous: false } : line && { since: line.at, procedureId: line.window.procedureId, continuous: true }
    return answer({ kind: 'genuine', facts: receipt.facts, listed })
  })
