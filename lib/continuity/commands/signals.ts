import { record } from '@/lib/audit/record'
import { mayPlan } from '@/lib/allocations/policy'
import { showsClient } from '@/lib/allocations/rules'
import type { AllocationStatus } from '@/lib/allocations/schema'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { keptFile } from '@/lib/residents/commands/load'
import { keepSignal } from '@/lib/residents/commands/signals'
import { NOTICE_LABELS } from '@/lib/residents/messages/signals'
import { visibleTo } from '@/lib/residents/policy'
import { type SignalRow, toSignal } from '@/lib/residents/queries/signals'
import { decideResume, decideSignal as decideRule, lastDayUnder, type SignalRefusal } from '@/lib/residents/rules/signals'
import type { DecideSignal, NoticeKind, ReportSignal, ResumeHelp } from '@/lib/residents/schema/signals'
import { routes } from '@/lib/routes'
import { ruleOn } from '@/lib/rulebook/queries'
import { proposedNow, type RunningHelp } from '../queries/signals'

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
export type Work = { readonly tx: Tx; readonly actor: Person; readonly municipality: { readonly id: string; readonly regionId: string; readonly name: string } }

/**
 * Takes over what a signal proposes, or not, with the reason. Taken over, a death is recorded and ends the help, a stay in hospital
 * pauses it, and a provider is told of a Wlz grant with the last day of the dated rule (S11, S12); all else stays work for somebody.
 */
export const decideSignal = (actor: Actor, input: DecideSignal): Promise<Result<{ residentId: string; signalId: string }, 'decided-already'>> =>
  write(actor, async (tx, now) => {
    const { signal, work } = await loadSignal(tx, actor, input.signalId)
    const decided = decideRule(signal)
    if (!decided.ok) return decided
    const today = dayIn(now)
    const { help, proposals } = await proposedNow(tx, signal, today)
    const version = await updateVersioned(tx.residentSignal, { id: signal.id, version: input.version }, { outcome: input.outcome, reason: input.reason, proposed: proposals, decidedOn: today, decidedById: work.actor.personId, decidedBy: work.actor.name })
    if (input.outcome === 'followed') {
      if (signal.kind === 'died') await recordDeath(work, now, signal, help)
      if (proposals.includes('pause-help')) await pauseHelp(work, now, signal, help)
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

/** Help that runs is paused from the first day in hospital; help that has not begun waits by itself. */
async function pauseHelp(work: Work, now: Date, signal: SignalRow, help: readonly RunningHelp[]): Promise<void> {
  for (const each of help.flatMap((one) => one.allocations)) {
    const { count } = await work.tx.allocation.updateMany({ where: { id: each.id, status: 'started' }, data: { status: 'paused', version: { increment: 1 } } })
    if (count === 0) continue
    await tell(work, now, signal, each, { kind: 'hospital', fromOn: signal.occurredOn, untilOn: signal.untilOn })
    await record(work.tx, work.actor, { event: 'allocation.paused', compartment: 'resident', subject: { type: 'allocation', id: each.id }, municipalityId: work.municipality.id, providerId: each.providerId, detail: { number: each.number, from: signal.occurredOn } })
  }
}

/** Help that was paused goes on the day after: the last day of the pause becomes known. */
export const resumeHelp = (actor: Actor, input: ResumeHelp): Promise<Result<{ residentId: string; signalId: string }, 'not-paused' | 'not-yet' | 'until-before' | 'no-participation'>> =>
  write(actor, async (tx, now) => {
    const { signal, work } = await loadSignal(tx, actor, input.signalId)
    const paused = await tx.allocation.findMany({ where: { status: 'paused', notices: { some: { signalId: signal.id } } }, select: { id: true, number: true, providerId: true } })
    const decided = decideResume(signal, paused.length > 0, input.untilOn, dayIn(now))
    if (!decided.ok) return decided
    await updateVersioned(tx.residentSignal, { id: signal.id, version: input.version }, { untilOn: input.untilOn })
    await tx.allocationNotice.updateMany({ where: { signalId: signal.id }, data: { untilOn: input.untilOn } })
    try {
      await tx.allocation.updateMany({ where: { id: { in: paused.map((each) => each.id) } }, data: { status: 'started', version: { increment: 1 } } })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === 'PE005') return refuse('no-participation')
      throw thrown
    }
    for (const each of paused) {
      await mail(work, now, each, `${each.number} gaat verder`, `Gemeente ${work.municipality.name} laat weten dat de pauze voorbij is. Log in om te zien vanaf wanneer.`)
      await record(tx, actor, { event: 'allocation.resumed', compartment: 'resident', subject: { type: 'allocation', id: each.id }, municipalityId: work.municipality.id, providerId: each.providerId, detail: { number: each.number, until: input.untilOn } })
    }
    return allow({ residentId: signal.residentId, signalId: signal.id })
  })

type Told = { readonly id: string; readonly number: string; readonly providerId: string }

type Notice = { readonly kind: NoticeKind; readonly fromOn: Day; readonly untilOn: Day | null }

/** Puts on the provider's page what was decided; the mail names nobody and nothing. */
export async function tell(work: Work, now: Date, signal: SignalRow, { id, number, providerId }: Told, { kind, fromOn, untilOn }: Notice): Promise<void> {
  const { tx, actor, municipality } = work
  await tx.allocationNotice.createMany({ data: [{ municipalityId: municipality.id, residentId: signal.residentId, allocationId: id, providerId, signalId: signal.id, kind, fromOn, untilOn, toldAt: now, toldBy: actor.name }] })
  await mail(work, now, { id, number, providerId }, `Bericht over ${number}`, `Gemeente ${municipality.name} heeft een bericht voor u over ${number}. Log in om het te lezen.`)
  await record(tx, actor, { event: 'allocation.provider-told', compartment: 'resident', subject: { type: 'allocation', id }, municipalityId: municipality.id, providerId, detail: { number, about: NOTICE_LABELS[kind] } })
}

async function mail({ tx, municipality }: Work, now: Date, { id, providerId }: Told, subject: string, body: string): Promise<void> {
  const provider = await tx.provider.findUnique({ where: { id: providerId }, select: { name: true, contactName: true, email: true } })
  if (provider?.email) await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject, body, href: routes.providerAllocation(id), regionId: municipality.regionId, municipalityId: municipality.id, providerId })
}
