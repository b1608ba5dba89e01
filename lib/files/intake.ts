import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import { checkUpload, type CheckedFile, type UploadRefusal } from '@/lib/files/check'
import { fingerprint } from '@/lib/files/cipher'
import { scanBytes, scannerHere } from '@/lib/files/clamd'
import type { Actor } from '@/lib/kernel/actor'
import { allow, refuse, type Result } from '@/lib/kernel/result'

type Given = { readonly name: string; readonly declaredType: string; readonly bytes: Buffer }
/** For whom the line of a refusal is, beside who administers and audits. */
export type IntakeScope = { readonly providerId?: string; readonly regionId?: string }

/** What was taken in: `clean` was scanned, `waiting` goes into quarantine, null: there is no scanner. */
export type Intake = CheckedFile & { readonly bytes: Buffer; readonly scan: 'clean' | 'waiting' | null }

/**
 * Takes in a file from outside: judged by its content, then by the scanner where there is one (ASVS V5.4.3). Refuses what is
 * infected, with a line in the trail; what the scanner gave no answer on is kept as waiting, so that the moment of receipt counts (ADR 0098).
 */
export async function takeIn(actor: Actor, given: Given, scope: IntakeScope = {}): Promise<Result<Intake, UploadRefusal | 'infected'>> {
  const checked = await checkUpload(given)
  if (!checked.ok) return checked
  const looked = await lookedAt(actor, given.bytes, scope)
  return looked.ok ? allow({ ...checked.value, bytes: given.bytes, scan: looked.value }) : looked
}

/** The same for a file that can be sent again later without loss: it waits nowhere, and isn't taken while the scanner gives no answer. */
export async function takeInNow(actor: Actor, given: Given, scope: IntakeScope = {}): Promise<Result<Intake, UploadRefusal | 'infected' | 'not-scanned'>> {
  const taken = await takeIn(actor, given, scope)
  return taken.ok && taken.value.scan === 'waiting' ? refuse('not-scanned') : taken
}

/** What the scanner says of bytes that come from outside. */
export async function lookedAt(actor: Actor, bytes: Buffer, scope: IntakeScope = {}): Promise<Result<'clean' | 'waiting' | null, 'infected'>> {
  const scanner = scannerHere()
  if (!scanner) return allow(null)
  const verdict = await scanBytes(scanner, bytes)
  if (verdict.kind !== 'infected') return allow(verdict.kind === 'clean' ? 'clean' : 'waiting')
  await write(actor, async (tx) => {
    await record(tx, actor, { event: 'file.refused', compartment: scope.providerId ? 'provider' : scope.regionId ? 'region' : 'platform', subject: { type: 'file' }, ...scope, detail: { size: bytes.length, sha256: fingerprint(bytes), found: verdict.found } })
    return allow()
  })
  return refuse('infected')
}
