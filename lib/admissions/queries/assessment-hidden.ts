import type { Given } from '@/lib/admissions/rules/assessment'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import type { Tx } from '@/lib/db'

/** That a colleague has judged, without what: the database shows the row only once this officer has judged too. */
export async function hiddenVerdicts(tx: Tx, submissionId: string): Promise<Given[]> {
  const rows = await tx.$queryRaw<{ criterion_id: string; lot_id: string | null; seat: number; assessed_by: string }[]>`select criterion_id, lot_id, seat, assessed_by from hidden_verdicts(${submissionId}::uuid)`
  return rows.map((row) => ({ criterionId: row.criterion_id, lotId: row.lot_id, seat: row.seat, assessedBy: row.assessed_by, verdict: null }))
}

/** Every verdict of a submission as far as counting needs it, those of a colleague that are hidden among them: hundreds of them, brought as one text, a word each and "-" for none. */
export async function givenOf(tx: Tx, submissionId: string, assessors: number): Promise<Given[]> {
  const [row] = await tx.$queryRaw<{ given: string | null }[]>`
    select string_agg(concat_ws(' ', criterion_id, coalesce(lot_id::text, '-'), seat, assessed_by, coalesce(verdict, '-'), confirmed), ';') as given from (
      select criterion_id, lot_id, seat, assessed_by, verdict, confirmed_at is not null as confirmed from assessment where submission_id = ${submissionId}::uuid
      union all
      select criterion_id, lot_id, seat, assessed_by, null, false from hidden_verdicts(${submissionId}::uuid) where ${assessors}::int > 1) each_given`
  return (row?.given?.split(';') ?? []).map((each) => {
    const [criterionId = '', lotId, seat, assessedBy = '', verdict, confirmed] = each.split(' ')
    return { criterionId, lotId: lotId === '-' ? null : (lotId ?? null), seat: Number(seat), assessedBy, verdict: verdict === '-' ? null : (verdict as Verdict), confirmed: confirmed === 't' }
  })
}
