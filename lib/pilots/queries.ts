import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import type { Prisma } from '@/lib/db/client/client'
import { read, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { lotsOfRegion } from '@/lib/lots/queries'
import { productsOfRegion } from '@/lib/products/queries'
import { mayKeepPilot, mayReadPilot, visibleTo } from './policy'
import { PILOT_OUTCOME_STATUSES, PILOT_STATUSES, type PilotOutcomeStatus, type PilotStatus, type Verdict, VERDICTS, WHOLE_REGION } from './schema'

export type Outcome = { readonly id: string; readonly version: number; readonly status: PilotOutcomeStatus; readonly brought: string; readonly yields: string; readonly verdict: Verdict; readonly reason: string; readonly untilOn: Day | null; readonly proposedOn: Day; readonly decidedOn: Day | null; readonly answer: string | null; /** Whether the reader proposed it himself. */ readonly own: boolean }
export type Pilot = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly goal: string
  readonly runs: string
  readonly place: string
  readonly product: { readonly id: string; readonly name: string } | null
  readonly lot: { readonly id: string; readonly name: string } | null
  readonly status: PilotStatus
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly measures: string | null
  readonly source: string
  readonly published: boolean
  /** The newest first; who does not keep the register reads those that were adopted. */
  readonly outcomes: readonly Outcome[]
}
export type PilotList = { readonly rows: readonly Pilot[]; readonly total: number; readonly from: number; readonly mayKeep: boolean }
export type Choices = { readonly places: readonly { readonly value: string; readonly label: string }[]; readonly products: readonly { readonly value: string; readonly label: string }[]; readonly lots: readonly { readonly value: string; readonly label: string }[]; readonly today: Day }
export type PilotPage = { readonly pilot: Pilot; readonly choices: Choices | null; readonly lines: readonly TimelineLine[]; readonly today: Day }

const PILOT = {
  id: true, version: true, name: true, goal: true, runs: true, status: true, startsOn: true, endsOn: true, measures: true, source: true, publishedAt: true, regionId: true, municipalityId: true,
  region: { select: { fullName: true } }, municipality: { select: { name: true } }, product: { select: { id: true, name: true } }, lot: { select: { id: true, name: true } },
  pilotOutcomes: { orderBy: [{ proposedOn: 'desc' }, { id: 'desc' }], select: { id: true, version: true, status: true, brought: true, yields: true, verdict: true, reason: true, untilOn: true, proposedOn: true, decidedOn: true, answer: true, proposedById: true } },
} as const satisfies Prisma.PilotSelect

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))
const toPilot = (row: Prisma.PilotGetPayload<{ select: typeof PILOT }>, personId: string | null): Pilot => ({
  id: row.id, version: row.version, name: row.name, goal: row.goal, runs: row.runs, place: row.municipality?.name ?? row.region.fullName, product: row.product, lot: row.lot, measures: row.measures, source: row.source, published: row.publishedAt !== null,
  status: PILOT_STATUSES.find((each) => each === row.status) ?? 'stopped', startsOn: orNull(row.startsOn), endsOn: orNull(row.endsOn),
  outcomes: row.pilotOutcomes.map(({ proposedById, ...each }) => ({ ...each, status: PILOT_OUTCOME_STATUSES.find((status) => status === each.status) ?? 'returned', verdict: VERDICTS.find((verdict) => verdict === each.verdict) ?? 'stop', untilOn: orNull(each.untilOn), proposedOn: day(each.proposedOn), decidedOn: orNull(each.decidedOn), own: proposedById === personId })),
})

async function listed(tx: Tx, where: Prisma.PilotWhereInput, page: number, personId: string | null): Promise<Omit<PilotList, 'mayKeep'>> {
  const total = await tx.pilot.count({ where })
  const from = firstOf(page, total)
  const rows = await tx.pilot.findMany({ where, orderBy: [{ status: 'asc' }, { name: 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: PILOT })
  return { rows: rows.map((row) => toPilot(row, personId)), total, from }
}

/** The register of pilots and innovations of the reader's region and municipalities (S25). */
export const pilotRegister = (actor: Person, page: number): Promise<PilotList> =>
  read(actor, async (tx) => ({ ...(await listed(tx, visibleTo(actor), page, actor.personId)), mayKeep: mayKeepPilot(actor, { regionId: actor.regionIds[0] ?? '' }) }))

/** What was made public, of every region. */
export const publicPilots = (actor: Actor, page: number): Promise<Omit<PilotList, 'mayKeep'>> => read(actor, (tx, now) => listed(tx, { publishedAt: { lte: now } }, page, null))

/** What one can choose when a pilot is recorded: where it is, which product and which lot it touches. */
async function choicesOf(tx: Tx, actor: Person, today: Day): Promise<Choices> {
  const regionId = actor.regionIds[0] ?? ''
  const municipalities = await tx.municipality.findMany({ where: { regionId }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  const own = municipalities.filter((each) => actor.municipalityIds.includes(each.id))
  const lots = await lotsOfRegion(tx, regionId)
  return {
    today,
    places: [...(own.length === municipalities.length ? [{ value: WHOLE_REGION, label: 'Hele regio' }] : []), ...own.map(({ id, name }) => ({ value: id, label: name }))],
    products: (await productsOfRegion(tx, regionId)).map(({ id, name }) => ({ value: id, label: name })),
    lots: lots.filter((lot) => actor.municipalityIds.includes(lot.municipalityId)).map(({ id, name, municipality }) => ({ value: id, label: name === municipality ? name : `${name} (${municipality})` })),
  }
}

/** What the form of a new pilot needs; null for who keeps no register. */
export const newPilot = (actor: Person): Promise<Choices | null> => read(actor, async (tx, now) => (mayKeepPilot(actor, { regionId: actor.regionIds[0] ?? '' }) ? choicesOf(tx, actor, dayIn(now)) : null))

/** One pilot with what it brought; the form, and what happened to it, for who keeps it. Null for everybody else's. */
export const pilotPage = (actor: Person, id: string): Promise<PilotPage | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.pilot.findFirst({ where: { id, ...visibleTo(actor) }, select: PILOT })
    if (!row || !mayReadPilot(actor, row)) return null
    const today = dayIn(now)
    const keeps = mayKeepPilot(actor, row)
    return { pilot: toPilot(row, actor.personId), choices: keeps ? await choicesOf(tx, actor, today) : null, lines: keeps ? await timelineOf(tx, [id]) : [], today }
  })

/** What waits on this adviser: outcomes that a colleague proposed, and pilots whose last day has come without one. Joins the caller's transaction. */
export async function pilotsWaiting(tx: Tx, actor: Person, today: Day): Promise<{ readonly id: string; readonly name: string; readonly place: string; readonly endsOn: Day | null; readonly adopt: boolean }[]> {
  const rows = await tx.pilot.findMany({ where: { ...visibleTo(actor), status: 'running' }, orderBy: { name: 'asc' }, select: { id: true, name: true, endsOn: true, municipality: { select: { name: true } }, region: { select: { fullName: true } }, pilotOutcomes: { where: { status: 'proposed' }, select: { proposedById: true } } } })
  return rows.flatMap((row) => {
    const [waiting] = row.pilotOutcomes
    const adopt = waiting !== undefined && waiting.proposedById !== actor.personId
    const over = waiting === undefined && row.endsOn !== null && row.endsOn <= today
    return adopt || over ? [{ id: row.id, name: row.name, place: row.municipality?.name ?? row.region.fullName, endsOn: orNull(row.endsOn), adopt }] : []
  })
}
