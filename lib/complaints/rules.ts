import { termFrom, type TermCalendar } from '@/lib/indications/rules/terms'
import type { Day } from '@/lib/kernel/day'
import { allow, refuse, sure, type Result } from '@/lib/kernel/result'
import type { ComplaintAbout, ComplaintStatus, Hearing } from './schema'

/** The names under which what was typed about the talk and the finding is kept until it is sent. */
export const TALK_DRAFT = 'complaint-talk'
export const FINDING_DRAFT = 'complaint-finding'

export type ComplaintTerms = { readonly handleDays: number; readonly adjournDays: number }

/** Counted as the law counts: from the day after, an end in a weekend or on a holiday moves on. */
const lastDay = (from: Day, days: number, calendar: TermCalendar): Day => sure(termFrom({ label: 'Klacht', days, article: 'Awb hoofdstuk 9', checked: false }, from, calendar)).lastDay

/** The last day to handle a complaint; none where the municipality ruled no term. */
export function decideReceipt(receivedOn: Day, today: Day, terms: ComplaintTerms | null, calendar: TermCalendar): Result<{ readonly handleBy: Day | null }, 'in-future'> {
  if (receivedOn > today) return refuse('in-future')
  return allow({ handleBy: terms === null ? null : lastDay(receivedOn, terms.handleDays, calendar) })
}

type Ended = 'complaint-ended'
const running = (status: ComplaintStatus): Result<undefined, Ended> => (status === 'running' ? allow() : refuse('complaint-ended'))

/** Adjourned once, before the term is over, by the days that were ruled when it came in. */
export function decideAdjournment(facts: { readonly status: ComplaintStatus; readonly handleBy: Day | null; readonly adjournDays: number | null; readonly adjourned: boolean }, today: Day, calendar: TermCalendar): Result<{ readonly handleBy: Day }, Ended | 'no-terms' | 'already-adjourned' | 'term-over'> {
  const open = running(facts.status)
  if (!open.ok) return open
  if (facts.handleBy === null || facts.adjournDays === null) return refuse('no-terms')
  if (facts.adjourned) return refuse('already-adjourned')
  return today > facts.handleBy ? refuse('term-over', { day: facts.handleBy }) : allow({ handleBy: lastDay(facts.handleBy, facts.adjournDays, calendar) })
}

export function decideHearing(status: ComplaintStatus, before: Hearing, hearing: Exclude<Hearing, 'none'>, on: Day | null, today: Day): Result<undefined, Ended | 'already-held' | 'hearing-passed' | 'hearing-to-come'> {
  const open = running(status)
  if (!open.ok) return open
  if (before === 'held') return refuse('already-held')
  if (hearing === 'planned' && on !== null && on < today) return refuse('hearing-passed')
  return hearing === 'held' && on !== null && on > today ? refuse('hearing-to-come') : allow()
}

/** Only a complaint about a provider can be passed on; about itself the municipality answers itself. */
export function decidePass(status: ComplaintStatus, about: ComplaintAbout): Result<undefined, Ended | 'own-conduct'> {
  const open = running(status)
  if (!open.ok) return open
  return about === 'provider' ? allow() : refuse('own-conduct')
}

export const decideWithdrawal = running

export function decideFinding(status: ComplaintStatus, hearing: Hearing): Result<undefined, Ended | 'not-heard'> {
  const open = running(status)
  if (!open.ok) return open
  return hearing === 'held' || hearing === 'waived' ? allow() : refuse('not-heard')
}

export type ComplaintStep = 'plan-hearing' | 'hold-hearing' | 'decide' | 'nothing'
export const nextStep = (status: ComplaintStatus, hearing: Hearing): ComplaintStep => (status !== 'running' ? 'nothing' : hearing === 'none' ? 'plan-hearing' : hearing === 'planned' ? 'hold-hearing' : 'decide')
