import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { decryptFile, encryptFile, fingerprint } from '@/lib/files/cipher'
import { envelopeKeyId, isEnvelope, openEnvelope, rewrapEnvelope, sealEnvelope } from '@/lib/envelope'
import { blindIndex, blindIndexes, decrypt, decryptText, encrypt, encryptText, indexKeyName, KeyError, keyIdOf, openText, parseKeyRing, sealText } from '@/lib/keys'
import { newSealingKey, seal, unseal, unsealOwn } from '@/lib/sealing'

const K1 = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
const K2 = 'QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8='
const INDEX = 'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8='

const ring = parseKeyRing(JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: INDEX }))
const rotated = parseKeyRing(JSON.stringify({ current: 'k2', keys: { k1: K1, k2: K2 }, index: INDEX }))
const place = { table: 'resident', column: 'bsn_cipher', id: 'r-01' }

const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof KeyError) return thrown.fault
    throw thrown
  }
  return 'none'
}

describe('known answers, made with another implementation', () => {
  // HKDF-SHA-256 and AES-256-GCM of Python's cryptography 48, iv 100 to 111.
  const secret = 'AQJrMWRlZmdoaWprbG1ubyeiY79oR6sWzjoMGoYODeQgWJ5sLi5sXWc='

  it('opens a secret [V11.3.2]', () => {
    expect(decryptText('bsn', place, secret, ring)).toBe('999990019')
    expect(keyIdOf(Buffer.from(secret, 'base64'))).toBe('k1')
  })

  it('gives the blind index [V11.4.1]', () => {
    expect(blindIndex('bsn', '999990019', ring)).toBe('646fb1f653624b26fb6b578956f1800e318ed9a82cc3905d08861d7d3d446b7e')
  })

  it('gives the fingerprint of a file', () => {
    expect(fingerprint(Buffer.from('test'))).toBe('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')
  })
})

describe('encrypt and decrypt', () => {
  it('gives back whatever bytes went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), fc.string(), (bytes, id, column) => {
        const at = { table: 'file', column, id }
        expect(new Uint8Array(decrypt('file', at, encrypt('file', at, bytes, ring), ring))).toEqual(bytes)
      }),
    )
    expect(decryptText('x', place, encryptText('x', place, 'Ωμέγα ß 😀', ring), ring)).toBe('Ωμέγα ß 😀')
  })

  it('never writes the same secret twice, nor the content itself', () => {
    const one = encrypt('bsn', place, '999990019', ring)
    expect(one.equals(encrypt('bsn', place, '999990019', ring))).toBe(false)
    expect(one.includes('999990019')).toBe(false)
  })

  it('refuses a secret in which any single bit was flipped [V11.3.3]', () => {
    const secret = encrypt('bsn', place, '999990019', ring)
    for (let bit = 0; bit < secret.length * 8; bit += 1) {
      const changed = Buffer.from(secret)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(faultOf(() => decrypt('bsn', place, changed, ring)), `bit ${bit}`).not.toBe('none')
    }
  })

  it('refuses a secret cut short at any length', () => {
    const secret = encrypt('bsn', place, '999990019', ring)
    for (let length = 0; length < secret.length; length += 1) {
      expect(faultOf(() => decrypt('bsn', place, secret.subarray(0, length), ring)), `length ${length}`).toBe('unreadable')
    }
  })

  it.each([
    ['another row', { ...place, id: 'r-02' }],
    ['another column', { ...place, column: 'name' }],
    ['another table', { ...place, table: 'provider' }],
    ['parts shifted between fields', { table: 'resident', column: 'bsn_cipher|4:r-01', id: '' }],
  ])('refuses a secret moved to %s', (_name, elsewhere) => {
    const secret = encrypt('bsn', place, '999990019', ring)
    expect(faultOf(() => decrypt('bsn', elsewhere, secret, ring))).toBe('unreadable')
  })

  it('refuses a secret of another purpose', () => {
    expect(faultOf(() => decrypt('note', place, encrypt('bsn', place, '999990019', ring), ring))).toBe('unreadable')
  })

  it('reads old secrets after a rotation and writes new ones with the new key [V11.2.2]', () => {
    const old = encrypt('bsn', place, '999990019', ring)
    expect(decrypt('bsn', place, old, rotated).toString()).toBe('999990019')
    const fresh = encrypt('bsn', place, '999990019', rotated)
    expect(keyIdOf(fresh)).toBe('k2')
    expect(faultOf(() => decrypt('bsn', place, fresh, ring))).toBe('unknown-key')
  })

  it('goes on with what was written before the rotation for as long as the old key is there: a window that closed, a file, an app [V11.2.2]', () => {
    const without = parseKeyRing(JSON.stringify({ current: 'k2', keys: { k2: K2 }, index: INDEX }))
    const [window, app] = [{ windowId: 'w-1', submissionId: 's-1', version: 1 }, { table: 'account', column: 'totp_secret', id: 'p-1' }]
    const { publicKey, secret } = newSealingKey('key-1', ring)
    // An entry of before, and one that comes in while the ring has another current key.
    const entries = [seal(publicKey, window, 'voor', ring), seal(publicKey, window, 'na', rotated)] as const
    expect(entries.map((entry) => unseal('key-1', secret, window, entry, rotated))).toEqual(['voor', 'na'])
    expect(entries.map((entry) => unsealOwn(entry.ownKey, window, entry.cipher, rotated))).toEqual(['voor', 'na'])
    expect(faultOf(() => unseal('key-1', secret, window, entries[1], without))).toBe('unknown-key')
    const file = encryptFile('f-1', Buffer.from('inhoud'), ring)
    expect(decryptFile('f-1', file, rotated).toString()).toBe('inhoud')
    expect(faultOf(() => decryptFile('f-1', file, without))).toBe('unknown-key')
    const factor = sealText('totp', app, 'GEHEIM', ring)
    expect(openText('totp', app, factor, rotated)).toBe('GEHEIM')
    expect(faultOf(() => openText('totp', app, factor, without))).toBe('unknown-key')
  })
})

