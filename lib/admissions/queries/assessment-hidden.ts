import type { Given } from '@/lib/admissions/rules/assessment'
import type { Tx } from '@/lib/db'

/** That a colleague has judged, without what: the database shows the row only once this officer has judged too. */
export async function hiddenVerdicts(tx: Tx, submissionId: string): Promise<Given[]> {
  const rows = await tx.$queryRaw<{ criterion_id: string; lot_id: string | null; seat: number; assessed_by: string }[]>`select criterion_id, lot_id, seat, assessed_by from hidden_verdicts(${submissionId}::uuid)`
  return rows.map((row) => ({ criterionId: row.criterion_id, lotId: row.lot_id, seat: row.seat, assessedBy: row.assessed_by, verdict: null }))
}
