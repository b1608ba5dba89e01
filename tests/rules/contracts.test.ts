import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementCanBecome, agreementTerm, decideCheck, decideOffer, decideOnChange, decideSubcontractorEnd, decideSubcontractorReport, decideSign, participationCanBecome, standingOf, subcontractorStanding, takesClients, unsignedAdmissions } from '@/lib/contracts/rules'
import { agreementLetter } from '@/lib/contracts/letters/agreement'
import { AGREEMENT_STATUSES, PARTICIPATION_STATUSES, type AgreementStatus, type ParticipationStatus } from '@/lib/contracts/schema'
import { addDays, day } from '@/lib/kernel/day'

const AGREEMENT: readonly [AgreementStatus, AgreementStatus][] = [['draft', 'offered'], ['draft', 'lapsed'], ['offered', 'signed'], ['offered', 'declined'], ['offered', 'lapsed']]
const PARTICIPATION: readonly [ParticipationStatus, ParticipationStatus][] = [
  ['running', 'suspended'], ['running', 'notice-given'], ['running', 'ended'], ['running', 'dissolved'],
  ['suspended', 'running'], ['suspended', 'notice-given'], ['suspended', 'ended'], ['suspended', 'dissolved'],
  ['notice-given', 'ended'], ['notice-given', 'dissolved'],
]

describe('statuses', () => {
  it.each(AGREEMENT_STATUSES.flatMap((from) => AGREEMENT_STATUSES.map((to) => [from, to] as const)))('agreement %s → %s', (from, to) =>
    expect(agreementCanBecome(from, to)).toBe(AGREEMENT.some(([a, b]) => a === from && b === to)))
  it.each(PARTICIPATION_STATUSES.flatMap((from) => PARTICIPATION_STATUSES.map((to) => [from, to] as const)))('participation %s → %s', (from, to) =>
    expect(participationCanBecome(from, to)).toBe(PARTICIPATION.some(([a, b]) => a === from && b === to)))
})

const PLAN = { termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72 }
const START = day('2024-01-01')

describe('the term of an agreement', () => {
  it('is two years with twice an option of two years, at most six (N11)', () =>
    expect(agreementTerm(START, START, PLAN)).toEqual({
      ok: true,
      value: {
        startsOn: '2024-01-01',
        endsOn: '2025-12-31',
        maxEndsOn: '2029-12-31',
        options: [
          { number: 1, startsOn: '2026-01-01', endsOn: '2027-12-31' },
          { number: 2, startsOn: '2028-01-01', endsOn: '2029-12-31' },
        ],
      },
    }))
  it.each([
    ['2025-01-01', '2025-12-31', 2],
    ['2025-12-31', '2025-12-31', 2],
    ['2026-01-01', '2027-12-31', 1],
    ['2026-07-01', '2027-12-31', 1],
    ['2029-12-31', '2029-12-31', 0],
  ])('of who joins on %s ends with everyone’s on %s, with %i options left', (from, endsOn, options) => {
    const term = agreementTerm(START, day(from), PLAN)
    expect(term.ok && [term.value.endsOn, term.value.options.length]).toEqual([endsOn, options])
  })
  it('refuses a start after the last part', () => expect(agreementTerm(START, day('2030-01-01'), PLAN)).toEqual({ ok: false, reason: 'starts-too-late' }))
  it('refuses options past the maximum', () => expect(agreementTerm(START, START, { ...PLAN, maxMonths: 71 })).toEqual({ ok: false, reason: 'beyond-maximum' }))
  it('joins its parts without gap or overlap, and never passes the maximum', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 36 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3000 }), (termMonths, optionCount, optionMonths, spare, later) => {
        const plan = { termMonths, optionCount, optionMonths, maxMonths: termMonths + optionCount * optionMonths + spare }
        const term = agreementTerm(START, addDays(START, later), plan)
        if (!term.ok) return term.reason === 'starts-too-late'
        const parts = [{ startsOn: term.value.startsOn, endsOn: term.value.endsOn }, ...term.value.options]
        return parts.every((part, index) => part.startsOn <= part.endsOn && part.endsOn <= term.value.maxEndsOn && (index === 0 || addDays(parts[index - 1]?.endsOn ?? START, 1) === part.startsOn))
      }),
    ))
})

describe('how a participation stands', () => {
  const part = { status: 'running' as const, startsOn: '2024-01-01', endsOn: '2025-12-31', productIds: ['a'] }
  it.each([['2023-12-31', 'coming'], ['2024-01-01', 'running'], ['2025-12-31', 'running'], ['2026-01-01', 'past']])('on %s: %s', (on, standing) => expect(standingOf(part, day(on))).toBe(standing))
  it('follows its stored status when that isn’t running', () => expect(standingOf({ ...part, status: 'suspended' }, day('2024-06-01'))).toBe('suspended'))
  it.each([
    ['a', '2024-06-01', 'running', true],
    ['b', '2024-06-01', 'running', false],
    ['a', '2026-01-01', 'running', false],
    ['a', '2024-06-01', 'suspended', false],
  ] as const)('takes clients for product %s on %s when %s: %s (invariant 7)', (product, on, status, takes) => expect(takesClients({ ...part, status }, product, day(on))).toBe(takes))
})

