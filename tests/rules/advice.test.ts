import { describe, expect, it } from 'vitest'
import { mayAdvise, mayAskAdvice } from '@/lib/consultations/policy'
import { nextOfAsker, nextOfBody, verdictsText } from '@/lib/consultations/messages'
import { filterOf } from '@/lib/consultations/queries/register'
import { countVerdicts, decideAnswer, decideBodyWork, decideChange, decideExtension, decideGiving, decidePublication, decideReply, decideReplying, decideSending, decideSharing, decideWithdrawal, invitationOver, openUntil, type Term } from '@/lib/consultations/rules'
import { REQUEST_STATUSES, SharePaper, type RequestStatus } from '@/lib/consultations/schema'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { samplePerson } from '@/prisma/commands/access-matrix'

const TODAY = day('2025-12-01')
const reasonOf = (result: { readonly ok: boolean; readonly reason?: string }) => (result.ok ? 'ok' : result.reason)
const term = (change: Partial<Term> = {}): Term => ({ kind: 'advice', status: 'sent', dueOn: day('2025-12-10'), ...change })
const only = (...open: RequestStatus[]) => REQUEST_STATUSES.map((status) => open.includes(status))

describe('which step when', () => {
  it.each([
    ['change', decideChange, only('draft')],
    ['share', decideSharing, only('draft', 'sent')],
    ['withdraw', decideWithdrawal, only('draft', 'sent')],
    ['send', (status: RequestStatus) => decideSending(status, day('2025-12-02'), TODAY), only('draft')],
    ['extend', (status: RequestStatus) => decideExtension(term({ status }), day('2025-12-11'), TODAY), only('sent')],
    ['work of the body', (status: RequestStatus) => decideBodyWork(term({ status }), TODAY), only('sent')],
    ['give', (status: RequestStatus) => decideGiving(term({ status }), 1, TODAY), only('sent')],
    ['reply to a point', decideReply, only('advised')],
    ['give the reply', (status: RequestStatus) => decideReplying(status, 2, 2), only('advised')],
    ['publish', (status: RequestStatus) => decidePublication(status, null, TODAY, TODAY), only('replied')],
  ])('%s', (_, decide, expected) => expect(REQUEST_STATUSES.map((status) => decide(status).ok)).toEqual(expected))
})

describe('days', () => {
  it.each([
    ['2025-11-30', 'due-too-early'],
    ['2025-12-01', 'due-too-early'],
    ['2025-12-02', 'ok'],
  ])('a last day of %s: %s', (due, expected) => expect(reasonOf(decideSending('draft', day(due), TODAY))).toBe(expected))

  it.each([
    ['2025-12-10', '2025-12-10', 'due-too-early'],
    ['2025-12-10', '2025-12-11', 'ok'],
    // The old day went by: the new one comes after today.
    ['2025-11-20', '2025-12-01', 'due-too-early'],
    ['2025-11-20', '2025-12-02', 'ok'],
  ])('from %s to %s: %s', (from, to, expected) => expect(reasonOf(decideExtension(term({ dueOn: day(from) }), day(to), TODAY))).toBe(expected))

  it.each([
    ['advice', '2025-12-01', { ok: true, value: { late: false } }],
    ['advice', '2025-11-30', { ok: true, value: { late: true } }],
    ['tariffs', '2025-12-01', { ok: true, value: { late: false } }],
    ['tariffs', '2025-11-30', { ok: false, reason: 'invitation-over' }],
  ] as const)('%s by %s', (kind, due, expected) => expect(decideGiving(term({ kind, dueOn: day(due) }), 1, TODAY)).toEqual(expected))

  it('a bureau reads through its last day in Amsterdam, a board for good', () => {
    expect(openUntil('advice', TODAY)).toBeNull()
    expect(openUntil('tariffs', TODAY)?.toISOString()).toBe('2025-12-01T23:00:00.000Z')
    expect(openUntil('tariffs', day('2025-06-30'))?.toISOString()).toBe('2025-06-30T22:00:00.000Z')
    expect(invitationOver(term({ kind: 'tariffs', status: 'advised', dueOn: day('2025-11-01') }), TODAY)).toBe(false)
  })

  it('is made public once, from today on', () => {
    expect(reasonOf(decidePublication('replied', null, day('2025-11-30'), TODAY))).toBe('in-past')
    expect(reasonOf(decidePublication('replied', new Date(), TODAY, TODAY))).toBe('public-already')
    expect(reasonOf(decidePublication('replied', null, day('2025-12-24'), TODAY))).toBe('ok')
  })
})

describe('points and replies', () => {
  it('no advice without a point, no reply that skips one, no second answer', () => {
    expect(reasonOf(decideGiving(term(), 0, TODAY))).toBe('no-points')
    expect(decideReplying('advised', 3, 1)).toMatchObject({ reason: 'points-open', detail: { open: 2 } })
    expect([reasonOf(decideAnswer(true)), reasonOf(decideAnswer(false))]).toEqual(['answered-already', 'ok'])
  })

  it('are counted in the order of the list, in words', () => {
    expect(verdictsText(countVerdicts(['not-adopted', 'adopted', 'adopted']))).toBe('2 overgenomen, 1 niet overgenomen')
    expect(countVerdicts([])).toEqual([])
  })

  it('say what is next to each side', () => {
    const view = { status: 'sent' as RequestStatus, over: false, points: [] as { reply: unknown }[], asked: [] as { answer: string | null }[], publicFrom: null }
    expect(REQUEST_STATUSES.map((status) => nextOfBody({ ...view, status }))).toEqual(['nothing', 'write', 'await-reply', 'read', 'nothing'])
    expect(REQUEST_STATUSES.map((status) => nextOfAsker({ ...view, status }))).toEqual(['send', 'wait', 'reply', 'publish', 'nothing'])
    expect([nextOfBody({ ...view, points: [{ reply: null }] }), nextOfAsker({ ...view, over: true }), nextOfAsker({ ...view, asked: [{ answer: null }] })]).toEqual(['give', 'extend', 'answer'])
  })

  it('a filter that is unknown is none', () => {
    expect(filterOf({ orgaan: 'x', reactie: 'y' })).toEqual({ bodyId: null, verdict: null })
    expect(filterOf({ reactie: 'open' }).verdict).toBe('open')
    expect(filterOf({ reactie: 'partly' }).verdict).toBe('partly')
  })
})

it('what is shared is one of three kinds and an id', () => {
  const requestId = crypto.randomUUID()
  expect(SharePaper.parse({ requestId, source: `rule:${requestId}` })).toEqual({ requestId, kind: 'rule', sourceId: requestId })
  for (const source of ['', 'rule:', `file:${requestId}`, 'document:1', requestId]) expect(SharePaper.safeParse({ requestId, source }).success, source).toBe(false)
})

it('asks for its own place, advises in its own body', () => {
  const adviser = samplePerson('policy-adviser')
  expect(mayAskAdvice(adviser, { regionId: 'own-region', municipalityId: null })).toBe(true)
  expect(mayAskAdvice(adviser, { regionId: 'own-region', municipalityId: 'other-municipality' })).toBe(false)
  expect(mayAskAdvice(samplePerson('auditor'), { regionId: 'own-region' })).toBe(false)
  expect(mayAdvise(samplePerson('bureau'), { bodyId: 'own-body' })).toBe(true)
  expect(mayAdvise({ ...samplePerson('policy-adviser'), advisoryBodyId: 'own-body' }, { bodyId: 'own-body' })).toBe(false)
  expect(mayAdvise(ANONYMOUS, { bodyId: 'own-body' })).toBe(false)
})
