import type { Tx } from '@/lib/db'
import { DISPATCH_LABELS } from '@/lib/indications/messages'
import { DISPATCH_KINDS } from '@/lib/indications/schema'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { type CorrectionStatus, SentMeanwhile } from '../schema/undo-death'

export type Sent = { readonly what: string; readonly on: Day }

/** What went out since a death was taken over, oldest first: letters about the resident, notices to providers, the bridge for a partner, and that the contribution stops. Joins the caller's transaction. */
export async function sentMeanwhile(tx: Tx, signal: { readonly id: string; readonly residentId: string; readonly decidedOn: Day | null }): Promise<Sent[]> {
  const since = signal.decidedOn ?? day('9999-12-31')
  const letters = await tx.wmoDispatch.findMany({ where: { case: { residentId: signal.residentId }, sentOn: { gte: since } }, select: { kind: true, sentOn: true, case: { select: { number: true } } } })
  const notices = await tx.allocationNotice.findMany({ where: { signalId: signal.id, kind: 'died' }, select: { toldAt: true, allocation: { select: { number: true } } } })
  const bridges = await tx.survivorBridge.findMany({ where: { signalId: signal.id }, select: { givenAt: true, urgentHelp: { select: { case: { select: { number: true } } } } } })
  // The hand-over is a domain to the right: read as rows, as the desk does.
  const stops = await tx.$queryRaw<{ number: number; sent_on: string }[]>`select h.number, h.sent_on from contribution_line l join contribution_handover h on h.id = l.handover_id where l.resident_id = ${signal.residentId}::uuid and l.kind = 'stops' and not l.withdrawn and h.sent_on >= ${since}`
  return [
    ...notices.map((each) => ({ what: `Bericht aan de aanbieder van ${each.allocation.number} dat de hulp stopte`, on: dayIn(each.toldAt) })),
    ...letters.map((each) => ({ what: `${DISPATCH_LABELS[DISPATCH_KINDS.find((kind) => kind === each.kind) ?? 'decision']} in zaak ${each.case.number}`, on: day(each.sentOn ?? since) })),
    ...bridges.map((each) => ({ what: `Overbruggingsbesluit voor de partner in zaak ${each.urgentHelp.case.number}`, on: dayIn(each.givenAt) })),
    ...stops.map((each) => ({ what: `Lijst ${each.number} van de eigen bijdrage: de bijdrage stopt`, on: day(each.sent_on) })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Help that ended by this death and by nothing else, which stands again when it is undone. Joins the caller's transaction. */
export async function endedOnlyByDeath(tx: Tx, { residentId, occurredOn }: { readonly residentId: string; readonly occurredOn: Day }): Promise<{ id: string; product: string; caseId: string; caseNumber: string }[]> {
  const rows = await tx.indication.findMany({
    where: { residentId, undoneAt: null, decision: { wmoDecisions: { none: { undoneAt: null } } }, OR: [{ status: 'ended', endedOn: occurredOn }, { status: 'superseded', startsOn: { gt: occurredOn } }] },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { id: true, product: { select: { name: true } }, case: { select: { id: true, number: true } } },
  })
  return rows.map((row) => ({ id: row.id, product: row.product.name, caseId: row.case.id, caseNumber: row.case.number }))
}

export type EndedUrgent = { readonly id: string; readonly caseId: string; readonly caseNumber: string; readonly helper: string; readonly endsOn: Day }

/** Temporary help that this death ended and nothing else, which can still run. Joins the caller's transaction. */
export async function urgentOfDeath(tx: Tx, { residentId, occurredOn }: { readonly residentId: string; readonly occurredOn: Day }): Promise<EndedUrgent[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`select urgent_ended_by_death(${residentId}::uuid, ${occurredOn})::text as id`
  const rows = await tx.urgentHelp.findMany({ where: { id: { in: ids.map((each) => each.id) } }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], select: { id: true, helper: true, endsOn: true, case: { select: { id: true, number: true } } } })
  return rows.map((row) => ({ id: row.id, caseId: row.case.id, caseNumber: row.case.number, helper: row.helper, endsOn: day(row.endsOn) }))
}

export type EndedFacility = { readonly id: string; readonly number: string; /** Ended by a death, stands again with its provider, or waits for a choice at the desk. */ readonly state: 'ended' | 'runs' | 'chooses'; readonly providerId: string; readonly provider: string; readonly regionId: string }

/** The resident's newest registration for the general facility, where a death ended it or it stands again; null where there is none. Joins the caller's transaction. */
export async function facilityOfDeath(tx: Tx, residentId: string): Promise<EndedFacility | null> {
  const row = await tx.facilityRegistration.findFirst({ where: { residentId }, orderBy: { startsOn: 'desc' }, select: { id: true, number: true, regionId: true, endsOn: true, endReason: true, facilityPlacements: { orderBy: { startsOn: 'desc' }, take: 1, select: { endsOn: true, providerId: true } } } })
  const placed = row?.facilityPlacements[0]
  if (!row || !placed || (row.endsOn !== null && row.endReason !== 'died')) return null
  // A provider that is published no more is not found by its name.
  const provider = (await tx.provider.findUnique({ where: { id: placed.providerId }, select: { name: true } }))?.name ?? 'Aanbieder niet meer gepubliceerd'
  return { id: row.id, number: row.number, regionId: row.regionId, providerId: placed.providerId, provider, state: row.endsOn !== null ? 'ended' : placed.endsOn === null ? 'runs' : 'chooses' }
}

/** The newest proposal to undo a death, and what undoing means today; null where nothing can be or was undone. Joins the caller's transaction. */
export async function undoOf(tx: Tx, signal: { readonly id: string; readonly residentId: string; readonly occurredOn: Day; readonly decidedOn: Day | null }, by: string) {
  const row = await tx.deathCorrection.findFirst({ where: { signalId: signal.id }, orderBy: { proposedAt: 'desc' } })
  const done = row?.status === 'done'
  return {
    proposal: row && { id: row.id, version: row.version, status: row.status as CorrectionStatus, reason: row.reason, proposedBy: row.proposedBy, own: row.proposedById === by, decidedBy: row.decidedBy, decidedAt: row.decidedAt, declineReason: row.declineReason },
    sent: done ? SentMeanwhile.parse(row.sent).map((each): Sent => ({ what: each.what, on: day(each.on) })) : await sentMeanwhile(tx, signal),
    facility: await facilityOfDeath(tx, signal.residentId),
    /** Whether there is a case in which a letter can go out. */
    letter: (await tx.wmoCase.count({ where: { residentId: signal.residentId } })) > 0,
    restores: done ? [] : await endedOnlyByDeath(tx, signal),
    urgent: done ? [] : await urgentOfDeath(tx, signal),
    bridges: (await tx.survivorBridge.findMany({ where: { signalId: signal.id, urgentHelp: { endedOn: null } }, select: { urgentHelp: { select: { case: { select: { id: true, number: true } } } } } })).map((each) => each.urgentHelp.case),
  }
}
export type Undo = Awaited<ReturnType<typeof undoOf>>
