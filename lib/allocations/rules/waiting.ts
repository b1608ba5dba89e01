import { addDays, type Day, daysBetween, latestDay } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { PriorityGround, WaitingEffect } from '@/lib/rulebook/schema'
import type { ReturnCause, WaitingKind } from '../schema'

export const REFUSERS = ['resident', 'provider'] as const
export type Refuser = (typeof REFUSERS)[number]

/** One no: by whom, on which day, and what it does to the waiting time by the rule of that day; null where nobody ruled it. */
export type Refused = { readonly on: Day; readonly by: Refuser; readonly provider: string; readonly reason: string; readonly effect: WaitingEffect | null }

/**
 * Since when a resident waits, and how many days. Waiting begins when help was granted and its first day has come; a no that starts it
 * anew moves that. One no without a rule, and nothing is counted (invariant 10). Null: he does not wait, or not yet.
 */
export function waitingOf({ grantedOn, startsOn, begunOn }: { readonly grantedOn: Day | null; readonly startsOn: Day | null; readonly begunOn: Day | null }, refusals: readonly Refused[], today: Day): { readonly since: Day | null; readonly days: number | null } {
  if (grantedOn === null || startsOn === null) return { since: null, days: null }
  const from = latestDay(grantedOn, startsOn)
  const since = latestDay(from, ...refusals.filter((each) => each.effect === 'starts-anew').map((each) => each.on))
  const until = begunOn ?? today
  return { since, days: refusals.some((each) => each.effect === null) || since > until ? null : daysBetween(since, until) }
}

export type RefusalRefusal = 'not-running' | 'help-began' | 'day-in-future' | 'before-notification' | 'offer-open'

/** Whether a resident's no to a provider can be recorded: of a provider that can help, before help began, of a day that came; an offer that stands is taken back instead. */
export function decideRefusal(refusedOn: Day, { notifiedOn, offered, begun, open }: { readonly notifiedOn: Day; /** Whether the provider runs in the lot for the product. */ readonly offered: boolean; readonly begun: boolean; /** Whether an offer to this provider stands. */ readonly open: boolean }, today: Day): Result<undefined, RefusalRefusal> {
  if (!offered) return refuse('not-running')
  if (begun) return refuse('help-began')
  if (open) return refuse('offer-open')
  if (refusedOn > today) return refuse('day-in-future')
  return refusedOn < notifiedOn ? refuse('before-notification') : allow()
}

/** Where an indication stands that nobody helps by yet, as waiting_of() reads it from the database. */
export type WaitingFacts = {
  readonly step: 'to-offer' | 'offered' | 'accepted' | 'returned'
  /** Accepted for a later day than was asked. */
  readonly startLater: boolean
  /** The last word is the resident's no to the provider that could help. */
  readonly residentNo: boolean
  /** The last word is a provider's return, and what it came down to. */
  readonly returned: ReturnCause | 'unsaid' | null
  /** What the providers that can help say of their room: nobody has it, only the chosen one has not, only in windows that the resident did not give, somebody has it, or too little is said. */
  readonly room: 'none' | 'not-chosen' | 'not-then' | 'some' | 'unknown'
  /** The resident gave fewer windows than are offered. */
  readonly narrow: boolean
}
export type WaitingWhy = 'start-later' | 'start-agreed' | 'offer-open' | 'resident-no' | 'returned-no-room' | 'returned-windows' | 'returned-all-windows' | 'nobody-has-room' | 'returned-unclear' | 'not-then' | 'never-then' | 'chosen-has-no-room' | 'not-offered'

/**
 * What kind of waiting it is (D26) and by which fact: 'administrative' while a step is to be taken and nothing stands in the way of it, 'capacity'
 * where there is no room, 'choice' where the resident's own wish is what he waits for; null where the facts do not tell. The sources name the three and
 * do not define them (ADR 0113). The same as waiting_kind() in prisma/sql.
 */
export function waitingKind({ step, startLater, residentNo, returned, room, narrow }: WaitingFacts): { readonly kind: WaitingKind | null; readonly why: WaitingWhy } {
  if (step === 'accepted') return startLater ? { kind: 'capacity', why: 'start-later' } : { kind: 'administrative', why: 'start-agreed' }
  if (step === 'offered') return { kind: 'administrative', why: 'offer-open' }
  if (residentNo) return { kind: 'choice', why: 'resident-no' }
  if (returned === 'no-room') return { kind: 'capacity', why: 'returned-no-room' }
  if (returned === 'windows') return narrow ? { kind: 'choice', why: 'returned-windows' } : { kind: 'capacity', why: 'returned-all-windows' }
  if (room === 'none') return { kind: 'capacity', why: 'nobody-has-room' }
  if (returned !== null) return { kind: null, why: 'returned-unclear' }
  if (room === 'not-then') return narrow ? { kind: 'choice', why: 'not-then' } : { kind: 'capacity', why: 'never-then' }
  return room === 'not-chosen' ? { kind: 'choice', why: 'chosen-has-no-room' } : { kind: 'administrative', why: 'not-offered' }
}

/** From which day a ground is looked at again, by the rule; it counts until somebody does. */
export const lookAgainOn = (fromOn: Day, ground: Pick<PriorityGround, 'weeks'>): Day => addDays(fromOn, 7 * ground.weeks)

/** The last thing that was recorded of who goes first; a ground of null took it away. */
export type LastGround = { readonly number: number; readonly ground: string | null; readonly fromOn: Day }
type GroundDay = { readonly fromOn: Day; readonly notifiedOn: Day; readonly last: LastGround | null; /** Whether the resident was granted help that nobody gives him yet. */ readonly waits: boolean }
export type GroundDayRefusal = 'not-waiting' | 'day-in-future' | 'before-notification' | 'before-last'

function decideDay({ fromOn, notifiedOn, last, waits }: GroundDay, today: Day): Result<undefined, GroundDayRefusal> {
  if (!waits) return refuse('not-waiting')
  if (fromOn > today) return refuse('day-in-future')
  if (fromOn < notifiedOn) return refuse('before-notification')
  return last && fromOn < last.fromOn ? refuse('before-last') : allow()
}

export type GroundRefusal = GroundDayRefusal | 'not-ruled' | 'ground-unknown' | 'reason-needed'

/** Whether a resident goes before others by this ground from this day (S31): of the rule of that day, with a reason where it asks one, before help began. The same ground again means that it was looked at again. */
export function decideGround(code: string, reason: string | null, grounds: readonly PriorityGround[] | null, at: GroundDay, today: Day): Result<PriorityGround, GroundRefusal> {
  const may = decideDay(at, today)
  if (!may.ok) return may
  if (grounds === null) return refuse('not-ruled')
  const ground = grounds.find((each) => each.code === code)
  if (!ground) return refuse('ground-unknown')
  return ground.reason && reason === null ? refuse('reason-needed') : allow(ground)
}

export type GroundEndRefusal = GroundDayRefusal | 'no-ground'
/** Whether the ground that stands is taken away from this day. */
export function decideGroundEnd(at: GroundDay, today: Day): Result<undefined, GroundEndRefusal> {
  return at.last === null || at.last.ground === null ? refuse('no-ground') : decideDay(at, today)
}
