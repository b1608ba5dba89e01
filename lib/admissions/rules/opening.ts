import { CONFIRM_WITHIN_MINUTES } from '@/lib/admissions/schema/opening'
import type { Now } from '@/lib/kernel/clock'
import { formatInstantFull, formatTime } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { type WindowMoments } from '@/lib/procedures/rules/window'

export type OpeningWindow = WindowMoments & {
  readonly openRequestedBy: string | null
  readonly openRequestedName: string | null
  readonly openRequestedAt: Date | null
  readonly openedName: string | null
  /** When its procedure was withdrawn. */
  readonly withdrawnAt: Date | null
}

/** The end of the time in which a second officer may confirm; that moment itself still counts. */
export const confirmUntil = (requestedAt: Date): Date => new Date(requestedAt.getTime() + CONFIRM_WITHIN_MINUTES * 60_000)

/** A request that still waits for its second officer. */
export function pendingRequest(window: Omit<OpeningWindow, 'withdrawnAt'>, now: Now): { by: string; name: string; at: Date; until: Date } | null {
  if (window.openedAt || !window.openRequestedBy || !window.openRequestedAt) return null
  const until = confirmUntil(window.openRequestedAt)
  return now > until ? null : { by: window.openRequestedBy, name: window.openRequestedName ?? 'een inkoper', at: window.openRequestedAt, until }
}

type BeforeOpening = 'already-opened' | 'not-closed' | 'not-published' | 'procedure-withdrawn'
export type RequestRefusal = BeforeOpening | 'already-requested'
export type ConfirmRefusal = BeforeOpening | 'not-requested' | 'request-expired' | 'same-officer' | 'list-differs'

function mayBeOpened(window: OpeningWindow, now: Now): Result<undefined, BeforeOpening> {
  if (window.openedAt) return refuse('already-opened', { by: window.openedName ?? 'een inkoper', at: formatInstantFull(window.openedAt) })
  if (!window.publishedAt) return refuse('not-published')
  if (window.withdrawnAt) return refuse('procedure-withdrawn', { at: formatInstantFull(window.withdrawnAt) })
  // Also when entering was stopped before: until its closing time the window may be reopened.
  if (now < window.closesAt) return refuse('not-closed', { closes: formatInstantFull(window.closesAt) })
  return allow()
}

/** Whether an officer may ask for the opening: after closing, not opened yet, and no earlier request that still waits. */
export function decideRequest(window: OpeningWindow, now: Now): Result<undefined, RequestRefusal> {
  const fine = mayBeOpened(window, now)
  if (!fine.ok) return fine
  const waiting = pendingRequest(window, now)
  return waiting ? refuse('already-requested', { by: waiting.name, at: formatTime(waiting.at), until: formatTime(waiting.until) }) : allow()
}

/** Whether this officer's confirmation opens the window: another person than who asked, within 15 minutes (four eyes). */
export function decideConfirm(window: OpeningWindow, personId: string, now: Now): Result<undefined, ConfirmRefusal> {
  const fine = mayBeOpened(window, now)
  if (!fine.ok) return fine
  if (!window.openRequestedBy || !window.openRequestedAt) return refuse('not-requested')
  const asked = { by: window.openRequestedName ?? 'een inkoper', at: formatInstantFull(window.openRequestedAt) }
  if (now > confirmUntil(window.openRequestedAt)) return refuse('request-expired', asked)
  return window.openRequestedBy === personId ? refuse('same-officer', asked) : allow()
}

const GATE_REASONS: Readonly<Record<string, ConfirmRefusal>> = {
  'already-opened': 'already-opened',
  'not-closed': 'not-closed',
  'not-requested': 'request-expired',
  'same-officer': 'same-officer',
  'procedure-withdrawn': 'procedure-withdrawn',
}

/** What the database's own refusal to open (SQLSTATE PE002) means; undefined when it is no refusal but a fault. */
export const openingRefusal = (message: string): ConfirmRefusal | undefined => Object.entries(GATE_REASONS).find(([gate]) => message.includes(gate))?.[1]
