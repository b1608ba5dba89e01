import { record } from '@/lib/audit/record'
import { readRecorded } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { PAGE } from '@/lib/kernel/paging'
import { blindIndex, decryptText } from '@/lib/keys'
import { mayKeepResidents, searchingMunicipality } from '../policy'
import { rangesToFind, searchStands } from '../rules'
import { type SearchResidents, SearchTermsRow } from '../schema'
import { byName, forDesk, type ResidentHead, rows, toHead } from './head'
import { bsnIndexes } from './identity'

export const termsPlace = (id: string) => ({ table: 'resident_search', column: 'terms', id })

export type SearchView = {
  readonly id: string
  /** Which fields were filled in, without what they said. */
  readonly askedFor: readonly (keyof SearchResidents)[]
  readonly found: readonly ResidentHead[]
  /** The page shown, from 0, and whether another follows. */
  readonly page: number
  readonly more: boolean
  readonly recordedAt: Date
}

/** Who lives there, or will from a day that is known: somebody who is looked for may give either address. */
const livesAt = (postcode: string, houseNumber: number | null) => ({
  OR: [{ postcode, ...(houseNumber ? { houseNumber: String(houseNumber) } : {}) }, { nextPostcode: postcode, ...(houseNumber ? { nextHouseNumber: String(houseNumber) } : {}) }],
})

/**
 * A page of who fits a kept search: each word is the start of a word of the name however it is spelt, the other terms fit exactly. Leaves an audit line with the
 * terms' blind indexes and the count before the rows go out. Null when the search is somebody else's, or older than it may be.
 */
export const searchResult = (actor: Actor, searchId: string, page = 0): Promise<SearchView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { person, municipalityId } = searchingMunicipality(actor)
      const desk = !mayKeepResidents(actor, { municipalityId })
      const kept = await tx.residentSearch.findFirst({ where: { id: searchId, municipalityId, personId: person.personId }, select: { terms: true, createdAt: true } })
      if (!kept || !searchStands(kept.createdAt, now)) return null
      // A search of another kind is not shown here.
      const terms = SearchTermsRow.safeParse(JSON.parse(decryptText('resident-search', termsPlace(searchId), kept.terms))).data
      if (!terms) return null
      const where = {
        municipalityId,
        ...(terms.bsn ? { bsnIndex: { in: bsnIndexes(municipalityId, terms.bsn) } } : {}),
        ...(terms.birthDate ? { birthDate: terms.birthDate } : {}),
        AND: [
          ...(terms.name ? rangesToFind(terms.name) : []).map((ranges) => ({ residentWords: { some: { municipalityId, OR: ranges.map((range) => ({ word: range })) } } })),
          // Who looks by an address would learn from the answer who lives there: that stays for the consultants.
          ...(terms.postcode ? [livesAt(terms.postcode, terms.houseNumber), ...(desk ? [{ addressSecretOn: null }] : [])] : []),
        ],
      }
      const found = await rows(tx, where, PAGE + 1, page * PAGE)
      const askedFor = (['name', 'birthDate', 'bsn', 'postcode', 'houseNumber'] as const).filter((field) => terms[field] !== null)
      const today = dayIn(now)
      const heads = found.slice(0, PAGE).map((row) => (desk ? forDesk(toHead(row, today)) : toHead(row, today)))
      const more = found.length > PAGE
      // Over several pages the database's order counts; one page is put in the order of a reader.
      return { id: searchId, askedFor, found: page === 0 && !more ? heads.sort(byName) : heads, page, more, recordedAt: now, terms }
    },
    async (tx, view) => {
      if (view === null) return
      const { municipalityId } = searchingMunicipality(actor)
      await record(tx, actor, {
        event: 'resident.searched',
        compartment: 'resident',
        subject: { type: 'resident-search', id: searchId },
        municipalityId,
        purpose: 'inwoner zoeken',
        detail: {
          terms: Object.fromEntries(view.askedFor.map((field) => [field, blindIndex(`search-${field}`, `${municipalityId}:${view.terms[field] ?? ''}`)])),
          count: view.found.length,
          page: view.page,
          more: view.more,
        },
      })
    },
  ).then((view) => {
    if (view === null) return null
    const { terms: _terms, ...shown } = view
    return shown
  })

