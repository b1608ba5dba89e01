import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { decrypt, encrypt, KeyError, keyRing, type KeyRing } from '@/lib/keys'

/** What a sealed entry is bound to: handed in for another window, submission or version it does not open. */
export type SealedPlace = { readonly windowId: string; readonly submissionId: string; readonly version: number }

/** The content under its data key, and that key wrapped to the public key of the window. */
export type Sealed = { readonly cipher: Buffer; readonly sealedKey: Buffer }

const VERSION = 1
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32
// An X25519 public key in DER is this head and the 32 bytes themselves.
const SPKI_HEAD = Buffer.from('302a300506032b656e032100', 'hex')

const secretPlace = (keyId: string) => ({ table: 'sealing_secret', column: 'cipher', id: keyId })
const ownPlace = ({ windowId, submissionId, version }: SealedPlace) => ({ table: 'submission_version', column: 'own_key', id: `${windowId}|${submissionId}|${version}` })

/** A new key pair: the public key (32 bytes) to seal with, and the private key as it may stand in the database, wrapped by the ring. */
export function newSealingKey(keyId: string, ring: KeyRing = keyRing()): { publicKey: Buffer; secret: Buffer } {
  const pair = generateKeyPairSync('x25519')
  return { publicKey: rawOf(pair.publicKey), secret: encrypt('sealing', secretPlace(keyId), pair.privateKey.export({ format: 'der', type: 'pkcs8' }), ring) }
}

/**
 * Seals content to a public key: a fresh data key (AES-256-GCM), wrapped under X25519 with a key of its own and HKDF.
 * `ownKey` is the same data key for the provider that handed it in, who may read its own entry meanwhile.
 */
export function seal(publicKey: Uint8Array, place: SealedPlace, content: string, ring: KeyRing = keyRing()): Sealed & { readonly ownKey: Buffer } {
  const dataKey = randomBytes(KEY_BYTES)
  const once = generateKeyPairSync('x25519')
  const sender = rawOf(once.publicKey)
  const wrapping = shared(once.privateKey, fromRaw(publicKey), sender, publicKey)
  return { cipher: lock(dataKey, boundTo('content', place), Buffer.from(content, 'utf8')), sealedKey: Buffer.concat([sender, lock(wrapping, boundTo('key', place), dataKey)]), ownKey: encrypt('own-entry', ownPlace(place), dataKey, ring) }
}

/** What was sealed, with the window's private key as the database released it; throws a KeyError when one byte or the place differs. */
export function unseal(keyId: string, secret: Uint8Array, place: SealedPlace, sealed: Sealed, ring: KeyRing = keyRing()): string {
  const privateKey = createPrivateKey({ key: decrypt('sealing', secretPlace(keyId), secret, ring), format: 'der', type: 'pkcs8' })
  const sender = sealed.sealedKey.subarray(0, KEY_BYTES)
  const wrapping = shared(privateKey, fromRaw(sender), sender, rawOf(createPublicKey(privateKey)))
  return unlock(unlock(wrapping, boundTo('key', place), sealed.sealedKey.subarray(KEY_BYTES)), boundTo('content', place), sealed.cipher).toString('utf8')
}

/** The provider's own look at what it handed in, before and after the opening. */
export function unsealOwn(ownKey: Uint8Array, place: SealedPlace, cipher: Uint8Array, ring: KeyRing = keyRing()): string {
  return unlock(decrypt('own-entry', ownPlace(place), ownKey, ring), boundTo('content', place), cipher).toString('utf8')
}

const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)
const fromRaw = (raw: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' })

/** The wrapping key of one data key: bound to both public keys, so that neither can be exchanged. */
const shared = (privateKey: KeyObject, publicKey: KeyObject, sender: Uint8Array, receiver: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), Buffer.concat([sender, receiver]), 'perceel/seal/1', KEY_BYTES))

const boundTo = (part: 'content' | 'key', { windowId, submissionId, version }: SealedPlace): Buffer => Buffer.from(`perceel/seal/1|${part}|${windowId}|${submissionId}|${version}`, 'utf8')

function lock(key: Buffer, bound: Buffer, content: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(bound)
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body])
}

function unlock(key: Buffer, bound: Buffer, secret: Uint8Array): Buffer {
  const start = 1 + IV_BYTES + TAG_BYTES
  if (secret[0] !== VERSION || secret.length < start) throw new KeyError('unreadable', 'A sealed entry has an unknown form.')
  const decipher = createDecipheriv('aes-256-gcm', key, secret.subarray(1, 1 + IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(bound)
  decipher.setAuthTag(secret.subarray(1 + IV_BYTES, start))
  try {
    return Buffer.concat([decipher.update(secret.subarray(start)), decipher.final()])
  } catch {
    throw new KeyError('unreadable', 'A sealed entry does not open: it was changed, moved or sealed for something else.')
  }
}
