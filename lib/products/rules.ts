import type { Day } from '@/lib/kernel/day'
import { fraction, roundToMultiple } from '@/lib/kernel/fraction'
import type { Cents } from '@/lib/kernel/money'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Frequency, ProductKind, Unit } from './schema'

/** The day whose policy counts: that of the decision, or the first day of help when that comes later. */
export const policyDay = (today: Day, startsOn: Day | null): Day => (startsOn !== null && startsOn > today ? startsOn : today)

/** Weeks in a year for every conversion: 78 hours a year are 1.5 a week, 104 are 2 (RBMNE:2016:2515). */
export const WEEKS_PER_YEAR = 52

/** A module, a package or a class of a unit; minutes a week. A class holds a range, the others one amount. */
export type UnitOption = { readonly id: string; readonly code: string; readonly label: string; readonly minutesFrom: number; readonly minutesTo: number; readonly frequency: Frequency | null; readonly laundry: boolean | null }

/** In which unit a product is indicated on a day. */
export type UnitPolicy = { readonly id: string; readonly unit: Unit; readonly hoursPerYear: number | null; readonly frequencies: readonly Frequency[]; /** Weeks of looking first (S22); null: none. */ readonly lookFirstWeeks: number | null; readonly options: readonly UnitOption[] }

/** What an hour costs on a day; null cents: not set. */
export type Rate = { readonly id: string; readonly centsPerHour: Cents | null }

/** Hours a year as whole minutes a week. */
export const minutesOfHours = (hoursPerYear: number): number => roundToMultiple(fraction(hoursPerYear * 60, WEEKS_PER_YEAR), 1)

/** A monthly amount as whole minutes a week at this rate: twelve months over fifty-two weeks (N44). */
export const minutesOfResult = (monthCents: Cents, centsPerHour: Cents): number => roundToMultiple(fraction(monthCents * 12 * 60, WEEKS_PER_YEAR * centsPerHour), 1)

/** The monthly amount that so many minutes a week come to, in whole cents. */
export const resultOfMinutes = (minutes: number, centsPerHour: Cents): Cents => roundToMultiple(fraction(minutes * WEEKS_PER_YEAR * centsPerHour, 12 * 60), 1)

/** Whether an indication can be given for it: a general facility has a registration, a restorative track goes before help. */
export const isIndicated = (kind: ProductKind): boolean => kind !== 'general' && kind !== 'restorative'

/** Whether an investigation can conclude on it: everything but a general facility, which asks no investigation. */
export const canSuit = (kind: ProductKind): boolean => kind !== 'general'

/** Whether the time must be calculated with the norms before anything can be decided. */
export const needsCalculation = (normed: boolean, unit: Unit | undefined): boolean => normed && (unit === undefined || unit === 'minutes-week' || unit === 'classes')

/** What the consultant chose besides dates: only what the unit asks counts. */
export type AmountChoice = { readonly frequency: Frequency | null; readonly optionId: string | null; readonly monthCents: Cents | null; readonly minutes: number | null; readonly minutesReason: string | null }

/** What the minutes rest on: the norms, a fixed option, hours a year, a monthly amount, or what was stated for a bespoke product. */
export type Basis = 'norm' | 'option' | 'hours' | 'result' | 'stated'
export type Amount = { readonly minutes: number; readonly frequency: Frequency; readonly unit: Unit; readonly basis: Basis; readonly option: UnitOption | null; readonly monthCents: Cents | null; readonly rateId: string | null; readonly reason: string | null }

export type AmountRefusal = 'no-unit' | 'not-calculated' | 'no-minutes' | 'no-option' | 'option-too-small' | 'no-class-fits' | 'no-frequency' | 'frequency-not-offered' | 'result-over' | 'no-amount' | 'rate-missing' | 'minutes-unstated' | 'minutes-unexplained'

type Minutes = Pick<Amount, 'minutes' | 'basis'> & Partial<Pick<Amount, 'option' | 'monthCents' | 'rateId' | 'reason'>>

