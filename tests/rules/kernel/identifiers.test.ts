import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  elevenTest, formatAddress, formatIban, isTestBsn, maskBsn, parseAgb, parseBsn, parseHouseAddition, parseHouseLetter, parseHouseNumber,
  parseIban, parseKvk, parsePostcode, parsePostcode4, parseVestiging, postcode4, testBsn,
} from '@/lib/kernel/identifiers'

describe('numbers of a fixed length', () => {
  test.each([
    [parseKvk, '12345678', '12345678'],
    [parseKvk, ' 1234 5678 ', '12345678'],
    [parseKvk, '00012345', '00012345'],
    [parseVestiging, '000012345678', '000012345678'],
    [parseAgb, '42.42.1234', '42421234'],
  ])('%o %j', (parse, text, value) => expect(parse(text)).toEqual({ ok: true, value }))

  test.each([
    [parseKvk, '', 'empty'],
    [parseKvk, '1234567', 'length'],
    [parseKvk, '123456789', 'length'],
    [parseKvk, '1234567a', 'not-digits'],
    [parseKvk, '１２３４５６７８', 'not-digits'],
    [parseVestiging, '12345678', 'length'],
    [parseAgb, '-1234567', 'not-digits'],
  ])('%o %j is refused as %s', (parse, text, reason) => expect(parse(text)).toMatchObject({ ok: false, reason }))
})

describe('BSN', () => {
  test.each([['111222333', '111222333'], ['1112.22.333', '111222333'], ['123456782', '123456782'], ['12345672', '012345672']])(
    '%s', (text, value) => expect(parseBsn(text)).toEqual({ ok: true, value }))
  test.each([['111222334', 'check'], ['123456789', 'check'], ['000000000', 'check'], ['12345678', 'check'], ['1234567', 'length'], ['1234567890', 'length'], ['', 'empty'], ['12345678X', 'not-digits']])(
    '%j is refused as %s', (text, reason) => expect(parseBsn(text)).toMatchObject({ ok: false, reason }))

  test('one wrong digit, or two neighbours swapped, never passes', () => {
    const bsn = fc.integer({ min: 10_000_000, max: 999_999_999 }).map((n) => String(n).padStart(9, '0')).filter(elevenTest)
    fc.assert(fc.property(bsn, fc.nat(8), fc.nat(9), (good, at, digit) => {
      const wrong = `${good.slice(0, at)}${digit}${good.slice(at + 1)}`
      if (wrong !== good) expect(elevenTest(wrong)).toBe(false)
      const swapped = at < 8 ? `${good.slice(0, at)}${good[at + 1]}${good[at]}${good.slice(at + 2)}` : good
      if (swapped !== good) expect(elevenTest(swapped)).toBe(false)
    }), { numRuns: 500 })
  })

  test('the test range gives different valid numbers of its own', () => {
    const some = Array.from({ length: 200 }, (_, n) => testBsn(n))
    expect(new Set(some).size).toBe(200)
    expect(some.every(isTestBsn)).toBe(true)
    expect(isTestBsn('111222333')).toBe(false)
    expect(() => testBsn(100_000)).toThrow(RangeError)
  })

  test('masked it shows three digits', () => expect(maskBsn('123456782')).toBe('••••••782'))
})

describe('IBAN', () => {
  test.each([['NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'], ['nl91abna0417164300', 'NL91ABNA0417164300'], ['BE68 5390 0754 7034', 'BE68539007547034'], ['GB29 NWBK 6016 1331 9268 19', 'GB29NWBK60161331926819']])(
    '%s', (text, value) => expect(parseIban(text)).toEqual({ ok: true, value }))
  test.each([['NL91ABNA0417164301', 'check'], ['NL91ABNA041716430', 'length'], ['NL9104171643000000', 'unreadable'], ['', 'empty'], ['0417164300', 'unreadable'], ['GB29', 'unreadable'], ['GB29NWBK6016', 'length'], ['NL91ABNA04171643Ö0', 'unreadable']])(
    '%j is refused as %s', (text, reason) => expect(parseIban(text)).toMatchObject({ ok: false, reason }))
  test('it is shown in groups of four', () => {
    expect(formatIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00')
    expect(formatIban('BE68539007547034')).toBe('BE68 5390 0754 7034')
  })
})

describe('addresses', () => {
  test.each([['9401AB', '9401 AB'], ['9401 ab', '9401 AB'], [' 94 01 a b ', '9401 AB'], ['9401-AB', '9401 AB']])(
    'postcode %j', (text, value) => expect(parsePostcode(text)).toEqual({ ok: true, value }))
  test.each(['0401 AB', '9401 A', '9401 SS', '9401 SA', '9401', '94O1 AB', '9401 ABC'])('postcode %j is refused', (text) =>
    expect(parsePostcode(text)).toMatchObject({ ok: false, reason: 'unreadable' }))
  test('its four digits', () => {
    expect(postcode4('9401 AB')).toBe('9401')
    expect(parsePostcode4(' 9401 ')).toEqual({ ok: true, value: '9401' })
    expect(parsePostcode4('0401')).toMatchObject({ ok: false })
  })
  test.each([
    ['12', { ok: true, value: 12 }],
    ['99999', { ok: true, value: 99_999 }],
    ['12a', { ok: false, reason: 'has-addition', detail: { number: '12', addition: 'a' } }],
    ['12-2', { ok: false, reason: 'has-addition', detail: { number: '12', addition: '2' } }],
    ['0', { ok: false, reason: 'unreadable' }],
    ['100000', { ok: false, reason: 'unreadable' }],
    ['-1', { ok: false, reason: 'unreadable' }],
    ['', { ok: false, reason: 'empty' }],
  ])('house number %j', (text, expected) => expect(parseHouseNumber(text)).toEqual(expected))
  test('letter, addition and the whole', () => {
    expect(parseHouseLetter('a')).toEqual({ ok: true, value: 'A' })
    expect(parseHouseLetter('ab')).toMatchObject({ ok: false })
    expect(parseHouseAddition('bis')).toEqual({ ok: true, value: 'BIS' })
    expect(parseHouseAddition('boven')).toMatchObject({ ok: false })
    const address = { street: 'Dorpsstraat', houseNumber: 12, houseLetter: 'A', houseAddition: '2', postcode: '9401 AB', town: 'Assen' }
    expect(formatAddress(address)).toBe('Dorpsstraat 12A-2, 9401 AB Assen')
    expect(formatAddress({ ...address, houseLetter: null, houseAddition: null })).toBe('Dorpsstraat 12, 9401 AB Assen')
  })
})
