import { describe, expect, it } from 'vitest'
import { allowedOutcomes, endedOn, proposeOutcome, weighed, type Judged } from '@/lib/admissions/rules/decision'
import { lookAt, isGap } from '@/lib/admissions/rules/submission-completeness'
import { addDays, day } from '@/lib/kernel/day'
import { comesLater, momentDue } from '@/lib/procedures/rules/moments'
import { HOLDS_AT } from '@/lib/procedures/schema/criterion'

const LATER = ['signing', 'care-start', 'after-start']

describe('a criterion that must hold after the decision', () => {
  it.each(HOLDS_AT)('%s', (holdsAt) => expect(comesLater(holdsAt)).toBe(LATER.includes(holdsAt)))

  it.each(HOLDS_AT)('%s: its proof may come later, or not', (holdsAt) => {
    const criterion = { id: 'c', position: 1, kind: 'suitability', title: 'Keurmerk', answerKind: 'evidence', excludingAnswer: null, perLot: false, holdsAt }
    const [reason] = lookAt(criterion, undefined, null, day('2025-11-03'), day('2026-01-01'))
    expect(reason?.code).toBe(LATER.includes(holdsAt) ? 'shown-later' : 'no-evidence')
    expect(reason && isGap(reason)).toBe(!LATER.includes(holdsAt))
    // A question is a question, whenever it must be so.
    expect(lookAt({ ...criterion, answerKind: 'agreement' }, undefined, null, day('2025-11-03'), day('2026-01-01'))[0]?.code).toBe('no-agreement-answer')
  })

  const judged = (verdict: Judged['verdict'], later: boolean): Judged => ({ title: 'Keurmerk', verdict, later })
  it.each([
    [[judged('not-yet-proved', true)], 'admitted', ['admitted', 'deferred']],
    [[judged('not-yet-proved', false)], 'conditionally-admitted', ['conditionally-admitted', 'deferred', 'refused']],
    [[judged('not-yet-proved', true), judged('not-yet-proved', false)], 'conditionally-admitted', ['conditionally-admitted', 'deferred', 'refused']],
    [[judged('not-met', true)], 'refused', ['refused']],
    [[judged('met', true)], 'admitted', ['admitted', 'deferred']],
  ] as const)('bars nobody at the decision, unless it is not met, case %#', (all, outcome, allowed) => {
    expect(proposeOutcome(all, null).outcome).toBe(outcome)
    expect(allowedOutcomes(weighed(all), false)).toEqual(allowed)
  })
  it('is named in the reason of an admission', () => expect(proposeOutcome([judged('not-yet-proved', true)], null).reason).toBe('De inschrijving voldoet aan alle criteria die nu gelden. Later toont de aanbieder aan: Keurmerk.'))

  const agreement = { startsOn: day('2026-01-31'), offeredUntil: day('2025-12-20') }
  it.each([
    ['signing', null, agreement, '2025-12-20'],
    ['signing', null, { ...agreement, offeredUntil: null }, '2026-01-31'],
    ['care-start', null, agreement, '2026-01-31'],
    ['after-start', 1, agreement, '2026-02-28'],
    ['after-start', 6, agreement, '2026-07-31'],
  ] as const)('%s is due, case %#', (holdsAt, months, of, due) => expect(momentDue(holdsAt, months, of)).toBe(due))
})

describe('a criterion that must hold at the decision', () => {
  const on = day('2025-12-01')
  it.each([
    [null, false],
    [{ validUntil: null }, false],
    [{ validUntil: on }, false],
    [{ validUntil: addDays(on, -1) }, true],
  ])('has proof that ended by then, case %#', (proof, ended) => expect(endedOn(proof, on)).toBe(ended))
})
