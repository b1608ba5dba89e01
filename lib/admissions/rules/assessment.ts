import { isMine } from '@/lib/admissions/rules/division'
import type { AssessmentStage, Verdict } from '@/lib/admissions/schema/assessment'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const STAGES = {
  'under-assessment': ['clarification', 'assessed'],
  clarification: ['under-assessment', 'assessed'],
  assessed: ['under-assessment'],
} as const satisfies Record<AssessmentStage, readonly AssessmentStage[]>

/** Whether an opened submission can go from one stage to the other. */
export const stageCanBecome = (from: AssessmentStage, to: AssessmentStage): boolean => (STAGES[from] as readonly AssessmentStage[]).includes(to)

export const isAssessmentStage = (status: string): status is AssessmentStage => status in STAGES

/** One thing to judge: a criterion, or a criterion in one lot. */
export type Part = { readonly criterionId: string; readonly lotId: string | null }
/** The seat of what two assessors settled together, after their own two. */
export const TOGETHER = 3

/** A verdict of one assessor, or one settled together. `verdict` is null where it is hidden: a colleague judged, this officer did not yet. */
export type Given = Part & { readonly seat: number; readonly assessedBy: string; readonly verdict: Verdict | null; readonly confirmed?: boolean }

/** What must be judged for these lots: every criterion once, or once per lot where it says so. */
export function partsOf(criteria: readonly { readonly id: string; readonly perLot: boolean }[], lotIds: readonly string[]): Part[] {
  return criteria.flatMap<Part>((criterion) => (criterion.perLot ? lotIds.map((lotId) => ({ criterionId: criterion.id, lotId })) : [{ criterionId: criterion.id, lotId: null }]))
}

/** How many parts that are, of a procedure with so many criteria once and so many per lot. */
export const partCount = (criteria: { readonly once: number; readonly perLot: number }, lots: number): number => criteria.once + criteria.perLot * lots

/** How a part stands. `waiting`: one of two assessors has given a verdict; `differs`: they disagree and must settle it. */
export type Standing = Verdict | 'none' | 'waiting' | 'differs'

const partOf = <G extends Part>(part: Part, given: readonly G[]): G[] => given.filter((each) => each.criterionId === part.criterionId && each.lotId === part.lotId)

/**
 * The rows that count for one part: the one assessor's, those of two who agree, or what the two settled together. Empty
 * as long as nothing counts: one of two judged, or two differ and the second has not confirmed (four eyes).
 */
export function countingOf<G extends Given>(part: Part, given: readonly G[], assessors: number): readonly G[] {
  const here = partOf(part, given)
  const together = here.find((each) => each.seat === TOGETHER)
  if (together) return together.confirmed ? [together] : []
  return here.length >= assessors && here.every((each) => each.verdict !== null && each.verdict === here[0]?.verdict) ? here : []
}

/** How one part stands: the verdict that counts, or why none does. */
export function standingOf(part: Part, given: readonly Given[], assessors: number): Standing {
  const [counts] = countingOf(part, given, assessors)
  if (counts?.verdict) return counts.verdict
  const own = partOf(part, given).filter((each) => each.seat !== TOGETHER)
  if (own.length === 0) return 'none'
  return own.length < assessors ? 'waiting' : 'differs'
}

const partKey = (part: Part) => `${part.criterionId} ${part.lotId ?? ''}`

/** How each part stands, for many parts that are asked for more than once: the verdicts are sorted out by part one time. */
export function standingsOf(given: readonly Given[], assessors: number): (part: Part) => Standing {
  const byPart = new Map<string, Given[]>()
  for (const each of given) {
    const here = byPart.get(partKey(each))
    if (here) here.push(each)
    else byPart.set(partKey(each), [each])
  }
  const known = new Map<string, Standing>()
  return (part) => {
    const key = partKey(part)
    const found = known.get(key) ?? standingOf(part, byPart.get(key) ?? [], assessors)
    known.set(key, found)
    return found
  }
}

export const isVerdict = (standing: Standing): standing is Verdict => standing === 'met' || standing === 'not-yet-proved' || standing === 'not-met'

/** How far the assessment is for one lot: its own parts and those that hold for all lots. */
export function progressOf(parts: readonly Part[], lotId: string, standing: (part: Part) => Standing): { done: number; of: number } {
  const mine = parts.filter((part) => part.lotId === null || part.lotId === lotId)
  return { done: mine.filter((part) => isVerdict(standing(part))).length, of: mine.length }
}

/**
 * Whether an answer is one that the criterion itself calls excluding. It is a proposal only: an officer confirms it,
 * after a chance of repair (domain model, invariant 4).
 */
export const proposesExclusion = (criterion: { readonly excludingAnswer: boolean | null }, answer: { readonly yes: boolean | null } | undefined): boolean =>
  criterion.excludingAnswer !== null && answer?.yes === criterion.excludingAnswer

export type AssessRefusal = 'finished' | 'already-shared' | 'per-lot' | 'not-this-lot' | 'two-already' | 'reason-missing' | 'settle-together' | 'given-to-another'

