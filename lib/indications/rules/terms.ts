import { type Day, addDays, day, isWeekend, weekdayName } from '@/lib/kernel/day'
import { type Period, holds } from '@/lib/kernel/period'
import { type Result, allow, refuse } from '@/lib/kernel/result'

/** A day on which no term of law ends, with the rule that says so. */
export type Holiday = { readonly day: Day; readonly name: string; readonly source: string }

/** The holidays that terms move over, for a stretch of whole years. Asking about a day outside it throws. */
export type TermCalendar = { readonly firstYear: number; readonly lastYear: number; readonly holidays: readonly Holiday[] }

const HOLIDAY_SOURCE = 'Algemene termijnenwet art. 3'

/** Easter Sunday by the Gregorian reckoning (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e, g] = [Math.floor(b / 4), b % 4, Math.floor((8 * b + 13) / 25)]
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return day(`${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`)
}

/**
 * The general holidays of a year in the order of the calendar. King's Day is 27 April, or the 26th when that is a Sunday;
 * before 2014 there was none, so earlier years throw. Days equated by decree are not in it: they are data per year.
 */
export function generalHolidays(year: number): Holiday[] {
  if (!Number.isInteger(year) || year < 2014) throw new RangeError(`no general holidays known for ${year}`)
  const sunday = easter(year)
  const king = day(`${year}-04-27`)
  const listed: readonly (readonly [Day, string])[] = [
    [day(`${year}-01-01`), 'Nieuwjaarsdag'],
    [addDays(sunday, -2), 'Goede Vrijdag'],
    [addDays(sunday, 1), 'Tweede paasdag'],
    [weekdayName(king) === 'zondag' ? addDays(king, -1) : king, 'Koningsdag'],
    [day(`${year}-05-05`), 'Bevrijdingsdag'],
    [addDays(sunday, 39), 'Hemelvaartsdag'],
    [addDays(sunday, 50), 'Tweede pinksterdag'],
    [day(`${year}-12-25`), 'Eerste kerstdag'],
    [day(`${year}-12-26`), 'Tweede kerstdag'],
  ]
  return listed.map(([on, name]) => ({ day: on, name, source: HOLIDAY_SOURCE })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The calendar of these years, with the days a decree equates with a general holiday. */
export function termCalendar(firstYear: number, lastYear: number, equated: readonly Holiday[] = []): TermCalendar {
  const holidays = [...equated]
  for (let year = firstYear; year <= lastYear; year++) holidays.push(...generalHolidays(year))
  return { firstYear, lastYear, holidays }
}

/**
 * What the law itself says of every year that a date field takes and a term can end in. King's Day is since 2014: of the years before it
 * only weekends are known, for decisions of an older system, whose term is long past.
 */
export const CALENDAR_BY_LAW: TermCalendar = { ...termCalendar(2014, 2110), firstYear: 1900 }

/** Why a term cannot end on this day: "zaterdag", "zondag" or the holiday's name; undefined on a working day. */
export function whyNotWorkingDay(value: Day, calendar: TermCalendar): string | undefined {
  const year = Number(value.slice(0, 4))
  if (year < calendar.firstYear || year > calendar.lastYear) throw new RangeError(`the list of holidays does not hold ${year}`)
  return calendar.holidays.find((holiday) => holiday.day === value)?.name ?? (isWeekend(value) ? weekdayName(value) : undefined)
}

/** The day itself when it is a working day, otherwise the first working day after it (Algemene termijnenwet art. 1). */
export function nextWorkingDay(value: Day, calendar: TermCalendar): Day {
  let candidate = value
  while (whyNotWorkingDay(candidate, calendar) !== undefined) candidate = addDays(candidate, 1)
  return candidate
}

/** The day so many working days after this one (negative: before it), which itself does not count. */
export function addWorkingDays(value: Day, count: number, calendar: TermCalendar): Day {
  let candidate = value
  for (let left = Math.abs(count); left > 0; ) {
    candidate = addDays(candidate, Math.sign(count))
    if (whyNotWorkingDay(candidate, calendar) === undefined) left -= 1
  }
  return candidate
}

/** A length of time that the law gives, with its article; a municipality's own dated row may take its place. */
export type TermRule = { readonly label: string; readonly days: number; readonly article: string; readonly checked: boolean }

/** The terms as the sources give them. `checked` is false where a lawyer has yet to compare the article's text. */
export const TERM_RULES = {
  investigation: { label: 'Onderzoek', days: 42, article: 'Wmo 2015 art. 2.3.2 lid 1', checked: true },
  'personal-plan': { label: 'Persoonlijk plan', days: 7, article: 'Wmo 2015 art. 2.3.2 lid 2', checked: true },
  decision: { label: 'Beslissing op de aanvraag', days: 14, article: 'Wmo 2015 art. 2.3.5 lid 2', checked: true },
  objection: { label: 'Bezwaar maken', days: 42, article: 'Awb art. 6:7 en 6:8', checked: true },
  'objection-decision': { label: 'Beslissing op bezwaar', days: 42, article: 'Awb art. 7:10 lid 1', checked: true },
  'objection-decision-committee': { label: 'Beslissing op bezwaar met adviescommissie', days: 84, article: 'Awb art. 7:10 en 7:13', checked: false },
  adjournment: { label: 'Verdaging van de beslissing op bezwaar', days: 42, article: 'Awb art. 7:10 lid 3', checked: true },
} as const satisfies Record<string, TermRule>
export type TermCode = keyof typeof TERM_RULES
/** The terms that hold for a case: the law's, with the days of a dated rule. */
export type TermRules = Readonly<Record<TermCode, TermRule>>

/** A stretch in which a term stands still: half-open, `until` null while it lasts. */
export type Suspension = { readonly period: Period; readonly article: string }

/** A term as it is shown and kept: its days, the article, and what moved its end. */
export type Term = {
  readonly article: string
  /** The first day that counts: the one after the event. */
  readonly firstDay: Day
  /** The last day by counting alone. */
  readonly countedLastDay: Day
  /** The last day on which it can still be done. */
  readonly lastDay: Day
  /** Why the last day is later than the counted one: "zondag", "Eerste kerstdag"; null when it is not. */
  readonly movedBy: string | null
  readonly suspendedDays: number
}

export type TermOptions = { readonly suspensions?: readonly Suspension[]; readonly extraDays?: number }

/**
 * A term of law from the day of its event (receipt, dispatch): it starts the day after, stands still while suspended, and
 * an end on a Saturday, Sunday or general holiday moves to the next working day. Refused while a suspension lasts.
 */
export function termFrom(
  rule: TermRule,
  event: Day,
  calendar: TermCalendar,
  { suspensions = [], extraDays = 0 }: TermOptions = {},
): Result<Term, 'suspended'> {
  const wanted = rule.days + extraDays
  let last = event
  let counted = 0
  let suspendedDays = 0
  while (counted < wanted) {
    last = addDays(last, 1)
    const still = suspensions.find((each) => holds(each.period, last))
    if (still === undefined) counted++
    else if (still.period.until === null) return refuse('suspended', { from: still.period.from, article: still.article })
    else suspendedDays++
  }
  const movedBy = whyNotWorkingDay(last, calendar) ?? null
  const lastDay = nextWorkingDay(last, calendar)
  return allow({ article: rule.article, firstDay: addDays(event, 1), countedLastDay: last, lastDay, movedBy, suspendedDays })
}

/** Whether something done on this day was in time. */
export function inTime(term: Term, doneOn: Day): boolean {
  return doneOn <= term.lastDay
}

/** Until when a resident may hand in a personal plan, and until when the investigation may take. */
export function notificationTerms(notifiedOn: Day, calendar: TermCalendar, rules: TermRules = TERM_RULES): { readonly plan: Term; readonly investigation: Term } {
  return { plan: certain('personal-plan', notifiedOn, calendar, rules), investigation: certain('investigation', notifiedOn, calendar, rules) }
}

/**
 * Until when a decision sent on this day is open to objection: six weeks from the day after dispatch (Awb 6:7, 6:8).
 */
export function objectionTerm(dispatchedOn: Day, calendar: TermCalendar): Term {
  return certain('objection', dispatchedOn, calendar)
}

/**
 * Until when the objection must be decided: counted from the end of the objection term, six weeks, twelve with an advisory
 * committee, six more when adjourned.
 */
export function objectionDecisionTerm(
  objection: Term,
  { committee, adjourned, suspensions = [] }: {
    readonly committee: boolean
    readonly adjourned: boolean
    readonly suspensions?: readonly Suspension[]
  },
  calendar: TermCalendar,
): Result<Term, 'suspended'> {
  const rule = committee ? TERM_RULES['objection-decision-committee'] : TERM_RULES['objection-decision']
  return termFrom(rule, objection.lastDay, calendar, { suspensions, extraDays: adjourned ? TERM_RULES.adjournment.days : 0 })
}

/** The decision's term beside what it would be without the extension that was announced (Awb 4:14), which a court may ask for. */
export type DecisionTerm = { readonly term: Term; readonly withoutExtension: Term }

/** Until when an application must be decided: two weeks, plus suspension (Awb 4:15) and an announced extension (Awb 4:14). */
export function decisionTerm(
  appliedOn: Day,
  { suspensions = [], extensionDays = 0 }: { readonly suspensions?: readonly Suspension[]; readonly extensionDays?: number },
  calendar: TermCalendar,
  rules: TermRules = TERM_RULES,
): Result<DecisionTerm, 'suspended'> {
  const withoutExtension = termFrom(rules.decision, appliedOn, calendar, { suspensions })
  if (!withoutExtension.ok) return withoutExtension
  const term = termFrom(rules.decision, appliedOn, calendar, { suspensions, extraDays: extensionDays })
  return term.ok ? allow({ term: term.value, withoutExtension: withoutExtension.value }) : term
}

/** Whether a term may still be extended today by so many days: it must be running and become longer. */
export function decideExtension(term: Term, today: Day, days: number): Result<{ readonly extensionDays: number }, 'term-over' | 'no-days'> {
  if (!Number.isInteger(days) || days < 1) return refuse('no-days')
  if (!inTime(term, today)) return refuse('term-over', { lastDay: term.lastDay })
  return allow({ extensionDays: days })
}

/**
 * What a received application counts as; it is never turned away. Before the findings are sent and within the six weeks of the
 * investigation it is a notification (the running one, or a new one); after either it starts the two weeks (2.3.2 lid 9).
 */
export function receiveApplication(
  receivedOn: Day,
  notification: { readonly notifiedOn: Day; readonly findingsSentOn: Day | null } | null,
  calendar: TermCalendar,
  rules: TermRules = TERM_RULES,
): { readonly countsAs: 'application' | 'notification'; readonly term: Term } {
  if (notification === null) return { countsAs: 'notification', term: certain('investigation', receivedOn, calendar, rules) }
  const investigation = certain('investigation', notification.notifiedOn, calendar, rules)
  const investigated = notification.findingsSentOn !== null && notification.findingsSentOn <= receivedOn
  return investigated || !inTime(investigation, receivedOn)
    ? { countsAs: 'application', term: certain('decision', receivedOn, calendar, rules) }
    : { countsAs: 'notification', term: investigation }
}

function certain(code: TermCode, event: Day, calendar: TermCalendar, rules: TermRules = TERM_RULES): Term {
  const result = termFrom(rules[code], event, calendar)
  if (!result.ok) throw new RangeError(`a term without suspension was suspended: ${code}`)
  return result.value
}
