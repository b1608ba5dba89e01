import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fraction, fromDecimal, multiply } from '@/lib/kernel/fraction'
import { sure } from '@/lib/kernel/result'
import { ANSWER_REFUSALS, CALCULATION_REFUSALS, amountText, calculationSentence, explanationOf, outcomeText, roundingText, stepsOf, visitsText } from '@/lib/norms/messages/calculation'
import { answersOnScreen, checkAnswers, visitsOf } from '@/lib/norms/rules/answers'
import { type Calculation, type CalculationInput, calculate, compareSets, emptyCells, replays } from '@/lib/norms/rules/calculation'
import type { Answers, NormCell, NormUnit, Rounding } from '@/lib/norms/schema/cells'

const PER_ROW: Rounding = { rule: 'per-row', toMinutes: 1, weeksPerYear: 52 }
const ON_TOTAL: Rounding = { rule: 'total', toMinutes: 1, weeksPerYear: 52 }

const cell = (key: string, amount: number | null, unit: NormUnit | null, more: Partial<NormCell> = {}): NormCell => ({
  key, area: 'house', label: `Norm ${key}`, amount, unit, condition: null, kind: 'adjustment', group: null, per: null, subtractable: false, status: amount === null ? 'empty' : 'confirmed',
  source: 'Beleidsregels', sourceUrl: null, verbatim: null, ...more,
})
const CELLS: readonly NormCell[] = [
  cell('base', 108, 'hours-per-year', { kind: 'base', label: 'Basis, volledige overname' }),
  cell('less', -23, 'hours-per-year'),
  cell('some', 26, 'hours-per-year', { kind: 'exclusive', group: 'more' }),
  cell('much', 52, 'hours-per-year', { kind: 'exclusive', group: 'more' }),
  cell('room', 16, 'hours-per-year', { kind: 'per-count' }),
  cell('laundry', 35, 'minutes-per-week', { kind: 'base', area: 'laundry' }),
  cell('laundry-less', -50, 'minutes-per-week', { area: 'laundry' }),
  cell('ironing', 25, 'minutes-per-two-weeks', { area: 'laundry' }),
  cell('bread', 12, 'minutes-per-time', { kind: 'base', area: 'meals' }),
  cell('shared', 54, 'hours-per-year', { kind: 'base', area: 'groceries', subtractable: true }),
  cell('two-weekly', 150, 'minutes-per-two-weeks', { kind: 'base', group: 'start' }),
  cell('empty', null, null),
  cell('no-source', 10, 'minutes-per-week', { source: ' ' }),
  cell('invented', 10, 'minutes-per-week', { status: 'example' }),
]
const apply = (...keys: readonly string[]): Answers => Object.fromEntries(keys.map((key) => [key, { apply: true }]))
const run = (answers: Answers, more: Partial<CalculationInput> = {}) => calculate({ cells: CELLS, answers, rounding: PER_ROW, demo: false, ...more })
const minutesOf = (calculation: Calculation, key: string) => calculation.lines.find((line) => line.key === key)?.minutes

describe('minutes a week', () => {
  test.each([
    ['108 hours a year', apply('base'), PER_ROW, 125],
    ['per row each row is rounded', apply('base', 'less'), PER_ROW, 125 - 27],
    ['on the total only the sum is', apply('base', 'less'), ON_TOTAL, 98],
    ['where the two differ, per row', { ...apply('base', 'some', 'ironing'), room: { apply: true, count: 1 } }, PER_ROW, 125 + 30 + 13 + 18],
    ['where the two differ, total', { ...apply('base', 'some', 'ironing'), room: { apply: true, count: 1 } }, ON_TOTAL, 186],
    ['two rooms', { ...apply('base'), room: { apply: true, count: 2 } }, PER_ROW, 125 + 37],
    ['seven times a week', { bread: { apply: true, count: 7 } }, PER_ROW, 84],
    ['per two weeks, a half goes up', apply('ironing'), PER_ROW, 13],
    ['rounded to five', apply('base'), { ...PER_ROW, toMinutes: 5 }, 125],
    ['rounded to fifteen', apply('base'), { ...ON_TOTAL, toMinutes: 15 }, 120],
    ['a year of 53 weeks', apply('base'), { ...PER_ROW, weeksPerYear: 53 }, 122],
  ] as const)('%s', (_, answers, rounding, minutes) => expect(sure(run(answers, { rounding })).minutes).toBe(minutes))

  test('a deviation with a reason is added to the norm', () => {
    const result = sure(run(apply('base'), { deviation: { minutes: 15, reason: ' Stof twee keer per week weg. ' } }))
    expect(result).toMatchObject({ norm: 125, adjustment: 15, minutes: 140, deviationReason: 'Stof twee keer per week weg.' })
    expect(outcomeText(result)).toBe('per week: 2 uur en 5 minuten volgens de norm, 15 minuten erbij met een reden.')
    expect(sure(run(apply('base'), { deviation: { minutes: -125, reason: 'x' } })).minutes).toBe(0)
  })

  test('every cell has its row, also where it does not apply, with its reason', () => {
    const result = sure(run({ ...apply('base'), laundry: { apply: false, why: 'Dochter doet de was' } }))
    expect(result.lines.map((line) => line.key)).toEqual(CELLS.map((each) => each.key))
    const laundry = result.lines.find((line) => line.key === 'laundry')
    expect(laundry).toMatchObject({ applied: false, minutes: 0, why: 'Dochter doet de was' })
    expect(laundry && explanationOf(laundry, PER_ROW)).toBe('Dochter doet de was')
  })
})

