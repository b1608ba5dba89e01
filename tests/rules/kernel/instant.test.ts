import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '@/lib/kernel/day'
import {
  dayIn, formatInstant, formatInstantExact, formatInstantFull, formatInstantShort, formatTimeExact, instantOf, isoInAmsterdam, parseDayTime,
  startOfDay, timeIn,
} from '@/lib/kernel/instant'
import { sure } from '@/lib/kernel/result'

describe('day and time in Amsterdam', () => {
  test.each([
    ['2025-12-15', '12:00', '2025-12-15T11:00:00.000Z'],
    ['2025-07-01', '12:00', '2025-07-01T10:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2025-10-26', '01:59', '2025-10-25T23:59:00.000Z'],
    ['2025-10-26', '03:00', '2025-10-26T02:00:00.000Z'],
    ['2025-12-31', '23:59', '2025-12-31T22:59:00.000Z'],
  ])('%s %s is %s', (on, time, utc) => expect(sure(instantOf(day(on), time)).toISOString()).toBe(utc))

  test.each(['02:00', '02:30', '02:59'])('29 March 2026 %s is skipped, whatever hour is asked', (time) => {
    expect(instantOf(day('2026-03-29'), time)).toMatchObject({ ok: false, reason: 'time-skipped' })
    expect(instantOf(day('2026-03-29'), time, 'first')).toMatchObject({ ok: false, reason: 'time-skipped' })
  })

  test.each(['02:00', '02:30', '02:59'])('26 October 2025 %s comes twice and must be chosen', (time) => {
    expect(instantOf(day('2025-10-26'), time)).toMatchObject({ ok: false, reason: 'time-twice' })
    const first = sure(instantOf(day('2025-10-26'), time, 'first'))
    const second = sure(instantOf(day('2025-10-26'), time, 'second'))
    expect(second.getTime() - first.getTime()).toBe(3_600_000)
    expect([timeIn(first), timeIn(second)]).toEqual([time, time])
  })

  test.each(['24:00', '12:60', '9:00', '', 'xx:yy'])('%j is no time', (time) =>
    expect(instantOf(day('2025-12-15'), time)).toMatchObject({ ok: false, reason: 'time-unreadable' }))

  test('the day turns at midnight in Amsterdam, not in Greenwich', () => {
    expect(dayIn(new Date('2025-12-14T22:59:59.999Z'))).toBe('2025-12-14')
    expect(dayIn(new Date('2025-12-14T23:00:00.000Z'))).toBe('2025-12-15')
    expect(dayIn(new Date('2025-06-30T22:00:00.000Z'))).toBe('2025-07-01')
    expect(startOfDay(day('2025-12-15')).toISOString()).toBe('2025-12-14T23:00:00.000Z')
  })

  test('every instant from 1950 comes back from what the clock shows', () => {
    const minute = fc.integer({ min: Date.UTC(1950, 0) / 60_000, max: Date.UTC(2090, 0) / 60_000 }).map((n) => new Date(n * 60_000))
    fc.assert(fc.property(minute, (instant) => {
      const answers = (['first', 'second'] as const).map((which) => instantOf(dayIn(instant), timeIn(instant), which))
      expect(answers.some((answer) => answer.ok && answer.value.getTime() === instant.getTime())).toBe(true)
    }))
  })
})

describe('two fields', () => {
  test.each([
    ['15-12-2025', '12:00', { ok: true }],
    ['31-2-2026', '12:00', { ok: false, reason: 'day-impossible' }],
    ['', '12:00', { ok: false, reason: 'day-empty' }],
    ['15-12-2025', '', { ok: false, reason: 'time-empty' }],
    ['15-12-2025', '25:00', { ok: false, reason: 'time-impossible' }],
    ['29-3-2026', '2:30', { ok: false, reason: 'time-skipped' }],
    ['26-10-2025', '2.30', { ok: false, reason: 'time-twice' }],
  ])('%j and %j', (on, at, expected) => expect(parseDayTime(on, at)).toMatchObject(expected))
  test('the chosen hour is kept', () =>
    expect(sure(parseDayTime('26-10-2025', '2:30', { which: 'second' })).toISOString()).toBe('2025-10-26T01:30:00.000Z'))
})

describe('an instant as it is shown', () => {
  const closing = new Date('2025-12-15T11:00:00.412Z')
  test('in each length', () => {
    expect(formatInstant(closing)).toBe('15-12-2025 12.00 uur')
    expect(formatInstantFull(closing)).toBe('maandag 15 december 2025 om 12.00 uur')
    expect(formatInstantShort(closing)).toBe('ma 15 dec, 12.00 uur')
    expect(formatTimeExact(closing)).toBe('12.00.00,412 uur')
    expect(formatInstantExact(closing)).toBe('15-12-2025 12.00.00,412 uur')
    expect(isoInAmsterdam(closing)).toBe('2025-12-15T12:00:00+01:00')
    expect(isoInAmsterdam(new Date('2025-07-15T10:00:00Z'))).toBe('2025-07-15T12:00:00+02:00')
  })
  test('the hour that comes twice says which one', () => {
    expect(formatInstant(new Date('2025-10-26T00:30:00Z'))).toBe('26-10-2025 02.30 uur (zomertijd)')
    expect(formatInstant(new Date('2025-10-26T01:30:00Z'))).toBe('26-10-2025 02.30 uur (wintertijd)')
  })
})
