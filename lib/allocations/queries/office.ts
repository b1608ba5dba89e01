import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { addWorkingDays, type TermCalendar } from '@/lib/indications/rules/terms'
import { hasRole, type Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn, startOfDay } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { SECRET_ADDRESS } from '@/lib/residents/messages'
import { ruleOn } from '@/lib/rulebook/queries'
import { visibleTo } from '../policy'
import { type AllocationTerms, homeOf, MOVED_TO, sinceOf, termDays, termFrom, type Turn, turnOf } from '../rules'
import { ALLOCATION_STATUSES, type AllocationStatus } from '../schema'
import { type Origin, originOf } from './origin'

export type FollowedRow = {
  readonly id: string
  readonly number: string
  readonly status: AllocationStatus
  readonly provider: string
  readonly product: string
  readonly minutesPerWeek: number
  readonly wishedStart: Day
  readonly startsOn: Day | null
  /** Since when it stands so; null where no day of that was kept. */
  readonly since: Day | null
  readonly turn: Turn
  /** Until when whoever's turn it is has by the municipality's dated terms; null when nobody has to do anything or nothing was ruled. */
  readonly due: Day | null
  readonly stuck: boolean
}
/** `terms` says where the terms come from; null when none are ruled. */
export type FollowedView = { readonly rows: readonly FollowedRow[]; readonly total: number; readonly from: number; readonly status: AllocationStatus | null; readonly onlyStuck: boolean; readonly stuck: number; readonly terms: Ruled | null; readonly today: Day }
type Ruled = AllocationTerms & { readonly source: string }

const ROW = {
  id: true, number: true, status: true, returnAgreed: true, minutesPerWeek: true, wishedStart: true, startsOn: true, stoppedOn: true, offeredAt: true, acceptedAt: true, returnedAt: true, startedAt: true, cancelledAt: true,
  providerId: true, product: { select: { name: true } },
} as const
type Row = { readonly id: string; readonly number: string; readonly status: string; readonly returnAgreed: boolean | null; readonly minutesPerWeek: number; readonly wishedStart: string; readonly startsOn: string | null; readonly stoppedOn: string | null; readonly offeredAt: Date; readonly acceptedAt: Date | null; readonly returnedAt: Date | null; readonly startedAt: Date | null; readonly cancelledAt: Date | null; readonly providerId: string; readonly product: { readonly name: string } }
type Measure = { readonly terms: Ruled | null; readonly calendar: TermCalendar; readonly today: Day }

/** Every allocation of the municipality, the newest first, with whose turn it is and what is stuck by the dated terms. Nobody's name stands in it. */
export const followedAllocations = (actor: Person, search: { readonly status?: string | undefined; readonly stuck?: string | undefined; readonly page: number }): Promise<FollowedView> =>
  read(actor, async (tx, now) => {
    const measure = await measureOf(tx, actor, dayIn(now))
    const status = ALLOCATION_STATUSES.find((each) => each === search.status) ?? null
    const onlyStuck = search.stuck === 'ja'
    const stuck = stuckWhere(measure)
    const where = { AND: [visibleTo(actor), ...(status ? [{ status }] : []), ...(onlyStuck ? [stuck] : [])] }
    const total = await tx.allocation.count({ where })
    const from = firstOf(search.page, total)
    const rows = await tx.allocation.findMany({ where, orderBy: { id: 'desc' }, skip: from, take: PAGE, select: ROW })
    const { terms, today } = measure
    return { rows: await followed(tx, rows, measure), total, from, status, onlyStuck, stuck: await tx.allocation.count({ where: { AND: [visibleTo(actor), stuck] } }), terms, today }
  })

/** What is stuck by the terms, the longest first, for the work list. Joins the caller's transaction. */
export async function stuckAllocations(tx: Tx, actor: Person, today: Day): Promise<FollowedRow[]> {
  const measure = await measureOf(tx, actor, today)
  const rows = await tx.allocation.findMany({ where: { AND: [visibleTo(actor), stuckWhere(measure)] }, orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }], take: 50, select: ROW })
  return followed(tx, rows, measure)
}

async function measureOf(tx: Tx, actor: Person, today: Day): Promise<Measure> {
  const [municipalityId = ''] = actor.municipalityIds
  const [regionId = ''] = actor.regionIds
  const rule = await ruleOn(tx, 'allocation-terms', { regionId, municipalityId }, today)
  return { terms: rule && { ...rule.value, source: rule.source }, calendar: await calendarOf(tx), today }
}

/** The rows whose last day is before today, by the first day that still has that many working days behind it; none without a rule. */
function stuckWhere({ terms, calendar, today }: Measure) {
  if (terms === null) return { id: { in: [] as string[] } }
  const before = (days: number) => addWorkingDays(today, -days, calendar)
  return {
    OR: [
      { status: 'offered', offeredAt: { lt: startOfDay(before(terms.answerDays)) } },
      { status: 'accepted', startsOn: { lt: before(terms.startDays) } },
      { status: 'returned', returnAgreed: null, returnedAt: { lt: startOfDay(before(terms.returnDays)) } },
    ],
  }
}

