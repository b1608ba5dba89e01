import { record } from '@/lib/audit/record'
import { mayPlan } from '@/lib/allocations/policy'
import { showsClient } from '@/lib/allocations/rules'
import type { AllocationStatus } from '@/lib/allocations/schema'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import { endUrgent } from '@/lib/indications/commands/follow'
import { loadCase } from '@/lib/indications/commands/load'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { keptFile } from '@/lib/residents/commands/load'
import { keepSignal } from '@/lib/residents/commands/signals'
import { visibleTo } from '@/lib/residents/policy'
import { type SignalRow, toSignal } from '@/lib/residents/queries/signals'
import { decideResume, decideSignal as decideRule, lastDayUnder, type SignalRefusal } from '@/lib/residents/rules/signals'
import type { DecideSignal, ReportSignal, ResumeHelp } from '@/lib/residents/schema/signals'
import { ruleOn } from '@/lib/rulebook/queries'
import { type EndingHelp, proposedNow, type RunningHelp } from '../queries/signals'
import type { MoveRefusal } from '../rules/move'
import { facilityHelper } from '../queries/facility'
import { followFacility, tellFacility } from './facility'
import { decidedMove, followMove } from './move'
import { mail, tell, type Work } from './tell'

/** What a provider hears of its client: reported to the municipality, which decides. Changes nothing in the help. */
export const reportSignal = (actor: Actor, input: ReportSignal): Promise<Result<{ allocationId: string }, SignalRefusal>> =>
  write(actor, async (tx, now) => {
    const { allocationId, ...facts } = input
    const row = await tx.allocation.findFirst({ where: { id: allocationId }, select: { status: true, municipalityId: true, providerId: true, allocationClient: { select: { residentId: true, sharedAt: true } } } })
    if (!row?.allocationClient?.sharedAt || !mayPlan(actor, row) || !showsClient(row.status as AllocationStatus)) throw new Halt('not-found')
    const kept = await keepSignal(tx, now, actor, { ...facts, allocationId, providerId: row.providerId, municipalityId: row.municipalityId, residentId: row.allocationClient.residentId, source: 'provider', diedOn: null })
    return kept.ok ? allow({ allocationId }) : kept
  })

const SIGNAL = { id: true, version: true, residentId: true, kind: true, source: true, occurredOn: true, granted: true, careFrom: true, untilOn: true, destination: true, note: true, reportedOn: true, reportedBy: true, outcome: true, reason: true, decidedOn: true, decidedBy: true, caseId: true, earlierDecisionId: true } as const

/** A signal of the session's municipality with what work on it needs; 'not-found' for everybody else's. */
export async function loadSignal(tx: Tx, actor: Actor, id: string) {
  const row = await tx.residentSignal.findFirst({ where: { id, ...visibleTo(actor) }, select: SIGNAL })
  if (!row) throw new Halt('not-found')
  const { person, municipalityId } = await keptFile(tx, actor, row.residentId)
  const { regionId, name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { regionId: true, name: true } })
  return { signal: toSignal(row), work: { tx, actor: person, municipality: { id: municipalityId, regionId, name } } }
}

/**
 * Takes over what a signal proposes, or not, with the reason. Taken over, a death is recorded and ends the help, a stay in hospital
 * pauses it and is told to who helps with the general facility, a move gives a new address which the help follows, the general facility goes along or ends, and a provider is told of a Wlz grant with the last day of the dated rule
 * (S11, S12); all else stays work for somebody. Refuses what decideMove refuses.
 */
