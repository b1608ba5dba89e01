import { describe, expect, it } from 'vitest'
import { decideAbsence, decideRelease, decideTakeOver } from '@/lib/indications/rules/queue'
import { CASE_STATUSES } from '@/lib/indications/schema'
import { day } from '@/lib/kernel/day'

const said = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason)

describe('whose case it is', () => {
  it.each(CASE_STATUSES)('%s', (status) => {
    const open = ['notified', 'investigating', 'findings-sent', 'applied'].includes(status)
    expect(said(decideTakeOver({ status, consultantId: 'a' }, 'b'))).toBe(open ? 'ok' : 'case-closed')
    expect(said(decideTakeOver({ status, consultantId: null }, 'b'))).toBe(open ? 'ok' : 'case-closed')
    expect(said(decideTakeOver({ status, consultantId: 'b' }, 'b'))).toBe(open ? 'already-yours' : 'case-closed')
    expect(said(decideRelease({ status, consultantId: 'a' }))).toBe(open ? 'ok' : 'case-closed')
    expect(said(decideRelease({ status, consultantId: null }))).toBe(open ? 'nobodys-already' : 'case-closed')
  })

  it.each([
    ['2025-12-01', '2025-12-01', 'b', 'ok'], ['2025-11-01', '2025-12-01', 'b', 'ok'], ['2025-12-02', '2025-12-01', 'b', 'ends-before-start'], ['2025-11-01', '2025-11-30', 'b', 'over-already'], ['2025-12-01', '2025-12-05', 'a', 'own-deputy'],
  ] as const)('away from %s through %s with %s: %s', (fromOn, untilOn, deputyId, expected) => {
    expect(said(decideAbsence({ personId: 'a', deputyId, fromOn: day(fromOn), untilOn: day(untilOn) }, day('2025-12-01')))).toBe(expected)
  })
})
