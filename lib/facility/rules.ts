import { LIST_CODE_LETTERS } from '@/lib/indications/schema'
import { addDays, addYears, type Day } from '@/lib/kernel/day'
import { formatDuration, type Minutes } from '@/lib/kernel/duration'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { RuleValue } from '@/lib/rulebook/schema'
import { EXTRA_ANSWERS, type ExtraAnswer, type ExtraStatus, type Month } from './schema'

/** One year's counter in minutes: what the rules give, what came along from the year before, what was agreed besides, and what was given. */
export type Counter = { readonly granted: Minutes; readonly carried: Minutes; readonly extra: Minutes; readonly used: Minutes }

/** What can still be given. */
export const leftOf = ({ granted, carried, extra, used }: Counter): Minutes => Math.max(granted + carried + extra - used, 0)

/** "AV-2025-K7F2M": drawn at random, so that it says nothing of the person and not how many there are. */
export const registrationNumber = (today: Day, draws: readonly number[]): string => `AV-${today.slice(0, 4)}-${draws.slice(0, 5).map((draw) => LIST_CODE_LETTERS[draw % LIST_CODE_LETTERS.length] ?? '2').join('')}`

/** The address for which a household has one registration together. */
export const householdKey = (address: { readonly postcode: string; readonly houseNumber: number; readonly houseLetter: string | null; readonly houseAddition: string | null }): string =>
  [address.postcode.replace(/\s/g, ''), address.houseNumber, address.houseLetter ?? '', address.houseAddition ?? ''].join('|').toUpperCase()

type Home = Parameters<typeof householdKey>[0]
/**
 * The addresses that a registration counts for, the last the one it is kept under. A move that is still to come was taken over already, and nothing follows
 * it any more (ADR 0108): the registration counts for where he goes, and until then for the household he leaves.
 */
export const householdKeys = (home: Home, next: Home | null): [string, ...string[]] => [householdKey(home), ...(next === null || householdKey(next) === householdKey(home) ? [] : [householdKey(next)])]

export type RegistrationFacts = {
  /** What is ruled on the first day; null where nothing is. */
  readonly facility: RuleValue<'general-facility'> | null
  readonly use: RuleValue<'general-facility-use'> | null
  readonly inflow: RuleValue<'general-facility-inflow'> | null
  readonly died: boolean
  /** A registration of the resident, or of somebody else at the same address, that has not ended before the first day. */
  readonly own: { readonly number: string } | null
  readonly housemates: { readonly number: string } | null
  readonly offered: boolean
}
export type RegistrationRefusal = 'no-facility' | 'not-ruled' | 'inflow-stopped' | 'died' | 'already-registered' | 'household-registered' | 'in-past' | 'too-far' | 'not-offered'

/**
 * Whether a resident can be registered from this day: there is a facility with its use ruled, inflow is open (D33), he has none yet (nor has
 * his household where one serves all), and the chosen provider takes clients for it on that day. Without any investigation (D3).
 */
export function decideRegistration(facts: RegistrationFacts, startsOn: Day, today: Day): Result<{ readonly perHousehold: boolean }, RegistrationRefusal> {
  if (startsOn < today) return refuse('in-past')
  if (startsOn > addYears(today, 1)) return refuse('too-far')
  if (facts.facility === null) return refuse('no-facility')
  if (facts.use === null) return refuse('not-ruled')
  if (facts.inflow !== null && !facts.inflow.open) return refuse('inflow-stopped')
  if (facts.died) return refuse('died')
  if (facts.own) return refuse('already-registered', facts.own)
  const perHousehold = facts.use.per === 'household'
  if (perHousehold && facts.housemates) return refuse('household-registered', facts.housemates)
  return facts.offered ? allow({ perHousehold }) : refuse('not-offered')
}

type Place = { readonly providerId: string; readonly startsOn: Day; /** Of a provider that stops because the resident moves: he chooses again. */ readonly endsOn?: Day | null }
export type SwitchRefusal = 'ended' | 'in-past' | 'before-current' | 'before-last-day' | 'same-provider' | 'not-offered'
/** Another provider from a day after the one who helps now began, or after its last day where it stops; else the last day of that one is the day before. The counter goes along. */
export function decideSwitch(registration: { readonly endsOn: Day | null }, current: Place, next: { readonly providerId: string; readonly offered: boolean }, startsOn: Day, today: Day): Result<{ readonly lastDay: Day | null }, SwitchRefusal> {
  if (registration.endsOn !== null) return refuse('ended')
  if (startsOn < today) return refuse('in-past')
  if (startsOn <= current.startsOn) return refuse('before-current', { day: current.startsOn })
  const stops = current.endsOn ?? null
  if (stops !== null && startsOn <= stops) return refuse('before-last-day', { day: stops })
  if (stops === null && next.providerId === current.providerId) return refuse('same-provider')
  return next.offered ? allow({ lastDay: stops === null ? addDays(startsOn, -1) : null }) : refuse('not-offered')
}