describe('offering', () => {
  const final = [{ municipality: 'Assen', status: 'final' }]
  it('needs every admitting college to be final', () =>
    expect(decideOffer({ status: 'draft', startsOn: '2024-01-01' }, [...final, { municipality: 'Tynaarlo', status: 'notified' }], day('2023-10-01'))).toEqual({ ok: false, reason: 'not-final', detail: { names: 'Tynaarlo' } }))
  it('is done once', () => expect(decideOffer({ status: 'offered', startsOn: '2024-01-01' }, final, day('2023-10-01'))).toEqual({ ok: false, reason: 'not-draft' }))
  it('is too late on the day of the start', () => expect(decideOffer({ status: 'draft', startsOn: '2024-01-01' }, final, day('2024-01-01'))).toMatchObject({ reason: 'start-passed' }))
  it('is allowed the day before', () => expect(decideOffer({ status: 'draft', startsOn: '2024-01-01' }, final, day('2023-12-31')).ok).toBe(true))
})

describe('signing', () => {
  const offered = { status: 'offered' as const, offeredUntil: '2023-11-14', pdfSha256: 'f' }
  const on = day('2023-11-14')
  it.each([
    ['the provider on the last day', offered, [], 'provider', 'f', on, [], { ok: true, value: { complete: false } }],
    ['a day late', offered, [], 'provider', 'f', addDays(on, 1), [], { ok: false, reason: 'lapsed', detail: { until: '2023-11-14' } }],
    ['twice', offered, ['provider'], 'provider', 'f', on, [], { ok: false, reason: 'already-signed' }],
    ['the region first', offered, [], 'region', 'f', on, [], { ok: false, reason: 'provider-first' }],
    ['another document', offered, [], 'provider', 'e', on, [], { ok: false, reason: 'other-document' }],
    ['without a document', { ...offered, pdfSha256: null }, [], 'provider', 'f', on, [], { ok: false, reason: 'other-document' }],
    ['without a mandate', offered, ['provider'], 'region', 'f', on, ['Assen'], { ok: false, reason: 'mandate-missing', detail: { names: 'Assen' } }],
    ['the region second', offered, ['provider'], 'region', 'f', on, [], { ok: true, value: { complete: true } }],
    ['a concept', { ...offered, status: 'draft' as const }, [], 'provider', 'f', on, [], { ok: false, reason: 'not-offered' }],
  ] as const)('%s', (_what, agreement, signed, side, fingerprint, today, missing, expected) => expect(decideSign(agreement, signed, side, fingerprint, today, missing)).toEqual(expected))
})

describe('a reported change', () => {
  const TODAY = day('2025-12-01')
  const change = { kind: 'legal-name', status: 'reported', validFrom: day('2025-12-01'), reportedBy: 'provider', checkedBy: null } as const
  it.each([
    [{}, 'approved', 'officer', null],
    [{}, 'approved', 'provider', 'own-report'],
    [{}, 'refused', 'provider', 'own-report'],
    [{ validFrom: day('2025-12-02') }, 'approved', 'officer', 'not-yet-valid'],
    [{ validFrom: day('2025-12-02') }, 'refused', 'officer', null],
    [{ validFrom: day('2025-12-02'), kind: 'merger' }, 'approved', 'officer', null],
    [{ kind: 'iban' }, 'approved', 'officer', 'check-first'],
    [{ kind: 'iban' }, 'refused', 'officer', null],
    [{ kind: 'iban', status: 'checked', checkedBy: 'officer' }, 'approved', 'officer', 'second-person'],
    [{ kind: 'iban', status: 'checked', checkedBy: 'officer' }, 'approved', 'second', null],
    [{ status: 'approved' }, 'refused', 'officer', 'decided'],
    [{ status: 'refused' }, 'approved', 'officer', 'decided'],
    [{ status: 'withdrawn' }, 'approved', 'officer', 'decided'],
  ] as const)('%j %s by %s: %s', (more, decision, who, reason) => {
    const decided = decideOnChange({ ...change, ...more }, decision, who, TODAY)
    expect(decided.ok ? null : decided.reason).toBe(reason)
  })
  it.each([
    [{ kind: 'iban' }, 'officer', null],
    [{ kind: 'iban' }, 'provider', 'own-report'],
    [{ kind: 'agb' }, 'officer', 'one-is-enough'],
    [{ kind: 'iban', status: 'checked' }, 'officer', 'checked-already'],
    [{ kind: 'iban', status: 'withdrawn' }, 'officer', 'decided'],
  ] as const)('first check of %j by %s: %s', (more, who, reason) => {
    const checked = decideCheck({ ...change, ...more }, who)
    expect(checked.ok ? null : checked.reason).toBe(reason)
  })
})