describe('refusals', () => {
  const REFUSED: readonly (readonly [string, ReturnType<typeof run>, string, string])[] = [
    ['no cells', run({}, { cells: [] }), 'no-cells', 'nog geen normen'],
    ['nothing applied', run({ base: { apply: false } }), 'nothing-applied', 'ten minste één norm'],
    ['unknown cell', run(apply('base', 'xyz')), 'unknown-cell', 'geen norm "xyz"'],
    ['empty cell', run(apply('base', 'empty')), 'cell-empty', '"Norm empty" is nog niet vastgesteld'],
    ['empty cell that claims a status', run(apply('x'), { cells: [cell('x', null, 'minutes-per-week', { status: 'confirmed' })] }), 'cell-empty', '"Norm x"'],
    ['amount in a cell that is marked empty', run(apply('x'), { cells: [cell('x', 5, 'minutes-per-week', { status: 'empty' })] }), 'cell-empty', '"Norm x"'],
    ['not checked yet', run(apply('x'), { cells: [cell('x', 5, 'minutes-per-week', { status: 'unconfirmed' })] }), 'cell-unconfirmed', '"Norm x" is nog niet gecontroleerd'],
    ['no source', run(apply('no-source')), 'cell-without-source', '"Norm no-source" heeft geen bron'],
    ['example outside the demonstration', run(apply('invented')), 'example-outside-demo', 'telt alleen in de demonstratie'],
    ['both alternatives', run(apply('base', 'some', 'much')), 'both-alternatives', 'Kies "Norm some" of "Norm much"'],
    ['no count', run(apply('base', 'room')), 'count-out-of-bounds', 'aantal in van 1 tot en met 20'],
    ['count of none', run({ room: { apply: true, count: 0 } }), 'count-out-of-bounds', '"Norm room"'],
    ['too high a count', run({ room: { apply: true, count: 21 } }), 'count-out-of-bounds', '"Norm room"'],
    ['half a count', run({ room: { apply: true, count: 1.5 } }), 'count-out-of-bounds', '"Norm room"'],
    ['taken off where nothing may', run({ base: { apply: true, less: 5 } }), 'not-subtractable', 'gaat geen tijd af'],
    ['taken off in half minutes', run({ shared: { apply: true, less: 1.5 } }), 'less-not-whole', 'hele minuten'],
    ['more taken off than there is', run({ shared: { apply: true, less: 63 } }), 'less-than-nothing', 'hooguit 1 uur en 2 minuten'],
    ['rounding to nothing', run(apply('base'), { rounding: { ...PER_ROW, toMinutes: 0 } }), 'rounding-impossible', 'afronding'],
    ['deviation in half minutes', run(apply('base'), { deviation: { minutes: 0.5, reason: 'x' } }), 'deviation-not-whole', 'hele minuten'],
    ['deviation without a reason', run(apply('base'), { deviation: { minutes: 15, reason: '  ' } }), 'deviation-without-reason', 'waarom u van de norm afwijkt'],
    ['one area below zero', run(apply('base', 'laundry', 'laundry-less')), 'negative-area', 'Bij "Wasverzorging" gaat er meer af'],
    ['total below zero', run(apply('base'), { deviation: { minutes: -126, reason: 'x' } }), 'negative-total', 'De norm geeft 2 uur en 5 minuten en u trekt er 2 uur en 6 minuten af.'],
    ['more than a week', run(apply('base'), { deviation: { minutes: 10_080, reason: 'x' } }), 'too-many-minutes', 'meer dan een hele week'],
  ]
  test.each(REFUSED)('%s', (_, result, reason, words) => {
    expect(result).toMatchObject({ ok: false, reason })
    if (!result.ok) expect(calculationSentence(result)).toContain(words)
  })
  test('every refusal has been refused here', () => {
    expect(new Set(REFUSED.map(([, , reason]) => reason))).toEqual(new Set(Object.keys(CALCULATION_REFUSALS)))
  })
  test('an example counts in a demonstration', () => expect(sure(run(apply('invented'), { demo: true })).minutes).toBe(10))
  test('the cells a set lacks are named', () => expect(emptyCells(CELLS).map((each) => each.key)).toEqual(['empty', 'no-source']))
})

