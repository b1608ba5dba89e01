import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVIDENCE_KIND_HINTS } from '@/lib/providers/messages'
import { mayEditDossier } from '@/lib/providers/policy'
import { decideEvidence, decideGroup, decideReport, evidenceState, deliveringIn, factOn, holdingOn, joinHouseNumber, lockedInEstablishment, lockedFields, missingFacts, splitHouseNumber, togetherInLots, topOf, type ApprovedChange } from '@/lib/providers/rules'
import { EVIDENCE_KINDS, UpdateDossier } from '@/lib/providers/schema'
import { ROLES, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'

const TODAY = day('2025-12-01')

describe('evidence', () => {
  test.each([
    [null, undefined, 'no-term'],
    ['2025-11-30', undefined, 'expired'],
    ['2025-12-01', undefined, 'expires-soon'],
    ['2026-01-30', undefined, 'expires-soon'],
    ['2026-01-31', undefined, 'valid'],
    ['2025-11-30', '2026-04-01', 'expired'],
    ['2025-12-31', '2026-04-01', 'expires-before-start'],
    ['2026-03-31', '2026-04-01', 'expires-before-start'],
    ['2026-04-01', '2026-04-01', 'valid'],
    [null, '2026-04-01', 'no-term'],
  ] as const)('valid until %s, start %s: %s', (until, start, state) => {
    expect(evidenceState({ validUntil: until && day(until) }, TODAY, start && day(start))).toBe(state)
  })
  test.each([
    ['kvk-extract', null, null, 'issued-missing'],
    ['kvk-extract', '2025-12-02', null, 'issued-in-future'],
    ['kvk-extract', '2025-12-01', null, null],
    ['liability-insurance', null, null, 'until-missing'],
    ['liability-insurance', null, '2025-01-01', null],
    ['vog-statement', '2025-11-01', '2026-11-01', 'until-not-for-kind'],
    ['quality-certificate', '2025-11-01', '2025-10-01', 'until-before-issued'],
    ['other', null, null, null],
  ] as const)('%s issued %s until %s: %s', (kind, issued, until, reason) => {
    const decision = decideEvidence(kind, { issuedOn: issued && day(issued), validUntil: until && day(until) }, TODAY)
    expect(decision.ok ? null : decision.reason).toBe(reason)
  })
  test('the hint of the VOG statement says that a VOG itself is never sent', () => {
    expect(EVIDENCE_KIND_HINTS['vog-statement']).toContain('nooit')
    expect(EVIDENCE_KINDS).not.toContain('vog')
  })
})

describe('the dossier', () => {
  const full = { legalForm: 'B.V.', kvk: '12345678', street: 'Weg', houseNumber: '1', postcode: '9401 AB', city: 'Assen', contactName: 'A', email: 'a@b.nl', signatory: 'B' }
  test('says which facts an entry still needs, in the order of the form', () => {
    expect(missingFacts(full)).toEqual([])
    expect(missingFacts({ ...full, signatory: null, street: ' ' })).toEqual(['street', 'signatory'])
  })
  test('a house number in three fields comes back in three fields', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), fc.option(fc.constantFrom('A', 'B', 'Z')), fc.option(fc.constantFrom('2', 'BIS', 'HS', '1A')), (number, letter, addition) => {
        expect(splitHouseNumber(joinHouseNumber(number, letter, addition))).toEqual({ number: String(number), letter: letter ?? '', addition: addition ?? '' })
      }),
    )
    expect(splitHouseNumber(null)).toEqual({ number: '', letter: '', addition: '' })
  })
  test('refuses what cannot be, field by field, in Dutch', () => {
    const given = UpdateDossier.safeParse({ ...full, name: '', houseNumber: 'twaalf', kvk: '1234', agb: '1', iban: 'NL91ABNA0417164301', postcode: '94', email: 'a', phone: '1', website: 'x', version: '1', legalForm: 'Bedrijf' })
    const fields = given.success ? [] : given.error.issues.map((issue) => issue.path.join('.'))
    expect(fields.toSorted()).toEqual(['agb', 'email', 'houseNumber', 'iban', 'kvk', 'legalForm', 'name', 'phone', 'postcode', 'website'])
    for (const issue of given.success ? [] : given.error.issues) expect(issue.message).toMatch(/^[A-ZÉ].*[.]$/)
  })
  test.each(ROLES)('%s edits its own dossier only as a provider', (role) => {
    const person: Person = { kind: 'person', personId: 'p', name: 'N', role, membershipId: 'm', sessionId: 's', organisationName: 'o', regionIds: [], municipalityIds: [], providerIds: ['own'] }
    expect(mayEditDossier(person, 'own')).toBe(role === 'provider-admin' || role === 'provider-staff')
    expect(mayEditDossier(person, 'other')).toBe(false)
  })
})

