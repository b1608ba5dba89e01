import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES, type Person } from '@/lib/kernel/actor'
import { type Day, addDays, day } from '@/lib/kernel/day'
import { refuse } from '@/lib/kernel/result'
import * as messages from '@/lib/indications/messages'
import { mayDecide, mayWorkOnCase } from '@/lib/indications/policy'
import { PARTS, type Progress, TRANSITIONS, afterStep, canBecome, decideApplication, decideClosing, decideFindings, isOpen, missingParts, nextStep } from '@/lib/indications/rules/case'
import { decideChoice, drawn, listCode, offeredOn } from '@/lib/indications/rules/choice'
import { type DecisionBasis, MOST_YEARS, decideDecision } from '@/lib/indications/rules/decision'
import { decideUsualHelp, usualHelpFounded } from '@/lib/indications/rules/facts'
import { decideReply, openRemarks } from '@/lib/indications/rules/reply'
import { decideAnswer, secondFor } from '@/lib/indications/rules/second'
import { partsOfStep } from '@/lib/indications/rules/steps'
import { typedDecision } from '@/lib/indications/rules/typed'
import { decideUrgent, followedOn } from '@/lib/indications/rules/urgent'
import { termCalendar } from '@/lib/indications/rules/terms'
import { CASE_STATUSES, CLOSINGS, type CaseStatus, Decide, LIST_CODE_LETTERS, STEPS, SaveDeviation, listCodeField } from '@/lib/indications/schema'

const calendar = termCalendar(2024, 2028)
const facts = (status: CaseStatus, more: { findingsSentOn?: Day; appliedOn?: Day } = {}) => ({ status, notifiedOn: day('2025-11-03'), findingsLetterId: more.findingsSentOn ? 'letter' : null, findingsSentOn: null as Day | null, appliedOn: null as Day | null, ...more })
const complete = { talkOn: day('2025-11-12'), identityDocument: 'passport', household: 'x', needs: 'x', ownStrength: 'x', network: 'x', carerSupport: 'x', generalFacility: 'x', cooperation: 'x', contribution: 'x', conclusion: 'x', usualHelp: [], lookedAt: [] } as const

const ALLOWED: Record<CaseStatus, string> = {
  notified: 'investigating applied withdrawn not-processed referred',
  investigating: 'findings-sent applied withdrawn not-processed referred',
  'findings-sent': 'applied withdrawn not-processed referred',
  applied: 'decided withdrawn not-processed',
  decided: '', withdrawn: '', 'not-processed': '', referred: '',
}

describe('the statuses of a case', () => {
  it.each(CASE_STATUSES.flatMap((from) => CASE_STATUSES.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    expect(canBecome(from, to)).toBe(ALLOWED[from].split(' ').includes(to))
  })

  it('is open as long as anything may follow', () => {
    for (const status of CASE_STATUSES) expect(isOpen(status)).toBe(TRANSITIONS[status].length > 0)
  })
})

