import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { type Actor, hasRole } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { formatStreet } from '@/lib/kernel/identifiers'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { nameOf } from '@/lib/residents/queries/head'
import { addressSecret, type Calls, callsOf, type Changes, changesOf } from '@/lib/residents/queries/reach'
import { visibleTo } from '../policy'
import { type Counter, monthsOf } from '../rules'
import type { ExtraAnswer, ExtraReason, ExtraStatus, Month, Rhythm } from '../schema'
import { byMonth, countersOf, EXTRA, HOURS, type MonthRow } from './counter'
import type { ExtraRow } from './desk'

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))
const isProvider = (actor: Actor) => hasRole(actor, 'provider-admin', 'provider-staff')

export type FacilityClientRow = { /** When data of this client last changed. */ readonly changedAt: Date | null; readonly id: string; readonly number: string; readonly municipality: string; readonly startsOn: Day; readonly endsOn: Day | null; readonly rhythm: Rhythm | null; readonly counter: Counter; readonly given: boolean }
export type FacilityClients = { readonly rows: readonly FacilityClientRow[]; readonly total: number; readonly from: number; readonly month: Month; readonly year: number; readonly today: Day }

/** How many residents this provider has or had in the general facility; 0 also for who is none. */
export const facilityClientCount = (actor: Actor): Promise<number> => read(actor, (tx) => (isProvider(actor) ? tx.facilityPlacement.count({ where: visibleTo(actor) }) : Promise.resolve(0)))

/** A provider's residents in the general facility by number, with what the counter still has and whether last month was entered. */
export const facilityClients = (actor: Actor, page: number): Promise<FacilityClients | null> =>
  read(actor, async (tx, now) => {
    if (!isProvider(actor)) return null
    const today = dayIn(now)
    const year = Number(today.slice(0, 4))
    const where = visibleTo(actor)
    const total = await tx.facilityPlacement.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.facilityPlacement.findMany({ where, orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { number: 'asc' }], skip: from, take: PAGE, select: { id: true, number: true, registrationId: true, startsOn: true, endsOn: true, rhythm: true, municipality: { select: { name: true } }, clientChanges: { orderBy: { changedAt: 'desc' }, take: 1, select: { changedAt: true } } } })
    const month = monthsOf({ startsOn: day('2000-01-01'), endsOn: null }, today)[1] ?? today.slice(0, 7)
    const given = new Set((await tx.facilityHours.findMany({ where: { placementId: { in: rows.map((row) => row.id) }, month, kind: 'delivered' }, select: { placementId: true } })).map((row) => row.placementId))
    const counterOf = await countersOf(tx, rows.map((row) => row.registrationId), year)
    return {
      total, from, month, year, today,
      rows: rows.map((row) => ({ id: row.id, number: row.number, municipality: row.municipality.name, startsOn: day(row.startsOn), endsOn: orNull(row.endsOn), rhythm: row.rhythm as Rhythm | null, counter: counterOf(row.registrationId), given: given.has(row.id), changedAt: row.clientChanges[0]?.changedAt ?? null })),
    }
  })

export type FacilityClient = { /** In hospital from this day, as the municipality told; until when, once that is known. */ readonly stay: { readonly from: Day; readonly until: Day | null } | null; readonly name: string; readonly address: string; readonly place: string; /** Whether the address may be given to nobody. */ readonly secret: boolean; readonly phone: string | null; /** Where he lives from a day to come. */ readonly next: { readonly from: Day; readonly home: string } | null; readonly kept: true; readonly calls: Calls; readonly changes: Changes }
export type FacilityClientView = {
  readonly id: string
  readonly number: string
  readonly municipality: string
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly rhythm: Rhythm | null
  readonly tasks: string | null
  readonly version: number
  /** Only while the help lasts. */
  readonly client: FacilityClient | null
  readonly years: readonly { readonly year: number; readonly counter: Counter }[]
  readonly months: readonly MonthRow[]
  /** Months without hours yet, and those with, the latest first. */
  readonly toEnter: readonly Month[]
  readonly extras: readonly ExtraRow[]
  readonly today: Day
  readonly viewedAt: Date
}