describe('the explanation', () => {
  const line = (answers: Answers, key: string, rounding = PER_ROW) => {
    const found = sure(run(answers, { rounding })).lines.find((each) => each.key === key)
    if (!found) throw new Error(`no line ${key}`)
    return found
  }
  test('108 hours a year, step by step', () => {
    expect(stepsOf(line(apply('base'), 'base'), PER_ROW)).toEqual([
      { what: 'Basis, volledige overname', value: '108 uur per jaar' },
      { what: 'In minuten: 108 × 60', value: '6.480 per jaar' },
      { what: 'Per week: 6.480 : 52', value: '124,62 minuten' },
      { what: 'Afgerond op hele minuten', value: '125 minuten' },
      { what: 'In uren en minuten', value: '2:05' },
    ])
    expect(explanationOf(line(apply('base'), 'base'), PER_ROW)).toBe('108 uur per jaar × 60 : 52 = 124,62')
  })
  test('three rooms, seven times, every other week', () => {
    expect(stepsOf(line({ room: { apply: true, count: 3 } }, 'room'), PER_ROW).map((step) => `${step.what} = ${step.value}`)).toEqual([
      'Norm room = 16 uur per jaar', 'Aantal: 3 × 16 = 48 uur per jaar', 'In minuten: 48 × 60 = 2.880 per jaar', 'Per week: 2.880 : 52 = 55,38 minuten',
      'Afgerond op hele minuten = 55 minuten', 'In uren en minuten = 0:55',
    ])
    expect(explanationOf(line({ bread: { apply: true, count: 7 } }, 'bread'), PER_ROW)).toBe('12 minuten per keer × 7 = 84')
    expect(explanationOf(line(apply('ironing'), 'ironing'), PER_ROW)).toBe('25 minuten per twee weken : 2 = 12,5')
    expect(explanationOf(line(apply('laundry'), 'laundry'), PER_ROW)).toBe('35 minuten per week')
  })
  test('a row that does not apply has no steps; an empty cell says so', () => {
    expect(stepsOf(line(apply('base'), 'laundry'), PER_ROW)).toEqual([])
    expect(explanationOf(line(apply('base'), 'laundry'), PER_ROW)).toBe('Niet van toepassing')
    expect(amountText({ amount: null, unit: null })).toBe('nog niet vastgesteld')
    expect(roundingText(PER_ROW)).toBe('Afronden: per regel op hele minuten.')
    expect(roundingText({ ...ON_TOTAL, toMinutes: 5 })).toBe('Afronden: op het totaal op 5 minuten.')
  })
})