describe('the investigation', () => {
  it.each([
    ['notified', {}, 'investigating'], ['investigating', {}, 'investigating'], ['applied', {}, 'applied'],
    ['findings-sent', { findingsSentOn: day('2025-11-20') }, 'findings-drawn-up!'], ['applied', { findingsSentOn: day('2025-11-20') }, 'findings-drawn-up!'],
    ['decided', {}, 'case-closed!'], ['withdrawn', {}, 'case-closed!'],
  ] as const)('a step in a case that is %s with %o: %s', (status, more, expected) => {
    const result = afterStep(facts(status, more))
    expect(result.ok ? result.value : `${result.reason}!`).toBe(expected)
  })

  it('asks for every element of the law, identity, household and conclusion, each in one step', () => {
    expect(missingParts(null, [])).toEqual(PARTS)
    expect(missingParts(complete, [])).toEqual([])
    expect(STEPS.flatMap(partsOfStep).sort()).toEqual([...PARTS, 'usualHelp'].sort())
  })

  const partner = { id: 'p', name: 'meneer De Wit', relation: 'Partner' }
  const helps = { memberId: 'p', name: 'meneer De Wit', relation: 'Partner', gives: 'yes', what: 'de was', why: 'Meneer is gezond.' } as const
  it('asks usual help of everybody who lives there, and keeps who that was', () => {
    expect(missingParts(complete, [partner])).toEqual(['usualHelp'])
    expect(missingParts({ ...complete, usualHelp: [helps] }, [partner])).toEqual([])
    const said = { gives: 'no', what: 'iets', why: 'Meneer is ernstig ziek.' } as const
    expect(decideUsualHelp([partner], { p: said })).toEqual({ ok: true, value: [{ ...helps, gives: 'no', what: null, why: said.why }] })
    for (const given of [{}, { q: said }, { p: said, q: said }]) expect(decideUsualHelp([partner], given)).toMatchObject({ reason: 'household-changed' })
  })

  const off = (by: 'usual-help' | 'network', applied = true) => ({ lines: [{ applied, by, less: 30 }] }) as unknown as Parameters<typeof usualHelpFounded>[0]
  it.each([
    ['nothing calculated', null, [], true], ['by the network', off('network'), [], true], ['by a household that helps', off('usual-help'), [helps], true],
    ['by nobody', off('usual-help'), [], false], ['by who cannot', off('usual-help'), [{ ...helps, gives: 'no' as const }], false], ['in a row that does not count', off('usual-help', false), [], true],
  ] as const)('time that comes off %s', (_name, calculation, help, founded) => {
    expect(usualHelpFounded(calculation, help)).toBe(founded)
    const result = decideFindings(facts('investigating'), { ...complete, usualHelp: help }, { needsSupport: true, calculated: true, members: [], calculation })
    expect(result.ok ? true : result.reason).toBe(founded || 'usual-help-unfounded')
  })

  it.each([
    [facts('investigating'), complete, true, true, 'yes'],
    [facts('investigating'), complete, true, false, 'not-calculated!'],
    [facts('investigating'), complete, false, false, 'yes'],
    [facts('investigating'), { ...complete, network: null }, true, true, 'investigation-incomplete!'],
    [facts('applied', { appliedOn: day('2025-12-16') }), complete, true, true, 'yes'],
    [facts('decided'), complete, true, true, 'case-closed!'],
  ] as const)('findings %#: %s', (at, investigation, needsSupport, calculated, expected) => {
    const result = decideFindings(at, investigation, { needsSupport, calculated, members: [], calculation: null })
    expect(result.ok ? 'yes' : `${result.reason}!`).toBe(expected)
  })
})

