import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day, formatDay } from '@/lib/kernel/day'
import { formatStreet } from '@/lib/kernel/identifiers'
import { SALUTATIONS, formalName, letterOpening } from '@/lib/kernel/names'
import { decideCorrespondents, runsOn } from '../rules/people'
import type { About, HouseholdRelation, Receives, RepresentativeKind } from '../schema/people'
import { type FilePart, filePart } from './file'
import { NAME, nameOf, type ResidentHead, residentHead } from './head'

/** Where a letter goes and how it begins. */
export type Addressee = { readonly name: string; readonly lines: readonly string[]; readonly opening: string }

export type RepresentativeRow = Addressee & {
  readonly id: string
  readonly version: number
  readonly kind: RepresentativeKind
  readonly relation: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly receives: Receives
  readonly about: About
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly endReason: string | null
  readonly proof: string | null
  readonly proofSeenOn: Day | null
}

export type MemberRow = {
  readonly id: string
  readonly version: number
  readonly relation: HouseholdRelation
  readonly name: string
  /** The member's own file, when he has one here. */
  readonly fileId: string | null
  readonly born: string | null
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly endReason: string | null
}

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
/** Representatives in the order in which they are shown, as the row of the file joins them. */
export const REPRESENTATIVES = { orderBy: [{ startsOn: 'desc' as const }, { id: 'asc' as const }] }
const rowsOf = (tx: Tx, where: object) => tx.representative.findMany({ where, ...REPRESENTATIVES })

/** A stored representative, ready to show. */
export function toRepresentative(row: Row): RepresentativeRow {
  const person = row.surname === null ? null : { initials: row.initials ?? '', prefix: row.prefix, surname: row.surname, salutation: SALUTATIONS.find((each) => each === row.salutation) ?? 'neutral' }
  const name = [row.organisation, person && formalName(person)].filter(Boolean).join(', ')
  const street = row.street === null ? null : formatStreet({ street: row.street, houseNumber: Number(row.houseNumber), houseLetter: row.houseLetter, houseAddition: row.houseAddition })
  return {
    id: row.id, version: row.version, kind: row.kind as RepresentativeKind, name, relation: row.relation, phone: row.phone, email: row.email,
    lines: [row.organisation, person && formalName(person), street, row.postcode && `${row.postcode} ${row.city ?? ''}`].filter((line): line is string => Boolean(line)),
    opening: person ? letterOpening(person) : 'Geachte heer of mevrouw',
    receives: row.receives as Receives, about: row.about as About, startsOn: day(row.startsOn), endsOn: orNull(row.endsOn), endReason: row.endReason, proof: row.proof, proofSeenOn: orNull(row.proofSeenOn),
  }
}

/** Who acts for a resident or is reached in his place, also of before. Joins the caller's transaction. */
export const representativesOf = async (tx: Tx, residentId: string): Promise<RepresentativeRow[]> => (await rowsOf(tx, { residentId })).map(toRepresentative)

export type Correspondents = { readonly to: Addressee | null; readonly insteadOf: RepresentativeKind | null; readonly copies: readonly Addressee[] }

/**
 * Who gets a letter to this resident about this on this day, in the caller's transaction: the one it goes to, and the copies. `to` is null
 * when it goes to nobody because the resident died. Throws nothing; an unknown resident gives null.
 */
export async function correspondents(tx: Tx, actor: Actor, residentId: string, on: Day, about: About = 'care'): Promise<Correspondents | null> {
  const resident = await residentHead(tx, actor, residentId, on)
  if (!resident) return null
  return correspondentsOf(resident, await rowsOf(tx, { residentId, receives: { not: 'none' } }), on, about)
}

/** Those who may get letters in a resident's place or in copy, as a row that has them joins them. */
export const LETTERS_TO = { where: { receives: { not: 'none' } }, orderBy: { startsOn: 'desc' } } as const

/** The same from rows that are there already. */
export function correspondentsOf(resident: ResidentHead, rows: readonly Row[], on: Day, about: About = 'care'): Correspondents {
  const { to, copies } = decideCorrespondents({ diedOn: resident.diedOn, representatives: rows.map(toRepresentative) }, on, about)
  const own: Addressee = { name: resident.formal, lines: [resident.formal, resident.streetLine, resident.placeLine], opening: resident.opening }
  return { to: to === 'resident' ? own : to === 'nobody' ? null : to, insteadOf: typeof to === 'string' ? null : to.kind, copies }
}

/** The members of a household as a row that has them joins them. */
export const MEMBERS = { orderBy: { id: 'asc' }, include: { memberFile: { select: { ...NAME, birthDate: true } } } } as const

export function toMember(row: { readonly id: string; readonly version: number; readonly relation: string; readonly memberFileId: string | null; readonly name: string | null; readonly birthDate: string | null; readonly startsOn: string; readonly endsOn: string | null; readonly endReason: string | null; readonly memberFile: (Parameters<typeof nameOf>[0] & { readonly birthDate: string }) | null }): MemberRow {
  const born = row.memberFile?.birthDate ?? row.birthDate
  return {
    id: row.id, version: row.version, relation: row.relation as HouseholdRelation, fileId: row.memberFileId, name: row.memberFile ? formalName(nameOf(row.memberFile)) : (row.name ?? ''),
    born: born === null ? null : formatDay(day(born)), startsOn: day(row.startsOn), endsOn: orNull(row.endsOn), endReason: row.endReason,
  }
}

export type PeopleView = FilePart<{ readonly representatives: readonly RepresentativeRow[]; readonly members: readonly MemberRow[]; readonly letters: Correspondents | null }>

/** Who acts for a resident, who lives with him and who gets his letters today; those of before as well. */
export const peopleOf = (actor: Actor, residentId: string): Promise<PeopleView | null> =>
  filePart(actor, residentId, async (tx, today) => ({
    representatives: await representativesOf(tx, residentId),
    members: (await tx.householdMember.findMany({ where: { residentId }, orderBy: [{ startsOn: 'desc' }, { id: 'asc' }], include: MEMBERS.include })).map(toMember),
    letters: await correspondents(tx, actor, residentId, today),
  }))

/** One representative, for the page that ends him. */
export const representativeOf = (actor: Actor, residentId: string, id: string) =>
  filePart(actor, residentId, async (tx) => {
    const [row] = await rowsOf(tx, { id, residentId })
    return row ? { person: toRepresentative(row) } : null
  })

/** One member of the household, for the page that ends it. */
export const memberOf = (actor: Actor, residentId: string, id: string) =>
  filePart(actor, residentId, async (tx) => {
    const row = await tx.householdMember.findFirst({ where: { id, residentId }, include: MEMBERS.include })
    return row ? { person: toMember(row) } : null
  })

/** The head alone, for a form about the resident. */
export const fileHead = (actor: Actor, residentId: string) => filePart(actor, residentId, () => Promise.resolve({}))

/** Whether somebody or something of before is meant. */
export const isPast = (row: { readonly startsOn: Day; readonly endsOn: Day | null }, today: Day) => !runsOn(row, today) && row.startsOn <= today
