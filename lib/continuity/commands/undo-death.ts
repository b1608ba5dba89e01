import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import { tellProvider } from '@/lib/facility/commands/register'
import { awaitDispatch } from '@/lib/indications/commands/dispatch'
import { letterScope, loadCase } from '@/lib/indications/commands/load'
import { deathUndoneLetter } from '@/lib/indications/letters/correction'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { visibleTo } from '@/lib/residents/policy'
import { endedOnlyByDeath, facilityOfDeath, sentMeanwhile, urgentOfDeath } from '../queries/undo-death'
import { FACILITY_STANDS } from '../messages/facility'
import { decideProposeUndo, decideUndo, type UndoRefusal } from '../rules/undo-death'
import type { CorrectionStatus, DeclineUndo, ProposeUndo, UndoDeath } from '../schema/undo-death'
import { loadSignal } from './signals'
import { tell } from './tell'

type Done = { readonly residentId: string; readonly signalId: string }

/** Says that a death which was taken over was none, with what shows it; a second consultant decides. Changes nothing yet. */
export const proposeUndo = (actor: Actor, input: ProposeUndo): Promise<Result<Done, 'not-recorded' | 'proposed-already'>> =>
  write(actor, async (tx, now) => {
    const { signal, work } = await loadSignal(tx, actor, input.signalId)
    const { residentId } = signal
    const { diedOn } = await tx.resident.findUniqueOrThrow({ where: { id: residentId }, select: { diedOn: true } })
    const latest = await tx.deathCorrection.findFirst({ where: { signalId: signal.id, status: { not: 'declined' } }, select: { status: true } })
    const decided = decideProposeUndo(signal, diedOn, (latest?.status as CorrectionStatus | undefined) ?? null)
    if (!decided.ok) return decided
    const id = crypto.randomUUID()
    await tx.deathCorrection.createMany({ data: [{ id, municipalityId: work.municipality.id, residentId, signalId: signal.id, reason: input.reason, proposedAt: now, proposedById: work.actor.personId, proposedBy: work.actor.name }] })
    await record(tx, actor, { event: 'death.undo-proposed', compartment: 'resident', subject: { type: 'death-correction', id, version: 1 }, municipalityId: work.municipality.id, residentId, purpose: 'overlijden', detail: { signalId: signal.id } })
    return allow({ residentId, signalId: signal.id })
  })

async function loadCorrection(tx: Tx, actor: Actor, id: string) {
  const row = await tx.deathCorrection.findFirst({ where: { id, ...visibleTo(actor) }, select: { id: true, signalId: true, status: true, proposedById: true } })
  if (!row) throw new Halt('not-found')
  return { correction: { ...row, status: row.status as CorrectionStatus }, ...(await loadSignal(tx, actor, row.signalId)) }
}

/** Leaves a death as it is recorded, with the reason; who proposed may take it back so too. */
export const declineUndo = (actor: Actor, input: DeclineUndo): Promise<Result<Done, 'decided-already'>> =>
  write(actor, async (tx, now) => {
    const { correction, signal, work } = await loadCorrection(tx, actor, input.correctionId)
    if (correction.status !== 'proposed') return refuse('decided-already')
    const version = await updateVersioned(tx.deathCorrection, { id: correction.id, version: input.version }, { status: 'declined', declineReason: input.reason, decidedAt: now, decidedById: work.actor.personId, decidedBy: work.actor.name })
    await record(tx, actor, { event: 'death.undo-declined', compartment: 'resident', subject: { type: 'death-correction', id: correction.id, version }, municipalityId: work.municipality.id, residentId: signal.residentId, purpose: 'overlijden' })
    return allow({ residentId: signal.residentId, signalId: signal.id })
  })

/**
 * Undoes a death: the file is open again, help that ended by it alone stands as it was decided, temporary help too while its case is open, and so
 * does the general facility with its counter (F65), with a letter that says so and what was sent meanwhile. Providers are told; offering the help anew is work, since only the provider
 * knows when it can begin again.
 */
