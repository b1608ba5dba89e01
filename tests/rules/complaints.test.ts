import { describe, expect, test } from 'vitest'
import { decideAdjournment, decideFinding, decideHearing, decidePass, decideReceipt, decideWithdrawal, nextStep } from '@/lib/complaints/rules'
import { COMPLAINT_STATUSES, HEARINGS, PassComplaint, RecordComplaintHearing, RegisterComplaint } from '@/lib/complaints/schema'
import { termCalendar } from '@/lib/indications/rules/terms'
import { day } from '@/lib/kernel/day'

const calendar = termCalendar(2024, 2027)
const today = day('2025-12-01')
const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason)

describe('the term', () => {
  test('runs from the day after, moves over weekends and holidays, and is none where none is ruled', () => {
    const terms = { handleDays: 42, adjournDays: 28 }
    expect(decideReceipt(today, today, terms, calendar)).toMatchObject({ value: { handleBy: '2026-01-12' } })
    // Counted to Sunday 4 January.
    expect(decideReceipt(day('2025-11-23'), today, terms, calendar)).toMatchObject({ value: { handleBy: '2026-01-05' } })
    // Counted to Christmas, which is followed by a holiday and a weekend.
    expect(decideReceipt(day('2025-11-13'), today, terms, calendar)).toMatchObject({ value: { handleBy: '2025-12-29' } })
    expect(decideReceipt(today, today, null, calendar)).toMatchObject({ ok: true, value: { handleBy: null } })
    expect(reason(decideReceipt(day('2025-12-02'), today, terms, calendar))).toBe('in-future')
  })
  const facts = { status: 'running', handleBy: day('2026-01-12'), adjournDays: 28, adjourned: false } as const
  test.each([
    ['before it is over', facts, '2026-01-12', { handleBy: '2026-02-09' }],
    ['after', facts, '2026-01-13', 'term-over'],
    ['twice', { ...facts, adjourned: true }, '2025-12-01', 'already-adjourned'],
    ['without a term', { ...facts, handleBy: null, adjournDays: null }, '2025-12-01', 'no-terms'],
    ['when ended', { ...facts, status: 'decided' as const }, '2025-12-01', 'complaint-ended'],
  ])('is adjourned %s', (_name, given, on, expected) => {
    const result = decideAdjournment(given, day(on), calendar)
    expect(result.ok ? result.value : result.reason).toEqual(expected)
  })
})

test.each([
  ['none', 'planned', '2025-12-01', 'ok'],
  ['none', 'planned', '2025-11-30', 'hearing-passed'],
  ['planned', 'held', '2025-12-01', 'ok'],
  ['planned', 'held', '2025-12-02', 'hearing-to-come'],
  ['none', 'waived', null, 'ok'],
  ['held', 'planned', '2025-12-05', 'already-held'],
] as const)('a talk that was %s becomes %s on %s: %s', (before, hearing, on, expected) => {
  expect(reason(decideHearing('running', before, hearing, on === null ? null : day(on), today))).toBe(expected)
})

test('each way out is open while it runs, and only then', () => {
  for (const status of COMPLAINT_STATUSES) {
    const open = status === 'running' ? 'ok' : 'complaint-ended'
    expect(reason(decidePass(status, 'provider')), status).toBe(open)
    expect(reason(decideWithdrawal(status)), status).toBe(open)
    expect(reason(decideFinding(status, 'held')), status).toBe(open)
    expect(reason(decideHearing(status, 'none', 'waived', null, today)), status).toBe(open)
  }
  expect(reason(decidePass('running', 'municipality'))).toBe('own-conduct')
  expect(reason(decidePass('running', 'access'))).toBe('own-conduct')
  expect(HEARINGS.map((hearing) => reason(decideFinding('running', hearing)))).toEqual(['not-heard', 'not-heard', 'ok', 'ok'])
  expect(HEARINGS.map((hearing) => nextStep('running', hearing))).toEqual(['plan-hearing', 'hold-hearing', 'decide', 'decide'])
  expect(nextStep('decided', 'none')).toBe('nothing')
})

const ID = '00000000-0000-4000-8000-000000000001'
test.each([
  ['a provider that is not named', RegisterComplaint, { about: 'provider', providerId: '', receivedOn: '1-12-2025', channel: 'desk', name: 'J. Bos', address: 'Laan 1', what: 'Niemand kwam opdagen.' }, 'providerId'],
  ['a provider beside the point', RegisterComplaint, { about: 'access', providerId: ID, receivedOn: '1-12-2025', channel: 'desk', name: 'J. Bos', address: 'Laan 1', what: 'Niemand kwam opdagen.' }, 'providerId'],
  ['a talk without a day', RecordComplaintHearing, { complaintId: ID, version: '1', hearing: 'planned', on: '', said: '' }, 'on'],
  ['a talk without a report', RecordComplaintHearing, { complaintId: ID, version: '1', hearing: 'held', on: '1-12-2025', said: '' }, 'said'],
  ['no talk without why', RecordComplaintHearing, { complaintId: ID, version: '1', hearing: 'waived', on: '', said: '' }, 'said'],
  ['a report that says not what it is', PassComplaint, { complaintId: ID, version: '1', to: 'to-supervisor', consent: 'Aan de telefoon.', kind: '', occurredOn: '1-12-2025' }, 'kind'],
  ['a report without its day', PassComplaint, { complaintId: ID, version: '1', to: 'to-supervisor', consent: 'Aan de telefoon.', kind: 'violence', occurredOn: '' }, 'occurredOn'],
  ['passing on without consent', PassComplaint, { complaintId: ID, version: '1', to: 'to-provider', consent: '', kind: '', occurredOn: '' }, 'consent'],
])('%s is asked for beside its field', (_name, schema, input, field) => {
  expect(schema.safeParse(input).error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
})
