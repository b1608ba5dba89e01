import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocationNumber, canBecome, decideAccept, decideAnswer, decideCancel, decideOffer, decidePlace, decideReturn, decideStart, helpStep, isLive, partOf, showsClient, sinceOf, termDays, termFrom, turnOf, type Participation } from '@/lib/allocations/rules'
import { sinceText } from '@/lib/allocations/messages'
import { ALLOCATION_STATUSES, type AllocationStatus } from '@/lib/allocations/schema'
import { type Refused, decideRefusal, waitingOf } from '@/lib/allocations/rules/waiting'
import { day } from '@/lib/kernel/day'

const ALLOWED: readonly [AllocationStatus, AllocationStatus][] = [
  ['offered', 'accepted'], ['offered', 'returned'], ['offered', 'cancelled-before-start'],
  ['accepted', 'started'], ['accepted', 'returned'], ['accepted', 'cancelled-before-start'],
  ['started', 'paused'], ['started', 'stopped'], ['started', 'transferred'],
  ['paused', 'started'], ['paused', 'stopped'], ['paused', 'transferred'],
  ['returned', 'offered'],
]

describe('statuses', () => {
  it.each(ALLOCATION_STATUSES.flatMap((from) => ALLOCATION_STATUSES.map((to) => [from, to] as const)))('%s → %s', (from, to) =>
    expect(canBecome(from, to)).toBe(ALLOWED.some(([a, b]) => a === from && b === to)))
  it.each([
    ['offered', true, false, 'offered'],
    ['accepted', true, true, 'accepted'],
    ['started', true, true, 'started'],
    ['paused', true, true, 'started'],
    ['stopped', false, true, 'ended'],
    ['returned', false, false, 'ended'],
    ['cancelled-before-start', false, false, 'ended'],
    ['transferred', false, false, 'ended'],
  ] as const)('%s: live %s, shows the client %s, in the part %s', (status, live, shows, part) => expect([isLive(status), showsClient(status), partOf(status, false)]).toEqual([live, shows, part]))
  it.each(ALLOCATION_STATUSES)('%s: among what ended once its last day has passed, unless nobody answered the offer', (status) => expect(partOf(status, true)).toBe(status === 'offered' ? 'offered' : 'ended'))
})

const REGULAR = 'regular'
const running: Participation = { status: 'running', startsOn: '2024-01-01', endsOn: '2025-12-31', productIds: [REGULAR] }
const TODAY = day('2025-12-01')

describe('how help stands, in one word', () => {
  it.each([
    ['a decision that was not sent comes first', { budget: true, sent: false, status: 'started' }, 'unsent'],
    ['a budget asks nobody', { budget: true, sent: true, status: null }, 'budget'],
    ['nobody was asked', { budget: false, sent: true, status: null }, 'to-offer'],
    ['where its allocation is', { budget: false, sent: true, status: 'paused' }, 'paused'],
  ] as const)('%s', (_, facts, step) => expect(helpStep(facts)).toBe(step))
  it('says what its day means', () => {
    const on = (step: Parameters<typeof sinceText>[0], since: string) => sinceText(step, day(since), day('2025-12-15'))
    expect([on('offered', '2025-12-01'), on('returned', '2025-12-01'), on('started', '2025-12-08'), on('accepted', '2026-01-05'), on('to-offer', '2025-12-08')]).toEqual(['Gevraagd op 01-12-2025', 'Gevraagd op 01-12-2025', 'Sinds 08-12-2025', 'Begint op 05-01-2026', 'Toegekend vanaf 08-12-2025'])
  })
})

describe('invariant 7: a place on the start day', () => {
  it.each([
    ['runs', running, '2025-12-08', 'ok'],
    ['on its first day', running, '2024-01-01', 'ok'],
    ['on its last day', running, '2025-12-31', 'ok'],
    ['the day before', running, '2023-12-31', 'no-participation'],
    ['the day after', running, '2026-01-01', 'no-participation'],
    ['suspended', { ...running, status: 'suspended' as const }, '2025-12-08', 'suspended'],
    ['notice given', { ...running, status: 'notice-given' as const }, '2025-12-08', 'no-participation'],
    ['ended', { ...running, status: 'ended' as const }, '2025-12-08', 'no-participation'],
    ['dissolved', { ...running, status: 'dissolved' as const }, '2025-12-08', 'no-participation'],
    ['another product', { ...running, productIds: ['direction'] }, '2025-12-08', 'no-participation'],
    ['none', null, '2025-12-08', 'no-participation'],
  ] as const)('%s', (_what, part, on, expected) => {
    const result = decidePlace(part, REGULAR, day(on))
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })
})

