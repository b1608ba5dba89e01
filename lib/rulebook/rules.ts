import { formatDay, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** A dated row of one rule in one place; `until` is the first day it no longer holds. */
export type Held = { readonly id: string; readonly value: unknown; readonly from: Day; readonly until: Day | null }

export type PlaceRefusal = 'retroactive-unexplained' | 'same-day' | 'later-rule' | 'nothing-changes'

/** JSON as one text, whatever the order of its names. */
const told = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b))) : part))

/**
 * Whether a rule can hold from this day beside the rows of the same rule and place: which row ends for it. Nothing before today
 * without a reason, no two on one day, and none in front of a later one; the same again changes nothing.
 */
export function decidePlace(next: { readonly value: unknown; readonly from: Day; readonly reason: string | null }, rows: readonly Held[], today: Day): Result<{ readonly ends: string | null }, PlaceRefusal> {
  if (next.from < today && next.reason === null) return refuse('retroactive-unexplained')
  const later = rows.find((row) => row.from > next.from)
  if (later) return refuse('later-rule', { day: formatDay(later.from) })
  const held = rows.find((row) => row.from <= next.from && (row.until === null || row.until > next.from))
  if (held?.from === next.from) return refuse('same-day')
  if (held && told(held.value) === told(next.value)) return refuse('nothing-changes')
  return allow({ ends: held?.id ?? null })
}

export type AdoptRefusal = PlaceRefusal | 'decided-already' | 'own-proposal'

/** Whether this person adopts a proposal: never his own, once, and only as it still fits on that day. */
export function decideAdoption(proposal: { readonly status: string; readonly proposedBy: string; readonly value: unknown; readonly from: Day; readonly reason: string | null }, by: string, rows: readonly Held[], today: Day): Result<{ readonly ends: string | null }, AdoptRefusal> {
  if (proposal.status !== 'proposed') return refuse('decided-already')
  if (proposal.proposedBy === by) return refuse('own-proposal')
  return decidePlace(proposal, rows, today)
}

export const decideDecline = (status: string): Result<undefined, 'decided-already'> => (status === 'proposed' ? allow() : refuse('decided-already'))
