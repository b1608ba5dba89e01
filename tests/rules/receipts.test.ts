import { createPublicKey, randomBytes, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closingText, parseReceipt, receiptText, sameFingerprints, wholeReceipt } from '@/lib/admissions/rules/receipt'
import { parseKeyRing } from '@/lib/keys'
import { isSigned, publicSigningKeys, signText } from '@/lib/signing'

const K1 = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
const K2 = 'QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8='
const INDEX = 'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8='
const ring = parseKeyRing(JSON.stringify({ current: 'k1', keys: { k1: K1 }, index: INDEX }))
const rotated = parseKeyRing(JSON.stringify({ current: 'k2', keys: { k1: K1, k2: K2 }, index: INDEX }))
const facts = { procedure: 'NMD-HO-2024', window: 'Start 2024', number: 'I-2024-7H2KQ', version: '2', receivedAt: '2023-06-05T08:00:00.123Z', fingerprint: 'ab12'.repeat(16) }

describe('a signed receipt', () => {
  it('is verified with the published public key and nothing of the portal', () => {
    const { key, signature } = signText(receiptText(facts), ring)
    const published = publicSigningKeys(ring).find((each) => each.key === key)?.hex ?? ''
    const publicKey = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(published, 'hex')]), format: 'der', type: 'spki' })
    expect(verify(null, Buffer.from(receiptText(facts), 'utf8'), publicKey, Buffer.from(signature, 'base64'))).toBe(true)
  })

  it('is read back however it was pasted, and says the same', () => {
    const whole = wholeReceipt(facts, signText(receiptText(facts), ring))
    for (const pasted of [whole, `\n  ${whole.replaceAll('\n', '\r\n   ')}  \n`, whole.replaceAll('\n', ' ')]) {
      const found = parseReceipt(pasted) ?? expect.fail('unread')
      expect(found.facts).toEqual(facts)
      expect(isSigned(receiptText(found.facts), found, ring)).toBe(true)
    }
  })

  it.each(Object.keys(facts) as (keyof typeof facts)[])('is not genuine with another %s', (field) => {
    const changed = { ...facts, [field]: field === 'fingerprint' ? 'cd34'.repeat(16) : `${facts[field]}1` }
    const found = parseReceipt(wholeReceipt(changed, signText(receiptText(facts), ring)))
    expect(found && isSigned(receiptText(found.facts), found, ring)).toBe(false)
  })

  it('is not genuine under another portal’s key, a key nobody knows or half a signature', () => {
    const other = parseKeyRing(JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') }, index: INDEX }))
    const signed = signText(receiptText(facts), ring)
    expect(isSigned(receiptText(facts), signed, other)).toBe(false)
    expect(isSigned(receiptText(facts), { ...signed, key: 'k9' }, ring)).toBe(false)
    expect(isSigned(receiptText(facts), { ...signed, signature: signed.signature.slice(0, 40) }, ring)).toBe(false)
  })

  it('stays genuine after a rotation, and new ones are signed with the new key', () => {
    expect(isSigned(receiptText(facts), signText(receiptText(facts), ring), rotated)).toBe(true)
    expect(signText('x', rotated).key).toBe('k2')
    expect(publicSigningKeys(rotated).map((each) => each.key)).toEqual(['k2', 'k1'])
  })

  it('whatever is pasted is a receipt or is not, and never a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void parseReceipt(text)), { numRuns: 200 })
    expect(parseReceipt('')).toBeNull()
    expect(parseReceipt('Perceel, ontvangstbewijs van een inschrijving, versie 1')).toBeNull()
  })
})

describe('the list at closing', () => {
  const list = { windowId: 'w-1', closedAt: new Date('2023-07-14T10:00:00Z'), fingerprints: ['b', 'a'] }
  it('is the same text whatever the order, and another one with anything added', () => {
    expect(closingText(list)).toBe(closingText({ ...list, fingerprints: ['a', 'b'] }))
    expect(closingText(list)).not.toBe(closingText({ ...list, fingerprints: ['a', 'b', 'c'] }))
    expect(closingText(list)).not.toBe(closingText({ ...list, closedAt: new Date('2023-07-14T10:00:00.001Z') }))
  })
  it.each([
    [['a', 'b'], ['b', 'a'], true],
    [[], [], true],
    [['a'], ['a', 'b'], false],
    [['a', 'b'], ['a'], false],
    [['a', 'a'], ['a', 'b'], false],
  ])('%j against %j', (published, found, same) => expect(sameFingerprints(published, found)).toBe(same))
})
