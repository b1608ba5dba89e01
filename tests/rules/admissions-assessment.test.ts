import { describe, expect, it } from 'vitest'
import { decideFinish, decideReopen, decideSettle, decideStatedRefusal, decideVerdict, partCount, partsOf, progressOf, proposesExclusion, stageCanBecome, standingOf, standingsOf, type AssessSituation, type Given } from '@/lib/admissions/rules/assessment'
import { decideAnswer, decideAsk, decideMended, isLate } from '@/lib/admissions/rules/clarification'
import { decidePlan, decideRecordTalk } from '@/lib/admissions/rules/talk'
import { ASSESSMENT_STAGES, VERDICTS, type Verdict } from '@/lib/admissions/schema/assessment'
import { addDays, day } from '@/lib/kernel/day'

const outcome = (result: { ok: boolean; reason?: string; value?: unknown }) => (result.ok ? 'yes' : result.reason)
const given = (criterionId: string, lotId: string | null, verdict: Verdict, assessedBy = 'a', seat = 1): Given & { shared: boolean } => ({ criterionId, lotId, verdict, assessedBy, seat, shared: false })

describe('stages: every pair', () => {
  const allowed = new Set(['under-assessment>clarification', 'under-assessment>assessed', 'clarification>under-assessment', 'clarification>assessed', 'assessed>under-assessment'])
  it.each(ASSESSMENT_STAGES.flatMap((from) => ASSESSMENT_STAGES.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    expect(stageCanBecome(from, to)).toBe(allowed.has(`${from}>${to}`))
  })
})

const CRITERIA = [
  { id: 'kvk', perLot: false },
  { id: 'plan', perLot: true },
]

it('a criterion is judged once, or once per lot where it says so', () => {
  for (const lots of [[], ['assen'], ['assen', 'tynaarlo']]) expect(partCount({ once: CRITERIA.filter((each) => !each.perLot).length, perLot: CRITERIA.filter((each) => each.perLot).length }, lots.length)).toBe(partsOf(CRITERIA, lots).length)
  expect(partsOf(CRITERIA, ['assen', 'tynaarlo'])).toEqual([
    { criterionId: 'kvk', lotId: null },
    { criterionId: 'plan', lotId: 'assen' },
    { criterionId: 'plan', lotId: 'tynaarlo' },
  ])
})

describe('standingOf', () => {
  const part = { criterionId: 'kvk', lotId: null }
  it.each([
    ['nobody, one assessor', [], 1, 'none'],
    ['one of one', [given('kvk', null, 'met')], 1, 'met'],
    ['nobody of two', [], 2, 'none'],
    ['one of two', [given('kvk', null, 'met')], 2, 'waiting'],
    ['two agree', [given('kvk', null, 'not-met'), given('kvk', null, 'not-met', 'b', 2)], 2, 'not-met'],
    ['two disagree', [given('kvk', null, 'met'), given('kvk', null, 'not-met', 'b', 2)], 2, 'differs'],
    ['two disagree, one proposed', [given('kvk', null, 'met'), given('kvk', null, 'not-met', 'b', 2), { ...given('kvk', null, 'not-met', 'a', 3), confirmed: false }], 2, 'differs'],
    ['two settled it', [given('kvk', null, 'met'), given('kvk', null, 'not-met', 'b', 2), { ...given('kvk', null, 'not-yet-proved', 'a', 3), confirmed: true }], 2, 'not-yet-proved'],
    ['one hidden of two', [{ ...given('kvk', null, 'met'), verdict: null }], 2, 'waiting'],
    ['another part’s verdict', [given('plan', 'assen', 'met')], 1, 'none'],
  ] as const)('%s', (_, rows, assessors, expected) => {
    expect(standingOf(part, rows, assessors)).toBe(expected)
  })
})

it('progress counts what holds for all lots in each lot', () => {
  const parts = partsOf(CRITERIA, ['assen', 'tynaarlo'])
  const rows = [given('kvk', null, 'met'), given('plan', 'assen', 'not-yet-proved')]
  expect(progressOf(parts, 'assen', standingsOf(rows, 1))).toEqual({ done: 2, of: 2 })
  expect(progressOf(parts, 'tynaarlo', standingsOf(rows, 1))).toEqual({ done: 1, of: 2 })
})

