import { publishClosings } from '@/lib/admissions/queries/closing'
import { closingText, parseReceipt, receiptText } from '@/lib/admissions/rules/receipt'
import type { SignedFacts } from '@/lib/admissions/schema/receipt'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { isSigned, publicSigningKeys } from '@/lib/signing'

export type ClosingList = { readonly windowId: string; readonly name: string; readonly closedAt: Date; readonly publishedAt: Date; readonly openedAt: Date | null; readonly fingerprints: readonly string[]; readonly signingKey: string; readonly signature: string; readonly text: string; readonly genuine: boolean }
export type FingerprintsPage = { readonly procedure: { readonly id: string; readonly title: string }; readonly lists: readonly ClosingList[]; readonly keys: ReturnType<typeof publicSigningKeys> }

const LIST = { windowId: true, closedAt: true, publishedAt: true, fingerprints: true, signingKey: true, signature: true, window: { select: { name: true, openedAt: true } } } as const

async function listsOf(tx: Tx, procedureId: string): Promise<ClosingList[]> {
  const rows = await tx.closingList.findMany({ where: { window: { procedureId } }, orderBy: { closedAt: 'desc' }, select: LIST })
  return rows.map(({ window, ...row }) => {
    const text = closingText(row)
    return { ...row, ...window, text, genuine: isSigned(text, { key: row.signingKey, signature: row.signature }) }
  })
}

/** The lists of fingerprints of a published procedure's closed windows; the one that isn't there yet is published now. */
export async function fingerprintsPage(actor: Actor, procedureId: string): Promise<FingerprintsPage | null> {
  const found = await read(actor, async (tx, now) => {
    const procedure = await tx.procedure.findFirst({ where: { id: procedureId, publishedAt: { lte: now } }, select: { id: true, title: true } })
    const closed = await tx.entryWindow.findMany({ where: { procedureId, publishedAt: { lte: now }, closesAt: { lte: now }, openedAt: null }, select: { id: true, regionId: true, closesAt: true, closingLists: { select: { closedAt: true } } } })
    return procedure && { procedure, missing: closed.filter((window) => !window.closingLists.some((list) => list.closedAt.getTime() === window.closesAt.getTime())) }
  })
  if (!found) return null
  await publishClosings(found.missing)
  return { procedure: found.procedure, lists: await read(actor, (tx) => listsOf(tx, procedureId)), keys: publicSigningKeys() }
}

export type ReceiptCheck = {
  readonly asked: string
  readonly keys: ReturnType<typeof publicSigningKeys>
  /** null: nothing was asked. wrong: it was not signed like this by this portal. */
  readonly outcome: null | { readonly kind: 'unreadable' } | { readonly kind: 'wrong' } | { readonly kind: 'genuine'; readonly facts: SignedFacts; readonly listed: { readonly closedAt: Date; readonly procedureId: string } | null }
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
    return answer({ kind: 'genuine', facts: receipt.facts, listed: list && { closedAt: list.closedAt, procedureId: list.window.procedureId } })
  })
