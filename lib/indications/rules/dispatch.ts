import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Addressee, CaseStatus, DispatchChannel, DispatchKind, ReturnReason } from '../schema'

/** One sending of a letter as rules look at it: it waits, is sent, or came back. */
export type Sending = { readonly waitsSince: Day; readonly sentOn: Day | null; readonly returnedOn: Day | null }

export const standingOf = (each: Sending): 'waits' | 'sent' | 'returned' => (each.returnedOn !== null ? 'returned' : each.sentOn !== null ? 'sent' : 'waits')

export type DispatchRefusal = 'already-sent' | 'sent-in-future' | 'sent-before-made' | 'address-not-checked' | 'checked-after-sending' | 'not-digital' | 'represented'

/**
 * Whether a letter was sent on this day: not before it was made, not after today. What came back goes out again only to an
 * address that was looked up since (Awb 3:41).
 */
export function decideDispatch(waiting: Sending, { sentOn, addressCheckedOn }: { readonly sentOn: Day; readonly addressCheckedOn: Day | null }, again: boolean, today: Day): Result<undefined, DispatchRefusal> {
  if (standingOf(waiting) !== 'waits') return refuse('already-sent')
  if (sentOn > today) return refuse('sent-in-future')
  if (sentOn < waiting.waitsSince) return refuse('sent-before-made', { day: waiting.waitsSince })
  if (again && (addressCheckedOn === null || addressCheckedOn < waiting.waitsSince)) return refuse('address-not-checked', { day: waiting.waitsSince })
  if (addressCheckedOn !== null && addressCheckedOn > sentOn) return refuse('checked-after-sending')
  return allow()
}

/**
 * Whether the objection term runs from this sending (Awb 6:8): from a decision's first one, and from a later one when it came back
 * for a reason after which, by the municipality's dated rule, it begins anew. Without a rule the first one stands.
 */
export function startsTerm(kind: DispatchKind, cameBackFor: ReturnReason | null, restartsAfter: readonly ReturnReason[]): boolean {
  return kind === 'decision' && (cameBackFor === null || restartsAfter.includes(cameBackFor))
}

/** Whether a letter can have come back on this day: it was sent, and not after today. */
export function decideReturned(sending: Sending, returnedOn: Day, today: Day): Result<undefined, 'not-sent' | 'returned-in-future' | 'returned-before-sent'> {
  if (standingOf(sending) !== 'sent' || sending.sentOn === null) return refuse('not-sent')
  if (returnedOn > today) return refuse('returned-in-future')
  return returnedOn < sending.sentOn ? refuse('returned-before-sent', { day: sending.sentOn }) : allow()
}

/** The status of a case whose findings leave: after an application that did not wait for them the two weeks already run. */
export const afterFindings = (status: CaseStatus): CaseStatus => (status === 'applied' ? 'applied' : 'findings-sent')

/** Whether a letter goes where it may: digitally only to whoever chose so, and never past who stands in the resident's place (a curator, say). */
export function decideWhere({ channel, addressee }: { readonly channel: DispatchChannel; readonly addressee: Addressee }, { digital, insteadOf }: { readonly digital: boolean; readonly insteadOf: string | null }): Result<undefined, 'not-digital' | 'represented'> {
  if (insteadOf !== null && addressee === 'resident') return refuse('represented')
  return channel === 'portal' && !digital ? refuse('not-digital') : allow()
}

/** To whom a letter is sent as the file says: to who stands in the resident's place, to him with a copy, or to him alone. */
export function addresseeByFile({ insteadOf, to, copies }: { readonly insteadOf: string | null; readonly to: { readonly name: string } | null; readonly copies: readonly { readonly name: string }[] }): { readonly addressee: Addressee; readonly representative: string | null } {
  if (insteadOf !== null && to) return { addressee: 'representative', representative: to.name }
  return copies.length > 0 ? { addressee: 'both', representative: copies.map((each) => each.name).join(', ') } : { addressee: 'resident', representative: null }
}
