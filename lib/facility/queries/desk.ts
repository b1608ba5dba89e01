import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { type OfferedRoom, withRoom } from '@/lib/indications/queries/choice'
import { listCode } from '@/lib/indications/rules/choice'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, day, type Day, latestDay } from '@/lib/kernel/day'
import { parseDay } from '@/lib/kernel/day-input'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import type { LetterView } from '@/lib/letters/view'
import { forDesk, postcodeOn, residentHead, type ResidentHead } from '@/lib/residents/queries/head'
import { ruleOn } from '@/lib/rulebook/queries'
import { deskOf, visibleTo } from '../policy'
import { type Counter, monthsOf } from '../rules'
import type { EndReason, ExtraAnswer, ExtraReason, ExtraStatus, Rhythm, WelcomeChannel } from '../schema'
import { facilityProduct, offeredAt } from './choice'
import { byMonth, countersOf, EXTRA, HOURS, type MonthRow } from './counter'
import { drawUpWelcome } from './welcome'

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))
const yearOf = (today: Day) => Number(today.slice(0, 4))

export type DeskStart = { readonly municipality: string; readonly today: Day; readonly running: number; readonly hoursPerYear: number | null; readonly inflowOpen: boolean }

/** Where a call begins: searching, and how the general facility stands here. */
export const deskStart = (actor: Actor): Promise<DeskStart> =>
  read(actor, async (tx, now) => {
    const { municipalityId, regionId } = deskOf(actor)
    const today = dayIn(now)
    const scope = { regionId, municipalityId }
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const facility = (await ruleOn(tx, 'general-facility', scope, today))?.value
    return { municipality: name, today, running: await tx.facilityRegistration.count({ where: runningOn(municipalityId, today) }), hoursPerYear: facility?.hoursPerYear ?? null, inflowOpen: (await ruleOn(tx, 'general-facility-inflow', scope, today))?.value.open ?? true }
  })

const runningOn = (municipalityId: string, today: Day) => ({ municipalityId, OR: [{ endsOn: null }, { endsOn: { gte: today } }] })

export type RegistrationRow = { readonly id: string; readonly number: string; readonly startsOn: Day; readonly endsOn: Day | null; readonly provider: string; readonly counter: Counter }

const ROW = { id: true, number: true, startsOn: true, endsOn: true, facilityPlacements: { orderBy: { startsOn: 'desc' as const }, take: 1, select: { endsOn: true, provider: { select: { name: true } } } } } as const
async function rowsOf(tx: Tx, rows: readonly { id: string; number: string; startsOn: string; endsOn: string | null; facilityPlacements: readonly { provider: { name: string } }[] }[], year: number): Promise<RegistrationRow[]> {
  const counterOf = await countersOf(tx, rows.map((row) => row.id), year)
  return rows.map((row) => ({ id: row.id, number: row.number, startsOn: day(row.startsOn), endsOn: orNull(row.endsOn), provider: row.facilityPlacements[0]?.provider.name ?? '', counter: counterOf(row.id) }))
}

export type RegistrationList = { readonly municipality: string; readonly today: Day; readonly year: number; readonly rows: readonly RegistrationRow[]; readonly total: number; readonly from: number }

/** The registrations of the municipality, those that run or all, by number: nobody's name stands in a list. */
export const registrationList = (actor: Actor, { all, page }: { readonly all: boolean; readonly page: number }): Promise<RegistrationList> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = deskOf(actor)
    const today = dayIn(now)
    const where = all ? { municipalityId } : runningOn(municipalityId, today)
    const total = await tx.facilityRegistration.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.facilityRegistration.findMany({ where, orderBy: [{ number: 'asc' }], skip: from, take: PAGE, select: ROW })
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { municipality: name, today, year: yearOf(today), total, from, rows: await rowsOf(tx, rows, yearOf(today)) }
  })

export type DeskResident = { readonly resident: ResidentHead; readonly registrations: readonly RegistrationRow[]; readonly today: Day; /** Whether the municipality has a general facility today. */ readonly hasFacility: boolean; readonly inflowOpen: boolean; readonly viewedAt: Date }

/** A resident as the desk sees him: who and where, and the general facility. That she looked is written before it goes out. */
export const deskResident = (actor: Actor, residentId: string): Promise<DeskResident | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<DeskResident | null> => {
      const { municipalityId, regionId } = deskOf(actor)
      const today = dayIn(now)
      const resident = await residentHead(tx, actor, residentId, today)
      if (!resident) return null
      const rows = await tx.facilityRegistration.findMany({ where: { municipalityId, residentId }, orderBy: { startsOn: 'desc' }, select: ROW })
      return { resident: forDesk(resident), today, viewedAt: now, registrations: await rowsOf(tx, rows, yearOf(today)), hasFacility: (await ruleOn(tx, 'general-facility', { regionId, municipalityId }, today)) !== null, inflowOpen: (await ruleOn(tx, 'general-facility-inflow', { regionId, municipalityId }, today))?.value.open ?? true }
    },
    async (tx, view) => {
      if (view) await record(tx, actor, { event: 'resident.file-viewed', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId: view.resident.municipalityId, residentId, purpose: 'vraag aan de balie' })
    },
  )

