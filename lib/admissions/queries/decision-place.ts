import type { Place } from '@/lib/admissions/rules/decision-place'
import type { Tx } from '@/lib/db'

type Row = { readonly id: string; readonly windowId: string; readonly lotId: string; readonly submissionId: string; readonly replacesId: string | null }

/** Whether an award can still be given to this outcome in its area, as the database counts it (42_award_place.sql). Open where nothing is compared. */
export async function placeFor(tx: Tx, row: Row): Promise<Place> {
  const rows = await tx.$queryRaw<{ place: Place }[]>`select award_place(${row.windowId}::uuid, ${row.lotId}::uuid, ${row.submissionId}::uuid, ${row.id}::uuid, ${row.replacesId}::uuid) as place`
  return rows[0]?.place ?? 'open'
}

/** Who waits for this college in the same area: each keeps its place until that is decided, by name. */
export async function waitingBeside(tx: Tx, row: Row): Promise<string[]> {
  const rows = await tx.outcome.findMany({ where: { windowId: row.windowId, lotId: row.lotId, outcome: 'deferred', replacedBy: null, id: { notIn: row.replacesId ? [row.id, row.replacesId] : [row.id] } }, select: { provider: { select: { name: true } } } })
  return rows.map((each) => each.provider.name).sort((a, b) => a.localeCompare(b, 'nl'))
}
