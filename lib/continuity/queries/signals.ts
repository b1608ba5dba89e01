import { isLive, showsClient } from '@/lib/allocations/rules'
import { ALLOCATION_STATUSES, type AllocationStatus } from '@/lib/allocations/schema'
import { mayPlan } from '@/lib/allocations/policy'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { filePart } from '@/lib/residents/queries/file'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { toSignal } from '@/lib/residents/queries/signals'
import { lastDayUnder, type Proposal, proposalsOf } from '@/lib/residents/rules/signals'
import type { NoticeKind, SignalKind } from '@/lib/residents/schema/signals'
import { ruleOn } from '@/lib/rulebook/queries'
import { endedByDeath, openCaseOf } from './bridge'
import { facilityHelper, facilityPlan } from './facility'
import { movePlan, unplacedBy } from './move'
import { undoOf } from './undo-death'

export type RunningHelp = {
  readonly indicationId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly product: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly allocations: readonly { readonly id: string; readonly number: string; readonly status: AllocationStatus; readonly provider: string | null; readonly providerId: string }[]
}

/** The help of a resident that runs or is still to begin, with who gives it. Joins the caller's transaction. */
export async function runningHelp(tx: Tx, residentId: string, today: Day): Promise<RunningHelp[]> {
  const rows = await tx.indication.findMany({
    where: { residentId, status: 'adopted', endsOn: { gte: today } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { id: true, caseId: true, startsOn: true, endsOn: true, case: { select: { number: true } }, product: { select: { name: true } }, allocations: { where: { status: { in: ALLOCATION_STATUSES.filter(isLive) } }, select: { id: true, number: true, status: true, providerId: true } } },
  })
  const ids = rows.flatMap((row) => row.allocations.map((each) => each.providerId))
  const names = new Map((await tx.provider.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
  return rows.map((row) => ({
    indicationId: row.id, caseId: row.caseId, caseNumber: row.case.number, product: row.product.name, startsOn: day(row.startsOn), endsOn: day(row.endsOn),
    allocations: row.allocations.map((each) => ({ ...each, status: each.status as AllocationStatus, provider: names.get(each.providerId) ?? null })),
  }))
}

export type EndingHelp = { readonly id: string; readonly number: string; readonly providerId: string; readonly lastDay: Day }

/** Who still comes until a last day that was set already, while nobody goes on after it. Joins the caller's transaction. */
export async function endingHelp(tx: Tx, residentId: string, today: Day): Promise<EndingHelp[]> {
  const rows = await tx.allocation.findMany({ where: { status: 'stopped', stoppedOn: { gte: today }, indication: { residentId }, allocations: { none: { status: { in: ALLOCATION_STATUSES.filter(isLive) } } } }, orderBy: { number: 'asc' }, select: { id: true, number: true, providerId: true, stoppedOn: true } })
  return rows.map(({ stoppedOn, ...row }) => ({ ...row, lastDay: stoppedOn === null ? today : day(stoppedOn) }))
}

/** Partners with a file of their own who live with the resident on this day. Joins the caller's transaction. */
export async function partnersOf(tx: Tx, residentId: string, on: Day): Promise<{ id: string; name: string }[]> {
  const rows = await tx.householdMember.findMany({ where: { residentId, relation: 'partner', memberFileId: { not: null }, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }], memberFile: { diedOn: null } }, select: { memberFileId: true, memberFile: { select: NAME } } })
  return rows.flatMap((row) => (row.memberFileId && row.memberFile ? [{ id: row.memberFileId, name: formalName(nameOf(row.memberFile)) }] : []))
}

/** What a signal proposes today, in the caller's transaction. */
export async function proposedNow(tx: Tx, signal: ReturnType<typeof toSignal>, municipalityId: string, today: Day) {
  const [help, partners] = [await runningHelp(tx, signal.residentId, today), await partnersOf(tx, signal.residentId, signal.occurredOn)]
  const [facility, ending] = [await facilityPlan(tx, signal, municipalityId, today), await endingHelp(tx, signal.residentId, today)]
  const helper = signal.kind === 'hospital' ? await facilityHelper(tx, signal.residentId, today) : null
  return { help, partners, facility, helper, ending, proposals: proposalsOf(signal, { helpRuns: help.length > 0, partner: partners.length > 0, facility: facility !== null || helper !== null, ending: ending.length > 0 }, today) }
}

const SIGNAL = {
  id: true, version: true, residentId: true, kind: true, source: true, occurredOn: true, granted: true, careFrom: true, untilOn: true, destination: true, note: true, reportedOn: true, reportedBy: true,
  outcome: true, reason: true, decidedOn: true, decidedBy: true, caseId: true, earlierDecisionId: true, proposed: true, case: { select: { id: true, number: true } }, earlierDecision: { select: { caseId: true, reference: true, decidedOn: true, motivation: true, case: { select: { consultantName: true } } } }, registration: { select: { number: true, startsOn: true } },
  notices: { orderBy: { toldAt: 'asc' as const }, select: { id: true, kind: true, allocationId: true, fromOn: true, untilOn: true, allocation: { select: { number: true, status: true } } } },
} as const

/** One signal as a consultant decides about it: what runs, what it proposes, and afterwards what was done and what is still to do. */
export const signalPage = (actor: Actor, residentId: string, signalId: string) =>
  filePart(actor, residentId, async (tx, today, municipalityId) => {
    const row = await tx.residentSignal.findFirst({ where: { id: signalId, residentId }, select: SIGNAL })
    if (!row) return null
    const { proposed, notices, case: again, earlierDecision, registration, ...rest } = row
    const signal = toSignal(rest)
    const { help, partners, facility, helper, proposals } = await proposedNow(tx, signal, municipalityId, today)
    const { regionId } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { regionId: true } })
    const rule = signal.kind === 'wlz' && signal.granted === true ? await ruleOn(tx, 'wlz-transition', { regionId, municipalityId }, signal.occurredOn) : null
    return {
      signal, help, partners: await Promise.all(partners.map(async (each) => ({ ...each, openCase: await openCaseOf(tx, each.id) }))), again,
      ended: signal.kind === 'died' && signal.outcome === 'followed' ? await endedByDeath(tx, signal) : [],
      bridgeRule: signal.kind === 'died' ? await ruleOn(tx, 'survivor-bridge', { regionId, municipalityId }, today) : null,
      move: signal.kind === 'moved' && signal.destination === 'within' ? { ...(await movePlan(tx, signal, municipalityId, today)), unplaced: await unplacedBy(tx, signal, today) } : null,
      // What it will do to the general facility; afterwards that stands with the registration.
      facility: signal.outcome === null ? facility : null,
      /** Whether somebody waits for the last day of a stay in hospital: help that was paused, or who helps with the general facility. */
      waits: signal.kind === 'hospital' && signal.outcome === 'followed' && (notices.some((each) => each.allocation.status === 'paused') || (helper !== null && signal.untilOn === null)),
      facilityTold: signal.kind === 'hospital' && signal.outcome === 'followed' && (proposed as Proposal[]).includes('tell-facility') ? (helper?.number ?? null) : null,
      undo: signal.kind === 'died' && signal.outcome === 'followed' ? await undoOf(tx, signal, actor.kind === 'person' ? actor.personId : '') : null,
      today,
      registration: registration && { number: registration.number, startsOn: day(registration.startsOn) },
      earlier: earlierDecision && { ...earlierDecision, consultant: earlierDecision.case.consultantName, decidedOn: day(earlierDecision.decidedOn) },
      proposals: signal.outcome === null ? proposals : (proposed as Proposal[]),
      goesOn: signal.kind === 'wlz' && signal.granted === true ? { lastDay: lastDayUnder(rule?.value.goesOn ?? null, signal), source: rule?.source ?? null } : null,
      notices: notices.map((each) => ({ id: each.id, kind: each.kind as NoticeKind, number: each.allocation.number, status: each.allocation.status as AllocationStatus, fromOn: day(each.fromOn), untilOn: each.untilOn === null ? null : day(each.untilOn) })),
    }
  })