const indication = { dispatchedOn: '2025-12-01' as string | null, form: 'in-kind', startsOn: '2025-12-08', endsOn: '2027-12-07', productId: REGULAR }
const offer = (more: Partial<typeof indication>, others: readonly AllocationStatus[], wished: string, part: Participation | null = running) => {
  const result = decideOffer({ ...indication, ...more }, others, part, day(wished), TODAY)
  return result.ok ? 'ok' : result.reason
}

describe('an offer', () => {
  it.each([
    ['on the first day', {}, [], '2025-12-08', 'ok'],
    ['after a return', {}, ['returned'], '2025-12-08', 'ok'],
    ['after a cancelled one', {}, ['cancelled-before-start', 'returned'], '2025-12-08', 'ok'],
    ['beside an offer', {}, ['offered'], '2025-12-08', 'already-allocated'],
    ['beside running help', {}, ['returned', 'started'], '2025-12-08', 'already-allocated'],
    ['before the decision was sent', { dispatchedOn: null }, [], '2025-12-08', 'decision-not-sent'],
    ['for a personal budget', { form: 'personal-budget' }, [], '2025-12-08', 'not-in-kind'],
    ['before the indication', {}, [], '2025-12-07', 'before-indication'],
    ['after the indication', {}, [], '2027-12-08', 'after-indication'],
    ['in the past', { startsOn: '2025-11-01' }, [], '2025-11-30', 'start-passed'],
    ['beyond the participation', {}, [], '2026-01-01', 'no-participation'],
    ['for a product it does not do', { productId: 'direction' }, [], '2025-12-08', 'no-participation'],
  ] as const)('%s', (_what, more, others, wished, expected) => expect(offer(more, others, wished)).toBe(expected))
})

const offered = { status: 'offered' as AllocationStatus, wishedStart: '2025-12-08', startsOn: null as string | null, endsOn: '2027-12-07', productId: REGULAR, returnAgreed: null as boolean | null }

describe('the provider', () => {
  it.each([
    [{}, '2025-12-08', 'ok'],
    [{}, '2025-12-31', 'ok'],
    [{}, '2025-12-07', 'before-wished'],
    [{ wishedStart: '2025-11-20' }, '2025-11-30', 'start-passed'],
    [{ endsOn: '2025-12-20' }, '2025-12-21', 'after-end'],
    [{}, '2026-01-01', 'no-participation'],
    [{ status: 'accepted' as const }, '2025-12-08', 'not-offered'],
    [{ status: 'cancelled-before-start' as const }, '2025-12-08', 'not-offered'],
  ] as const)('accepts %j from %s: %s', (more, startsOn, expected) => {
    const result = decideAccept({ ...offered, ...more }, day(startsOn), running, TODAY)
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })
  it('does not accept while suspended', () => expect(decideAccept(offered, day('2025-12-08'), { ...running, status: 'suspended' }, TODAY)).toMatchObject({ reason: 'suspended' }))
  it.each(ALLOCATION_STATUSES)('gives back and loses an offer only before the help has begun: %s', (status) => {
    const before = status === 'offered' || status === 'accepted'
    expect([decideReturn(status).ok, decideCancel(status).ok]).toEqual([before, before])
  })
  it.each([
    [{ status: 'accepted' as const, startsOn: '2025-12-01' }, 'ok'],
    [{ status: 'accepted' as const, startsOn: '2025-12-02' }, 'too-early'],
    [{ status: 'offered' as const, startsOn: null }, 'not-accepted'],
    [{ status: 'started' as const, startsOn: '2025-11-20' }, 'not-accepted'],
  ])('starts %j: %s', (more, expected) => {
    const result = decideStart({ ...offered, ...more }, running, TODAY)
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })
})

describe('the answer to a return', () => {
  const returned = { ...offered, status: 'returned' as AllocationStatus }
  it.each([
    [returned, true, [], 'returned'],
    [returned, false, [], 'offered'],
    [returned, false, ['offered'], 'replaced'],
    [returned, true, ['offered'], 'returned'],
    [{ ...returned, returnAgreed: true }, false, [], 'already-answered'],
    [offered, true, [], 'not-returned'],
  ] as const)('%#', (allocation, agreed, others, expected) => {
    const result = decideAnswer(allocation, agreed, others, running)
    expect(result.ok ? result.value : result.reason).toBe(expected)
  })
  it('is no only while the provider still has a place', () => expect(decideAnswer(returned, false, [], { ...running, status: 'suspended' })).toMatchObject({ reason: 'suspended' }))
})

