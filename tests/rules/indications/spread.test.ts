import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SPREAD_REFUSALS, spreadText } from '@/lib/indications/messages'
import { type SpreadPart, decideSpread, placesIn, spreadAfter, windowOf } from '@/lib/indications/rules/spread'
import { sure } from '@/lib/kernel/result'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'

const week = (minutes: number) => ({ weeks: 1, minutes }) as const
const at = (day: number, part: SpreadPart['part'], minutes: number): SpreadPart => ({ day, part, minutes })

describe('spreading over the week', () => {
  test.each([
    ['exactly the minutes', [at(1, 'morning', 90), at(4, 'afternoon', 50)], week(140), true],
    ['in one go', [at(6, 'morning', 140)], week(140), true],
    ['over two weeks', [at(2, 'morning', 150)], { weeks: 2, minutes: 150 }, true],
    ['too little', [at(1, 'morning', 90)], week(140), 'spread-differs'],
    ['too much', [at(1, 'morning', 141)], week(140), 'spread-differs'],
    ['twice the same', [at(1, 'morning', 90), at(1, 'morning', 50)], week(140), 'spread-twice'],
    ['on a Saturday afternoon', [at(6, 'afternoon', 140)], week(140), 'window-not-offered'],
    ['on a Sunday', [at(7, 'morning', 140)], week(140), 'window-not-offered'],
    ['below zero', [at(1, 'morning', 150), at(2, 'morning', -10)], week(140), 'window-not-offered'],
  ] as const)('%s', (_, parts, visits, expected) => {
    const verdict = decideSpread(visits, parts, TIME_WINDOWS)
    expect(verdict.ok || verdict.reason).toBe(expected)
  })
  test('only where the municipality offers the window', () => {
    expect(decideSpread(week(60), [at(1, 'evening', 60)], ['morning', 'afternoon'])).toMatchObject({ reason: 'window-not-offered' })
    expect(placesIn(['morning']).map((place) => place.day)).toEqual([1, 2, 3, 4, 5])
    expect(placesIn(TIME_WINDOWS)).toHaveLength(16)
    expect([windowOf(6, 'morning'), windowOf(6, 'evening'), windowOf(3, 'evening')]).toEqual(['saturday-morning', null, 'evening'])
  })
  test('nothing filled in takes it away; what no longer adds up is made again', () => {
    expect(decideSpread(week(140), [at(1, 'morning', 0)], TIME_WINDOWS)).toEqual({ ok: true, value: null })
    const spread = sure(decideSpread(week(140), [at(1, 'morning', 90), at(4, 'afternoon', 50)], TIME_WINDOWS))
    expect(spreadAfter(spread, week(140))).toBe(spread)
    expect(spreadAfter(spread, week(141))).toBeNull()
    expect(spreadAfter(spread, { weeks: 2, minutes: 140 })).toBeNull()
    expect(spread && spreadText(spread)).toBe('maandag ochtend 1 uur en 30 minuten, donderdag middag 50 minuten')
    expect(SPREAD_REFUSALS['spread-differs']({ given: 90, minutes: 140, weeks: 1 })).toBe('U verdeelt 1 uur en 30 minuten en de berekening geeft 2 uur en 20 minuten per week. Maak het samen precies evenveel.')
  })
  test('whatever is kept adds up to the minutes', () => {
    const part = fc.record({ day: fc.integer({ min: 0, max: 7 }), part: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const), minutes: fc.integer({ min: 0, max: 90 }) })
    fc.assert(fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 0, max: 200 }), (parts, minutes) => {
      const verdict = decideSpread(week(minutes), parts, TIME_WINDOWS)
      if (verdict.ok && verdict.value) expect(verdict.value.parts.reduce((sum, each) => sum + each.minutes, 0)).toBe(minutes)
    }))
  })
})
