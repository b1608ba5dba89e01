import { CONFIRM_WITHIN_MINUTES } from '@/lib/admissions/schema/opening'
import type { Now } from '@/lib/kernel/clock'
import { formatInstantFull, formatTime } from '@/lib/kernel/instant'
import { allow, refuse, type Refused, type Result } from '@/lib/kernel/result'
import { type WindowMoments } from '@/lib/procedures/rules/window'

/** Who asked for an opening and when, and who confirmed it: of a window, or of one entry where entry is continuous. */
export type OpeningRequest = {
  readonly openRequestedBy: string | null
  readonly openRequestedName: string | null
  readonly openRequestedAt: Date | null
  readonly openedAt: Date | null
  readonly openedName: string | null
}
export type OpeningWindow = WindowMoments & OpeningRequest & { /** When its procedure was withdrawn. */ readonly withdrawnAt: Date | null }
/** One entry of a window with continuous entry, as officers know it before its opening. */
export type ReceivedEntry = OpeningRequest & { readonly withdrawnAt: Date | null; /** When its procedure was withdrawn. */ readonly goneAt: Date | null }

/** The end of the time in which a second officer may confirm; that moment itself still counts. */
export const confirmUntil = (requestedAt: Date): Date => new Date(requestedAt.getTime() + CONFIRM_WITHIN_MINUTES * 60_000)

/** A request that still waits for its second officer. */
export function pendingRequest(window: OpeningRequest, now: Now): { by: string; name: string; at: Date; until: Date } | null {
  if (window.openedAt || !window.openRequestedBy || !window.openRequestedAt) return null
  const until = confirmUntil(window.openRequestedAt)
  return now > until ? null : { by: window.openRequestedBy, name: window.openRequestedName ?? 'een inkoper', at: window.openRequestedAt, until }
}

type BeforeOpening = 'already-opened' | 'not-closed' | 'not-published' | 'procedure-withdrawn'
export type RequestRefusal = BeforeOpening | 'already-requested'
export type ConfirmRefusal = BeforeOpening | 'not-requested' | 'request-expired' | 'same-officer' | 'list-differs' | 'unsigned-entry'
type BeforeEntry = 'already-opened' | 'withdrawn' | 'procedure-withdrawn'
export type EntryRequestRefusal = BeforeEntry | 'already-requested'
export type EntryConfirmRefusal = BeforeEntry | 'not-requested' | 'request-expired' | 'same-officer' | 'not-listed' | 'unsigned-entry'

const alreadyOpened = ({ openedAt, openedName }: OpeningRequest): Refused<'already-opened'> | null =>
  openedAt && refuse('already-opened', { by: openedName ?? 'een inkoper', at: formatInstantFull(openedAt) })

function mayBeOpened(window: OpeningWindow, now: Now): Result<undefined, BeforeOpening> {
  const opened = alreadyOpened(window)
  if (opened) return opened
  if (!window.publishedAt) return refuse('not-published')
  if (window.withdrawnAt) return refuse('procedure-withdrawn', { at: formatInstantFull(window.withdrawnAt) })
  // Also when entering was stopped before: until its closing time the window may be reopened.
  if (now < window.closesAt) return refuse('not-closed', { closes: formatInstantFull(window.closesAt) })
  return allow()
}

/** What was received waits for nothing: it can be opened until it, or its procedure, is withdrawn. */
function entryMayBeOpened(entry: ReceivedEntry): Result<undefined, BeforeEntry> {
  const opened = alreadyOpened(entry)
  if (opened) return opened
  if (entry.goneAt) return refuse('procedure-withdrawn', { at: formatInstantFull(entry.goneAt) })
  return entry.withdrawnAt ? refuse('withdrawn', { at: formatInstantFull(entry.withdrawnAt) }) : allow()
}

function firstAsks(request: OpeningRequest, now: Now): Result<undefined, 'already-requested'> {
  const waiting = pendingRequest(request, now)
  return waiting ? refuse('already-requested', { by: waiting.name, at: formatTime(waiting.at), until: formatTime(waiting.until) }) : allow()
}

/** Another person than who asked, within 15 minutes (four eyes). */
function secondConfirms(request: OpeningRequest, personId: string, now: Now): Result<undefined, 'not-requested' | 'request-expired' | 'same-officer'> {
  if (!request.openRequestedBy || !request.openRequestedAt) return refuse('not-requested')
  const asked = { by: request.openRequestedName ?? 'een inkoper', at: formatInstantFull(request.openRequestedAt) }
  if (now > confirmUntil(request.openRequestedAt)) return refuse('request-expired', asked)
  return request.openRequestedBy === personId ? refuse('same-officer', asked) : allow()
}

/** Whether an officer may ask for the opening: after closing, not opened yet, and no earlier request that still waits. */
export function decideRequest(window: OpeningWindow, now: Now): Result<undefined, RequestRefusal> {
  const fine = mayBeOpened(window, now)
  return fine.ok ? firstAsks(window, now) : fine
}

/** Whether this officer's confirmation opens the window. */
export function decideConfirm(window: OpeningWindow, personId: string, now: Now): Result<undefined, ConfirmRefusal> {
  const fine = mayBeOpened(window, now)
  return fine.ok ? secondConfirms(window, personId, now) : fine
}

/** The same for one entry where entry is continuous: on receipt, no closing needed. */
export function decideEntryRequest(entry: ReceivedEntry, now: Now): Result<undefined, EntryRequestRefusal> {
  const fine = entryMayBeOpened(entry)
  return fine.ok ? firstAsks(entry, now) : fine
}

export function decideEntryConfirm(entry: ReceivedEntry, personId: string, now: Now): Result<undefined, EntryConfirmRefusal> {
  const fine = entryMayBeOpened(entry)
  return fine.ok ? secondConfirms(entry, personId, now) : fine
}

const SHARED_REASONS = { 'already-opened': 'already-opened', 'not-requested': 'request-expired', 'same-officer': 'same-officer' } as const
const GATE_REASONS: Readonly<Record<string, ConfirmRefusal>> = { ...SHARED_REASONS, 'not-closed': 'not-closed', 'procedure-withdrawn': 'procedure-withdrawn' }
const ENTRY_REASONS: Readonly<Record<string, EntryConfirmRefusal>> = { ...SHARED_REASONS, withdrawn: 'withdrawn', 'procedure-gone': 'procedure-withdrawn' }
const reasonIn = <R>(reasons: Readonly<Record<string, R>>, message: string): R | undefined => Object.entries(reasons).find(([gate]) => message.includes(gate))?.[1]

/** What the database's own refusal to open (SQLSTATE PE002) means; undefined when it is no refusal but a fault. */
export const openingRefusal = (message: string): ConfirmRefusal | undefined => reasonIn(GATE_REASONS, message)
export const entryOpeningRefusal = (message: string): EntryConfirmRefusal | undefined => reasonIn(ENTRY_REASONS, message)
