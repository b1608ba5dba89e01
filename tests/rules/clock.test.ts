import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestDue } from '@/lib/continuity/rules/destruction'
import { decideEnd } from '@/lib/continuity/rules/conversion'
import { TERM_RULES, addWorkingDays, nextWorkingDay, termCalendar, termFrom } from '@/lib/indications/rules/terms'
import { addDays, addMonths, addYears, day, daysBetween, monthsBetween, yearsBetween, type Day } from '@/lib/kernel/day'
import { dayIn, formatInstantExact, formatInstantFull, isoInAmsterdam, momentOn, parseDayTime, startOfDay, timeIn } from '@/lib/kernel/instant'
import { lastDay, periodThrough } from '@/lib/kernel/period'
import { sure } from '@/lib/kernel/result'
import { icsFile } from '@/lib/procedures/rules/calendar'
import { shifted } from '@/lib/procedures/rules/copy'
import { answersLate, decideAsk } from '@/lib/procedures/rules/questions'
import { termParts } from '@/lib/procedures/rules/term'
import { decideWindow, noticeOf, windowStanding } from '@/lib/procedures/rules/window'

// The clock goes forward on 28 March 2027 at 2.00 and back on 31 October 2027 at 3.00; 2028 has a 29th of February.
const at = (iso: string) => new Date(iso)

describe('28 March 2027: the hour from 2 to 3 is not there', () => {
  test.each([
    ['01:59', '2027-03-28T00:59:00.000Z'],
    ['02:00', 'time-skipped'],
    ['02:59', 'time-skipped'],
    ['03:00', '2027-03-28T01:00:00.000Z'],
  ])('%s', (time, expected) => {
    const found = parseDayTime('28-3-2027', time)
    expect(found.ok ? found.value.toISOString() : found.reason).toBe(expected)
  })
  test('the day has 23 hours and the next one begins at midnight', () => {
    expect(startOfDay(day('2027-03-28')).toISOString()).toBe('2027-03-27T23:00:00.000Z')
    expect(startOfDay(day('2027-03-29')).toISOString()).toBe('2027-03-28T22:00:00.000Z')
  })
})

describe('31 October 2027: the hour from 2 to 3 is there twice', () => {
  const [first, second] = [at('2027-10-31T02:30:00+02:00'), at('2027-10-31T02:30:00+01:00')]
  test.each([
    ['01:59', '2027-10-30T23:59:00.000Z'],
    ['02:00', 'time-twice'],
    ['02:59', 'time-twice'],
    ['03:00', '2027-10-31T02:00:00.000Z'],
  ])('%s', (time, expected) => {
    const found = parseDayTime('31-10-2027', time)
    expect(found.ok ? found.value.toISOString() : found.reason).toBe(expected)
  })
  test('a receipt says which of the two it was', () => {
    expect([first, second].map(formatInstantFull)).toEqual(['zondag 31 oktober 2027 om 02.30 uur (zomertijd)', 'zondag 31 oktober 2027 om 02.30 uur (wintertijd)'])
    expect([first, second].map(formatInstantExact)).toEqual(['31-10-2027 02.30.00,000 uur (zomertijd)', '31-10-2027 02.30.00,000 uur (wintertijd)'])
    expect([first, second].map(isoInAmsterdam)).toEqual(['2027-10-31T02:30:00+02:00', '2027-10-31T02:30:00+01:00'])
  })
  test('a calendar file tells them apart, in UTC', () => {
    const file = icsFile('Planning', [first, second].map((moment, index) => ({ uid: `${index}@perceel`, at: moment, summary: 'Sluiting', description: '', url: 'https://x.example/p' })), first)
    expect(file.match(/DTSTART:\w+/g)).toEqual(['DTSTART:20271031T003000Z', 'DTSTART:20271031T013000Z'])
  })
})

