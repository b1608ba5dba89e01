import { describe, expect, it } from 'vitest'
import type { TermMove } from '@/lib/indications/rules/standstill'
import { CALENDAR_BY_LAW } from '@/lib/indications/rules/terms'
import { decideUnprocessed } from '@/lib/indications/rules/unprocessed'
import { LeaveUnprocessed } from '@/lib/indications/schema/unprocessed'
import { day } from '@/lib/kernel/day'

const asked = (untilOn: string, more: Partial<TermMove> = {}): TermMove => ({ kind: 'completion', sentOn: day('2025-12-10'), untilOn: day(untilOn), endedOn: null, days: null, ...more })
const ready = { facts: { status: 'applied', appliedOn: day('2025-12-08') }, diedOn: null, moves: [asked('2025-12-24')], mandate: true } as const

describe('leaving an application unprocessed (Awb 4:5)', () => {
  it.each([
    ['the day after the last day to complete it', {}, '2025-12-25', 'yes'],
    ['that day itself', {}, '2025-12-24', 'completion-runs'],
    ['four weeks after', {}, '2026-01-21', 'yes'],
    ['a day later than that', {}, '2026-01-22', 'too-late-to-leave'],
    ['never asked', { moves: [] }, '2025-12-29', 'completion-not-asked'],
    ['asked by a letter that was not sent', { moves: [asked('2025-12-24', { sentOn: null })] }, '2025-12-29', 'completion-not-asked'],
    ['only suspended', { moves: [asked('2025-12-24', { kind: 'suspension' })] }, '2025-12-29', 'completion-not-asked'],
    ['completed on the last day', { moves: [asked('2025-12-24', { endedOn: day('2025-12-24') })] }, '2025-12-29', 'completed'],
    ['completed a day late', { moves: [asked('2025-12-24', { endedOn: day('2025-12-25') })] }, '2025-12-29', 'yes'],
    ['asked again, which runs', { moves: [asked('2025-12-15'), asked('2026-01-05')] }, '2025-12-29', 'completion-runs'],
    ['completed first, asked again in vain', { moves: [asked('2025-12-15', { endedOn: day('2025-12-12') }), asked('2025-12-24')] }, '2025-12-29', 'yes'],
    ['before the application', { facts: { status: 'findings-sent', appliedOn: null } }, '2025-12-29', 'not-applied'],
    ['decided', { facts: { status: 'decided', appliedOn: day('2025-12-08') } }, '2025-12-29', 'case-closed'],
    ['died', { diedOn: day('2025-12-20') }, '2025-12-29', 'resident-died'],
    ['a provider still thinks along', { joint: 'asked' }, '2025-12-29', 'joint-open'],
    ['without a mandate', { mandate: false }, '2025-12-29', 'no-mandate'],
  ] as const)('%s', (_, more, today, expected) => {
    const result = decideUnprocessed({ ...ready, ...more }, day(today), CALENDAR_BY_LAW)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it('says until when it was asked and until when this can be sent, over a weekend', () => {
    expect(decideUnprocessed({ ...ready, moves: [asked('2025-12-20')] }, day('2025-12-29'), CALENDAR_BY_LAW)).toEqual({ ok: true, value: { askedUntil: '2025-12-20', sendBy: '2026-01-19' } })
  })

  it('says what is missing', () => {
    expect(LeaveUnprocessed.safeParse({ caseId: '0190a000-0000-7000-8000-000000000001', version: '1', motivation: 'Nee' }).error?.issues.map((each) => each.path[0])).toEqual(['motivation'])
  })
})