export type AssessSituation = {
  readonly stage: AssessmentStage
  readonly criterion: { readonly id: string; readonly perLot: boolean }
  readonly lotId: string | null
  /** The lots the submission was opened for. */
  readonly lotIds: readonly string[]
  readonly given: readonly (Given & { readonly shared: boolean })[]
  readonly assessors: number
  readonly personId: string
  readonly verdict: Verdict
  readonly reason: string | null
  /** Who has this part, by the division of work; empty where nothing was divided. */
  readonly givenTo: readonly string[]
}

/**
 * Whether this officer may give or change the verdict, and in which seat it counts. With one assessor there is one
 * verdict, whoever gave it last; with two each has an own one, and who differ settle it together. Refuses a verdict
 * other than met without a reason, and any once the provider has received it.
 */
export function decideVerdict(situation: AssessSituation): Result<{ seat: number; mine: boolean }, AssessRefusal> {
  const { stage, criterion, lotId, lotIds, assessors, personId } = situation
  if (stage === 'assessed') return refuse('finished')
  if (criterion.perLot !== (lotId !== null)) return refuse('per-lot')
  if (lotId !== null && !lotIds.includes(lotId)) return refuse('not-this-lot')
  const part = { criterionId: criterion.id, lotId }
  const here = partOf(part, situation.given).filter((each) => each.seat !== TOGETHER)
  if (here.some((each) => each.shared)) return refuse('already-shared')
  if (!isMine(personId, situation.givenTo, assessors)) return refuse('given-to-another')
  if (situation.verdict !== 'met' && situation.reason === null) return refuse('reason-missing')
  if (here.length === 2 && here[0]?.verdict !== here[1]?.verdict && here.some((each) => each.assessedBy === personId)) return refuse('settle-together')
  const own = assessors === 1 ? here[0] : here.find((each) => each.assessedBy === personId)
  if (own) return allow({ seat: own.seat, mine: true })
  if (here.length >= assessors) return refuse('two-already')
  return allow({ seat: here.some((each) => each.seat === 1) ? 2 : 1, mine: false })
}

export type SettleRefusal = 'finished' | 'already-shared' | 'nothing-to-settle' | 'not-one-of-two' | 'own-proposal'

/** Whether this officer may propose, or confirm, what two who differ settle together: he is one of the two, and confirms only what the other proposed. */
export function decideSettle(situation: Pick<AssessSituation, 'stage' | 'given' | 'personId'> & { readonly part: Part; readonly confirms: boolean }): Result<undefined, SettleRefusal> {
  const { stage, part, given, personId, confirms } = situation
  const here = partOf(part, situation.given)
  const own = here.filter((each) => each.seat !== TOGETHER)
  if (stage === 'assessed') return refuse('finished')
  if (here.some((each) => each.shared)) return refuse('already-shared')
  const differ = own.length === 2 && own[0]?.verdict !== own[1]?.verdict
  const together = partOf(part, given).find((each) => each.seat === TOGETHER)
  if (!differ || (confirms && (!together || together.confirmed === true))) return refuse('nothing-to-settle')
  if (!own.some((each) => each.assessedBy === personId)) return refuse('not-one-of-two')
  return confirms && together?.assessedBy === personId ? refuse('own-proposal') : allow()
}

export type FinishRefusal = 'talk-planned' | 'not-under-assessment' | 'question-open' | 'not-complete' | 'differs'

/**
 * Whether the assessment of a submission is done: every part has a verdict that counts, and no question still has time
 * to be answered, and no talk is still planned. A question left unanswered after its day holds nothing up.
 */
export function decideFinish(stage: AssessmentStage, parts: readonly Part[], given: readonly Given[], assessors: number, questionsInTime: number, talksPlanned = 0): Result<'assessed', FinishRefusal> {
  if (talksPlanned > 0) return refuse('talk-planned')
  if (questionsInTime > 0) return refuse('question-open', { count: questionsInTime })
  if (!stageCanBecome(stage, 'assessed')) return refuse('not-under-assessment')
  const standings = parts.map(standingsOf(given, assessors))
  const differs = standings.filter((standing) => standing === 'differs').length
  if (differs > 0) return refuse('differs', { count: differs })
  const missing = standings.filter((standing) => !isVerdict(standing)).length
  return missing > 0 ? refuse('not-complete', { count: missing }) : allow('assessed')
}

export type ReopenRefusal = 'not-assessed' | 'decision-made' | 'stated'

/** Whether a finished assessment may be taken up again: until a college has decided on it. */
export function decideReopen(stage: AssessmentStage, decided: boolean, stated: boolean): Result<'under-assessment', ReopenRefusal> {
  if (stage !== 'assessed') return refuse('not-assessed')
  if (stated) return refuse('stated')
  return decided ? refuse('decision-made') : allow('under-assessment')
}

export type StateRefusalRefusal = 'not-under-assessment' | 'verdicts-given'

/** Whether a refusal can be taken over in a source's own words: only where nobody has judged a criterion. */
export function decideStatedRefusal(stage: AssessmentStage, verdicts: number): Result<'assessed', StateRefusalRefusal> {
  if (stage !== 'under-assessment') return refuse('not-under-assessment')
  return verdicts > 0 ? refuse('verdicts-given', { count: verdicts }) : allow('assessed')
}
