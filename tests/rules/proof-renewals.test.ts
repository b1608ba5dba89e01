import { describe, expect, it } from 'vitest'
import { asksProof, isFollowed, proofDueOn, proofState } from '@/lib/contracts/rules/renewals'
import { JudgeProof } from '@/lib/contracts/schema/renewal'
import { day } from '@/lib/kernel/day'

const vog = { holdsAt: 'whole-term', evidenceKind: 'vog-statement', renewalMonths: 36 }
const certificate = { holdsAt: 'whole-term', evidenceKind: 'quality-certificate', renewalMonths: null }
const proof = (issuedOn: string | null, validUntil: string | null, uploadedOn = '2024-01-15') => ({ issuedOn: issuedOn ? day(issuedOn) : null, validUntil: validUntil ? day(validUntil) : null, uploadedOn: day(uploadedOn) })
const today = day('2025-12-01')

describe('a proof during the agreement', () => {
  it.each([
    [vog, true],
    [certificate, true],
    [{ ...vog, holdsAt: 'entry' }, true],
    [{ ...certificate, holdsAt: 'entry' }, false],
    [{ ...vog, evidenceKind: null }, false],
  ] as const)('is followed when it must hold throughout or be renewed, case %#', (criterion, followed) => expect(isFollowed(criterion)).toBe(followed))

  it.each([
    [vog, proof('2023-01-10', null), '2026-01-10'],
    [vog, proof(null, null), '2027-01-15'],
    [vog, proof('2023-02-28', '2025-06-30'), '2025-06-30'],
    [vog, proof('2020-02-29', '2030-01-01'), '2023-02-28'],
    [certificate, proof(null, '2026-03-01'), '2026-03-01'],
    [certificate, proof('2024-01-01', null), null],
  ] as const)('counts until the first of its own last day and its renewal, case %#', (criterion, given, due) => expect(proofDueOn(criterion, given)).toBe(due))

  it.each([
    [proof('2023-01-10', null), false, 60, 'due-soon'],
    [proof('2023-01-10', null), false, 30, 'valid'],
    [proof('2022-12-01', null), false, 60, 'due-soon'],
    [proof('2022-11-30', null), false, 60, 'expired'],
    [proof('2022-11-30', null), true, 60, 'handed-in'],
    [null, false, 60, 'missing'],
    [null, true, 60, 'handed-in'],
  ] as const)('stands so on a day, case %#', (given, handedIn, notice, state) => {
    expect(proofState(vog, given, handedIn, today, notice).state).toBe(state)
    expect(asksProof(state)).toBe(['missing', 'expired', 'due-soon'].includes(state))
  })

  it('has no term when nothing says so', () => expect(proofState(certificate, proof(null, null), false, today, 60)).toEqual({ state: 'no-term', dueOn: null }))

  it('is rejected with a reason only', () => {
    const id = '01930000-0000-7000-8000-0000000000ff'
    expect(JudgeProof.safeParse({ id, version: '1', verdict: 'rejected', reason: '' }).success).toBe(false)
    expect(JudgeProof.safeParse({ id, version: '1', verdict: 'accepted', reason: '' }).success).toBe(true)
  })
})
