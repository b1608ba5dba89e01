import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { missingSentence } from '@/lib/procedures/messages/refusals'
import { decidePublish, missingForPublishing, type Draft } from '@/lib/procedures/rules/publish'
import { canBecome, decideAddition, decideChange, decideConclude, decideWithdraw, TRANSITIONS } from '@/lib/procedures/rules/status'
import { decideTerm, lastDayOfTerm, termParts } from '@/lib/procedures/rules/term'
import { decidePublishWindow, decideWindow, entryEndsAt, firstStartOf, noticeOf, windowStanding, type WindowMoments, type WindowPlan } from '@/lib/procedures/rules/window'
import { PROCEDURE_STATUSES } from '@/lib/procedures/schema/procedure'

const at = (text: string) => new Date(text)
const TERM = { termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20 }

describe('procedure statuses', () => {
  const allowed = [['draft', 'published'], ['draft', 'withdrawn'], ['published', 'concluded'], ['published', 'withdrawn']]
  for (const from of PROCEDURE_STATUSES)
    for (const to of PROCEDURE_STATUSES) it(`${from} to ${to}`, () => expect(canBecome(from, to)).toBe(allowed.some(([a, b]) => a === from && b === to)))
  it('has a row per status', () => expect(Object.keys(TRANSITIONS)).toEqual([...PROCEDURE_STATUSES]))
  it.each([['draft', true, true], ['published', false, true], ['concluded', false, false], ['withdrawn', false, false]] as const)('%s: change %s, addition %s', (status, change, addition) => {
    expect(decideChange(status).ok).toBe(change)
    expect(decideAddition(status).ok).toBe(addition)
  })
})

const MOMENTS: WindowMoments = { publishedAt: at('2025-10-01T09:00:00Z'), opensAt: at('2025-11-03T08:00:00Z'), closesAt: at('2025-12-15T11:00:00Z'), stoppedAt: null, openedAt: null, openedCount: null, decidedAt: null }

describe('window standing', () => {
  it.each([
    ['not published', { publishedAt: null }, '2025-12-01T08:00:00Z', 'draft'],
    ['published later', { publishedAt: at('2025-12-02T00:00:00Z') }, '2025-12-01T08:00:00Z', 'draft'],
    ['before opening', {}, '2025-11-03T07:59:59.999Z', 'planned'],
    ['exactly at opening', {}, '2025-11-03T08:00:00Z', 'open'],
    ['a millisecond before closing', {}, '2025-12-15T10:59:59.999Z', 'open'],
    ['exactly at closing', {}, '2025-12-15T11:00:00Z', 'closed'],
    ['stopped before closing', { stoppedAt: at('2025-12-01T07:00:00Z') }, '2025-12-01T08:00:00Z', 'stopped'],
    ['stopped before it opened', { stoppedAt: at('2025-10-02T07:00:00Z') }, '2025-10-03T08:00:00Z', 'stopped'],
    ['stopped, and its closing time has passed', { stoppedAt: at('2025-12-01T07:00:00Z') }, '2025-12-15T11:00:00Z', 'closed'],
    ['opened', { openedAt: at('2025-12-15T12:00:00Z') }, '2025-12-16T08:00:00Z', 'opened'],
    ['decided', { openedAt: at('2025-12-15T12:00:00Z'), openedCount: 3, decidedAt: at('2026-01-05T12:00:00Z') }, '2026-01-06T08:00:00Z', 'decided'],
    ['opened without an entry', { openedAt: at('2025-12-15T12:00:00Z'), openedCount: 0, decidedAt: at('2025-12-15T12:00:00Z') }, '2025-12-16T08:00:00Z', 'empty'],
  ] as const)('%s', (_name, change, now, standing) => expect(windowStanding({ ...MOMENTS, ...change }, at(now))).toBe(standing))
  it('a stop after closing changes nothing', () => expect(entryEndsAt({ closesAt: MOMENTS.closesAt, stoppedAt: at('2026-01-01T00:00:00Z') })).toEqual(MOMENTS.closesAt))
})

