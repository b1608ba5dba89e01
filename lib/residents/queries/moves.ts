import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { formatStreet } from '@/lib/kernel/identifiers'
import { filePart } from './file'
import { type HomeAddress, residentHead } from './head'

export type Housemate = { readonly id: string; readonly name: string }

const sameHome = (one: HomeAddress, other: HomeAddress): boolean => formatStreet(one) === formatStreet(other) && one.postcode === other.postcode

/** Who of a resident's household has a file of his own at the same address today. Joins the caller's transaction. */
export async function membersAt(tx: Tx, actor: Actor, residentId: string, today: Day): Promise<Housemate[]> {
  const resident = await residentHead(tx, actor, residentId, today)
  const rows = await tx.householdMember.findMany({ where: { residentId, memberFileId: { not: null }, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }], memberFile: { diedOn: null, mergedIntoId: null } }, orderBy: { id: 'asc' }, select: { memberFileId: true } })
  const heads = await Promise.all([...new Set(rows.map((row) => row.memberFileId ?? ''))].map((id) => residentHead(tx, actor, id, today)))
  return heads.flatMap((each) => (resident && each && sameHome(each.address, resident.address) ? [{ id: each.id, name: each.formal }] : []))
}

/** What the page needs that records a move: whose file it is, and who may move along. */
export const moveForm = (actor: Actor, residentId: string) => filePart(actor, residentId, async (tx, today) => ({ housemates: await membersAt(tx, actor, residentId, today) }))

export type MoveAddress = { readonly streetLine: string; readonly placeLine: string; readonly address: HomeAddress; readonly was: { readonly streetLine: string; readonly placeLine: string } | null }

export const MOVE = { street: true, houseNumber: true, houseLetter: true, houseAddition: true, postcode: true, city: true, wasStreet: true, wasPlace: true } as const
type Row = { readonly street: string; readonly houseNumber: string; readonly houseLetter: string | null; readonly houseAddition: string | null; readonly postcode: string; readonly city: string; readonly wasStreet: string | null; readonly wasPlace: string | null }

/** A stored move, ready to show. */
export function toMove({ city, houseNumber, wasStreet, wasPlace, ...rest }: Row): MoveAddress {
  const address: HomeAddress = { street: rest.street, houseNumber: Number(houseNumber), houseLetter: rest.houseLetter, houseAddition: rest.houseAddition, postcode: rest.postcode, town: city }
  return { address, streetLine: formatStreet(address), placeLine: `${rest.postcode} ${city}`, was: wasStreet === null ? null : { streetLine: wasStreet, placeLine: wasPlace ?? '' } }
}

export type EarlierHome = { readonly until: Day; readonly streetLine: string; readonly placeLine: string; readonly signalId: string }

/** The moves that were taken over, as the row of the file joins them. */
export const EARLIER_HOMES = { where: { wasStreet: { not: null } }, select: { signalId: true, wasStreet: true, wasPlace: true, signal: { select: { occurredOn: true } } } } as const
/** Where a resident lived before each move, the latest first. */
export function earlierHomes(rows: readonly { readonly signalId: string; readonly wasStreet: string | null; readonly wasPlace: string | null; readonly signal: { readonly occurredOn: string } }[]): EarlierHome[] {
  return rows.map((row) => ({ signalId: row.signalId, until: day(row.signal.occurredOn), streetLine: row.wasStreet ?? '', placeLine: row.wasPlace ?? '' })).sort((a, b) => (a.until < b.until ? 1 : -1))
}

export type MoveOut = { readonly signalId: string; readonly on: Day; /** Whether a consultant took it over; else it is only reported. */ readonly takenOver: boolean }

/** The first move out of the municipality on or after a day, as it was reported and not set aside; null where there is none. Joins the caller's transaction. */
export async function moveOutSince(tx: Tx, residentId: string, since: Day): Promise<MoveOut | null> {
  const row = await tx.residentSignal.findFirst({ where: { residentId, kind: 'moved', destination: 'out', occurredOn: { gte: since }, OR: [{ outcome: null }, { outcome: 'followed' }] }, orderBy: [{ occurredOn: 'asc' }, { id: 'asc' }], select: { id: true, occurredOn: true, outcome: true } })
  return row && { signalId: row.id, on: day(row.occurredOn), takenOver: row.outcome !== null }
}
