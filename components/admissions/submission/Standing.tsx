import { Badge } from '@/components/ui/Badge'
import { REASON_SHORT } from '@/lib/admissions/messages/submission'
import type { StepView } from '@/lib/admissions/queries/submission'
import { isGap, lookAt, type Reason } from '@/lib/admissions/rules/submission-completeness'
import { day } from '@/lib/kernel/day'

type Criterion = StepView['criteria'][number]

/** What one criterion still lacks or warns of, over the lots it is asked for. */
export function reasonsOf(view: StepView, criterion: Criterion): Reason[] {
  const asked = criterion.perLot ? view.chosen.map((lot) => lot.id) : [null]
  return asked.flatMap((lotId) => {
    const answer = view.answers.find((each) => each.criterionId === criterion.id && each.lotId === lotId)
    const until = answer?.evidenceVersion?.validUntil ?? null
    return lookAt(criterion, answer && { ...answer, evidence: answer.evidenceVersion && { validUntil: until === null ? null : day(until) } }, lotId, view.today, view.contractStart)
  })
}

/** How the answer to a criterion stands: done, missing (in how many lots), or a warning. */
export function AnswerBadge({ view, criterion }: { view: StepView; criterion: Criterion }) {
  if (criterion.perLot && view.chosen.length === 0) return <Badge tone="none">Kies eerst percelen</Badge>
  const reasons = reasonsOf(view, criterion)
  const gaps = reasons.filter(isGap)
  if (gaps.length > 0) return <Badge tone="open">{criterion.perLot ? `Nog ${gaps.length} van ${view.chosen.length}` : 'Te doen'}</Badge>
  const warning = reasons[0]
  return warning ? <Badge tone={warning.code === 'expires-before-start' ? 'wait' : warning.code === 'shown-later' ? 'none' : 'no'}>{REASON_SHORT[warning.code]}</Badge> : <Badge tone="ok">{criterion.answerKind === 'evidence' ? 'Gekozen' : 'Beantwoord'}</Badge>
}
