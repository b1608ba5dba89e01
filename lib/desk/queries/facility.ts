import { toSayOf } from '@/lib/availability/queries/own'
import type { Tx } from '@/lib/db'
import { callsFor } from '@/lib/callers/queries/consultant'
import { monthsOf } from '@/lib/facility/rules'
import type { Person } from '@/lib/kernel/actor'
import { addDays, day, firstOfNextMonth } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** What waits at the desk: a provider asks more hours than a counter has, a resident chooses again, or custom help takes the place of a registration. Nobody's name stands in it. */
export async function deskItems(tx: Tx): Promise<Item[]> {
  const moving = await tx.facilityRegistration.findMany({ where: { endsOn: null, facilityPlacements: { some: {}, none: { endsOn: null } } }, orderBy: { number: 'asc' }, take: 100, select: { id: true, number: true, facilityPlacements: { orderBy: { startsOn: 'desc' }, take: 1, select: { endsOn: true, provider: { select: { name: true } } } } } })
  const rows = await tx.facilityExtra.findMany({ where: { status: 'asked' }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], take: 100, select: { id: true, registrationId: true, minutes: true, askedAt: true, placement: { select: { number: true, provider: { select: { name: true } } } } } })
  const over = await tx.$queryRaw<{ id: string; number: string; provider: string | null; last_day: string }[]>`select id::text as id, number, provider, last_day from facility_to_end()`
  return [...over.map(({ id, number, provider, last_day }): Item => ({ kind: 'end-facility', key: id, due: day(last_day), href: routes.facilityEnd(id), number, provider: provider ?? 'de aanbieder' })), ...moving.flatMap(chooseItem), ...rows.map((row): Item => ({ kind: 'answer-extra', key: row.id, due: dayIn(row.askedAt), href: `${routes.facilityRegistration(row.registrationId)}#meer-uren`, number: row.placement.number, provider: row.placement.provider.name, minutes: row.minutes }))]
}

function chooseItem({ id, number, facilityPlacements: [last] }: { readonly id: string; readonly number: string; readonly facilityPlacements: readonly { readonly endsOn: string | null; readonly provider: { readonly name: string } }[] }): Item[] {
  if (!last || last.endsOn === null) return []
  return [{ kind: 'choose-facility', key: id, due: day(last.endsOn), href: routes.facilitySwitch(id), number, provider: last.provider.name }]
}

/** The hours of last month that a provider has not entered yet, as one thing to do before this month is over. */
export async function hoursItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const month = monthsOf({ startsOn: day('2000-01-01'), endsOn: null }, today)[1]
  if (month === undefined) return []
  const residents = await tx.facilityPlacement.count({ where: { providerId: { in: [...actor.providerIds] }, startsOn: { lte: `${month}-31` }, OR: [{ endsOn: null }, { endsOn: { gte: `${month}-01` } }], facilityHours: { none: { month, kind: 'delivered' } } } })
  return residents === 0 ? [] : [{ kind: 'enter-hours', key: month, due: addDays(firstOfNextMonth(today), -1), href: routes.facilityClients(), month, residents }]
}

/** What the provider said of its room and is not up to date by the dated rule, as one thing to do (F67, F72). */
export async function roomItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const found = await toSayOf(tx, actor.providerIds, dayIn(now))
  return found ? [{ kind: 'say-room', key: 'beschikbaarheid', due: found.since, href: routes.ownRoom(), places: found.places }] : []
}

/** Residents who wait to be called back by this consultant, or by the team. */
export const callItems = async (tx: Tx, actor: Person, now: Date): Promise<Item[]> =>
  (await callsFor(tx, actor, dayIn(now))).map((row): Item => ({ kind: 'call-back', key: row.id, due: dayIn(row.askedAt), href: routes.callBack(row.id), about: row.about, mine: row.mine }))
