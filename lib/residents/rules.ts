import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { searchWords, typedWords } from '@/lib/kernel/names'
import { isTestBsn } from '@/lib/kernel/identifiers'
import { type ConsentAspect, WIDER_WINDOWS } from './schema'
import type { TimeWindow } from '@/lib/rulebook/schema'

export type Consents = Readonly<Record<ConsentAspect, boolean>>
export type Wishes = { readonly windows: readonly TimeWindow[]; readonly prefersFluent: boolean; readonly consents: Consents }

/**
 * Whether wishes and consents may be recorded together. Refuses a window the municipality does not offer, a wish for the evening or
 * Saturday without consent to wider windows, and consent to less fluent Dutch where the product asks fluent Dutch (direction taken over, combi, bespoke): never, whatever
 * the resident agrees to (N20, N21).
 */
export function decideWishes(
  wishes: Wishes,
  { needsFluentDutch, offered }: { readonly needsFluentDutch: boolean; readonly offered: readonly TimeWindow[] },
): Result<Wishes, 'window-not-offered' | 'wider-window-without-consent' | 'language-with-direction'> {
  const strange = wishes.windows.find((window) => !offered.includes(window))
  if (strange !== undefined) return refuse('window-not-offered', { window: strange })
  if (needsFluentDutch && wishes.consents['less-fluent-dutch']) return refuse('language-with-direction')
  const wider = wishes.windows.find((window) => WIDER_WINDOWS.includes(window))
  if (wider !== undefined && !wishes.consents['wider-window']) return refuse('wider-window-without-consent', { window: wider })
  return allow(wishes)
}

/** Whether only staff who speak Dutch fluently may come: always where the product asks it, else unless the resident agreed. */
export function mustSpeakFluently(needsFluentDutch: boolean, consents: Consents): boolean {
  return needsFluentDutch || !consents['less-fluent-dutch']
}

/** The windows in which help may come: those wished for, and with consent the wider ones that the municipality offers. */
export function openWindows(wished: readonly TimeWindow[], consents: Consents, offered: readonly TimeWindow[]): TimeWindow[] {
  return offered.filter((window) => wished.includes(window) || (consents['wider-window'] && WIDER_WINDOWS.includes(window)))
}

/** Whether an address can be made secret, or open again: only what it is not yet. */
export const decideSecret = (is: boolean, wanted: boolean): Result<boolean, 'secret-already' | 'not-secret'> => (is === wanted ? refuse(wanted ? 'secret-already' : 'not-secret') : allow(wanted))

/** Demonstrations hold numbers of the range that no person has; outside one such a number is nobody's. */
export function decideBsn(bsn: string, mode: 'demo' | 'production'): Result<string, 'real-bsn-in-demo' | 'test-bsn'> {
  if (mode === 'demo' && !isTestBsn(bsn)) return refuse('real-bsn-in-demo')
  if (mode === 'production' && isTestBsn(bsn)) return refuse('test-bsn')
  return allow(bsn)
}

/** A birth date that has come, of somebody not older than anyone ever was. */
export function decideBirthDate(birthDate: Day, today: Day): Result<Day, 'born-in-future'> {
  return birthDate > today ? refuse('born-in-future') : allow(birthDate)
}

/** The words by which a resident is found. */
export function wordsOf(name: { readonly initials: string; readonly givenName: string | null; readonly prefix: string | null; readonly surname: string; readonly partnerPrefix?: string | null; readonly partnerSurname?: string | null }): string[] {
  return folded(searchWords({ initials: name.initials, firstName: name.givenName, prefix: name.prefix, surname: name.surname, partnerPrefix: name.partnerPrefix ?? null, partnerSurname: name.partnerSurname ?? null }))
}

/**
 * One spelling for words that sound alike: ck is k, and a double letter is one (ij and y are one already). Kept and looked for in this
 * form; what starts a word still starts it. The same as fold_word() in prisma/sql.
 */
export const foldWord = (word: string): string => word.replace(/c+k/g, 'k').replace(/([a-z])\1+/g, '$1')
const folded = (words: readonly string[]): string[] => [...new Set(words.map(foldWord))]
// Heijden, Heyden and Heiden sound alike; what is kept keeps its own spelling.
const soundingLike = (word: string): string[] => { const plain = word.replaceAll('eij', 'ei'); return [word, plain, plain.replaceAll('ei', 'eij')] }

/** What to look for in what somebody typed: for each word the ranges in which a word of the name may lie. */
export const rangesToFind = (typed: string): Range[][] => typedWords(typed).map((spellings) => folded(spellings.flatMap(soundingLike)).flatMap(startsOf))

/** The ranges in which words start with this one. A c at the end may be the beginning of a ck, which is kept as k. */
export const startsOf = (word: string): Range[] => [word, ...(word.endsWith('c') ? [foldWord(word.slice(0, -1) + 'k')] : [])].map(startingWith)

type Likeness = { readonly birthDate: string; readonly words: readonly string[]; readonly postcode: string; readonly houseNumber: string }

/** Whether two files may be about one person: born on the same day, with a word of the name in common or at the same address. */
export const looksLike = (one: Likeness, other: Likeness): boolean =>
  one.birthDate === other.birthDate && (one.words.some((word) => other.words.includes(word)) || (one.postcode === other.postcode && one.houseNumber === other.houseNumber))

type Range = { readonly gte: string; readonly lt: string }

/** The words that start with this one, as a range in byte order: from it, until the next. */
export function startingWith(word: string): Range {
  return { gte: word, lt: word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) + 1) }
}

/** How long a search can be looked at again, in minutes. */
export const SEARCH_MINUTES = 30

/** Whether a search from then may still be shown now. */
export function searchStands(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < SEARCH_MINUTES * 60_000
}

/** How long a whole BSN stays on screen after it was asked for, in minutes. */
export const DISCLOSURE_MINUTES = 5

/** Whether a number that was asked for then may still be shown now. */
export function disclosureStands(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() < DISCLOSURE_MINUTES * 60_000
}
