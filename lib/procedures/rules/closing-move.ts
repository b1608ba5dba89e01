import { formatDay, type Day } from '@/lib/kernel/day'
import { dayIn, formatInstantFull } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { WindowMoments } from '@/lib/procedures/rules/window'
import type { MoveKind } from '@/lib/procedures/schema/closing-move'

type Window = WindowMoments & { readonly decisionsBy: Day }
export type MovePlan = { readonly kind: MoveKind; readonly toClosesAt: Date; readonly outageFrom: Date | null; readonly outageUntil: Date | null }
export type MoveRefusal = 'not-running' | 'already-opened' | 'closing-past' | 'not-later' | 'new-closing-past' | 'after-decisions' | 'outage-order' | 'outage-elsewhere'

/**
 * Whether the closing of a published window can become this later moment. Never earlier; once it has passed only after an
 * outage that fell before it, and never after the opening. The day of the decisions stays where it was published.
 */
export function decideMove(window: Window, plan: MovePlan, now: Date): Result<undefined, MoveRefusal> {
  const closes = formatInstantFull(window.closesAt)
  if (window.openedAt !== null) return refuse('already-opened')
  if (window.publishedAt === null || window.publishedAt > now) return refuse('not-running')
  if (plan.kind === 'later' && now >= window.closesAt) return refuse('closing-past', { closes })
  if (plan.toClosesAt <= window.closesAt) return refuse('not-later', { closes })
  if (plan.toClosesAt <= now) return refuse('new-closing-past')
  if (dayIn(plan.toClosesAt) >= window.decisionsBy) return refuse('after-decisions', { decisions: formatDay(window.decisionsBy) })
  if (plan.kind === 'later') return allow()
  if (plan.outageFrom === null || plan.outageUntil === null || plan.outageUntil <= plan.outageFrom) return refuse('outage-order')
  // An outage outside the entry window kept nobody from entering.
  return plan.outageFrom < window.closesAt && plan.outageUntil > window.opensAt && plan.outageFrom <= now ? allow() : refuse('outage-elsewhere')
}

const GATE_REASONS = ['same-officer', 'already-opened', 'moved-meanwhile', 'closing-past', 'new-closing-past', 'not-waiting'] as const
export type ConfirmMoveRefusal = (typeof GATE_REASONS)[number]

/** What the database's own refusal to move (SQLSTATE PE002) means; undefined when it is a fault. */
export const moveRefusal = (message: string): ConfirmMoveRefusal | undefined => GATE_REASONS.find((reason) => new RegExp(`(^|\\s)${reason}($|\\s)`).test(message))
