import { createPrivateKey, createPublicKey, hkdfSync, sign as signBytes, verify as verifyBytes, type KeyObject } from 'node:crypto'
import { KeyError, keyRing, type KeyRing } from '@/lib/keys'

/** A signature as it is kept: which key of the ring, and the 64 bytes in base64. */
export type Signature = { readonly key: string; readonly signature: string }

// An Ed25519 private key in DER is this head and its 32 bytes; a public key in DER has a head of 12.
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_HEAD_BYTES = 12

/** The signing key of one key of the ring: derived for this purpose, so that it needs no place of its own. */
function privateKey(ring: KeyRing, id: string): KeyObject {
  const master = ring.keys.get(id)
  if (!master) throw new KeyError('unknown-key', `The key ring has no key ${id}.`)
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), 'perceel/sign/1', 32))]), format: 'der', type: 'pkcs8' })
}

/** Signs a text (Ed25519) with the ring's current key. */
export const signText = (text: string, ring: KeyRing = keyRing()): Signature => ({ key: ring.current, signature: signBytes(null, Buffer.from(text, 'utf8'), privateKey(ring, ring.current)).toString('base64') })

/** Whether the text is as it was signed. An unknown key or a signature in another form is a no. */
export function isSigned(text: string, { key, signature }: Signature, ring: KeyRing = keyRing()): boolean {
  return ring.keys.has(key) && verifyBytes(null, Buffer.from(text, 'utf8'), createPublicKey(privateKey(ring, key)), Buffer.from(signature, 'base64'))
}

/** The public keys by their name (32 bytes in hex), the current one first: whoever has these can verify without the portal. */
export const publicSigningKeys = (ring: KeyRing = keyRing()): { readonly key: string; readonly hex: string }[] =>
  [...ring.keys.keys()]
    .sort((a, b) => Number(b === ring.current) - Number(a === ring.current) || a.localeCompare(b))
    .map((key) => ({ key, hex: createPublicKey(privateKey(ring, key)).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD_BYTES).toString('hex') }))