describe('term', () => {
  it.each([
    ['2+2+2 of 6 years', TERM, { ok: true, value: { totalMonths: 72 } }],
    ['one month too long', { ...TERM, maxMonths: 71 }, { ok: false, reason: 'beyond-maximum', detail: { total: 72, max: 71 } }],
    ['options without length', { ...TERM, optionMonths: 0 }, { ok: false, reason: 'option-without-months' }],
    ['length without options', { ...TERM, optionCount: 0 }, { ok: false, reason: 'months-without-option' }],
    ['no options at all', { ...TERM, optionCount: 0, optionMonths: 0 }, { ok: true, value: { totalMonths: 24 } }],
  ])('%s', (_name, term, expected) => expect(decideTerm(term)).toEqual(expected))
  it('gives each part its own days', () =>
    expect(termParts(TERM, day('2024-01-01')).map((part) => [part.kind, part.number, part.from, part.last])).toEqual([
      ['first', 0, '2024-01-01', '2025-12-31'],
      ['option', 1, '2026-01-01', '2027-12-31'],
      ['option', 2, '2028-01-01', '2029-12-31'],
    ]))
  it('ends on the last day of the sixth year', () => expect(lastDayOfTerm(TERM, day('2024-01-01'))).toBe('2029-12-31'))
})

