import { record } from '@/lib/audit/record'
import { read, readRecorded } from '@/lib/db'
import { type Actor, hasRole, type Person } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { isId } from '@/lib/kernel/fields'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { addressSecret } from '@/lib/residents/queries/reach'
import { END_RESULT_LABELS } from '../messages/track'
import { plannedEnd, weekOf } from '../rules/track'
import { END_RESULTS, type EndResult, GOAL_RESULTS, type GoalResult, MOMENT_KINDS, MOMENT_OUTCOMES, type MomentKind, type MomentOutcome, TRACK_STATUSES, type TrackStatus } from '../schema/track'

export const TRACK = {
  id: true, version: true, status: true, answeredOn: true, shownText: true, providerId: true, participationId: true, goals: true, weeks: true, followUpMonths: true, everyMonths: true, voluntary: true, recordedBy: true, sentAt: true, startedOn: true,
  finishedOn: true, endResult: true, endText: true, followedOn: true, followedWhy: true, trackProgresses: { orderBy: { week: 'asc' }, select: { id: true, week: true, heldOn: true, results: true, note: true, recordedBy: true } },
} as const

type ProgressRow = { readonly id: string; readonly week: number; readonly heldOn: string; readonly results: readonly string[]; readonly note: string; readonly recordedBy: string }
type Dated = 'answeredOn' | 'startedOn' | 'finishedOn' | 'followedOn'
type Plain = { readonly id: string; readonly version: number; readonly shownText: string; readonly providerId: string | null; readonly participationId: string | null; readonly goals: readonly string[]; readonly weeks: number; readonly followUpMonths: number; readonly everyMonths: number; readonly voluntary: boolean; readonly recordedBy: string; readonly sentAt: Date | null; readonly endText: string | null; readonly followedWhy: string | null }
type TrackRow = Plain & { readonly [K in Dated]: string | null } & { readonly status: string; readonly endResult: string | null; readonly trackProgresses: readonly ProgressRow[] }

export type Progress = { readonly id: string; readonly week: number; readonly heldOn: Day; readonly results: readonly GoalResult[]; readonly note: string; readonly recordedBy: string }
/** A restorative track as both sides read it. */
export type KeptTrack = Plain & {
  readonly status: TrackStatus
  readonly answeredOn: Day
  readonly sentOn: Day | null
  readonly startedOn: Day | null
  /** The day after its last week; null before it began. */
  readonly plannedEnd: Day | null
  readonly finishedOn: Day | null
  readonly endResult: EndResult | null
  readonly followedOn: Day | null
  readonly progress: readonly Progress[]
  readonly reported: readonly number[]
}

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))

export function toTrack({ trackProgresses, ...row }: TrackRow): KeptTrack {
  const startedOn = orNull(row.startedOn)
  return {
    ...row, status: TRACK_STATUSES.find((each) => each === row.status) ?? 'joins', answeredOn: day(row.answeredOn ?? ''), sentOn: row.sentAt && dayIn(row.sentAt), startedOn, plannedEnd: startedOn && plannedEnd(startedOn, row.weeks), finishedOn: orNull(row.finishedOn),
    endResult: END_RESULTS.find((each) => each === row.endResult) ?? null, followedOn: orNull(row.followedOn), reported: trackProgresses.map((each) => each.week),
    progress: trackProgresses.map((each) => ({ ...each, heldOn: day(each.heldOn), results: each.results.map((result) => GOAL_RESULTS.find((known) => known === result) ?? 'not-yet') })),
  }
}

export const WMO_MOMENT = { id: true, version: true, kind: true, dueOn: true, heldOn: true, outcome: true, finding: true, recordedBy: true } as const
export type KeptMoment = { readonly id: string; readonly version: number; readonly kind: MomentKind; readonly dueOn: Day; readonly heldOn: Day | null; readonly outcome: MomentOutcome | null; readonly finding: string | null; readonly recordedBy: string | null }
type MomentRow = { readonly [K in keyof typeof WMO_MOMENT]: K extends 'version' ? number : K extends 'id' | 'kind' | 'dueOn' ? string : string | null }
export const toMoment = (row: MomentRow): KeptMoment => ({
  ...row, kind: MOMENT_KINDS.find((each) => each === row.kind) ?? 'evaluation', dueOn: day(row.dueOn), heldOn: orNull(row.heldOn), outcome: MOMENT_OUTCOMES.find((each) => each === row.outcome) ?? null,
})

