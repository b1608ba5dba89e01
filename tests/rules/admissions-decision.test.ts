import { reactionTermFor } from '@/lib/admissions/rules/reaction-term'
import { describe, expect, it } from 'vitest'
import { decisionLetterView as letterWith, type DecisionLetter } from '@/lib/admissions/letters/decision'
import { ownText } from '@/lib/letters/texts'
import { effectText } from '@/lib/admissions/messages/decision'
import {
  allowedOutcomes,
  decideEffect,
  decideFinal,
  decideNotApplied,
  decideNotify,
  decideOutcome,
  decidePropose,
  decideRecord,
  decideStillFits,
  decideSubcontractor,
  decideSummons,
  decideSummonsEnd,
  decisionCanBecome,
  proposeOutcome,
  reactionTerm,
} from '@/lib/admissions/rules/decision'
import { DECISION_STATUSES, FIRST_OUTCOMES } from '@/lib/admissions/schema/decision'
import { VERDICTS } from '@/lib/admissions/schema/assessment'
import { day } from '@/lib/kernel/day'

const outcome = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)

const viewOf = (letter: DecisionLetter) => letterWith(letter, ownText('admission-decision'))

describe('status of a college decision: every pair', () => {
  const allowed = new Set(['proposed>decided', 'decided>notified', 'notified>final'])
  it.each(DECISION_STATUSES.flatMap((from) => DECISION_STATUSES.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    expect(decisionCanBecome(from, to)).toBe(allowed.has(`${from}>${to}`))
  })
})

describe('the proposal follows the assessment', () => {
  const judged = (...verdicts: (typeof VERDICTS)[number][]) => verdicts.map((verdict, at) => ({ title: `Criterium ${at + 1}`, verdict }))
  it('all met: admitted', () => expect(proposeOutcome(judged('met', 'met'), null)).toMatchObject({ outcome: 'admitted', condition: null }))
  it('something not yet proved: conditionally, and the condition names it', () =>
    expect(proposeOutcome(judged('met', 'not-yet-proved'), null)).toMatchObject({ outcome: 'conditionally-admitted', condition: expect.stringContaining('Criterium 2') as string }))
  it('something not met: refused, whatever else', () => expect(proposeOutcome(judged('not-met', 'not-yet-proved', 'met'), null)).toMatchObject({ outcome: 'refused', reason: 'De inschrijving voldoet niet aan: Criterium 1.', condition: null }))
  it('stated by a source: refused in its words, criterion not named', () =>
    expect(proposeOutcome([], { words: 'voldoet niet aan de minimumeisen', source: 'Raadsbrief' })).toEqual({
      outcome: 'refused',
      reason: 'Criterium: niet vermeld in de bron.',
      condition: null,
      statedReason: 'voldoet niet aan de minimumeisen',
      statedSource: 'Raadsbrief',
    }))
})

describe('what the officer may choose: every outcome for every assessment', () => {
  const table = {
    met: ['admitted', 'deferred'],
    'not-yet-proved': ['conditionally-admitted', 'deferred', 'refused'],
    'not-met': ['refused'],
  } as const
  for (const verdict of VERDICTS)
    it.each(FIRST_OUTCOMES)(`${verdict}: %s`, (choice) => {
      const condition = choice === 'conditionally-admitted' ? 'Toon aan vóór 1 maart.' : null
      const fits = (table[verdict] as readonly string[]).includes(choice)
      expect(outcome(decideOutcome('proposed', allowedOutcomes(['met', verdict], false), { outcome: choice, condition }))).toBe(fits ? 'yes' : 'outcome-not-allowed')
    })
  it('a stated refusal stays a refusal', () => expect(allowedOutcomes([], true)).toEqual(['refused']))
  it.each([
    ['proposed', 'conditionally-admitted', null, 'condition-missing'],
    ['proposed', 'deferred', 'iets', 'condition-not-needed'],
    ['decided', 'deferred', null, 'not-proposed'],
    ['notified', 'deferred', null, 'not-proposed'],
    ['final', 'deferred', null, 'not-proposed'],
  ] as const)('%s, %s with condition %s', (status, choice, condition, expected) => {
    expect(outcome(decideOutcome(status, allowedOutcomes(['not-yet-proved'], false), { outcome: choice, condition }))).toBe(expected)
  })
})

