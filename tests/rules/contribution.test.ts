import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideMake, decideSent, eventsOf, type Line, linesOf, monthOf, type Spell } from '@/lib/exchange/rules/contribution'
import { addDays, day } from '@/lib/kernel/day'

const TODAY = day('2025-12-01')
const spell = (startsOn: string, endsOn: string, form: Spell['form'] = 'in-kind', residentId = 'a'): Spell => ({ residentId, form, startsOn: day(startsOn), endsOn: day(endsOn) })
const short = (line: { kind: string; onDay: string; form: string; withdrawn?: boolean }) => `${line.withdrawn ? 'not ' : ''}${line.kind} ${line.onDay} ${line.form}`

describe('what there is to tell of a resident', () => {
  it.each([
    ['runs', [spell('2025-01-06', '2026-12-31')], ['starts 2025-01-06 in-kind']],
    ['begins tomorrow', [spell('2025-12-02', '2026-12-31')], []],
    ['stopped today', [spell('2025-01-06', '2025-12-01')], ['starts 2025-01-06 in-kind', 'stops 2025-12-01 in-kind']],
    ['goes on under another decision', [spell('2025-01-06', '2025-06-30'), spell('2025-07-01', '2026-12-31')], ['starts 2025-01-06 in-kind']],
    ['goes on as a budget', [spell('2025-01-06', '2025-06-30'), spell('2025-07-01', '2026-12-31', 'personal-budget')], ['starts 2025-01-06 in-kind', 'changes 2025-07-01 personal-budget']],
    ['two at once are one', [spell('2025-01-06', '2025-09-30'), spell('2025-03-01', '2025-06-30', 'personal-budget')], ['starts 2025-01-06 in-kind', 'stops 2025-09-30 in-kind']],
    ['a gap of a day', [spell('2025-01-06', '2025-06-30'), spell('2025-07-02', '2026-12-31')], ['starts 2025-01-06 in-kind', 'stops 2025-06-30 in-kind', 'starts 2025-07-02 in-kind']],
  ] as const)('%s', (_what, spells, told) => expect(eventsOf(spells, TODAY).map(short)).toEqual(told))
  it('counts from the month after it begins', () => {
    expect(monthOf({ kind: 'starts', onDay: day('2025-12-08') })).toBe('2026-01-01')
    expect(monthOf({ kind: 'starts', onDay: day('2025-12-01') })).toBe('2026-01-01')
    expect([monthOf({ kind: 'stops', onDay: TODAY }), monthOf({ kind: 'changes', onDay: TODAY })]).toEqual([null, null])
  })
})

describe('the next list', () => {
  const first = linesOf([spell('2025-01-06', '2025-11-30')], [], day('2025-06-01'))
  it('tells what is new, and takes back what no longer holds', () => {
    expect(first.map(short)).toEqual(['starts 2025-01-06 in-kind'])
    const second = linesOf([spell('2025-01-06', '2025-11-30')], first, TODAY)
    expect(second.map(short)).toEqual(['stops 2025-11-30 in-kind'])
    // Afterwards the help turned out to go on, and to have begun later.
    const third = linesOf([spell('2025-01-13', '2026-11-30')], [...first, ...second], TODAY)
    expect(third.map(short)).toEqual(['not starts 2025-01-06 in-kind', 'starts 2025-01-13 in-kind', 'not stops 2025-11-30 in-kind'])
    expect(linesOf([spell('2025-01-06', '2025-11-30')], [...first, ...second, ...third], TODAY).map(short)).toEqual(['starts 2025-01-06 in-kind', 'not starts 2025-01-13 in-kind', 'stops 2025-11-30 in-kind'])
  })
  it('tells nothing twice, whatever is known from one list to the next', () => {
    const spells = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }), fc.constantFrom('in-kind' as const, 'personal-budget' as const)).map(([who, from, length, form]) => spell(addDays(day('2025-01-01'), from), addDays(day('2025-01-01'), from + length), form, who)), { maxLength: 5 })
    fc.assert(
      fc.property(spells, spells, spells, (...known) => {
        const told: Line[] = []
        for (const each of known) told.push(...linesOf(each, told, TODAY))
        expect(linesOf(known[2], told, TODAY)).toEqual([])
        const net = new Map<string, number>()
        for (const line of told) {
          const key = `${line.residentId} ${line.kind} ${line.onDay} ${line.form}`
          net.set(key, (net.get(key) ?? 0) + (line.withdrawn ? -1 : 1))
          expect([0, 1]).toContain(net.get(key))
        }
      }),
    )
  })
})

const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)
it.each([[true, 2, 'yes'], [true, 0, 'nothing-new'], [false, 2, 'not-ruled'], [false, 0, 'not-ruled']] as const)('a list is made: ruled %s, %i lines: %s', (ruled, lines, expected) => expect(reason(decideMake(ruled, lines))).toBe(expected))
it.each([
  [null, '2025-12-01', 'yes'],
  [null, '2025-11-28', 'yes'],
  [null, '2025-11-27', 'sent-before-made'],
  [null, '2025-12-02', 'sent-in-future'],
  ['2025-11-28', '2025-12-01', 'sent-already'],
] as const)('sent before on %s, now on %s: %s', (before, on, expected) => expect(reason(decideSent(before && day(before), day(on), day('2025-11-28'), TODAY))).toBe(expected))
