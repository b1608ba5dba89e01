import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BudgetRequest, decideBudget, formOf, unmetConditions } from '@/lib/indications/rules/budget'
import { day } from '@/lib/kernel/day'

const asked = (more: Partial<BudgetRequest> = {}): BudgetRequest => ({ kind: 'formal', askedHourCents: null, capable: true, motivated: true, quality: true, withdrawnOn: null, ...more })
const rate = (centsPerHour: number | null) => ({ id: 'r', centsPerHour })

describe('the form of help', () => {
  it.each([
    ['nobody asked', null, 'in-kind', []],
    ['every condition met', asked(), 'personal-budget', []],
    ['given up', asked({ withdrawnOn: day('2025-12-01') }), 'in-kind', []],
    ['not capable', asked({ capable: false }), 'in-kind', ['capable']],
    ['not motivated, and help that is not safe', asked({ motivated: false, quality: false }), 'in-kind', ['motivated', 'quality']],
  ] as const)('%s', (_, request, form, unmet) => {
    expect(formOf(request)).toBe(form)
    if (request) expect(unmetConditions(request)).toEqual(unmet)
  })
})

describe('what a budget comes to', () => {
  it.each([
    ['two hours a week at the rate', 120, null, 1800, { monthCents: 15_600, hourCents: 1800, bounded: null }],
    ['a plan that asks less', 120, 1500, 1800, { monthCents: 13_000, hourCents: 1500, bounded: null }],
    ['a plan that asks exactly the rate', 120, 1800, 1800, { hourCents: 1800, bounded: null }],
    ['a plan that asks more than the rate', 120, 2000, 1800, { hourCents: 1800, bounded: { askedCents: 2000, article: 'artikel 2.1.3 lid 2 onder b' } }],
    ['a plan that asks more than help in kind costs', 120, 3700, 1800, { hourCents: 1800, bounded: { askedCents: 3700, article: 'artikel 2.3.6 lid 5' } }],
  ])('%s', (_, minutes, askedHourCents, cents, expected) => {
    expect(decideBudget(minutes, { kind: 'informal', askedHourCents }, rate(cents), rate(3600))).toMatchObject({ ok: true, value: expected })
  })

  it('refuses a rate that is not set, and a budget of nothing', () => {
    for (const none of [null, rate(null)]) expect(decideBudget(120, asked(), none, rate(3600))).toMatchObject({ reason: 'budget-rate-missing' })
    expect(decideBudget(0, asked(), rate(1800), null)).toMatchObject({ reason: 'no-minutes' })
  })

  it('is whole cents within half a cent of the exact amount, grows with the minutes, and never passes the rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_080 }), fc.integer({ min: 100, max: 20_000 }), fc.option(fc.integer({ min: 100, max: 20_000 })), (minutes, cents, ask) => {
        const given = (of: number) => decideBudget(of, asked({ askedHourCents: ask }), rate(cents), null)
        const [one, more] = [given(minutes), given(minutes + 1)]
        if (!one.ok || !more.ok) throw new Error('a budget')
        const { monthCents, hourCents } = one.value
        expect(Number.isInteger(monthCents)).toBe(true)
        expect(Math.abs(monthCents * 720 - minutes * 52 * hourCents)).toBeLessThanOrEqual(360)
        expect(more.value.monthCents).toBeGreaterThanOrEqual(monthCents)
        expect(hourCents).toBe(Math.min(ask ?? cents, cents))
        expect(one.value.bounded === null).toBe((ask ?? 0) <= cents)
      }),
    )
  })
})
