import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '@/lib/kernel/day'
import { datesText, ruleText } from '@/lib/procedures/messages/dates'
import { icsFile, momentsOf } from '@/lib/procedures/rules/calendar'
import { decideMove, decideRules, derive, MOVABLE, moveAlong, movesBetween, valueOf, type Dates, type Movable } from '@/lib/procedures/rules/dates'
import { noticeOf } from '@/lib/procedures/rules/window'
import { ANCHORS, PLAN_DATES, SetDateRules, type DateRule } from '@/lib/procedures/schema/dates'

const at = (iso: string) => new Date(iso)
const DATES: Dates = {
  opensAt: at('2027-03-01T09:00:00+01:00'), questionsUntil: at('2027-04-10T12:00:00+02:00'), answersBy: at('2027-04-20T12:00:00+02:00'), closesAt: at('2027-04-30T12:00:00+02:00'), decisionsBy: day('2027-06-11'), contractStart: day('2028-01-01'),
}
const rule = (target: DateRule['target'], amount: number, unit: DateRule['unit'], anchor: DateRule['anchor']): DateRule => ({ target, amount, unit, anchor })
const QUESTIONS = rule('questions', -20, 'days', 'closes')
const ANSWERS = rule('answers', 10, 'days', 'questions')
const DECISIONS = rule('decisions', 6, 'weeks', 'closes')
const START = rule('start', 3, 'months', 'final')

describe('dates that follow', () => {
  it.each([
    ['20 days before the closing', [QUESTIONS], { questionsUntil: at('2027-04-10T12:00:00+02:00') }],
    ['6 weeks after the closing', [DECISIONS], { decisionsBy: '2027-06-11' }],
    ['a chain, whatever its order', [ANSWERS, QUESTIONS], { questionsUntil: at('2027-04-10T12:00:00+02:00'), answersBy: at('2027-04-20T12:00:00+02:00') }],
    ['three months after the reaction term', [DECISIONS, START], { decisionsBy: '2027-06-11', contractStart: '2027-10-01' }],
    ['from the start backwards over the change of the clock, at its own time', [rule('opens', -9, 'months', 'start')], { opensAt: at('2027-04-01T09:00:00+02:00') }],
    ['an hour that the clock skips becomes noon', [rule('opens', -33, 'days', 'closes')], { opensAt: at('2027-03-28T12:00:00+02:00') }, { opensAt: at('2027-03-01T02:30:00+01:00') }],
  ] as const)('%s', (_name, rules, expected, change: Partial<Dates> = {}) => expect(derive({ ...DATES, ...change }, rules, 20)).toMatchObject(expected))

  it('stays when what it follows from is empty', () => expect(derive({ ...DATES, questionsUntil: null }, [ANSWERS], 20).answersBy).toEqual(DATES.answersBy))
  it('changes nothing without rules', () => expect(derive(DATES, [], 20)).toEqual(DATES))
  it('fills an empty date at the time of the closing', () => expect(derive({ ...DATES, questionsUntil: null }, [QUESTIONS], 20).questionsUntil).toEqual(at('2027-04-10T12:00:00+02:00')))

  it.each([
    ['a chain', [QUESTIONS, ANSWERS, DECISIONS, START], true],
    ['two that follow each other', [rule('decisions', 6, 'weeks', 'closes'), rule('closes', -6, 'weeks', 'decisions')], false],
    ['a circle of three', [rule('start', 1, 'days', 'decisions'), rule('decisions', 1, 'days', 'closes'), rule('closes', 1, 'days', 'start')], false],
    ['decisions that follow from their own reaction term', [rule('decisions', 1, 'days', 'final')], false],
    ['a circle through the reaction term', [START, rule('decisions', -5, 'months', 'start')], false],
  ] as const)('%s', (_name, rules, fine) => expect(decideRules(rules).ok).toBe(fine))

  it('says what moves along, and fixes a date that was typed differently', () => {
    const later = { ...DATES, closesAt: at('2027-05-07T12:00:00+02:00') }
    const moved = moveAlong(DATES, later, [QUESTIONS, DECISIONS], 20)
    expect(moved.along.map((move) => move.date)).toEqual(['questions', 'decisions'])
    expect(datesText(moved.along)).toBe('Vragen tot wordt 17-04-2027 12.00 uur (was 10-04-2027 12.00 uur). Besluiten uiterlijk wordt 18-06-2027 (was 11-06-2027).')
    const typed = moveAlong(DATES, { ...later, decisionsBy: day('2027-07-01') }, [QUESTIONS, DECISIONS], 20)
    expect(typed).toMatchObject({ dropped: ['decisions'], dates: { decisionsBy: '2027-07-01' } })
    expect(typed.along.map((move) => move.date)).toEqual(['questions'])
    expect(moveAlong(DATES, { ...later, decisionsBy: day('2027-06-18') }, [DECISIONS], 20)).toMatchObject({ dropped: [], along: [] })
  })

  it('is said in words', () => expect([QUESTIONS, START, rule('answers', 1, 'days', 'questions'), rule('start', 0, 'days', 'final')].map(ruleText)).toEqual([
    'Vragen tot: 20 dagen voor de sluiting', 'Start overeenkomst: 3 maanden na de definitieve toelating (besluiten en reactietermijn)', 'Antwoorden uiterlijk: 1 dag na het einde van de vragen', 'Start overeenkomst: gelijk met de definitieve toelating (besluiten en reactietermijn)',
  ]))
})

