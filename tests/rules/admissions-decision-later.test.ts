import { besidePlace, decidePlace } from '@/lib/admissions/rules/decision-place'
import { describe, expect, it } from 'vitest'
import { allowedLater, decideAgainAbout, decideDrop, decideEnd, decideRevise, groundsFor } from '@/lib/admissions/rules/decision-later'
import { DECISION_STATUSES, OUTCOMES } from '@/lib/admissions/schema/decision'
import { GROUNDS } from '@/lib/admissions/schema/decision-later'
import { providersToOffer } from '@/lib/contracts/rules'
import { day } from '@/lib/kernel/day'

const said = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)

describe('deciding again: every ground for every outcome', () => {
  const always = ['judgment', 'objection', 'correction']
  const own = { admitted: ['revocation'], 'conditionally-admitted': ['condition-decided', 'revocation'], deferred: ['deferred-decided'], refused: ['repair'], revoked: [], replaced: null } as const
  for (const outcome of OUTCOMES)
    it.each(GROUNDS)(`${outcome}: %s`, (ground) => {
      const fits = own[outcome] !== null && [...own[outcome], ...always].includes(ground)
      expect(groundsFor(outcome).includes(ground)).toBe(fits)
      expect(said(decideAgainAbout('final', outcome, ground, false, null))).toBe(outcome === 'replaced' ? 'replaced-already' : fits ? 'yes' : 'ground-not-fitting')
    })
  it.each(DECISION_STATUSES)('only about what was made known: %s', (status) => expect(said(decideAgainAbout(status, 'refused', 'repair', false, null))).toBe(status === 'notified' || status === 'final' ? 'yes' : 'not-made-known'))
  it.each([
    [true, null, 'again-under-way'],
    [false, 'proposed', 'yes'],
    [false, 'decided', 'recorded-elsewhere'],
  ] as const)('under way %s, a later decision %s', (underWay, open, expected) => expect(said(decideAgainAbout('final', 'refused', 'repair', underWay, open))).toBe(expected))
})

it.each([
  ['revocation', ['met'], ['revoked']],
  ['revocation', [], ['revoked']],
  ['redrawn', ['met'], ['admitted', 'deferred']],
  ['redrawn', ['met'], ['admitted', 'deferred']],
  ['deferred-decided', ['met'], ['admitted']],
  ['deferred-decided', ['met', 'not-yet-proved'], ['conditionally-admitted', 'refused']],
  ['deferred-decided', ['not-met'], ['refused']],
  ['repair', ['met'], ['admitted', 'deferred']],
  ['repair', ['not-met'], ['refused']],
  ['judgment', [], ['admitted', 'refused']],
] as const)('%s with verdicts %j', (ground, verdicts, expected) => expect(allowedLater(ground, verdicts)).toEqual(expected))

it.each(DECISION_STATUSES)('verdicts are revised in a later proposal only: %s', (status) => {
  expect(said(decideRevise(status, 'repair'))).toBe(status === 'proposed' ? 'yes' : 'not-proposed')
  expect(said(decideRevise(status, null))).toBe('not-later')
})

it.each([
  ['admitted', 'full', 'place-taken'],
  ['deferred', 'full', 'place-taken'],
  ['refused', 'full', 'yes'],
  ['admitted', 'open', 'yes'],
] as const)('an outcome whose earlier one is %s, with the area %s, is taken out: %s', (earlier, place, expected) => expect(said(decideDrop('proposed', 'revocation', earlier, place))).toBe(expected))
it('and only out of a later proposal', () => expect(said(decideDrop('decided', 'revocation', 'admitted', 'open'))).toBe('not-proposed'))

describe('the last day of a signed participation', () => {
  const signed = { reference: 'RO-1', lot: 'Assen', startsOn: day('2024-01-01'), endsOn: day('2025-12-31') }
  it.each([
    ['2024-05-31', signed, 'end-too-early'],
    ['2024-06-01', signed, 'yes'],
    ['2025-12-31', signed, 'yes'],
    ['2026-01-01', signed, 'end-too-late'],
    ['2024-06-01', null, 'nothing-to-end'],
    [null, signed, 'yes'],
    [null, null, 'yes'],
  ] as const)('%s', (on, of, expected) => expect(said(decideEnd('proposed', 'revocation', of, on ? day(on) : null, day('2024-06-01')))).toBe(expected))
  it('only in a later proposal', () => expect(said(decideEnd('decided', 'revocation', signed, null, day('2024-06-01')))).toBe('not-proposed'))
})

describe('who gets an agreement', () => {
  const outcome = (lotId: string, over: object = {}) => ({ outcome: 'admitted', lotId, providerId: 'p', replacesId: null, sharedAt: new Date(), provider: { name: 'P' }, decision: { status: 'final', municipality: { name: lotId } }, ...over })
  const agreement = (status: string, lots: string[] = [], over: object = {}) => ({ providerId: 'p', status, number: 1, participations: lots.map((lotId) => ({ lotId, status: 'running' })), ...over })
  it.each([
    ['admitted', [outcome('a')], [], [{ number: 1, open: [] }]],
    ['refused', [outcome('a', { outcome: 'refused' })], [], []],
    ['offered', [outcome('a')], [agreement('offered')], []],
    ['declined', [outcome('a')], [agreement('declined')], []],
    ['signed', [outcome('a')], [agreement('signed', ['a'])], []],
    ['one more lot admitted later', [outcome('a'), outcome('b', { replacesId: 'x' })], [agreement('signed', ['a'])], [{ number: 2, open: [] }]],
    ['one more lot, not made known yet', [outcome('a'), outcome('b', { replacesId: 'x', sharedAt: null })], [agreement('signed', ['a'])], []],
    ['lapsed', [outcome('a')], [agreement('lapsed')], [{ number: 2, open: [] }]],
    ['dissolved before it began, admitted again', [outcome('a')], [agreement('signed', [], { participations: [{ lotId: 'a', status: 'dissolved' }] })], [{ number: 2, open: [] }]],
    ['a college about it not final', [outcome('a'), outcome('b', { outcome: 'refused', decision: { status: 'notified', municipality: { name: 'b' } } })], [], [{ number: 1, open: ['b'] }]],
    ['a replaced outcome waits for nobody', [outcome('a'), outcome('b', { outcome: 'replaced', decision: { status: 'notified', municipality: { name: 'b' } } })], [], [{ number: 1, open: [] }]],
  ])('%s', (_, outcomes, agreements, expected) => {
    expect(providersToOffer(outcomes, agreements)).toMatchObject(expected)
    expect(providersToOffer(outcomes, agreements)).toHaveLength(expected.length)
  })
})

describe('places of an area', () => {
  it.each([
    ['open', ['admitted', 'deferred', 'refused']],
    ['full', ['deferred', 'refused']],
    ['not-compared', ['deferred', 'refused']],
  ] as const)('%s leaves room for %j', (place, left) => expect(besidePlace(['admitted', 'deferred', 'refused'], place)).toEqual(left))
  it.each([
    ['admitted', 'full', 'no-place-free'],
    ['conditionally-admitted', 'full', 'no-place-free'],
    ['admitted', 'not-compared', 'not-compared'],
    ['admitted', 'open', 'allowed'],
    ['refused', 'full', 'allowed'],
    ['deferred', 'full', 'allowed'],
    ['revoked', 'full', 'allowed'],
  ] as const)('%s in an area that is %s: %s', (outcome, place, expected) => {
    const decision = decidePlace(outcome, place)
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
})
