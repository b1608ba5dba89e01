import { describe, expect, it } from 'vitest'
import { proposeOutcome } from '@/lib/admissions/rules/decision'
import { besideCheck, besideRunning, checkCanBecome, decideAddParty, decideAnswer, decideAnswerFile, decideAsk, decideCheckEnd, decideDestroy, decideStart, NO_CHECK } from '@/lib/admissions/rules/integrity'
import { CHECK_STATUSES } from '@/lib/admissions/schema/integrity'
import { day } from '@/lib/kernel/day'

const said = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)
const today = day('2025-12-01')

it.each(CHECK_STATUSES)('a party without an account is added while the check runs: %s', (status) => expect(said(decideAddParty(status))).toBe(status === 'running' ? 'yes' : 'check-ended'))

it.each([
  [false, true, 9, 'yes'],
  [false, true, 10, 'too-many'],
  [false, false, 10, 'yes'],
  [true, true, 0, 'answered-already'],
] as const)('a file with an answer that is sent: %s, that adds: %s, beside %s: %s', (answered, adds, files, expected) => expect(said(decideAnswerFile(answered, adds, files))).toBe(expected))

it('goes to passed or a refusal advised, never back to running', () => {
  const found = CHECK_STATUSES.flatMap((from) => CHECK_STATUSES.filter((to) => checkCanBecome(from, to)).map((to) => `${from} > ${to}`))
  expect(found).toEqual(['running > passed', 'running > refusal-advised', 'refusal-advised > passed'])
})

it('starts once, where the municipality ruled its terms', () => {
  const terms = { hearingDays: 14, retentionMonths: 24 }
  expect(said(decideStart(false, terms))).toBe('yes')
  expect(said(decideStart(true, terms))).toBe('checked-already')
  expect(said(decideStart(false, null))).toBe('no-terms')
})

it.each([
  ['running', 'question', '2025-12-02', 'yes'],
  ['running', 'question', '2025-12-01', 'due-too-early'],
  ['running', 'hearing', '2025-12-15', 'yes'],
  ['running', 'hearing', '2025-12-14', 'due-too-early'],
  ['refusal-advised', 'hearing', '2025-12-15', 'yes'],
  ['refusal-advised', 'question', '2025-12-15', 'check-ended'],
  ['passed', 'hearing', '2025-12-15', 'check-ended'],
] as const)('asking while %s: %s until %s', (status, kind, on, expected) => expect(said(decideAsk(status, kind, day(on), today, 14))).toBe(expected))

it('a party answers once', () => expect([said(decideAnswer(false)), said(decideAnswer(true))]).toEqual(['yes', 'answered-already']))

describe('ending', () => {
  it.each([
    ['running', 'passed', [], 'yes'],
    ['running', 'refusal-advised', [], 'hearing-missing'],
    ['running', 'refusal-advised', [{ dueOn: day('2025-12-01'), answered: false }], 'hearing-running'],
    ['running', 'refusal-advised', [{ dueOn: day('2025-11-30'), answered: false }], 'yes'],
    ['running', 'refusal-advised', [{ dueOn: day('2025-12-20'), answered: true }], 'yes'],
    ['refusal-advised', 'passed', [], 'yes'],
    ['refusal-advised', 'refusal-advised', [], 'no-such-step'],
    ['passed', 'passed', [], 'no-such-step'],
    ['passed', 'refusal-advised', [{ dueOn: day('2025-11-01'), answered: true }], 'no-such-step'],
  ] as const)('%s as %s', (status, result, hearings, expected) => expect(said(decideCheckEnd(status, result, hearings, today, 24))).toBe(expected))
  it('says from when the file is destroyed', () => expect(decideCheckEnd('running', 'passed', [], today, 24)).toMatchObject({ value: { destroyOn: '2027-12-01' } }))
})

it.each([
  [null, false, 'not-ended'],
  ['2025-12-02', false, 'kept-until'],
  ['2025-12-01', false, 'yes'],
  ['2025-12-01', true, 'destroyed-already'],
] as const)('destroying, kept until %s, destroyed %s', (until, destroyed, expected) => expect(said(decideDestroy(until ? day(until) : null, destroyed, today))).toBe(expected))

describe('an outcome beside a check', () => {
  const running = { running: true, refusable: false }
  it('says nothing else without one', () => expect(besideCheck(['admitted', 'deferred'], NO_CHECK)).toEqual(['admitted', 'deferred']))
  it.each([
    [['admitted', 'deferred'], running, ['deferred']],
    [['conditionally-admitted', 'deferred', 'refused'], running, ['deferred', 'refused']],
    [['refused'], running, ['refused']],
    [['admitted', 'deferred'], { running: true, refusable: true }, ['deferred', 'refused']],
    [['admitted'], { running: true, refusable: true }, ['refused']],
    [['revoked'], running, ['revoked']],
  ] as const)('%j', (allowed, integrity, expected) => expect(besideCheck(allowed, integrity)).toEqual(expected))
  it('a proposal waits in words that say nothing of it; a refusal stays one', () => {
    const admitted = besideRunning(proposeOutcome([{ title: 'A', verdict: 'met' }], null), running)
    expect(admitted).toMatchObject({ outcome: 'deferred', condition: null })
    expect(admitted.reason).not.toMatch(/integriteit|bibob|toets/i)
    expect(besideRunning(proposeOutcome([{ title: 'A', verdict: 'not-met' }], null), running).outcome).toBe('refused')
    expect(besideRunning(proposeOutcome([{ title: 'A', verdict: 'met' }], null), NO_CHECK).outcome).toBe('admitted')
  })
})
