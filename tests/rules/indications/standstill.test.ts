import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TermMove, dayOfTerm, decideEnd, decideMove, extensionDaysOf, suspensionsOf, termWith, waitsOn } from '@/lib/indications/rules/standstill'
import { TERM_RULES, inTime, notificationTerms, termCalendar } from '@/lib/indications/rules/terms'
import { MoveTerm } from '@/lib/indications/schema'
import { addDays, day } from '@/lib/kernel/day'

const calendar = termCalendar(2024, 2028)
const applied = day('2025-12-01')
const move = (more: Partial<Record<keyof TermMove, string | number | null>>): TermMove => ({ kind: 'completion', sentOn: '2025-12-03', untilOn: '2025-12-17', endedOn: null, days: null, ...more }) as TermMove
const last = (moves: TermMove[]) => termWith(applied, moves, calendar).term.lastDay

describe('the term of the decision', () => {
  it.each([
    ['as it is', [], '2025-12-15'],
    ['asked, not sent', [move({ sentOn: null })], '2025-12-15'],
    // 4 through 17 December stand still: fourteen days.
    ['asked, and never completed', [move({})], '2025-12-29'],
    ['completed on the fifth day after', [move({ endedOn: '2025-12-08' })], '2025-12-19'],
    ['completed on the day it was sent', [move({ endedOn: '2025-12-03' })], '2025-12-15'],
    ['completed after the announced day', [move({ endedOn: '2025-12-22' })], '2025-12-29'],
    ['extended by ten days', [move({ kind: 'extension', untilOn: null, days: 10 })], '2025-12-29'],
    ['both', [move({}), move({ kind: 'extension', untilOn: null, days: 7 })], '2026-01-05'],
  ] as const)('%s', (_, moves, expected) => expect(last([...moves])).toBe(expected))

  it('says what it would be without the extension', () => {
    const moves = [move({ kind: 'extension', untilOn: null, days: 10 })]
    expect(extensionDaysOf(moves)).toBe(10)
    expect(termWith(applied, moves, calendar).withoutExtension.lastDay).toBe('2025-12-15')
  })

  it('never ends earlier by what was announced, and never on a day off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 0, max: 80 }), { nil: null }), (sent, long, ended) => {
        const sentOn = addDays(applied, sent)
        const term = termWith(applied, [move({ sentOn, untilOn: addDays(sentOn, long), endedOn: ended === null ? null : addDays(sentOn, ended) })], calendar).term
        expect(term.lastDay >= last([])).toBe(true)
        expect(term.suspendedDays).toBeLessThanOrEqual(long)
      }),
    )
  })

  it('takes its days from the dated rule', () => {
    const rules = { ...TERM_RULES, decision: { ...TERM_RULES.decision, days: 21 }, investigation: { ...TERM_RULES.investigation, days: 56 } }
    expect(termWith(applied, [], calendar, rules).term.lastDay).toBe('2025-12-22')
    expect(notificationTerms(day('2025-11-03'), calendar, rules).investigation.lastDay).toBe('2025-12-29')
  })
})

