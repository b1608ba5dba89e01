import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { CODE_LABELS, everyText, HOLDS_AT_OPTIONS, holdsAtText } from '@/lib/procedures/messages/labels'
import { CONTENT, decideNewVersion, firstReview, originOf, overlaps, type ContentField } from '@/lib/procedures/rules/criteria'
import { AddCriterion, codeListOf, CRITERION_CODES, HOLDS_AT } from '@/lib/procedures/schema/criterion'

const asked = (id: string, over: object = {}) => ({ id, title: `Eis ${id}`, text: `Tekst van ${id}`, kind: 'exclusion', code: null, answerKind: 'statement', excludingAnswer: true, evidenceKind: null, ...over })

describe('two criteria that ask the same', () => {
  it.each([
    ['another text and no code', asked('a'), asked('b'), []],
    ['the same words, other capitals and stops', asked('a', { text: 'Bent u failliet?' }), asked('b', { text: 'bent u  FAILLIET' }), ['same-text']],
    ['the same code and the same way of answering', asked('a', { code: 'fraud' }), asked('b', { code: 'fraud' }), ['same-code']],
    ['the same code, opposite excluding answers', asked('a', { code: 'fraud' }), asked('b', { code: 'fraud', excludingAnswer: false }), ['contradicts']],
    ['the same words, opposite excluding answers', asked('a', { text: 'X y' }), asked('b', { text: 'x, y', excludingAnswer: false }), ['contradicts']],
    ['the same code, other evidence', asked('a', { code: 'local-vog', answerKind: 'evidence', excludingAnswer: null, evidenceKind: 'vog-statement' }), asked('b', { code: 'local-vog' }), []],
  ])('%s', (_, first, second, reasons) => {
    expect(overlaps([first, second]).map((each) => each.reason)).toEqual(reasons)
  })
})

const content = (over: Partial<Record<ContentField, unknown>> = {}) => ({ ...(Object.fromEntries(CONTENT.map((field) => [field, null])) as Record<ContentField, unknown>), title: 'VOG', ...over })

describe('a version of the library', () => {
  it('is refused when it changes nothing, and names what it changes', () => {
    expect(decideNewVersion(content(), content())).toMatchObject({ ok: false, reason: 'nothing-changed' })
    for (const field of CONTENT) expect(decideNewVersion(content(), content({ [field]: 'anders' }))).toEqual({ ok: true, value: [field] })
  })
  it.each([
    ['none', content(), null],
    ['current', content(), { ...content(), number: 2, currentNumber: 2 }],
    ['older', content(), { ...content(), number: 1, currentNumber: 2 }],
    ['changed', content({ text: 'eigen tekst' }), { ...content(), number: 2, currentNumber: 2 }],
  ] as const)('is %s to a criterion', (origin, criterion, version) => expect(originOf(criterion, version)).toBe(origin))
  it('is looked at again after a year, also from 29 February', () => {
    expect(firstReview(day('2025-12-01'))).toBe('2026-12-01')
    expect(firstReview(day('2024-02-29'))).toBe('2025-02-28')
  })
})

describe('codes and moments', () => {
  it('every code has a Dutch name and one list', () => {
    expect(new Set(CRITERION_CODES).size).toBe(CRITERION_CODES.length)
    for (const code of CRITERION_CODES) {
      expect(CODE_LABELS[code].length).toBeGreaterThan(3)
      expect(codeListOf(code)).toBe(code.startsWith('local-') ? 'local' : 'espd')
    }
  })
  it('every moment has its words', () => {
    for (const moment of HOLDS_AT) expect(HOLDS_AT_OPTIONS[moment]).toMatch(/^(bij|binnen|tijdens)/)
    expect(holdsAtText('after-start', 6)).toBe('binnen 6 maanden na de start')
    expect([36, 12, 18, 1].map(everyText)).toEqual(['elke 3 jaar', 'elk jaar', 'elke 18 maanden', 'elke maand'])
  })
  it('a renewal needs its reason and whether it stays; without one both are emptied', () => {
    const input = { procedureId: crypto.randomUUID(), kind: 'minimum', title: 'VOG van medewerkers', text: 'Elke medewerker heeft een VOG.', rationale: 'Inwoners moeten veilig zijn.', holdsAt: 'whole-term', proof: 'Getekende verklaring', answerKind: 'evidence', evidenceKind: 'vog-statement', sampled: 'ja' }
    const missing = AddCriterion.safeParse({ ...input, renewalMonths: '36' })
    expect(missing.error?.issues.map((issue) => issue.path[0])).toEqual(['renewalReason', 'renewalStanding'])
    expect(AddCriterion.parse({ ...input, renewalReason: 'Zoals in de kinderopvang.', renewalStanding: 'stays' })).toMatchObject({ sampled: true, renewalMonths: null, renewalReason: null, renewalStanding: null })
  })
})