describe('blindIndex', () => {
  it('is equal for equal text only, and differs by purpose and by key', () => {
    expect(blindIndex('bsn', '999990019', rotated)).toBe(blindIndex('bsn', '999990019', ring))
    expect(blindIndex('bsn', '999990020', ring)).not.toBe(blindIndex('bsn', '999990019', ring))
    expect(blindIndex('name', '999990019', ring)).not.toBe(blindIndex('bsn', '999990019', ring))
    const other = parseKeyRing(JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: K2 }))
    expect(blindIndex('bsn', '999990019', other)).not.toBe(blindIndex('bsn', '999990019', ring))
  })
})

describe('an envelope', () => {
  const stored = sealEnvelope('bsn', place, '999990019', ring)

  it('opens for its purpose and place only, and any flipped bit closes it [V11.3.3]', () => {
    expect(openEnvelope('bsn', place, stored, ring)).toBe('999990019')
    for (const elsewhere of [{ ...place, id: 'r-02' }, { ...place, column: 'name' }]) expect(faultOf(() => openEnvelope('bsn', elsewhere, stored, ring))).toBe('unreadable')
    expect(faultOf(() => openEnvelope('note', place, stored, ring))).toBe('unreadable')
    const bytes = Buffer.from(stored, 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(faultOf(() => openEnvelope('bsn', place, changed.toString('base64'), ring)), `bit ${bit}`).not.toBe('none')
    }
    for (let length = 0; length < bytes.length; length += 1) expect(faultOf(() => openEnvelope('bsn', place, bytes.subarray(0, length).toString('base64'), ring)), `length ${length}`).toBe('unreadable')
  })

  it('is known from a secret of before, and is wrapped anew without its content being written again', () => {
    expect([isEnvelope(stored), isEnvelope(encryptText('bsn', place, '999990019', ring))]).toEqual([true, false])
    const again = rewrapEnvelope('bsn', place, stored, rotated)
    expect([envelopeKeyId(stored), envelopeKeyId(again)]).toEqual(['k1', 'k2'])
    expect(Buffer.from(again, 'base64').subarray(-37).equals(Buffer.from(stored, 'base64').subarray(-37))).toBe(true)
    const alone = parseKeyRing(JSON.stringify({ current: 'k2', keys: { k2: K2 }, index: INDEX }))
    expect(openEnvelope('bsn', place, again, alone)).toBe('999990019')
    expect(faultOf(() => openEnvelope('bsn', place, stored, alone))).toBe('unknown-key')
  })
})