describe('moving it', () => {
  const today = day('2025-12-05')
  const facts = { status: 'applied', appliedOn: applied } as const
  const term = termWith(applied, [], calendar).term
  const asked = { kind: 'completion', untilOn: day('2025-12-19') } as const
  it.each([
    [facts, [], asked, 'ok'],
    [{ ...facts, status: 'findings-sent', appliedOn: null }, [], asked, 'not-applied'],
    [{ ...facts, status: 'decided' }, [], asked, 'case-closed'],
    [facts, [], { ...asked, untilOn: today }, 'until-passed'],
    [facts, [], { ...asked, untilOn: day('2062-01-05') }, 'until-too-far'],
    [facts, [move({})], asked, 'still-live'],
    [facts, [move({ sentOn: null })], asked, 'still-live'],
    [facts, [move({ endedOn: '2025-12-04' })], asked, 'ok'],
    [facts, [move({})], { kind: 'extension', untilOn: null }, 'ok'],
    [facts, [move({ kind: 'extension', untilOn: null, days: 3 })], { kind: 'extension', untilOn: null }, 'extended-before'],
  ] as const)('%#: %s', (at, moves, what, expected) => {
    const result = decideMove(at, [...moves], at.appliedOn === null ? null : term, what, today)
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })

  it('is refused once the term is over', () => {
    expect(decideMove(facts, [], term, { kind: 'completion', untilOn: day('2026-01-05') }, day('2025-12-16'))).toMatchObject({ reason: 'term-over', detail: { day: '2025-12-15' } })
    expect(inTime(term, day('2025-12-15'))).toBe(true)
  })

  it.each([
    [move({}), '2025-12-05', 'ok'], [move({}), '2025-12-03', 'ok'], [move({}), '2025-12-02', 'ended-before-sent'], [move({}), '2025-12-06', 'ended-in-future'],
    [move({ sentOn: null }), '2025-12-05', 'not-running'], [move({ endedOn: '2025-12-04' }), '2025-12-05', 'not-running'], [move({ kind: 'extension', untilOn: null, days: 3 }), '2025-12-05', 'not-running'],
  ] as const)('its end %#: %s', (each, on, expected) => {
    const result = decideEnd(each, day(on), today)
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })

  it('asks for a day or for days, whichever belongs to it', () => {
    const form = { caseId: '00000000-0000-4000-8000-000000000000', version: '1', reason: 'x', untilOn: '', days: '' }
    const problems = (kind: string) => MoveTerm.safeParse({ ...form, kind }).error?.issues.map((issue) => issue.path[0])
    expect([problems('completion'), problems('suspension'), problems('extension')]).toEqual([['untilOn'], ['untilOn'], ['days']])
    expect(MoveTerm.parse({ ...form, kind: 'extension', untilOn: '1-1-2026', days: '10' })).toMatchObject({ untilOn: null, days: 10 })
  })
})

describe('day x of y', () => {
  const { investigation } = notificationTerms(day('2025-11-03'), calendar)
  it.each([['2025-11-03', 0], ['2025-11-04', 1], ['2025-11-30', 27], ['2025-12-15', 42], ['2026-02-01', 42]] as const)('on %s: day %i of 42', (on, expected) => {
    expect(dayOfTerm(investigation, day(on))).toEqual({ day: expected, of: 42 })
  })

  it('stands still with the term', () => {
    const moves = [move({})]
    const { term } = termWith(applied, moves, calendar)
    const at = (on: string) => dayOfTerm(term, day(on), suspensionsOf(moves))
    expect([at('2025-12-03'), at('2025-12-10'), at('2025-12-17'), at('2025-12-18'), at('2025-12-29')]).toEqual([2, 2, 2, 3, 14].map((count) => ({ day: count, of: 14 })))
  })
})

describe('whose turn it is', () => {
  const at = (more: object) => ({ status: 'investigating' as const, notifiedOn: day('2025-11-03'), findingsLetterId: null, findingsSentOn: null, appliedOn: null, decisionSent: false, ...more })
  const sent = { status: 'findings-sent' as const, findingsLetterId: 'v', findingsSentOn: day('2025-11-20') }
  it.each([
    [at({}), [], 'consultant'], [at({ findingsLetterId: 'v' }), [], 'post'], [at(sent), [], 'resident'], [at({ ...sent, status: 'applied', appliedOn: applied }), [], 'consultant'],
    [at({ ...sent, status: 'applied', appliedOn: applied }), [move({})], 'resident'], [at({ ...sent, status: 'applied', appliedOn: applied }), [move({ sentOn: null })], 'post'],
    [at({ ...sent, status: 'applied', appliedOn: applied }), [move({ endedOn: '2025-12-04' })], 'consultant'], [at({ status: 'decided' }), [], 'post'], [at({ status: 'decided', decisionSent: true }), [], 'nobody'], [at({ status: 'withdrawn' }), [], 'nobody'],
  ] as const)('%#: %s', (facts, moves, expected) => expect(waitsOn(facts, [...moves], day('2025-12-05'))).toBe(expected))
})
