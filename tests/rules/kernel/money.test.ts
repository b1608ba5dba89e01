import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOfMinutes, formatAmount, formatMoney, groupThousands, parseMoney, scaleMoney, splitMoney } from '@/lib/kernel/money'
import { formatDuration, formatDurationShort, parseDuration } from '@/lib/kernel/duration'

describe('money as people write it', () => {
  test.each([
    ['1.234,56', 123_456], ['1234,56', 123_456], ['€ 1.234,56', 123_456], ['1234', 123_400], ['1.234', 123_400], ['12,5', 1_250],
    ['12,-', 1_200], ['12,—'.replace('—', '–'), 1_200], ['0', 0], ['0,01', 1], ['1.234.567,89', 123_456_789], ['€\u00a034,20', 3_420], ['34,20 euro', 3_420], ['007', 700],
    ['20.000.000', 2_000_000_000],
  ])('%s is %i cents', (text, cents) => expect(parseMoney(text)).toEqual({ ok: true, value: cents }))

  test.each([
    ['', 'empty'], ['€', 'empty'], ['-5', 'negative'], ['−5,00', 'negative'], ['€ -5', 'negative'], ['12.50', 'point-for-comma'], ['12.5', 'point-for-comma'],
    ['12,345', 'too-precise'], ['1e9', 'unreadable'], ['Infinity', 'unreadable'], ['NaN', 'unreadable'], ['12,34,56', 'unreadable'], ['1.23,45', 'unreadable'],
    ['1.2345', 'unreadable'], ['9'.repeat(400), 'too-large'], ['20.000.000,01', 'too-large'], ['twaalf', 'unreadable'], ['0x10', 'unreadable'], ['12\u0000', 'unreadable'],
  ])('%j is refused as %s', (text, reason) => expect(parseMoney(text)).toMatchObject({ ok: false, reason }))

  test('the point is answered with a suggestion', () => expect(parseMoney('12.50')).toMatchObject({ detail: { suggestion: '12,50' } }))

  test('what is shown is read back', () => {
    fc.assert(fc.property(fc.nat(2_000_000_000), (cents) => {
      expect(parseMoney(formatMoney(cents))).toEqual({ ok: true, value: cents })
      expect(parseMoney(formatAmount(cents))).toEqual({ ok: true, value: cents })
    }))
  })

  test.each([[123_456, '€\u00a01.234,56'], [0, '€\u00a00,00'], [5, '€\u00a00,05'], [-1_200, '−€\u00a012,00'], [100_000_000, '€\u00a01.000.000,00']])(
    '%i is shown as %s', (cents, text) => expect(formatMoney(cents)).toBe(text))
  test.each([[0, '0'], [999, '999'], [1_000, '1.000'], [-12_345, '−12.345']])('%i is grouped as %s', (n, text) => expect(groupThousands(n)).toBe(text))
})

describe('reckoning with money', () => {
  test.each([[3_420, 125, 7_125], [3_420, 140, 7_980], [3_421, 1, 57], [100, 90, 150], [1, 30, 1], [-1, 30, -1], [0, 90, 0]])(
    'at %i cents an hour, %i minutes cost %i', (tariff, minutes, cost) => expect(costOfMinutes(tariff, minutes)).toBe(cost))
  test('rounding is never more than half a cent off, also where floats are', () => {
    fc.assert(fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.nat(1_000_000), fc.integer({ min: 1, max: 100_000 }), (cents, n, d) => {
      const off = BigInt(scaleMoney(cents, n, d)) * BigInt(d) - BigInt(cents) * BigInt(n)
      expect((off < 0n ? -off : off) * 2n <= BigInt(d)).toBe(true)
    }))
  })
  test('parts add up to the whole and follow their weights', () => {
    const weights = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }).filter((each) => each.some((weight) => weight > 0))
    fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), weights, (cents, parts) => {
      const split = splitMoney(cents, parts)
      const total = parts.reduce((sum, weight) => sum + weight, 0)
      expect(split.reduce((sum, part) => sum + part, 0)).toBe(cents)
      split.forEach((part, index) => expect(Math.abs(part - (cents * (parts[index] ?? 0)) / total)).toBeLessThan(1 + 1e-6))
      expect(split.every((part, index) => parts[index] !== 0 || part === 0)).toBe(true)
    }))
    expect(() => splitMoney(100, [0, 0])).toThrow(RangeError)
    expect(() => scaleMoney(100, 1, 0)).toThrow(RangeError)
    expect(() => scaleMoney(100, 1.5, 2)).toThrow(RangeError)
  })
})

describe('a length of time', () => {
  test.each([
    ['2:30', 150], ['0:15', 15], ['02:05', 125], ['2 uur 30', 150], ['2 uur en 5 minuten', 125], ['2u30', 150], ['2 uur', 120], ['1 uur 1 min', 61],
    ['150 min', 150], ['150min', 150], ['150 minuten', 150], ['1 minuut', 1], ['2,5 uur', 150], ['2,25 u', 135], ['0', 0], ['0:00', 0], ['2:30 uur', 150], ['168:00', 10_080],
  ])('%s is %i minutes', (text, minutes) => expect(parseDuration(text)).toEqual({ ok: true, value: minutes }))
  test.each([
    ['', 'empty'], ['150', 'no-unit'], ['2:60', 'impossible'], ['2 uur 75', 'impossible'], ['2,33 uur', 'not-whole'], ['-0:15', 'unreadable'], ['2.5 uur', 'unreadable'],
    ['twee uur', 'unreadable'], ['168:01', 'too-long'], ['999999:00', 'too-long'], ['1e3 min', 'unreadable'], ['2:5', 'unreadable'],
  ])('%j is refused as %s', (text, reason) => expect(parseDuration(text)).toMatchObject({ ok: false, reason }))
  test.each([[125, '2 uur en 5 minuten', '2:05'], [120, '2 uur', '2:00'], [15, '15 minuten', '0:15'], [1, '1 minuut', '0:01'], [61, '1 uur en 1 minuut', '1:01'], [0, '0 minuten', '0:00'], [-15, 'min 15 minuten', '−0:15']])(
    '%i is shown as %s and %s', (minutes, long, short) => expect([formatDuration(minutes), formatDurationShort(minutes)]).toEqual([long, short]))
  test('what is shown is read back', () => {
    fc.assert(fc.property(fc.nat(10_080), (minutes) => {
      expect(parseDuration(formatDuration(minutes))).toEqual({ ok: true, value: minutes })
      expect(parseDuration(formatDurationShort(minutes))).toEqual({ ok: true, value: minutes })
    }))
  })
})
