import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { CalculationLine } from '@/lib/norms/rules/calculation'
import type { Deviation } from '@/lib/norms/schema/cells'
import type { JointArea, JointStatus, Proposed, Settled } from '../schema/joint'

/** Whether a question waits on the provider or on the consultant, so that nothing is drawn up or decided yet. */
export const jointOpen = (status: JointStatus | undefined): status is 'asked' | 'proposed' => status === 'asked' || status === 'proposed'

type AskFacts = { readonly investigationOpen: boolean; readonly ruled: boolean; readonly normed: boolean; readonly standing: JointStatus | undefined; readonly runs: boolean }
export type AskJointRefusal = 'findings-drawn-up' | 'no-rule' | 'no-product' | 'asked-already' | 'not-running'

/** Whether a provider can be asked: where the municipality rules so (G22), about help that comes from the norms, one at a time, and only one that takes clients for it. */
export function decideAskJoint({ investigationOpen, ruled, normed, standing, runs }: AskFacts): Result<undefined, AskJointRefusal> {
  if (!investigationOpen) return refuse('findings-drawn-up')
  if (!ruled) return refuse('no-rule')
  if (!normed) return refuse('no-product')
  if (jointOpen(standing)) return refuse('asked-already')
  return runs ? allow() : refuse('not-running')
}

type Standing = { readonly status: JointStatus; readonly answerBy: Day }

/** Whether a proposal still counts: until and with its last day, and for exactly the areas that were asked. */
export function decidePropose({ status, answerBy, areas }: Standing & { readonly areas: readonly JointArea[] }, given: readonly JointArea[], today: Day): Result<undefined, 'joint-step' | 'too-late' | 'areas-missing'> {
  if (status !== 'asked') return refuse('joint-step')
  if (today > answerBy) return refuse('too-late', { day: answerBy })
  return given.length === areas.length && areas.every((area) => given.includes(area)) ? allow() : refuse('areas-missing')
}

/** Whether the consultant goes on without a proposal: only once the term is over. */
export function decideSilent({ status, answerBy }: Standing, today: Day): Result<undefined, 'joint-step' | 'term-runs'> {
  if (status !== 'asked') return refuse('joint-step')
  return today > answerBy ? allow() : refuse('term-runs', { day: answerBy })
}

/** What the norms give for an area: the minutes of its rows together. */
export const normOf = (lines: readonly Pick<CalculationLine, 'area' | 'minutes'>[], area: JointArea): number => lines.filter((line) => line.area === area).reduce((sum, line) => sum + line.minutes, 0)

type Answers = Readonly<Partial<Record<JointArea, { readonly taken: boolean; readonly reason: string }>>>
type SettleFacts = { readonly proposal: readonly Proposed[]; readonly lines: readonly Pick<CalculationLine, 'area' | 'minutes'>[]; readonly answers: Answers; readonly talkFirst: boolean; readonly talkedOn: Day | null; readonly proposedOn: Day; readonly today: Day }
export type SettleRefusal = 'areas-unanswered' | 'not-talked' | 'talk-in-future' | 'talk-before-proposal'

/**
 * What becomes of a proposal beside the norms, per area: the same, taken over or not, always with a reason where it differs. Where the
 * municipality rules so, what isn't taken over is first talked over with the provider (G22). Deciding stays the consultant's.
 */
export function decideSettle({ proposal, lines, answers, talkFirst, talkedOn, proposedOn, today }: SettleFacts): Result<readonly Settled[], SettleRefusal> {
  const settled: Settled[] = []
  for (const { area, minutes } of proposal) {
    const norm = normOf(lines, area)
    const answer = answers[area]
    if (minutes === norm) settled.push({ area, minutes, norm, taken: true, reason: null })
    else if (!answer) return refuse('areas-unanswered', { area })
    else settled.push({ area, minutes, norm, ...answer })
  }
  if (talkedOn !== null && talkedOn > today) return refuse('talk-in-future')
  if (talkedOn !== null && talkedOn < proposedOn) return refuse('talk-before-proposal', { day: proposedOn })
  if (talkFirst && talkedOn === null && settled.some((each) => !each.taken)) return refuse('not-talked')
  return allow(settled)
}

/** The deviation from the norm that follows from what was taken over; undefined where the norm is followed. `nameOf` names an area for the resident. */
export function deviationOf(settled: readonly Settled[], nameOf: (area: JointArea) => string): Deviation | undefined {
  const taken = settled.filter((each) => each.taken && each.minutes !== each.norm)
  const minutes = taken.reduce((sum, each) => sum + each.minutes - each.norm, 0)
  return minutes === 0 ? undefined : { minutes, reason: taken.map((each) => `${nameOf(each.area)}: ${each.reason ?? ''}`).join('\n') }
}
