import { record } from '@/lib/audit/record'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, readRecorded } from '@/lib/db'
import { hasRole, type Person } from '@/lib/kernel/actor'
import { day, latestDay, type Day } from '@/lib/kernel/day'
import { isId } from '@/lib/kernel/fields'
import { dayIn } from '@/lib/kernel/instant'
import { jointsOf } from '@/lib/indications/queries/joint'
import { addressSecret, type Calls, callsOf, type Changes, changesOf } from '@/lib/residents/queries/reach'
import { tracksOf } from '@/lib/indications/queries/track'
import { mayPlan, visibleTo } from '../policy'
import { canBecome, helpsOn, homeOf, isLive, MOVED_TO, partOf, showsClient } from '../rules'
import { ALLOCATION_STATUSES, WORK_PARTS, type AllocationStatus, type WorkPart } from '../schema'
import { type Origin, originOf } from './origin'

/** What a provider may know before acceptance, and no more. */
export type WorkRow = {
  readonly id: string
  readonly number: string
  readonly status: AllocationStatus
  readonly postcode4: string
  readonly minutesPerWeek: number
  readonly frequency: string
  readonly windows: readonly string[]
  readonly fluentDutch: boolean
  readonly wishedStart: Day
  readonly startsOn: Day | null
  readonly municipality: string
  readonly product: string
}

export type WorkListRow = WorkRow & { /** When data of this client last changed. */ readonly changedAt: Date | null; /** The last day of help that nobody stopped and whose days are over; else null. */ readonly ranUntil: Day | null }

export type WorkListView = { readonly part: WorkPart; readonly counts: Readonly<Record<WorkPart, number>>; readonly rows: readonly WorkListRow[]; readonly next: string | null; readonly today: Day; /** Restorative tracks that were sent to this provider. */ readonly tracks: number; /** Indications that it was asked to help settle. */ readonly joints: number }

const ROW = {
  id: true,
  number: true,
  status: true,
  postcode4: true,
  minutesPerWeek: true,
  frequency: true,
  windows: true,
  fluentDutch: true,
  wishedStart: true,
  startsOn: true,
  municipality: { select: { name: true } },
  product: { select: { name: true } },
} as const

type Row = { readonly id: string; readonly number: string; readonly status: string; readonly postcode4: string; readonly minutesPerWeek: number; readonly frequency: string; readonly windows: readonly string[]; readonly fluentDutch: boolean; readonly wishedStart: string; readonly startsOn: string | null; readonly municipality: { readonly name: string }; readonly product: { readonly name: string } }
const toRow = ({ municipality, product, ...row }: Row): WorkRow => ({ ...row, status: row.status as AllocationStatus, wishedStart: day(row.wishedStart), startsOn: row.startsOn ? day(row.startsOn) : null, municipality: municipality.name, product: product.name })

export const PAGE = 25
const statusesOf = (part: WorkPart, past: boolean) => ALLOCATION_STATUSES.filter((status) => partOf(status, past) === part)

/** The provider's work list: one part of it, by wished start; `after` is "day_id" of the last row of the page before. */
export const workList = (actor: Person, search: { readonly part?: string | undefined; readonly after?: string | undefined }): Promise<WorkListView> =>
  read(actor, async (tx, now) => {
    const part = WORK_PARTS.find((each) => each === search.part) ?? 'offered'
    const today = dayIn(now)
    const groups = await tx.$queryRaw<{ status: AllocationStatus; past: boolean; count: number }[]>`select status, ends_on < ${today} as past, count(*)::int as count from allocation where provider_id = any(${[...actor.providerIds]}::uuid[]) group by 1, 2`
    const counts = { offered: 0, accepted: 0, started: 0, ended: 0 }
    for (const { status, past, count } of groups) counts[partOf(status, past)] += count
    const [afterDay = '', afterId = ''] = (search.after ?? '').split('_')
    const rows = await tx.allocation.findMany({
      where: {
        ...visibleTo(actor),
        AND: [
          { OR: [{ status: { in: statusesOf(part, false) }, endsOn: { gte: today } }, { status: { in: statusesOf(part, true) }, endsOn: { lt: today } }] },
          ...(isId(afterId) ? [{ OR: [{ wishedStart: { gt: afterDay } }, { wishedStart: afterDay, id: { gt: afterId } }] }] : []),
        ],
      },
      orderBy: [{ wishedStart: 'asc' }, { id: 'asc' }],
      take: PAGE + 1,
      select: { ...ROW, endsOn: true, clientChanges: { orderBy: { changedAt: 'desc' }, take: 1, select: { changedAt: true } } },
    })
    const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
    return { part, counts, rows: rows.slice(0, PAGE).map(({ clientChanges, endsOn, ...row }) => ({ ...toRow(row), changedAt: clientChanges[0]?.changedAt ?? null, ranUntil: isLive(row.status as AllocationStatus) && part === 'ended' ? day(endsOn) : null })), next: last ? `${last.wishedStart}_${last.id}` : null, today, tracks: await tx.restorativeTrack.count({ where: tracksOf(actor) }), joints: await tx.jointRequest.count({ where: jointsOf(actor) }) }
  })

