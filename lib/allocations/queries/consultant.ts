import { record } from '@/lib/audit/record'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, readRecorded, type Tx } from '@/lib/db'
import { drawn, listCode, offeredOn } from '@/lib/indications/rules/choice'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { isId } from '@/lib/kernel/fields'
import { dayIn } from '@/lib/kernel/instant'
import { sessionMunicipality } from '@/lib/residents/policy'
import { residentHead } from '@/lib/residents/queries/head'
import { mayAllocate, visibleTo } from '../policy'
import { canBecome, isLive } from '../rules'
import { ALLOCATION_STATUSES, type AllocationStatus, RETURN_CAUSES, type ReturnCause } from '../schema'
import { offerBasis, type Basis } from './basis'
import { type Origin, originOf } from './origin'

export type AllocationRow = {
  readonly id: string
  readonly number: string
  readonly status: AllocationStatus
  readonly returnAgreed: boolean | null
  readonly provider: string
  readonly product: string
  readonly caseNumber: string
  readonly minutesPerWeek: number
  readonly wishedStart: Day
  readonly startsOn: Day | null
  readonly offeredAt: Date
}
export type ToOffer = { readonly indicationId: string; readonly caseId: string; readonly caseNumber: string; readonly product: string; readonly minutesPerWeek: number; readonly startsOn: Day; readonly again: boolean }
export type AllocationsView = { readonly toOffer: readonly ToOffer[]; readonly rows: readonly AllocationRow[]; readonly next: string | null; readonly status: AllocationStatus | null; readonly today: Day }

const PAGE = 25
/** After every id, for the first page. */
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The municipality's allocations, newest first, without anybody's name, and the indications that nobody has been asked for yet. */
export const allocationList = (actor: Person, search: { readonly status?: string | undefined; readonly after?: string | undefined }): Promise<AllocationsView> =>
  read(actor, async (tx, now) => {
    const status = ALLOCATION_STATUSES.find((each) => each === search.status) ?? null
    const after = search.after && isId(search.after) ? search.after : undefined
    // The page is found before anything is looked up beside it, or every allocation of the municipality would be joined to show 25.
    const rows = await tx.$queryRaw<AllocationRow[]>`
      with page as materialized (
        select * from allocation a
        where a.municipality_id = ${sessionMunicipality(actor).municipalityId}::uuid and (${status}::text is null or a.status = ${status}) and a.id < ${after ?? LAST}::uuid
        order by a.id desc limit ${PAGE + 1})
      select page.id::text as id, page.number, page.status, page.return_agreed as "returnAgreed", page.minutes_per_week as "minutesPerWeek", page.wished_start as "wishedStart", page.starts_on as "startsOn", page.offered_at as "offeredAt",
        p.name as product, coalesce(v.name, 'Aanbieder niet meer gepubliceerd') as provider, c.number as "caseNumber"
      from page join product p on p.id = page.product_id join indication i on i.id = page.indication_id join wmo_case c on c.id = i.case_id left join provider v on v.id = page.provider_id
      order by page.id desc`
    const shown = rows.slice(0, PAGE)
    return {
      toOffer: await indicationsToOffer(tx, actor, dayIn(now)),
      rows: shown,
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      status,
      today: dayIn(now),
    }
  })

/** Adopted indications in kind that still run and have no live allocation. Joins the caller's transaction. */
const indicationsToOffer = (tx: Tx, actor: Person, today: Day): Promise<ToOffer[]> => tx.$queryRaw<ToOffer[]>`
  with waiting as materialized (
    select i.id, i.case_id, i.product_id, i.minutes_per_week, i.starts_on from indication i
    where i.municipality_id = any(${[...actor.municipalityIds]}::uuid[]) and i.status = 'adopted' and i.form = 'in-kind' and not i.placed and i.ends_on >= ${today}
      and exists (select from wmo_decision d where d.id = i.decision_id and d.dispatched_on is not null)
    order by i.starts_on, i.id limit 50)
  select w.id::text as "indicationId", w.case_id::text as "caseId", w.minutes_per_week as "minutesPerWeek", w.starts_on as "startsOn", c.number as "caseNumber", p.name as product,
    exists (select from allocation a where a.indication_id = w.id) as again
  from waiting w join wmo_case c on c.id = w.case_id join product p on p.id = w.product_id order by w.starts_on, w.id`

export type AllocationView = AllocationRow & {
  readonly version: number
  readonly caseId: string
  readonly indicationId: string
  readonly lot: string
  readonly postcode4: string
  readonly windows: readonly string[]
  readonly fluentDutch: boolean
  readonly frequency: string
  readonly endsOn: Day
  readonly acceptedAt: Date | null
  readonly acceptedBy: string | null
  /** Set where an import took it over as running: nobody offered or accepted it here. */
  readonly importId: string | null
  readonly origin: Origin | null
  readonly returnedAt: Date | null
  readonly returnReason: string | null
  readonly returnCause: ReturnCause | null
  readonly returnAnswer: string | null
  readonly cancelReason: string | null
  readonly resident: { readonly id: string; readonly name: string } | null
  readonly clientSharedAt: Date | null
  /** Who came to the door by the system that the help was taken over from. */
  readonly helper: string | null
  readonly timeline: readonly TimelineLine[]
  readonly today: Day
  readonly may: { readonly cancel: boolean; readonly answer: boolean; readonly offerAgain: boolean }
}