/**
 * The minutes a week and the frequency that a decision states, in the unit of the day. Refuses a monthly amount where the municipality
 * has changed to time, a module that gives less than was calculated, minutes in no class, and what has no rate.
 */
export function decideAmount(policy: UnitPolicy | null, normed: boolean, calculated: number | null, choice: AmountChoice, rate: Rate | null): Result<Amount, AmountRefusal> {
  if (policy === null) return refuse('no-unit')
  if (choice.monthCents !== null && policy.unit !== 'result-month') return refuse('result-over')
  const found = minutesFor(policy, normed, calculated, choice, rate)
  if (!found.ok) return found
  const frequency = found.value.option?.frequency ?? choice.frequency
  if (frequency === null) return refuse('no-frequency')
  if (!policy.frequencies.includes(frequency)) return refuse('frequency-not-offered')
  return allow({ option: null, monthCents: null, rateId: null, reason: null, ...found.value, frequency, unit: policy.unit })
}

function minutesFor(policy: UnitPolicy, normed: boolean, calculated: number | null, choice: AmountChoice, rate: Rate | null): Result<Minutes, AmountRefusal> {
  switch (policy.unit) {
    case 'modules':
    case 'packages': {
      const option = policy.options.find((each) => each.id === choice.optionId)
      if (!option) return refuse('no-option')
      if (normed && calculated !== null && calculated > option.minutesTo) return refuse('option-too-small', { minutes: calculated })
      return allow({ minutes: option.minutesTo, basis: 'option', option })
    }
    case 'hours-year': {
      const minutes = minutesOfHours(policy.hoursPerYear ?? 0)
      return normed && calculated !== null && calculated > minutes ? refuse('option-too-small', { minutes: calculated }) : allow({ minutes, basis: 'hours' })
    }
    case 'result-month': {
      if (!choice.monthCents) return refuse('no-amount')
      if (!rate?.centsPerHour) return refuse('rate-missing')
      const minutes = minutesOfResult(choice.monthCents, rate.centsPerHour)
      return minutes < 1 ? refuse('no-minutes') : allow({ minutes, basis: 'result', monthCents: choice.monthCents, rateId: rate.id })
    }
    case 'minutes-week':
    case 'classes': {
      const timed = timeFor(normed, calculated, choice)
      if (!timed.ok || policy.unit === 'minutes-week') return timed
      const option = policy.options.find((each) => each.minutesFrom <= timed.value.minutes && timed.value.minutes <= each.minutesTo)
      return option ? allow({ ...timed.value, option }) : refuse('no-class-fits', { minutes: timed.value.minutes })
    }
  }
}

/** Inside the norms what was calculated; outside them what the consultant states, with what it rests on. */
function timeFor(normed: boolean, calculated: number | null, choice: AmountChoice): Result<Minutes, AmountRefusal> {
  if (normed) return calculated === null ? refuse('not-calculated') : calculated === 0 ? refuse('no-minutes') : allow({ minutes: calculated, basis: 'norm' })
  if (!choice.minutes) return refuse('minutes-unstated')
  return choice.minutesReason === null ? refuse('minutes-unexplained') : allow({ minutes: choice.minutes, basis: 'stated', reason: choice.minutesReason })
}

/** The module, package or class that gives these minutes this often; null where the unit has none, or needs none. */
export const optionFor = ({ options }: UnitPolicy, minutes: number, frequency: Frequency): UnitOption | null =>
  options.find((each) => each.minutesFrom <= minutes && minutes <= each.minutesTo && (each.frequency === null || each.frequency === frequency)) ?? null

/** What the catalogue says of two products at once. */
export type Pair = { readonly productId: string; readonly otherId: string; readonly together: boolean; readonly note: string }

/** Whether two products may run at once: only where a row says so; the row that forbids it says why. */
export function mayRunTogether(pairs: readonly Pair[], one: string, other: string): { readonly together: boolean; readonly note: string | null } {
  const pair = pairs.find((each) => (each.productId === one && each.otherId === other) || (each.productId === other && each.otherId === one))
  return { together: pair?.together ?? false, note: pair?.note ?? null }
}
