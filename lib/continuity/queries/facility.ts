import type { Tx } from '@/lib/db'
import { householdKey } from '@/lib/facility/rules'
import { participationsOf } from '@/lib/indications/queries/choice'
import { offeredOn } from '@/lib/indications/rules/choice'
import { day, type Day, latestDay } from '@/lib/kernel/day'
import { lotsHere } from '@/lib/lots/queries'
import { MOVE, toMove } from '@/lib/residents/queries/moves'
import type { SignalRow } from '@/lib/residents/queries/signals'
import { facilityEffect, type FacilityEffect, type FacilityReport } from '../rules/facility'

export type FacilityPlan = {
  readonly registrationId: string
  readonly number: string
  readonly placementId: string
  readonly providerId: string
  readonly provider: string
  /** Everybody who helps today or would after a switch, the newest too: they all hear that it stops. */
  readonly providerIds: readonly string[]
  readonly effect: FacilityEffect
  /** Of a household: the address for which the registration counts from now on. */
  readonly newKey: string | null
  /** Who takes clients for it at the new address, where the resident chooses again; in no order. */
  readonly there: readonly string[]
}

export type FacilityHelper = { readonly registrationId: string; readonly number: string; readonly placementId: string; readonly providerId: string }

/** Who helps a resident today with the general facility; null where nobody does. Joins the caller's transaction. */
export async function facilityHelper(tx: Tx, residentId: string, today: Day): Promise<FacilityHelper | null> {
  const row = await tx.facilityPlacement.findFirst({
    where: { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }], registration: { residentId, OR: [{ endsOn: null }, { endsOn: { gte: today } }] } },
    orderBy: { startsOn: 'desc' },
    select: { id: true, providerId: true, number: true, registrationId: true },
  })
  return row && { registrationId: row.registrationId, number: row.number, placementId: row.id, providerId: row.providerId }
}

const reportOf = ({ kind, destination, occurredOn }: SignalRow): FacilityReport | null => (kind === 'died' ? { kind, occurredOn } : kind === 'moved' && destination !== null ? { kind, destination, occurredOn } : null)

/** What this report comes to for the resident's registration for the general facility; null where there is none that goes on, and for other reports. Joins the caller's transaction. */
export async function facilityPlan(tx: Tx, signal: SignalRow, municipalityId: string, today: Day): Promise<FacilityPlan | null> {
  const report = reportOf(signal)
  if (report === null) return null
  const row = await tx.facilityRegistration.findFirst({
    where: { municipalityId, residentId: signal.residentId, endsOn: null },
    select: { id: true, number: true, productId: true, startsOn: true, householdKey: true, facilityPlacements: { orderBy: { startsOn: 'desc' }, select: { id: true, providerId: true, startsOn: true, endsOn: true, participation: { select: { lotId: true } } } } },
  })
  const placed = row?.facilityPlacements[0]
  if (!row || !placed) return null
  const moved = await tx.residentMove.findUnique({ where: { signalId: signal.id }, select: MOVE })
  const home = moved === null ? null : toMove(moved).address
  if (report.kind === 'moved' && report.destination === 'within' && home === null) return null
  const from = latestDay(report.occurredOn, today)
  const lots = home === null ? [] : (await lotsHere(tx, { municipalityId, postcode: home.postcode, onDay: report.occurredOn })).all
  const parts = await participationsOf(tx, lots)
  const newKey = home === null || row.householdKey === null ? null : householdKey(home)
  const shared = newKey !== null && newKey !== row.householdKey && (await tx.facilityRegistration.count({ where: { municipalityId, householdKey: newKey, id: { not: row.id }, OR: [{ endsOn: null }, { endsOn: { gte: from } }] } })) > 0
  const effect = facilityEffect(report, { lotId: placed.participation.lotId, providerId: placed.providerId, productId: row.productId, registeredOn: day(row.startsOn), startsOn: day(placed.startsOn), endsOn: placed.endsOn === null ? null : day(placed.endsOn) }, lots, parts, shared, today)
  const name = await tx.provider.findUnique({ where: { id: placed.providerId }, select: { name: true } })
  return {
    registrationId: row.id, number: row.number, placementId: placed.id, providerId: placed.providerId, providerIds: [...new Set(row.facilityPlacements.filter((each) => each.endsOn === null || each.endsOn >= today || each.id === placed.id).map((each) => each.providerId))], provider: name?.name ?? 'Aanbieder niet meer gepubliceerd', effect, newKey,
    there: effect.kind === 'ends' ? [...new Set(offeredOn(parts, row.productId, effect.from).map((part) => part.provider))].sort((a, b) => a.localeCompare(b, 'nl')) : [],
  }
}
