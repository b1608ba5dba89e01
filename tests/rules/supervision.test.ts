import { describe, expect, test } from 'vitest'
import { day } from '@/lib/kernel/day'
import { decideAcknowledge, decideAnswer, decideClose, decideFindings, decideIssue, decideQuestion, decideReport, dueOf, nextStep } from '@/lib/supervision/rules'
import { FILE_STATUSES, type FileStatus } from '@/lib/supervision/schema'

const today = day('2025-12-10')
const terms = { acknowledgeDays: 5, answerDays: 10, reportDays: 60 }
const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason)

describe('a report', () => {
  test.each([
    ['2025-12-09', '2025-12-10', 'ok'],
    ['2025-12-10', '2025-12-10', 'ok'],
    ['2025-12-11', '2025-12-10', 'in-future'],
    ['2025-12-09', '2025-12-11', 'in-future'],
    ['2025-12-10', '2025-12-09', 'before-event'],
  ])('happened %s, reported %s: %s', (occurred, reported, expected) => {
    expect(reason(decideReport(day(occurred), day(reported), today, terms))).toBe(expected)
  })
  test('runs on the municipality\'s clocks, from the day it was reported, and never the report before the confirmation', () => {
    expect(decideReport(day('2025-12-01'), day('2025-12-08'), today, terms)).toMatchObject({ value: { acknowledgeBy: '2025-12-13', reportBy: '2026-02-06' } })
    expect(decideReport(today, today, today, { ...terms, acknowledgeDays: 30, reportDays: 10 })).toMatchObject({ value: { acknowledgeBy: '2026-01-09', reportBy: '2026-01-09' } })
  })
  test('is kept without clocks where none are ruled', () => {
    expect(decideReport(today, today, today, null)).toMatchObject({ ok: true, value: { acknowledgeBy: null, reportBy: null } })
  })
})

/** Every verb in every status. */
const verbs: Readonly<Record<string, (status: FileStatus) => { ok: boolean; reason?: string }>> = {
  acknowledge: decideAcknowledge,
  ask: (status) => decideQuestion(status, day('2025-12-20'), today, terms),
  find: decideFindings,
  report: (status) => decideIssue(status, [], today),
  close: decideClose,
}
test.each([
  ['received', ['ok', 'acknowledge-first', 'acknowledge-first', 'findings-first', 'acknowledge-first']],
  ['acknowledged', ['already-acknowledged', 'ok', 'ok', 'findings-first', 'ok']],
  ['investigating', ['already-acknowledged', 'ok', 'ok', 'findings-first', 'ok']],
  ['findings', ['already-acknowledged', 'ok', 'ok', 'ok', 'ok']],
  ['reported', ['already-acknowledged', 'report-out', 'report-out', 'report-out', 'ok']],
  ['closed', ['file-closed', 'file-closed', 'file-closed', 'file-closed', 'file-closed']],
] as const)('a file that is %s', (status, expected) => {
  expect(Object.values(verbs).map((verb) => reason(verb(status)))).toEqual(expected)
})

describe('asking', () => {
  test.each([
    ['2025-12-19', terms, 'due-too-early'],
    ['2025-12-20', terms, 'ok'],
    ['2025-12-10', null, 'due-too-early'],
    ['2025-12-11', null, 'ok'],
  ])('until %s', (due, ruled, expected) => {
    expect(reason(decideQuestion('acknowledged', day(due), today, ruled))).toBe(expected)
  })
  test('goes on beside findings without throwing them away', () => {
    expect(decideQuestion('findings', day('2025-12-20'), today, terms)).toMatchObject({ value: { status: 'findings' } })
    expect(decideQuestion('acknowledged', day('2025-12-20'), today, terms)).toMatchObject({ value: { status: 'investigating' } })
  })
  test('once', () => {
    expect(reason(decideAnswer(false))).toBe('ok')
    expect(reason(decideAnswer(true))).toBe('answered-already')
  })
})

test('no report while the provider can still answer', () => {
  const open = { dueOn: today, answered: false }
  expect(reason(decideIssue('findings', [open], today))).toBe('answer-open')
  expect(reason(decideIssue('findings', [{ ...open, answered: true }], today))).toBe('ok')
  expect(reason(decideIssue('findings', [{ ...open, dueOn: day('2025-12-09') }], today))).toBe('ok')
})

test('one next step per status, and its last day', () => {
  const open = [{ dueOn: today, answered: false }]
  expect(FILE_STATUSES.map((status) => nextStep(status, open, today))).toEqual(['acknowledge', 'ask', 'await-answer', 'report', 'close', 'nothing'])
  expect(nextStep('investigating', [], today)).toBe('find')
  const days = { acknowledgeBy: day('2025-12-13'), reportBy: day('2026-02-06') }
  expect(FILE_STATUSES.map((status) => dueOf(status, days))).toEqual(['2025-12-13', '2026-02-06', '2026-02-06', '2026-02-06', null, null])
})