/** One allocation with whom it is for; leaves a line of who looked. Null when it isn't of the actor's municipality. */
export const allocationScreen = (actor: Person, id: string): Promise<AllocationView | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<(AllocationView & { readonly municipalityId: string }) | null> => {
      const row = await tx.allocation.findFirst({
        where: { id, ...visibleTo(actor) },
        select: {
          id: true, number: true, status: true, returnAgreed: true, providerId: true, municipalityId: true, minutesPerWeek: true, wishedStart: true, startsOn: true, offeredAt: true, version: true,
          indicationId: true, postcode4: true, windows: true, fluentDutch: true, frequency: true, endsOn: true, acceptedAt: true, acceptedBy: true, importId: true, returnedAt: true, returnReason: true, returnCause: true,
          returnAnswer: true, cancelReason: true,
          product: { select: { name: true } },
          lot: { select: { name: true } },
          indication: { select: { residentId: true, caseId: true, case: { select: { number: true } }, allocations: { select: { status: true } } } },
          allocationClient: { select: { sharedAt: true, helperName: true } },
        },
      })
      if (!row) return null
      const { providerId, product, lot, indication, allocationClient, ...rest } = row
      const today = dayIn(now)
      const resident = await residentHead(tx, actor, indication.residentId, today)
      const status = row.status as AllocationStatus
      const mine = mayAllocate(actor, row)
      return {
        ...rest,
        status,
        provider: (await tx.provider.findUnique({ where: { id: providerId }, select: { name: true } }))?.name ?? 'Aanbieder niet meer gepubliceerd',
        product: product.name,
        lot: lot.name,
        caseId: indication.caseId,
        caseNumber: indication.case.number,
        wishedStart: day(row.wishedStart),
        startsOn: row.startsOn ? day(row.startsOn) : null,
        endsOn: day(row.endsOn),
        returnCause: RETURN_CAUSES.find((each) => each === row.returnCause) ?? null,
        resident: resident && { id: resident.id, name: resident.formal },
        clientSharedAt: allocationClient?.sharedAt ?? null,
        origin: await originOf(tx, id),
        helper: allocationClient?.helperName ?? null,
        timeline: await timelineOf(tx, [id]),
        today,
        may: {
          cancel: mine && canBecome(status, 'cancelled-before-start'),
          answer: mine && status === 'returned' && row.returnAgreed === null,
          offerAgain: mine && !indication.allocations.some((each) => isLive(each.status as AllocationStatus)) && (status === 'cancelled-before-start' || row.returnAgreed === true),
        },
      }
    },
    async (tx, view) => {
      if (view?.resident) await record(tx, actor, { event: 'allocation.viewed', compartment: 'resident', subject: { type: 'allocation', id }, municipalityId: view.municipalityId, residentId: view.resident.id, purpose: 'toewijzing' })
    },
  )

export type OfferForm = {
  readonly basis: Basis
  /** In the order of a draw that says nothing; the code gives a colleague the same order. */
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string | null
  readonly code: string
  readonly wishedStart: Day
  readonly today: Day
  readonly live: string | null
}

/** What an offer will say, before it is sent, and among whom the resident can choose. Null when the indication isn't the actor's. */
export const offerForm = (actor: Person, indicationId: string): Promise<OfferForm | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const today = dayIn(now)
      const basis = await offerBasis(tx, actor, indicationId, today)
      if (!basis || !mayAllocate(actor, { municipalityId: basis.municipality.id })) return null
      const wishedStart = basis.firstDay
      const code = listCode(`${actor.sessionId}:${indicationId}`)
      const options = drawn(offeredOn(basis.parts, basis.product.id, wishedStart), code).map((part) => ({ id: part.id, name: part.provider }))
      const refused = new Set(basis.earlier.filter((each) => each.status === 'returned').map((each) => each.provider))
      const chosen = options.find((option) => option.id === basis.choice?.participationId && !refused.has(option.name))?.id ?? null
      return { basis, options, chosen, code, wishedStart, today, live: basis.earlier.find((each) => isLive(each.status))?.id ?? null }
    },
    async (tx, view) => {
      if (view)
        await record(tx, actor, { event: 'allocation.prepared', compartment: 'resident', subject: { type: 'indication', id: indicationId }, municipalityId: view.basis.municipality.id, residentId: view.basis.resident.id, purpose: 'toewijzing' })
    },
  )
