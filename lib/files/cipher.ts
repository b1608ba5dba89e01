import { createHash } from 'node:crypto'
import { decrypt, encrypt, keyRing, type KeyRing } from '@/lib/keys'

const placeOf = (fileId: string) => ({ table: 'file', column: 'cipher', id: fileId })

/** A file's content as it is stored, bound to its id: under another id it does not open. */
export function encryptFile(fileId: string, bytes: Uint8Array, ring: KeyRing = keyRing()): Buffer {
  return encrypt('file', placeOf(fileId), bytes, ring)
}

/** The content that `encryptFile` stored under this id; throws when either was changed. */
export function decryptFile(fileId: string, stored: Uint8Array, ring: KeyRing = keyRing()): Buffer {
  return decrypt('file', placeOf(fileId), stored, ring)
}

/** The fingerprint of a file's content: SHA-256, 64 hex digits. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
