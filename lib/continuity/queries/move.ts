import { ALLOCATION_STATUSES, type AllocationStatus } from '@/lib/allocations/schema'
import { isLive } from '@/lib/allocations/rules'
import type { Tx } from '@/lib/db'
import { participationsOf } from '@/lib/indications/queries/choice'
import { offeredOn } from '@/lib/indications/rules/choice'
import { type Day, day } from '@/lib/kernel/day'
import { covers } from '@/lib/kernel/postcodes'
import { drawingOn } from '@/lib/lots/rules'
import { drawingsOf, lotsHere } from '@/lib/lots/queries'
import { MOVE, type MoveAddress, toMove } from '@/lib/residents/queries/moves'
import { effectOf, type MoveEffect } from '../rules/move'

export type MovedHelp = {
  readonly allocationId: string
  readonly number: string
  readonly status: AllocationStatus
  readonly providerId: string
  readonly provider: string
  readonly product: string
  readonly caseId: string
  readonly indicationId: string
  readonly lot: string
  readonly effect: MoveEffect
  /** The lot in which it goes on. */
  readonly newLot: string | null
  /** Who takes clients for this help at the new address from that day, in no order. */
  readonly there: readonly string[]
}

export type MovePlan = { readonly move: MoveAddress | null; readonly inside: boolean; readonly lot: string | null; readonly help: readonly MovedHelp[] }

/** What a move within the municipality comes to for each help that a provider gives, by the postcode of the new address on that day (F22). Joins the caller's transaction. */
export async function movePlan(tx: Tx, signal: { readonly id: string; readonly residentId: string; readonly occurredOn: Day }, municipalityId: string, today: Day): Promise<MovePlan> {
  const row = await tx.residentMove.findUnique({ where: { signalId: signal.id }, select: MOVE })
  const allocations = await tx.allocation.findMany({
    where: { municipalityId, status: { in: ALLOCATION_STATUSES.filter(isLive) }, indication: { residentId: signal.residentId, status: 'adopted', endsOn: { gte: today } } },
    orderBy: [{ wishedStart: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, status: true, providerId: true, lotId: true, productId: true, wishedStart: true, startsOn: true, endsOn: true, indicationId: true, product: { select: { name: true } }, lot: { select: { name: true } }, indication: { select: { caseId: true } } },
  })
  if (!row) return { move: null, inside: true, lot: null, help: [] }
  const move = toMove(row)
  const here = await lotsHere(tx, { municipalityId, postcode: row.postcode, onDay: signal.occurredOn })
  const drawing = drawingOn((await drawingsOf(tx, [municipalityId])).get(municipalityId) ?? [], signal.occurredOn)
  const parts = await participationsOf(tx, here.all)
  const names = new Map((await tx.provider.findMany({ where: { id: { in: allocations.map((each) => each.providerId) } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
  const lot = here.area === null ? null : (await tx.lot.findUniqueOrThrow({ where: { id: here.area }, select: { name: true } })).name
  return {
    move, lot, inside: drawing === null || covers(drawing.postcodes, row.postcode),
    help: allocations.map(({ product, lot: old, indication, ...each }) => {
      const placed = { ...each, status: each.status as AllocationStatus, wishedStart: day(each.wishedStart), startsOn: each.startsOn === null ? null : day(each.startsOn), endsOn: day(each.endsOn) }
      const effect = effectOf(placed, here.all, parts, signal.occurredOn, today)
      const from = 'from' in effect ? effect.from : signal.occurredOn
      return {
        allocationId: each.id, number: each.number, status: placed.status, providerId: each.providerId, provider: names.get(each.providerId) ?? 'Aanbieder niet meer gepubliceerd', product: product.name, caseId: indication.caseId, indicationId: each.indicationId, lot: old.name, effect,
        newLot: effect.kind === 'goes-on' ? (parts.find((part) => part.id === effect.participationId)?.lot ?? null) : null,
        there: [...new Set(offeredOn(parts, each.productId, from).map((part) => part.provider))].sort((a, b) => a.localeCompare(b, 'nl')),
      }
    }),
  }
}

export type Unplaced = { readonly indicationId: string; readonly product: string; readonly caseNumber: string }

/** Help that ended by this move and for which the resident has not chosen again. Joins the caller's transaction. */
export async function unplacedBy(tx: Tx, signal: { readonly id: string; readonly residentId: string }, today: Day): Promise<Unplaced[]> {
  const rows = await tx.indication.findMany({
    where: { residentId: signal.residentId, status: 'adopted', placed: false, endsOn: { gte: today }, allocations: { some: { notices: { some: { signalId: signal.id, kind: 'moved-away' } } } } },
    orderBy: { startsOn: 'asc' }, select: { id: true, product: { select: { name: true } }, case: { select: { number: true } } },
  })
  return rows.map((row) => ({ indicationId: row.id, product: row.product.name, caseNumber: row.case.number }))
}
