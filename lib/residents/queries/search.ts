import { record } from '@/lib/audit/record'
import { readRecorded } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { blindIndex, decryptText } from '@/lib/keys'
import { sessionMunicipality } from '../policy'
import { searchStands, startingWith, wordsToFind } from '../rules'
import { type SearchResidents, SearchTermsRow } from '../schema'
import { byName, type ResidentHead, rows, toHead } from './head'
import { bsnIndexes } from './identity'

export const termsPlace = (id: string) => ({ table: 'resident_search', column: 'terms', id })

/** At most so many are shown; more means that the question must be sharper. */
export const MOST_FOUND = 25

export type SearchView = {
  readonly id: string
  /** Which fields were filled in, without what they said. */
  readonly askedFor: readonly (keyof SearchResidents)[]
  readonly found: readonly ResidentHead[]
  readonly more: boolean
  readonly recordedAt: Date
}

/**
 * Who fits a kept search: each word is the start of a word of the name, the other terms fit exactly. Leaves an audit line with the
 * terms' blind indexes and the count before the rows go out. Null when the search is somebody else's, or older than it may be.
 */
export const searchResult = (actor: Actor, searchId: string): Promise<SearchView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { person, municipalityId } = sessionMunicipality(actor)
      const kept = await tx.residentSearch.findFirst({ where: { id: searchId, municipalityId, personId: person.personId }, select: { terms: true, createdAt: true } })
      if (!kept || !searchStands(kept.createdAt, now)) return null
      const terms = SearchTermsRow.parse(JSON.parse(decryptText('resident-search', termsPlace(searchId), kept.terms)))
      const where = {
        municipalityId,
        ...(terms.bsn ? { bsnIndex: { in: bsnIndexes(municipalityId, terms.bsn) } } : {}),
        ...(terms.birthDate ? { birthDate: terms.birthDate } : {}),
        ...(terms.postcode ? { postcode: terms.postcode } : {}),
        AND: (terms.name ? wordsToFind(terms.name) : []).map((word) => ({ residentWords: { some: { municipalityId, word: startingWith(word) } } })),
      }
      const found = await rows(tx, where, MOST_FOUND + 1)
      const askedFor = (['name', 'birthDate', 'bsn', 'postcode'] as const).filter((field) => terms[field] !== null)
      const today = dayIn(now)
      return { id: searchId, askedFor, found: found.slice(0, MOST_FOUND).map((row) => toHead(row, today)).sort(byName), more: found.length > MOST_FOUND, recordedAt: now, terms }
    },
    async (tx, view) => {
      if (view === null) return
      const { municipalityId } = sessionMunicipality(actor)
      await record(tx, actor, {
        event: 'resident.searched',
        compartment: 'resident',
        subject: { type: 'resident-search', id: searchId },
        municipalityId,
        purpose: 'inwoner zoeken',
        detail: {
          terms: Object.fromEntries(view.askedFor.map((field) => [field, blindIndex(`search-${field}`, `${municipalityId}:${view.terms[field] ?? ''}`)])),
          count: view.found.length,
          more: view.more,
        },
      })
    },
  ).then((view) => {
    if (view === null) return null
    const { terms: _terms, ...shown } = view
    return shown
  })