describe('a reply on the findings', () => {
  const reply = { receivedOn: day('2025-11-25'), signed: false, remarks: 'Ik woon hier niet alleen.' }
  it.each([
    [null, reply, 'findings-not-sent'], [day('2025-11-26'), reply, 'reply-before-sent'], [day('2025-11-20'), { ...reply, receivedOn: day('2025-12-02') }, 'reply-in-future'],
    [day('2025-11-20'), { ...reply, remarks: null }, 'says-nothing'], [day('2025-11-20'), { ...reply, signed: true, remarks: null }, 'yes'], [day('2025-11-25'), reply, 'yes'],
  ] as const)('sent on %s: %#', (sent, said, expected) => {
    const result = decideReply(sent, said, day('2025-12-01'))
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it('has remarks open until somebody says what was done with them', () => {
    expect(openRemarks([{ remarks: 'x', handled: null }, { remarks: null, handled: null }, { remarks: 'y', handled: 'gedaan' }])).toEqual([{ remarks: 'x', handled: null }])
  })
})

describe('temporary help before the decision', () => {
  const basis = { status: 'investigating' as CaseStatus, notifiedOn: day('2025-11-03'), mandate: true, earlier: [], runs: true }
  const running = { startsOn: day('2025-11-10'), endsOn: day('2026-01-31'), endedOn: null as Day | null }
  const days = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) })
  it.each([
    [{}, '2025-11-10', '2026-01-31', 'yes'], [{ runs: null }, '2025-11-10', '2026-01-31', 'yes'], [{ runs: false }, '2025-11-10', '2026-01-31', 'not-running'], [{ mandate: false }, '2025-11-10', '2026-01-31', 'no-mandate'],
    [{ status: 'decided' as CaseStatus }, '2025-11-10', '2026-01-31', 'case-closed'], [{}, '2025-11-02', '2026-01-31', 'starts-before-notification'], [{}, '2025-11-10', '2025-11-09', 'ends-before-start'],
    [{ earlier: [running] }, '2026-01-31', '2026-02-28', 'runs-already'], [{ earlier: [running] }, '2026-02-01', '2026-02-28', 'yes'], [{ earlier: [{ ...running, endedOn: day('2025-12-01') }] }, '2025-12-02', '2026-01-31', 'yes'],
    [{ earlier: [{ ...running, endedOn: day('2025-11-09') }] }, '2025-11-10', '2025-11-20', 'yes'],
  ] as const)('%o from %s to %s: %s', (more, from, until, expected) => {
    const result = decideUrgent({ ...basis, ...more }, days(from, until))
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it.each([
    ['granted from a later day', '2025-12-15', '2025-12-14'], ['granted from before it began', '2025-11-10', '2025-11-09'], ['granted from after its end', '2026-03-01', '2026-01-31'], ['refused', null, '2025-12-01'],
  ] as const)('%s ends it on its day', (_name, from, last) => {
    expect(followedOn(running, { grantedFrom: from && day(from), today: day('2025-12-01') })).toBe(last)
  })
  it('that ended by itself needs no end', () => {
    expect(followedOn({ ...running, endsOn: day('2025-12-01') }, { grantedFrom: null, today: day('2025-12-01') })).toBeNull()
    expect(followedOn({ ...running, endedOn: day('2025-11-20') }, { grantedFrom: null, today: day('2025-12-01') })).toBeNull()
  })
})

describe('a second consultant', () => {
  const rule = { refusal: true, partly: true, fewerMinutes: true, deviationOver: 30 }
  const about = { outcome: 'granted' as const, deviation: 0, minutes: 120, before: null as number | null }
  it.each([
    [null, { ...about, outcome: 'refused' as const }, []], [rule, { ...about, outcome: 'refused' as const, minutes: null }, ['refusal']], [{ ...rule, refusal: false }, { ...about, outcome: 'refused' as const }, []],
    [rule, { ...about, outcome: 'partly-granted' as const }, ['partly']], [rule, { ...about, deviation: 30 }, []], [rule, { ...about, deviation: -31 }, ['deviation']], [{ ...rule, deviationOver: null }, { ...about, deviation: 600 }, []],
    [rule, { ...about, before: 121 }, ['fewer-minutes']], [rule, { ...about, before: 120 }, []], [{ ...rule, fewerMinutes: false }, { ...about, before: 600 }, []],
  ] as const)('by %o for %o: %o', (value, facts, why) => {
    expect(secondFor(value, facts)).toEqual(why)
  })

  it('is another than who proposed, once', () => {
    expect(decideAnswer({ status: 'proposed', proposedById: 'a' }, 'b').ok).toBe(true)
    expect(decideAnswer({ status: 'proposed', proposedById: 'a' }, 'a')).toMatchObject({ reason: 'own-proposal' })
    expect(decideAnswer({ status: 'returned', proposedById: 'a' }, 'b')).toMatchObject({ reason: 'answered-already' })
  })
})

describe('a decision that was typed', () => {
  const id = crypto.randomUUID()
  const typed = { caseId: id, version: '3', outcome: 'granted', motivation: 'Omdat.', startsOn: '8-12-2025', endsOn: '7-12-2027', frequency: 'weekly' }
  it.each([
    [{ ...typed, outcome: 'refused' }], [typed], [{ ...typed, outcome: 'partly-granted', minutes: '2:05', minutesReason: 'Zo lang duurt het.' }], [{ ...typed, optionId: crypto.randomUUID(), monthCents: '1.234,56' }],
    // Without a product the page asks nothing but the outcome and why.
    [{ caseId: id, version: '3', outcome: 'refused', motivation: 'Omdat.' }],
  ])('is read again as it was: %o', (values) => {
    const read = Decide.parse(values)
    expect(Decide.parse({ ...typedDecision(read), caseId: id, version: '3' })).toEqual(read)
  })

  it('says whether only its letter was asked for', () => {
    expect([Decide.parse({ ...typed, look: 'letter' }).look, Decide.parse({ ...typed, look: 'x' }).look, Decide.parse(typed).look]).toEqual([true, undefined, undefined])
  })
})

describe('an application', () => {
  const today = day('2025-12-20')
  it.each([
    ['before the findings, in the six weeks', facts('investigating'), '2025-12-15', 'notification'],
    ['on the day after the six weeks', facts('investigating'), '2025-12-16', 'application'],
    ['after the findings', facts('findings-sent', { findingsSentOn: day('2025-11-20') }), '2025-11-20', 'application'],
    ['before the findings were sent, recorded later', facts('findings-sent', { findingsSentOn: day('2025-11-20') }), '2025-11-19', 'notification'],
    ['again', facts('applied', { appliedOn: day('2025-12-01') }), '2025-12-10', 'already-applied!'],
    ['of tomorrow', facts('findings-sent', { findingsSentOn: day('2025-11-20') }), '2025-12-21', 'received-in-future!'],
    ['before the notification', facts('investigating'), '2025-11-02', 'before-notification!'],
    ['in a closed case', facts('withdrawn'), '2025-12-01', 'case-closed!'],
  ] as const)('%s', (_, at, receivedOn, expected) => {
    const result = decideApplication(at, day(receivedOn), today, calendar)
    expect(result.ok ? result.value.countsAs : `${result.reason}!`).toBe(expected)
  })
})

describe('ending without a decision', () => {
  it.each(CASE_STATUSES.flatMap((status) => CLOSINGS.map((closing) => [status, closing] as const)))('%s as %s', (status, closing) => {
    const result = decideClosing({ status, died: true }, closing)
    expect(result.ok).toBe(ALLOWED[status].split(' ').includes(closing))
    if (!result.ok) expect(result.reason).toBe(isOpen(status) ? 'not-from-here' : 'case-closed')
    const alive = decideClosing({ status, died: false }, closing)
    expect(alive).toEqual(status === 'applied' && closing === 'not-processed' ? { ok: false, reason: 'decide-instead' } : result)
  })
})

describe('what comes next', () => {
  const at = (more: Partial<Progress>): Progress => ({ ...facts('investigating'), died: false, supportOffered: true, investigationComplete: true, needsSupport: true, calculated: true, wishesRecorded: true, providerChosen: true, granted: false, decisionSent: true, track: null, ...more })
  const sent = { status: 'findings-sent', findingsLetterId: 'v', findingsSentOn: day('2025-11-20') } as const
  const applied = { ...sent, status: 'applied', appliedOn: day('2025-12-01') } as const
  it.each([
    [{ supportOffered: false }, 'support'], [{ investigationComplete: false }, 'investigate'], [{ calculated: false }, 'calculate'], [{}, 'findings'], [{ findingsLetterId: 'v' }, 'send-findings'], [sent, 'application'],
    [{ ...applied, wishesRecorded: false }, 'wishes'], [{ ...applied, providerChosen: false }, 'choose'], [applied, 'decide'],
    [{ ...applied, needsSupport: false, wishesRecorded: false, providerChosen: false, calculated: false }, 'decide'],
    [{ ...applied, status: 'decided', granted: true, decisionSent: false }, 'send-decision'], [{ ...applied, status: 'decided', granted: true }, 'allocate'], [{ ...applied, status: 'decided', granted: true, wishesRecorded: false }, 'wishes'], [{ ...applied, status: 'decided' }, 'nothing'], [{ status: 'withdrawn' }, 'nothing'],
    [{ ...applied, died: true }, 'close-died'], [{ died: true }, 'close-died'], [{ ...applied, status: 'decided', died: true }, 'nothing'],
  ] as const)('%o: %s', (more, expected) => {
    expect(nextStep(at(more))).toBe(expected)
  })
})

describe('the choice of provider', () => {
  const part = (id: string, more: object = {}) => ({ id, productIds: ['p'], status: 'running' as const, startsOn: '2024-01-01', endsOn: '2025-12-31', ...more })
  const on = day('2025-12-08')
  it.each([
    ['running', part('a'), true], ['last day', part('a', { endsOn: '2025-12-08' }), true], ['day after the last', part('a', { endsOn: '2025-12-07' }), false],
    ['first day', part('a', { startsOn: '2025-12-08' }), true], ['day before the first', part('a', { startsOn: '2025-12-09' }), false],
    ['suspended', part('a', { status: 'suspended' }), false], ['notice given', part('a', { status: 'notice-given' }), false], ['another product', part('a', { productIds: ['q'] }), false],
  ])('%s', (_, given, offered) => {
    expect(offeredOn([given], 'p', on)).toHaveLength(offered ? 1 : 0)
    expect(decideChoice([given], 'a', 'p', on).ok).toBe(offered)
  })

  it('says how many were offered, and refuses one that was not', () => {
    expect(decideChoice([part('a'), part('b'), part('c', { status: 'ended' })], 'b', 'p', on)).toEqual({ ok: true, value: { offered: 2 } })
    expect(decideChoice([part('a')], 'x', 'p', on).ok).toBe(false)
  })

  it('gives the same order for the same code, whatever order the rows came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 7 }), fc.stringMatching(/^[A-Z]{4}$/), (ids, code) => {
        const order = (list: string[]) => drawn(list.map((id) => ({ id })), code).map((each) => each.id)
        expect(order(ids)).toEqual(order([...ids].sort()))
        expect([...order(ids)].sort()).toEqual([...ids].sort())
      }),
    )
  })

  it('favours nobody: over many visits each stands first about as often', () => {
    const firsts = new Map<string, number>()
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'].map((id) => ({ id }))
    const visits = 14_000
    for (let visit = 0; visit < visits; visit++) {
      const first = drawn(ids, listCode(`session-${visit}:case`))[0]?.id ?? ''
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    for (const { id } of ids) expect(Math.abs((firsts.get(id) ?? 0) - 1000)).toBeLessThan(150)
  })

  it('makes codes of letters that cannot be mistaken, and reads them however they are typed', () => {
    for (let n = 0; n < 500; n++) expect([...listCode(`s${n}`)].every((letter) => LIST_CODE_LETTERS.includes(letter))).toBe(true)
    expect(LIST_CODE_LETTERS).not.toMatch(/[01IOL]/)
    expect(listCodeField().parse(' k7 f2')).toBe('K7F2')
    for (const wrong of ['', 'K7F', 'K7F22', 'K0F2', 'ÏJ12']) expect(listCodeField().safeParse(wrong).success).toBe(false)
  })
})

