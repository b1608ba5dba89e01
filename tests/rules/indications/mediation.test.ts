import { describe, expect, it } from 'vitest'
import type { BudgetRequest } from '@/lib/indications/rules/budget'
import { decideAsk, decideStep } from '@/lib/indications/rules/mediation'
import { MEDIATION_STATUSES } from '@/lib/indications/schema/mediation'
import { day } from '@/lib/kernel/day'

const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)
const informal: BudgetRequest = { kind: 'informal', askedHourCents: null, capable: true, motivated: true, quality: true, withdrawnOn: null }

describe('asking mediation', () => {
  it.each([
    ['an informal budget that fits', informal, false, false, true, 'yes'],
    ['given already', informal, false, true, false, 'yes'],
    ['decided without it', informal, false, false, false, 'no-informal-budget'],
    ['asked before', informal, true, false, true, 'asked-already'],
    ['formal help', { ...informal, kind: 'formal' }, false, false, true, 'no-informal-budget'],
    ['a condition is not met', { ...informal, quality: false }, false, false, true, 'no-informal-budget'],
    ['given up', { ...informal, withdrawnOn: day('2025-12-01') }, false, false, true, 'no-informal-budget'],
    ['no budget', null, false, false, true, 'no-informal-budget'],
  ] as const)('%s', (_, budget, asked, granted, open, expected) => expect(reason(decideAsk(budget, asked, granted, open))).toBe(expected))
})

describe('a step of the mediator', () => {
  const today = day('2025-12-01')
  it.each([
    ['couple', ['asked', 'coupled']],
    ['agree', ['coupled']],
    ['talk', ['asked', 'coupled', 'agreed']],
    ['end', ['asked', 'coupled', 'agreed']],
  ] as const)('%s goes in its order', (step, from) => {
    expect(MEDIATION_STATUSES.filter((status) => decideStep(step, { status, askedOn: day('2025-11-03') }, today, today).ok)).toEqual(from)
  })
  it('is of a day between the request and today', () => {
    const on = (text: string) => reason(decideStep('talk', { status: 'asked', askedOn: day('2025-11-03') }, day(text), today))
    expect([on('2025-11-03'), on('2025-12-01'), on('2025-11-02'), on('2025-12-02')]).toEqual(['yes', 'yes', 'before-asked', 'day-in-future'])
  })
})