describe('the number', () => {
  it('is read out without mistakes and tells nothing', () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 }), (draws) => /^T-2025-[2-9A-HJKMNP-Z]{5}$/.test(allocationNumber(TODAY, draws)))))
})

describe('whose turn it is', () => {
  const terms = { answerDays: 3, startDays: 5, returnDays: 2 }
  const at = { offeredOn: day('2025-11-17'), acceptedOn: day('2025-11-18'), startsOn: day('2025-12-01'), startedOn: day('2025-12-01'), returnedOn: day('2025-11-20'), cancelledOn: day('2025-11-21'), stoppedOn: day('2025-11-30') }
  it.each([
    ['offered', null, 'provider', 3, '2025-11-17', '2025-11-17'],
    ['accepted', null, 'provider', 5, '2025-12-01', '2025-11-18'],
    ['started', null, 'nobody', null, null, '2025-12-01'],
    ['paused', null, 'nobody', null, null, null],
    ['stopped', null, 'nobody', null, null, '2025-11-30'],
    ['returned', null, 'municipality', 2, '2025-11-20', '2025-11-20'],
    ['returned', true, 'nobody', null, '2025-11-20', '2025-11-20'],
    ['cancelled-before-start', null, 'nobody', null, null, '2025-11-21'],
    ['transferred', null, 'nobody', null, null, null],
  ] as const)('%s, return agreed %s: %s, within %s working days of %s; since %s', (status, returnAgreed, turn, days, from, since) => {
    expect(turnOf({ status, startsOn: at.startsOn, returnAgreed }, TODAY)).toBe(turn)
    expect(termDays(status, turn, terms)).toBe(days)
    expect(termFrom({ ...at, status })).toBe(from)
    expect(sinceOf({ ...at, status })).toBe(since)
  })
  it('waits on the day of the start until that day has come', () => {
    expect(turnOf({ status: 'accepted', startsOn: day('2025-12-02'), returnAgreed: null }, TODAY)).toBe('day')
    expect(termDays('accepted', 'day', terms)).toBeNull()
  })
})

describe('waiting for help', () => {
  const no = (on: string, effect: Refused['effect']): Refused => ({ on: day(on), by: 'resident', provider: 'x', reason: 'x', effect })
  const granted = { grantedOn: day('2025-12-01'), startsOn: day('2025-12-08'), begunOn: null }
  it.each([
    ['before anything was granted', { grantedOn: null, startsOn: null, begunOn: null }, [], null, null],
    ['from its first day', granted, [], '2025-12-08', 12],
    ['from the sending, when that came later', { ...granted, grantedOn: day('2025-12-10') }, [], '2025-12-10', 10],
    ['after a no that changes nothing', granted, [no('2025-12-10', 'goes-on')], '2025-12-08', 12],
    ['after a no that starts it anew', granted, [no('2025-12-10', 'starts-anew'), no('2025-12-12', 'goes-on')], '2025-12-10', 10],
    ['after a no before it began', granted, [no('2025-11-28', 'starts-anew')], '2025-12-08', 12],
    ['uncounted, after a no that nobody ruled', granted, [no('2025-12-10', null)], '2025-12-08', null],
    ['until help began', { ...granted, begunOn: day('2025-12-15') }, [], '2025-12-08', 7],
    ['not yet', { ...granted, startsOn: day('2026-01-01') }, [], '2026-01-01', null],
  ] as const)('%s', (_, dates, refusals, since, days) => {
    expect(waitingOf(dates, refusals, day('2025-12-20'))).toEqual({ since, days })
  })

  const facts = { notifiedOn: day('2025-11-03'), offered: true, begun: false, open: false }
  it.each([
    ['2025-12-01', facts, 'yes'], ['2025-12-02', facts, 'day-in-future'], ['2025-11-02', facts, 'before-notification'], ['2025-12-01', { ...facts, offered: false }, 'not-running'],
    ['2025-12-01', { ...facts, begun: true }, 'help-began'], ['2025-12-01', { ...facts, open: true }, 'offer-open'],
  ] as const)('a no on %s with %o: %s', (on, more, expected) => {
    const decided = decideRefusal(day(on), more, day('2025-12-01'))
    expect(decided.ok ? 'yes' : decided.reason).toBe(expected)
  })
})