describe('what others do', () => {
  test('comes off the norm, exactly, and stands with its row', () => {
    const result = sure(run({ shared: { apply: true, less: 20, by: 'network', why: 'De zoon doet de helft.' } }))
    expect(result.minutes).toBe(42)
    const line = result.lines.find((each) => each.key === 'shared')
    expect(line).toMatchObject({ less: 20, by: 'network', minutes: 42 })
    expect(line && explanationOf(line, PER_ROW)).toBe('54 uur per jaar × 60 : 52 = 62,31, eraf 20 minuten door netwerk of mantelzorg')
    expect(line && stepsOf(line, PER_ROW).map((step) => step.value)).toEqual(['54 uur per jaar', '3.240 per jaar', '62,31 minuten', '42,31 minuten', '42 minuten', '0:42'])
    expect(sure(run({ shared: { apply: true, less: 62 } })).minutes).toBe(0)
    expect(sure(run(apply('shared'))).lines.some((each) => 'less' in each)).toBe(false)
  })
  test('needs words for the resident, as help once per two weeks does', () => {
    const said = (answers: Answers) => {
      const verdict = checkAnswers(CELLS, answers)
      return verdict.ok || [verdict.reason, ANSWER_REFUSALS[verdict.reason](verdict.detail ?? {}).includes('"Norm ')]
    }
    expect(said({ shared: { apply: true, less: 20 } })).toEqual(['less-without-reason', true])
    expect(said({ shared: { apply: true, less: 20, why: 'De zoon.' } })).toBe(true)
    expect(said({ shared: { apply: false, less: 20 } })).toBe(true)
    expect(said(apply('two-weekly'))).toEqual(['two-weekly-without-reason', true])
    expect(said({ 'two-weekly': { apply: true, why: ' ' } })).toEqual(['two-weekly-without-reason', true])
    expect(said({ 'two-weekly': { apply: true, why: 'Mevrouw houdt het huis zelf bij.' } })).toBe(true)
    expect(said(apply('ironing'))).toBe(true)
  })
  test('help comes once per two weeks only when every base does', () => {
    expect(visitsOf(sure(run(apply('two-weekly'))))).toEqual({ weeks: 2, minutes: 150 })
    expect(visitsText(sure(run(apply('two-weekly'))))).toBe('Een keer per twee weken 2 uur en 30 minuten.')
    expect(visitsOf(sure(run(apply('two-weekly', 'laundry'))))).toMatchObject({ weeks: 1 })
    expect(visitsText(sure(run(apply('base'))))).toBeNull()
    expect(visitsOf(sure(run(apply('ironing'))))).toMatchObject({ weeks: 1 })
  })
  test('the running total reads the form as it is posted', () => {
    const values = { 'answers.base.apply': 'ja', 'answers.room.count': '2', 'answers.room.apply': 'ja', 'answers.shared.apply': 'ja', 'answers.shared.less': '0:20', 'answers.shared.by': 'network', 'answers.shared.why': ' De zoon ', other: ['x'] }
    const answers = answersOnScreen(values, CELLS)
    expect(answers['shared']).toEqual({ apply: true, less: 20, by: 'network', why: 'De zoon' })
    expect(answers['laundry']).toEqual({ apply: false })
    expect(sure(run(answers)).minutes).toBe(125 + 37 + 42)
    expect(answersOnScreen({ 'answers.shared.apply': 'ja', 'answers.shared.less': 'veel', 'answers.shared.by': 'hond' }, CELLS)['shared']).toEqual({ apply: true })
  })
})

const sourced = CELLS.filter((each) => !['empty', 'no-source', 'invented', 'less', 'laundry-less', 'much', 'two-weekly'].includes(each.key))
const anyAnswers = fc.dictionary(fc.constantFrom(...sourced.map((each) => each.key)), fc.record({ apply: fc.boolean(), count: fc.integer({ min: 1, max: 9 }), why: fc.string() })) as fc.Arbitrary<Answers>
const anyRounding = fc.record({ rule: fc.constantFrom('per-row' as const, 'total' as const), toMinutes: fc.constantFrom(1, 5, 10, 15), weeksPerYear: fc.constantFrom(52, 53) })

