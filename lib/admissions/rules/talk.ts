import type { AssessmentStage } from '@/lib/admissions/schema/assessment'
import type { Finding, TalkStatus } from '@/lib/admissions/schema/talk'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const TALKS = { planned: ['held', 'cancelled'], held: [], cancelled: [] } as const satisfies Record<TalkStatus, readonly TalkStatus[]>

/** Whether a talk can go from one status to the other. */
export const talkCanBecome = (from: TalkStatus, to: TalkStatus): boolean => (TALKS[from] as readonly TalkStatus[]).includes(to)

export type PlanRefusal = 'finished' | 'planned-already' | 'not-handed-in' | 'in-the-past' | 'no-such-time'

/** Whether a talk can be planned: during the assessment, one at a time, in the future, and only about what was handed in. */
export function decidePlan(stage: AssessmentStage, planned: boolean, at: Date, now: Date, parts: readonly string[], handedIn: readonly string[]): Result<undefined, PlanRefusal> {
  if (stage === 'assessed') return refuse('finished')
  if (planned) return refuse('planned-already')
  if (at <= now) return refuse('in-the-past')
  return parts.every((part) => handedIn.includes(part)) ? allow() : refuse('not-handed-in')
}

export type RecordTalkRefusal = 'talk-over' | 'too-early' | 'point-open' | 'reason-missing' | 'other-points'

/** Whether the record can be kept: after the talk, once, with confirmed or refuted (with a reason) for each planned point and for nothing else. */
export function decideRecordTalk(status: TalkStatus, at: Date, now: Date, planned: readonly string[], points: readonly { readonly id: string; readonly finding: Finding | null; readonly reason: string }[]): Result<undefined, RecordTalkRefusal> {
  if (!talkCanBecome(status, 'held')) return refuse('talk-over')
  if (now < at) return refuse('too-early')
  if (points.length !== planned.length || !points.every((point) => planned.includes(point.id)) || new Set(points.map((point) => point.id)).size < points.length) return refuse('other-points')
  if (points.some((point) => point.finding === null)) return refuse('point-open', { count: points.filter((point) => point.finding === null).length })
  return points.some((point) => point.finding === 'refuted' && point.reason.length < 5) ? refuse('reason-missing') : allow()
}
