import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '@/lib/kernel/day'
import { type Period, contains, formatPeriod, holds, intersection, joinsUp, lastDay, lengthInDays, overlaps, period, periodThrough, standing } from '@/lib/kernel/period'

const make = (from: string, until: string | null): Period => ({ from: day(from), until: until === null ? null : day(until) })
const year2026 = make('2026-01-01', '2027-01-01')

const anyPeriod = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 1, max: 40 }))).map(([start, length]): Period => {
  const from = addDays(day('2026-01-01'), start)
  return { from, until: length === null ? null : addDays(from, length) }
})
const days = Array.from({ length: 140 }, (_, index) => addDays(day('2025-12-20'), index))

describe('periods', () => {
  test.each([
    ['before', make('2025-01-01', '2025-12-31'), false],
    ['touching its start', make('2025-01-01', '2026-01-01'), false],
    ['touching its end', make('2027-01-01', null), false],
    ['one shared day at the start', make('2025-01-01', '2026-01-02'), true],
    ['one shared day at the end', make('2026-12-31', null), true],
    ['within', make('2026-03-01', '2026-04-01'), true],
    ['around', make('2020-01-01', null), true],
  ])('%s', (_, other, expected) => {
    expect(overlaps(year2026, other)).toBe(expected)
    expect(overlaps(other, year2026)).toBe(expected)
  })

  test('overlap, intersection and containment say what counting days says', () => {
    fc.assert(fc.property(anyPeriod, anyPeriod, (a, b) => {
      const shared = days.filter((each) => holds(a, each) && holds(b, each))
      expect(overlaps(a, b)).toBe(shared.length > 0)
      const common = intersection(a, b)
      expect(common === undefined ? [] : days.filter((each) => holds(common, each))).toEqual(shared)
      if (a.until !== null && b.until !== null) expect(contains(a, b)).toBe(shared.length === lengthInDays(b))
    }))
  })

  test('an end before or on the start is refused', () => {
    expect(period(day('2026-01-01'), day('2026-01-01'))).toMatchObject({ ok: false, reason: 'ends-before-start' })
    expect(periodThrough(day('2026-01-01'), day('2025-12-31'))).toMatchObject({ ok: false })
    expect(periodThrough(day('2026-01-01'), day('2026-01-01'))).toEqual({ ok: true, value: make('2026-01-01', '2026-01-02') })
    expect(periodThrough(day('2026-01-01'), null)).toEqual({ ok: true, value: make('2026-01-01', null) })
  })

  test('last day, standing and text', () => {
    expect(lastDay(year2026)).toBe('2026-12-31')
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((each) => standing(year2026, day(each)))).toEqual(['coming', 'running', 'running', 'past'])
    expect(formatPeriod(year2026)).toBe('01-01-2026 tot en met 31-12-2026')
    expect(formatPeriod(make('2026-01-01', null))).toBe('vanaf 01-01-2026')
  })

  test('periods join up without gap or overlap', () => {
    const [a, b] = [make('2026-01-01', '2026-07-01'), make('2026-07-01', null)]
    expect(joinsUp([b, a])).toBe(true)
    expect(joinsUp([a, make('2026-07-02', null)])).toBe(false)
    expect(joinsUp([a, make('2026-06-30', null)])).toBe(false)
    expect(joinsUp([b, make('2027-01-01', null)])).toBe(false)
  })
})
