import { standingOf, takesClients } from '@/lib/contracts/rules'
import type { ParticipationStatus } from '@/lib/contracts/schema'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { LIST_CODE_LETTERS } from '@/lib/indications/schema'
import type { AllocationStatus, WorkPart } from './schema'

/** What may follow on what; prisma/sql/20251201000000_foundation/50_allocations.sql says the same. */
export const TRANSITIONS = {
  offered: ['accepted', 'returned', 'cancelled-before-start'],
  accepted: ['started', 'returned', 'cancelled-before-start'],
  started: ['paused', 'stopped', 'transferred'],
  paused: ['started', 'stopped', 'transferred'],
  stopped: [],
  returned: ['offered'],
  'cancelled-before-start': [],
  transferred: [],
} as const satisfies Record<AllocationStatus, readonly AllocationStatus[]>

export const canBecome = (from: AllocationStatus, to: AllocationStatus): boolean => (TRANSITIONS[from] as readonly AllocationStatus[]).includes(to)

const LIVE = { offered: true, accepted: true, started: true, paused: true, stopped: false, returned: false, 'cancelled-before-start': false, transferred: false } as const satisfies Record<AllocationStatus, boolean>
/** Whether it takes the place of its indication: there is at most one such. */
export const isLive = (status: AllocationStatus): boolean => LIVE[status]

/** How one kind of help stands, in the order of what one says first: a budget, a decision that was not sent, nobody asked, or where its allocation is. */
export type HelpStep = 'temporary' | 'budget' | 'unsent' | 'to-offer' | AllocationStatus
/** The same from its facts; `status` is of the allocation, null while nobody was asked. Temporary help is a decision of its own and says so itself. */
export function helpStep({ budget, sent, status }: { readonly budget: boolean; readonly sent: boolean; readonly status: AllocationStatus | null }): HelpStep {
  if (!sent) return 'unsent'
  return budget ? 'budget' : (status ?? 'to-offer')
}

const SHARED = { offered: false, accepted: true, started: true, paused: true, stopped: true, returned: false, 'cancelled-before-start': false, transferred: false } as const satisfies Record<AllocationStatus, boolean>
/** Whether the provider's page shows who the client is: from acceptance, as long as the client is its client. */
export const showsClient = (status: AllocationStatus): boolean => SHARED[status]

/** Whether a provider helps by it on this day: also until the last day of help that stops. The same as helps_on() in prisma/sql. */
export const helpsOn = (status: AllocationStatus, stoppedOn: string | null, on: Day): boolean => CLIENT_STATUSES.includes(status) || (status === 'stopped' && stoppedOn !== null && stoppedOn >= on)

const PARTS = { offered: 'offered', accepted: 'accepted', started: 'started', paused: 'started', stopped: 'ended', returned: 'ended', 'cancelled-before-start': 'ended', transferred: 'ended' } as const satisfies Record<AllocationStatus, WorkPart>
/** The tab of the provider's work list in which it stands. `past`: its last day has passed; help that ran until then has ended, whether or not anybody stopped it. */
export const partOf = (status: AllocationStatus, past: boolean): WorkPart => (past && PARTS[status] !== 'offered' ? 'ended' : PARTS[status])

/** Those who receive help: counted as clients in a contract's figures (never named). */
export const CLIENT_STATUSES: readonly AllocationStatus[] = ['accepted', 'started', 'paused']

export type Participation = { readonly status: ParticipationStatus; readonly startsOn: string; readonly endsOn: string; readonly productIds: readonly string[] }
type NoPlace = 'no-participation' | 'suspended'

/** Invariant 7: on the start day the participation in this lot, for this product, runs and isn't suspended. */
export function decidePlace(part: Participation | null, productId: string, on: Day): Result<undefined, NoPlace> {
  if (part && standingOf(part, on) === 'suspended') return refuse('suspended')
  return part && takesClients(part, productId, on) ? allow() : refuse('no-participation', { on })
}

export type OfferRefusal = 'decision-not-sent' | 'not-in-kind' | 'already-allocated' | 'start-passed' | 'before-indication' | 'after-indication' | 'helped-until' | NoPlace

