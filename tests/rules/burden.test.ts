import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { burdenLines, burdenText, daysText, longestStepText, longestText, quarterText } from '@/lib/reporting/messages/burden'
import { comparedWith, quarterOf, quartersBefore, spreadOf, tenthsPerCase, trendOf, type BurdenRow } from '@/lib/reporting/rules/burden'
import type { BurdenStep } from '@/lib/reporting/schema/burden'

const people = (...days: readonly number[]) => days.map((each, at) => ({ who: `p${at}`, days: each }))

describe('quarters', () => {
  it.each([
    ['2025-01-01', '2025-01-01'],
    ['2025-03-31', '2025-01-01'],
    ['2025-04-01', '2025-04-01'],
    ['2025-12-31', '2025-10-01'],
    ['2024-02-29', '2024-01-01'],
  ])('%s is in the quarter of %s', (on, first) => expect(quarterOf(day(on))).toBe(first))

  it('are only those that are over, the latest first', () => {
    expect(quartersBefore(day('2025-12-31'), 3)).toEqual(['2025-07-01', '2025-04-01', '2025-01-01'])
    expect(quartersBefore(day('2026-01-01'), 2)).toEqual(['2025-10-01', '2025-07-01'])
    expect(comparedWith(day('2025-01-01'))).toEqual({ before: '2024-10-01', yearBefore: '2024-01-01' })
    expect(quarterText(day('2025-07-01'))).toBe('Derde kwartaal van 2025')
  })
})

describe('days of a step', () => {
  it.each([
    ['nobody', people(), 2, null],
    ['fewer people than a sum is of', people(3), 2, null],
    ['the middle of an even number lies between two', people(1, 4), 2, { median: 2.5, longest: null }],
    ['the middle one of an odd number', people(9, 1, 4), 2, { median: 4, longest: null }],
    ['the longest are as many as a sum is of', people(1, 2, 30, 90), 2, { median: 16, longest: 30 }],
    ['two cases of one person are one person', [{ who: 'a', days: 5 }, { who: 'a', days: 90 }], 2, null],
    ['and his longer one counts once among the longest', [...people(1, 2, 3), { who: 'x', days: 50 }, { who: 'x', days: 60 }], 2, { median: 3, longest: 3 }],
  ] as const)('%s', (_, passed, atLeast, spread) => expect(spreadOf(passed, atLeast)).toEqual(spread))

  const passed = fc.array(fc.record({ who: fc.constantFrom(...'abcdefghij'), days: fc.nat(400) }), { maxLength: 40 })
  it('have a median within their bounds, and at least so many people took the longest', () =>
    fc.assert(
      fc.property(passed, fc.integer({ min: 2, max: 6 }), (rows, atLeast) => {
        const spread = spreadOf(rows, atLeast)
        const who = new Set(rows.map((row) => row.who)).size
        if (spread === null) {
          expect(who).toBeLessThan(atLeast)
          return
        }
        expect(spread.median).toBeGreaterThanOrEqual(Math.min(...rows.map((row) => row.days)))
        expect(spread.median).toBeLessThanOrEqual(Math.max(...rows.map((row) => row.days)))
        const { longest } = spread
        if (longest === null) expect(who).toBeLessThan(2 * atLeast)
        else expect(new Set(rows.filter((row) => row.days >= longest).map((row) => row.who)).size).toBeGreaterThanOrEqual(atLeast)
      }),
    ))
  it('do not depend on the order of rows', () =>
    fc.assert(
      fc.property(passed, fc.array(fc.nat(), { maxLength: 40 }), (rows, keys) => {
        const moved = rows.map((row, at) => ({ row, key: keys[at] ?? at })).sort((a, b) => a.key - b.key).map(({ row }) => row)
        expect(spreadOf(moved, 2)).toEqual(spreadOf(rows, 2))
      }),
    ))
})

describe('in words', () => {
  it('a figure is shown or says why not, and says nothing of two colleagues', () => {
    expect(burdenText(null, 5, 'mensen')).toBe('0')
    expect(burdenText({ value: 12, standing: 'shown' }, 5, 'mensen')).toBe('12')
    expect(burdenText({ value: null, standing: 'few' }, 5, 'aanbieders')).toBe('minder dan 5 aanbieders')
    expect(burdenText({ value: null, standing: 'alone' }, 5, 'mensen')).toBe('minder dan 3 medewerkers')
    expect(burdenText({ value: null, standing: 'covered' }, 5, 'mensen')).toBe('afgeschermd')
    expect([daysText(null, 5, 'mensen'), daysText({ value: 1, standing: 'shown' }, 5, 'mensen'), daysText({ value: 2.5, standing: 'shown' }, 5, 'mensen')]).toEqual(['', '1 dag', '2,5 dagen'])
    expect(longestText({ value: null, standing: 'few' }, 5, 'mensen')).toBe('minder dan 10 mensen')
  })

  it('acts per case are tenths', () => {
    expect([tenthsPerCase(7, 3), tenthsPerCase(0, 3), tenthsPerCase(3, 0)]).toEqual([23, 0, null])
    expect([trendOf(3, 2), trendOf(2, 3), trendOf(2, 2), trendOf(null, 2), trendOf(2, null)]).toEqual(['longer', 'shorter', 'same', null, null])
  })

  const row = (step: BurdenStep, median: number | null, before: number | null): BurdenRow => {
    const figure = (value: number | null) => (value === null ? null : ({ value, standing: 'shown' } as const))
    return { step, cases: figure(6), median: figure(median), longest: { value: null, standing: 'few' }, medianBefore: figure(before), medianYearBefore: null, acts: { consultant: figure(23), 'back-office': null, desk: { value: null, standing: 'alone' }, region: null, provider: null }, looked: null, again: { value: null, standing: 'covered' } }
  }
  it('the step that takes longest stands first', () => {
    expect(longestStepText([row('confirm', 1, null), row('decide', 12.5, 10)])).toBe('De langste stap is besluit: in het midden 12,5 dagen, langer dan een kwartaal eerder.')
    expect(longestStepText([row('confirm', 1, null)])).toBe('De langste stap is melding bevestigen: in het midden 1 dag.')
    expect(longestStepText([row('confirm', null, null)])).toContain('nooit een inwoner')
  })
  it('the file says the same, and leaves out days of a step that nobody went through', () => {
    expect(burdenLines(row('decide', 12.5, null))).toEqual([
      ['Besluit', 'Zaken', '6', 'zaken', ''], ['Besluit', 'Midden', '12,5', 'dagen', ''], ['Besluit', 'Langste', '', 'dagen', 'te weinig'],
      ['Besluit', 'Consulent', '2,3', 'handelingen per zaak', ''], ['Besluit', 'Backoffice', '0', 'handelingen per zaak', ''], ['Besluit', 'Balie', '', 'handelingen per zaak', 'minder dan 3 medewerkers'],
      ['Besluit', 'Inkoop en contract', '0', 'handelingen per zaak', ''], ['Besluit', 'Aanbieder', '0', 'handelingen per zaak', ''], ['Besluit', 'Ingezien door aanbieder', '0', 'keer per zaak', ''], ['Besluit', 'Opnieuw gedaan', '', 'zaken', 'afgeschermd'],
    ])
  })
})