export type EndRefusal = 'ended' | 'before-start' | 'hours-after'
/** The last day of a registration, past or to come: not before the help began, nor before a month with hours. */
export function decideEnd(registration: { readonly endsOn: Day | null }, current: Place, lastMonth: Month | null, endsOn: Day): Result<undefined, EndRefusal> {
  if (registration.endsOn !== null) return refuse('ended')
  if (endsOn < current.startsOn) return refuse('before-start', { day: current.startsOn })
  return lastMonth !== null && endsOn.slice(0, 7) < lastMonth ? refuse('hours-after', { month: lastMonth }) : allow()
}

export type WelcomeRefusal = 'ended' | 'died' | 'not-ruled'
/** Whether the letter with what to expect (S13) can still be given: while the registration lasts, to who lives, with the hours of the rule of the day. */
export function decideWelcome(registration: { readonly endsOn: Day | null; readonly died: boolean }, hoursPerYear: number | null, today: Day): Result<{ readonly hoursPerYear: number }, WelcomeRefusal> {
  if (registration.endsOn !== null && registration.endsOn < today) return refuse('ended')
  if (registration.died) return refuse('died')
  return hoursPerYear === null ? refuse('not-ruled') : allow({ hoursPerYear })
}

/** The months in which a provider can have given help, the latest first. */
export function monthsOf(place: { readonly startsOn: Day; readonly endsOn: Day | null }, today: Day): Month[] {
  const last = place.endsOn !== null && place.endsOn < today ? place.endsOn : today
  const months: Month[] = []
  for (let at = last.slice(0, 7); at >= place.startsOn.slice(0, 7); at = monthBefore(at)) months.push(at)
  return months
}
function monthBefore(month: Month): Month {
  const [year = 0, at = 1] = month.split('-').map(Number)
  return at === 1 ? `${year - 1}-12` : `${year}-${String(at - 1).padStart(2, '0')}`
}

export type HoursRefusal = 'not-in-month' | 'given-already' | 'nothing-given' | 'over-counter'
/** The hours of one month, once: more than the counter has is refused until the municipality agrees. */
export function decideHours(place: { readonly startsOn: Day; readonly endsOn: Day | null }, month: Month, minutes: Minutes, given: Minutes | null, counter: Counter, today: Day): Result<undefined, HoursRefusal> {
  if (!monthsOf(place, today).includes(month)) return refuse('not-in-month')
  if (given !== null) return refuse('given-already')
  if (minutes <= 0) return refuse('nothing-given')
  return overCounter(minutes, counter)
}

export type CorrectionRefusal = 'not-given-yet' | 'no-difference' | 'over-counter'
/** A correction: the difference between what the month should be and what stands there, as a row of its own. */
export function decideCorrection(minutes: Minutes, given: Minutes | null, counter: Counter): Result<{ readonly difference: Minutes }, CorrectionRefusal> {
  if (given === null) return refuse('not-given-yet')
  const difference = minutes - given
  if (difference === 0) return refuse('no-difference')
  const fits = overCounter(difference, counter)
  return fits.ok ? allow({ difference }) : fits
}

const overCounter = (minutes: Minutes, counter: Counter): Result<undefined, 'over-counter'> => (minutes > leftOf(counter) ? refuse('over-counter', { left: formatDuration(leftOf(counter)) }) : allow())

export type AskRefusal = 'nothing-asked' | 'asked-already' | 'no-such-year'
/** Asking for more than the counter has: one question at a time, about a year in which the provider helped. */
export function decideAsk(years: readonly number[], year: number, minutes: Minutes, waiting: boolean): Result<undefined, AskRefusal> {
  if (!years.includes(year)) return refuse('no-such-year')
  if (minutes <= 0) return refuse('nothing-asked')
  return waiting ? refuse('asked-already') : allow()
}

/** The desk's answer says by itself whether it agrees. */
export function decideAnswer(status: ExtraStatus, answer: ExtraAnswer): Result<{ readonly status: 'agreed' | 'declined' }, 'answered-already'> {
  if (status !== 'asked') return refuse('answered-already')
  return allow({ status: (EXTRA_ANSWERS.agreed as readonly ExtraAnswer[]).includes(answer) ? 'agreed' : 'declined' })
}