describe('a change that others rely on', () => {
  const provider = { regionIds: ['r'], kvk: '90000001', name: 'Oud B.V.', legalForm: 'B.V.', agb: null, iban: '', signatory: 'A', street: 'Weg', houseNumber: '1', postcode: '9401 AB', city: 'Assen' }
  test('locks what is filled in once a region knows the provider, and nothing before', () => {
    expect(lockedFields(provider)).toEqual(['kvk', 'name', 'legalForm', 'signatory', 'street', 'houseNumber', 'postcode', 'city'])
    expect(lockedFields({ ...provider, legalForm: 'niet vermeld' })).not.toContain('legalForm')
    expect(lockedFields({ ...provider, regionIds: [] })).toEqual([])
  })
  test.each([
    ['iban', { iban: 'NL1' }, {}, null],
    ['legal-name', { name: 'Oud B.V.', legalForm: 'B.V.' }, {}, 'nothing-changes'],
    ['legal-name', { name: 'Oud B.V.', legalForm: 'N.V.' }, {}, null],
    ['agb', { agb: '98000002' }, { known: false }, 'nobody-knows'],
    ['agb', { agb: '98000002' }, { open: true }, 'already-reported'],
    ['merger', { kvk: '90000001', name: 'Oud B.V.' }, {}, 'own-kvk'],
    ['merger', { kvk: '90000002', name: 'Nieuw B.V.' }, {}, null],
  ] as const)('%s %j %j: %s', (kind, after, more, reason) => {
    const { regionIds: _, ...facts } = provider
    const decision = decideReport(kind, facts, after, { known: true, open: false, kvk: provider.kvk, ...more })
    expect(decision.ok ? null : decision.reason).toBe(reason)
  })

  const renamed = (from: string, to: string, validFrom: string, decidedAt: string): ApprovedChange => ({ kind: 'legal-name', before: { name: from }, after: { name: to }, validFrom: day(validFrom), decidedAt: new Date(decidedAt) })
  test.each([
    ['2025-02-28', 'Oud B.V.'],
    ['2025-03-01', 'Midden B.V.'],
    ['2025-06-30', 'Midden B.V.'],
    ['2025-07-01', 'Nieuw B.V.'],
    ['2030-01-01', 'Nieuw B.V.'],
  ])('on %s it was called %s, also when the earlier change was approved last', (on, name) => {
    const inOrder = [renamed('Oud B.V.', 'Midden B.V.', '2025-03-01', '2025-03-05'), renamed('Midden B.V.', 'Nieuw B.V.', '2025-07-01', '2025-07-02')]
    const late = [renamed('Oud B.V.', 'Nieuw B.V.', '2025-07-01', '2025-07-02'), renamed('Nieuw B.V.', 'Midden B.V.', '2025-03-01', '2025-08-01')]
    expect(factOn('name', 'Nieuw B.V.', inOrder, day(on))).toBe(name)
    expect(factOn('name', 'Nieuw B.V.', late, day(on))).toBe(name)
  })
  test('without a change, and for a field no change is about, it is what the dossier says', () => {
    expect(factOn('name', 'Oud B.V.', [], TODAY)).toBe('Oud B.V.')
    expect(factOn('agb', '98000001', [renamed('Oud B.V.', 'Nieuw B.V.', '2025-01-01', '2025-01-02')], TODAY)).toBe('98000001')
  })
})

describe('an establishment', () => {
  const one = (id: string, validFrom: string, validUntil: string | null) => ({ id, validFrom, validUntil })
  const all = [one('a', '2024-01-01', null), one('b', '2024-01-01', '2025-12-31'), one('c', '2026-01-01', null)]
  test.each([['2023-12-31', ''], ['2024-01-01', 'ab'], ['2025-12-31', 'ab'], ['2026-01-01', 'ac']])('on %s those that exist are %s', (on, ids) => expect(holdingOn(all, day(on)).map((each) => each.id).join('')).toBe(ids))
  test.each([[[], '', ''], [['a'], '', 'a'], [['a', 'b'], '', ''], [['a', 'b'], 'b', 'b'], [['a', 'b'], 'x', '']])('of %s with %s chosen, %s delivers', (ids, chosen, delivers) =>
    expect(deliveringIn(all.filter((each) => (ids).includes(each.id)), [...chosen]).map((each) => each.id).join('')).toBe(delivers))
  test.each([[[], '98000001', []], [['r'], null, ['number']], [['r'], '98000001', ['number', 'agb']]])('known to %s with AGB %s: %s is fixed', (regionIds, agb, locked) => expect(lockedInEstablishment({ regionIds, agb })).toEqual(locked))
})

describe('a group', () => {
  const named = (kvk: string) => ({ kvk, name: kvk.toUpperCase() })
  const links = [['a', 'b'], ['b', 'c'], ['d', 'c'], ['x', 'y'], ['y', 'x']].map(([kvk = '', above = '']) => ({ kvk, parent: named(above) }))
  test.each([['a', 'c'], ['d', 'c'], ['c', 'c'], ['e', 'e'], ['x', 'y']])('of %s the top is %s', (kvk, top) => expect(topOf(named(kvk), links).kvk).toBe(top))
  test.each([['overlaps', '2025-06-01', null, 'group-overlaps'], ['ends before', '2024-01-01', '2023-12-31', 'until-before-from'], ['follows', '2026-01-01', null, undefined], ['precedes', '2020-01-01', '2024-12-31', undefined]])('%s', (_, validFrom, validUntil, reason) => {
    const decision = decideGroup({ parentKvk: '2', validFrom, validUntil }, '1', [{ validFrom: '2025-01-01', validUntil: '2025-12-31' }])
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })
  test('in one lot stands as a fact, per lot and group', () => {
    const entry = (name: string, lots: string[], group: string) => ({ name, lots, group: named(group) })
    expect(togetherInLots([entry('A', ['Zuid', 'Noord'], 'c'), entry('D', ['Noord'], 'c'), entry('E', ['Noord', 'Zuid'], 'e')])).toEqual([{ lot: 'Noord', group: 'C', names: ['A', 'D'] }])
  })
})
