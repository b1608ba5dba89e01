import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays, addMonths, addYears, compareDays, day, dayFromDate, dayOf, dateFromDay, daysBetween, firstOfNextMonth, formatDay, formatDayFull,
  formatDayLong, formatDayShort, formatDaysLeft, isDay, mondayOf, monthsBetween, weekday, yearsBetween,
} from '@/lib/kernel/day'
import { parseDay, parseDayParts, parseTime } from '@/lib/kernel/day-input'

const anyDay = fc.integer({ min: 0, max: 200 * 365 }).map((days) => addDays(day('1900-01-01'), days))

describe('a day as people write it', () => {
  test.each([
    ['15-01-2027', '2027-01-15'],
    ['1-1-27', '2027-01-01'],
    ['1/1/27', '2027-01-01'],
    ['1.1.2027', '2027-01-01'],
    ['1 1 2027', '2027-01-01'],
    ['  15 - 01 - 2027 ', '2027-01-15'],
    ['01012027', '2027-01-01'],
    ['010127', '2027-01-01'],
    ['20270115', '2027-01-15'],
    ['2027-01-15', '2027-01-15'],
    ['2027-1-5', '2027-01-05'],
    ['1 jan 2027', '2027-01-01'],
    ['1 jan. 2027', '2027-01-01'],
    ["1 jan '27", '2027-01-01'],
    ['1jan2027', '2027-01-01'],
    ['3 mrt 2027', '2027-03-03'],
    ['3 Maart 2027', '2027-03-03'],
    ['9 sept 2027', '2027-09-09'],
    ['31 DECEMBER 2026', '2026-12-31'],
    ['maandag 1 december 2025', '2025-12-01'],
    ['ma 1 dec 2025', '2025-12-01'],
    ['29-2-2028', '2028-02-29'],
    ['1-1-98', '1998-01-01'],
    ['1-1-69', '2069-01-01'],
  ])('%s', (text, iso) => expect(parseDay(text)).toEqual({ ok: true, value: iso }))

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['morgen', 'unreadable'],
    ['1-2-3-2027', 'unreadable'],
    ['15-01-2027\u0000', 'unreadable'],
    ['1 janu4ri 2027', 'unreadable'],
    ['1 zomer 2027', 'unreadable'],
    ['12027', 'unreadable'],
    ['1-1-20277', 'unreadable'],
    ['15-01', 'no-year'],
    ['15 januari', 'no-year'],
    ['31 februari 2027', 'impossible'],
    ['29-2-2027', 'impossible'],
    ['31-4-2027', 'impossible'],
    ['0-1-2027', 'impossible'],
    ['1-13-2027', 'impossible'],
    ['32012027', 'impossible'],
    ['dinsdag 1 december 2025', 'wrong-weekday'],
    ['1-1-1899', 'out-of-range'],
    ['1-1-2101', 'out-of-range'],
    ['0001-01-01', 'out-of-range'],
  ])('%j is refused as %s', (text, reason) => expect(parseDay(text)).toMatchObject({ ok: false, reason }))

  test('a year in two digits is ambiguous where the field takes both centuries, and clear where it takes one', () => {
    const wide = { earliest: day('1900-01-01'), latest: day('2030-12-31') }
    expect(parseDay('1-1-20', wide)).toMatchObject({ ok: false, reason: 'ambiguous' })
    expect(parseDay('1-1-45', wide)).toEqual({ ok: true, value: '1945-01-01' })
    expect(parseDay('29-2-00', wide)).toEqual({ ok: true, value: '2000-02-29' })
  })

  test('the range is inclusive and says which side was missed', () => {
    const range = { earliest: day('2025-12-01'), latest: day('2025-12-31') }
    expect(parseDay('1-12-2025', range)).toEqual({ ok: true, value: '2025-12-01' })
    expect(parseDay('31-12-2025', range)).toEqual({ ok: true, value: '2025-12-31' })
    expect(parseDay('30-11-2025', range)).toMatchObject({ reason: 'out-of-range', detail: { side: 'early', earliest: '01-12-2025' } })
    expect(parseDay('1-1-2026', range)).toMatchObject({ reason: 'out-of-range', detail: { side: 'late', latest: '31-12-2025' } })
  })

  test.each([
    [{ day: '14', month: '5', year: '1944' }, { ok: true, value: '1944-05-14' }],
    [{ day: ' 14 ', month: 'mei', year: '1944' }, { ok: true, value: '1944-05-14' }],
    [{ day: '', month: '', year: '' }, { ok: false, reason: 'empty' }],
    [{ day: '14', month: '5', year: '' }, { ok: false, reason: 'no-year' }],
    [{ day: '14', month: '5', year: '44' }, { ok: false, reason: 'ambiguous' }],
    [{ day: '31', month: '2', year: '1944' }, { ok: false, reason: 'impossible' }],
    [{ day: '', month: '5', year: '1944' }, { ok: false, reason: 'unreadable' }],
  ])('three fields %j', (parts, expected) => expect(parseDayParts(parts)).toMatchObject(expected))

  test('every way of writing a day is read back as that day', () => {
    fc.assert(fc.property(anyDay, (value) => {
      for (const text of [value, formatDay(value), formatDayLong(value), formatDayFull(value)]) expect(parseDay(text)).toEqual({ ok: true, value })
    }))
  })

  test('whatever is typed gives a day on the calendar or a reason', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/. janfebmrt\'') })), (text) => {
      const result = parseDay(text)
      expect(result.ok ? isDay(result.value) : result.reason.length > 0).toBe(true)
    }))
  })
})

