import { record } from '@/lib/audit/record'
import { type Tx, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, sure } from '@/lib/kernel/result'
import { decideReport, type SignalRefusal } from '../rules/signals'
import type { RecordSignal, ReportSignal, SignalKind, SignalSource } from '../schema/signals'
import { keptFile } from './load'

type New = Omit<ReportSignal, 'allocationId' | 'kind'> & { readonly kind: SignalKind; readonly source: SignalSource; readonly residentId: string; readonly municipalityId: string; readonly diedOn: Day | null; readonly allocationId?: string; readonly providerId?: string; readonly caseId?: string; readonly earlierDecisionId?: string }

/** Keeps what was reported about a resident. Joins the caller's transaction; who may is asked by the caller. Changes nothing else. */
export async function keepSignal(tx: Tx, now: Date, actor: Actor, { diedOn, ...signal }: New): Promise<Result<{ signalId: string }, SignalRefusal>> {
  const today = dayIn(now)
  const decided = decideReport(signal, diedOn, today)
  if (!decided.ok) return decided
  const id = crypto.randomUUID()
  await tx.residentSignal.createMany({ data: [{ ...signal, id, reportedOn: today, reportedBy: signal.source === 'portal' || actor.kind !== 'person' ? 'het portaal' : actor.name, recordedAt: now }] })
  const { municipalityId, residentId, kind, source } = signal
  await record(tx, actor, { event: 'signal.recorded', compartment: 'resident', subject: { type: 'resident-signal', id, version: 1 }, municipalityId, residentId, purpose: 'signaal', detail: { kind, source } })
  return allow({ signalId: id })
}

/** What a consultant heard about a resident of the session's municipality. */
export const recordSignal = (actor: Actor, input: RecordSignal): Promise<Result<{ residentId: string; signalId: string }, SignalRefusal>> =>
  write(actor, async (tx, now) => {
    const { municipalityId } = await keptFile(tx, actor, input.residentId)
    const { diedOn } = await tx.resident.findUniqueOrThrow({ where: { id: input.residentId }, select: { diedOn: true } })
    const kept = await keepSignal(tx, now, actor, { ...input, municipalityId, diedOn: diedOn === null ? null : day(diedOn) })
    return kept.ok ? allow({ residentId: input.residentId, signalId: kept.value.signalId }) : kept
  })

/** Notes that somebody asks again after a refusal, for who handles the new case (F87, S14). Joins the caller's transaction. */
export async function noteAskedAgain(tx: Tx, now: Date, actor: Actor, again: { readonly residentId: string; readonly municipalityId: string; readonly caseId: string; readonly earlierDecisionId: string; readonly occurredOn: Day }): Promise<void> {
  sure(await keepSignal(tx, now, actor, { ...again, kind: 'asked-again', source: 'portal', granted: null, careFrom: null, untilOn: null, destination: null, note: null, diedOn: null }))
}

/**
 * Notes that somebody asks again by way of the general facility: registered after a refusal, or notified after a question for more hours was
 * declined (F87). The database looks, for the desk reads no decision and a consultant no question. Joins the caller's transaction.
 */
export async function noteAskedByFacility(tx: Tx, actor: Actor, { residentId, municipalityId, ...by }: { readonly residentId: string; readonly municipalityId: string } & ({ readonly registrationId: string } | { readonly caseId: string })): Promise<void> {
  const [found] = await tx.$queryRaw<{ id: string | null }[]>`select note_asked_again(${'registrationId' in by ? by.registrationId : null}::uuid, ${'caseId' in by ? by.caseId : null}::uuid) as id`
  if (found?.id) await record(tx, actor, { event: 'signal.recorded', compartment: 'resident', subject: { type: 'resident-signal', id: found.id, version: 1 }, municipalityId, residentId, purpose: 'signaal', detail: { kind: 'asked-again', source: 'portal' } })
}