describe('the decision', () => {
  const ready: DecisionBasis = {
    facts: facts('applied', { findingsSentOn: day('2025-11-20'), appliedOn: day('2025-12-01') }), outcome: 'granted', today: day('2025-12-01'), diedOn: null, productId: 'p', amount: null, budget: null, track: { restorative: false, answer: null, voluntary: false }, conflicts: [], wishesRecorded: true, remarksOpen: false, mandate: true, lookFirstWeeks: null,
    grant: { startsOn: day('2025-12-08'), endsOn: day('2027-12-07') },
  }
  const grant = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) })
  it.each([
    [{}, 'yes'], [{ diedOn: day('2025-11-30') }, 'resident-died'], [{ diedOn: day('2025-11-30'), outcome: 'refused', grant: null }, 'resident-died'], [{ outcome: 'partly-granted' }, 'yes'], [{ mandate: false }, 'no-mandate'], [{ productId: null }, 'no-product'], [{ amount: refuse('not-calculated') }, 'not-calculated'], [{ amount: refuse('no-minutes') }, 'no-minutes'],
    [{ conflicts: [{ other: 'x', note: 'sluit uit' }] }, 'not-together'], [{ conflicts: [{ other: 'x', note: null }] }, 'not-together-yet'],
    [{ wishesRecorded: false }, 'no-wishes'], [{ remarksOpen: true }, 'remarks-open'], [{ outcome: 'refused', grant: null, productId: null, wishesRecorded: false }, 'yes'],
    [{ grant: grant('2025-11-02', '2027-12-07') }, 'starts-before-notification'], [{ grant: grant('2025-12-08', '2025-12-07') }, 'ends-before-start'], [{ grant: grant('2025-12-08', '2025-12-08') }, 'yes'],
    [{ movesOutOn: day('2026-01-15') }, 'ends-after-move'], [{ movesOutOn: day('2026-01-15'), grant: grant('2025-12-08', '2026-01-15') }, 'ends-after-move'], [{ movesOutOn: day('2026-01-15'), grant: grant('2025-12-08', '2026-01-14') }, 'yes'], [{ movesOutOn: day('2026-01-15'), outcome: 'refused', grant: null }, 'yes'],
    [{ lookFirstWeeks: 12 }, 'look-too-long'], [{ lookFirstWeeks: 12, grant: grant('2025-12-08', '2026-03-01') }, 'look-purpose-missing'], [{ lookFirstWeeks: 12, grant: { ...grant('2025-12-08', '2026-03-01'), lookPurpose: 'x' } }, 'yes'],
    [{ lookFirstWeeks: 12, grant: { ...grant('2025-12-08', '2026-03-02'), lookPurpose: 'x' } }, 'look-too-long'], [{ lookFirstWeeks: 12, outcome: 'refused', grant: null }, 'yes'], [{ grant: { ...grant('2025-12-08', '2027-12-07'), lookPurpose: 'x' } }, 'yes'],
    [{ grant: grant('2025-12-08', '2035-12-08') }, 'yes'], [{ grant: grant('2025-12-08', '2035-12-09') }, 'too-long'],
    [{ facts: facts('findings-sent', { findingsSentOn: day('2025-11-20') }) }, 'not-applied'], [{ facts: facts('applied', { appliedOn: day('2025-12-16') }) }, 'findings-missing'], [{ facts: facts('decided') }, 'case-closed'],
  ] as const)('%o: %s', (more, expected) => {
    const result = decideDecision({ ...ready, ...more }, calendar)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it('is open to objection for six weeks from the day after dispatch, and never ends on a day off', () => {
    expect(decideDecision(ready, calendar)).toMatchObject({ value: { objection: { firstDay: '2025-12-02', lastDay: '2026-01-12' } } })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (n) => {
        const today = addDays(day('2025-12-01'), n)
        const result = decideDecision({ ...ready, today }, calendar)
        expect(result.ok && result.value.objection.lastDay >= addDays(today, 42)).toBe(true)
      }),
    )
    expect(MOST_YEARS).toBe(10)
  })
})

