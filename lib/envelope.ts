import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { decrypt, encrypt, KeyError, keyIdOf, type KeyRing, keyRing, type Place } from '@/lib/keys'

const VERSION = 2
const HEAD = 3
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * A text under a data key of its own, which is wrapped by the ring: a rotation rewraps the key and never touches the text.
 * Reads in base64: version, length of the wrapped key (2 bytes), wrapped key (a secret of lib/keys), iv, tag, ciphertext.
 * Both parts are bound to the place; moved to another row, neither opens.
 */
export function sealEnvelope(purpose: string, place: Place, text: string, ring: KeyRing = keyRing()): string {
  const dataKey = randomBytes(32)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', dataKey, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return written(encrypt(`${purpose}-key`, place, dataKey, ring), Buffer.concat([iv, cipher.getAuthTag(), body]))
}

/** The text that `sealEnvelope` wrote for this purpose and place; throws a KeyError when one byte of either differs. */
export function openEnvelope(purpose: string, place: Place, stored: string, ring: KeyRing = keyRing()): string {
  const { wrapped, rest } = taken(stored)
  const decipher = createDecipheriv('aes-256-gcm', decrypt(`${purpose}-key`, place, wrapped, ring), rest.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(place))
  decipher.setAuthTag(rest.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(rest.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    throw new KeyError('unreadable', `A secret of ${place.table}.${place.column} does not open: it was changed, moved or written for something else.`)
  }
}

/** The same text under the ring's current key: only the data key is wrapped anew. */
export function rewrapEnvelope(purpose: string, place: Place, stored: string, ring: KeyRing = keyRing()): string {
  const { wrapped, rest } = taken(stored)
  return written(encrypt(`${purpose}-key`, place, decrypt(`${purpose}-key`, place, wrapped, ring), ring), rest)
}

/** Whether a stored text is an envelope; else it is a secret of before there were any. */
export const isEnvelope = (stored: string): boolean => Buffer.from(stored.slice(0, 4), 'base64')[0] === VERSION

/** The id of the key that wraps an envelope's data key. */
export const envelopeKeyId = (stored: string): string => keyIdOf(taken(stored).wrapped)

function written(wrapped: Buffer, rest: Buffer): string {
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(VERSION, 0)
  head.writeUInt16BE(wrapped.length, 1)
  return Buffer.concat([head, wrapped, rest]).toString('base64')
}

function taken(stored: string): { wrapped: Buffer; rest: Buffer } {
  const bytes = Buffer.from(stored, 'base64')
  const length = bytes.length < HEAD || bytes[0] !== VERSION ? 0 : bytes.readUInt16BE(1)
  if (length === 0 || bytes.length < HEAD + length + IV_BYTES + TAG_BYTES) throw new KeyError('unreadable', 'A secret has an unknown form or is cut short.')
  return { wrapped: bytes.subarray(HEAD, HEAD + length), rest: bytes.subarray(HEAD + length) }
}

const boundTo = ({ table, column, id }: Place) => Buffer.from(['envelope', table, column, id].map((part) => `|${Buffer.byteLength(part)}:${part}`).join(''), 'utf8')
