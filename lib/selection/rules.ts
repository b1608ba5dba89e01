import { givesPlace } from '@/lib/admissions/rules/decision-place'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import type { Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { TieRule } from '@/lib/selection/schema'

export type Weighted = { readonly id: string; readonly position: number; readonly weight: number }

/** The weights of an area are 100 together; else a point would be worth something else than was said. */
export function decideWeights(criteria: readonly { readonly weight: number; readonly title: string }[]): Result<undefined, 'weights-not-100' | 'title-twice'> {
  const titles = criteria.map((each) => each.title.toLocaleLowerCase('nl'))
  const twice = criteria.find((_, at) => titles.indexOf(titles[at] ?? '') !== at)
  if (twice) return refuse('title-twice', { title: twice.title })
  const sum = criteria.reduce((total, each) => total + each.weight, 0)
  return sum === 100 ? allow() : refuse('weights-not-100', { sum })
}

export type ScoreRefusal = 'not-every-criterion' | 'score-too-high' | 'already-shared' | 'enough-assessors' | 'same-assessors'

type Scored = readonly { readonly criterionId: string; readonly score: number }[]

function fits(scores: Scored, criteria: readonly Weighted[], maxScore: number): Result<undefined, 'not-every-criterion' | 'score-too-high'> {
  if (scores.length !== criteria.length || criteria.some((criterion) => !scores.some((each) => each.criterionId === criterion.id))) return refuse('not-every-criterion')
  return scores.some((each) => each.score > maxScore) ? refuse('score-too-high', { max: maxScore }) : allow()
}

/** An assessor of the others in an area, for an entry that is compared after the college decided; he alone takes his seat. */
export type LateAssessor = { readonly name: string; readonly mine: boolean; readonly given: boolean }

/**
 * Whether an assessor's own scores can be kept: every criterion, within the scale, and only while nobody has seen anybody's. `late`:
 * who scored the others there, once the college decided; another takes a seat only where one of them can't any more.
 */
export function decideScores(scores: Scored, area: { readonly criteria: readonly Weighted[]; readonly maxScore: number; readonly assessors: number }, given: { readonly others: number; readonly shared: boolean; readonly late?: readonly LateAssessor[] }): Result<undefined, ScoreRefusal> {
  if (given.shared) return refuse('already-shared')
  if (given.others >= area.assessors) return refuse('enough-assessors', { assessors: area.assessors })
  const late = given.late ?? []
  const newcomers = given.others - late.filter((each) => each.given && !each.mine).length
  if (late.length > 0 && !late.some((each) => each.mine) && late.length + newcomers >= area.assessors) return refuse('same-assessors', { names: late.map((each) => each.name).join(', ') })
  return fits(scores, area.criteria, area.maxScore)
}

export type ConsensusRefusal = 'scores-missing' | 'already-settled' | 'met-in-future' | 'not-every-criterion' | 'score-too-high'

/** Whether the outcome of the meeting can be kept: after every assessor gave his own, once, and not ahead of the meeting. */
export function decideConsensus(scores: Scored, metOn: Day, area: { readonly criteria: readonly Weighted[]; readonly maxScore: number }, standing: { readonly shared: boolean; readonly settled: boolean }, today: Day): Result<undefined, ConsensusRefusal> {
  if (standing.settled) return refuse('already-settled')
  if (!standing.shared) return refuse('scores-missing')
  if (metOn > today) return refuse('met-in-future')
  return fits(scores, area.criteria, area.maxScore)
}

export type Entry = { readonly id: string; readonly number: string; readonly scores: ReadonlyMap<string, number> }

/** Hundredths of a point out of 100: each criterion's part of the scale times its weight. Whole numbers, so that equal is equal. */
export function pointsOf(entry: Entry, criteria: readonly Weighted[], maxScore: number): number {
  return Math.round(criteria.reduce((sum, criterion) => sum + (entry.scores.get(criterion.id) ?? 0) * criterion.weight, 0) * (100 / maxScore))
}

export type Placed<E> = { readonly entry: E; readonly points: number; readonly awarded: boolean; /** What separated it from an entry with as many points. */ readonly by: 'points' | 'heaviest-criterion' | 'draw' }

/**
 * The order of an area by the rule that was published: points, then where it says so the score on the heaviest criterion and the
 * next, then a draw. The draw follows from `seed` and the entries' numbers alone, so that everyone can do it again; the order in
 * which entries come in makes no difference.
 */
export function orderOf<E extends Entry>(entries: readonly E[], area: { readonly criteria: readonly Weighted[]; readonly maxScore: number; readonly places: number; readonly tieRule: TieRule }, seed: string): Placed<E>[] {
  const heaviest = [...area.criteria].sort((a, b) => b.weight - a.weight || a.position - b.position)
  const between = (a: E, b: E): { readonly order: number; readonly by: Placed<E>['by'] } => {
    const points = pointsOf(b, area.criteria, area.maxScore) - pointsOf(a, area.criteria, area.maxScore)
    if (points !== 0) return { order: points, by: 'points' }
    if (area.tieRule === 'heaviest-criterion')
      for (const criterion of heaviest) {
        const more = (b.scores.get(criterion.id) ?? 0) - (a.scores.get(criterion.id) ?? 0)
        if (more !== 0) return { order: more, by: 'heaviest-criterion' }
      }
    return { order: drawn(seed, a.number) - drawn(seed, b.number) || (a.number < b.number ? -1 : 1), by: 'draw' }
  }
  const sorted = [...entries].sort((a, b) => between(a, b).order)
  return sorted.map((entry, at) => {
    const neighbours = [sorted[at - 1], sorted[at + 1]].flatMap((other) => (other ? [between(entry, other).by] : []))
    const by = neighbours.includes('draw') ? 'draw' : neighbours.includes('heaviest-criterion') ? 'heaviest-criterion' : 'points'
    return { entry, points: pointsOf(entry, area.criteria, area.maxScore), awarded: at < area.places, by }
  })
}

/** A number from 0 to 1 that belongs to this draw and this entry (xmur3): nobody can choose it, everybody can check it. */
export function drawn(seed: string, number: string): number {
  const text = `${seed}:${number}`
  let hash = 1779033703 ^ text.length
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}

export type AwardRefusal = 'procedure-withdrawn' | 'not-opened' | 'nothing-entered' | 'not-assessed' | 'not-settled' | 'already-decided'

/** Whether the award of a municipality's areas can be proposed: everything tested on the criteria, everything settled, nothing decided. */
export function decideAward(state: { readonly withdrawn: boolean; readonly opened: boolean; readonly decided: boolean; readonly unassessed: readonly string[]; readonly unsettled: readonly string[]; readonly entries: number }): Result<undefined, AwardRefusal> {
  if (state.withdrawn) return refuse('procedure-withdrawn')
  if (!state.opened) return refuse('not-opened')
  if (state.decided) return refuse('already-decided')
  if (state.entries === 0) return refuse('nothing-entered')
  if (state.unassessed.length > 0) return refuse('not-assessed', { names: state.unassessed.join(', ') })
  return state.unsettled.length > 0 ? refuse('not-settled', { names: state.unsettled.join(', ') }) : allow()
}

/** How an entry stands in its area once a college decided: the outcome that counts now and its ground, whether that is the later decision in preparation, and whether what was made known held a place. */
export type Tip = { readonly outcome: string; readonly ground: Ground | null; readonly open: boolean; readonly stood: boolean }

/** Whether an outcome holds a place: an award, or one that waits for the college. */
export const holdsPlace = (outcome: string): boolean => givesPlace(outcome) || outcome === 'deferred'

const BY_HAND: readonly (Ground | null)[] = ['deferred-decided', 'condition-decided', 'revocation']

/** Whether a college took an entry out of the comparison of its area: its place was taken back, or what was awaited or asked did not come. */
export const leftOut = (tip: Tip | null): boolean => tip !== null && BY_HAND.includes(tip.ground) && !holdsPlace(tip.outcome)

/**
 * What a later decision is about once the order of an area is drawn anew: what the officer put there, who gets or loses a place, and
 * when places go to others everyone who gets none, who reads to whom they went. Who keeps a place stays as decided, and so does who
 * waits for the college in it; who was taken out stays out.
 */
export function redrawn<E extends { readonly tip: Tip | null; readonly placed: boolean; readonly compared: boolean }>(entries: readonly E[]): E[] {
  const moved = entries.some(({ tip, placed }) => tip && placed !== tip.stood)
  return entries.filter(({ tip, placed, compared }) => tip !== null && !leftOut(tip) && (tip.open || placed !== tip.stood || (moved && compared && !placed)))
}

export type RedrawRefusal = 'procedure-withdrawn' | 'nothing-in-preparation' | 'not-settled'

/** Whether the order of a college's areas can be drawn anew: a later decision is in preparation, and everyone who counts has settled scores. */
export function decideRedraw(state: { readonly withdrawn: boolean; readonly open: boolean; readonly unsettled: readonly string[] }): Result<undefined, RedrawRefusal> {
  if (state.withdrawn) return refuse('procedure-withdrawn')
  if (!state.open) return refuse('nothing-in-preparation')
  return state.unsettled.length > 0 ? refuse('not-settled', { names: state.unsettled.join(', ') }) : allow()
}