describe('an excluding answer is a proposal', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, false, true],
    [false, true, false],
    [null, true, false],
    [true, null, false],
  ])('excluding %s, answered %s', (excludingAnswer, yes, expected) => {
    expect(proposesExclusion({ excludingAnswer }, { yes })).toBe(expected)
  })
  it('and no answer proposes nothing', () => expect(proposesExclusion({ excludingAnswer: true }, undefined)).toBe(false))
})

describe('decideVerdict', () => {
  const base: AssessSituation = { stage: 'under-assessment', criterion: { id: 'kvk', perLot: false }, lotId: null, lotIds: ['assen'], given: [], assessors: 1, personId: 'a', verdict: 'met', reason: null, givenTo: [] }
  const first = given('kvk', null, 'met')
  it.each<[string, Partial<AssessSituation>, unknown]>([
    ['first verdict', {}, { seat: 1, mine: false }],
    ['one assessor: a colleague changes it', { given: [first], personId: 'b' }, { seat: 1, mine: true }],
    ['two assessors: the second has a seat of his own', { given: [first], assessors: 2, personId: 'b' }, { seat: 2, mine: false }],
    ['two assessors: the first changes his own', { given: [first], assessors: 2 }, { seat: 1, mine: true }],
    ['two assessors: seat 1 is free', { given: [given('kvk', null, 'met', 'b', 2)], assessors: 2 }, { seat: 1, mine: false }],
    ['two assessors: a third person', { given: [first, given('kvk', null, 'met', 'b', 2)], assessors: 2, personId: 'c' }, 'two-already'],
    ['while a question waits', { stage: 'clarification' }, { seat: 1, mine: false }],
    ['finished', { stage: 'assessed' }, 'finished'],
    ['the provider has it', { given: [{ ...first, shared: true }] }, 'already-shared'],
    ['a lot where there is none', { lotId: 'assen' }, 'per-lot'],
    ['no lot where there is one', { criterion: { id: 'plan', perLot: true } }, 'per-lot'],
    ['it is a colleague’s work', { givenTo: ['b'] }, 'given-to-another'],
    ['it is his work', { givenTo: ['a'] }, { seat: 1, mine: false }],
    ['one of two is a colleague, the other seat is free', { givenTo: ['b'], assessors: 2 }, { seat: 1, mine: false }],
    ['two colleagues have it', { givenTo: ['b', 'c'], assessors: 2 }, 'given-to-another'],
    ['met needs no reason', { verdict: 'met', reason: null }, { seat: 1, mine: false }],
    ['not met without a reason', { verdict: 'not-met' }, 'reason-missing'],
    ['not yet proved without a reason', { verdict: 'not-yet-proved' }, 'reason-missing'],
    ['not met with a reason', { verdict: 'not-met', reason: 'Pagina 2 ontbreekt.' }, { seat: 1, mine: false }],
    ['two differ: nobody changes his own', { given: [first, given('kvk', null, 'not-met', 'b', 2)], assessors: 2 }, 'settle-together'],
    ['a colleague’s hidden verdict takes a seat', { given: [{ ...first, assessedBy: 'b', verdict: null }], assessors: 2 }, { seat: 2, mine: false }],
    ['a lot that was not entered', { criterion: { id: 'plan', perLot: true }, lotId: 'tynaarlo' }, 'not-this-lot'],
  ])('%s', (_, over, expected) => {
    const result = decideVerdict({ ...base, ...over })
    expect(result.ok ? result.value : result.reason).toEqual(expected)
  })
})