export type ChoiceOfProvider = { readonly resident: ResidentHead; readonly product: string | null; readonly startsOn: Day; readonly offered: readonly OfferedRoom[]; readonly code: string; readonly hoursPerYear: number | null; readonly perHousehold: boolean; /** Whether registering after a refusal is shown to a consultant, by the rule of the day, as everybody is told. */ readonly tellsAskedAgain: boolean }

/** A registration that is to end, and where custom help takes its place the last day that follows from it; null for everybody else's. */
export const facilityEnding = async (actor: Actor, registrationId: string): Promise<{ readonly registration: { readonly id: string; readonly number: string; readonly version: number; readonly provider: string }; readonly today: Day; readonly insteadOn: Day | null } | null> => {
  const view = await facilityChoice(actor, { registrationId }, undefined)
  const registration = view?.registration
  if (!registration) return null
  return read(actor, async (tx, now) => {
    const [over] = await tx.$queryRaw<{ last_day: string }[]>`select last_day from facility_to_end() where id = ${registrationId}::uuid`
    // Today, also where another provider could only begin on a day to come.
    return { registration, today: dayIn(now), insteadOn: over ? day(over.last_day) : null }
  })
}

/** The providers from which a resident chooses, in the draw of this visit; for a new registration, or for another provider in one that runs. */
export const facilityChoice = (actor: Actor, at: { readonly residentId: string } | { readonly registrationId: string }, dayText: string | undefined): Promise<(ChoiceOfProvider & { readonly registration: { readonly id: string; readonly number: string; readonly version: number; readonly provider: string; /** Where that provider stops because the resident moves. */ readonly lastDay: Day | null } | null }) | null> =>
  read(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = deskOf(actor)
    const today = dayIn(now)
    const row = 'registrationId' in at ? await tx.facilityRegistration.findFirst({ where: { id: at.registrationId, endsOn: null, ...visibleTo(actor) }, select: { id: true, number: true, version: true, residentId: true, facilityPlacements: ROW.facilityPlacements } }) : null
    const residentId = 'registrationId' in at ? row?.residentId : at.residentId
    const resident = residentId === undefined ? null : await residentHead(tx, actor, residentId, today)
    if (!resident) return null
    const asked = dayText === undefined ? null : parseDay(dayText, {})
    const lastDay = orNull(row?.facilityPlacements[0]?.endsOn ?? null)
    const startsOn = asked?.ok ? asked.value : lastDay === null ? today : latestDay(addDays(lastDay, 1), today)
    const product = await facilityProduct(tx, regionId, startsOn)
    const code = listCode(`${person.sessionId}:${resident.id}`)
    const scope = { regionId, municipalityId }
    return {
      resident: forDesk(resident), startsOn, code, product: product?.name ?? null,
      offered: product ? await withRoom(tx, await offeredAt(tx, { municipalityId, postcode: postcodeOn(resident, startsOn), onDay: startsOn, productId: product.id }, code), product.id, today) : [],
      hoursPerYear: (await ruleOn(tx, 'general-facility', scope, startsOn))?.value.hoursPerYear ?? null,
      perHousehold: (await ruleOn(tx, 'general-facility-use', scope, startsOn))?.value.per === 'household',
      tellsAskedAgain: (await ruleOn(tx, 'asked-again', scope, today)) !== null,
      registration: row ? { id: row.id, number: row.number, version: row.version, provider: row.facilityPlacements[0]?.provider.name ?? '', lastDay } : null,
    }
  })

export type ExtraRow = { readonly id: string; readonly year: number; readonly minutes: number; readonly reason: ExtraReason; readonly status: ExtraStatus; readonly askedAt: Date; readonly askedBy: string; readonly decidedAt: Date | null; readonly decidedBy: string | null; readonly answer: ExtraAnswer | null; readonly version: number }
export type PlacementRow = { readonly id: string; readonly provider: string; readonly phone: string | null; readonly startsOn: Day; readonly endsOn: Day | null; readonly rhythm: Rhythm | null; readonly tasks: string | null; readonly agreedAt: Date | null; readonly agreedBy: string | null; readonly version: number; /** What stood beside the provider when it was chosen; null where nothing was shown yet, or nobody chose. */ readonly roomShown: string | null }
export type RegistrationView = RegistrationRow & {
  readonly version: number
  readonly residentId: string
  readonly resident: ResidentHead
  readonly endReason: EndReason | null
  readonly registeredBy: string
  readonly registeredAt: Date
  readonly perHousehold: boolean
  readonly placements: readonly PlacementRow[]
  readonly years: readonly { readonly year: number; readonly counter: Counter }[]
  readonly months: readonly MonthRow[]
  readonly extras: readonly ExtraRow[]
  readonly municipality: string
  readonly product: { readonly name: string; readonly description: string }
  /** The letters that say what to expect, the newest first, and how the resident got each. */
  readonly letters: readonly { readonly id: string; readonly letterId: string; readonly channel: WelcomeChannel; readonly givenOn: Day; readonly by: string; readonly version: number | null }[]
  readonly today: Day
  readonly viewedAt: Date
}
export type RegistrationScreen = RegistrationView & { /** As the letter would be given today; null where it can't be. */ readonly welcome: LetterView | null }