describe('a time of day', () => {
  test.each([['12:00', '12:00'], ['9.30', '09:30'], ['9u30', '09:30'], ['0930', '09:30'], ['9 uur', '09:00'], ['12.00 uur', '12:00'], ['9', '09:00'], ['23:59', '23:59'], ['0:00', '00:00']])(
    '%s', (text, time) => expect(parseTime(text)).toEqual({ ok: true, value: time }))
  test.each([['', 'empty'], ['uur', 'empty'], ['24:00', 'impossible'], ['12:60', 'impossible'], ['12:0', 'unreadable'], ['noon', 'unreadable'], ['930', 'unreadable']])(
    '%j is refused as %s', (text, reason) => expect(parseTime(text)).toMatchObject({ ok: false, reason }))
})

describe('reckoning with days', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2027-01-15', -13, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2027-01-31', 0, '2027-01-31'],
  ])('%s plus %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

  test('years, weeks, Mondays and firsts', () => {
    expect(addYears(day('2024-01-01'), 6)).toBe('2030-01-01')
    expect(mondayOf(day('2025-12-07'))).toBe('2025-12-01')
    expect(mondayOf(day('2025-12-01'))).toBe('2025-12-01')
    expect(firstOfNextMonth(day('2025-12-31'))).toBe('2026-01-01')
    expect(weekday(day('2025-12-01'))).toBe(1)
    expect(weekday(day('2025-12-07'))).toBe(7)
  })

  test.each([
    ['1944-05-14', '2025-05-13', 80],
    ['1944-05-14', '2025-05-14', 81],
    ['2004-02-29', '2025-02-28', 20],
    ['2004-02-29', '2025-03-01', 21],
  ])('born %s is on %s aged %i', (born, on, age) => expect(yearsBetween(day(born), day(on))).toBe(age))

  test.each([['2025-01-15', '2025-02-14', 0], ['2025-01-15', '2025-02-15', 1], ['2025-01-31', '2025-02-28', 1], ['2025-09-30', '2025-12-31', 3]])(
    'from %s to %s are %i whole months', (from, to, months) => expect(monthsBetween(day(from), day(to))).toBe(months))

  test('adding days and counting them are each other back, and keep the order', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
      const to = addDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect(Math.sign(compareDays(to, from))).toBe(Math.sign(days))
      expect((weekday(to) - weekday(from) - days) % 7 + 0).toBe(0)
      expect(dayFromDate(dateFromDay(to))).toBe(to)
    }))
  })

  test.each(['2027-02-29', '2027-13-01', '2027-1-1', '15-01-2027', '', '2027-01-15T00:00'])('%j is no day', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => day(text)).toThrow(RangeError)
  })

  test('a day needs whole numbers', () => {
    expect(dayOf(2027, 1.5, 1)).toBeUndefined()
    expect(dayOf(Number.NaN, 1, 1)).toBeUndefined()
    expect(dayOf(1900, 2, 29)).toBeUndefined()
    expect(dayOf(2000, 2, 29)).toBe('2000-02-29')
  })
})

describe('a day as it is shown', () => {
  const shown = day('2025-12-01')
  test('in four lengths', () => {
    expect([formatDay, formatDayLong, formatDayFull, formatDayShort].map((format) => format(shown))).toEqual([
      '01-12-2025', '1 december 2025', 'maandag 1 december 2025', 'ma 1 dec',
    ])
    expect(formatDayShort(day('2026-03-04'))).toBe('wo 4 mrt')
  })
  test.each([['2025-12-04', 'nog 3 dagen'], ['2025-12-02', 'nog 1 dag'], ['2025-12-01', 'vandaag'], ['2025-11-30', '1 dag geleden'], ['2025-11-01', '30 dagen geleden']])(
    '%s is %s', (to, text) => expect(formatDaysLeft(shown, day(to))).toBe(text))
})