describe('decideSettle', () => {
  const two = [given('kvk', null, 'met'), given('kvk', null, 'not-met', 'b', 2)]
  const proposal = { ...given('kvk', null, 'not-met', 'a', 3), confirmed: false }
  const base = { stage: 'under-assessment' as const, part: { criterionId: 'kvk', lotId: null }, given: two, personId: 'a', confirms: false }
  it.each<[string, Partial<Parameters<typeof decideSettle>[0]>, string]>([
    ['one of the two proposes', {}, 'yes'],
    ['the other proposes something else', { given: [...two, proposal], personId: 'b' }, 'yes'],
    ['the other confirms', { given: [...two, proposal], personId: 'b', confirms: true }, 'yes'],
    ['the proposer confirms himself', { given: [...two, proposal], confirms: true }, 'own-proposal'],
    ['a third proposes', { personId: 'c' }, 'not-one-of-two'],
    ['a third confirms', { given: [...two, proposal], personId: 'c', confirms: true }, 'not-one-of-two'],
    ['nothing was proposed', { confirms: true }, 'nothing-to-settle'],
    ['it is confirmed already', { given: [...two, { ...proposal, confirmed: true }], personId: 'b', confirms: true }, 'nothing-to-settle'],
    ['they agree', { given: [given('kvk', null, 'met'), given('kvk', null, 'met', 'b', 2)] }, 'nothing-to-settle'],
    ['one judged', { given: two.slice(0, 1) }, 'nothing-to-settle'],
    ['finished', { stage: 'assessed' }, 'finished'],
    ['the provider has it', { given: two.map((each) => ({ ...each, shared: true })) }, 'already-shared'],
  ])('%s', (_, over, expected) => {
    expect(outcome(decideSettle({ ...base, ...over }))).toBe(expected)
  })
})

describe('decideFinish', () => {
  const parts = partsOf(CRITERIA, ['assen'])
  const all = [given('kvk', null, 'met'), given('plan', 'assen', 'met')]
  it.each([
    ['complete', 'under-assessment', all, 1, 0, 'yes'],
    ['complete, a question ran out unanswered', 'clarification', all, 1, 0, 'yes'],
    ['a question has time left', 'clarification', all, 1, 1, 'question-open'],
    ['one missing', 'under-assessment', all.slice(1), 1, 0, 'not-complete'],
    ['second assessor missing', 'under-assessment', all, 2, 0, 'not-complete'],
    ['two disagree', 'under-assessment', [...all, given('kvk', null, 'not-met', 'b', 2), given('plan', 'assen', 'met', 'b', 2)], 2, 0, 'differs'],
    ['already', 'assessed', all, 1, 0, 'not-under-assessment'],
  ] as const)('%s', (_, stage, rows, assessors, questions, expected) => {
    expect(outcome(decideFinish(stage, parts, rows, assessors, questions))).toBe(expected)
  })
})

it.each([
  ['assessed', false, false, 'yes'],
  ['assessed', true, false, 'decision-made'],
  ['assessed', false, true, 'stated'],
  ['under-assessment', false, false, 'not-assessed'],
  ['clarification', false, false, 'not-assessed'],
] as const)('reopening at %s, decided %s, stated %s', (stage, decided, stated, expected) => {
  expect(outcome(decideReopen(stage, decided, stated))).toBe(expected)
})

it.each([
  ['under-assessment', 0, 'yes'],
  ['under-assessment', 1, 'verdicts-given'],
  ['clarification', 0, 'not-under-assessment'],
  ['assessed', 0, 'not-under-assessment'],
] as const)('a stated refusal at %s with %i verdicts', (stage, verdicts, expected) => {
  expect(outcome(decideStatedRefusal(stage, verdicts))).toBe(expected)
})

describe('a verification talk', () => {
  const now = new Date('2025-12-01T08:00:00Z')
  const later = new Date('2025-12-03T08:00:00Z')
  it.each([
    ['planned', 'under-assessment', false, later, ['a'], 'yes'],
    ['finished', 'assessed', false, later, ['a'], 'finished'],
    ['a second one', 'under-assessment', true, later, ['a'], 'planned-already'],
    ['in the past', 'under-assessment', false, now, ['a'], 'in-the-past'],
    ['about what was not handed in', 'clarification', false, later, ['a', 'c'], 'not-handed-in'],
  ] as const)('%s', (_, stage, planned, at, parts, expected) => {
    expect(outcome(decidePlan(stage, planned, at, now, parts, ['a', 'b']))).toBe(expected)
  })
  const said = (id: string, finding: 'confirmed' | 'refuted' | null, reason = '') => ({ id, finding, reason })
  it.each([
    ['all said', 'planned', later, [said('a', 'confirmed'), said('b', 'refuted', 'Het nummer bestaat niet.')], 'yes'],
    ['one left', 'planned', later, [said('a', 'confirmed'), said('b', null)], 'point-open'],
    ['one missing', 'planned', later, [said('a', 'confirmed')], 'other-points'],
    ['something added', 'planned', later, [said('a', 'confirmed'), said('c', 'confirmed')], 'other-points'],
    ['twice the same', 'planned', later, [said('a', 'confirmed'), said('a', 'confirmed')], 'other-points'],
    ['refuted without a reason', 'planned', later, [said('a', 'confirmed'), said('b', 'refuted')], 'reason-missing'],
    ['before the talk', 'planned', now, [said('a', 'confirmed'), said('b', 'confirmed')], 'too-early'],
    ['held already', 'held', later, [said('a', 'confirmed'), said('b', 'confirmed')], 'talk-over'],
    ['called off', 'cancelled', later, [said('a', 'confirmed'), said('b', 'confirmed')], 'talk-over'],
  ] as const)('recorded: %s', (_, status, moment, points, expected) => {
    expect(outcome(decideRecordTalk(status, new Date('2025-12-02T08:00:00Z'), moment, ['a', 'b'], points))).toBe(expected)
  })
})

