import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyError, openText, parseKeyRing, sealText } from '@/lib/keys'
import { newSealingKey, seal, unseal, unsealOwn } from '@/lib/sealing'

const ringOf = (id = 'k1') => parseKeyRing(JSON.stringify({ current: id, keys: { [id]: randomBytes(32).toString('base64') }, index: randomBytes(32).toString('base64') }))
const ring = ringOf()
const place = { windowId: 'w-1', submissionId: 's-1', version: 1 }
const { publicKey, secret } = newSealingKey('key-1', ring)
const flipped = (bytes: Buffer, at: number): Buffer => Buffer.from(bytes.map((each, index) => (index === at % bytes.length ? each ^ 1 : each)))

describe('a sealed entry', () => {
  it('opens with the key of its window, and meanwhile for its own provider, whatever it says', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        const sealed = seal(publicKey, place, content, ring)
        expect(unseal('key-1', secret, place, sealed, ring)).toBe(content)
        expect(unsealOwn(sealed.ownKey, place, sealed.cipher, ring)).toBe(content)
      }),
      { numRuns: 25 },
    )
  })

  it('is another one each time, and holds nothing of what it says', () => {
    const [a, b] = [seal(publicKey, place, 'KANARIE 34,50', ring), seal(publicKey, place, 'KANARIE 34,50', ring)]
    expect(a.cipher.equals(b.cipher) || a.sealedKey.equals(b.sealedKey)).toBe(false)
    for (const bytes of [a.cipher, a.sealedKey, a.ownKey]) expect(bytes.includes('KANARIE')).toBe(false)
  })

  it.each([
    ['another window', { ...place, windowId: 'w-2' }],
    ['another submission', { ...place, submissionId: 's-2' }],
    ['another version', { ...place, version: 2 }],
  ])('does not open for %s', (_, other) => {
    const sealed = seal(publicKey, place, 'plan', ring)
    expect(() => unseal('key-1', secret, other, sealed, ring)).toThrow(KeyError)
    expect(() => unsealOwn(sealed.ownKey, other, sealed.cipher, ring)).toThrow(KeyError)
  })

  it('does not open with another window’s key, nor with everything of the database and another ring', () => {
    const sealed = seal(publicKey, place, 'plan', ring)
    const other = newSealingKey('key-2', ring)
    expect(() => unseal('key-2', other.secret, place, sealed, ring)).toThrow(KeyError)
    expect(() => unseal('key-2', secret, place, sealed, ring)).toThrow(KeyError)
    expect(() => unseal('key-1', secret, place, sealed, ringOf())).toThrow(KeyError)
    expect(() => unsealOwn(sealed.ownKey, place, sealed.cipher, ringOf())).toThrow(KeyError)
  })

  it('does not open when one bit changed, anywhere', () => {
    const sealed = seal(publicKey, place, 'Ons plan.', ring)
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (at, inKey) => {
        const changed = inKey ? { ...sealed, sealedKey: flipped(sealed.sealedKey, at) } : { ...sealed, cipher: flipped(sealed.cipher, at) }
        expect(() => unseal('key-1', secret, place, changed, ring)).toThrow()
      }),
      { numRuns: 100 },
    )
  })
})

describe('a text column', () => {
  const at = { table: 'evidence', column: 'title', id: 'e-1' }
  it('reads what was sealed, and a row of before as it stands', () => {
    const stored = sealText('evidence', at, 'Plan', ring)
    expect(stored).not.toContain('Plan')
    expect(openText('evidence', at, stored, ring)).toBe('Plan')
    expect(openText('evidence', at, 'Plan van vroeger', ring)).toBe('Plan van vroeger')
    expect(() => openText('evidence', { ...at, id: 'e-2' }, stored, ring)).toThrow(KeyError)
  })
})