describe('what comes in with the forms', () => {
  const on = { caseId: crypto.randomUUID(), version: '1' }
  it.each([
    [{ direction: 'none', minutes: 'onzin', reason: '' }, 0], [{ direction: 'more', minutes: '0:15', reason: 'x' }, 15], [{ direction: 'less', minutes: '15 min', reason: 'x' }, -15],
  ])('a deviation %o is %s minutes', (posted, minutes) => {
    expect(SaveDeviation.parse({ ...on, ...posted }).minutes).toBe(minutes)
  })

  it.each([
    [{ direction: 'more', minutes: '15', reason: 'x' }, ['minutes']], [{ direction: 'more', minutes: '0', reason: 'x' }, ['minutes']], [{ direction: 'more', minutes: '', reason: '' }, ['minutes', 'reason']],
    [{ direction: 'less', minutes: '0:15', reason: ' ' }, ['reason']], [{ direction: '', minutes: '', reason: '' }, ['direction']],
  ])('a deviation %o is refused at %o', (posted, fields) => {
    expect(SaveDeviation.safeParse({ ...on, ...posted }).error?.issues.map((issue) => issue.path[0])).toEqual(fields)
  })

  it('asks for dates and frequency only when help is granted', () => {
    expect(Decide.parse({ ...on, outcome: 'refused', motivation: 'x', startsOn: '', endsOn: 'onzin', frequency: '' })).toMatchObject({ grant: null })
    expect(Decide.safeParse({ ...on, outcome: 'granted', motivation: 'x', startsOn: '', endsOn: '31-2-2027', frequency: '' }).error?.issues.map((issue) => issue.path[0])).toEqual(['startsOn', 'endsOn', 'frequency'])
    expect(Decide.parse({ ...on, outcome: 'granted', motivation: 'x', startsOn: '8-12-2025', endsOn: '7 dec 2027', frequency: 'weekly' })).toMatchObject({ grant: { startsOn: '2025-12-08', endsOn: '2027-12-07' } })
  })

  it('has a sentence for every refusal', () => {
    const tables = Object.entries(messages).filter(([name]) => name.endsWith('_REFUSALS'))
    expect(tables.length).toBeGreaterThan(8)
    for (const [, table] of tables) for (const sentence of Object.values(table as Record<string, string | ((detail: object) => string)>)) expect(typeof sentence === 'string' ? sentence : sentence({ minutes: 1, norm: 1, adjustment: 1, day: '2025-12-01' })).toMatch(/[.]$/)
  })
})

describe('who may', () => {
  const person = (role: Person['role'], access = true): Person => ({ kind: 'person', personId: 'p', name: 'N', role, membershipId: 'm', sessionId: 's', organisationName: 'o', regionIds: ['r'], municipalityIds: ['a'], providerIds: [], ...(access ? { accessOrganisationId: 'x' } : {}) })
  it.each(ROLES)('%s', (role) => {
    expect(mayWorkOnCase(person(role), { municipalityId: 'a' })).toBe(role === 'consultant')
    expect(mayWorkOnCase(person(role), { municipalityId: 'b' })).toBe(false)
    expect(mayDecide(person(role), { municipalityId: 'a' })).toBe(role === 'consultant')
    expect(mayDecide(person(role, false), { municipalityId: 'a' })).toBe(false)
  })
})
