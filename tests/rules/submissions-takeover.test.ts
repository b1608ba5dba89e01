import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeness, type CriterionToAnswer, type GivenAnswer } from '@/lib/admissions/rules/submission-completeness'
import { anythingToTakeOver, asksTheSame, fittingEvidence, proposals, type AskedAgain, type DossierPiece, type EarlierAnswer } from '@/lib/admissions/rules/submission-takeover'
import { day } from '@/lib/kernel/day'

const TODAY = day('2025-12-01')
const START = day('2026-04-01')
const asked = (id: string, more: Partial<AskedAgain> = {}): AskedAgain => ({ id, position: 1, kind: 'minimum', title: id, answerKind: 'text', excludingAnswer: null, perLot: false, text: 'De eis.', evidenceKind: null, code: null, ...more })
const before = (title: string, more: Partial<EarlierAnswer> = {}): EarlierAnswer => ({ source: 'I-2024-AAAAA, versie 1', title, answerKind: 'text', lotId: null, yes: null, text: 'Zo doen wij het.', evidenceId: null, code: null, askedText: 'De eis.', ...more })
const piece = (id: string, kind: string, validUntil: string | null, more: Partial<DossierPiece> = {}): DossierPiece => ({ id, kind, title: id, versions: [{ id: `${id}-v`, number: 1, issuedOn: null, validUntil: validUntil === null ? null : day(validUntil) }], ...more })
const find = (input: Partial<Parameters<typeof proposals>[0]>) => proposals({ criteria: [], lotIds: ['a', 'b'], answered: () => false, earlier: [], dossier: [], today: TODAY, contractStart: START, ...input })

describe('whether two criteria ask the same', () => {
  test.each([
    ['the same title', {}, {}, true],
    ['other capitals and dots', { title: 'Plan van aanpak.' }, { title: 'PLAN van aanpak' }, true],
    ['another title', { title: 'Plan' }, { title: 'Visie' }, false],
    ['the same code under another title', { title: 'Plan', code: 'x' }, { title: 'Visie', code: 'x' }, true],
    ['another code under the same title', { code: 'x' }, { code: 'y' }, false],
    ['another way of answering', { answerKind: 'statement' }, {}, false],
  ])('%s', (_, now, then, same) => expect(asksTheSame({ ...asked('plan'), ...now }, { ...before('plan'), ...then })).toBe(same))
})

describe('what is proposed', () => {
  test('last time\'s answer with its source; a reworded criterion says so', () => {
    expect(find({ criteria: [asked('plan')], earlier: [before('plan')] })).toMatchObject([{ kind: 'answer', source: 'I-2024-AAAAA, versie 1', text: 'Zo doen wij het.', reworded: false }])
    expect(find({ criteria: [asked('plan', { text: 'De eis is strenger.' })], earlier: [before('plan')] })).toMatchObject([{ reworded: true }])
  })
  test('the newest entry goes first', () => {
    expect(find({ criteria: [asked('plan')], earlier: [before('plan', { text: 'nieuw' }), before('plan', { text: 'oud' })] })).toMatchObject([{ text: 'nieuw' }])
  })
  test('per lot only from the same lot', () => {
    const found = find({ criteria: [asked('plan', { perLot: true })], earlier: [before('plan', { lotId: 'b' }), before('plan', { lotId: 'c' })] })
    expect(found.map((each) => each.lotId)).toEqual(['b'])
  })
  test('an exclusion ground is never filled in: what was said stands beside the question', () => {
    const criterion = asked('faillissement', { kind: 'exclusion', answerKind: 'statement', excludingAnswer: true })
    expect(find({ criteria: [criterion], earlier: [before('faillissement', { answerKind: 'statement', yes: false, text: null })] })).toMatchObject([{ kind: 'statement', yes: false }])
    const alone = find({ criteria: [criterion] })
    expect(alone).toMatchObject([{ kind: 'statement', yes: null, source: '' }])
    // Peers offered to copy a declaration of which nothing could be copied.
    expect(anythingToTakeOver(alone)).toBe(false)
  })
  test('what is answered, and what was left empty, is not proposed', () => {
    expect(find({ criteria: [asked('plan')], earlier: [before('plan')], answered: () => true })).toEqual([])
    expect(find({ criteria: [asked('plan')], earlier: [before('plan', { text: '  ' })] })).toEqual([])
  })
  test.each([
    ['valid at the start before longer valid of another sort', [piece('kort', 'k', '2026-02-01'), piece('lang', 'k', '2026-12-31')], 'lang-v'],
    ['no end date counts as valid', [piece('kort', 'k', '2026-02-01'), piece('altijd', 'k', null)], 'altijd-v'],
    ['ends before the start, when nothing better is there', [piece('kort', 'k', '2026-02-01')], 'kort-v'],
    ['the last valid day is today', [piece('vandaag', 'k', '2025-12-01')], 'vandaag-v'],
    ['expired: nothing', [piece('oud', 'k', '2025-11-30')], undefined],
    ['another kind: nothing', [piece('anders', 'z', null)], undefined],
  ])('evidence: %s', (_, dossier, expected) => expect(fittingEvidence(dossier, 'k', null, TODAY, START)?.versionId).toBe(expected))
  test('"other" is the same piece as last time, or nothing', () => {
    expect(fittingEvidence([piece('x', 'other', null)], 'other', null, TODAY, START)).toBeNull()
    expect(fittingEvidence([piece('x', 'other', null), piece('y', 'other', null)], 'other', 'y', TODAY, START)?.versionId).toBe('y-v')
  })
})

describe('completeness', () => {
  const KINDS = ['statement', 'text', 'agreement', 'evidence'] as const
  const criterion = fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5', '6'), kind: fc.constantFrom('exclusion', 'suitability', 'minimum'), answerKind: fc.constantFrom(...KINDS), perLot: fc.boolean(), excludingAnswer: fc.constantFrom(true, false, null) })
  const answer = fc.record({ criterionId: fc.constantFrom('1', '2', '3', '4', '5', '6'), lotId: fc.constantFrom('a', 'b', null), yes: fc.constantFrom(true, false, null), text: fc.constantFrom('tekst', '', null), evidence: fc.constantFrom(null, { validUntil: null }, { validUntil: day('2025-01-01') }) })
  test('adding an answer never makes more missing, and never makes a complete lot incomplete', () => {
    fc.assert(
      fc.property(fc.uniqueArray(criterion, { selector: (each) => each.id }), fc.uniqueArray(answer, { selector: (each) => `${each.criterionId}/${each.lotId}` }), answer, (criteria, answers, extra) => {
        if (answers.some((each) => each.criterionId === extra.criterionId && each.lotId === extra.lotId)) return
        const look = (given: readonly GivenAnswer[]) => completeness({ lotIds: ['a', 'b'], criteria: criteria.map((each, position): CriterionToAnswer => ({ ...each, position, title: each.id })), answers: given, missingFacts: [], today: TODAY, contractStart: START })
        const [less, more] = [look(answers), look([...answers, extra])]
        for (const lot of less.lots) expect(more.lots.find((each) => each.lotId === lot.lotId)?.missing).toBeLessThanOrEqual(lot.missing)
        for (const id of less.completeLotIds) expect(more.completeLotIds).toContain(id)
      }),
    )
  })
})