export type Client = { readonly name: string; readonly birthDate: Day; readonly address: string; readonly postcode: string; readonly city: string; readonly phone: string | null; /** Whether the address may be given to nobody. */ readonly secret: boolean; /** Who came to the door by the system that the help was taken over from. */ readonly helper: string | null; readonly sharedAt: Date; /** Whether the municipality still brings what changes: as long as the help lasts. */ readonly kept: boolean; readonly calls: Calls; readonly changes: Changes }

export type OfferView = WorkRow & {
  readonly version: number
  readonly lot: string
  readonly endsOn: Day
  readonly offeredAt: Date
  readonly acceptedAt: Date | null
  readonly acceptedBy: string | null
  /** Null until the client is known, and for help of this portal. */
  readonly origin: Origin | null
  readonly returnReason: string | null
  readonly returnAgreed: boolean | null
  readonly returnAnswer: string | null
  /** Only from acceptance; reading it leaves a line that the municipality sees. */
  readonly client: Client | null
  readonly timeline: readonly TimelineLine[]
  readonly today: Day
  /** The first day that can be chosen as start. */
  readonly firstStart: Day
  readonly may: { readonly accept: boolean; readonly giveBack: boolean; readonly start: boolean }
}

/** One offer or client of this provider; null when it isn't its own. */
export const offerScreen = (actor: Person, id: string): Promise<OfferView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      if (!hasRole(actor, 'provider-admin', 'provider-staff')) return null
      const row = await tx.allocation.findFirst({
        where: { id, ...visibleTo(actor) },
        select: { ...ROW, version: true, municipalityId: true, providerId: true, endsOn: true, stoppedOn: true, offeredAt: true, acceptedAt: true, acceptedBy: true, returnReason: true, returnAgreed: true, returnAnswer: true, lot: { select: { name: true } } },
      })
      if (!row) return null
      const base = toRow(row)
      const shared = showsClient(base.status) ? await tx.allocationClient.findFirst({ where: { allocationId: id }, select: { name: true, birthDate: true, address: true, postcode: true, city: true, phone: true, helperName: true, sharedAt: true, addressAt: true, residentId: true } }) : null
      const today = dayIn(now)
      const told = shared ? await tx.allocationNotice.findMany({ where: { allocationId: id, kind: 'moved' }, select: MOVED_TO }) : []
      const mine = mayPlan(actor, row)
      const view: OfferView = {
        ...base,
        version: row.version,
        lot: row.lot.name,
        endsOn: day(row.endsOn),
        offeredAt: row.offeredAt,
        acceptedAt: row.acceptedAt,
        acceptedBy: row.acceptedBy,
        origin: await originOf(tx, id),
        returnReason: row.returnReason,
        returnAgreed: row.returnAgreed,
        returnAnswer: row.returnAnswer,
        client: shared?.sharedAt ? { name: shared.name, birthDate: day(shared.birthDate), ...homeOf(shared, told, today), phone: shared.phone, secret: await addressSecret(tx, 'allocation', id), helper: shared.helperName, sharedAt: shared.sharedAt, kept: helpsOn(base.status, row.stoppedOn, today), calls: await callsOf(tx, { allocationId: id }), changes: await changesOf(tx, { allocationId: id }) } : null,
        timeline: await timelineOf(tx, [id]),
        today,
        firstStart: latestDay(base.wishedStart, today),
        may: { accept: mine && canBecome(base.status, 'accepted'), giveBack: mine && canBecome(base.status, 'returned'), start: mine && base.status === 'accepted' && base.startsOn !== null && base.startsOn <= today },
      }
      return { view, trace: shared?.sharedAt ? { municipalityId: row.municipalityId, providerId: row.providerId, residentId: shared.residentId } : null }
    },
    async (tx, found) => {
      if (found?.trace) await record(tx, actor, { event: 'allocation.client-read', compartment: 'resident', subject: { type: 'allocation', id }, ...found.trace, purpose: 'uitvoering van de toewijzing' })
    },
  ).then((found) => found?.view ?? null)
