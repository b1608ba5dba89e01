import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reasonSentence, REASON_SHORT, tooLateSentence } from '@/lib/admissions/messages/submission'
import { mayPrepareSubmission, maySubmit, ownSubmissions } from '@/lib/admissions/policy/submission'
import { decideChange, decideSubmit, decideWithdraw, entryState, isOwnToChange, NUMBER_SIGNS, submissionCanBecome, submissionNumber } from '@/lib/admissions/rules/submission'
import { completeness, type CriterionToAnswer, type GivenAnswer } from '@/lib/admissions/rules/submission-completeness'
import { canonical, narrowed, sameContent } from '@/lib/admissions/rules/submission-content'
import { numbered } from '@/lib/admissions/schema/submission-form'
import { SUBMISSION_STATUSES, type SubmissionStatus } from '@/lib/admissions/schema/submission'
import type { SubmittedContent } from '@/lib/admissions/schema/submission-content'
import { ROLES, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'

const OPENS = new Date('2025-11-03T08:00:00.000Z')
const CLOSES = new Date('2025-12-15T11:00:00.000Z')
const DURING = new Date('2025-12-01T08:00:00.000Z')
const window = { opensAt: OPENS, closesAt: CLOSES, stoppedAt: null, publishedAt: new Date('2025-10-01T08:00:00Z') }
const ms = (date: Date, by: number) => new Date(date.getTime() + by)

describe('statuses', () => {
  const ALLOWED = ['draft>submitted', 'submitted>submitted', 'submitted>withdrawn', 'submitted>under-assessment', 'withdrawn>submitted', 'under-assessment>clarification', 'under-assessment>assessed', 'under-assessment>invalid', 'clarification>under-assessment', 'assessed>under-assessment']
  test.each(SUBMISSION_STATUSES.flatMap((from) => SUBMISSION_STATUSES.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    expect(submissionCanBecome(from, to)).toBe(ALLOWED.includes(`${from}>${to}`))
  })
  test('only a draft, a submitted and a withdrawn one are the provider\'s own to change', () => {
    expect(SUBMISSION_STATUSES.filter(isOwnToChange)).toEqual(['draft', 'submitted', 'withdrawn'])
  })
})

describe('the window', () => {
  test.each([
    [ms(OPENS, -1), 'coming'],
    [OPENS, 'open'],
    [ms(CLOSES, -1), 'open'],
    [CLOSES, 'closed'],
    [ms(CLOSES, 1), 'closed'],
  ] as const)('at %s it is %s', (now, state) => expect(entryState(window, now)).toBe(state))
  test('not published is not open; stopped earlier is closed earlier', () => {
    expect(entryState({ ...window, publishedAt: null }, DURING)).toBe('coming')
    expect(entryState({ ...window, stoppedAt: DURING }, DURING)).toBe('closed')
    expect(entryState({ ...window, stoppedAt: ms(CLOSES, 5000) }, CLOSES)).toBe('closed')
  })
  test('a late attempt is told both times to the millisecond, and the day when it is another', () => {
    const told = decideChange('draft', window, ms(CLOSES, 412))
    expect(told).toEqual({ ok: false, reason: 'too-late', detail: { at: '2025-12-15T11:00:00.412Z', opens: OPENS.toISOString(), closes: CLOSES.toISOString() } })
    expect(tooLateSentence(told.ok ? {} : (told.detail ?? {}))).toBe('U bent te laat. Gesloten op 15 december 2025 om 12.00.00,000 uur. Uw poging kwam om 12.00.00,412 uur. Er is niets gewijzigd. Wat u eerder hebt ingediend, blijft gelden.')
    expect(tooLateSentence({ at: '2025-12-16T11:00:00.000Z', closes: CLOSES.toISOString() })).toContain('Uw poging kwam op 16 december 2025 om 12.00.00,000 uur.')
  })
})

describe('handing in', () => {
  const state = { status: 'draft' as SubmissionStatus, window, chosenLotIds: ['a', 'b'], completeLotIds: ['b'], unchanged: false }
  test.each([
    ['the complete lots go along', state, DURING, { ok: true, value: { lotIds: ['b'], again: false } }],
    ['a complete lot that is not chosen does not', { ...state, completeLotIds: ['b', 'c'] }, DURING, { ok: true, value: { lotIds: ['b'], again: false } }],
    ['again is replacing', { ...state, status: 'submitted' as const }, DURING, { ok: true, value: { lotIds: ['b'], again: true } }],
    ['after withdrawing', { ...state, status: 'withdrawn' as const, unchanged: true }, DURING, { ok: true, value: { lotIds: ['b'], again: true } }],
    ['nothing changed', { ...state, status: 'submitted' as const, unchanged: true }, DURING, { ok: false, reason: 'unchanged' }],
    ['no lots', { ...state, chosenLotIds: [] }, DURING, { ok: false, reason: 'no-lots' }],
    ['nothing complete', { ...state, completeLotIds: [] }, DURING, { ok: false, reason: 'nothing-complete' }],
    ['too early', state, ms(OPENS, -1), { ok: false, reason: 'not-open' }],
    ['at closing', state, CLOSES, { ok: false, reason: 'too-late' }],
    ['opened', { ...state, status: 'assessed' as const }, DURING, { ok: false, reason: 'already-opened' }],
  ])('%s', (_, given, now, expected) => expect(decideSubmit(given, now)).toMatchObject(expected))

  const handedIn = { status: 'submitted' as SubmissionStatus, window, submittedLotIds: ['a', 'b'] }
  test.each([
    ['one lot', handedIn, ['a'], DURING, { ok: true, value: { remaining: ['b'], whole: false } }],
    ['all', handedIn, ['b', 'a'], DURING, { ok: true, value: { remaining: [], whole: true } }],
    ['none', handedIn, [], DURING, { ok: false, reason: 'lot-not-submitted' }],
    ['another', handedIn, ['c'], DURING, { ok: false, reason: 'lot-not-submitted' }],
    ['a draft', { ...handedIn, status: 'draft' as const }, ['a'], DURING, { ok: false, reason: 'not-submitted' }],
    ['twice', { ...handedIn, status: 'withdrawn' as const, submittedLotIds: [] }, ['a'], DURING, { ok: false, reason: 'not-submitted' }],
    ['late', handedIn, ['a'], CLOSES, { ok: false, reason: 'too-late' }],
  ])('withdrawing: %s', (_, given, lots, now, expected) => expect(decideWithdraw(given, lots, now)).toMatchObject(expected))
})

describe('completeness', () => {
  const criterion = (id: string, more: Partial<CriterionToAnswer>): CriterionToAnswer => ({ id, position: 1, kind: 'minimum', title: id, answerKind: 'statement', excludingAnswer: null, perLot: false, ...more })
  const CRITERIA = [
    criterion('bankrupt', { position: 1, kind: 'exclusion', excludingAnswer: true }),
    criterion('kvk', { position: 2, kind: 'suitability', answerKind: 'evidence' }),
    criterion('plan', { position: 3, answerKind: 'text', perLot: true }),
    criterion('tariffs', { position: 4, kind: 'execution', answerKind: 'agreement' }),
  ]
  const answer = (criterionId: string, more: Partial<GivenAnswer>): GivenAnswer => ({ criterionId, lotId: null, yes: null, text: null, evidence: null, ...more })
  const FULL = [answer('bankrupt', { yes: false }), answer('kvk', { evidence: { validUntil: null } }), answer('plan', { lotId: 'a', text: 'plan a' }), answer('plan', { lotId: 'b', text: 'plan b' }), answer('tariffs', { yes: true })]
  const look = (answers: readonly GivenAnswer[], more: Partial<Parameters<typeof completeness>[0]> = {}) =>
    completeness({ lotIds: ['a', 'b'], criteria: CRITERIA, answers, missingFacts: [], today: day('2025-12-01'), contractStart: day('2026-04-01'), ...more })
  const without = (id: string, lotId: string | null = null) => FULL.filter((each) => each.criterionId !== id || each.lotId !== lotId)
  const instead = (id: string, more: Partial<GivenAnswer>) => FULL.map((each) => (each.criterionId === id ? { ...each, ...more } : each))

  test('parts: organisation, exclusion grounds together, evidence together, each other criterion', () => {
    expect(look(FULL).rows.map((row) => row.key)).toEqual(['organisation', 'exclusion', 'evidence', 'plan', 'tariffs'])
  })
  test.each([
    ['everything', FULL, {}, ['a', 'b'], [], []],
    ['one lot lacks its plan', without('plan', 'b'), {}, ['a'], ['no-text'], []],
    ['a plan of spaces', instead('plan', { text: '  \n' }), {}, [], ['no-text'], []],
    ['no answer', without('bankrupt'), {}, [], ['no-answer'], []],
    ['no evidence', instead('kvk', { evidence: null }), {}, [], ['no-evidence'], []],
    ['no agreement said', without('tariffs'), {}, [], ['no-agreement-answer'], []],
    ['an excluding answer is warned about and goes along', instead('bankrupt', { yes: true }), {}, ['a', 'b'], [], ['excluding-answer']],
    ['not agreed is warned about', instead('tariffs', { yes: false }), {}, ['a', 'b'], [], ['not-agreed']],
    ['expired evidence', instead('kvk', { evidence: { validUntil: day('2025-11-30') } }), {}, ['a', 'b'], [], ['expired']],
    ['evidence that ends the day before the start', instead('kvk', { evidence: { validUntil: day('2026-03-31') } }), {}, ['a', 'b'], [], ['expires-before-start']],
    ['evidence that ends on the first day', instead('kvk', { evidence: { validUntil: day('2026-04-01') } }), {}, ['a', 'b'], [], []],
    ['the dossier lacks a fact', FULL, { missingFacts: ['signatory'] as const }, [], ['facts-missing'], []],
    ['no lots', FULL, { lotIds: [] }, [], [], []],
  ])('%s', (_, answers, more, complete, gaps, warnings) => {
    const found = look(answers, more)
    expect([found.completeLotIds, found.gaps.map((gap) => gap.code), found.warnings.map((warning) => warning.code)]).toEqual([complete, gaps, warnings])
  })
  test('what is missing in two lots is one line that names both', () => {
    expect(look(FULL.filter((each) => each.criterionId !== 'plan')).gaps).toEqual([{ code: 'no-text', criterionId: 'plan', title: 'plan', lotId: 'a', lotIds: ['a', 'b'] }])
  })
  test('an answer more never makes a lot less complete', () => {
    fc.assert(
      fc.property(fc.subarray(FULL), fc.integer({ min: 0, max: FULL.length - 1 }), (answers, index) => {
        const extra = FULL[index]
        const more = extra && !answers.includes(extra) ? [...answers, extra] : answers
        const before = look(answers).lots
        const after = look(more).lots
        return before.every((lot, at) => (after[at]?.missing ?? 9) <= lot.missing)
      }),
    )
  })
})

describe('what is frozen', () => {
  test('one text per content, whatever the order of its keys, also after a round trip through JSON', () => {
    const json = fc.jsonValue()
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(shuffled) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, shuffled(each)])) : value
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(shuffled(value))).toBe(canonical(value))
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
  })
  test('narrowing leaves the answers for all lots, and drops those of other lots', () => {
    const content = { lots: [{ id: 'a' }, { id: 'b' }], answers: [{ lotId: null }, { lotId: 'a' }, { lotId: 'b' }], signed: { name: 'x' } } as unknown as SubmittedContent
    expect(narrowed(content, ['b'])).toMatchObject({ lots: [{ id: 'b' }], answers: [{ lotId: null }, { lotId: 'b' }] })
    expect(sameContent(content, { ...content, signed: { name: 'y', role: '', statement: '' } })).toBe(true)
    expect(sameContent(content, narrowed(content, ['a']))).toBe(false)
  })
  test('a number has the year, and signs that nobody reads for another', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: NUMBER_SIGNS, maxLength: NUMBER_SIGNS }), (random) => /^I-2026-[34679CDFGHJKMNPQRTVWXY]{5}$/.test(submissionNumber(2026, random))))
  })
})

