import { describe, expect, it, test } from 'vitest'
import { checkStands, decideAsked, decideCallBack, decideCaller, decideClosing, whoseCall } from '@/lib/callers/rules'
import { CheckCaller } from '@/lib/callers/schema'

describe('a caller', () => {
  test.each([
    [0, true],
    [9.9, true],
    [10, false],
    [600, false],
  ])('is told for ten minutes after he was checked: after %d minutes', (minutes, stands) => {
    const now = new Date('2025-12-01T09:00:00Z')
    expect(checkStands(new Date(now.getTime() - minutes * 60_000), now)).toBe(stands)
  })

  it('answers two things right', () => {
    const residentId = crypto.randomUUID()
    expect(CheckCaller.safeParse({ residentId, caller: 'resident', asked: ['phone'] }).error?.issues[0]?.message).toMatch(/ten minste twee/)
    expect(CheckCaller.safeParse({ residentId, caller: 'resident', asked: ['phone', 'address'] }).success).toBe(true)
    for (const caller of ['', 'neighbour']) expect(CheckCaller.safeParse({ residentId, caller, asked: ['phone', 'address'] }).error?.issues[0]?.message).toBe('Kies wie er belt.')
  })

  it.each([
    [['birth-date', 'address'], false, 'asked'],
    [['birth-date', 'bsn-end'], true, 'asked'],
    [['birth-date', 'bsn-end', 'address'], true, 'address-secret'],
  ] as const)('is never asked for an address that is secret: %j, %s', (asked, secret, expected) => {
    const decision = decideAsked(asked, secret)
    expect(decision.ok ? 'asked' : decision.reason).toBe(expected)
  })

  it.each([
    ['the resident', 'resident', 'resident'],
    ['who was seen to speak for him', 'seen', 'representative'],
    ['who says so', 'said', 'not-told'],
    ['anybody else', 'other', 'not-told'],
  ])('hears how a case stands: %s', (_, caller, expected) => {
    const decision = decideCaller(caller, [{ id: 'seen' }])
    expect(decision.ok ? decision.value : decision.reason).toBe(expected)
  })
})

test.each([
  ['the consultant of the case', ['me'], 'mine'],
  ['one of two cases', ['other', 'me'], 'mine'],
  ['nobody has the case', [null], 'team'],
  ['there is no case', [], 'team'],
  ['a colleague has it', ['other', null], 'colleague'],
] as const)('a call back when %s', (_, holders, whose) => {
  expect(whoseCall(holders, new Set(['me']))).toBe(whose)
})

test('a call is asked once and closed once', () => {
  expect(decideCallBack(false).ok).toBe(true)
  expect(decideCallBack(true)).toMatchObject({ ok: false, reason: 'waits-already' })
  expect(decideClosing('open').ok).toBe(true)
  expect(decideClosing('done')).toMatchObject({ ok: false, reason: 'done-already' })
})
