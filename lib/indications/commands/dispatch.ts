import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow } from '@/lib/kernel/result'
import { ruleOn } from '@/lib/rulebook/queries'
import { DISPATCH_LABELS } from '../messages'
import { calendarOf } from '../queries/calendar'
import type { CaseView } from '../queries/case'
import { type Dispatch, dispatchById } from '../queries/dispatch'
import { addresseeByFile, afterFindings, decideDispatch, decideReturned, type DispatchRefusal, startsTerm } from '../rules/dispatch'
import { objectionTerm } from '../rules/terms'
import { CASE_STATUSES, type DispatchKind, type RecordDispatch, type RecordReturn, type RecordRound } from '../schema'
import { loadCase, type Trace } from './load'
import { moveWasSent } from './term-sent'

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
export const recordDispatch = (actor: Actor, input: RecordDispatch): Promise<Result<{ caseId: string; kind: DispatchKind }, DispatchRefusal>> =>
  write(actor, async (tx, now) => {
    const dispatch = await dispatchById(tx, actor, input.dispatchId)
    if (!dispatch) throw new Halt('not-found')
    const sent = await send(tx, now, actor, dispatch, input)
    return sent.ok ? allow({ caseId: dispatch.caseId, kind: dispatch.kind }) : sent
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
  const { view, person, trace } = await loadCase(tx, now, actor, dispatch.caseId)
  const before = view.dispatches.filter((each) => each.letterId === dispatch.letterId && each.returnedOn !== null).at(-1) ?? null
  const decided = decideDispatch(dispatch, input, before !== null, view.today)
  if (!decided.ok) return decided
  const returned = before && (await ruleOn(tx, 'returned-mail', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today))
  const counts = startsTerm(dispatch.kind, before?.returnReason ?? null, returned?.value.restartsAfter ?? [])
  const term = counts && dispatch.objectable ? objectionTerm(input.sentOn, await calendarOf(tx)) : null
  const { sentOn, channel, addressCheckedOn } = input
  const { addressee, representative } = input.addressee === null ? addresseeByFile(view.letters) : { addressee: input.addressee, representative: input.representative }
  const version = await updateVersioned(
    tx.wmoDispatch,
    { id: dispatch.id, version: input.version },
    { sentOn, channel, addressee, representative, addressCheckedOn, startsTerm: counts, objectionUntil: term?.lastDay ?? null, recordedAt: now, recordedById: person.personId, recordedBy: person.name },
  )
  await tellCase(tx, dispatch.kind, view, sentOn)
  await moveWasSent(tx, view, dispatch.letterId, sentOn)
  await line(tx, actor, trace, dispatch, version, { event: 'case.letter-sent', to: sentOn, detail: { channel, addressee, objectionUntil: term?.lastDay ?? null } })
  return allow()
}

/** What the case keeps of a first sending. A decision's day and term are set by the database, from the dispatch itself. */
async function tellCase(tx: Tx, kind: DispatchKind, view: CaseView, sentOn: Day): Promise<void> {
  const bump = { version: { increment: 1 } }
  if (kind === 'confirmation' && view.confirmedOn === null) await tx.wmoCase.updateMany({ where: { id: view.id }, data: { confirmedOn: sentOn, ...bump } })
  if (kind === 'findings' && view.findingsSentOn === null)
    await tx.wmoCase.updateMany({ where: { id: view.id }, data: { findingsSentOn: sentOn, ...(view.open ? { status: afterFindings(CASE_STATUSES.find((each) => each === view.status) ?? 'investigating') } : {}), ...bump } })
}

/** Records that a letter came back, and why. From then on it waits to be sent again. */
export const recordReturn = (actor: Actor, input: RecordReturn): Promise<Result<{ caseId: string; kind: DispatchKind }, 'not-sent' | 'returned-in-future' | 'returned-before-sent'>> =>
  write(actor, async (tx, now) => {
    const dispatch = await dispatchById(tx, actor, input.dispatchId)
    if (!dispatch) throw new Halt('not-found')
    const { view, person, trace } = await loadCase(tx, now, actor, dispatch.caseId)
    const decided = decideReturned(dispatch, input.returnedOn, view.today)
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.wmoDispatch, { id: dispatch.id, version: input.version }, { returnedOn: input.returnedOn, returnReason: input.reason, returnedBy: person.name })
    await awaitDispatch(tx, { municipalityId: view.municipality.id, caseId: view.id, letterId: dispatch.letterId, kind: dispatch.kind, since: day(input.returnedOn) })
    await line(tx, actor, trace, dispatch, version, { event: 'case.letter-returned', to: input.returnedOn, detail: { reason: input.reason } })
    return allow({ caseId: view.id, kind: dispatch.kind })
  })

const line = (tx: Tx, actor: Actor, trace: Trace, dispatch: Dispatch, version: number, what: { event: string; to: string; detail: object }) =>
  record(tx, actor, {
    event: what.event,
    subject: { type: 'case', id: dispatch.caseId, version },
    ...trace,
    changes: [{ field: 'letter', label: DISPATCH_LABELS[dispatch.kind], from: '', to: what.to }],
    detail: { letterId: dispatch.letterId, kind: dispatch.kind, ...what.detail },
  })