describe('the form and who may', () => {
  test('numbered fields become a list, in their order; other fields stay', () => {
    expect(numbered({ 'answers.1.text': 'b', 'answers.0.text': 'a', 'answers.0.yes': 'ja', version: '3', answers: 'x', 'answers.999999.text': 'z' }, 'answers')).toEqual({ version: '3', answers: [{ text: 'a', yes: 'ja' }, { text: 'b' }] })
  })
  test.each(ROLES)('%s', (role) => {
    const actor: Person = { kind: 'person', personId: 'p', name: 'N', role, membershipId: 'm', sessionId: 's', organisationName: 'o', regionIds: ['r'], municipalityIds: [], providerIds: ['own'] }
    const provider = role === 'provider-admin' || role === 'provider-staff'
    expect([mayPrepareSubmission(actor, { providerId: 'own' }), mayPrepareSubmission(actor, { providerId: 'other' })]).toEqual([provider, false])
    expect([maySubmit(actor, { providerId: 'own' }), maySubmit(actor, { providerId: 'other' })]).toEqual([role === 'provider-admin', false])
    expect(ownSubmissions(actor)).toEqual({ providerId: { in: provider ? ['own'] : [] } })
  })
  test('what is missing is said in a sentence for every reason', () => {
    for (const code of Object.keys(REASON_SHORT) as (keyof typeof REASON_SHORT)[]) expect(reasonSentence({ code, criterionId: 'c', title: 'Verzekering', lotId: null, facts: ['signatory', 'email'] })).toMatch(/^[A-Z].*(Verzekering|e-mailadres|vestiging).*\.$/)
  })
})