/** Whether help can be offered from this day: a decision that was sent, an indication in kind without a live allocation, a day within its term and after the help of before, and a place (decidePlace). */
export function decideOffer(
  indication: { readonly dispatchedOn: string | null; readonly form: string; readonly startsOn: string; readonly endsOn: string; readonly productId: string; /** The last day of help that stops and is followed by this. */ readonly helpedUntil?: Day | null },
  others: readonly AllocationStatus[],
  part: Participation | null,
  wishedStart: Day,
  today: Day,
): Result<undefined, OfferRefusal> {
  if (indication.dispatchedOn === null) return refuse('decision-not-sent')
  if (indication.form !== 'in-kind') return refuse('not-in-kind')
  if (others.some(isLive)) return refuse('already-allocated')
  if (wishedStart < today) return refuse('start-passed')
  if (wishedStart < indication.startsOn) return refuse('before-indication', { day: indication.startsOn })
  if (wishedStart > indication.endsOn) return refuse('after-indication', { day: indication.endsOn })
  if (indication.helpedUntil && wishedStart <= indication.helpedUntil) return refuse('helped-until', { day: indication.helpedUntil })
  return decidePlace(part, indication.productId, wishedStart)
}

type Stands = { readonly status: AllocationStatus; readonly wishedStart: string; readonly startsOn: string | null; readonly endsOn: string; readonly productId: string }
/** What must hold at the first help (F33) is met before a provider takes its first client under an agreement. */
export const decideFirstHelp = (unmet: readonly string[]): Result<undefined, 'first-help'> => (unmet.length > 0 ? refuse('first-help', { names: unmet.join('; ') }) : allow())

export type AcceptRefusal = 'not-offered' | 'start-passed' | 'before-wished' | 'after-end' | 'first-help' | NoPlace

/** Whether the provider can take the client from this day: not before the wished day, not past, within the term, and with a place on that day. */
export function decideAccept(allocation: Stands, startsOn: Day, part: Participation | null, today: Day): Result<undefined, AcceptRefusal> {
  if (!canBecome(allocation.status, 'accepted')) return refuse('not-offered')
  if (startsOn < today) return refuse('start-passed')
  if (startsOn < allocation.wishedStart) return refuse('before-wished', { day: allocation.wishedStart })
  if (startsOn > allocation.endsOn) return refuse('after-end', { day: allocation.endsOn })
  return decidePlace(part, allocation.productId, startsOn)
}

/** Whether the provider can give it back: as long as the help hasn't begun. */
export const decideReturn = (status: AllocationStatus): Result<undefined, 'not-returnable'> => (canBecome(status, 'returned') ? allow() : refuse('not-returnable'))

export type StartRefusal = 'not-accepted' | 'too-early' | 'first-help' | NoPlace

/** Whether the start can be recorded: on the agreed day or later, with a place on that day. */
export function decideStart(allocation: Stands, part: Participation | null, today: Day): Result<undefined, StartRefusal> {
  if (allocation.status !== 'accepted' || allocation.startsOn === null) return refuse('not-accepted')
  if (today < allocation.startsOn) return refuse('too-early', { day: allocation.startsOn })
  return decidePlace(part, allocation.productId, allocation.startsOn as Day)
}

/** Whether the municipality can take the offer back: as long as the help hasn't begun. */
export const decideCancel = (status: AllocationStatus): Result<undefined, 'already-started'> => (canBecome(status, 'cancelled-before-start') ? allow() : refuse('already-started'))

export type AnswerRefusal = 'not-returned' | 'already-answered' | 'replaced' | NoPlace

/** The municipality's answer to a return. A no makes the offer stand again, if nothing took its place and the provider still has one. */
export function decideAnswer(
  allocation: Stands & { readonly returnAgreed: boolean | null },
  agreed: boolean,
  others: readonly AllocationStatus[],
  part: Participation | null,
): Result<AllocationStatus, AnswerRefusal> {
  if (allocation.status !== 'returned') return refuse('not-returned')
  if (allocation.returnAgreed !== null) return refuse('already-answered')
  if (agreed) return allow('returned')
  if (others.some(isLive)) return refuse('replaced')
  const place = decidePlace(part, allocation.productId, allocation.wishedStart as Day)
  return place.ok ? allow('offered') : place
}