export const decideSignal = (actor: Actor, input: DecideSignal): Promise<Result<{ residentId: string; signalId: string }, 'decided-already' | MoveRefusal>> =>
  write(actor, async (tx, now) => {
    const { signal, work } = await loadSignal(tx, actor, input.signalId)
    const decided = decideRule(signal)
    if (!decided.ok) return decided
    const today = dayIn(now)
    const { help, facility, helper, ending, proposals } = await proposedNow(tx, signal, work.municipality.id, today)
    const moves = input.outcome === 'followed' && signal.kind === 'moved' && signal.destination === 'within' ? await decidedMove(work, signal, today) : null
    if (moves && !moves.ok) return moves
    const version = await updateVersioned(tx.residentSignal, { id: signal.id, version: input.version }, { outcome: input.outcome, reason: input.reason, proposed: proposals, decidedOn: today, decidedById: work.actor.personId, decidedBy: work.actor.name })
    if (input.outcome === 'followed') {
      if (signal.kind === 'died') await recordDeath(work, now, signal, help)
      if (moves) await followMove(work, now, signal, moves.value)
      if (facility) await followFacility(work, now, signal, facility)
      if (proposals.includes('pause-help')) await pauseHelp(work, now, signal, help)
      if (proposals.includes('tell-facility') && helper) await tellFacility(work, now, helper, 'begins')
      if (proposals.includes('tell-ending')) await tellEnding(work, now, signal, ending)
      if (proposals.includes('tell-provider')) {
        const rule = await ruleOn(tx, 'wlz-transition', { regionId: work.municipality.regionId, municipalityId: work.municipality.id }, signal.occurredOn)
        for (const each of help.flatMap((one) => one.allocations)) await tell(work, now, signal, each, { kind: 'wlz', fromOn: signal.occurredOn, untilOn: lastDayUnder(rule?.value.goesOn ?? null, signal) })
      }
    }
    await record(tx, actor, { event: 'signal.decided', compartment: 'resident', subject: { type: 'resident-signal', id: signal.id, version }, municipalityId: work.municipality.id, residentId: signal.residentId, purpose: 'signaal', detail: { kind: signal.kind, outcome: input.outcome, proposed: proposals } })
    return allow({ residentId: signal.residentId, signalId: signal.id })
  })

/** With somebody's death his right to help ends: on that day, or as if it never began. */
async function recordDeath(work: Work, now: Date, signal: SignalRow, help: readonly RunningHelp[]): Promise<void> {
  const { tx, actor, municipality } = work
  const { residentId, occurredOn } = signal
  const trace = { compartment: 'resident' as const, municipalityId: municipality.id }
  await tx.resident.updateMany({ where: { id: residentId, diedOn: null }, data: { diedOn: occurredOn, version: { increment: 1 } } })
  await record(tx, actor, { ...trace, event: 'resident.death-recorded', subject: { type: 'resident', id: residentId }, residentId, purpose: 'overlijden', detail: { signalId: signal.id } })
  await endUrgentOfDeceased(work, now, signal)
  for (const each of help) {
    const began = each.startsOn <= occurredOn
    await tx.indication.updateMany({ where: { id: each.indicationId, status: 'adopted' }, data: began ? { status: 'ended', endedOn: occurredOn } : { status: 'superseded' } })
    await record(tx, actor, { ...trace, event: 'indication.ended-by-death', subject: { type: 'indication', id: each.indicationId }, residentId, purpose: 'overlijden' })
    const stopped = await tx.$queryRaw<{ id: string; number: string; provider_id: string; status: string }[]>`select id, number, provider_id, status from allocation_follow(${each.indicationId}::uuid, null, ${occurredOn}, '', 'De cliënt is overleden.')`
    for (const one of stopped) {
      // Who never knew the client by name learns nothing of a death either: the offer is taken back.
      if (one.status === 'stopped') await tell(work, now, signal, { id: one.id, number: one.number, providerId: one.provider_id }, { kind: 'died', fromOn: occurredOn, untilOn: null })
      await record(tx, actor, { ...trace, event: 'allocation.stopped-by-death', subject: { type: 'allocation', id: one.id }, providerId: one.provider_id, detail: { number: one.number, status: one.status } })
    }
  }
}