describe('proposing', () => {
  const ready = [{ name: 'A', assessed: true }]
  it.each([
    ['ready', true, ready, null, 'yes'],
    ['again', true, ready, 'proposed', 'yes'],
    ['decided', true, ready, 'decided', 'already-decided'],
    ['notified', true, ready, 'notified', 'already-decided'],
    ['final', true, ready, 'final', 'already-decided'],
    ['sealed', false, ready, null, 'not-opened'],
    ['nobody entered here', true, [], null, 'no-entries'],
    ['one not assessed', true, [...ready, { name: 'B', assessed: false }], null, 'not-assessed'],
  ] as const)('%s', (_, opened, entries, existing, expected) => {
    expect(outcome(decidePropose({ status: 'published' }, opened, entries, existing))).toBe(expected)
  })
  it('not in a procedure that was withdrawn', () => expect(outcome(decidePropose({ status: 'withdrawn' }, true, ready, null))).toBe('procedure-withdrawn'))
})

describe('recording', () => {
  const opened = day('2025-09-01')
  const today = day('2025-12-01')
  const mandate = { id: 'm', validFrom: '2025-10-01', validUntil: '2025-11-01' }
  const by = (...mandates: (typeof mandate)[]) => ({ own: false as const, mandates })
  it.each([
    ['own clerk', 'proposed', '2025-10-07', { own: true as const }, { mandateId: null }],
    ['own clerk, today', 'proposed', '2025-12-01', { own: true as const }, { mandateId: null }],
    ['tomorrow', 'proposed', '2025-12-02', { own: true as const }, 'decided-in-future'],
    ['before the opening', 'proposed', '2025-08-31', { own: true as const }, 'decided-before-opening'],
    ['by mandate, its first day', 'proposed', '2025-10-01', by(mandate), { mandateId: 'm' }],
    ['by mandate, the day it ended', 'proposed', '2025-11-01', by(mandate), 'no-mandate'],
    ['by mandate, before it began', 'proposed', '2025-09-30', by(mandate), 'no-mandate'],
    ['without mandate', 'proposed', '2025-10-07', by(), 'no-mandate'],
    ['decided', 'decided', '2025-10-07', { own: true as const }, 'not-proposed'],
    ['notified', 'notified', '2025-10-07', { own: true as const }, 'not-proposed'],
    ['final', 'final', '2025-10-07', { own: true as const }, 'not-proposed'],
  ] as const)('%s', (_, status, on, capacity, expected) => {
    const result = decideRecord({ status: 'published' }, status, day(on), opened, today, capacity)
    expect(result.ok ? result.value : result.reason).toEqual(expected)
  })
  it('not in a procedure that was withdrawn', () => expect(outcome(decideRecord({ status: 'withdrawn' }, 'proposed', today, opened, today, { own: true }))).toBe('procedure-withdrawn'))

  it('not on a proposal that the assessment has left behind', () => {
    const entry = { name: 'A', assessed: true, outcome: 'admitted', allowed: ['admitted', 'deferred'], waits: false, unscored: false, ended: [] as string[], signed: null }
    expect(outcome(decideStillFits([entry]))).toBe('yes')
    expect(outcome(decideStillFits([entry, { ...entry, name: 'B', assessed: false }]))).toBe('not-assessed')
    expect(decideStillFits([entry, { ...entry, name: 'B', allowed: ['refused'] }])).toMatchObject({ reason: 'outcome-not-allowed', detail: { names: 'B' } })
    expect(outcome(decideStillFits([]))).toBe('no-outcomes')
    expect(decideStillFits([{ ...entry, unscored: true }])).toMatchObject({ reason: 'not-scored', detail: { names: 'A' } })
    expect(decideStillFits([{ ...entry, waits: true }])).toMatchObject({ reason: 'integrity-running', detail: { names: 'A' } })
    expect(decideStillFits([entry, { ...entry, name: 'B', ended: ['Verzekering'] }])).toMatchObject({ reason: 'expired-at-decision', detail: { names: 'B: Verzekering' } })
    expect(decideStillFits([{ ...entry, outcome: 'revoked', allowed: ['revoked'], signed: { reference: 'RO-1', lot: 'Assen' } }])).toMatchObject({ reason: 'participation-signed', detail: { names: 'A, perceel Assen (RO-1)' } })
  })
})

it.each(DECISION_STATUSES)('notifying at %s', (status) => expect(outcome(decideNotify(status))).toBe(status === 'decided' ? 'yes' : 'not-decided'))

