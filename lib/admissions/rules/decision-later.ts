import { allowedOutcomes } from '@/lib/admissions/rules/decision'
import { givesPlace, type Place } from '@/lib/admissions/rules/decision-place'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import type { DecisionStatus, LaterOutcome, OutcomeCode } from '@/lib/admissions/schema/decision'
import { GROUNDS, type Ground } from '@/lib/admissions/schema/decision-later'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { formatDay, type Day } from '@/lib/kernel/day'

const ALWAYS = ['judgment', 'objection', 'correction'] as const
const OWN = {
  admitted: ['revocation'],
  'conditionally-admitted': ['condition-decided', 'revocation'],
  deferred: ['deferred-decided'],
  refused: ['repair'],
  revoked: [],
} as const satisfies Record<Exclude<OutcomeCode, 'replaced'>, readonly Ground[]>

/** Why a college may decide again about an outcome; never about one that was replaced already. */
export const groundsFor = (outcome: OutcomeCode): readonly Ground[] => (outcome === 'replaced' ? [] : [...OWN[outcome], ...ALWAYS])

export type AgainRefusal = 'not-made-known' | 'replaced-already' | 'ground-not-fitting' | 'again-under-way' | 'recorded-elsewhere'

/**
 * Whether a college can be asked to decide again about one outcome: it is made known, stands, and nobody prepares the
 * same. `open`: the later decision of this college that is being prepared, if any; one that is recorded must first be made known.
 */
export function decideAgainAbout(status: DecisionStatus, outcome: OutcomeCode, ground: Ground, underWay: boolean, open: DecisionStatus | null): Result<undefined, AgainRefusal> {
  if (status !== 'notified' && status !== 'final') return refuse('not-made-known')
  if (outcome === 'replaced') return refuse('replaced-already')
  if (underWay) return refuse('again-under-way')
  if (!groundsFor(outcome).includes(ground)) return refuse('ground-not-fitting')
  return open === 'decided' ? refuse('recorded-elsewhere') : allow()
}

/**
 * What a later decision may say: what the verdicts, the revised ones included, leave room for. A revocation only revokes;
 * a deferred outcome is not deferred again. Where a source stated the refusal there are no verdicts to follow.
 */
export function allowedLater(ground: Ground, verdicts: readonly Verdict[], award = false): readonly LaterOutcome[] {
  if (ground === 'revocation') return ['revoked']
  if (verdicts.length === 0) return ['admitted', 'refused']
  return allowedOutcomes(verdicts, false, award).filter((each) => ground !== 'deferred-decided' || each !== 'deferred')
}

/** What an outcome may say: by its ground in a later decision, by the verdicts or the source's words in the first. */
export const allowedFor = (outcome: { readonly ground: string | null; readonly statedReason: string | null }, verdicts: readonly Verdict[], award = false): readonly LaterOutcome[] => {
  const ground = GROUNDS.find((each) => each === outcome.ground)
  return ground ? allowedLater(ground, verdicts, award) : allowedOutcomes(verdicts, outcome.statedReason !== null, award)
}

export type ReviseRefusal = 'not-proposed' | 'not-later'

/** Verdicts are revised in a later decision only, as long as it is a proposal; the assessment itself stays as it was shared. */
export const decideRevise = (status: DecisionStatus, ground: Ground | null): Result<undefined, ReviseRefusal> => (ground === null ? refuse('not-later') : status === 'proposed' ? allow() : refuse('not-proposed'))

export type DropRefusal = ReviseRefusal | 'place-taken'

/** Whether an outcome can be taken out of a later proposal: the earlier one stands again, so its place must still be there. */
export function decideDrop(status: DecisionStatus, ground: Ground | null, earlier: OutcomeCode | null, place: Place): Result<undefined, DropRefusal> {
  const revisable = decideRevise(status, ground)
  if (!revisable.ok) return revisable
  return place === 'full' && earlier !== null && (givesPlace(earlier) || earlier === 'deferred') ? refuse('place-taken') : allow()
}

/** A participation that stands on the outcome that is replaced. */
export type Signed = { readonly reference: string; readonly lot: string; readonly startsOn: Day; readonly endsOn: Day }
export type EndRefusal = 'not-proposed' | 'not-later' | 'nothing-to-end' | 'end-too-early' | 'end-too-late'

/** Whether this can be the last day of a signed participation: not before the day it is known, nor after the day it ends anyway. */
export function decideEnd(status: DecisionStatus, ground: Ground | null, signed: Signed | null, endsOn: Day | null, today: Day): Result<undefined, EndRefusal> {
  const revisable = decideRevise(status, ground)
  if (!revisable.ok) return revisable
  if (endsOn === null) return allow()
  if (!signed) return refuse('nothing-to-end')
  if (endsOn < today) return refuse('end-too-early', { today: formatDay(today) })
  return endsOn > signed.endsOn ? refuse('end-too-late', { day: formatDay(signed.endsOn) }) : allow()
}

/** Whether an outcome keeps an admission: after any other, a signed participation must end. */
export const keepsAdmission = (outcome: OutcomeCode): boolean => outcome === 'admitted'
