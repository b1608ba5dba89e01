import { read, type Tx } from '@/lib/db'
import { type Actor } from '@/lib/kernel/actor'
import { type Day, day, yearsBetween } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formatStreet } from '@/lib/kernel/identifiers'
import { NAME_USES, type PersonName, SALUTATIONS, formalName, indexName, letterOpening, sortKey } from '@/lib/kernel/names'
import { COUNTED } from '@/lib/kernel/paging'
import { SECRET_ADDRESS } from '../messages'
import { sessionMunicipality, visibleTo } from '../policy'

const HEAD = {
  id: true, municipalityId: true, salutation: true, initials: true, givenName: true, prefix: true, surname: true, partnerPrefix: true, partnerSurname: true, nameUse: true,
  language: true, interpreter: true, birthDate: true, bsnLast3: true,
  street: true, houseNumber: true, houseLetter: true, houseAddition: true, postcode: true, city: true, addressCheckedOn: true, phone: true, email: true,
  movesOn: true, nextStreet: true, nextHouseNumber: true, nextHouseLetter: true, nextHouseAddition: true, nextPostcode: true, nextCity: true,
  addressSecretOn: true, addressSecretBy: true, invented: true, diedOn: true, mergedIntoId: true, version: true,
} as const

export type HomeAddress = { readonly street: string; readonly houseNumber: number; readonly houseLetter: string | null; readonly houseAddition: string | null; readonly postcode: string; readonly town: string }

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
  /** Where he lives today. */
  readonly address: HomeAddress
  /** Where he lives from a day that is still to come. */
  readonly next: { readonly from: Day; readonly address: HomeAddress } | null
  readonly streetLine: string
  readonly placeLine: string
  readonly addressCheckedOn: Day
  /** Since when the address is given to nobody, and who recorded that; null when it is not secret. */
  readonly secret: { readonly since: Day; readonly by: string } | null
  readonly language: string | null
  readonly interpreter: boolean
  readonly phone: string | null
  readonly email: string | null
  readonly diedOn: Day | null
  /** The file that everything of this one moved to. */
  readonly mergedIntoId: string | null
  readonly invented: boolean
}

type HeadRow = Awaited<ReturnType<typeof rows>>[number]
export const rows = (tx: Tx, where: object, take: number, skip = 0) => tx.resident.findMany({ where, take, skip, orderBy: [{ surname: 'asc' }, { id: 'asc' }], select: HEAD })

/** A resident of the actor's municipality by id, in the caller's transaction; null when there is none for him. Leaves no line: that is for the screen. */
export async function residentHead(tx: Tx, actor: Actor, id: string, today: Day): Promise<ResidentHead | null> {
  const [row] = await rows(tx, { id, ...visibleTo(actor) }, 1)
  return row ? toHead(row, today) : null
}

/** The columns that make a resident's name, for a list that shows nothing else of him. */
export const NAME = { salutation: true, initials: true, givenName: true, prefix: true, surname: true, partnerPrefix: true, partnerSurname: true, nameUse: true } as const
type NameRow = { readonly [K in keyof typeof NAME]: K extends 'givenName' | 'prefix' | 'partnerPrefix' | 'partnerSurname' ? string | null : string }

/** The name of a row of `NAME`, by the name somebody goes by; of a longer row nothing else. */
export function nameOf({ salutation, givenName, nameUse, initials, prefix, surname, partnerPrefix, partnerSurname }: NameRow): PersonName {
  return { initials, prefix, surname, partnerPrefix, partnerSurname, firstName: givenName, salutation: SALUTATIONS.find((each) => each === salutation) ?? 'neutral', nameUse: NAME_USES.find((each) => each === nameUse) ?? 'own' }
}

/** Where somebody lives on this day, and from when elsewhere: a move counts from its own day, without anybody having to do something on it. */
function homesOf(row: HeadRow, today: Day): Pick<ResidentHead, 'address' | 'next'> {
  const known: HomeAddress = { street: row.street, houseNumber: Number(row.houseNumber), houseLetter: row.houseLetter, houseAddition: row.houseAddition, postcode: row.postcode, town: row.city }
  if (row.movesOn === null) return { address: known, next: null }
  const address: HomeAddress = { street: row.nextStreet ?? '', houseNumber: Number(row.nextHouseNumber), houseLetter: row.nextHouseLetter, houseAddition: row.nextHouseAddition, postcode: row.nextPostcode ?? '', town: row.nextCity ?? '' }
  return row.movesOn <= today ? { address, next: null } : { address: known, next: { from: day(row.movesOn), address } }
}

type Homes = Pick<ResidentHead, 'address' | 'next'>
/** Where somebody lives on a day, as far as it is known today. */
export const homeOn = ({ address, next }: Homes, on: Day): HomeAddress => (next !== null && next.from <= on ? next.address : address)
/** The postcode that decides in which lot help is given: of the home on that day. The same as postcode_on() in prisma/sql. */
export const postcodeOn = (homes: Homes, on: Day): string => homeOn(homes, on).postcode

export function toHead(row: HeadRow, today: Day): ResidentHead {
  const name = nameOf(row)
  const { address, next } = homesOf(row, today)
  const birthDate = day(row.birthDate)
  return {
    id: row.id, municipalityId: row.municipalityId, version: row.version, name,
    formal: formalName(name), inIndex: indexName(name), opening: letterOpening(name),
    birthDate, age: yearsBetween(birthDate, today), bsn: `•••••• ${row.bsnLast3}`, bsnLast3: row.bsnLast3,
    address, next, streetLine: formatStreet(address), placeLine: `${address.postcode} ${address.town}`, addressCheckedOn: day(row.movesOn !== null && next === null ? row.movesOn : row.addressCheckedOn),
    secret: row.addressSecretOn === null ? null : { since: day(row.addressSecretOn), by: row.addressSecretBy ?? '' }, phone: row.phone, email: row.email, language: row.language, interpreter: row.interpreter, diedOn: row.diedOn === null ? null : day(row.diedOn), mergedIntoId: row.mergedIntoId, invented: row.invented,
  }
}

const NO_HOME: HomeAddress = { street: '', houseNumber: 0, houseLetter: null, houseAddition: null, postcode: '', town: '' }
/** A resident as the desk reads him: a secret address is not among it, so that it is never read out. Last, when nothing asks the postcode any more. */
export const forDesk = (head: ResidentHead): ResidentHead => (head.secret === null ? head : { ...head, address: NO_HOME, next: null, streetLine: SECRET_ADDRESS, placeLine: '' })

// The database sorts by byte, which puts every accent behind z.
export const byName = (a: ResidentHead, b: ResidentHead) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1)

/** How many files the municipality has, counted to a bound, for the page where searching begins. */
export const residentsStart = (actor: Actor): Promise<{ readonly count: number; readonly municipality: string; readonly today: Day }> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = sessionMunicipality(actor)
    const [counted] = await tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from (select from resident where municipality_id = ${municipalityId}::uuid limit ${COUNTED + 1}) r`
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { count: counted?.count ?? 0, municipality: municipality.name, today: dayIn(now) }
  })
