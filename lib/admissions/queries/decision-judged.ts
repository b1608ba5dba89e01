import { countingOf, partsOf } from '@/lib/admissions/rules/assessment'
import type { Judged } from '@/lib/admissions/rules/decision'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import { RevisedVerdicts } from '@/lib/admissions/schema/decision-later'
import type { Tx } from '@/lib/db'
import { comesLater } from '@/lib/procedures/rules/moments'

/** What must be read of a submission to say which verdicts count. */
export const JUDGED_SUBMISSION = {
  status: true,
  statedReason: true,
  statedSource: true,
  provider: { select: { name: true } },
  assessments: { select: { criterionId: true, lotId: true, seat: true, assessedBy: true, verdict: true, reason: true, confirmedAt: true } },
} as const

/** The same with only the verdicts for one municipality's lots and for all lots: a fifth of them where five decide. */
export const judgedIn = (municipalityId: string) => ({ ...JUDGED_SUBMISSION, assessments: { where: { OR: [{ lotId: null }, { lot: { municipalityId } }] }, ...JUDGED_SUBMISSION.assessments } })

export type JudgedEntry = {
  readonly lotId: string
  /** The verdicts that a later decision gives in place of the assessors'. */
  readonly revised?: unknown
  readonly submission: { readonly assessments: readonly { criterionId: string; lotId: string | null; seat: number; assessedBy: string; verdict: string; reason: string; confirmedAt: Date | null }[] }
}
type CriterionRow = { readonly id: string; readonly title: string; readonly position: number; readonly perLot: boolean; readonly holdsAt: string; readonly answerKind: string }

export const criteriaOf = (tx: Tx, procedureId: string): Promise<CriterionRow[]> => tx.criterion.findMany({ where: { procedureId }, orderBy: { position: 'asc' }, select: { id: true, title: true, position: true, perLot: true, holdsAt: true, answerKind: true } })

/** The revised verdicts of an outcome, as they were kept. */
export const revisedOf = (kept: unknown): RevisedVerdicts => (kept === null || kept === undefined ? [] : RevisedVerdicts.parse(kept))

/** The verdicts that count for one entry in its lot, in the criteria's order: those a later decision revised come first. */
export function judgedFor(entry: JudgedEntry, criteria: readonly CriterionRow[], assessors: number): (Judged & { reason: string; position: number })[] {
  const given = new Map<string, (JudgedEntry['submission']['assessments'][number] & { verdict: Verdict; confirmed: boolean })[]>()
  for (const each of entry.submission.assessments) {
    const row = { ...each, verdict: each.verdict as Verdict, confirmed: each.confirmedAt !== null }
    const here = given.get(each.criterionId)
    if (here) here.push(row)
    else given.set(each.criterionId, [row])
  }
  const revised = revisedOf(entry.revised)
  return criteria.flatMap((criterion) => {
    const later = revised.find((each) => each.criterionId === criterion.id)
    if (later) return [{ title: later.title, position: later.position, verdict: later.verdict, reason: later.reason, later: comesLater(criterion.holdsAt) }]
    const counting = partsOf([criterion], [entry.lotId]).flatMap((part) => countingOf(part, given.get(criterion.id) ?? [], assessors))
    const verdict = counting[0]?.verdict
    if (!verdict) return []
    return [{ title: criterion.title, position: criterion.position, verdict, later: comesLater(criterion.holdsAt), reason: [...new Set(counting.map((each) => each.reason))].filter((reason) => reason !== '').join(' ') }]
  })
}

/**
 * The verdicts for one municipality on these submissions, without their reasons: what counting needs. One row per
 * submission, because a page of 25 stands on a thousand verdicts.
 */
export async function verdictsFor(tx: Tx, submissionIds: readonly string[], municipalityId: string): Promise<(submissionId: string) => JudgedEntry['submission']['assessments']> {
  const rows = await tx.$queryRaw<{ submission_id: string; given: [criterionId: string, lotId: string | null, seat: number, assessedBy: string, verdict: string, confirmedAt: string | null][] }[]>`
    select a.submission_id, jsonb_agg(jsonb_build_array(a.criterion_id, a.lot_id, a.seat, a.assessed_by, a.verdict, a.confirmed_at)) as given
    from assessment a where a.submission_id = any(${[...submissionIds]}::uuid[]) and (a.lot_id is null or a.lot_id in (select id from lot where municipality_id = ${municipalityId}::uuid))
    group by a.submission_id`
  const found = new Map(rows.map((row) => [row.submission_id, row.given.map(([criterionId, lotId, seat, assessedBy, verdict, confirmedAt]) => ({ criterionId, lotId, seat, assessedBy, verdict, reason: '', confirmedAt: confirmedAt === null ? null : new Date(confirmedAt) }))]))
  return (submissionId) => found.get(submissionId) ?? []
}
