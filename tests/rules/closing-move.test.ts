import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { alongText } from '@/lib/procedures/messages/closing-move'
import { decideMove, keptMoves, moveRefusal, movesFrom, type Closing, type MovePlan } from '@/lib/procedures/rules/closing-move'
import { valueOf } from '@/lib/procedures/rules/dates'
import { noticeOf, type WindowPlan } from '@/lib/procedures/rules/window'
import { Along } from '@/lib/procedures/schema/closing-move'
import type { DateRule } from '@/lib/procedures/schema/dates'

const at = (iso: string) => new Date(iso)
const CLOSING: Closing = {
  publishedAt: at('2027-02-01T09:00:00+01:00'), opensAt: at('2027-03-01T09:00:00+01:00'), closesAt: at('2027-04-30T12:00:00+02:00'), stoppedAt: null, openedAt: null, openedCount: null, decidedAt: null,
  questionsUntil: at('2027-04-10T12:00:00+02:00'), answersBy: at('2027-04-20T12:00:00+02:00'), decisionsBy: day('2027-06-11'), contractStart: day('2028-01-01'), shortReason: null,
}
const TERM = { termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20 }
const NOW = at('2027-04-15T09:00:00+02:00')
const rule = (target: DateRule['target'], amount: number, unit: DateRule['unit'], anchor: DateRule['anchor']): DateRule => ({ target, amount, unit, anchor })
const QUESTIONS = rule('questions', -20, 'days', 'closes')
const ANSWERS = rule('answers', -10, 'days', 'closes')
const DECISIONS = rule('decisions', 6, 'weeks', 'closes')
const START = rule('start', 3, 'months', 'final')
const WEEK = at('2027-05-07T12:00:00+02:00')
const plan = (toClosesAt: Date, change: Partial<MovePlan> = {}): MovePlan => ({ kind: 'later', toClosesAt, outageFrom: null, outageUntil: null, ...change })
const decide = (to: MovePlan, { rules = [], now = NOW, closing = {} }: { rules?: readonly DateRule[]; now?: Date; closing?: Partial<Closing> } = {}) => decideMove({ ...CLOSING, ...closing }, to, rules, TERM, null, now)
const OUTAGE = { kind: 'outage' as const, outageFrom: at('2027-04-30T11:00:00+02:00'), outageUntil: at('2027-04-30T15:00:00+02:00') }

const inOrder = ({ questionsUntil, answersBy, closesAt, decisionsBy, contractStart }: WindowPlan) => !!questionsUntil && !!answersBy && questionsUntil < answersBy && answersBy <= closesAt && decisionsBy < contractStart