describe('an index that is being rebuilt', () => {
  const changed = parseKeyRing(JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: K2, indexBefore: INDEX }))

  it('is looked up under both keys, the current one first', () => {
    expect(blindIndexes('bsn', '999990019', changed)).toEqual([blindIndex('bsn', '999990019', changed), blindIndex('bsn', '999990019', ring)])
    expect(blindIndexes('bsn', '999990019', ring)).toHaveLength(1)
  })

  it('has a name by which rows of the old key are known, which is not the key', () => {
    expect(indexKeyName(changed)).not.toBe(indexKeyName(ring))
    expect(indexKeyName(ring)).toMatch(/^[0-9a-f]{16}$/)
    expect(Buffer.from(INDEX, 'base64').toString('hex')).not.toContain(indexKeyName(ring))
  })
})

describe('files', () => {
  it('open under their own id only', () => {
    const stored = encryptFile('f-1', Buffer.from('inhoud'), ring)
    expect(decryptFile('f-1', stored, ring).toString()).toBe('inhoud')
    expect(faultOf(() => decryptFile('f-2', stored, ring))).toBe('unreadable')
  })
})

describe('the key ring', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  it.each([
    ['no JSON', '{'],
    ['no keys', JSON.stringify({ current: 'k1', keys: {}, index: INDEX })],
    ['a current key that is not there', JSON.stringify({ current: 'k9', keys: { k1: K1 }, index: INDEX })],
    ['a key of 16 bytes', JSON.stringify({ current: 'k1', keys: { k1: 'AAECAwQFBgcICQoLDA0ODw==' }, index: INDEX })],
    ['an index key that is also an encryption key', JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: K1 })],
    ['the same index key twice', JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: INDEX, indexBefore: INDEX })],
    ['a setting nobody knows', JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: INDEX, extra: 1 })],
  ])('refuses %s', (_name, text) => {
    expect(faultOf(() => parseKeyRing(text))).toBe('malformed')
  })

  it('never says a key in its error', () => {
    const text = JSON.stringify({ current: 'k9', keys: { k1: K1 }, index: INDEX })
    expect(() => parseKeyRing(text)).toThrow(/^(?!.*AAECAwQF).*current names a key/)
  })

  // The ring is read once per process, so each case loads the module anew.
  const fresh = async () => import('@/lib/keys')

  it('says what to set when there is none', async () => {
    vi.stubEnv('PERCEEL_KEYS', '')
    vi.stubEnv('PERCEEL_KEYS_FILE', '')
    const keys = await fresh()
    expect(() => keys.encrypt('bsn', place, 'x')).toThrow('There are no keys: set PERCEEL_KEYS or PERCEEL_KEYS_FILE.')
  })

  it('names a file that is not there', async () => {
    vi.stubEnv('PERCEEL_KEYS', '')
    vi.stubEnv('PERCEEL_KEYS_FILE', '/nergens/keys.json')
    const keys = await fresh()
    expect(() => keys.encrypt('bsn', place, 'x')).toThrow('/nergens/keys.json cannot be read')
  })

  it('reads the setting before the file, and the file once', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'perceel-keys-')), 'keys.json')
    writeFileSync(file, JSON.stringify({ current: 'k2', keys: { k2: K2 }, index: INDEX }))
    vi.stubEnv('PERCEEL_KEYS', '')
    vi.stubEnv('PERCEEL_KEYS_FILE', file)
    const fromFile = await fresh()
    expect(fromFile.keyRing().current).toBe('k2')
    writeFileSync(file, 'weg')
    expect(fromFile.keyRing().current).toBe('k2')
    vi.resetModules()
    vi.stubEnv('PERCEEL_KEYS', JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: INDEX }))
    expect((await fresh()).keyRing().current).toBe('k1')
  })
})
