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
  const given = entry.submission.assessments.map((each) => ({ ...each, verdict: each.verdict as Verdict, confirmed: each.confirmedAt !== null }))
  const revised = revisedOf(entry.revised)
  return partsOf(criteria, [entry.lotId]).flatMap((part) => {
    const later = revised.find((each) => each.criterionId === part.criterionId)
    if (later) return [{ title: later.title, position: later.position, verdict: later.verdict, reason: later.reason, later: comesLater(criteria.find((each) => each.id === part.criterionId)?.holdsAt ?? 'entry') }]
    const counting = countingOf(part, given, assessors)
    const criterion = criteria.find((each) => each.id === part.criterionId)
    const verdict = counting[0]?.verdict
    if (!criterion || !verdict) return []
    return [{ title: criterion.title, position: criterion.position, verdict, later: comesLater(criterion.holdsAt), reason: [...new Set(counting.map((each) => each.reason))].filter((reason) => reason !== '').join(' ') }]
  })
}