describe('a later closing', () => {
  it.each([
    ['a week later', decide(plan(WEEK)), 'allowed'],
    ['a millisecond later', decide(plan(at('2027-04-30T12:00:00.001+02:00'))), 'allowed'],
    ['the same', decide(plan(CLOSING.closesAt)), 'not-later'],
    ['earlier', decide(plan(at('2027-04-29T12:00:00+02:00'))), 'not-later'],
    ['exactly at the closing it has passed', decide(plan(WEEK), { now: CLOSING.closesAt }), 'closing-past'],
    ['opened', decide(plan(WEEK), { closing: { openedAt: at('2027-05-01T09:00:00+02:00') } }), 'already-opened'],
    ['not published', decide(plan(WEEK), { closing: { publishedAt: null } }), 'not-running'],
    ['published later', decide(plan(WEEK), { closing: { publishedAt: at('2027-04-16T09:00:00+02:00') } }), 'not-running'],
    ['on the day of the decisions', decide(plan(at('2027-06-11T08:00:00+02:00'))), 'after-decisions'],
    ['the day before the decisions', decide(plan(at('2027-06-10T23:59:59+02:00'))), 'allowed'],
    ['far, with decisions that follow', decide(plan(at('2027-07-01T12:00:00+02:00')), { rules: [DECISIONS] }), 'allowed'],
    ['so far that three months before the start are gone', decide(plan(at('2027-09-01T12:00:00+02:00')), { rules: [DECISIONS] }), 'start-too-soon'],
    ['so far, with a start that follows', decide(plan(at('2027-09-01T12:00:00+02:00')), { rules: [DECISIONS, START] }), 'allowed'],
    ['so far, with a published reason for a short time', decide(plan(at('2027-09-01T12:00:00+02:00')), { rules: [DECISIONS], closing: { shortReason: 'Iedereen weet het al.' } }), 'allowed'],
    ['after an outage, when it had closed', decide(plan(WEEK, OUTAGE), { now: at('2027-05-01T09:00:00+02:00') }), 'allowed'],
    ['after an outage, to a moment that has passed', decide(plan(at('2027-04-30T14:00:00+02:00'), OUTAGE), { now: at('2027-05-01T09:00:00+02:00') }), 'new-closing-past'],
    ['an outage without an end', decide(plan(WEEK, { ...OUTAGE, outageUntil: null }), { now: at('2027-05-01T09:00:00+02:00') }), 'outage-order'],
    ['an outage that ends before it began', decide(plan(WEEK, { ...OUTAGE, outageUntil: at('2027-04-30T10:00:00+02:00') }), { now: at('2027-05-01T09:00:00+02:00') }), 'outage-order'],
    ['an outage after the closing', decide(plan(WEEK, { ...OUTAGE, outageFrom: CLOSING.closesAt }), { now: at('2027-05-01T09:00:00+02:00') }), 'outage-elsewhere'],
    ['an outage before the opening', decide(plan(WEEK, { kind: 'outage', outageFrom: at('2027-02-01T09:00:00+01:00'), outageUntil: CLOSING.opensAt })), 'outage-elsewhere'],
    ['an outage that has yet to come', decide(plan(WEEK, OUTAGE)), 'outage-elsewhere'],
  ] as const)('%s', (_name, decision, expected) => expect(decision.ok ? 'allowed' : decision.reason).toBe(expected))

  it.each([
    ['nothing, when nothing follows', [], []],
    ['the decisions; a start that would come earlier stays', [DECISIONS, START], ['decisions']],
    ['the start too, once it would be too soon', [DECISIONS, rule('start', 6, 'months', 'final')], ['decisions', 'start']],
    ['what has passed stays; what is still to come moves', [QUESTIONS, ANSWERS], ['answers']],
    ['the opening stays, whatever its rule', [rule('opens', -60, 'days', 'closes')], []],
    ['what follows from what moves', [DECISIONS, rule('start', 7, 'months', 'decisions')], ['decisions', 'start']],
  ] as const)('takes along: %s', (_name, rules, dates) => {
    const decision = decide(plan(WEEK), { rules })
    expect(decision.ok && decision.value.along.map((move) => move.date)).toEqual(dates)
  })

  it('ends the rule by which the closing itself followed', () => expect(decide(plan(WEEK), { rules: [rule('closes', 60, 'days', 'opens'), DECISIONS] })).toMatchObject({ ok: true, value: { dropped: ['closes'] } }))

  it('says when the admission becomes final, and keeps what it proposed', () => {
    const decision = decide(plan(WEEK), { rules: [DECISIONS] })
    if (!decision.ok) throw new Error(decision.reason)
    const { along, dates } = decision.value
    expect(alongText(along, dates, 20)).toBe('Besluiten uiterlijk wordt 18-06-2027 (was 11-06-2027). Definitief wordt 08-07-2027.')
    expect(movesFrom(Along.parse(JSON.parse(JSON.stringify(keptMoves(along)))))).toEqual(along)
  })

  it('whatever follows from what: nothing comes earlier, what has passed stays, and the order holds', () => {
    const anyRules = fc.subarray([QUESTIONS, ANSWERS, DECISIONS, START, rule('answers', 5, 'days', 'questions'), rule('start', 5, 'months', 'decisions'), rule('decisions', 3, 'weeks', 'answers')]).filter((rules) => new Set(rules.map((each) => each.target)).size === rules.length)
    let moved = 0
    fc.assert(
      fc.property(anyRules, fc.integer({ min: -24, max: 24 * 200 }), fc.integer({ min: 0, max: 24 * 60 }), (rules, hours, since) => {
        const now = new Date(CLOSING.opensAt.getTime() + since * 3_600_000)
        const decision = decide(plan(new Date(CLOSING.closesAt.getTime() + hours * 3_600_000)), { rules, now })
        if (!decision.ok) return
        const { dates, along } = decision.value
        if (along.length > 0) moved += 1
        expect(dates.closesAt > CLOSING.closesAt).toBe(true)
        for (const { date, from, to } of along) {
          expect(from !== null && to !== null && to > from && date !== 'opens' && date !== 'closes').toBe(true)
          if (from instanceof Date) expect(from > now).toBe(true)
          expect(to).toEqual(valueOf(dates, date))
        }
        expect(inOrder(dates)).toBe(true)
        if (along.length > 0) expect(noticeOf(dates, TERM.reactionDays).inTime).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(moved).toBeGreaterThan(100)
  })

  it('the database’s refusals read as ours, and a fault stays a fault', () => {
    expect(moveRefusal('ERROR: same-officer')).toBe('same-officer')
    expect(moveRefusal('not-an-officer')).toBeUndefined()
  })
})
