import { describe, expect, test } from 'vitest'
import { decideClose, decideEnd, decideNoRequest, decideNotification, planBefore } from '@/lib/continuity/rules/conversion'
import { planText } from '@/lib/continuity/messages/conversion'
import { day } from '@/lib/kernel/day'

const TODAY = day('2026-01-05')

describe('the end of a general facility', () => {
  test.each([
    ['2026-07-05', false, 'yes'],
    ['2026-07-04', false, 'too-soon'],
    ['2026-12-31', true, 'inflow-open'],
    ['2026-12-31', false, 'yes'],
  ])('on %s, inflow open %s: %s', (endsOn, open, expected) => {
    const verdict = decideEnd(day(endsOn), TODAY, 6, open)
    expect(verdict.ok ? 'yes' : verdict.reason).toBe(expected)
  })
  test('says the first day that is in time', () => expect(decideEnd(day('2026-03-01'), TODAY, 6, false)).toMatchObject({ detail: { day: '2026-07-05', months: 6 } }))
})

describe('whether everybody has a decision in time', () => {
  const wave = (startsOn: string, endsOn: string, capacity: number) => ({ startsOn: day(startsOn), endsOn: day(endsOn), capacity })
  const plan = (residents: number, ...waves: ReturnType<typeof wave>[]) => planBefore(day('2026-06-30'), residents, waves, 56)
  test('without waves nothing is known', () => expect(plan(10)).toMatchObject({ talkedBy: null, decidedBy: null, late: false }))
  test('the last talk and the days of law lie before the last day', () => expect(plan(10, wave('2026-03-01', '2026-03-31', 10))).toMatchObject({ short: 0, talkedBy: '2026-03-31', decidedBy: '2026-05-26', late: false }))
  test('all fit in the waves, and the decisions come too late', () => expect(plan(10, wave('2026-05-01', '2026-05-31', 10))).toMatchObject({ short: 0, decidedBy: '2026-07-26', late: true }))
  test('who does not fit comes at the pace of the waves', () => expect(plan(30, wave('2026-03-01', '2026-03-10', 10))).toMatchObject({ short: 20, daysMore: 20, talkedBy: '2026-03-30', late: false }))
  test('in words', () => {
    expect(planText(plan(10, wave('2026-03-01', '2026-03-31', 10)), 'dinsdag 30 juni 2026')).toBeNull()
    expect(planText(plan(30, wave('2026-05-01', '2026-05-10', 10)), '30 juni 2026')).toBe('In de golven passen 10 inwoners; 20 inwoners passen er niet in. In dit tempo spreekt u de laatste op 30 mei 2026. Zijn besluit is er dan uiterlijk op 25 juli 2026. Dat is na 30 juni 2026, de laatste dag van de voorziening.')
  })
})

describe('one resident', () => {
  const facts = { status: 'running', hasCase: false, outcome: null, sentOn: null } as const
  test.each(['draft', 'concluded', 'withdrawn'] as const)('nothing happens while it is %s', (status) => {
    expect(decideNotification({ ...facts, status })).toMatchObject({ reason: 'not-running' })
    expect(decideNoRequest({ ...facts, status }, 'no-need')).toMatchObject({ reason: 'not-running' })
  })
  test('asks once, also who needed nothing before', () => {
    expect(decideNotification({ ...facts, outcome: 'no-need' }).ok).toBe(true)
    expect(decideNotification({ ...facts, hasCase: true })).toMatchObject({ reason: 'notified-already' })
    expect(decideNoRequest({ ...facts, hasCase: true }, 'no-need')).toMatchObject({ reason: 'notified-already' })
  })
  test('gives no answer only to a letter that was sent', () => {
    expect(decideNoRequest(facts, 'no-answer')).toMatchObject({ reason: 'not-written' })
    expect(decideNoRequest({ ...facts, sentOn: TODAY }, 'no-answer').ok).toBe(true)
    expect(decideNoRequest(facts, 'no-need').ok).toBe(true)
  })
})

test.each([
  ['running', 0, '2026-06-01', 'yes'],
  ['running', 3, '2026-06-30', 'without-help'],
  ['running', 3, '2026-07-01', 'yes'],
  ['draft', 0, '2026-07-01', 'not-running'],
] as const)('closing while %s with %i without help on %s: %s', (status, left, today, expected) => {
  const verdict = decideClose(status, left, day('2026-06-30'), day(today))
  expect(verdict.ok ? 'yes' : verdict.reason).toBe(expected)
})