describe('reaction term', () => {
  it.each([
    [20, null, 20, 'zoals de procedure is gepubliceerd'],
    [20, 15, 20, 'zoals de procedure is gepubliceerd'],
    [20, 20, 20, 'Regelboek'],
    [20, 30, 30, 'Regelboek'],
  ])('published %s and ruled %s gives %s days, %s', (published, days, expected, source) => expect(reactionTermFor(published, days === null ? null : { days, source: 'Regelboek' })).toEqual({ days: expected, source }))
  const closed = new Set(['2025-12-25', '2025-12-26', '2026-01-01'])
  it.each([
    ['2025-12-01', 20, '2025-12-22'], // 21 December is a Sunday
    ['2025-12-02', 20, '2025-12-22'],
    ['2025-12-05', 20, '2025-12-29'], // Christmas, then a weekend
    ['2025-12-12', 20, '2026-01-02'], // New Year's Day
    ['2025-11-10', 20, '2025-12-01'], // 30 November is a Sunday
    ['2025-11-11', 20, '2025-12-01'],
  ])('from %s, %i days', (from, days, last) => {
    expect(reactionTerm(day(from), days, closed)).toBe(last)
  })
})

describe('summons and final', () => {
  const term = { notifiedOn: day('2025-10-10'), until: day('2025-10-30') }
  const today = day('2025-12-01')
  it.each([
    ['notified', '2025-10-10', 'yes'],
    ['notified', '2025-10-30', 'yes'],
    ['notified', '2025-10-31', 'summons-late'],
    ['notified', '2025-10-09', 'summons-before-letter'],
    ['notified', '2025-12-02', 'summons-in-future'],
    ['proposed', '2025-10-15', 'not-notified'],
    ['decided', '2025-10-15', 'not-notified'],
    ['final', '2025-10-15', 'not-notified'],
  ] as const)('summons at %s on %s', (status, on, expected) => {
    expect(outcome(decideSummons(status, term, day(on), today))).toBe(expected)
  })
  it.each([
    [false, '2025-11-20', 'yes'],
    [false, '2025-10-20', 'yes'],
    [false, '2025-10-19', 'end-before-summons'],
    [false, '2025-12-02', 'end-in-future'],
    [true, '2025-11-20', 'already-ended'],
  ] as const)('proceedings ended %s before, on %s', (ended, on, expected) => {
    expect(outcome(decideSummonsEnd({ receivedOn: day('2025-10-20'), ended }, day(on), today))).toBe(expected)
  })
  const cases = { none: [], running: [[null, false]], rejected: [['rejected', false]], withdrawn: [['withdrawn', false]], granted: [['granted', false]], followed: [['granted', true]], 'two, one running': [['rejected', false], [null, false]] } as const
  it.each([
    ['notified', '2025-10-30', 'none', '2025-10-31', 'yes'],
    ['notified', '2025-10-30', 'none', '2025-10-30', 'term-running'],
    ['notified', '2025-10-30', 'running', '2025-12-01', 'summons'],
    ['notified', '2025-10-30', 'two, one running', '2025-12-01', 'summons'],
    ['notified', '2025-10-30', 'rejected', '2025-12-01', 'yes'],
    ['notified', '2025-10-30', 'rejected', '2025-10-30', 'term-running'],
    ['notified', '2025-10-30', 'withdrawn', '2025-12-01', 'yes'],
    ['notified', '2025-10-30', 'granted', '2025-12-01', 'judgment-open'],
    ['notified', '2025-10-30', 'followed', '2025-12-01', 'yes'],
    ['decided', null, 'none', '2025-12-01', 'not-notified'],
    ['proposed', null, 'none', '2025-12-01', 'not-notified'],
    ['final', '2025-10-30', 'none', '2025-12-01', 'not-notified'],
  ] as const)('final at %s, term %s, proceedings %s, on %s', (status, until, which, now, expected) => {
    const proceedings = cases[which].map(([ended, followed]) => ({ receivedOn: day('2025-10-20'), ended, followed }))
    expect(outcome(decideFinal(status, until ? day(until) : null, proceedings, day(now)))).toBe(expected)
  })
})

