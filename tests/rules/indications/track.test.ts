import { describe, expect, it } from 'vitest'
import { decideFinish, decideMoment, decideReport, decideStart, decideTrackOutcome, evaluationDays, followUpDays, plannedEnd, weekOf } from '@/lib/indications/rules/track'
import type { TrackStatus } from '@/lib/indications/schema/track'
import { day } from '@/lib/kernel/day'

const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)
const [start, today] = [day('2025-12-01'), day('2026-03-31')]
const track = (more: object = {}) => ({ status: 'started' as TrackStatus, sentOn: day('2025-11-24'), startedOn: start, finishedOn: null, weeks: 14, reported: [1], ...more })

describe('the decision on restorative help', () => {
  it.each([
    ['another product', { restorative: false, answer: null, voluntary: false }, 'granted', 'yes'],
    ['never granted', { restorative: true, answer: 'joins', voluntary: false }, 'granted', 'track-not-granted'],
    ['nor in part', { restorative: true, answer: 'joins', voluntary: false }, 'partly-granted', 'track-not-granted'],
    ['not asked', { restorative: true, answer: null, voluntary: false }, 'refused', 'track-unanswered'],
    ['joins', { restorative: true, answer: 'joins', voluntary: true }, 'refused', 'yes'],
    ['declines where it goes before', { restorative: true, answer: 'declines', voluntary: false }, 'refused', 'yes'],
    ['declines where it is voluntary', { restorative: true, answer: 'declines', voluntary: true }, 'refused', 'track-voluntary'],
  ] as const)('%s', (_, basis, outcome, expected) => {
    const result = decideTrackOutcome(basis, outcome)
    expect(reason(result)).toBe(expected)
    if (result.ok) expect(result.value).toBe(basis.restorative ? 'prior-facility' : null)
  })
})

describe('a track', () => {
  it.each([
    ['the day it was sent', { status: 'sent', startedOn: null }, '2025-11-24', 'yes'],
    ['before', { status: 'sent', startedOn: null }, '2025-11-23', 'before-sending'],
    ['tomorrow', { status: 'sent', startedOn: null }, '2026-04-01', 'day-in-future'],
    ['twice', {}, '2025-12-01', 'track-step'],
  ] as const)('begins: %s', (_, more, on, expected) => expect(reason(decideStart(track(more), day(on), today))).toBe(expected))

  it.each([
    ['the first day', '2025-12-01', 'reported-already'], ['the second week', '2025-12-08', 'yes'], ['the last day of week 14', '2026-03-08', 'yes'], ['the day after', '2026-03-09', 'after-track'],
    ['before the start', '2025-11-30', 'before-start'], ['tomorrow', '2026-04-01', 'day-in-future'],
  ])('is reported: %s', (_, on, expected) => expect(reason(decideReport(track(), day(on), today))).toBe(expected))

  it.each([
    ['in its last week', track(), '2026-03-02', false, 'yes'], ['the day before that week', track(), '2026-03-01', false, 'too-early'], ['stopped early', track(), '2025-12-05', true, 'yes'],
    ['without a report', track({ reported: [] }), '2026-03-09', false, 'nothing-reported'], ['before it began', track(), '2025-11-30', true, 'before-start'], ['not begun', track({ status: 'sent', startedOn: null }), '2026-03-09', true, 'track-step'],
    ['tomorrow', track(), '2026-04-01', false, 'day-in-future'],
  ] as const)('ends: %s', (_, given, on, stopped, expected) => expect(reason(decideFinish(given, day(on), stopped, today))).toBe(expected))

  it('takes whole weeks', () => {
    expect(plannedEnd(start, 14)).toBe('2026-03-09')
    expect([weekOf(start, start), weekOf(start, day('2025-12-07')), weekOf(start, day('2025-12-08'))]).toEqual([1, 1, 2])
  })
})

describe('looking again', () => {
  it('goes on for two years after a track, every half year', () => {
    expect(followUpDays(day('2026-03-09'), { followUpMonths: 24, everyMonths: 6 })).toEqual(['2026-09-09', '2027-03-09', '2027-09-09', '2028-03-09'])
    expect(followUpDays(day('2026-03-09'), { followUpMonths: 0, everyMonths: 6 })).toEqual([])
    expect(followUpDays(day('2026-08-31'), { followUpMonths: 7, everyMonths: 6 })).toEqual(['2027-02-28'])
  })
  it('happens after some months where the product asks it and the help still runs', () => {
    const term = { startsOn: day('2025-12-08'), endsOn: day('2026-03-08') }
    expect([evaluationDays(term, 3), evaluationDays(term, 4), evaluationDays(term, null)]).toEqual([['2026-03-08'], [], []])
  })
  it('is recorded once, of a day that came', () => {
    const at = (heldOn: string | null, on: string) => reason(decideMoment({ heldOn: heldOn === null ? null : day(heldOn) }, day(on), day('2025-11-03'), today))
    expect([at(null, '2026-03-31'), at('2026-03-01', '2026-03-31'), at(null, '2026-04-01'), at(null, '2025-11-02')]).toEqual(['yes', 'held-already', 'day-in-future', 'before-notification'])
  })
})