/** The tracks that were sent to this provider. What row-level security says too. */
export const tracksOf = (actor: Person) => ({ providerId: { in: hasRole(actor, 'provider-admin', 'provider-staff') ? [...actor.providerIds] : [] }, sentAt: { not: null } })

export type TrackListRow = { readonly id: string; readonly number: string; readonly status: TrackStatus; readonly municipality: string; readonly sentOn: Day | null; readonly startedOn: Day | null; readonly plannedEnd: Day | null }
export type TrackList = { readonly rows: readonly TrackListRow[]; readonly from: number; readonly total: number }

/** What this provider carries out, those that are over last; nobody's name stands in it. */
export const trackList = (actor: Person, page: number): Promise<TrackList> =>
  read(actor, async (tx) => {
    const where = tracksOf(actor)
    const total = await tx.restorativeTrack.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.restorativeTrack.findMany({ where, orderBy: [{ finishedOn: { sort: 'asc', nulls: 'first' } }, { sentAt: 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: { ...TRACK, number: true, municipality: { select: { name: true } } } })
    return { from, total, rows: rows.map(({ number, municipality, ...row }) => ({ number, municipality: municipality.name, ...toTrack(row) })) }
  })

export type TrackScreen = {
  readonly track: KeptTrack
  readonly number: string
  readonly municipality: string
  readonly product: string
  readonly client: { readonly name: string; readonly address: string; readonly placeLine: string; readonly phone: string | null; /** Whether the address may be given to nobody. */ readonly secret: boolean }
  /** The week that today falls in; null before it began. */
  readonly week: number | null
  readonly today: Day
}

/** One track of this provider with who it is; reading it leaves a line that the municipality sees. Null when it isn't its own. */
export const trackScreen = (actor: Person, id: string): Promise<TrackScreen | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const row = await tx.restorativeTrack.findFirst({ where: { id, ...tracksOf(actor) }, select: { ...TRACK, number: true, municipalityId: true, residentId: true, name: true, address: true, placeLine: true, phone: true, municipality: { select: { name: true } }, product: { select: { name: true } } } })
      if (!row) return null
      const { number, municipalityId, residentId, name, address, placeLine, phone, municipality, product, ...rest } = row
      const track = toTrack(rest)
      const today = dayIn(now)
      return { view: { track, number, municipality: municipality.name, product: product.name, client: { name: name ?? '', address: address ?? '', placeLine: placeLine ?? '', phone, secret: await addressSecret(tx, 'track', id) }, week: track.startedOn && weekOf(track.startedOn, today), today }, trace: { municipalityId, residentId, providerId: track.providerId ?? '' } }
    },
    async (tx, found) => {
      if (found) await record(tx, actor, { event: 'track.client-read', compartment: 'resident', subject: { type: 'track', id }, ...found.trace, purpose: 'uitvoering van herstelgerichte hulp' })
    },
  ).then((found) => found?.view ?? null)

/** What a new notification begins with after a track or a moment: the end result and what was found last. Null where there is nothing of this resident. */
export const knownFrom = (actor: Actor, residentId: string, caseId: string | undefined): Promise<string | null> =>
  caseId === undefined || !isId(caseId)
    ? Promise.resolve(null)
    : read(actor, async (tx) => {
        const row = await tx.wmoCase.findFirst({ where: { id: caseId, residentId }, select: { number: true, restorativeTrack: { select: TRACK }, wmoMoments: { where: { heldOn: { not: null } }, orderBy: { dueOn: 'desc' }, take: 1, select: WMO_MOMENT } } })
        const track = row?.restorativeTrack && toTrack(row.restorativeTrack)
        const [moment] = row?.wmoMoments ?? []
        const parts = [track?.endResult ? `Herstelgerichte hulp: ${END_RESULT_LABELS[track.endResult].toLowerCase()}. ${track.endText ?? ''}` : '', moment?.finding ?? ''].filter((each) => each !== '')
        return row && parts.length > 0 ? `Vervolg op zaak ${row.number}.\n${parts.join('\n')}` : null
      })
