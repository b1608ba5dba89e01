import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  TERM_RULES, decideExtension, decisionTerm, easter, generalHolidays, inTime, addWorkingDays, nextWorkingDay, notificationTerms, objectionDecisionTerm,
  objectionTerm, receiveApplication, termCalendar, termFrom, whyNotWorkingDay,
} from '@/lib/indications/rules/terms'
import { addDays, day, daysBetween, isWeekend } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'

const calendar = termCalendar(2024, 2032)
const suspension = (from: string, until: string | null) => ({ period: { from: day(from), until: until === null ? null : day(until) }, article: 'Awb art. 4:15' })

describe('general holidays', () => {
  test.each([[2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2038, '2038-04-25'], [2285, '2285-03-22']])(
    'Easter of %i is %s', (year, sunday) => expect(easter(year)).toBe(sunday))

  test('the list of 2026 with its source', () => {
    expect(generalHolidays(2026).map(({ day: on, name }) => `${on} ${name}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag', '2026-04-03 Goede Vrijdag', '2026-04-06 Tweede paasdag', '2026-04-27 Koningsdag', '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag', '2026-05-25 Tweede pinksterdag', '2026-12-25 Eerste kerstdag', '2026-12-26 Tweede kerstdag',
    ])
    expect(generalHolidays(2026).every((each) => each.source.startsWith('Algemene termijnenwet art. 3'))).toBe(true)
  })

  test("King's Day on a Sunday is kept the day before", () => {
    expect(generalHolidays(2025).find((each) => each.name === 'Koningsdag')?.day).toBe('2025-04-26')
    expect(generalHolidays(2031).find((each) => each.name === 'Koningsdag')?.day).toBe('2031-04-26')
    expect(generalHolidays(2027).find((each) => each.name === 'Koningsdag')?.day).toBe('2027-04-27')
  })

  test('Easter is always a Sunday between 22 March and 25 April', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2999 }), (year) => {
      const sunday = easter(year)
      expect(new Date(sunday).getUTCDay()).toBe(0)
      expect(sunday >= `${year}-03-22` && sunday <= `${year}-04-25`).toBe(true)
    }))
  })

  test('a year outside the list is not guessed', () => {
    expect(() => nextWorkingDay(day('2033-01-03'), calendar)).toThrow(RangeError)
    expect(() => generalHolidays(2013)).toThrow(RangeError)
  })
})

describe('the end of a term moves to a working day', () => {
  test.each([
    ['2025-12-25', '2025-12-29', 'Eerste kerstdag'],
    ['2025-12-26', '2025-12-29', 'Tweede kerstdag'],
    ['2025-12-27', '2025-12-29', 'zaterdag'],
    ['2025-12-24', '2025-12-24', undefined],
    ['2027-12-25', '2027-12-27', 'Eerste kerstdag'],
    ['2027-01-01', '2027-01-04', 'Nieuwjaarsdag'],
    ['2026-04-03', '2026-04-07', 'Goede Vrijdag'],
    ['2026-04-02', '2026-04-02', undefined],
    ['2026-05-14', '2026-05-15', 'Hemelvaartsdag'],
    ['2026-05-23', '2026-05-26', 'zaterdag'],
    ['2025-04-26', '2025-04-28', 'Koningsdag'],
    ['2030-04-19', '2030-04-23', 'Goede Vrijdag'],
    ['2026-05-05', '2026-05-06', 'Bevrijdingsdag'],
  ])('%s becomes %s', (on, moved, because) => {
    expect(nextWorkingDay(day(on), calendar)).toBe(moved)
    expect(whyNotWorkingDay(day(on), calendar)).toBe(because)
  })

  test.each([
    ['2025-12-01', 3, '2025-12-04'],
    ['2025-12-05', 1, '2025-12-08'],
    ['2025-12-24', 1, '2025-12-29'],
    ['2025-12-06', 1, '2025-12-08'],
    ['2025-12-08', -1, '2025-12-05'],
    ['2025-12-29', -2, '2025-12-23'],
    ['2025-12-06', 0, '2025-12-06'],
  ])('%s and %i working days is %s', (on, count, moved) => expect(addWorkingDays(day(on), count, calendar)).toBe(moved))

  test('a day equated by decree counts when it is in the list', () => {
    const bridge = { day: day('2026-05-15'), name: 'Dag na Hemelvaart', source: 'Besluit gelijkgestelde dagen (voorbeeld)' }
    expect(nextWorkingDay(day('2026-05-14'), termCalendar(2026, 2026, [bridge]))).toBe('2026-05-18')
  })

  test('it never moves back, ends on a working day, and passes only days that are none', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 8 * 365 }), (n) => {
      const from = addDays(day('2024-01-01'), n)
      const moved = nextWorkingDay(from, calendar)
      expect(isWeekend(moved)).toBe(false)
      expect(calendar.holidays.some((each) => each.day === moved)).toBe(false)
      expect(daysBetween(from, moved)).toBeLessThanOrEqual(5)
      for (let each = from; each < moved; each = addDays(each, 1)) expect(whyNotWorkingDay(each, calendar)).toBeDefined()
    }))
  })
})

describe('objection: six weeks from the day after dispatch', () => {
  test.each([
    ['2025-12-01', '2025-12-02', '2026-01-12', null],
    ['2025-11-13', '2025-11-14', '2025-12-29', 'Eerste kerstdag'],
    ['2025-11-14', '2025-11-15', '2025-12-29', 'Tweede kerstdag'],
    ['2025-11-20', '2025-11-21', '2026-01-02', 'Nieuwjaarsdag'],
    ['2026-02-20', '2026-02-21', '2026-04-07', 'Goede Vrijdag'],
    ['2026-02-23', '2026-02-24', '2026-04-07', 'Tweede paasdag'],
    ['2026-03-14', '2026-03-15', '2026-04-28', 'zaterdag'],
    ['2024-01-19', '2024-01-20', '2024-03-01', null],
  ])('sent %s', (sent, first, last, movedBy) => {
    const term = objectionTerm(day(sent), calendar)
    expect(term).toMatchObject({ firstDay: first, lastDay: last, movedBy, article: 'Awb art. 6:7 en 6:8', countedLastDay: addDays(day(sent), 42) })
    expect([inTime(term, day(last)), inTime(term, addDays(day(last), 1))]).toEqual([true, false])
  })
})

describe('notification', () => {
  test.each([
    ['2025-11-03', '2025-11-10', '2025-12-15'],
    ['2025-12-18', '2025-12-29', '2026-01-29'],
    ['2025-11-15', '2025-11-24', '2025-12-29'],
  ])('of %s', (on, plan, investigation) => {
    const terms = notificationTerms(day(on), calendar)
    expect([terms.plan.lastDay, terms.investigation.lastDay]).toEqual([plan, investigation])
  })
})

describe('decision on the application', () => {
  test.each([
    ['in two weeks', '2025-12-01', {}, '2025-12-15', '2025-12-15', 0],
    ['moved over Christmas', '2025-12-11', {}, '2025-12-29', '2025-12-29', 0],
    ['suspended for a week', '2025-12-01', { suspensions: [suspension('2025-12-04', '2025-12-11')] }, '2025-12-22', '2025-12-22', 7],
    ['suspended twice, overlapping', '2025-12-01', { suspensions: [suspension('2025-12-04', '2025-12-08'), suspension('2025-12-06', '2025-12-11')] }, '2025-12-22', '2025-12-22', 7],
    ['suspended on its last day', '2025-12-01', { suspensions: [suspension('2025-12-15', '2025-12-17')] }, '2025-12-17', '2025-12-17', 2],
    ['suspended after its end', '2025-12-01', { suspensions: [suspension('2025-12-16', '2025-12-20')] }, '2025-12-15', '2025-12-15', 0],
    ['suspended before it starts', '2025-12-01', { suspensions: [suspension('2025-11-01', '2025-12-02')] }, '2025-12-15', '2025-12-15', 0],
    ['extended by three weeks', '2025-12-01', { extensionDays: 21 }, '2026-01-05', '2025-12-15', 0],
    ['both', '2025-12-01', { extensionDays: 7, suspensions: [suspension('2025-12-02', '2025-12-05')] }, '2025-12-29', '2025-12-18', 3],
  ] as const)('%s', (_, applied, options, last, without, suspendedDays) => {
    const { term, withoutExtension } = sure(decisionTerm(day(applied), options, calendar))
    expect([term.lastDay, withoutExtension.lastDay, term.suspendedDays]).toEqual([last, without, suspendedDays])
  })

  test('while a suspension lasts there is no end', () => {
    expect(decisionTerm(day('2025-12-01'), { suspensions: [suspension('2025-12-04', null)] }, calendar)).toMatchObject({ ok: false, reason: 'suspended', detail: { from: '2025-12-04' } })
  })

  test.each([['2025-12-15', 7, true], ['2025-12-16', 7, 'term-over'], ['2025-12-10', 0, 'no-days'], ['2025-12-10', 1.5, 'no-days'], ['2025-12-10', -7, 'no-days']])(
    'extending on %s by %d days', (today, days, expected) => {
      const { term } = sure(decisionTerm(day('2025-12-01'), {}, calendar))
      const result = decideExtension(term, day(today), days)
      expect(result.ok ? true : result.reason).toBe(expected)
    })

  test('a term counts its own days: the event is none of them, suspended days are none either', () => {
    fc.assert(fc.property(fc.nat(1_500), fc.nat(30), fc.integer({ min: 1, max: 40 }), (start, wait, length) => {
      const event = addDays(day('2024-01-01'), start)
      const from = addDays(event, 1 + wait)
      const result = sure(termFrom(TERM_RULES.investigation, event, calendar, { suspensions: [{ period: { from, until: addDays(from, length) }, article: 'Awb art. 4:15' }] }))
      expect(daysBetween(event, result.countedLastDay) - result.suspendedDays).toBe(42)
      expect(result.suspendedDays).toBe(length)
      expect(result.lastDay >= result.countedLastDay).toBe(true)
      expect(result.movedBy === null).toBe(result.lastDay === result.countedLastDay)
    }))
  })

  test('a later event never gives an earlier end', () => {
    fc.assert(fc.property(fc.nat(1_500), fc.nat(60), (start, later) => {
      const event = addDays(day('2024-01-01'), start)
      expect(objectionTerm(addDays(event, later), calendar).lastDay >= objectionTerm(event, calendar).lastDay).toBe(true)
    }))
  })
})

describe('decision on an objection', () => {
  const objection = objectionTerm(day('2025-12-01'), calendar)
  test.each([
    ['six weeks from the end of the objection term', false, false, '2026-02-23'],
    ['twelve with a committee, moved over Easter', true, false, '2026-04-07'],
    ['six more when adjourned, moved over Easter', false, true, '2026-04-07'],
    ['both', true, true, '2026-05-18'],
  ])('%s', (_, committee, adjourned, last) =>
    expect(sure(objectionDecisionTerm(objection, { committee, adjourned }, calendar)).lastDay).toBe(last))
  test('it counts from where the objection term ended after moving', () => {
    const moved = objectionTerm(day('2025-11-14'), calendar)
    expect([moved.countedLastDay, moved.lastDay]).toEqual(['2025-12-26', '2025-12-29'])
    expect(sure(objectionDecisionTerm(moved, { committee: false, adjourned: false }, calendar)).lastDay).toBe('2026-02-09')
  })
})

describe('an application is never turned away', () => {
  const notified = { notifiedOn: day('2025-11-03'), findingsSentOn: null }
  test.each([
    ['without a notification', null, '2025-12-01', 'notification', '2026-01-12'],
    ['within the six weeks', notified, '2025-12-15', 'notification', '2025-12-15'],
    ['after the six weeks', notified, '2025-12-16', 'application', '2025-12-30'],
    ['after the findings', { ...notified, findingsSentOn: day('2025-11-20') }, '2025-11-20', 'application', '2025-12-04'],
    ['before the findings', { ...notified, findingsSentOn: day('2025-11-20') }, '2025-11-19', 'notification', '2025-12-15'],
  ] as const)('%s', (_, notification, received, countsAs, last) => {
    const result = receiveApplication(day(received), notification, calendar)
    expect([result.countsAs, result.term.lastDay]).toEqual([countsAs, last])
  })
})
