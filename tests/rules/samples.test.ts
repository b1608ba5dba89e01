import { describe, expect, it } from 'vitest'
import { SAMPLE_REFUSALS, sampleCounts, sampleMail } from '@/lib/contracts/messages/sample'
import { proofDueOn, proofState } from '@/lib/contracts/rules/renewals'
import { decideSample, type SampleFacts } from '@/lib/contracts/rules/sample'
import { RecordSample } from '@/lib/contracts/schema/sample'
import { day } from '@/lib/kernel/day'

const today = day('2025-12-01')
const facts = (given: Partial<SampleFacts> = {}): SampleFacts => ({ heldOn: day('2025-11-28'), employees: 10, seen: 10, missing: 0, outcome: 'in-order', mendBy: null, ...given })
const wrong = (given: Partial<SampleFacts> = {}) => facts({ seen: 8, missing: 3, outcome: 'not-in-order', mendBy: day('2026-01-05'), ...given })

describe('a sample on site', () => {
  it.each([
    [facts(), 'ok'],
    [facts({ heldOn: today }), 'ok'],
    [facts({ heldOn: day('2025-12-02') }), 'in-the-future'],
    [facts({ seen: 11 }), 'seen-too-many'],
    [facts({ seen: 9 }), 'missing-does-not-add-up'],
    [facts({ missing: 11 }), 'missing-does-not-add-up'],
    [facts({ missing: 1 }), 'in-order-with-missing'],
    [wrong(), 'ok'],
    [wrong({ seen: 10, missing: 0 }), 'ok'],
    [wrong({ missing: 1 }), 'missing-does-not-add-up'],
    [wrong({ mendBy: null }), 'term-missing'],
    [wrong({ mendBy: day('2025-11-28') }), 'term-not-later'],
    [wrong({ mendBy: day('2025-11-30') }), 'term-not-later'],
    [wrong({ mendBy: today }), 'ok'],
  ] as const)('case %#: %s', (given, outcome) => {
    const decision = decideSample({ signed: true }, { sampled: true }, given, today)
    expect(decision.ok ? 'ok' : decision.reason).toBe(outcome)
    if (decision.ok) expect(decision.value.mendBy).toBe(given.outcome === 'in-order' ? null : given.mendBy)
  })
  it('belongs to a signed agreement and a criterion that is sampled', () => {
    expect(decideSample({ signed: false }, { sampled: true }, facts(), today)).toMatchObject({ reason: 'not-signed' })
    expect(decideSample({ signed: true }, { sampled: false }, facts(), today)).toMatchObject({ reason: 'not-sampled' })
    expect(decideSample({ signed: true }, { sampled: true }, facts({ mendBy: day('2026-01-01') }), today)).toMatchObject({ ok: true, value: { mendBy: null } })
  })
  it('asks for numbers and a finding, and has no place for a name or a file', () => {
    expect(Object.keys(RecordSample.shape).sort()).toEqual(['agreementId', 'criterionId', 'employees', 'finding', 'heldOn', 'mendBy', 'missing', 'outcome', 'place', 'seen'])
    expect(sampleCounts({ employees: 1, seen: 0, missing: 1 })).toBe('1 medewerker bekeken, 0 verklaringen gezien, 1 ontbreekt of is te oud')
    expect(SAMPLE_REFUSALS['missing-does-not-add-up']({ least: 2, most: 10 })).toContain('van 2 tot en met 10')
    expect(sampleMail('VOG', 'RO-1', day('2025-11-28'), 'not-in-order', day('2026-01-05')).body).toContain('tot en met 5 januari 2026')
  })
})

describe('the renewal clock after a sample', () => {
  const vog = { holdsAt: 'whole-term', evidenceKind: 'vog-statement', renewalMonths: 36 }
  const proof = (validUntil: string | null = null) => ({ issuedOn: day('2023-01-10'), validUntil: validUntil ? day(validUntil) : null, uploadedOn: day('2023-01-12') })
  const seen = (heldOn: string, mendBy: string | null = null) => ({ heldOn: day(heldOn), outcome: mendBy ? ('not-in-order' as const) : ('in-order' as const), mendBy: mendBy ? day(mendBy) : null })
  it.each([
    [proof(), null, '2026-01-10'],
    [proof(), seen('2025-06-01'), '2028-06-01'],
    [proof(), seen('2022-06-01'), '2026-01-10'],
    [proof('2026-03-01'), seen('2025-06-01'), '2026-03-01'],
  ] as const)('starts again where it was in order, and moves no document of its own, case %#', (given, sample, due) => expect(proofDueOn(vog, given, sample)).toBe(due))
  it('stands at the term to mend, whatever was handed in, until a later sample is in order', () => {
    expect(proofState(vog, proof(), false, today, 60, seen('2025-11-01', '2025-12-15'))).toEqual({ state: 'to-mend', dueOn: '2025-12-15' })
    expect(proofState(vog, null, true, today, 60, seen('2025-11-01', '2025-11-15'))).toEqual({ state: 'to-mend', dueOn: '2025-11-15' })
    expect(proofState(vog, null, false, today, 60, seen('2025-11-01'))).toEqual({ state: 'missing', dueOn: null })
  })
})