describe('closing and questions', () => {
  const window = { publishedAt: at('2027-03-01T09:00:00+01:00'), opensAt: at('2027-03-01T09:00:00+01:00'), closesAt: at('2027-10-31T02:30:00+01:00'), stoppedAt: null, openedAt: null, openedCount: null, decidedAt: null, questionsUntil: at('2027-03-28T03:00:00+02:00') }
  test.each([
    ['2027-10-31T02:30:00+02:00', 'open'],
    ['2027-10-31T02:29:59.999+01:00', 'open'],
    ['2027-10-31T02:30:00+01:00', 'closed'],
  ])('at %s a window that closes at half past two wintertime is %s', (moment, standing) => expect(windowStanding(window, at(moment))).toBe(standing))
  test.each([
    ['2027-03-28T01:59:59+01:00', 'in-time'],
    ['2027-03-28T03:00:00+02:00', 'late'],
  ])('a question at %s is %s where the last moment is three in the night that skips an hour', (moment, expected) => {
    const found = decideAsk(window, at(moment))
    expect(found.ok && found.value).toBe(expected)
  })
  test.each([
    ['over the hour that is missing', '2027-04-02T12:00:00+02:00', '2027-03-23T12:00:00+01:00'],
    ['over the hour that is doubled', '2027-11-05T12:00:00+01:00', '2027-10-26T12:00:00+02:00'],
    ['over the turn of the year', '2028-01-05T12:00:00+01:00', '2027-12-26T12:00:00+01:00'],
    ['over 29 February', '2028-03-05T12:00:00+01:00', '2028-02-24T12:00:00+01:00'],
    ['onto the hour that is missing: noon', '2027-04-07T02:30:00+02:00', '2027-03-28T12:00:00+02:00'],
  ])('answers ten days before the closing are ten days, %s', (_name, closes, last) => {
    const plan = { answersBy: null, closesAt: at(closes) }
    expect(answersLate(plan, at(last), 10)).toBeNull()
    expect(answersLate(plan, new Date(at(last).getTime() + 1), 10)).toBe('near-closing')
  })
})

