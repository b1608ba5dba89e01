import type { Day } from '@/lib/kernel/day'
import { allow, refuse, type ReasonOf, type Result } from '@/lib/kernel/result'
import type { WrittenPassages } from '@/lib/letters/texts'
import type { TextStatus } from './schema'

export type TextState = { readonly status: TextStatus; readonly validFrom: Day; readonly passages: WrittenPassages | null; readonly writtenBy: string; readonly proposedBy: string | null }

/** Begins a version: one at a time, a letter of the region only for the region, and following only after words of one's own. */
export function decideStart(facts: { readonly atWork: boolean; readonly level: 'municipality' | 'region'; readonly wholeRegion: boolean; readonly follow: boolean; readonly own: boolean }) {
  if (facts.atWork) return refuse('at-work')
  if (facts.level === 'region' && !facts.wholeRegion) return refuse('region-only')
  if (facts.follow && !facts.own) return refuse('follows-already')
  return allow()
}

/** Changes a draft; a draft that follows has no words, and one with words keeps having them. */
export function decideSave(text: TextState, passages: WrittenPassages | null) {
  if (text.status !== 'draft') return refuse('not-draft')
  return (text.passages === null) === (passages === null) ? allow() : refuse('not-draft')
}

/** Proposes a draft that says something else than what holds now, from today at the earliest. */
export function decidePropose(text: TextState, inForce: WrittenPassages | null, today: Day) {
  if (text.status !== 'draft') return refuse('not-draft')
  if (text.validFrom < today) return refuse('from-past')
  return text.passages !== null && inForce !== null && sameWords(text.passages, inForce) ? refuse('nothing-changed') : allow()
}

/** Adopts: another person than who wrote or proposed it, and never for letters of before today. */
export function decideAdopt(text: TextState, personId: string, today: Day) {
  if (text.status !== 'proposed') return refuse('not-proposed')
  if (personId === text.writtenBy || personId === text.proposedBy) return refuse('own-work')
  return text.validFrom < today ? refuse('from-past') : allow()
}

/** Sends a proposal back to its writer, who may also take it back himself. */
export const decideReturn = (text: TextState): Result<undefined, 'not-proposed'> => (text.status === 'proposed' ? allow() : refuse('not-proposed'))

/** Drops a draft. */
export const decideDrop = (text: TextState): Result<undefined, 'not-draft'> => (text.status === 'draft' ? allow() : refuse('not-draft'))

export type TextRefusal = ReasonOf<ReturnType<typeof decideStart> | ReturnType<typeof decideSave> | ReturnType<typeof decidePropose> | ReturnType<typeof decideAdopt>>

/** Whether two versions say the same, passage by passage. */
export function sameWords(one: WrittenPassages, other: WrittenPassages): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => one[key]?.text === other[key]?.text && (one[key]?.heading ?? '') === (other[key]?.heading ?? ''))
}

export type Standing = 'draft' | 'proposed' | 'in-force' | 'later' | 'replaced' | 'ended'

/** How a version stands on a day, among the adopted ones of the same letter and place. */
export function standingOf(text: { readonly id: string; readonly status: TextStatus; readonly validFrom: Day }, inForceId: string | null, today: Day): Standing {
  if (text.status !== 'adopted') return text.status
  if (text.id === inForceId) return 'in-force'
  return text.validFrom > today ? 'later' : 'replaced'
}

/** Of the adopted versions of one letter and place the one that holds on the day: the latest that began, of one day the last number. */
export function inForceOn<T extends { readonly status: TextStatus; readonly validFrom: Day; readonly number: number }>(versions: readonly T[], today: Day): T | undefined {
  return versions.filter((each) => each.status === 'adopted' && each.validFrom <= today).sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.number - a.number)[0]
}