describe('clarification', () => {
  const today = day('2025-12-01')
  it.each([
    ['the next day', { dueOn: addDays(today, 1) }, 'yes'],
    ['today', { dueOn: today }, 'due-too-soon'],
    ['60 days', { dueOn: addDays(today, 60) }, 'yes'],
    ['61 days', { dueOn: addDays(today, 61) }, 'due-too-far'],
    ['one waits already', { waiting: true }, 'already-asked'],
    ['shared', { shared: true }, 'already-shared'],
    ['finished', { stage: 'assessed' as const }, 'finished'],
    ['another criterion while one waits', { stage: 'clarification' as const }, 'yes'],
  ])('asked: %s', (_, over, expected) => {
    expect(outcome(decideAsk({ stage: 'under-assessment', dueOn: addDays(today, 7), today, waiting: false, shared: false, ...over }))).toBe(expected)
  })
  it.each([
    ['clarification', false, 'explain', 8, 'yes'],
    ['under-assessment', false, 'explain', 0, 'yes'],
    ['clarification', true, 'explain', 0, 'already-answered'],
    ['assessed', false, 'repair', 0, 'finished'],
    ['clarification', false, 'repair', 7, 'yes'],
    ['clarification', false, 'repair', 8, 'repair-late'],
  ] as const)('answered at %s, before: %s, to %s after %i days of 7', (stage, answered, kind, days, expected) => {
    expect(outcome(decideAnswer({ stage, answered, kind, dueOn: addDays(today, 7), today: addDays(today, days) }))).toBe(expected)
  })
  it.each([
    ['explain', 'text', {}, 'yes'],
    ['explain', 'text', { text: 'Een nieuw plan.' }, 'beyond-question'],
    ['explain', 'evidence', { evidenceVersionId: 'v' }, 'beyond-question'],
    ['repair', 'text', { text: 'Een nieuw plan.' }, 'yes'],
    ['repair', 'text', {}, 'repair-missing'],
    ['repair', 'text', { text: 'Een nieuw plan.', evidenceVersionId: 'v' }, 'beyond-question'],
    ['repair', 'evidence', { evidenceVersionId: 'v' }, 'yes'],
    ['repair', 'evidence', { evidenceVersionId: 'v', yes: true }, 'beyond-question'],
    ['repair', 'statement', { yes: false }, 'yes'],
    ['repair', 'agreement', { yes: true, text: 'Alsnog akkoord.' }, 'yes'],
    ['repair', 'agreement', { text: 'Alsnog akkoord.' }, 'repair-missing'],
  ] as const)('%s of %s with %j', (kind, answerKind, given, expected) => {
    expect(outcome(decideMended(kind, answerKind, { yes: null, text: null, evidenceVersionId: null, ...given }))).toBe(expected)
  })
  it.each([
    ['2025-12-05', null, '2025-12-05', false],
    ['2025-12-05', null, '2025-12-06', true],
    ['2025-12-05', '2025-12-05', '2026-01-01', false],
    ['2025-12-05', '2025-12-06', '2026-01-01', true],
  ] as const)('due %s, answered %s, today %s', (due, answered, now, late) => {
    expect(isLate(day(due), answered ? day(answered) : null, day(now))).toBe(late)
  })
})

it('says three things and has no score', () => expect(VERDICTS).toEqual(['met', 'not-yet-proved', 'not-met']))
