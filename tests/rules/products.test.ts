import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, type AmountChoice, type UnitOption, type UnitPolicy, decideAmount, isIndicated, mayRunTogether, minutesOfHours, minutesOfResult, needsCalculation, resultOfMinutes } from '@/lib/products/rules'
import { PRODUCT_KINDS, UNITS, type Unit } from '@/lib/products/schema'
import { optionText } from '@/lib/products/messages'

const option = (id: string, minutes: [number, number], more: Partial<UnitOption> = {}): UnitOption => ({ id, code: id, label: id, minutesFrom: minutes[0], minutesTo: minutes[1], frequency: null, laundry: null, ...more })
const unit = (kind: Unit, more: Partial<UnitPolicy> = {}): UnitPolicy => ({ id: kind, unit: kind, hoursPerYear: null, frequencies: ['weekly', 'two-weekly'], lookFirstWeeks: null, options: [], ...more })
const chosen = (more: Partial<AmountChoice> = {}): AmountChoice => ({ frequency: 'weekly', optionId: null, monthCents: null, minutes: null, minutesReason: null, ...more })
const rate = { id: 'r', centsPerHour: 3600 }
const MODULES = unit('modules', { options: [option('M1', [90, 90]), option('M2', [135, 135]), option('M3', [180, 180])] })
const PACKAGES = unit('packages', { frequencies: ['weekly', 'two-weekly'], options: [option('P1', [120, 120], { frequency: 'weekly', laundry: false }), option('P4', [100, 100], { frequency: 'two-weekly', laundry: true })] })
const CLASSES = unit('classes', { options: [option('K1', [1, 90]), option('K2', [91, 180])] })

describe('what a decision states, in every unit', () => {
  it.each([
    ['time as calculated', unit('minutes-week'), true, 125, {}, { minutes: 125, basis: 'norm' }],
    ['nothing calculated', unit('minutes-week'), true, null, {}, 'not-calculated'],
    ['nothing to give', unit('minutes-week'), true, 0, {}, 'no-minutes'],
    ['bespoke outside the norms, stated', unit('minutes-week'), false, null, { minutes: 240, minutesReason: 'x' }, { minutes: 240, basis: 'stated', reason: 'x' }],
    ['bespoke without minutes', unit('minutes-week'), false, 125, {}, 'minutes-unstated'],
    ['bespoke without what it rests on', unit('minutes-week'), false, null, { minutes: 240 }, 'minutes-unexplained'],
    ['a module', MODULES, true, null, { optionId: 'M2' }, { minutes: 135, basis: 'option', option: { code: 'M2' } }],
    ['a module of something else', MODULES, true, null, { optionId: 'P1' }, 'no-option'],
    ['a module that is enough', MODULES, true, 135, { optionId: 'M2' }, { minutes: 135 }],
    ['a module that gives less than calculated', MODULES, true, 136, { optionId: 'M2' }, 'option-too-small'],
    ['a package with its own frequency', PACKAGES, true, null, { optionId: 'P4', frequency: null }, { minutes: 100, frequency: 'two-weekly', option: { laundry: true } }],
    ['a package says the frequency, whatever was chosen', PACKAGES, true, null, { optionId: 'P1', frequency: 'two-weekly' }, { frequency: 'weekly' }],
    ['the class that holds the minutes', CLASSES, true, 91, {}, { minutes: 91, option: { code: 'K2' } }],
    ['no class is large enough', CLASSES, true, 181, {}, 'no-class-fits'],
    ['72 hours a year', unit('hours-year', { hoursPerYear: 72 }), false, null, {}, { minutes: 83, basis: 'hours' }],
    ['hours that are less than calculated', unit('hours-year', { hoursPerYear: 72 }), true, 84, {}, 'option-too-small'],
    ['a monthly amount before the change', unit('result-month'), true, null, { monthCents: 31_200 }, { minutes: 120, monthCents: 31_200, rateId: 'r', basis: 'result' }],
    ['no amount', unit('result-month'), true, null, {}, 'no-amount'],
    ['an amount of next to nothing', unit('result-month'), true, null, { monthCents: 10 }, 'no-minutes'],
    ['a monthly amount after the change', unit('minutes-week'), true, 125, { monthCents: 31_200 }, 'result-over'],
    ['no frequency', unit('minutes-week'), true, 125, { frequency: null }, 'no-frequency'],
    ['a frequency that is not given', unit('minutes-week', { frequencies: ['weekly'] }), true, 125, { frequency: 'two-weekly' }, 'frequency-not-offered'],
    ['nobody ruled a unit', null, true, 125, {}, 'no-unit'],
  ] as const)('%s', (_, policy, normed, calculated, choice, expected) => {
    const result = decideAmount(policy, normed, calculated, chosen(choice), rate)
    if (typeof expected === 'string') expect(result).toMatchObject({ ok: false, reason: expected })
    else expect(result).toMatchObject({ ok: true, value: expected })
  })

  it('refuses an amount without a rate by name', () => {
    for (const missing of [null, { id: 'r', centsPerHour: null }]) expect(decideAmount(unit('result-month'), true, null, chosen({ monthCents: 31_200 }), missing)).toMatchObject({ reason: 'rate-missing' })
  })

  it('gives whole minutes and a frequency whatever the unit', () => {
    const policies = [unit('minutes-week'), MODULES, PACKAGES, CLASSES, unit('hours-year', { hoursPerYear: 72 }), unit('result-month')]
    expect(policies.map((each) => each.unit).sort()).toEqual([...UNITS].sort())
    const value = (policy: UnitPolicy): Amount | null => {
      const result = decideAmount(policy, true, 80, chosen({ optionId: policy.options[0]?.id ?? null, monthCents: policy.unit === 'result-month' ? 20_000 : null }), rate)
      return result.ok ? result.value : null
    }
    for (const policy of policies) {
      expect(Number.isInteger(value(policy)?.minutes), policy.unit).toBe(true)
      expect(policy.frequencies, policy.unit).toContain(value(policy)?.frequency)
    }
  })
})

