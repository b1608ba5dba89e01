import { repairsOf } from '@/lib/admissions/queries/clarification'
import { submittedContent, VERSION_CONTENT } from '@/lib/admissions/queries/sealed'
import { endedOn } from '@/lib/admissions/rules/decision'
import { standingAnswer } from '@/lib/admissions/rules/submission-content'
import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'

type CriterionRow = { readonly id: string; readonly title: string; readonly perLot: boolean; readonly holdsAt: string; readonly answerKind: string }

/**
 * What must hold at the decision (F33) with proof that had ended on the day the college decided, per submission and lot:
 * the answer as it stands after repair. Reads no submission where no criterion asks it.
 */
export async function endedAtDecision(tx: Tx, submissionIds: readonly string[], criteria: readonly CriterionRow[], decidedOn: Day): Promise<(submissionId: string, lotId: string) => string[]> {
  const asked = criteria.filter((each) => each.holdsAt === 'decision' && each.answerKind === 'evidence')
  if (asked.length === 0) return () => []
  const rows = await tx.submission.findMany({
    where: { id: { in: [...submissionIds] } },
    select: { id: true, submissionVersions: { where: { openedAt: { not: null } }, select: VERSION_CONTENT }, clarifications: { select: { criterionId: true, lotId: true, repaired: true, answeredAt: true } } },
  })
  return (submissionId, lotId) => {
    const row = rows.find((each) => each.id === submissionId)
    const version = row?.submissionVersions[0]
    if (!row || !version) return []
    const content = submittedContent(version)
    const repairs = repairsOf(row.clarifications)
    return asked.filter((each) => endedOn(standingAnswer(content, each.id, each.perLot ? lotId : null, repairs).answer?.evidence ?? null, decidedOn)).map((each) => each.title)
  }
}