/** One registration with its counter of every year, its providers and what was given; null for everybody else's. Joins the caller's transaction and leaves no line. */
export async function registrationView(tx: Tx, now: Date, actor: Actor, id: string): Promise<RegistrationView | null> {
  deskOf(actor)
  const today = dayIn(now)
  const row = await tx.facilityRegistration.findFirst({
    where: { id, ...visibleTo(actor) },
    select: {
      id: true, number: true, startsOn: true, endsOn: true, endReason: true, version: true, residentId: true, registeredBy: true, registeredAt: true, householdKey: true, municipality: { select: { name: true } }, product: { select: { name: true, description: true } },
      facilityLetters: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], select: { id: true, letterId: true, channel: true, givenOn: true, recordedBy: true, letter: { select: { text: { select: { number: true } } } } } },
      facilityPlacements: { orderBy: { startsOn: 'desc' }, select: { id: true, startsOn: true, endsOn: true, rhythm: true, tasks: true, agreedAt: true, agreedBy: true, version: true, roomShown: true, provider: { select: { name: true, phone: true } }, facilityHours: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], select: HOURS }, facilityExtras: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], select: EXTRA } } },
    },
  })
  const resident = row && (await residentHead(tx, actor, row.residentId, today))
  if (!row || !resident) return null
  const startsOn = day(row.startsOn)
  const endsOn = orNull(row.endsOn)
  const span = [...new Set([yearOf(today), ...monthsOf({ startsOn, endsOn }, today).map((month) => Number(month.slice(0, 4)))])].filter((year) => year >= yearOf(startsOn)).sort((a, b) => b - a)
  const years = []
  for (const year of span) years.push({ year, counter: (await countersOf(tx, [id], year))(id) })
  const counter = years[0]?.counter ?? { granted: 0, carried: 0, extra: 0, used: 0 }
  return {
    id: row.id, number: row.number, startsOn, endsOn, counter, provider: row.facilityPlacements[0]?.provider.name ?? '', version: row.version, residentId: row.residentId, resident, endReason: row.endReason as EndReason | null,
    registeredBy: row.registeredBy, registeredAt: row.registeredAt, perHousehold: row.householdKey !== null, years, today, viewedAt: now, municipality: row.municipality.name, product: row.product,
    letters: row.facilityLetters.map((each) => ({ id: each.id, letterId: each.letterId, channel: each.channel as WelcomeChannel, givenOn: day(each.givenOn), by: each.recordedBy, version: each.letter.text?.number ?? null })),
    placements: row.facilityPlacements.map((each) => ({ id: each.id, provider: each.provider.name, phone: each.provider.phone, startsOn: day(each.startsOn), endsOn: orNull(each.endsOn), rhythm: each.rhythm as Rhythm | null, tasks: each.tasks, agreedAt: each.agreedAt, agreedBy: each.agreedBy, version: each.version, roomShown: each.roomShown })),
    months: byMonth(row.facilityPlacements.flatMap((each) => each.facilityHours)),
    extras: row.facilityPlacements.flatMap((each) => each.facilityExtras).map((each) => ({ ...each, reason: each.reason as ExtraReason, status: each.status as ExtraStatus, answer: each.answer as ExtraAnswer | null })),
  }
}

/** The same for a screen, with the letter as it would be given today; looking is recorded. */
export const registrationScreen = (actor: Actor, id: string): Promise<RegistrationScreen | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<RegistrationScreen | null> => {
      const { person, municipalityId, regionId } = deskOf(actor)
      const view = await registrationView(tx, now, actor, id)
      const placement = view?.placements[0]
      const drawn = view && placement && (await drawUpWelcome(tx, { ...view, placement, municipalityId, regionId, by: person.name }))
      return view && { ...view, welcome: drawn?.ok ? drawn.value.letter : null }
    },
    async (tx, view) => {
      if (view) await record(tx, actor, { event: 'facility.viewed', compartment: 'resident', subject: { type: 'facility-registration', id }, municipalityId: view.resident.municipalityId, residentId: view.residentId, purpose: 'algemene voorziening' })
    },
  )
