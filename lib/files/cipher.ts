import { createHash } from 'node:crypto'
import { decrypt, encrypt, keyRing, openText, sealText, type KeyRing } from '@/lib/keys'

const placeOf = (fileId: string) => ({ table: 'file', column: 'cipher', id: fileId })

/** A file's content as it is stored, bound to its id: under another id it does not open. */
export function encryptFile(fileId: string, bytes: Uint8Array, ring: KeyRing = keyRing()): Buffer {
  return encrypt('file', placeOf(fileId), bytes, ring)
}

/** The content that `encryptFile` stored under this id; throws when either was changed. */
export function decryptFile(fileId: string, stored: Uint8Array, ring: KeyRing = keyRing()): Buffer {
  return decrypt('file', placeOf(fileId), stored, ring)
}

/** The content of a file that waits for the scanner: under a purpose of its own, so that whatever opens files can't open it (ADR 0098). */
export const intoQuarantine = (fileId: string, bytes: Uint8Array): Buffer => encrypt('quarantine', placeOf(fileId), bytes)

/** What `intoQuarantine` stored, for the scanner. */
export const fromQuarantine = (fileId: string, stored: Uint8Array): Buffer => decrypt('quarantine', placeOf(fileId), stored)

const namePlace = (fileId: string) => ({ table: 'file', column: 'name', id: fileId })

/** A provider's own name for a file as it is stored: what a document is called may already say what an entry holds. */
export const sealFileName = (fileId: string, name: string): string => sealText('file', namePlace(fileId), name)

/** A file with its name readable. */
export const withName = <T extends { readonly id: string; readonly name: string }>(file: T): T => ({ ...file, name: openText('file', namePlace(file.id), file.name) })

/** The fingerprint of a file's content: SHA-256, 64 hex digits. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