describe('moving a published date', () => {
  const TERM = { termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20 }
  const NOW = at('2027-04-01T09:00:00+02:00')
  const decide = (date: Movable, to: Date | string, rules: readonly DateRule[] = [], now = NOW, change: Partial<Dates> = {}) =>
    decideMove({ ...DATES, ...change, shortReason: null }, { date, to: to instanceof Date ? to : day(to) }, rules, TERM, null, now)
  it.each([
    ['decisions a week later', decide('decisions', '2027-06-18'), ['decisions']],
    ['the start moves along', decide('decisions', '2027-10-01', [START]), ['decisions', 'start']],
    ['questions later, with the answers', decide('questions', at('2027-04-15T12:00:00+02:00'), [ANSWERS]), ['questions', 'answers']],
    ['the opening and the closing stay, whatever their rule', decide('decisions', '2027-06-18', [rule('closes', -6, 'weeks', 'decisions')]), ['decisions']],
  ] as const)('%s', (_name, decision, dates) => expect(decision.ok && decision.value.moves.map((move) => move.date)).toEqual(dates))
  it.each([
    ['earlier', decide('decisions', '2027-06-10'), 'only-later'],
    ['not at all', decide('decisions', '2027-06-11'), 'only-later'],
    ['what follows earlier', decide('decisions', '2027-06-18', [rule('start', 1, 'months', 'final')]), 'only-later'],
    ['a date that has passed', decide('questions', at('2027-04-15T12:00:00+02:00'), [], at('2027-04-10T12:00:00+02:00')), 'date-past'],
    ['a date that it has not', decide('questions', at('2027-04-15T12:00:00+02:00'), [], NOW, { questionsUntil: null, answersBy: null }), 'no-such-date'],
    ['too close to the start', decide('decisions', '2027-12-01'), 'start-too-soon'],
    ['beyond the closing', decide('questions', at('2027-05-15T12:00:00+02:00'), [rule('answers', 2, 'days', 'questions')]), 'questions-after-closing'],
    ['after the answers', decide('questions', at('2027-04-25T12:00:00+02:00')), 'answers-before-questions'],
  ] as const)('refuses: %s', (_name, decision, reason) => expect(decision.ok ? 'allowed' : decision.reason).toBe(reason))
  const anyRules = fc.uniqueArray(fc.record({ target: fc.constantFrom(...PLAN_DATES), anchor: fc.constantFrom(...ANCHORS), amount: fc.integer({ min: -60, max: 200 }), unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const) }), { selector: (each) => each.target, maxLength: 5 }).filter((rules) => decideRules(rules).ok)
  const anyMove = fc.oneof(
    fc.record({ date: fc.constantFrom('questions' as const, 'answers' as const), to: fc.integer({ min: -30, max: 60 }).map((days) => new Date(at('2027-04-10T12:00:00+02:00').getTime() + days * 86_400_000)) }),
    fc.record({ date: fc.constantFrom('decisions' as const, 'start' as const), to: fc.integer({ min: -60, max: 300 }).map((days) => addDays(day('2027-06-11'), days)) }),
  )
  it('whatever follows from what: no date comes earlier, opening and closing stay, the order holds, and what follows still follows', () => {
    let allowed = 0
    fc.assert(
      fc.property(anyRules, anyMove, (rules, move) => {
        const decision = decideMove({ ...DATES, shortReason: null }, move, rules, TERM, null, NOW)
        if (!decision.ok) return
        allowed += 1
        const { dates, moves, dropped } = decision.value
        for (const { date, from, to } of moves) expect(from !== null && to !== null && to > from && (MOVABLE as readonly string[]).includes(date)).toBe(true)
        expect([dates.opensAt, dates.closesAt]).toEqual([DATES.opensAt, DATES.closesAt])
        const { questionsUntil, answersBy } = dates
        expect(questionsUntil && answersBy && questionsUntil < answersBy && answersBy <= dates.closesAt && dates.decisionsBy < dates.contractStart).toBe(true)
        expect(noticeOf(dates, TERM.reactionDays).inTime).toBe(true)
        const kept = rules.filter((rule) => !dropped.includes(rule.target) && (MOVABLE as readonly string[]).includes(rule.target))
        expect(derive(dates, kept, TERM.reactionDays)).toEqual(dates)
      }),
      { numRuns: 4000 },
    )
    // Enough of them must be allowed, or nothing was proved.
    expect(allowed).toBeGreaterThan(100)
  })
  it('rules that can stand have an end: derived once is derived for good, and every circle is found', () => {
    const anyAtAll = fc.uniqueArray(fc.record({ target: fc.constantFrom(...PLAN_DATES), anchor: fc.constantFrom(...ANCHORS), amount: fc.integer({ min: -60, max: 60 }), unit: fc.constant('days' as const) }), { selector: (each) => each.target, maxLength: 6 })
    fc.assert(
      fc.property(anyAtAll, (rules) => {
        // Walked another way than the rule does it: take away what no other rule rests on until nothing can go.
        let left = [...rules]
        for (let before = -1; before !== left.length; ) {
          before = left.length
          left = left.filter((rule) => left.some((other) => (other.anchor === 'final' ? 'decisions' : other.anchor) === rule.target))
        }
        expect(decideRules(rules).ok).toBe(left.length === 0)
        if (left.length > 0) return
        const once = derive(DATES, rules, 20)
        expect(derive(once, rules, 20)).toEqual(once)
        for (const rule of rules) expect(valueOf(once, rule.target)).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })
  it('finds nothing that moved between the same', () => expect(movesBetween(DATES, { ...DATES, opensAt: new Date(DATES.opensAt) })).toEqual([]))
})

describe('the form of dates that follow', () => {
  const none = { anchor: '', amount: '', unit: 'days', side: 'after' }
  const rows = (change: object) => ({ id: crypto.randomUUID(), version: '1', moveAlong: '', rows: { opens: none, questions: none, answers: none, closes: none, decisions: none, start: none, ...change } })
  it('reads a row per date; one without an anchor is fixed', () => {
    const parsed = SetDateRules.safeParse(rows({ questions: { anchor: 'closes', amount: '20', unit: 'days', side: 'before' }, decisions: { anchor: 'closes', amount: '6', unit: 'weeks', side: 'after' } }))
    expect(parsed.data?.rules).toEqual([QUESTIONS, DECISIONS])
  })
  it.each([
    ['no amount', { decisions: { ...none, anchor: 'closes' } }, 'rows.decisions.amount'],
    ['itself', { decisions: { ...none, anchor: 'decisions', amount: '1' } }, 'rows.decisions.anchor'],
    ['an unknown unit', { start: { ...none, anchor: 'final', amount: '3', unit: 'years' } }, 'rows.start.unit'],
  ])('refuses %s beside its field', (_name, change, field) => expect(SetDateRules.safeParse(rows(change)).error?.issues.map((issue) => issue.path.join('.'))).toEqual([field]))
})

describe('the calendar', () => {
  const window = { ...DATES, questionsUntil: DATES.questionsUntil ?? null, answersBy: DATES.answersBy ?? null }
  it('tells a window in order, with the end of the reaction term', () =>
    expect(momentsOf(window, 20).map(({ kind, at: when }) => [kind, when])).toEqual([
      ['opens', DATES.opensAt], ['questions', DATES.questionsUntil], ['answers', DATES.answersBy], ['closes', DATES.closesAt], ['decisions', '2027-06-11'], ['final', '2027-07-01'], ['start', '2028-01-01'],
    ]))
  it('leaves out what a window has not', () => expect(momentsOf({ ...window, questionsUntil: null, answersBy: null }, 20).map((moment) => moment.kind)).toEqual(['opens', 'closes', 'decisions', 'final', 'start']))

  const long = 'Huishoudelijke ondersteuning, percelen Één; de toelating voor élke gemeente in de regio, met een heel lange naam'
  const file = icsFile('Planning', [{ uid: 'a@perceel', at: at('2027-04-30T12:00:00+02:00'), summary: long, description: 'Een\nTwee', url: 'https://x.example/p' }, { uid: 'b@perceel', at: day('2027-12-31'), summary: 'Start', description: 'Dag', url: 'https://x.example/p' }], at('2027-04-01T09:00:00+02:00'))
  it('is a file of whole lines of at most 75 octets that unfold to what was said', () => {
    const lines = file.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
    const whole = file.replaceAll('\r\n ', '')
    expect(whole).toContain(`SUMMARY:${long.replaceAll(',', '\\,').replaceAll(';', '\\;')}\r\n`)
    expect(whole).toContain('DESCRIPTION:Een\\nTwee\r\n')
    expect(whole).toContain('DTSTAMP:20270401T070000Z\r\nDTSTART:20270430T100000Z\r\n')
    expect(whole).toContain('DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n')
  })
})
