import { describe, expect, test } from 'vitest'
import { askedOf, declarationGaps, decideAnswer, decideSign, partyCanBecome, partyGap } from '@/lib/admissions/rules/party'
import { completeness } from '@/lib/admissions/rules/submission-completeness'
import { declaredBy, enteredBy, narrowed, partyEvidenceOf, withoutDeclarations } from '@/lib/admissions/rules/submission-content'
import { PARTY_KINDS, PARTY_STATUSES, type PartyStatus } from '@/lib/admissions/schema/party'
import type { SubmittedContent, SubmittedParty } from '@/lib/admissions/schema/submission-content'
import { signedFor } from '@/lib/admissions/messages/party'
import { day } from '@/lib/kernel/day'

const criterion = (id: string, kind: string, answerKind: string, more: { perLot?: boolean } = {}) => ({ id, kind, answerKind, perLot: false, evidenceKind: answerKind === 'evidence' ? 'other' : null, ...more })
const CRITERIA = [criterion('ex', 'exclusion', 'statement'), criterion('kvk', 'suitability', 'evidence'), criterion('erv', 'suitability', 'statement'), criterion('plan', 'minimum', 'text', { perLot: true }), criterion('tarief', 'execution', 'agreement')]
const answer = (criterionId: string, yes: boolean | null = false) => ({ criterionId, criterionVersion: 1, title: criterionId, answerKind: 'statement', yes, text: null, evidence: null })

describe('what a party declares itself', () => {
  test.each([
    ['member', [], ['ex', 'kvk', 'erv']],
    ['relied-on', ['kvk'], ['ex', 'kvk']],
    ['subcontractor', [], ['ex']],
  ] as const)('%s', (kind, relied, expected) => expect(askedOf(kind, CRITERIA, relied).map((each) => each.id)).toEqual(expected))
  test.each([
    ['nothing kept yet', 'member', null, ['ex', 'erv']],
    ['a member may leave a document out', 'member', { answers: [answer('ex'), answer('erv', true)] }, []],
    ['half filled', 'member', { answers: [answer('ex', null), answer('erv')] }, ['ex']],
    ['a third party shows what it is relied upon for', 'relied-on', { answers: [answer('ex')] }, ['kvk']],
  ] as const)('missing: %s', (_, kind, declared, expected) => expect(declarationGaps(kind, askedOf(kind, CRITERIA, ['kvk']), declared && { answers: [...declared.answers] }).map((each) => each.id)).toEqual(expected))
})

describe('signing', () => {
  const party = { status: 'accepted' as PartyStatus, kind: 'member' as const, lotIds: ['a', 'b'], submittedVersion: null }
  const free = { ownLotIds: [], elsewhereLotIds: [] }
  test.each([
    ['for the lots asked', party, 0, free, { ok: true, value: { lotIds: ['a', 'b'] } }],
    ['again after a lot was added', { ...party, status: 'signed' as const }, 0, free, { ok: true }],
    ['not before accepting', { ...party, status: 'invited' as const }, 0, free, { ok: false, reason: 'not-accepted' }],
    ['no lots', { ...party, lotIds: [] }, 0, free, { ok: false, reason: 'no-lots-yet' }],
    ['incomplete', party, 2, free, { ok: false, reason: 'declaration-incomplete', detail: { missing: 2 } }],
    ['enters itself', party, 0, { ...free, ownLotIds: ['b'] }, { ok: false, reason: 'enters-itself' }],
    ['enters itself elsewhere', party, 0, { ...free, ownLotIds: ['c'] }, { ok: true }],
    ['member of another combination', party, 0, { ...free, elsewhereLotIds: ['a'] }, { ok: false, reason: 'member-elsewhere' }],
    ['a subcontractor may work for several', { ...party, kind: 'subcontractor' as const }, 0, { ownLotIds: ['a'], elsewhereLotIds: ['a'] }, { ok: true }],
  ])('%s', (_, given, missing, taken, expected) => expect(decideSign(given, missing, taken)).toMatchObject(expected))
  test.each([
    ['invited', 'accepted', null, true],
    ['invited', 'declined', null, true],
    ['signed', 'declined', null, true],
    ['signed', 'declined', 2, false],
    ['accepted', 'accepted', null, false],
    ['declined', 'accepted', null, false],
    ['removed', 'accepted', null, false],
  ] as const)('%s answers %s (handed in: %s)', (status, given, submittedVersion, ok) => expect(decideAnswer({ ...party, status, submittedVersion }, given).ok).toBe(ok))
  test('every pair of statuses', () => {
    const ALLOWED = ['invited>accepted', 'invited>declined', 'invited>removed', 'accepted>signed', 'accepted>declined', 'accepted>removed', 'accepted>accepted', 'signed>accepted', 'signed>declined', 'signed>removed', 'signed>signed', 'declined>invited', 'declined>removed', 'removed>invited']
    expect(PARTY_STATUSES.flatMap((from) => PARTY_STATUSES.filter((to) => partyCanBecome(from, to)).map((to) => `${from}>${to}`)).toSorted()).toEqual(ALLOWED.toSorted())
  })
})

