import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { type Actor } from '@/lib/kernel/actor'
import { type Day, day, yearsBetween } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formatStreet } from '@/lib/kernel/identifiers'
import { type PersonName, SALUTATIONS, formalName, indexName, letterOpening, sortKey } from '@/lib/kernel/names'
import { blindIndex, decryptText } from '@/lib/keys'
import { sessionMunicipality, visibleTo } from './policy'
import { searchStands, startingWith, wordsToFind } from './rules'
import { type SearchResidents, SearchTermsRow } from './schema'

/** How a BSN is looked up: within one municipality, so that no two files can be tied together across them. */
export const bsnIndex = (municipalityId: string, bsn: string) => blindIndex('resident-bsn', `${municipalityId}:${bsn}`)
export const bsnPlace = (id: string) => ({ table: 'resident', column: 'bsn_cipher', id })
export const termsPlace = (id: string) => ({ table: 'resident_search', column: 'terms', id })

const HEAD = {
  id: true, municipalityId: true, salutation: true, initials: true, givenName: true, prefix: true, surname: true, birthDate: true, bsnLast3: true,
  street: true, houseNumber: true, houseLetter: true, houseAddition: true, postcode: true, city: true, addressCheckedOn: true, phone: true, email: true,
  invented: true, version: true,
} as const

/** Who the file is about, ready to show; the BSN only masked. */
export type ResidentHead = {
  readonly id: string
  readonly municipalityId: string
  readonly version: number
  readonly name: PersonName
  /** "mevrouw H. de Wit" */
  readonly formal: string
  readonly inIndex: string
  /** "Geachte mevrouw De Wit" */
  readonly opening: string
  readonly birthDate: Day
  readonly age: number
  readonly bsn: string
  readonly bsnLast3: string
  readonly address: { readonly street: string; readonly houseNumber: number; readonly houseLetter: string | null; readonly houseAddition: string | null; readonly postcode: string; readonly town: string }
  readonly streetLine: string
  readonly placeLine: string
  readonly addressCheckedOn: Day
  readonly phone: string | null
  readonly email: string | null
  readonly invented: boolean
}

type HeadRow = Awaited<ReturnType<typeof rows>>[number]
const rows = (tx: Tx, where: object, take: number) => tx.resident.findMany({ where, take, orderBy: [{ surname: 'asc' }, { id: 'asc' }], select: HEAD })

/** A resident of the actor's municipality by id, in the caller's transaction; null when there is none for him. Leaves no line: that is for the screen. */
export async function residentHead(tx: Tx, actor: Actor, id: string, today: Day): Promise<ResidentHead | null> {
  const [row] = await rows(tx, { id, ...visibleTo(actor) }, 1)
  return row ? toHead(row, today) : null
}

function toHead(row: HeadRow, today: Day): ResidentHead {
  const salutation = SALUTATIONS.find((each) => each === row.salutation) ?? 'neutral'
  const name: PersonName = { initials: row.initials, firstName: row.givenName, prefix: row.prefix, surname: row.surname, salutation }
  const address = { street: row.street, houseNumber: Number(row.houseNumber), houseLetter: row.houseLetter, houseAddition: row.houseAddition, postcode: row.postcode, town: row.city }
  const birthDate = day(row.birthDate)
  return {
    id: row.id, municipalityId: row.municipalityId, version: row.version, name,
    formal: formalName(name), inIndex: indexName(name), opening: letterOpening(name),
    birthDate, age: yearsBetween(birthDate, today), bsn: `•••••• ${row.bsnLast3}`, bsnLast3: row.bsnLast3,
    address, streetLine: formatStreet(address), placeLine: `${row.postcode} ${row.city}`, addressCheckedOn: day(row.addressCheckedOn),
    phone: row.phone, email: row.email, invented: row.invented,
  }
}

// The database sorts by byte, which puts every accent behind z.
const byName = (a: ResidentHead, b: ResidentHead) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1)

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
        ...(terms.bsn ? { bsnIndex: bsnIndex(municipalityId, terms.bsn) } : {}),
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

/** How many files the municipality has, for the page where searching begins. */
export const residentsStart = (actor: Actor): Promise<{ readonly count: number; readonly municipality: string; readonly today: Day }> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = sessionMunicipality(actor)
    const count = await tx.resident.count({ where: { municipalityId } })
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { count, municipality: municipality.name, today: dayIn(now) }
  })
