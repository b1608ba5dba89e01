import { describe, expect, it } from 'vitest'
import { decideMerge, decideProposeMerge, refusalOfConstraint } from '@/lib/continuity/rules/merge'

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
