import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, fileSize, list, longFingerprint, percent, plural, publicCount, shortFingerprint, shortList } from '@/lib/format'
import { ANONYMOUS, ROLES, type Person, actorLabel, hasRole, isRole, roleLabel, servesMunicipality } from '@/lib/kernel/actor'
import { HALT_KINDS, Halt, isHalt } from '@/lib/kernel/errors'
import { add, compare, decimalText, fraction, fromDecimal, multiply, roundToMultiple } from '@/lib/kernel/fraction'
import { allow, refuse, sure } from '@/lib/kernel/result'

describe('results and halts', () => {
  test('a refusal carries its reason and facts', () => {
    expect(refuse('too-late', { closing: '12.00' })).toEqual({ ok: false, reason: 'too-late', detail: { closing: '12.00' } })
    expect(refuse('too-late')).not.toHaveProperty('detail')
    expect(sure(allow(3))).toBe(3)
    expect(() => sure(refuse('too-late'))).toThrow('too-late')
  })
  test.each(HALT_KINDS)('a halt of kind %s is known by its kind', (kind) => {
    const halt = new Halt(kind)
    expect([isHalt(halt), isHalt(halt, kind), ...HALT_KINDS.filter((other) => other !== kind).map((other) => isHalt(halt, other))]).toEqual([true, true, ...HALT_KINDS.slice(1).map(() => false)])
  })
  test('a halt of a second copy of the module is known too, another error is not', () => {
    expect(isHalt({ [Symbol.for('perceel.halt')]: true, kind: 'stale' }, 'stale')).toBe(true)
    for (const other of [new Error('stale'), { kind: 'stale' }, null, undefined, 'stale']) expect(isHalt(other)).toBe(false)
  })
})

describe('actors', () => {
  const person: Person = { kind: 'person', personId: 'p', name: 'Femke Brouwer', role: 'consultant', membershipId: 'm', sessionId: 's', organisationName: 'Attenta', regionIds: [], municipalityIds: ['assen'], providerIds: [] }
  test('every role has its own Dutch name', () => {
    expect(new Set(ROLES.map(roleLabel)).size).toBe(18)
    expect(isRole('toString')).toBe(false)
  })
  test('a role counts for persons only', () => {
    expect([hasRole(person, 'back-office', 'consultant'), hasRole(person, 'back-office'), hasRole(ANONYMOUS, ...ROLES)]).toEqual([true, false, false])
    expect([servesMunicipality(person, 'assen'), servesMunicipality(person, 'tynaarlo'), servesMunicipality(ANONYMOUS, 'assen')]).toEqual([true, false, false])
  })
  test('a record names who did it', () => {
    expect([actorLabel(person), actorLabel(ANONYMOUS), actorLabel({ kind: 'system', job: 'mail', regionIds: [], municipalityIds: [], providerIds: [] })]).toEqual(['Femke Brouwer (Wmo-consulent)', 'Bezoeker', 'Systeem: mail'])
  })
})

describe('exact numbers', () => {
  const some = fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: 1, max: 500 })).map(([n, d]) => fraction(n, d))
  test('rounding goes to the nearest, a half goes up', () => {
    const cases: [number, number, number, number][] = [[5, 2, 1, 3], [-5, 2, 1, -2], [-7, 2, 1, -3], [1, 3, 1, 0], [-1, 3, 1, 0], [125, 1, 5, 125], [127, 1, 5, 125], [128, 1, 5, 130], [15, 2, 15, 15]]
    for (const [n, d, step, rounded] of cases) expect(roundToMultiple(fraction(n, d), step)).toBe(rounded)
  })
  test('sums and products are exact where floats drift', () => {
    expect(add(fromDecimal(0.1), fromDecimal(0.2))).toEqual(fromDecimal(0.3))
    expect(multiply(fromDecimal(104.9), fraction(60, 52))).toEqual(fraction(6_294, 52))
    fc.assert(fc.property(some, some, some, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a))
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      expect(compare(a, b)).toBe(Math.sign(a.numerator * b.denominator - b.numerator * a.denominator) + 0)
    }))
  })
  test('text with a decimal comma', () => {
    expect([decimalText(fraction(6_480, 52), 2), decimalText(fraction(-1_380, 52), 2), decimalText(fraction(12_960), 2), decimalText(fraction(-1, 1_000), 2)]).toEqual(['124,62', '−26,54', '12.960', '0'])
  })
  test('what cannot be exact is refused', () => {
    for (const bad of [() => fraction(1, 0), () => fraction(0.5), () => fraction(2 ** 53), () => fromDecimal(1e21), () => fromDecimal(Number.NaN)]) expect(bad).toThrow(RangeError)
  })
})

describe('words and counts', () => {
  test.each([[plural(1, 'gemeente', 'gemeenten'), '1 gemeente'], [plural(0, 'gemeente', 'gemeenten'), '0 gemeenten'], [plural(12_345, 'client', 'cliënten'), '12.345 cliënten'],
    [list([]), ''], [list(['a']), 'a'], [list(['a', 'b']), 'a en b'], [list(['a', 'b', 'c']), 'a, b en c'], [list(['a', 'b'], 'of'), 'a of b'], [shortList(['a', 'b', 'c', 'd'], 2), 'a, b en nog 2'],
    [fileSize(0), '0 bytes'], [fileSize(1), '1 byte'], [fileSize(1_023), '1.023 bytes'], [fileSize(1_024), '1\u00a0kB'], [fileSize(1_468_006), '1,4\u00a0MB'], [fileSize(26_214_400), '25\u00a0MB'], [fileSize(1_048_575), '1\u00a0MB'],
    [shortFingerprint('9f2c' + '0'.repeat(56) + '41ab'), '9f2c…41ab'], [longFingerprint('a'.repeat(16)), 'aaaaaaaa aaaaaaaa'],
    [percent(850), '8,5\u00a0%'], [percent(10_000), '100\u00a0%'], [decimal(-0.04), '0'], [decimal(-1.25, 2), '−1,25'],
    [publicCount(0), 'geen'], [publicCount(1), 'minder dan vijf'], [publicCount(4), 'minder dan vijf'], [publicCount(5), '5']])(
    '%s', (shown, expected) => expect(shown).toBe(expected))
})
