import { describe, expect, it } from 'vitest'
import { decideEntryConfirm, decideEntryRequest, type ReceivedEntry } from '@/lib/admissions/rules/opening'
import { day } from '@/lib/kernel/day'
import { decideBy, isContinuous, lastEntryDay, showsEntries, withEnd } from '@/lib/procedures/rules/continuous'
import { momentsOf } from '@/lib/procedures/rules/calendar'
import { nextStepOf } from '@/lib/procedures/rules/next'
import { decidePublishWindow, decideWindow } from '@/lib/procedures/rules/window'
import { AddWindow, type WindowStanding } from '@/lib/procedures/schema/window'

const TERM = { termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20 }
const START = day('2027-01-01')
const typed = { kind: 'continuous', opensAt: new Date('2026-09-01T07:00:00Z'), contractStart: START, decisionDays: 60, shortReason: null }

describe('a window without a closing', () => {
  const window = withEnd(typed, TERM, START)
  it('ends with the longest term, and its decisions so many days later', () => {
    expect(window).toMatchObject({ closesAt: new Date('2032-12-31T23:00:00Z'), decisionsBy: '2033-03-02', questionsUntil: null, answersBy: null })
    expect(lastEntryDay(window)).toBe('2032-12-31')
  })
  it('counts the term from the first agreement of the procedure, not from its own', () => {
    expect(withEnd(typed, TERM, day('2026-01-01')).closesAt).toEqual(new Date('2031-12-31T23:00:00Z'))
  })
  it('needs no three months: the start follows from the decision', () => {
    expect(decideWindow(window, TERM, START).ok).toBe(true)
    expect(decidePublishWindow(window, TERM, START, new Date('2026-10-01T00:00:00Z'))).toMatchObject({ ok: true })
  })
  it('cannot start after the term, nor open when it is over', () => {
    expect(decideWindow({ ...window, contractStart: day('2033-01-01') }, TERM, START)).toMatchObject({ ok: false, reason: 'start-after-term' })
    expect(decideWindow({ ...window, opensAt: new Date('2033-01-01T00:00:00Z') }, TERM, START)).toMatchObject({ ok: false, reason: 'start-after-term' })
  })
  it('a window that closes keeps what was typed, and never without it', () => {
    const closes = { kind: 'from-date', contractStart: START, closesAt: new Date(0), decisionsBy: day('2026-01-01'), decisionDays: 60 }
    expect(withEnd(closes, TERM, START)).toMatchObject({ closesAt: new Date(0), decisionsBy: '2026-01-01', decisionDays: null })
    expect(() => withEnd({ ...closes, closesAt: null }, TERM, START)).toThrow()
  })
  it('shows its entries one by one, a window that closes as a whole', () => {
    expect([isContinuous(window), showsEntries({ kind: 'continuous', openedAt: null }), showsEntries({ kind: 'once', openedAt: null }), showsEntries({ kind: 'once', openedAt: new Date() })]).toEqual([true, true, false, true])
  })
  it('asks a decision so many days after the receipt', () => {
    expect(decideBy(window, new Date('2026-10-01T10:00:00Z'))).toBe('2026-11-30')
    expect(decideBy({ kind: 'once', decisionDays: null, decisionsBy: '2026-12-01' }, new Date())).toBe('2026-12-01')
  })
  it('has its opening on the calendar only, and its entries as next step', () => {
    expect(momentsOf(window, 20).map((moment) => moment.kind)).toEqual(['opens'])
    const counts = { lots: 1, criteria: 1, windows: 1, documents: 1, clauses: 1 }
    expect(nextStepOf({ status: 'published', counts }, [{ standing: 'open', kind: 'continuous' }]).kind).toBe('entry-runs')
  })
  it.each<[string, { standing: WindowStanding; kind?: string; settled?: boolean }[], string]>([
    ['closed, with an entry that waits', [{ standing: 'closed', kind: 'continuous' }], 'entry-ended'],
    ['closed, and nothing waits', [{ standing: 'closed', kind: 'continuous', settled: true }], 'conclude'],
    ['stopped, with an entry that waits', [{ standing: 'stopped', kind: 'continuous' }], 'window-stopped'],
    ['stopped, and nothing waits', [{ standing: 'stopped', kind: 'continuous', settled: true }], 'conclude'],
    ['nothing waits, but another window is open', [{ standing: 'stopped', kind: 'continuous', settled: true }, { standing: 'open' }], 'wait-closing'],
  ])('%s', (_what, windows, kind) => expect(nextStepOf({ status: 'published', counts: { lots: 1, criteria: 1, windows: 1, documents: 1, clauses: 1 } }, windows).kind).toBe(kind))
})

describe('its form', () => {
  const FORM = { procedureId: crypto.randomUUID(), name: 'Doorlopend 2027', kind: 'continuous', opensDay: '01-09-2026', opensTime: '9:00', closesDay: '', closesTime: '', questionsDay: '', questionsTime: '', answersDay: '', answersTime: '', decisionsBy: '', decisionDays: '60', contractStart: '01-01-2027', shortReason: '' }
  const issues = (change: object) => AddWindow.safeParse({ ...FORM, ...change }).error?.issues.map((issue) => String(issue.path[0])) ?? []
  it('asks the days to decide and no closing', () => {
    expect(AddWindow.safeParse(FORM)).toMatchObject({ success: true, data: { closesAt: null, decisionDays: 60 } })
    expect(issues({ decisionDays: '' })).toEqual(['decisionDays'])
    expect(issues({ decisionDays: '0' })).toEqual(['decisionDays'])
  })
  it('asks the closing and the day of the decisions of another kind', () => {
    expect(issues({ kind: 'from-date' })).toEqual(['closesDay', 'closesTime', 'decisionsBy'])
  })
})

describe('opening one entry', () => {
  const now = new Date('2026-10-01T10:00:00Z')
  const entry: ReceivedEntry = { openRequestedBy: null, openRequestedName: null, openRequestedAt: null, openedAt: null, openedName: null, withdrawnAt: null, goneAt: null }
  const asked = { ...entry, openRequestedBy: 'a', openRequestedName: 'Anna', openRequestedAt: new Date('2026-10-01T09:50:00Z') }
  it.each([
    ['on receipt', entry, null, 'not-requested'],
    ['asked by another', asked, 'already-requested', null],
    ['asked sixteen minutes ago', { ...asked, openRequestedAt: new Date('2026-10-01T09:44:00Z') }, null, 'request-expired'],
    ['asked by oneself', { ...asked, openRequestedBy: 'me' }, 'already-requested', 'same-officer'],
    ['withdrawn', { ...asked, withdrawnAt: now }, 'withdrawn', 'withdrawn'],
    ['of a procedure that was withdrawn', { ...asked, goneAt: now }, 'procedure-withdrawn', 'procedure-withdrawn'],
    ['opened', { ...asked, openedAt: now, openedName: 'Bo' }, 'already-opened', 'already-opened'],
  ])('%s', (_what, row, request, confirm) => {
    const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? null : result.reason)
    expect(reason(decideEntryRequest(row, now))).toBe(request)
    expect(reason(decideEntryConfirm(row, 'me', now))).toBe(confirm)
  })
})
