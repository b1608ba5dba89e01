import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { motivation, pointsText, tieSentence } from '@/lib/selection/messages'
import { decideAward, decideConsensus, decideRedraw, decideScores, decideWeights, leftOut, orderOf, pointsOf, redrawn, type Entry, type Tip } from '@/lib/selection/rules'
import { SetSelection, TIE_RULES } from '@/lib/selection/schema'

const CRITERIA = [{ id: 'a', position: 1, weight: 60, title: 'Continuïteit' }, { id: 'b', position: 2, weight: 40, title: 'Plan' }]
const AREA = { criteria: CRITERIA, maxScore: 10, assessors: 2, places: 1, tieRule: 'heaviest-criterion' as const }
const entry = (number: string, a: number, b: number): Entry => ({ id: number, number, scores: new Map([['a', a], ['b', b]]) })
const late = (...mine: boolean[]) => mine.map((each, at) => ({ name: `A${at}`, mine: each, given: false }))
const given = (a: number, b: number) => [{ criterionId: 'a', score: a }, { criterionId: 'b', score: b }]

describe('weights', () => {
  it.each([
    ['100 together', [60, 40], 'allowed'],
    ['99', [60, 39], 'weights-not-100'],
    ['one alone', [100], 'allowed'],
  ])('%s', (_name, weights, expected) => {
    const decision = decideWeights(weights.map((weight, at) => ({ weight, title: `Criterium ${at}` })))
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
  it('say what they are together', () => expect(decideWeights([{ weight: 30, title: 'A' }])).toMatchObject({ detail: { sum: 30 } }))
  it('belong to criteria of different names', () => expect(decideWeights([{ weight: 60, title: 'Plan' }, { weight: 40, title: 'plan' }])).toMatchObject({ reason: 'title-twice' }))
  it('keep their place in the form', () => {
    const id = crypto.randomUUID()
    const parsed = SetSelection.safeParse({ procedureId: id, version: '1', lotId: id, places: '2', maxScore: '10', assessors: '2', tieRule: 'draw', criteria: [null, { title: 'Plan', text: 'Waar beoordelaars op letten.', weight: 'veel' }] })
    expect(parsed.error?.issues[0]?.path).toEqual(['criteria', 1, 'weight'])
  })
})

describe('an assessor’s own scores', () => {
  it.each([
    ['whole', given(7, 8), { others: 1, shared: false }, 'allowed'],
    ['one criterion missing', given(7, 8).slice(1), { others: 0, shared: false }, 'not-every-criterion'],
    ['beyond the scale', given(11, 8), { others: 0, shared: false }, 'score-too-high'],
    ['after all have given', given(7, 8), { others: 1, shared: true }, 'already-shared'],
    ['one assessor too many', given(7, 8), { others: 2, shared: false }, 'enough-assessors'],
    ['late, one of the same assessors', given(7, 8), { others: 1, shared: false, late: late(true, false) }, 'allowed'],
    ['late, another while both still can', given(7, 8), { others: 0, shared: false, late: late(false, false) }, 'same-assessors'],
    ['late, another for the one who left', given(7, 8), { others: 0, shared: false, late: late(false) }, 'allowed'],
    ['late, another after somebody took that seat', given(7, 8), { others: 1, shared: false, late: late(false) }, 'same-assessors'],
    ['late, another after the one who stayed', given(7, 8), { others: 1, shared: false, late: [{ name: 'A', mine: false, given: true }] }, 'allowed'],
  ])('%s', (_name, scores, state, expected) => {
    const decision = decideScores(scores, AREA, state)
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
})

describe('what is settled together', () => {
  const today = day('2026-05-01')
  it.each([
    ['after all have given', given(7, 8), today, { shared: true, settled: false }, 'allowed'],
    ['before', given(7, 8), today, { shared: false, settled: false }, 'scores-missing'],
    ['twice', given(7, 8), today, { shared: true, settled: true }, 'already-settled'],
    ['ahead of the meeting', given(7, 8), day('2026-05-02'), { shared: true, settled: false }, 'met-in-future'],
    ['beyond the scale', given(7, 12), today, { shared: true, settled: false }, 'score-too-high'],
  ])('%s', (_name, scores, metOn, state, expected) => {
    const decision = decideConsensus(scores, metOn, AREA, state, today)
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
})

describe('points and order', () => {
  it.each([[10, 10, '100'], [0, 0, '0'], [7, 8, '74'], [7, 9, '78']])('%s and %s are %s points', (a, b, text) => expect(pointsText(pointsOf(entry('1', a, b), CRITERIA, 10))).toBe(text))
  it('goes by points', () => expect(orderOf([entry('1', 5, 5), entry('2', 9, 9)], AREA, 'seed').map(({ entry: { number }, awarded, by }) => [number, awarded, by])).toEqual([['2', true, 'points'], ['1', false, 'points']]))
  // 6 x 60 + 6 x 40 is 8 x 60 + 3 x 40.
  it('at equal points goes by the heaviest criterion where that was published', () => expect(orderOf([entry('1', 6, 6), entry('2', 8, 3)], AREA, 'seed').map(({ entry: { number }, by }) => [number, by])).toEqual([['2', 'heaviest-criterion'], ['1', 'heaviest-criterion']]))
  it('draws where that was published, whatever the scores are made of', () => {
    const seeds = Array.from({ length: 40 }, (_, at) => `seed ${at}`)
    const first = seeds.map((seed) => orderOf([entry('1', 6, 6), entry('2', 8, 3)], { ...AREA, tieRule: 'draw' }, seed)[0]?.entry.number)
    expect(new Set(first)).toEqual(new Set(['1', '2']))
  })
  it.each([
    ['everything settled', {}, 'allowed'],
    ['the procedure was withdrawn', { withdrawn: true }, 'procedure-withdrawn'],
    ['not opened', { opened: false }, 'not-opened'],
    ['decided already', { decided: true }, 'already-decided'],
    ['nothing entered', { entries: 0 }, 'nothing-entered'],
    ['not yet tested', { unassessed: ['Zorg B.V.'] }, 'not-assessed'],
    ['not yet settled', { unsettled: ['Zorg B.V.'] }, 'not-settled'],
  ])('award: %s', (_name, change, expected) => {
    const decision = decideAward({ withdrawn: false, opened: true, decided: false, unassessed: [], unsettled: [], entries: 2, ...change })
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
})

describe('the motivation', () => {
  const facts = { area: 'West', places: 1, waiting: 0, maxScore: 10, by: 'points' as const, points: 7400, scored: CRITERIA.map((criterion) => ({ ...criterion, score: 7, reason: `Goed uitgewerkt in ${criterion.title.toLowerCase()}.` })), winners: [{ provider: 'Hulp Stad B.V.', points: 9000, scores: new Map([['a', 9], ['b', 9]]) }] }
  it('has the own scores with their reasons, and what the awarded scored without theirs', () => {
    const text = motivation({ ...facts, awarded: false })
    expect(text).toContain('U bent daar niet bij. Uw inschrijving kreeg 74 van 100 punten.')
    expect(text).toContain('Continuïteit (weging 60): 7 van 10. Goed uitgewerkt in continuïteit.')
    expect(text).toContain('De opdracht gaat naar Hulp Stad B.V.: 90 punten (Continuïteit 9 en Plan 9).')
  })
  it('says of a place that waits only that the college decides later', () => expect(motivation({ ...facts, awarded: false, winners: [], waiting: 1 })).toMatch(/Over één plaats neemt het college later een besluit\.$/))
  it('tells who was awarded nothing of others', () => expect(motivation({ ...facts, awarded: true })).not.toContain('Hulp Stad'))
  it.each(TIE_RULES)('the tie rule %s is one that can be published', (rule) => expect(tieSentence(rule)).toMatch(/^Bij gelijke punten beslist: .*loting|geloot/))
})

const scores = fc.record({ a: fc.integer({ min: 0, max: 10 }), b: fc.integer({ min: 0, max: 10 }) })
const entries = fc.array(scores, { minLength: 1, maxLength: 8 }).map((list) => list.map(({ a, b }, at) => entry(`I-2023-${at}`, a, b)))
const rule = fc.constantFrom(...TIE_RULES)
const numbers = (order: ReturnType<typeof orderOf>) => order.map((placed) => placed.entry.number)

describe('properties of the order', () => {
  it('is the same however the entries come in, and every time again', () =>
    fc.assert(fc.property(entries, rule, fc.string(), fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (list, tieRule, seed, places, keys) => {
      const area = { ...AREA, tieRule, places }
      const shuffled = list.map((each, at) => ({ each, key: keys[at] ?? 0 })).sort((x, y) => x.key - y.key).map(({ each }) => each)
      expect(orderOf(shuffled, area, seed)).toEqual(orderOf(list, area, seed))
    })))
  it('never puts fewer points above more, awards as many as there are places, and from the top', () =>
    fc.assert(fc.property(entries, rule, fc.string(), fc.integer({ min: 1, max: 4 }), (list, tieRule, seed, places) => {
      const order = orderOf(list, { ...AREA, tieRule, places }, seed)
      order.slice(1).forEach((placed, at) => { expect(placed.points).toBeLessThanOrEqual(order[at]?.points ?? 0) })
      expect(order.filter((placed) => placed.awarded).length).toBe(Math.min(places, list.length))
      expect(order.findIndex((placed) => !placed.awarded)).toBe(list.length > places ? places : -1)
    })))
  it('a higher score never costs a place, whoever else is there', () =>
    fc.assert(fc.property(entries, rule, fc.string(), fc.nat(), fc.constantFrom('a', 'b'), (list, tieRule, seed, pick, criterion) => {
      const area = { ...AREA, tieRule }
      const chosen = list[pick % list.length]
      const before = chosen?.scores.get(criterion) ?? 10
      if (!chosen || before >= 10) return
      const better = { ...chosen, scores: new Map([...chosen.scores, [criterion, before + 1]]) }
      const at = (order: readonly Entry[]) => numbers(orderOf(order, area, seed)).indexOf(chosen.number)
      expect(at(list.map((each) => (each === chosen ? better : each)))).toBeLessThanOrEqual(at(list))
    })))
  it('the order of two depends on those two alone', () =>
    fc.assert(fc.property(entries, rule, fc.string(), (list, tieRule, seed) => {
      const area = { ...AREA, tieRule }
      const whole = numbers(orderOf(list, area, seed))
      const part = list.filter((_, at) => at % 2 === 0)
      expect(numbers(orderOf(part, area, seed))).toEqual(whole.filter((number) => part.some((each) => each.number === number)))
    })))
})

describe('the order drawn anew', () => {
  const stood = (outcome: string): Tip => ({ outcome, ground: null, open: false, stood: outcome !== 'refused' })
  const put = (outcome: string, ground: Tip['ground'], was: boolean): Tip => ({ outcome, ground, open: true, stood: was })
  const of = (name: string, tip: Tip | null, placed: boolean, compared = !leftOut(tip)) => ({ name, tip, placed, compared })
  const about = (...entries: ReturnType<typeof of>[]) => redrawn(entries).map((each) => each.name)

  it.each([
    ['who wins takes the place, and all who get none read it', [of('late', put('refused', 'judgment', false), true), of('winner', stood('admitted'), false), of('other', stood('refused'), false)], ['late', 'winner', 'other']],
    ['who is scored and wins nothing is alone in it', [of('late', put('refused', 'repair', false), false), of('winner', stood('admitted'), true), of('other', stood('refused'), false)], ['late']],
    ['who waits for the college and keeps its place stays as it is', [of('late', put('refused', 'repair', false), true), of('waits', stood('deferred'), true), of('winner', stood('admitted'), false)], ['late', 'winner']],
    ['who waits and loses its place hears so', [of('late', put('refused', 'repair', false), true), of('waits', stood('deferred'), false)], ['late', 'waits']],
    ['who is taken back stays out, and the next one moves up', [of('gone', put('revoked', 'revocation', true), false), of('next', stood('refused'), true)], ['next']],
    ['who failed what was awaited stays out', [of('gone', put('refused', 'deferred-decided', true), false), of('next', stood('refused'), true)], ['next']],
    ['who is not compared is left alone', [of('late', put('refused', 'repair', false), true), of('failed', stood('refused'), false, false)], ['late']],
    ['drawn twice it says the same', [of('late', put('admitted', 'judgment', false), true), of('winner', put('refused', 'redrawn', true), false), of('other', put('refused', 'redrawn', false), false)], ['late', 'winner', 'other']],
    ['nothing was decided', [of('new', null, true)], []],
  ])('%s', (_name, entries, expected) => expect(about(...entries)).toEqual(expected))

  it.each([
    [{}, 'allowed'],
    [{ withdrawn: true }, 'procedure-withdrawn'],
    [{ open: false }, 'nothing-in-preparation'],
    [{ unsettled: ['A'] }, 'not-settled'],
  ])('%j', (over, expected) => {
    const decision = decideRedraw({ withdrawn: false, open: true, unsettled: [], ...over })
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
})