describe('units convert there and back', () => {
  it.each([[72, 83], [78, 90], [104, 120], [108, 125]])('%d hours a year are %d minutes a week', (hours, minutes) => {
    expect(minutesOfHours(hours)).toBe(minutes)
  })

  it('without loss beyond the rounding to whole cents and minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_080 }), fc.integer({ min: 1000, max: 10_000 }), (minutes, cents) => {
        expect(minutesOfResult(resultOfMinutes(minutes, cents), cents)).toBe(minutes)
      }),
    )
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), (hours) => Math.abs(minutesOfHours(hours) * 52 - hours * 60) <= 26))
  })
})

describe('the catalogue', () => {
  it('knows what is indicated and when the norms are needed', () => {
    expect(PRODUCT_KINDS.filter((kind) => !isIndicated(kind))).toEqual(['restorative', 'general'])
    expect(UNITS.filter((each) => needsCalculation(true, each))).toEqual(['minutes-week', 'classes'])
    expect(UNITS.some((each) => needsCalculation(false, each))).toBe(false)
    expect(needsCalculation(true, undefined)).toBe(true)
  })

  it('lets two products run at once only where it says so, either way round', () => {
    const pairs = [{ productId: 'a', otherId: 'b', together: true, note: 'mag' }, { productId: 'c', otherId: 'a', together: false, note: 'sluit uit' }]
    expect(mayRunTogether(pairs, 'b', 'a')).toEqual({ together: true, note: 'mag' })
    expect(mayRunTogether(pairs, 'a', 'c')).toEqual({ together: false, note: 'sluit uit' })
    expect(mayRunTogether(pairs, 'b', 'c')).toEqual({ together: false, note: null })
  })

  it('says in words what an option holds', () => {
    expect(optionText(option('P4', [100, 100], { frequency: 'two-weekly', laundry: true })).replaceAll('\u00a0', ' ')).toBe('1 uur en 40 minuten per week, een keer per twee weken, met de was')
  })
})