export const undoDeath = (actor: Actor, input: UndoDeath): Promise<Result<Done, UndoRefusal>> =>
  write(actor, async (tx, now) => {
    const { correction, signal, work } = await loadCorrection(tx, actor, input.correctionId)
    const decided = decideUndo(correction, work.actor.personId)
    if (!decided.ok) return decided
    const { residentId } = signal
    const trace = { compartment: 'resident' as const, municipalityId: work.municipality.id, residentId, purpose: 'overlijden' }
    const [sent, ended, urgent, before] = [await sentMeanwhile(tx, signal), await endedOnlyByDeath(tx, signal), await urgentOfDeath(tx, signal), await facilityOfDeath(tx, residentId)]
    const version = await updateVersioned(tx.deathCorrection, { id: correction.id, version: input.version }, {})
    let restored: { indication_id: string; case_id: string }[]
    try {
      restored = await tx.$queryRaw<typeof restored>`select indication_id, case_id from undo_death(${correction.id}::uuid, ${work.actor.name}, ${JSON.stringify(sent)}::jsonb)`
    } catch (thrown) {
      const found = databaseRefusal(thrown)
      if (found?.state === '23P01') return refuse('help-overlaps')
      const named = found?.state === 'PI072' ? (['decided-already', 'own-proposal'] as const).find((each) => found.message.includes(each)) : undefined
      if (named) return refuse(named)
      throw thrown
    }
    for (const each of restored) await record(tx, actor, { ...trace, event: 'indication.restored', subject: { type: 'indication', id: each.indication_id } })
    for (const each of urgent) await record(tx, actor, { ...trace, event: 'case.urgent-help-restored', subject: { type: 'case', id: each.caseId }, changes: [{ field: 'urgentHelp', label: 'Tijdelijke hulp', from: signal.occurredOn, to: each.endsOn }] })
    const told = await tx.allocationNotice.findMany({ where: { signalId: signal.id, kind: 'died' }, select: { allocation: { select: { id: true, number: true, providerId: true } } } })
    for (const { allocation } of told) await tell(work, now, signal, allocation, { kind: 'death-undone', fromOn: dayIn(now), untilOn: null })
    const facility = before?.state === 'ended' ? await facilityOfDeath(tx, residentId) : null
    if (facility && facility.state !== 'ended') {
      await record(tx, actor, { ...trace, event: 'facility.restored', subject: { type: 'facility-registration', id: facility.id }, detail: { number: facility.number, ...(facility.state === 'runs' ? { provider: facility.provider } : {}) } })
      if (facility.state === 'runs') await tellProvider(tx, now, { part: facility, subject: `${FACILITY_STANDS.subject}: ${facility.number}`, body: FACILITY_STANDS.body, regionId: facility.regionId, municipalityId: work.municipality.id })
    }
    const caseId = restored[0]?.case_id ?? urgent[0]?.caseId ?? (await tx.wmoCase.findFirst({ where: { residentId }, orderBy: { notifiedOn: 'desc' }, select: { id: true } }))?.id
    if (caseId !== undefined) {
      const { view } = await loadCase(tx, now, actor, caseId)
      const letterId = await issueLetter(tx, now, actor, { kind: 'wmo-death-undone', view: deathUndoneLetter(view, { author: { name: work.actor.name, organisation: work.actor.organisationName }, products: ended.map((each) => each.product.toLowerCase()), urgent, facility, sent }), subject: { type: 'case', id: caseId }, scope: letterScope(view) })
      await awaitDispatch(tx, { municipalityId: work.municipality.id, caseId, letterId, kind: 'correction', since: dayIn(now) })
    }
    await record(tx, actor, { ...trace, event: 'death.undone', subject: { type: 'death-correction', id: correction.id, version: version + 1 }, detail: { signalId: signal.id, restored: restored.length, urgent: urgent.length, sent: sent.length, ...(facility ? { facility: facility.state } : {}) } })
    return allow({ residentId, signalId: signal.id })
  })