export type SignalPage = NonNullable<Awaited<ReturnType<typeof signalPage>>>

export type Notice = { readonly id: string; readonly kind: NoticeKind; readonly fromOn: Day; readonly untilOn: Day | null; readonly toldAt: Date; /** Of a move: where the client lives from then. */ readonly home: string | null }
export type OwnSignal = { readonly id: string; readonly kind: SignalKind; readonly occurredOn: Day; readonly reportedOn: Day; readonly reportedBy: string }

/** What a municipality told a provider about a client, and what it reported itself. Null when it is no client of its own. */
export const clientSignals = (actor: Actor, allocationId: string): Promise<{ number: string; municipality: string; notices: readonly Notice[]; reports: readonly OwnSignal[]; may: boolean; today: Day } | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.allocation.findFirst({ where: { id: allocationId }, select: { number: true, status: true, providerId: true, municipality: { select: { name: true } } } })
    if (!row || !mayPlan(actor, row)) return null
    const shared = await tx.allocationClient.count({ where: { allocationId, sharedAt: { not: null } } })
    const notices = await tx.allocationNotice.findMany({ where: { allocationId }, orderBy: { toldAt: 'desc' }, select: { id: true, kind: true, fromOn: true, untilOn: true, toldAt: true, address: true, postcode: true, city: true } })
    const reports = await tx.residentSignal.findMany({ where: { allocationId }, orderBy: { recordedAt: 'desc' }, take: 50, select: { id: true, kind: true, occurredOn: true, reportedOn: true, reportedBy: true } })
    return {
      number: row.number, municipality: row.municipality.name, today: dayIn(now), may: shared > 0 && showsClient(row.status as AllocationStatus),
      notices: notices.map(({ address, postcode, city, ...each }) => ({ ...each, home: address === null ? null : `${address}, ${postcode ?? ''} ${city ?? ''}`, kind: each.kind as NoticeKind, fromOn: day(each.fromOn), untilOn: each.untilOn === null ? null : day(each.untilOn) })),
      reports: reports.map((each) => ({ ...each, kind: each.kind as SignalKind, occurredOn: day(each.occurredOn), reportedOn: day(each.reportedOn) })),
    }
  })