describe('properties', () => {
  test('what comes off lowers the total by exactly that on the total, never below zero, and in whatever order the answers stand', () => {
    fc.assert(fc.property(anyAnswers, fc.integer({ min: 1, max: 62 }), (answers, less) => {
      const full = sure(run({ ...answers, shared: { apply: true } }, { rounding: ON_TOTAL }))
      const less1 = { ...answers, shared: { apply: true, less } }
      const taken = sure(run(less1, { rounding: ON_TOTAL }))
      expect(full.minutes - taken.minutes).toBe(less)
      expect(taken.minutes).toBeGreaterThanOrEqual(0)
      expect(run(Object.fromEntries(Object.entries(less1).reverse()), { rounding: ON_TOTAL })).toEqual({ ok: true, value: taken })
    }))
  })
  test('units convert there and back: hours a year to minutes a week exactly, two weeks to one', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(52, 53), (hundredths, weeksPerYear) => {
      const hours = hundredths / 100
      const line = (unit: NormUnit) => {
        const result = calculate({ cells: [cell('one', hours, unit, { kind: 'base' })], answers: apply('one'), rounding: { rule: 'total', toMinutes: 1, weeksPerYear }, demo: false })
        return result.ok ? result.value.lines[0]?.exact : undefined
      }
      const year = line('hours-per-year')
      if (year) expect(multiply(year, fraction(weeksPerYear, 60))).toEqual(fromDecimal(hours))
      const weeks = line('minutes-per-two-weeks')
      if (weeks) expect(multiply(weeks, fraction(2))).toEqual(fromDecimal(hours))
    }))
  })
  test('norm and adjustment add up to the minutes, and the rows to the norm', () => {
    fc.assert(fc.property(anyAnswers, anyRounding, fc.integer({ min: -60, max: 60 }), (answers, rounding, minutes) => {
      const result = run(answers, { rounding, deviation: { minutes, reason: 'reden' } })
      if (!result.ok) {
        expect(['nothing-applied', 'negative-total']).toContain(result.reason)
        return
      }
      const { lines, norm, adjustment, roundingDifference } = result.value
      expect(result.value.minutes).toBe(norm + adjustment)
      expect(lines.reduce((sum, line) => sum + line.minutes, 0) + roundingDifference).toBe(norm)
      if (rounding.rule === 'per-row') expect(roundingDifference).toBe(0)
    }))
  })
  test('rounding is off by at most half a step per applied row, or half a step on the total', () => {
    fc.assert(fc.property(anyAnswers, anyRounding, (answers, rounding) => {
      const result = run(answers, { rounding })
      if (!result.ok) return
      const applied = result.value.lines.filter((line) => line.applied)
      const exact = applied.reduce((sum, line) => sum + line.exact.numerator / line.exact.denominator, 0)
      const bound = (rounding.toMinutes / 2) * (rounding.rule === 'per-row' ? applied.length : 1)
      expect(Math.abs(result.value.norm - exact)).toBeLessThanOrEqual(bound + 1e-9)
      expect(result.value.norm % rounding.toMinutes).toBe(0)
    }))
  })
  test('one more applied norm, or a higher count, never gives less', () => {
    fc.assert(fc.property(anyAnswers, anyRounding, fc.constantFrom(...sourced.map((each) => each.key)), (answers, rounding, key) => {
      const before = run(answers, { rounding })
      const count = answers[key]?.apply ? (answers[key].count ?? 1) + 1 : 1
      const after = sure(run({ ...answers, [key]: { apply: true, count } }, { rounding }))
      if (before.ok) expect(after.minutes).toBeGreaterThanOrEqual(before.value.minutes)
    }))
  })
  test('the same input gives the same answer, also after a stay in the database', () => {
    const shuffleKeys = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(shuffleKeys) : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, shuffleKeys(each)])) : value
    fc.assert(fc.property(anyAnswers, anyRounding, (answers, rounding) => {
      const input: CalculationInput = { cells: CELLS, answers, rounding, demo: false }
      const result = calculate(input)
      if (!result.ok) return
      const kept = shuffleKeys(JSON.parse(JSON.stringify(result.value))) as Calculation
      expect(replays(kept, input)).toBe(true)
      expect(replays({ ...kept, minutes: kept.minutes + 1 }, input)).toBe(false)
      expect(replays(kept, { ...input, rounding: { ...rounding, weeksPerYear: 51 } }) && result.value.lines.some((line) => line.applied && line.unit === 'hours-per-year')).toBe(false)
    }))
  })
})

describe('beside another set', () => {
  const own = sure(run({ ...apply('base', 'laundry') }))
  const utrecht = [cell('base', 104.9, 'hours-per-year', { kind: 'base' })]
  test('the same keys are compared, what it lacks is shown as lacking', () => {
    const compared = sure(compareSets(own, { cells: utrecht, answers: apply('base', 'laundry'), rounding: PER_ROW, demo: false }))
    expect(compared.rows.filter((row) => ['base', 'laundry'].includes(row.key))).toEqual([{ key: 'base', minutes: 125, other: 121 }, { key: 'laundry', minutes: 35, other: null }])
    expect([compared.minutes, compared.other, minutesOf(own, 'laundry')]).toEqual([160, 121, 35])
  })
  test('a set with nothing in common cannot be compared', () => {
    expect(compareSets(own, { cells: utrecht, answers: apply('laundry'), rounding: PER_ROW, demo: false })).toMatchObject({ ok: false, reason: 'nothing-applied' })
  })
})
