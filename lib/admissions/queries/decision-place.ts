import type { Place } from '@/lib/admissions/rules/decision-place'
import type { Tx } from '@/lib/db'

type Row = { readonly id: string; readonly windowId: string; readonly lotId: string; readonly submissionId: string; readonly replacesId: string | null }

/** Whether an award can still be given to this outcome in its area, as the database counts it (42_award_place.sql). Open where nothing is compared. */
export async function placeFor(tx: Tx, row: Row): Promise<Place> {
  const rows = await tx.$queryRaw<{ place: Place }[]>`select award_place(${row.windowId}::uuid, ${row.lotId}::uuid, ${row.submissionId}::uuid, ${row.id}::uuid, ${row.replacesId}::uuid) as place`
  return rows[0]?.place ?? 'open'
}
