import { z } from 'zod'
import { receiptLineText, type LineKind } from '@/lib/admissions/rules/receipt'
import type { Tx } from '@/lib/db'
import { newSealingKey } from '@/lib/sealing'
import { signText } from '@/lib/signing'

/** The key pair of one entry where entry is continuous, made when it is first handed in; the same as long as it is not opened. */
export async function ownSealingKey(tx: Tx, submissionId: string): Promise<{ id: string; publicKey: Uint8Array }> {
  const known = await tx.sealingKey.findUnique({ where: { submissionId }, select: { id: true, publicKey: true } })
  if (known) return known
  const id = crypto.randomUUID()
  const { publicKey, secret } = newSealingKey(id)
  await tx.$queryRaw`select entry_key_add(${submissionId}::uuid, ${id}::uuid, ${new Uint8Array(publicKey)}, ${new Uint8Array(secret)})::text`
  return { id, publicKey }
}

const Last = z.array(z.strictObject({ number: z.int(), signature: z.string() })).max(1)

/**
 * Adds a line to the public list of a window with continuous entry, signed together with the signature of the line before it,
 * so that nothing can be put in between or taken out later (ADR 0034). The database refuses a line that isn't so.
 */
export async function addReceiptLine(tx: Tx, now: Date, windowId: string, kind: LineKind, fingerprint: string): Promise<void> {
  const [last] = Last.parse(await tx.$queryRaw`select number, signature from receipt_line_last(${windowId}::uuid)`)
  const number = (last?.number ?? 0) + 1
  const { key, signature } = signText(receiptLineText({ windowId, number, kind, fingerprint, at: now, before: last?.signature ?? null }))
  await tx.$queryRaw`select receipt_line_add(${windowId}::uuid, ${number}, ${kind}, ${fingerprint}, ${now.toISOString()}::timestamptz, ${key}, ${signature})::text`
}