const PLAN: WindowPlan = { opensAt: at('2023-06-01T07:00:00Z'), closesAt: at('2023-07-14T10:00:00Z'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01'), shortReason: null }

describe('planning of a window', () => {
  it.each([
    ['final on the last day', { decisionsBy: '2023-09-11' }, '2023-10-01', true],
    ['final a day too late', { decisionsBy: '2023-09-12' }, '2023-10-02', false],
    ['end of a short month', { decisionsBy: '2023-11-09', contractStart: '2024-02-29' }, '2023-11-29', true],
  ] as const)('three months: %s', (_name, change, finalOn, inTime) => {
    const plan = { decisionsBy: day(change.decisionsBy), contractStart: day('contractStart' in change ? change.contractStart : '2024-01-01') }
    expect(noticeOf(plan, 20)).toMatchObject({ finalOn, inTime })
  })
  it.each([
    ['as planned', {}, null, 'allowed'],
    ['closes when it opens', { closesAt: PLAN.opensAt }, null, 'closes-before-opens'],
    ['decisions on the day of closing', { decisionsBy: day('2023-07-14') }, null, 'decisions-before-closing'],
    ['start on the day of the decisions', { contractStart: day('2023-09-05') }, null, 'start-before-decisions'],
    ['too soon without a reason', { decisionsBy: day('2023-10-10') }, null, 'start-too-soon'],
    ['too soon with a reason', { decisionsBy: day('2023-10-10'), shortReason: 'Er zijn geen lopende cliënten.' }, null, 'allowed'],
    ['start on the last day of the term', { contractStart: day('2029-12-31') }, day('2024-01-01'), 'allowed'],
    ['questions and answers before closing', { questionsUntil: at('2023-06-24T10:00:00Z'), answersBy: at('2023-07-04T10:00:00Z') }, null, 'allowed'],
    ['questions alone', { questionsUntil: at('2023-06-24T10:00:00Z') }, null, 'allowed'],
    ['questions until the closing itself', { questionsUntil: PLAN.closesAt }, null, 'questions-after-closing'],
    ['answers to no questions', { answersBy: at('2023-07-04T10:00:00Z') }, null, 'answers-without-questions'],
    ['answers while one may still ask', { questionsUntil: at('2023-07-04T10:00:00Z'), answersBy: at('2023-07-04T10:00:00Z') }, null, 'answers-before-questions'],
    ['answers after closing', { questionsUntil: at('2023-06-24T10:00:00Z'), answersBy: at('2023-07-14T10:00:01Z') }, null, 'answers-after-closing'],
    ['start after the term', { contractStart: day('2030-01-01') }, day('2024-01-01'), 'start-after-term'],
  ] as const)('%s', (_name, change, firstStart, expected) => {
    const decision = decideWindow({ ...PLAN, ...change }, TERM, firstStart)
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
  it('names the first start that is possible', () => {
    const decision = decideWindow({ ...PLAN, decisionsBy: day('2023-10-10') }, TERM, null)
    expect(decision).toMatchObject({ ok: false, detail: { final: '30-10-2023', latest: '01-10-2023', earliest: '30-01-2024' } })
  })
  it('opens at the publication when its opening time has passed', () => {
    const now = at('2023-06-05T07:00:00Z')
    expect(decidePublishWindow(PLAN, TERM, null, now)).toEqual({ ok: true, value: { opensAt: now } })
    expect(decidePublishWindow(PLAN, TERM, null, at('2023-05-01T07:00:00Z'))).toEqual({ ok: true, value: { opensAt: PLAN.opensAt } })
  })
  it('refuses a closing that has passed, exactly at closing too', () => expect(decidePublishWindow(PLAN, TERM, null, PLAN.closesAt)).toMatchObject({ ok: false, reason: 'closing-past' }))
  it('takes the start of the window that opens first', () => {
    expect(firstStartOf([])).toBeNull()
    expect(firstStartOf([{ ...PLAN, opensAt: at('2025-01-01T00:00:00Z'), contractStart: day('2026-01-01') }, PLAN])).toBe('2024-01-01')
  })
})

const DRAFT: Draft = {
  ...TERM,
  status: 'draft',
  lots: [{ name: 'Assen', productCount: 2 }],
  windows: [{ ...PLAN, name: 'Start 2024' }],
  criteria: [{ title: 'KVK', rationale: 'Wij willen weten met wie wij een overeenkomst sluiten.', proof: 'Uittreksel' }],
  documents: [{ kind: 'procurement', versions: 1 }],
  clauseCount: 3,
  selection: [],
}
const BEFORE = at('2023-05-01T07:00:00Z')

describe('publishing', () => {
  it('allows a complete draft', () => expect(decidePublish(DRAFT, BEFORE)).toEqual({ ok: true, value: undefined }))
  it.each([
    ['no lots', { lots: [] }, ['no-lots']],
    ['a lot without a product', { lots: [{ name: 'Assen', productCount: 0 }] }, ['lot-without-product']],
    ['no window', { windows: [] }, ['no-window']],
    ['no criteria', { criteria: [] }, ['no-criteria']],
    ['no rationale and no proof', { criteria: [{ title: 'KVK', rationale: '', proof: '' }] }, ['criterion-without-rationale', 'criterion-without-proof']],
    ['only a form', { documents: [{ kind: 'form' as const, versions: 1 }] }, ['no-procurement-document']],
    ['a document without a version', { documents: [{ kind: 'procurement' as const, versions: 0 }] }, ['no-procurement-document']],
    ['no clauses', { clauseCount: 0 }, ['no-clauses']],
    ['weights that are not 100 together', { selection: [{ name: 'West', weights: 100 }, { name: 'Oost', weights: 90 }] }, ['weights-not-100']],
    ['a term too long', { maxMonths: 60 }, ['beyond-maximum']],
    ['everything at once', { lots: [], windows: [], criteria: [], documents: [], clauseCount: 0 }, ['no-lots', 'no-criteria', 'no-window', 'no-procurement-document', 'no-clauses']],
  ])('%s', (_name, change, reasons) => {
    const missing = missingForPublishing({ ...DRAFT, ...change }, BEFORE)
    expect(missing.map((each) => each.reason)).toEqual(reasons)
    for (const each of missing) expect(missingSentence(each)).toMatch(/^[A-Z].*\.$/)
    expect(decidePublish({ ...DRAFT, ...change }, BEFORE)).toEqual({ ok: false, reason: 'incomplete', detail: { count: reasons.length } })
  })
  it('names the window whose closing has passed', () => expect(missingForPublishing(DRAFT, at('2023-08-01T00:00:00Z'))).toMatchObject([{ part: 'planning', reason: 'closing-past', about: 'Start 2024' }]))
  it.each(['published', 'concluded', 'withdrawn'] as const)('refuses %s', (status) => expect(decidePublish({ ...DRAFT, status }, BEFORE)).toMatchObject({ ok: false, reason: 'not-draft' }))
})

describe('ending a procedure', () => {
  const decided: WindowMoments = { ...MOMENTS, openedAt: at('2025-12-15T12:00:00Z'), openedCount: 3, decidedAt: at('2026-01-05T12:00:00Z') }
  const empty: WindowMoments = { ...decided, openedCount: 0, decidedAt: decided.openedAt }
  it.each([
    ['published', 0, 'allowed'],
    ['draft', 0, 'allowed'],
    ['published', 1, 'already-decided'],
    ['concluded', 0, 'not-withdrawable'],
    ['withdrawn', 0, 'not-withdrawable'],
  ] as const)('withdraws: %s with %i decisions', (status, decisions, expected) => {
    const decision = decideWithdraw(status, decisions)
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
  it.each([
    ['all decided', 'published', [decided], 'allowed'],
    ['nobody entered', 'published', [empty], 'allowed'],
    ['a draft window beside it', 'published', [decided, { ...MOMENTS, publishedAt: null }], 'allowed'],
    ['one still under assessment', 'published', [decided, { ...MOMENTS, openedAt: at('2026-01-01T00:00:00Z'), openedCount: 2 }], 'windows-run'],
    ['none published', 'published', [], 'windows-run'],
    ['draft', 'draft', [decided], 'not-published'],
  ] as const)('concludes: %s', (_name, status, windows, expected) => {
    const decision = decideConclude(status, windows)
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
})