describe('completeness with others', () => {
  test.each([
    ['invited', [], 'party-not-signed'],
    ['accepted', [], 'party-not-signed'],
    ['signed', ['a'], null],
    ['signed', ['b'], 'party-not-signed'],
    ['declined', [], 'party-declined'],
    ['removed', [], null],
  ] as const)('%s, signed for %s', (status, signedLotIds, gap) => {
    expect(partyGap({ status, signedLotIds }, 'a')).toBe(gap)
    const check = completeness({ lotIds: ['a'], criteria: [], answers: [], missingFacts: [], parties: [{ id: 'p', name: 'Tzorg', status, signedLotIds }], today: day('2025-12-01'), contractStart: day('2026-04-01') })
    expect(check.completeLotIds).toEqual(gap === null ? ['a'] : [])
    expect(check.gaps.map((each) => [each.code, each.title])).toEqual(gap === null ? [] : [[gap, 'Tzorg']])
  })
  test('two parties that lack a signature are two lines', () => {
    const two = ['p', 'q'].map((id) => ({ id, name: id, status: 'invited' as const, signedLotIds: [] }))
    expect(completeness({ lotIds: ['a', 'b'], criteria: [], answers: [], missingFacts: [], parties: two, today: day('2025-12-01'), contractStart: day('2026-04-01') }).gaps).toMatchObject([{ title: 'p', lotIds: ['a', 'b'] }, { title: 'q' }])
  })
})

describe('the frozen content', () => {
  const member = (id: string, kind: string): SubmittedParty => ({ id, kind, providerId: id, name: id, kvk: '12345678', part: 'deel', criterionIds: [], lotIds: ['a', 'b'], answers: [{ ...answer('ex'), evidence: null }], signed: { name: 'X', role: 'Y', at: '', statement: '' } })
  const content = { organisation: { name: 'De Linde' }, lots: [{ id: 'a' }, { id: 'b' }], answers: [], parties: [member('B', 'member'), member('C', 'member'), member('D', 'subcontractor')] } as unknown as SubmittedContent
  test('names the combination, members only', () => {
    expect(enteredBy(content)).toBe('De Linde (penvoerder), in combinatie met B en C')
    expect(enteredBy({ ...content, parties: [] })).toBe('De Linde')
  })
  test('the lead reads who, never what; an assessor reads what was signed for the lot', () => {
    expect(withoutDeclarations(content).parties?.flatMap((each) => each.answers)).toEqual([])
    expect(declaredBy(content, 'ex', null)).toHaveLength(3)
    expect(declaredBy(narrowed(content, ['a']), 'ex', 'b')).toEqual([])
    expect(partyEvidenceOf(content)).toEqual([])
  })
  test('with members everyone is liable for the whole', () => {
    expect(signedFor('De Linde', [{ kind: 'member' }])).toContain('hoofdelijk aansprakelijk')
    for (const kind of PARTY_KINDS.filter((each) => each !== 'member')) expect(signedFor('De Linde', [{ kind }])).not.toContain('hoofdelijk')
  })
})
