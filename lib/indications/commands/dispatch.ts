import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { correspondents } from '@/lib/residents/queries/people'
import { ruleOn } from '@/lib/rulebook/queries'
import { DISPATCH_LABELS } from '../messages'
import { mayHandlePost } from '../policy'
import { calendarOf } from '../queries/calendar'
import { purposeOf } from '../queries/case'
import { type Dispatch, dispatchById, lastReturned, type PostCase, postCases } from '../queries/dispatch'
import { isOpen } from '../rules/case'
import { addresseeByFile, afterFindings, decideDispatch, decideReturned, decideWhere, type DispatchRefusal, startsTerm } from '../rules/dispatch'
import { objectionTerm } from '../rules/terms'
import { type DispatchKind, type RecordDispatch, type RecordReturn, type RecordRound } from '../schema'
import type { Trace } from './load'
import { decideByAfter } from './term-sent'

/** A letter was made and waits to be sent. Joins the caller's transaction. */
export async function awaitDispatch(tx: Tx, letter: { readonly municipalityId: string; readonly caseId: string; readonly letterId: string; readonly kind: DispatchKind; readonly since: Day }): Promise<void> {
  const { since, ...row } = letter
  await tx.wmoDispatch.createMany({ data: [{ ...row, waitsSince: since }] })
}

/** In a round of post nobody says to whom: the file does. */
type Sent = Omit<RecordDispatch, 'dispatchId' | 'version' | 'addressee'> & { readonly addressee: RecordDispatch['addressee'] | null }

/**
 * Records that a letter was sent: when, how and to whom (Awb 3:41). From it a decision counts and its objection term runs (Awb 6:8),
 * and findings open the way to the application. Refuses what decideDispatch refuses.
 */
export const recordDispatch = (actor: Actor, input: RecordDispatch): Promise<Result<{ dispatchId: string; caseId: string; kind: DispatchKind }, DispatchRefusal>> =>
  write(actor, async (tx, now) => {
    const dispatch = await dispatchById(tx, actor, input.dispatchId)
    if (!dispatch) throw new Halt('not-found')
    const sent = await send(tx, now, actor, dispatch, input)
    return sent.ok ? allow({ dispatchId: dispatch.id, caseId: dispatch.caseId, kind: dispatch.kind }) : sent
  })

/** The letters of one round of post, each to whom its file says: all of them or none. One that came back needs its address looked up, and goes alone. */
export const recordRound = (actor: Actor, input: RecordRound): Promise<Result<{ letters: number }, DispatchRefusal>> =>
  write(actor, async (tx, now) => {
    for (const dispatchId of input.letters) {
      const dispatch = await dispatchById(tx, actor, dispatchId)
      if (!dispatch) throw new Halt('not-found')
      const sent = await send(tx, now, actor, dispatch, { version: dispatch.version, sentOn: input.sentOn, channel: input.channel, addressee: null, representative: null, addressCheckedOn: null })
      if (!sent.ok) return sent
    }
    return allow({ letters: input.letters.length })
  })