describe('a subcontractor', () => {
  const agreement = { status: 'signed', startsOn: day('2025-01-01'), maxEndsOn: day('2030-12-31'), ownKvk: '90000001' } as const
  it.each([
    [{}, {}, false, null],
    [{ status: 'offered' }, {}, false, 'not-signed'],
    [{}, { kvk: '90000001' }, false, 'own-kvk'],
    [{}, { validFrom: day('2024-12-31') }, false, 'outside-agreement'],
    [{}, { validFrom: day('2030-12-31') }, false, null],
    [{}, { validFrom: day('2031-01-01') }, false, 'outside-agreement'],
    [{}, {}, true, 'already-there'],
  ] as const)('reported under %j with %j: %s %s', (under, given, there, reason) => {
    const decision = decideSubcontractorReport({ ...agreement, ...under }, { kvk: '90000077', validFrom: day('2026-01-01'), ...given }, there)
    expect(decision.ok ? null : decision.reason).toBe(reason)
  })
  it.each([['2025-12-31', false, 'ends-before-start'], ['2026-01-01', false, null], ['2026-02-01', true, 'ended-already']] as const)('ends on %s (ended %s): %s', (on, ended, reason) => {
    const decision = decideSubcontractorEnd({ validFrom: day('2026-01-01'), ended }, day(on))
    expect(decision.ok ? null : decision.reason).toBe(reason)
  })
  it.each([
    ['reported', null, '2026-05-01', 'reported'],
    ['refused', null, '2026-05-01', 'refused'],
    ['approved', null, '2025-12-31', 'coming'],
    ['approved', null, '2026-01-01', 'working'],
    ['approved', '2026-06-30', '2026-06-30', 'working'],
    ['approved', '2026-06-30', '2026-07-01', 'past'],
  ] as const)('%s until %s on %s: %s', (status, until, on, standing) => {
    expect(subcontractorStanding({ status, validFrom: day('2026-01-01'), validUntil: until && day(until) }, day(on))).toBe(standing)
  })
})

describe('who was admitted without a signed agreement', () => {
  const admitted = (provider: string, lot: string) => ({ providerId: provider, lotId: lot, provider: { name: provider }, lot: { name: lot } })
  const made = (provider: string, status: string, ...lots: string[]) => ({ id: `${provider}-${status}`, providerId: provider, status, participations: lots.map((lotId) => ({ lotId })) })
  it.each([
    ['no agreement', [], [['A', ['Assen', 'Noord'], null], ['B', ['Assen'], null]]],
    ['a concept, an offer', [made('A', 'draft'), made('B', 'offered')], [['A', ['Assen', 'Noord'], 'draft'], ['B', ['Assen'], 'offered']]],
    ['signed for one of two', [made('A', 'signed', 'Assen'), made('B', 'signed', 'Assen')], [['A', ['Noord'], 'signed']]],
    ['signed for all', [made('A', 'signed', 'Assen', 'Noord'), made('B', 'signed', 'Assen')], []],
    ['declined, then signed', [made('A', 'declined'), made('A', 'signed', 'Noord', 'Assen'), made('B', 'declined')], [['B', ['Assen'], 'declined']]],
  ] as const)('%s', (_what, agreements, expected) => {
    const rows = unsignedAdmissions([admitted('B', 'Assen'), admitted('A', 'Noord'), admitted('A', 'Assen')], agreements)
    expect(rows.map((row) => [row.name, row.lots, row.latest?.status ?? null])).toEqual(expected)
  })
})

describe('the document of the agreement', () => {
  const lot = (name: string, establishments: string[]) => ({ name, products: ['Regulier'], decidedOn: day('2025-10-01'), reference: 'B-1', establishments })
  const text = (...lots: ReturnType<typeof lot>[]) =>
    JSON.stringify(agreementLetter({ reference: 'RO-1', procedure: 'Proef', regionName: 'Regio', provider: { name: 'A', legalForm: 'B.V.', kvk: '90000001', address: 'Weg 1' }, startsOn: day('2026-01-01'), endsOn: day('2027-12-31'), maxEndsOn: day('2027-12-31'), options: [], lots, clauses: [], issuedOn: day('2025-11-01') }))
  it('names per lot the establishments with their number, and no heading without one', () => {
    expect(text(lot('Assen', ['Noord (vestigingsnummer 000011112222)']), lot('Noord', []))).toMatch(/Vestigingen.*Assen.*vestigingsnummer 000011112222/)
    expect(text(lot('Assen', []))).not.toContain('Vestigingen')
  })
})
