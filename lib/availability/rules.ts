import type { RoomInput, RoomReason, Takes } from '@/lib/availability/schema'
import { addDays, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { TimeWindow } from '@/lib/rulebook/schema'

/** What a provider says of its room for one product in one lot. Addresses and minutes a week are what it can still take; null is not said. */
export type Room = {
  readonly takes: Takes
  readonly roomFrom: Day | null
  readonly addresses: number | null
  readonly minutesPerWeek: number | null
  readonly noWindows: readonly TimeWindow[]
  readonly validUntil: Day | null
}
/** The same with the day on which it was said. */
export type Said = Room & { readonly saidOn: Day }
export type Why = { readonly reason: RoomReason; readonly note: string | null }

export const FRESHNESS = ['fresh', 'stale', 'past', 'never'] as const
export type Freshness = (typeof FRESHNESS)[number]

type Dated = Pick<Said, 'saidOn' | 'validUntil'>

/**
 * The first day on which this is not up to date any more: the day after its own last day, or once it is older than the region's days (F72);
 * null when neither ends it. What was never said is not up to date from the first day of the participation.
 */
export function staleFrom(said: Dated | null, days: number | null, startsOn: Day): Day | null {
  if (said === null) return startsOn
  const ends = [said.validUntil && addDays(said.validUntil, 1), days === null ? null : addDays(said.saidOn, days + 1)].filter((each) => each !== null)
  return ends.sort()[0] ?? null
}

/** How up to date it is on a day. Without a rule (`days` is null) nothing ages by itself. */
export function freshnessOn(said: Dated | null, days: number | null, onDay: Day): Freshness {
  if (said === null) return 'never'
  if (said.validUntil !== null && onDay > said.validUntil) return 'past'
  return days !== null && onDay > addDays(said.saidOn, days) ? 'stale' : 'fresh'
}

/** Whether somebody may be reminded of it: only where a rule says that it ages (F72). */
export const asksSaying = (row: { readonly freshness: Freshness; readonly days: number | null }): boolean => row.days !== null && row.freshness !== 'fresh'

export type SayRefusal = 'from-passed' | 'until-passed' | 'until-before-from' | 'no-window-left'

/**
 * What a filled in row says (F67): numbers and windows count only where clients are taken, the first day only where that is later. Refuses days that
 * have passed (a first day of last time may stay), and a row that takes clients in none of the windows that are offered there.
 */
export function decideRoom(input: RoomInput & { readonly takes: Takes }, last: Said | null, offered: readonly TimeWindow[], today: Day): Result<Room, SayRefusal> {
  const { takes, validUntil } = input
  const roomFrom = takes === 'later' ? input.roomFrom : null
  if (roomFrom !== null && roomFrom < today && roomFrom !== last?.roomFrom) return refuse('from-passed')
  if (validUntil !== null && validUntil < today) return refuse('until-passed')
  if (validUntil !== null && roomFrom !== null && validUntil < roomFrom) return refuse('until-before-from')
  if (takes === 'full') return allow({ takes, roomFrom, validUntil, addresses: null, minutesPerWeek: null, noWindows: [] })
  const noWindows = offered.filter((window) => input.noWindows.includes(window))
  if (noWindows.length === offered.length) return refuse('no-window-left')
  return allow({ takes, roomFrom, validUntil, addresses: input.addresses, minutesPerWeek: input.minutesPerWeek, noWindows })
}

/** Said again on a day: nothing changes but that day (D31). Refuses what was said for days that are over. */
export function decideConfirm(said: Said, today: Day): Result<Said, 'until-passed'> {
  return said.validUntil !== null && said.validUntil < today ? refuse('until-passed') : allow({ ...said, saidOn: today })
}

const CONTENT = ['takes', 'roomFrom', 'addresses', 'minutesPerWeek', 'validUntil'] as const
/** Whether it says the same, apart from the day. */
export const isSameRoom = (one: Room, other: Room): boolean => CONTENT.every((name) => one[name] === other[name]) && one.noWindows.join() === other.noWindows.join()

/** What is said beside each of a list: the list keeps its length and order, whatever was said (open house, F73). */
export const beside = <T, S>(list: readonly T[], saidOf: (each: T) => S): (T & { readonly room: S })[] => list.map((each) => ({ ...each, room: saidOf(each) }))