/** Temporary help ends with who had it, on that day, whether or not the case is closed yet (F65). */
async function endUrgentOfDeceased({ tx, actor }: Work, now: Date, { residentId, occurredOn }: SignalRow): Promise<void> {
  const rows = await tx.urgentHelp.findMany({ where: { endedOn: null, endsOn: { gt: occurredOn }, case: { residentId } }, select: { id: true, version: true, endsOn: true, caseId: true } })
  for (const { id, version, endsOn, caseId } of rows) {
    const { view, trace } = await loadCase(tx, now, actor, caseId)
    await endUrgent(tx, actor, view, { id, version }, occurredOn, 'De inwoner is overleden.' /* by which urgent_ended_by_death() knows it again */)
    await record(tx, actor, { event: 'case.urgent-help-ended', subject: { type: 'case', id: caseId, version: view.version }, ...trace, changes: [{ field: 'urgentHelp', label: 'Tijdelijke hulp', from: endsOn, to: occurredOn }] })
  }
}

/** Whoever comes until the last day of help that was ended already hears what he must know before he stands at the door. */
async function tellEnding(work: Work, now: Date, signal: SignalRow, ending: readonly EndingHelp[]): Promise<void> {
  if (signal.kind !== 'died' && signal.kind !== 'hospital' && signal.kind !== 'wlz') return
  for (const each of ending) await tell(work, now, signal, each, { kind: signal.kind, fromOn: signal.occurredOn, untilOn: signal.kind === 'hospital' ? signal.untilOn : null })
}

/** Help that runs is paused from the first day in hospital; help that has not begun waits by itself. */
async function pauseHelp(work: Work, now: Date, signal: SignalRow, help: readonly RunningHelp[]): Promise<void> {
  for (const each of help.flatMap((one) => one.allocations)) {
    const { count } = await work.tx.allocation.updateMany({ where: { id: each.id, status: 'started' }, data: { status: 'paused', version: { increment: 1 } } })
    if (count === 0) continue
    await tell(work, now, signal, each, { kind: 'hospital', fromOn: signal.occurredOn, untilOn: signal.untilOn })
    await record(work.tx, work.actor, { event: 'allocation.paused', compartment: 'resident', subject: { type: 'allocation', id: each.id }, municipalityId: work.municipality.id, providerId: each.providerId, detail: { number: each.number, from: signal.occurredOn } })
  }
}

/** Help that waited goes on the day after: the last day of the stay becomes known. */
export const resumeHelp = (actor: Actor, input: ResumeHelp): Promise<Result<{ residentId: string; signalId: string }, 'not-paused' | 'not-yet' | 'until-before' | 'no-participation'>> =>
  write(actor, async (tx, now) => {
    const { signal, work } = await loadSignal(tx, actor, input.signalId)
    const paused = await tx.allocation.findMany({ where: { status: 'paused', notices: { some: { signalId: signal.id } } }, select: { id: true, number: true, providerId: true } })
    const helper = signal.untilOn === null ? await facilityHelper(tx, signal.residentId, dayIn(now)) : null
    const decided = decideResume(signal, paused.length > 0 || helper !== null, input.untilOn, dayIn(now))
    if (!decided.ok) return decided
    await updateVersioned(tx.residentSignal, { id: signal.id, version: input.version }, { untilOn: input.untilOn })
    await tx.allocationNotice.updateMany({ where: { signalId: signal.id }, data: { untilOn: input.untilOn } })
    try {
      await tx.allocation.updateMany({ where: { id: { in: paused.map((each) => each.id) } }, data: { status: 'started', version: { increment: 1 } } })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === 'PE005') return refuse('no-participation')
      throw thrown
    }
    if (helper) await tellFacility(work, now, helper, 'over')
    for (const each of paused) {
      await mail(work, now, each, `${each.number} gaat verder`, `Gemeente ${work.municipality.name} laat weten dat de pauze voorbij is. Log in om te zien vanaf wanneer.`)
      await record(tx, actor, { event: 'allocation.resumed', compartment: 'resident', subject: { type: 'allocation', id: each.id }, municipalityId: work.municipality.id, providerId: each.providerId, detail: { number: each.number, until: input.untilOn } })
    }
    return allow({ residentId: signal.residentId, signalId: signal.id })
  })