/** T-2025-K7F2M from five numbers under 31: letters that can be read out, nothing that tells about the person or how many there are. */
export const allocationNumber = (today: Day, draws: readonly number[]): string => `T-${today.slice(0, 4)}-${draws.slice(0, 5).map((draw) => LIST_CODE_LETTERS[draw % LIST_CODE_LETTERS.length] ?? '2').join('')}`

/** Whose turn it is: an offer is the provider's, and a start from its day; a return is the municipality's until it was answered; else nobody's. */
export type Turn = 'provider' | 'municipality' | 'day' | 'nobody'
export function turnOf({ status, startsOn, returnAgreed }: { readonly status: AllocationStatus; readonly startsOn: Day | null; readonly returnAgreed: boolean | null }, today: Day): Turn {
  if (status === 'offered') return 'provider'
  if (status === 'accepted') return startsOn !== null && startsOn > today ? 'day' : 'provider'
  return status === 'returned' && returnAgreed === null ? 'municipality' : 'nobody'
}

type Moments = { readonly status: AllocationStatus; readonly offeredOn: Day; readonly acceptedOn: Day | null; readonly startsOn: Day | null; readonly startedOn: Day | null; readonly returnedOn: Day | null; readonly cancelledOn: Day | null; readonly stoppedOn: Day | null }
const SINCE = {
  offered: (at) => at.offeredOn, accepted: (at) => at.acceptedOn, started: (at) => at.startedOn, paused: () => null, stopped: (at) => at.stoppedOn, returned: (at) => at.returnedOn, 'cancelled-before-start': (at) => at.cancelledOn, transferred: () => null,
} as const satisfies Record<AllocationStatus, (at: Moments) => Day | null>
/** Since when it stands as it does; null where no day of that was kept. */
export const sinceOf = (at: Moments): Day | null => SINCE[at.status](at)

/** The dated terms of the municipality, in working days. */
export type AllocationTerms = { readonly answerDays: number; readonly startDays: number; readonly returnDays: number }
/** How many working days whoever's turn it is has from the day it began; null when nothing waits on anybody. */
export function termDays(status: AllocationStatus, turn: Turn, terms: AllocationTerms): number | null {
  if (turn === 'municipality') return terms.returnDays
  return turn === 'provider' ? (status === 'offered' ? terms.answerDays : terms.startDays) : null
}
/** The day from which those working days count: the offer, the agreed start, or the return. */
export const termFrom = (at: Moments): Day | null => (at.status === 'offered' ? at.offeredOn : at.status === 'accepted' ? at.startsOn : at.status === 'returned' ? at.returnedOn : null)

/** What a notice of a move says of the new home, as a row that has it. */
export const MOVED_TO = { fromOn: true, address: true, postcode: true, city: true, toldAt: true } as const
type Home = { readonly address: string; readonly postcode: string; readonly city: string }
type Told = { readonly fromOn: string; readonly address: string | null; readonly postcode: string | null; readonly city: string | null; readonly toldAt: Date }
/**
 * Where a provider's client lives today: as it was when the help was offered or as it was written since (`addressAt`), or as the municipality
 * told it of a move, when that was told or came into force after it.
 */
export const homeOf = (client: Home & { readonly addressAt: Date | null }, told: readonly Told[], today: Day): Home => {
  const since = client.addressAt
  const holds = ({ fromOn, toldAt }: Told) => fromOn <= today && (since === null || toldAt > since || fromOn > dayIn(since))
  const { address, postcode, city } = told.reduce<Home & { readonly fromOn: string }>((home, each) => (each.address !== null && holds(each) && each.fromOn >= home.fromOn ? { address: each.address, postcode: each.postcode ?? '', city: each.city ?? '', fromOn: each.fromOn } : home), { ...client, fromOn: '' })
  return { address, postcode, city }
}
