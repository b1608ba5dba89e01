import { answerWords } from '@/lib/admissions/messages/assessment'
import { ownOf } from '@/lib/admissions/policy/clarification'
import { standingAnswer } from '@/lib/admissions/rules/submission-content'
import { isDecisionStatus } from '@/lib/admissions/rules/decision'
import { repairsOf } from '@/lib/admissions/queries/clarification'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import { revisedOf } from '@/lib/admissions/queries/decision-judged'
import type { DecisionStatus, LaterOutcome, OutcomeCode } from '@/lib/admissions/schema/decision'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import { submittedContent, VERSION_CONTENT } from '@/lib/admissions/queries/sealed'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { decideBy } from '@/lib/procedures/rules/continuous'
import { CRITERION_KINDS, type CriterionKind } from '@/lib/procedures/schema/criterion'

export type ResultVerdict = { readonly criterionId: string; readonly position: number; readonly title: string; readonly kind: CriterionKind; readonly lot: string | null; readonly verdict: Verdict; readonly reason: string; readonly revised: boolean; readonly answer: string; readonly file: { readonly id: string; readonly name: string } | null }

export type ProviderResult = {
  readonly submissionId: string
  readonly number: string
  readonly provider: string
  readonly procedure: { readonly id: string; readonly title: string; readonly type: string }
  readonly window: { readonly name: string; readonly kind: string; readonly contractStart: Day; readonly decisionsBy: Day }
  readonly outcomes: readonly {
    readonly id: string
    readonly lot: string
    readonly municipality: string
    readonly outcome: OutcomeCode
    readonly was: LaterOutcome | null
    readonly ground: Ground | null
    readonly reference: string
    readonly endsOn: Day | null
    readonly reason: string
    readonly condition: string | null
    readonly stated: { readonly words: string; readonly source: string } | null
    readonly decidedOn: Day | null
    readonly status: DecisionStatus
    readonly reactionUntil: Day | null
    readonly letterId: string | null
  }[]
  readonly today: Day
  /** Lots of which the college has not made its decision known. */
  readonly waiting: readonly string[]
  readonly verdicts: readonly ResultVerdict[]
}

/** What a provider sees of its own submission once a college has made its decision known: the same file, criterion by criterion. */
export const providerResult = (actor: Actor, submissionId: string): Promise<ProviderResult | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.submission.findFirst({
      where: { id: submissionId, openedAt: { not: null }, ...ownOf(actor) },
      select: {
        id: true, number: true, currentVersion: true, submittedAt: true, provider: { select: { name: true } }, procedure: { select: { id: true, title: true, type: true } }, window: { select: { name: true, kind: true, decisionDays: true, contractStart: true, decisionsBy: true } },
        submissionLots: { where: { openedAt: { not: null } }, select: { lotId: true, lot: { select: { name: true } } } },
        submissionVersions: { select: VERSION_CONTENT },
        clarifications: { select: { criterionId: true, lotId: true, repaired: true, answeredAt: true } },
        outcomes: {
          where: { sharedAt: { not: null } },
          select: {
            id: true, lotId: true, outcome: true, was: true, ground: true, revised: true, endsOn: true, reason: true, condition: true, statedReason: true, statedSource: true, letterId: true, lot: { select: { name: true } }, municipality: { select: { name: true } },
            decision: { select: { status: true, reference: true, decidedOn: true, reactionUntil: true } },
          },
        },
        assessments: { where: { sharedAt: { not: null } }, select: { criterionId: true, lotId: true, verdict: true, reason: true, lot: { select: { name: true } }, criterion: { select: { position: true, title: true, kind: true } } } },
      },
    })
    const version = row?.submissionVersions.find((each) => each.number === row.currentVersion)
    if (!row || !version) return null
    const content = submittedContent(version)
    const repairs = repairsOf(row.clarifications)
    const shared = new Set(row.outcomes.map((each) => each.lotId))
    const seen = new Map<string, ResultVerdict>()
    for (const each of row.assessments) {
      const { answer } = standingAnswer(content, each.criterionId, each.lotId, repairs)
      const key = `${each.criterionId} ${each.lotId ?? ''}`
      const before = seen.get(key)
      seen.set(key, {
        criterionId: each.criterionId, position: each.criterion.position, title: each.criterion.title, kind: each.criterion.kind as CriterionKind, lot: each.lot?.name ?? null, verdict: each.verdict as Verdict,
        reason: before && before.reason !== each.reason ? `${before.reason} ${each.reason}`.trim() : each.reason,
        revised: false,
        answer: answerWords(answer),
        file: answer?.evidence ? { id: answer.evidence.fileId, name: answer.evidence.fileName } : null,
      })
    }
    const kinds = new Map([...seen.values()].map((each) => [each.criterionId, each]))
    for (const outcome of row.outcomes.filter((each) => each.outcome !== 'replaced'))
      for (const each of revisedOf(outcome.revised)) {
        const before = seen.get(`${each.criterionId} ${outcome.lotId}`) ?? kinds.get(each.criterionId)
        const { criterionId, position, title, verdict, reason } = each
        seen.set(`${criterionId} ${outcome.lotId}`, { criterionId, position, title, verdict, reason, kind: before?.kind ?? 'minimum', lot: outcome.lot.name, revised: true, answer: before?.answer ?? '', file: before?.file ?? null })
      }
    const verdicts = [...seen.values()].sort((a, b) => a.position - b.position || (a.lot ?? '').localeCompare(b.lot ?? '', 'nl'))
    return {
      submissionId: row.id,
      number: row.number,
      provider: row.provider.name,
      procedure: row.procedure,
      window: { name: row.window.name, kind: row.window.kind, contractStart: day(row.window.contractStart), decisionsBy: row.submittedAt ? decideBy(row.window, row.submittedAt) : day(row.window.decisionsBy) },
      today: dayIn(now),
      waiting: row.submissionLots.filter((each) => !shared.has(each.lotId)).map((each) => each.lot.name).sort((a, b) => a.localeCompare(b, 'nl')),
      outcomes: row.outcomes
        .flatMap((each) =>
          isDecisionStatus(each.decision.status)
            ? [
                {
                  id: each.id, lot: each.lot.name, municipality: each.municipality.name, outcome: each.outcome as OutcomeCode, was: each.was as LaterOutcome | null, ground: each.ground as Ground | null, reference: each.decision.reference, endsOn: each.endsOn ? day(each.endsOn) : null, reason: each.reason, condition: each.condition,
                  stated: each.statedReason !== null && each.statedSource !== null ? { words: each.statedReason, source: each.statedSource } : null,
                  decidedOn: each.decision.decidedOn ? day(each.decision.decidedOn) : null, status: each.decision.status, reactionUntil: each.decision.reactionUntil ? day(each.decision.reactionUntil) : null, letterId: each.letterId,
                },
              ]
            : [],
        )
        .sort((a, b) => a.lot.localeCompare(b.lot, 'nl') || (a.decidedOn ?? '').localeCompare(b.decidedOn ?? '')),
      verdicts: CRITERION_KINDS.flatMap((kind) => verdicts.filter((each) => each.kind === kind)),
    }
  })