describe('stated facts', () => {
  const today = day('2025-12-01')
  it.each([
    ['known', 1, 'yes', '1 inwoner'],
    ['at-least', 100, 'yes', 'ten minste 100 inwoners'],
    ['none', null, 'yes', 'geen gevolgen'],
    ['unknown', null, 'yes', 'onbekend'],
    ['known', null, 'count-missing', null],
    ['at-least', null, 'count-missing', null],
    ['none', 1, 'count-not-needed', null],
    ['unknown', 1, 'count-not-needed', null],
  ] as const)('%s with %s', (known, count, expected, words) => {
    expect(outcome(decideEffect(known, count, day('2023-10-10'), today))).toBe(expected)
    if (words) expect(effectText(known, count)).toBe(words)
  })
  it('not of tomorrow', () => expect(outcome(decideEffect('none', null, day('2025-12-02'), today))).toBe('stated-in-future'))
  it.each([
    [true, false, false, 'yes'],
    [false, false, false, 'not-opened'],
    [true, true, false, 'did-apply'],
    [true, false, true, 'already-stated'],
  ])('not applied: opened %s, entered %s, stated %s', (opened, entered, stated, expected) => {
    expect(outcome(decideNotApplied(opened, entered, stated))).toBe(expected)
  })
  it.each([
    ['a', null, false, 'yes'],
    ['a', 'b', false, 'yes'],
    ['a', 'a', false, 'own-subcontractor'],
    ['a', null, true, 'already-running'],
  ] as const)('%s under %s, running %s', (provider, of, running, expected) => {
    expect(outcome(decideSubcontractor(provider, of, running))).toBe(expected)
  })
})

describe('the letter to a provider', () => {
  const letter: DecisionLetter = {
    municipality: 'Assen',
    region: 'Noord- en Midden-Drenthe',
    procedure: { type: 'semi-open-house', title: 'Huishoudelijke ondersteuning 2024', reference: 'NMD-HO-2024' },
    window: 'Start 2024',
    decision: { reference: 'NMD-HO-2024-B1-0106', decidedOn: day('2023-10-03'), mandate: null },
    provider: { name: 'Voorbeeld B.V.', lines: ['Straat 1', '9400 AA  ASSEN'], contact: 'A. Jansen' },
    submission: 'I-2024-00001',
    contractStart: day('2024-01-01'),
    lots: FIRST_OUTCOMES.map((each) => ({ name: `Perceel ${each}`, outcome: each, reason: 'Reden.', condition: each === 'conditionally-admitted' ? 'Toon alsnog aan.' : null, replaces: null, endsOn: null, stated: null, judged: [{ position: 1, title: 'Verzekering', verdict: 'not-met', reason: 'Pagina 2 ontbreekt.' }] })),
    issuedOn: day('2023-10-05'),
    reactionDays: 20,
    reactionUntil: day('2023-10-25'),
    sender: { name: 'Tom Wever', role: 'Besluitregistratie' },
  }
  const text = JSON.stringify(viewOf(letter))

  it('names the remedy of private law and its last day, and no other', () => {
    expect(text).not.toMatch(/bezwaar|\bberoep\b|Awb|bestuursrechter/i)
    expect(text).toContain('burgerlijke rechter')
    expect(text).toContain('kort geding')
    expect(text).toContain('klachtenmeldpunt')
    expect(text).toContain('25 oktober 2023')
  })
  it('a later one says what it comes in the place of, why, and until when an agreement runs', () => {
    const later = JSON.stringify(viewOf({ ...letter, lots: [{ ...letter.lots[0]!, outcome: 'revoked', replaces: { outcome: 'admitted', reference: 'NMD-HO-2024-B1-0106', decidedOn: day('2023-10-03'), ground: 'revocation', note: 'De verklaring was onjuist.' }, endsOn: day('2024-06-30') }] }))
    for (const part of ['besloot het college van burgemeester en wethouders van Assen opnieuw', 'Toegelaten, besluit NMD-HO-2024-B1-0106 van 3 oktober 2023', 'De verklaring was onjuist.', '30 juni 2024', 'vervalt uw toelating', 'Intrekking']) expect(later).toContain(part)
    expect(later).not.toMatch(/bezwaar|\bberoep\b|Awb|bestuursrechter/i)
  })
  it('gives a source’s refusal in the source’s words, without a criterion', () => {
    const stated = JSON.stringify(viewOf({ ...letter, lots: [{ ...letter.lots[3]!, judged: [], stated: { words: 'voldoet niet aan de minimumeisen', source: 'Raadsbrief Aa en Hunze' } }] }))
    expect(stated).toContain('“voldoet niet aan de minimumeisen”')
    expect(stated).toContain('niet vermeld in de bron')
    expect(stated).not.toContain('annexes')
  })

  it('a municipality’s own words stand in its letter; what was decided and the reaction term stay', () => {
    const own = ownText('admission-decision')
    const text = JSON.stringify(letterWith(letter, { ...own, id: 'own', passages: { ...own.passages, disagree: { heading: 'Vragen?', text: 'Bel het meldpunt.' } } }))
    expect(text).toContain('Bel het meldpunt.')
    expect(text).toContain('Reactietermijn: tot en met')
    expect(text).not.toContain('kort geding')
    expect(text).toContain('Uitkomst per perceel')
  })
})
