import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { mayReportChange, providerOf } from '@/lib/providers/policy'
import { holdingOn, lockedInEstablishment } from '@/lib/providers/rules'

const SELECT = { id: true, number: true, name: true, agb: true, street: true, houseNumber: true, postcode: true, city: true, validFrom: true, validUntil: true, regionIds: true, version: true } as const

/** A provider's establishments, by name: those of the past as well. Joins the caller's transaction. */
export const establishmentsOf = async (tx: Tx, providerId: string) =>
  (await tx.establishment.findMany({ where: { providerId }, orderBy: [{ name: 'asc' }, { number: 'asc' }], select: SELECT })).map((row) => ({ ...row, validFrom: day(row.validFrom), validUntil: row.validUntil === null ? null : day(row.validUntil) }))
export type EstablishmentView = Awaited<ReturnType<typeof establishmentsOf>>[number]

/** The names and numbers of these establishments, in the order they are asked for. Joins the caller's transaction. */
export async function establishmentsById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly number: string; readonly agb: string | null }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.establishment.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true, number: true, agb: true } })
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Those that exist on a day. Joins the caller's transaction. */
export const establishmentsOn = async (tx: Tx, providerId: string, on: Day): Promise<EstablishmentView[]> => holdingOn(await establishmentsOf(tx, providerId), on)

export type EstablishmentPage = { readonly all: readonly EstablishmentView[]; readonly today: Day; readonly mayReport: boolean }

/** The establishments in the own dossier; null for who has none to keep. */
export const ownEstablishments = (actor: Actor): Promise<EstablishmentPage | null> =>
  read(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    return providerId === undefined ? null : { all: await establishmentsOf(tx, providerId), today: dayIn(now), mayReport: mayReportChange(actor, providerId) }
  })

/** One establishment of the own dossier, with what its form can't change. */
export async function ownEstablishment(actor: Actor, id: string): Promise<{ readonly establishment: EstablishmentView; readonly locked: readonly string[]; readonly mayReport: boolean } | null> {
  const page = await ownEstablishments(actor)
  const establishment = page?.all.find((each) => each.id === id)
  return page && establishment ? { establishment, locked: lockedInEstablishment(establishment), mayReport: page.mayReport } : null
}
