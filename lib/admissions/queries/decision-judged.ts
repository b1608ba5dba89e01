import { countingOf, isVerdict, partsOf, type Standing } from '@/lib/admissions/rules/assessment'
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

/** What must be read of a procedure's criteria to say how each stands. */
export const CRITERIA = { orderBy: { position: 'asc' }, select: { id: true, title: true, position: true, perLot: true, holdsAt: true, answerKind: true } } as const

export const criteriaOf = (tx: Tx, procedureId: string): Promise<CriterionRow[]> => tx.criterion.findMany({ where: { procedureId }, ...CRITERIA })

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

/** How many of the criteria are met, not yet proved and not met for one entry, by how each stands and what a later decision revised. */
export function countsFor(standings: readonly Standing[], criteria: readonly { readonly id: string }[], revised: unknown): Record<Verdict, number> {
  const later = new Map(revisedOf(revised).map((each) => [each.criterionId, each.verdict]))
  const counts: Record<Verdict, number> = { met: 0, 'not-yet-proved': 0, 'not-met': 0 }
  criteria.forEach((criterion, at) => {
    const standing = later.get(criterion.id) ?? standings[at]
    if (standing !== undefined && isVerdict(standing)) counts[standing] += 1
  })
  return counts
}
