import { describe, expect, it, test } from 'vitest'
import { decideConclude, decideFrom, decideHandling, decideStart, decideWave, earliestLess, throughput } from '@/lib/continuity/rules/campaign'
import { reassess } from '@/lib/continuity/rules/reassess'
import { day } from '@/lib/kernel/day'
import type { NormCell } from '@/lib/norms/schema/cells'

const TODAY = day('2026-01-31')
const wave = (startsOn: string, endsOn: string, capacity: number) => ({ startsOn: day(startsOn), endsOn: day(endsOn), capacity })

describe('waves', () => {
  test.each([
    ['nobody planned', 10, [], { capacity: 0, short: 10, daysMore: null }],
    ['everybody fits', 10, [wave('2026-02-01', '2026-02-28', 10)], { capacity: 10, short: 0, daysMore: 0 }],
    ['at the same pace three days more', 11, [wave('2026-02-01', '2026-02-28', 10)], { capacity: 10, short: 1, daysMore: 3 }],
    ['several waves, of different pace', 25, [wave('2026-02-01', '2026-02-10', 10), wave('2026-02-11', '2026-02-20', 5)], { capacity: 15, short: 10, daysMore: 14 }],
  ])('%s', (_, residents, waves, expected) => {
    expect(throughput(residents, waves)).toEqual(expected)
  })

  test.each([
    ['a first one', 'draft', [], wave('2026-02-01', '2026-02-28', 5), undefined],
    ['after the last', 'running', [wave('2026-02-01', '2026-02-28', 5)], wave('2026-03-01', '2026-03-31', 5), undefined],
    ['not over another', 'draft', [wave('2026-02-01', '2026-02-28', 5)], wave('2026-02-28', '2026-03-31', 5), 'wave-before-last'],
    ['not backwards', 'draft', [], wave('2026-03-01', '2026-02-28', 5), 'ends-before-start'],
    ['not in the past', 'draft', [], wave('2026-01-01', '2026-01-30', 5), 'wave-past'],
    ['not when it is over', 'concluded', [], wave('2026-02-01', '2026-02-28', 5), 'campaign-over'],
  ] as const)('%s', (_, status, waves, added, refusal) => {
    const decision = decideWave(status, waves, added, TODAY)
    expect(decision.ok ? undefined : decision.reason).toBe(refusal)
  })
})

test('a campaign begins once and whole, and ends when nobody is left', () => {
  const start = (status: 'draft' | 'running', toCompute: number, waves: number) => { const found = decideStart(status, { toCompute, waves }); return found.ok ? 'goes' : found.reason }
  expect([start('draft', 0, 1), start('draft', 3, 1), start('draft', 0, 0), start('running', 0, 1)]).toEqual(['goes', 'not-computed', 'no-waves', 'not-a-draft'])
  expect([decideConclude('running', 0).ok, decideConclude('running', 2), decideConclude('draft', 0)]).toMatchObject([true, { reason: 'residents-left', detail: { count: 2 } }, { reason: 'not-running' }])
  expect([decideHandling('running', null).ok, decideHandling('draft', null), decideHandling('running', 'stays')]).toMatchObject([true, { reason: 'not-running' }, { reason: 'handled-already' }])
})

describe('from when minutes change', () => {
  const months = { months: 3, ownUntil: null }
  test.each([
    ['fewer waits three months, to the last day of a shorter month', true, '2026-04-29', 'transition-runs'],
    ['fewer after the transition', true, '2026-04-30', undefined],
    ['more need not wait', false, '2026-02-15', undefined],
    ['but not before the new rules hold', false, '2026-02-14', 'old-rules-hold'],
  ] as const)('%s', (_, less, from, refusal) => {
    const decision = decideFrom(less, day(from), day('2026-02-15'), months, TODAY)
    expect(decision.ok ? undefined : decision.reason).toBe(refusal)
  })
  it('a resident’s own transition takes the place of the campaign’s, longer or shorter', () => {
    expect(earliestLess(months, TODAY)).toBe('2026-04-30')
    expect(earliestLess({ months: 3, ownUntil: day('2026-09-01') }, TODAY)).toBe('2026-09-01')
    expect(decideFrom(true, day('2026-08-31'), day('2026-02-15'), { months: 3, ownUntil: day('2026-09-01') }, TODAY)).toMatchObject({ reason: 'transition-runs', detail: { day: '2026-09-01' } })
  })
})

describe('the same answers under other rules', () => {
  const cell = (key: string, amount: number | null): NormCell => ({ key, area: 'house', label: key, amount, unit: amount === null ? null : 'minutes-per-week', kind: 'base', group: null, per: null, subtractable: false, condition: null, status: amount === null ? 'empty' : 'confirmed', source: 'x', sourceUrl: null, verbatim: null })
  const rules = { cells: [cell('base', 100), cell('laundry', null)], rounding: { rule: 'per-row', toMinutes: 1, weeksPerYear: 52 }, demo: false } as const
  it('give the new norm with the deviation as it was', () => {
    expect(reassess({ base: { apply: true }, gone: { apply: false } }, { minutes: 15, reason: 'COPD' }, rules)).toMatchObject({ ok: true, value: { norm: 100, adjustment: 15, minutes: 115 } })
  })
  it.each([
    ['nothing was calculated', null, 'no-answers', undefined],
    ['a norm that applied is gone', { base: { apply: true }, gone: { apply: true } }, 'cell-missing', { key: 'gone' }],
    ['a norm that applied is empty', { base: { apply: true }, laundry: { apply: true } }, 'cell-empty', { key: 'laundry', label: 'laundry' }],
  ] as const)('give nothing where %s', (_, answers, reason, detail) => {
    expect(reassess(answers, undefined, rules)).toMatchObject({ ok: false, reason, ...(detail ? { detail } : {}) })
  })
  it('give nothing for help of an older system until somebody answered', () => {
    expect(reassess(null, undefined, rules, true)).toMatchObject({ ok: false, reason: 'imported' })
    expect(reassess({ base: { apply: true } }, undefined, rules, true)).toMatchObject({ ok: true, value: { minutes: 100 } })
  })
  it('give nothing below zero, instead of nothing', () => {
    expect(reassess({ base: { apply: true } }, { minutes: -120, reason: 'x' }, rules)).toMatchObject({ reason: 'negative-total' })
  })
})
