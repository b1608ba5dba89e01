import { describe, expect, it } from 'vitest'
import { confirmUntil, decideConfirm, decideRequest, openingRefusal, pendingRequest, type OpeningWindow } from '@/lib/admissions/rules/opening'

const at = (text: string) => new Date(text)
const CLOSES = at('2025-12-15T11:00:00.000Z')
const ASKED = at('2025-12-15T11:05:00.000Z')

const window = (over: Partial<OpeningWindow> = {}): OpeningWindow => ({
  publishedAt: at('2025-11-01T00:00:00Z'),
  opensAt: at('2025-11-03T08:00:00Z'),
  closesAt: CLOSES,
  stoppedAt: null,
  openRequestedBy: null,
  openRequestedName: null,
  openRequestedAt: null,
  openedAt: null,
  openedName: null,
  openedCount: null,
  withdrawnAt: null,
  decidedAt: null,
  ...over,
})
const asked = { openRequestedBy: 'first', openRequestedName: 'Marit Hofstee', openRequestedAt: ASKED }

describe('decideRequest', () => {
  it.each([
    ['before closing', {}, '2025-12-15T10:59:59.999Z', 'not-closed'],
    ['exactly at closing', {}, '2025-12-15T11:00:00.000Z', 'yes'],
    ['after entering was stopped early, before closing', { stoppedAt: at('2025-12-10T10:00:00Z') }, '2025-12-10T10:00:00.000Z', 'not-closed'],
    ['never published', { publishedAt: null }, '2025-12-15T11:05:00.000Z', 'not-published'],
    ['opened', { openedAt: ASKED }, '2025-12-15T12:00:00.000Z', 'already-opened'],
    ['the procedure was withdrawn', { withdrawnAt: at('2025-12-10T10:00:00Z') }, '2025-12-15T11:05:00.000Z', 'procedure-withdrawn'],
    ['a request waits', asked, '2025-12-15T11:20:00.000Z', 'already-requested'],
    ['a request ran out', asked, '2025-12-15T11:20:00.001Z', 'yes'],
  ] as const)('%s', (_, over, now, expected) => {
    const result = decideRequest(window(over), at(now))
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it('says who asked and until when', () => {
    expect(decideRequest(window(asked), at('2025-12-15T11:06:00Z'))).toEqual({ ok: false, reason: 'already-requested', detail: { by: 'Marit Hofstee', at: '12.05 uur', until: '12.20 uur' } })
  })
})

describe('decideConfirm', () => {
  it.each([
    ['nobody asked', {}, 'second', '2025-12-15T11:06:00Z', 'not-requested'],
    ['another officer, at once', asked, 'second', '2025-12-15T11:05:00Z', 'yes'],
    ['another officer, after exactly 15 minutes', asked, 'second', '2025-12-15T11:20:00.000Z', 'yes'],
    ['another officer, a millisecond later', asked, 'second', '2025-12-15T11:20:00.001Z', 'request-expired'],
    ['the same officer', asked, 'first', '2025-12-15T11:06:00Z', 'same-officer'],
    ['the procedure was withdrawn meanwhile', { ...asked, withdrawnAt: ASKED }, 'second', '2025-12-15T11:06:00Z', 'procedure-withdrawn'],
    ['opened already', { ...asked, openedAt: ASKED }, 'second', '2025-12-15T11:06:00Z', 'already-opened'],
    ['before closing', asked, 'second', '2025-12-15T10:00:00Z', 'not-closed'],
  ] as const)('%s', (_, over, person, now, expected) => {
    const result = decideConfirm(window(over), person, at(now))
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })
})

it('a request waits for 15 minutes and no longer', () => {
  expect(confirmUntil(ASKED).toISOString()).toBe('2025-12-15T11:20:00.000Z')
  expect(pendingRequest(window(asked), at('2025-12-15T11:20:00.000Z'))?.name).toBe('Marit Hofstee')
  expect(pendingRequest(window(asked), at('2025-12-15T11:20:00.001Z'))).toBeNull()
  expect(pendingRequest(window({ ...asked, openedAt: ASKED }), at('2025-12-15T11:06:00Z'))).toBeNull()
})

it('the database’s refusals read as ours, and a fault stays a fault', () => {
  expect(openingRefusal('same-officer')).toBe('same-officer')
  expect(openingRefusal('procedure-withdrawn')).toBe('procedure-withdrawn')
  expect(openingRefusal('not-requested')).toBe('request-expired')
  expect(openingRefusal('not-an-officer')).toBeUndefined()
})