type ClientRow = { residentId: string; salutation: string; initials: string; givenName: string | null; prefix: string | null; surname: string; partnerPrefix: string | null; partnerSurname: string | null; nameUse: string; street: string; houseNumber: string; houseLetter: string | null; houseAddition: string | null; postcode: string; city: string; phone: string | null }
const clientOf = async (tx: Tx, placementId: string): Promise<ClientRow | undefined> => (await tx.$queryRaw<ClientRow[]>`select * from facility_client(${placementId}::uuid)`)[0]

type MoveRow = { movesOn: string; street: string; houseNumber: string; houseLetter: string | null; houseAddition: string | null; postcode: string; city: string }
async function nextHome(tx: Tx, placementId: string): Promise<FacilityClient['next']> {
  const [row] = await tx.$queryRaw<MoveRow[]>`select * from facility_moves(${placementId}::uuid)`
  return row ? { from: day(row.movesOn), home: `${formatStreet({ ...row, houseNumber: Number(row.houseNumber) })}, ${row.postcode} ${row.city}` } : null
}

async function stayOf(tx: Tx, placementId: string): Promise<FacilityClient['stay']> {
  const [row] = await tx.$queryRaw<{ fromOn: string; untilOn: string | null }[]>`select * from facility_stay(${placementId}::uuid)`
  return row ? { from: day(row.fromOn), until: orNull(row.untilOn) } : null
}

/** One resident of this provider's in the general facility, with the counter; reading who it is leaves a line that the municipality sees. */
export const facilityClientScreen = (actor: Actor, id: string): Promise<FacilityClientView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      if (!isProvider(actor)) return null
      const row = await tx.facilityPlacement.findFirst({
        where: { id, ...visibleTo(actor) },
        select: { id: true, number: true, registrationId: true, municipalityId: true, providerId: true, startsOn: true, endsOn: true, rhythm: true, tasks: true, version: true, municipality: { select: { name: true } }, facilityHours: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], select: HOURS }, facilityExtras: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], select: EXTRA } },
      })
      if (!row) return null
      const today = dayIn(now)
      const known = await clientOf(tx, id)
      const place = { startsOn: day(row.startsOn), endsOn: orNull(row.endsOn) }
      const months = monthsOf(place, today)
      const years = []
      for (const year of [...new Set([...months, today].map((month) => Number(month.slice(0, 4))))].sort((a, b) => b - a)) years.push({ year, counter: (await countersOf(tx, [row.registrationId], year))(row.registrationId) })
      const entered = byMonth(row.facilityHours)
      const view: FacilityClientView = {
        id, number: row.number, municipality: row.municipality.name, ...place, rhythm: row.rhythm as Rhythm | null, tasks: row.tasks, version: row.version, years, today, viewedAt: now,
        client: known ? { name: formalName(nameOf(known)), address: formatStreet({ ...known, houseNumber: Number(known.houseNumber) }), place: `${known.postcode} ${known.city}`, phone: known.phone, secret: await addressSecret(tx, 'placement', id), next: await nextHome(tx, id), stay: await stayOf(tx, id), kept: true, calls: await callsOf(tx, { placementId: id }), changes: await changesOf(tx, { placementId: id }) } : null,
        months: entered, toEnter: months.filter((month) => !entered.some((each) => each.month === month)),
        extras: row.facilityExtras.map((each) => ({ ...each, reason: each.reason as ExtraReason, status: each.status as ExtraStatus, answer: each.answer as ExtraAnswer | null })),
      }
      return { view, trace: known ? { municipalityId: row.municipalityId, providerId: row.providerId, residentId: known.residentId } : null }
    },
    async (tx, found) => {
      if (found?.trace) await record(tx, actor, { event: 'facility.client-read', compartment: 'resident', subject: { type: 'facility-placement', id }, ...found.trace, purpose: 'uitvoering van de algemene voorziening' })
    },
  ).then((found) => found?.view ?? null)
