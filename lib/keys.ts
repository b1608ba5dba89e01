import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The row and column a secret belongs to; a secret moved to another place does not open. */
export type Place = { readonly table: string; readonly column: string; readonly id: string }

/** Keys by id, the one that new secrets are written with, and a separate key for blind indexes with the one before it while those are rebuilt. */
export type KeyRing = { readonly current: string; readonly keys: ReadonlyMap<string, Buffer>; readonly index: Buffer; readonly indexBefore?: Buffer | undefined }

export type KeyFault = 'missing' | 'malformed' | 'unknown-key' | 'unreadable'

/** A secret that cannot be written or read. The message never holds a key or the content. */
export class KeyError extends Error {
  override readonly name = 'KeyError'

  constructor(
    readonly fault: KeyFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const VERSION = 1
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

const key = z.base64().transform((text) => Buffer.from(text, 'base64')).refine((bytes) => bytes.length === KEY_BYTES, { message: 'a key is 32 bytes in base64' })
const ringFile = z
  .strictObject({ current: z.string(), keys: z.record(z.string().regex(/^[a-z0-9-]{1,32}$/), key), index: key, indexBefore: key.optional() })
  .refine(({ current, keys }) => Object.hasOwn(keys, current), { message: 'current names a key that is not in keys' })
  .refine(({ keys, index }) => Object.values(keys).every((one) => !one.equals(index)), { message: 'the index key is not one of the keys' })
  .refine(({ index, indexBefore }) => !indexBefore?.equals(index), { message: 'indexBefore is another key than index' })

/** A key ring from its JSON: `{"current":"k2","keys":{"k1":"…","k2":"…"},"index":"…"}`, each key 32 bytes in base64. */
export function parseKeyRing(text: string): KeyRing {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    throw new KeyError('malformed', 'The key ring is not readable JSON.')
  }
  const checked = ringFile.safeParse(found)
  if (!checked.success) throw new KeyError('malformed', `The key ring is not right: ${checked.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()).join('; ')}.`)
  return { current: checked.data.current, keys: new Map(Object.entries(checked.data.keys)), index: checked.data.index, indexBefore: checked.data.indexBefore }
}

let loaded: KeyRing | undefined

/** The ring of this process, read once from PERCEEL_KEYS (the JSON itself) or from the file PERCEEL_KEYS_FILE names. */
export function keyRing(): KeyRing {
  loaded ??= parseKeyRing(ringText())
  return loaded
}

function ringText(): string {
  const inline = process.env['PERCEEL_KEYS']
  if (inline) return inline
  const file = process.env['PERCEEL_KEYS_FILE']
  if (!file) throw new KeyError('missing', 'There are no keys: set PERCEEL_KEYS or PERCEEL_KEYS_FILE. See docs/operations.md.')
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new KeyError('missing', `The key file ${file} cannot be read.`, { cause })
  }
}

/**
 * Encrypts with AES-256-GCM under a key derived for the purpose, bound to its place.
 * The result reads: version, length of the key's id, key id, 12 bytes iv, 16 bytes tag, ciphertext.
 */
export function encrypt(purpose: string, place: Place, content: Uint8Array | string, ring: KeyRing = keyRing()): Buffer {
  const head = headOf(ring.current)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', derived(ring, ring.current, purpose), iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(bound(head, place))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([head, iv, cipher.getAuthTag(), body])
}

/** The content of a secret written by `encrypt` for the same purpose and place; throws a KeyError when one byte of either differs. */
export function decrypt(purpose: string, place: Place, secret: Uint8Array, ring: KeyRing = keyRing()): Buffer {
  const bytes = Buffer.from(secret.buffer, secret.byteOffset, secret.byteLength)
  const id = keyIdOf(bytes)
  const head = headOf(id)
  const body = head.length + IV_BYTES + TAG_BYTES
  if (bytes.length < body) throw new KeyError('unreadable', 'A secret is cut short.')
  const iv = bytes.subarray(head.length, head.length + IV_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', derived(ring, id, purpose), iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(bound(head, place))
  decipher.setAuthTag(bytes.subarray(head.length + IV_BYTES, body))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()])
  } catch {
    throw new KeyError('unreadable', `A secret of ${place.table}.${place.column} does not open: it was changed, moved or written for something else.`)
  }
}

/** `encrypt` for a text column: base64. */
export function encryptText(purpose: string, place: Place, text: string, ring: KeyRing = keyRing()): string {
  return encrypt(purpose, place, text, ring).toString('base64')
}

/** The text that `encryptText` wrote. */
export function decryptText(purpose: string, place: Place, secret: string, ring: KeyRing = keyRing()): string {
  return decrypt(purpose, place, Buffer.from(secret, 'base64'), ring).toString('utf8')
}

const SEALED = 'enc:'

/** `encryptText` for a column that holds rows of before in clear: the text tells which it is. */
export const sealText = (purpose: string, place: Place, text: string, ring: KeyRing = keyRing()): string => SEALED + encryptText(purpose, place, text, ring)

/** The text that `sealText` wrote, or a row of before as it stands. */
export const openText = (purpose: string, place: Place, stored: string, ring: KeyRing = keyRing()): string => (stored.startsWith(SEALED) ? decryptText(purpose, place, stored.slice(SEALED.length), ring) : stored)

/** A keyed fingerprint (HMAC-SHA-256, hex) to find equal texts by, without reading them. Normalise the text first. */
export function blindIndex(purpose: string, text: string, ring: KeyRing = keyRing()): string {
  return createHmac('sha256', hkdf(ring.index, `perceel/index/${purpose}`)).update(text, 'utf8').digest('hex')
}

/** The fingerprints to look for while an index is being rebuilt: under the current key, and under the one before. */
export function blindIndexes(purpose: string, text: string, ring: KeyRing = keyRing()): string[] {
  return [ring.index, ring.indexBefore].flatMap((index) => (index ? [blindIndex(purpose, text, { ...ring, index })] : []))
}

/** Which index key this ring writes with, told without telling the key: 16 hex digits. */
export const indexKeyName = (ring: KeyRing = keyRing()): string => blindIndex('name-of-the-key', '', ring).slice(0, 16)

/** The id of the key a secret was written with: what a rotation has left to rewrite. */
export function keyIdOf(secret: Uint8Array): string {
  const length = secret[1] ?? 0
  if (secret[0] !== VERSION || length === 0 || secret.length < 2 + length) throw new KeyError('unreadable', 'A secret has an unknown form.')
  return Buffer.from(secret.subarray(2, 2 + length)).toString('latin1')
}

function headOf(id: string): Buffer {
  const name = Buffer.from(id, 'latin1')
  return Buffer.concat([Buffer.from([VERSION, name.length]), name])
}

/** What the tag vouches for besides the content; lengths first, so that no two places read the same. */
function bound(head: Buffer, { table, column, id }: Place): Buffer {
  return Buffer.concat([head, Buffer.from([table, column, id].map((part) => `|${Buffer.byteLength(part)}:${part}`).join(''), 'utf8')])
}

function derived(ring: KeyRing, id: string, purpose: string): Buffer {
  // A rotation may have begun since this process read the file: it looks once more before it says no.
  if (!ring.keys.has(id) && ring === loaded) ring = loaded = parseKeyRing(ringText())
  const master = ring.keys.get(id)
  if (!master) throw new KeyError('unknown-key', `The key ring has no key ${id}.`)
  return hkdf(master, `perceel/encrypt/${purpose}`)
}

function hkdf(master: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), info, KEY_BYTES))
}
