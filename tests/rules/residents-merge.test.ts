import { describe, expect, it } from 'vitest'
import { decideMerge, decideProposeMerge, facilityClash, refusalOfConstraint } from '@/lib/continuity/rules/merge'
import { day } from '@/lib/kernel/day'

const file = (id: string, merged = false) => ({ id, merged })

describe('making one file of two', () => {
  it.each([
    [file('a'), file('b'), undefined],
    [file('a'), null, 'no-such-file'],
    [file('a'), file('a'), 'own-file'],
    [file('a', true), file('b'), 'merged-already'],
    [file('a'), file('b', true), 'merged-already'],
  ] as const)('%j with %j', (one, other, reason) => expect(decideProposeMerge(one, other)).toMatchObject(reason ? { reason } : { ok: true, value: { otherId: 'b' } }))
  it('takes another person, once', () => {
    expect(decideMerge({ status: 'proposed', proposedById: 'a' }, 'b').ok).toBe(true)
    expect(decideMerge({ status: 'proposed', proposedById: 'a' }, 'a')).toMatchObject({ reason: 'own-proposal' })
    expect(decideMerge({ status: 'done', proposedById: 'a' }, 'b')).toMatchObject({ reason: 'decided-already' })
  })
  it.each([
    ['conflicting key value violates exclusion constraint "indication_no_overlap"', 'help-overlaps'],
    ['violates exclusion constraint "representative_one_instead"', 'one-instead'],
    ['duplicate key value violates unique constraint "file_transfer_one"', 'two-transfers'],
    ['violates exclusion constraint "household_member_once"', 'live-together'],
    ['something else', null],
  ])('%s', (message, reason) => expect(refusalOfConstraint(message)).toBe(reason))
})

describe('two registrations for the general facility', () => {
  const from = (number: string, startsOn: string, endsOn: string | null = null) => ({ number, startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) })
  it.each([
    [[from('A', '2025-01-01')], [from('B', '2025-06-01')], { kind: 'desk-ends', number: 'A', by: '2025-05-31' }],
    [[from('A', '2025-06-01')], [from('B', '2025-01-01')], { kind: 'desk-ends', number: 'B', by: '2025-05-31' }],
    [[from('A', '2025-01-01', '2025-06-01')], [from('B', '2025-06-01')], { kind: 'hours-back' }],
    [[from('A', '2025-01-01')], [from('B', '2025-01-01')], { kind: 'hours-back' }],
    [[from('unused', '2025-01-01')], [from('B', '2025-01-01')], { kind: 'other-stays' }],
    [[from('A', '2025-01-01', '2025-01-31')], [from('unused', '2025-01-01'), from('B', '2025-01-31')], { kind: 'hours-back' }],
    [[from('A', '2025-01-01', '2025-02-01'), from('C', '2025-03-01')], [from('B', '2025-07-01', '2025-08-01')], { kind: 'desk-ends', number: 'C', by: '2025-06-30' }],
  ])('run at once: %j and %j', (kept, gone, way) => expect(facilityClash(kept, gone, new Set(['unused']))).toMatchObject({ way }))
  it.each([[[], [from('B', '2025-01-01')]], [[from('A', '2025-01-01', '2025-05-31')], [from('B', '2025-06-01')]], [[from('A', '2025-06-01')], [from('B', '2025-01-01', '2025-05-31')]], [[from('A', '2025-01-01')], [from('unused', '2025-01-01')]]])('run one after the other, or one was never used: %j and %j', (kept, gone) => expect(facilityClash(kept, gone, new Set(['unused']))).toBeNull())
})