async function send(tx: Tx, now: Date, actor: Actor, dispatch: Dispatch, input: Sent & { readonly version: number }): Promise<Result<undefined, DispatchRefusal>> {
  const { about, person, trace, today } = await postOf(tx, now, actor, dispatch)
  const before = await lastReturned(tx, dispatch)
  const decided = decideDispatch(dispatch, input, before !== null, today)
  if (!decided.ok) return decided
  const returned = before && (await ruleOn(tx, 'returned-mail', { regionId: about.municipality.regionId, municipalityId: about.municipality.id }, today))
  const counts = startsTerm(dispatch.kind, before?.returnReason ?? null, returned?.value.restartsAfter ?? [])
  const term = counts && about.objectable ? objectionTerm(input.sentOn, await calendarOf(tx)) : null
  const { sentOn, channel, addressCheckedOn } = input
  const file = (await correspondents(tx, actor, about.residentId, today)) ?? { insteadOf: null, to: null, copies: [] }
  const { addressee, representative } = input.addressee === null ? addresseeByFile(file) : { addressee: input.addressee, representative: input.representative }
  const [reached] = await tx.$queryRaw<{ digital: boolean }[]>`select reached_digitally(${dispatch.caseId}::uuid, ${sentOn}) as digital`
  const where = decideWhere({ channel, addressee }, { digital: reached?.digital ?? false, insteadOf: file.insteadOf })
  if (!where.ok) return refuse(where.reason, { case: about.number, to: file.to?.name ?? '' })
  const version = await updateVersioned(
    tx.wmoDispatch,
    { id: dispatch.id, version: input.version },
    { sentOn, channel, addressee, representative, addressCheckedOn, startsTerm: counts, objectionUntil: term?.lastDay ?? null, recordedAt: now, recordedById: person.personId, recordedBy: person.name },
  )
  await tellCase(tx, dispatch, about, sentOn)
  await line(tx, actor, trace, dispatch, version, { event: 'case.letter-sent', to: sentOn, detail: { channel, addressee, objectionUntil: term?.lastDay ?? null } })
  return allow()
}

/** What the case keeps of a first sending: its day, its status after the findings, or until when it is decided. A decision's day and term are set from the dispatch itself. */
async function tellCase(tx: Tx, dispatch: Dispatch, about: PostCase, sentOn: Day): Promise<void> {
  const status = dispatch.kind === 'findings' && isOpen(about.status) ? afterFindings(about.status) : null
  await tx.$executeRaw`select dispatch_told(${dispatch.id}::uuid, ${status}, ${await decideByAfter(tx, about, dispatch.letterId, sentOn)})`
}

/** A letter on its way for who may handle it: what is known of its case, and what its lines in the trail carry. */
async function postOf(tx: Tx, now: Date, actor: Actor, dispatch: Dispatch): Promise<{ readonly about: PostCase; readonly person: Person; readonly trace: Trace; readonly today: Day }> {
  if (!mayHandlePost(actor, dispatch)) throw new Halt('forbidden')
  const about = (await postCases(tx, [dispatch.id])).get(dispatch.id)
  if (!about) throw new Halt('not-found')
  return { about, person: actor, today: dayIn(now), trace: { compartment: 'resident', municipalityId: about.municipality.id, residentId: about.residentId, purpose: purposeOf(about.status) } }
}

/** Records that a letter came back, and why. From then on it waits to be sent again. */
export const recordReturn = (actor: Actor, input: RecordReturn): Promise<Result<{ dispatchId: string; caseId: string; kind: DispatchKind }, 'not-sent' | 'returned-in-future' | 'returned-before-sent'>> =>
  write(actor, async (tx, now) => {
    const dispatch = await dispatchById(tx, actor, input.dispatchId)
    if (!dispatch) throw new Halt('not-found')
    const { about, person, trace, today } = await postOf(tx, now, actor, dispatch)
    const decided = decideReturned(dispatch, input.returnedOn, today)
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.wmoDispatch, { id: dispatch.id, version: input.version }, { returnedOn: input.returnedOn, returnReason: input.reason, returnedBy: person.name })
    await awaitDispatch(tx, { municipalityId: about.municipality.id, caseId: about.caseId, letterId: dispatch.letterId, kind: dispatch.kind, since: day(input.returnedOn) })
    await line(tx, actor, trace, dispatch, version, { event: 'case.letter-returned', to: input.returnedOn, detail: { reason: input.reason } })
    return allow({ dispatchId: dispatch.id, caseId: about.caseId, kind: dispatch.kind })
  })

const line = (tx: Tx, actor: Actor, trace: Trace, dispatch: Dispatch, version: number, what: { event: string; to: string; detail: object }) =>
  record(tx, actor, {
    event: what.event,
    subject: { type: 'case', id: dispatch.caseId, version },
    ...trace,
    changes: [{ field: 'letter', label: DISPATCH_LABELS[dispatch.kind], from: '', to: what.to }],
    detail: { letterId: dispatch.letterId, kind: dispatch.kind, ...what.detail },
  })