async function followed(tx: Tx, rows: readonly Row[], { terms, calendar, today }: Measure): Promise<FollowedRow[]> {
  const names = new Map((await tx.provider.findMany({ where: { id: { in: [...new Set(rows.map((row) => row.providerId))] } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
  return rows.map((row) => {
    const at = momentsOf(row)
    const turn = turnOf({ ...at, returnAgreed: row.returnAgreed }, today)
    const days = terms && termDays(at.status, turn, terms)
    const start = termFrom(at)
    const due = days === null || start === null ? null : addWorkingDays(start, days, calendar)
    return {
      id: row.id, number: row.number, status: at.status, provider: names.get(row.providerId) ?? 'Aanbieder niet meer gepubliceerd', product: row.product.name, minutesPerWeek: row.minutesPerWeek, wishedStart: day(row.wishedStart), startsOn: at.startsOn,
      since: sinceOf(at), turn, due, stuck: due !== null && due < today,
    }
  })
}

function momentsOf(row: Row) {
  const onDay = (at: Date | null) => (at === null ? null : dayIn(at))
  const kept = (text: string | null) => (text === null ? null : day(text))
  return {
    status: row.status as AllocationStatus, offeredOn: dayIn(row.offeredAt), acceptedOn: onDay(row.acceptedAt), startsOn: kept(row.startsOn), startedOn: row.startedAt === null ? null : kept(row.startsOn), returnedOn: onDay(row.returnedAt),
    cancelledOn: onDay(row.cancelledAt), stoppedOn: kept(row.stoppedOn),
  }
}

export type FollowedAllocation = FollowedRow & {
  readonly lot: string
  readonly postcode4: string
  readonly windows: readonly string[]
  readonly fluentDutch: boolean
  readonly frequency: string
  readonly endsOn: Day
  readonly returnReason: string | null
  readonly returnAnswer: string | null
  readonly cancelReason: string | null
  readonly stopReason: string | null
  readonly follows: string | null
  readonly origin: Origin | null
  readonly client: { readonly name: string; readonly birthDate: Day; readonly address: string; readonly postcode: string; readonly city: string; readonly phone: string | null; readonly shared: boolean } | null
  readonly timeline: readonly TimelineLine[]
  readonly today: Day
}

/** One allocation with exactly what it holds, and nothing of the case behind it; leaves a line of who looked. Null when it isn't of the actor's municipality. */
export const followedAllocation = (actor: Person, id: string): Promise<FollowedAllocation | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      if (!hasRole(actor, 'back-office')) return null
      const row = await tx.allocation.findFirst({
        where: { id, ...visibleTo(actor) },
        select: { ...ROW, municipalityId: true, postcode4: true, windows: true, fluentDutch: true, frequency: true, endsOn: true, returnReason: true, returnAnswer: true, cancelReason: true, stopReason: true, lot: { select: { name: true } }, follows: { select: { number: true } } },
      })
      if (!row) return null
      const client = await tx.allocationClient.findFirst({ where: { allocationId: id, municipalityId: row.municipalityId }, select: { name: true, birthDate: true, address: true, postcode: true, city: true, phone: true, sharedAt: true, addressAt: true, residentId: true, resident: { select: { addressSecretOn: true } } } })
      const told = await tx.allocationNotice.findMany({ where: { allocationId: id, kind: 'moved' }, select: MOVED_TO })
      const measure = await measureOf(tx, actor, dayIn(now))
      const [head] = await followed(tx, [row], measure)
      if (!head) return null
      const { postcode4, windows, fluentDutch, frequency, returnReason, returnAnswer, cancelReason, stopReason } = row
      const view: FollowedAllocation = {
        ...head, postcode4, windows, fluentDutch, frequency, returnReason, returnAnswer, cancelReason, stopReason, lot: row.lot.name, endsOn: day(row.endsOn), follows: row.follows?.number ?? null, origin: await originOf(tx, id),
        client: client && { name: client.name, birthDate: day(client.birthDate), ...(client.resident.addressSecretOn === null ? homeOf(client, told, measure.today) : { address: SECRET_ADDRESS, postcode: '', city: '' }), phone: client.phone, shared: client.sharedAt !== null },
        timeline: await timelineOf(tx, [id]), today: measure.today,
      }
      return { view, municipalityId: row.municipalityId, residentId: client?.residentId }
    },
    async (tx, found) => {
      if (found?.residentId) await record(tx, actor, { event: 'allocation.viewed', compartment: 'resident', subject: { type: 'allocation', id }, municipalityId: found.municipalityId, residentId: found.residentId, purpose: 'toewijzing' })
    },
  ).then((found) => found?.view ?? null)