describe('a plan that moves keeps its times of day', () => {
  const plan = { opensAt: at('2026-03-02T09:00:00+01:00'), closesAt: at('2026-03-28T02:30:00+01:00'), questionsUntil: at('2026-10-31T02:30:00+01:00'), answersBy: at('2026-11-02T12:00:00+01:00'), decisionsBy: day('2026-02-28'), contractStart: day('2027-01-01') }
  test('a year on, over both changes', () =>
    expect(shifted(plan, day('2028-01-01'))).toEqual({
      opensAt: at('2027-03-02T09:00:00+01:00'), closesAt: at('2027-03-28T12:00:00+02:00'), questionsUntil: at('2027-10-31T02:30:00+02:00'), answersBy: at('2027-11-02T12:00:00+01:00'), decisionsBy: '2027-02-28', contractStart: '2028-01-01',
    }))
  test('a moment on another day is on that day, at its time or at noon', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2025-01-01'), n))
    const times = fc.integer({ min: 0, max: 1439 }).map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`)
    fc.assert(fc.property(days, times, (on, time) => {
      const moment = momentOn(on, time)
      expect(dayIn(moment)).toBe(on)
      expect([time, '12:00']).toContain(timeIn(moment))
      if (!time.startsWith('02:')) expect(timeIn(moment)).toBe(time)
    }))
  })
})

describe('days, months and years', () => {
  test.each([
    ['2027-03-27', 1, '2027-03-28'], ['2027-03-28', 1, '2027-03-29'], ['2027-10-30', 1, '2027-10-31'], ['2027-10-31', 1, '2027-11-01'],
    ['2028-02-28', 1, '2028-02-29'], ['2028-02-29', 1, '2028-03-01'], ['2027-02-28', 1, '2027-03-01'], ['2027-12-31', 1, '2028-01-01'], ['2027-03-20', 42, '2027-05-01'],
  ] as const)('%s and %i days is %s, and back', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to)
    expect(addDays(day(to), -count)).toBe(from)
    expect(daysBetween(day(from), day(to))).toBe(count)
  })
  test.each([
    ['2027-11-30', 3, '2028-02-29'], ['2028-02-29', 12, '2029-02-28'], ['2027-12-31', 2, '2028-02-29'], ['2028-08-31', -6, '2028-02-29'], ['2027-10-31', 1, '2027-11-30'],
  ] as const)('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))
  test('who was born on 29 February is a year older on 1 March; five years of help from that day end on the 28th', () => {
    expect([yearsBetween(day('1944-02-29'), day('2027-02-28')), yearsBetween(day('1944-02-29'), day('2027-03-01')), yearsBetween(day('1944-02-29'), day('2028-02-29'))]).toEqual([82, 83, 84])
    expect(addYears(day('2028-02-29'), 5)).toBe('2033-02-28')
    expect(monthsBetween(day('2027-12-31'), day('2028-02-29'))).toBe(2)
  })
  test('help through 29 February or 31 October ends on that day', () => {
    for (const last of ['2028-02-29', '2027-03-28', '2027-10-31', '2027-12-31'].map(day)) expect(lastDay(sure(periodThrough(day('2027-01-01'), last)))).toBe(last)
  })
  test('a request has three months, also from the end of November; a facility ends three months on at the earliest', () => {
    expect(requestDue(day('2027-11-30'))).toBe('2028-02-29')
    expect(decideEnd(day('2028-02-28'), day('2027-11-30'), 3, false)).toMatchObject({ ok: false, reason: 'too-soon', detail: { day: '2028-02-29' } })
    expect(decideEnd(day('2028-02-29'), day('2027-11-30'), 3, false).ok).toBe(true)
  })
  test('the parts of a term join from any first day', () => {
    const starts = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day('2027-01-01'), n))
    fc.assert(fc.property(starts, (start) => {
      const parts = termParts({ termMonths: 25, optionCount: 3, optionMonths: 7, maxMonths: 72 }, start)
      for (const [index, part] of parts.entries()) if (index > 0) expect(part.from).toBe(addDays(parts[index - 1]?.last ?? start, 1))
    }))
  })
})

describe('terms of law', () => {
  const calendar = termCalendar(2026, 2030)
  test.each([
    ['two weeks over the hour that is missing', 'decision', '2027-03-19', '2027-04-02'],
    ['two weeks to Good Friday go on to the Tuesday after Easter', 'decision', '2027-03-12', '2027-03-30'],
    ['two weeks over the doubled hour', 'decision', '2027-10-22', '2027-11-05'],
    ['two weeks that end on New Year’s Eve', 'decision', '2027-12-17', '2027-12-31'],
    ['two weeks that end on New Year’s Day, a Saturday, go on to Monday', 'decision', '2027-12-18', '2028-01-03'],
    ['six weeks over 29 February', 'objection', '2028-02-01', '2028-03-14'],
    ['two weeks that end on 29 February', 'decision', '2028-02-15', '2028-02-29'],
  ] as const)('%s', (_name, code, event, last) => expect(sure(termFrom(TERM_RULES[code], day(event), calendar)).lastDay).toBe(last))
  test.each([
    ['2027-03-25', 1, '2027-03-30'], ['2027-10-29', 1, '2027-11-01'], ['2027-12-31', 1, '2028-01-03'], ['2028-02-28', 2, '2028-03-01'], ['2028-03-01', -2, '2028-02-28'], ['2027-12-24', 1, '2027-12-27'],
  ] as const)('%s and %i working days is %s', (from, count, to) => expect(addWorkingDays(day(from), count, calendar)).toBe(to))
  test('the end of March 2027 is a holiday as well as a change of the clock', () => expect(nextWorkingDay(day('2027-03-28'), calendar)).toBe('2027-03-30'))
})

describe('three months before the start (Uitvoeringsbesluit Wmo 2015, art. 5.1)', () => {
  const REACTION = 20
  const starts: readonly (readonly [string, string])[] = [
    ['2028-01-01', '2027-10-01'], ['2028-02-28', '2027-11-28'], ['2028-02-29', '2027-11-30'], ['2028-03-01', '2027-12-01'], ['2027-02-28', '2026-11-30'], ['2028-05-30', '2028-02-29'], ['2028-05-31', '2028-02-29'], ['2028-04-30', '2028-01-31'],
  ]
  test.each(starts)('a start on %s asks a final admission by %s', (start, latest) => {
    const finalOn = (on: Day) => noticeOf({ decisionsBy: addDays(on, -REACTION), contractStart: day(start) }, REACTION)
    expect(finalOn(day(latest))).toMatchObject({ latest, inTime: true })
    expect(finalOn(addDays(day(latest), 1)).inTime).toBe(false)
    expect(addMonths(day(latest), 3) <= start && addMonths(addDays(day(latest), 1), 3) > start).toBe(true)
  })
  test('the earliest start that a refusal tells is taken, from any day', () => {
    const term = { termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: REACTION }
    fc.assert(fc.property(fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2027-01-01'), n)), (decisionsBy) => {
      const plan = { opensAt: at('2026-09-01T09:00:00Z'), closesAt: at('2026-10-01T09:00:00Z'), decisionsBy, shortReason: null }
      const refused = decideWindow({ ...plan, contractStart: addDays(decisionsBy, REACTION + 1) }, term, null)
      expect(refused).toMatchObject({ ok: false, reason: 'start-too-soon' })
      const earliest = addMonths(addDays(decisionsBy, REACTION), 3)
      expect(decideWindow({ ...plan, contractStart: earliest }, term, null).ok).toBe(true)
      expect(decideWindow({ ...plan, contractStart: addDays(earliest, -1) }, term, null).ok).toBe(false)
    }), { numRuns: 500 })
  })
})
