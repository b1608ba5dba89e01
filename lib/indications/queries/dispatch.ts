import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { type Actor, hasRole } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { type Correspondents, correspondents } from '@/lib/residents/queries/people'
import { mayHandlePost, visibleTo } from '../policy'
import type { TermMove } from '../rules/standstill'
import { ADDRESSEES, type Addressee, CASE_STATUSES, type CaseStatus, DISPATCH_CHANNELS, DISPATCH_KINDS, type DispatchChannel, type DispatchKind, MOVE_KINDS, RETURN_REASONS, type ReturnReason } from '../schema'

/** One sending of a letter about a case. */
export type Dispatch = {
  readonly id: string
  readonly version: number
  readonly municipalityId: string
  readonly caseId: string
  readonly letterId: string
  readonly kind: DispatchKind
  readonly waitsSince: Day
  readonly sentOn: Day | null
  /** Empty for letters of before it was kept. */
  readonly channel: DispatchChannel | null
  readonly addressee: Addressee | null
  readonly representative: string | null
  readonly addressCheckedOn: Day | null
  readonly startsTerm: boolean
  readonly recordedBy: string | null
  readonly returnedOn: Day | null
  readonly returnReason: ReturnReason | null
}

export const DISPATCH = {
  id: true, version: true, municipalityId: true, caseId: true, letterId: true, kind: true, waitsSince: true, sentOn: true, channel: true, addressee: true, representative: true, addressCheckedOn: true, startsTerm: true,
  recordedBy: true, returnedOn: true, returnReason: true,
} as const

type Row = { readonly [K in Exclude<keyof Dispatch, 'version' | 'startsTerm'>]: string | null } & {
  readonly id: string; readonly municipalityId: string; readonly caseId: string; readonly letterId: string; readonly version: number; readonly startsTerm: boolean
}

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))
const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null => list.find((each) => each === value) ?? null

export function toDispatch(row: Row): Dispatch {
  return {
    ...row, kind: oneOf(DISPATCH_KINDS, row.kind) ?? 'decision', waitsSince: day(row.waitsSince ?? ''), sentOn: orNull(row.sentOn), channel: oneOf(DISPATCH_CHANNELS, row.channel), addressee: oneOf(ADDRESSEES, row.addressee),
    addressCheckedOn: orNull(row.addressCheckedOn), returnedOn: orNull(row.returnedOn), returnReason: oneOf(RETURN_REASONS, row.returnReason),
  }
}

/** A sending of the actor's municipality; null when there is none for him. Joins the caller's transaction. */
export async function dispatchById(tx: Tx, actor: Actor, id: string): Promise<Dispatch | null> {
  const row = await tx.wmoDispatch.findFirst({ where: { id, ...visibleTo(actor) }, select: DISPATCH })
  return row && toDispatch(row)
}

/** What handling a letter needs of its case, and nothing that is in it. */
export type PostCase = {
  readonly caseId: string
  readonly number: string
  readonly residentId: string
  readonly municipality: { readonly id: string; readonly regionId: string }
  readonly status: CaseStatus
  readonly notifiedOn: Day
  readonly appliedOn: Day | null
  /** Whether a decision in the letter is open to objection. */
  readonly objectable: boolean
  /** How many times the letter was made ready to be sent. */
  readonly sendings: number
  readonly moves: readonly (TermMove & { readonly letterId: string })[]
}
type CaseRow = { id: string; caseId: string; number: string; residentId: string; municipalityId: string; regionId: string; status: string; notifiedOn: string; appliedOn: string | null; objectable: boolean; sendings: number; moves: readonly { kind: string; letterId: string; sentOn: string | null; untilOn: string | null; endedOn: string | null; days: number | null }[] }

/** The cases of these letters, by sending, for who may handle the post. Joins the caller's transaction. */
export async function postCases(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PostCase>> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    select dispatch_id::text as id, case_id::text as "caseId", number, resident_id::text as "residentId", municipality_id::text as "municipalityId", region_id::text as "regionId", status, notified_on as "notifiedOn", applied_on as "appliedOn", objectable, sendings, moves
    from dispatch_cases(${[...ids]}::uuid[])`
  return new Map(
    rows.map(({ id, municipalityId, regionId, status, notifiedOn, appliedOn, moves, ...row }) => [
      id,
      {
        ...row, municipality: { id: municipalityId, regionId }, status: oneOf(CASE_STATUSES, status) ?? 'notified', notifiedOn: day(notifiedOn), appliedOn: orNull(appliedOn),
        moves: moves.map((move) => ({ ...move, kind: oneOf(MOVE_KINDS, move.kind) ?? 'suspension', sentOn: orNull(move.sentOn), untilOn: orNull(move.untilOn), endedOn: orNull(move.endedOn) })),
      },
    ]),
  )
}

/** The last time this letter came back; null when it never did. Joins the caller's transaction. */
export async function lastReturned(tx: Tx, dispatch: Dispatch): Promise<Dispatch | null> {
  const row = await tx.wmoDispatch.findFirst({ where: { letterId: dispatch.letterId, municipalityId: dispatch.municipalityId, returnedOn: { not: null } }, orderBy: { id: 'desc' }, select: DISPATCH })
  return row && toDispatch(row)
}

export type PostLetter = { readonly id: string; readonly caseId: string; readonly number: string; readonly letterId: string; readonly kind: DispatchKind; readonly resident: string; readonly since: Day; readonly sentOn: Day | null; readonly cameBack: boolean }
export type PostView = { readonly rows: readonly PostLetter[]; readonly total: number; readonly from: number; readonly municipality: string; readonly today: Day; readonly sent: boolean; readonly number: string; /** Whether the letters and cases themselves are the actor's to open. */ readonly opens: boolean }
type Asked = { readonly page: number; readonly sent?: boolean; readonly number?: string | undefined }

/** The letters of the municipality that wait to be sent, the oldest first, or those that were sent, the newest first; a page of them, of one case where its number is given. */
export const postLetters = (actor: Actor, { page, sent = false, number = '' }: Asked): Promise<PostView> =>
  read(actor, async (tx, now) => {
    const municipalityId = postMunicipality(actor)
    const asked = number.trim().slice(0, 40)
    const of = asked === '' ? null : await tx.$queryRaw<{ id: string }[]>`select dispatch_id::text as id from dispatches_of(${asked})`
    const where = { municipalityId, sentOn: sent ? { not: null } : null, ...(of === null ? {} : { id: { in: of.map((each) => each.id) } }) }
    const total = await tx.wmoDispatch.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.wmoDispatch.findMany({ where, orderBy: sent ? [{ sentOn: 'desc' }, { id: 'desc' }] : [{ waitsSince: 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: { id: true, letterId: true, kind: true, waitsSince: true, sentOn: true, returnedOn: true } })
    const cases = await postCases(tx, rows.map((row) => row.id))
    const people = await tx.resident.findMany({ where: { municipalityId, id: { in: [...cases.values()].map((each) => each.residentId) } }, select: { id: true, ...NAME } })
    const names = new Map(people.map(({ id, ...name }) => [id, formalName(nameOf(name))]))
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return {
      total, from, municipality: municipality.name, today: dayIn(now), sent, number: asked, opens: hasRole(actor, 'consultant'),
      rows: rows.flatMap((row) => {
        const about = cases.get(row.id)
        if (!about) return []
        return [{ id: row.id, caseId: about.caseId, number: about.number, letterId: row.letterId, kind: oneOf(DISPATCH_KINDS, row.kind) ?? 'decision', since: day(row.waitsSince), sentOn: orNull(row.sentOn), cameBack: sent ? row.returnedOn !== null : about.sendings > 1, resident: names.get(about.residentId) ?? '' }]
      }),
    }
  })

export type EnvelopeView = { readonly number: string; readonly caseId: string; readonly kind: DispatchKind; readonly letters: Correspondents; readonly sendings: readonly Dispatch[]; readonly today: Day }

/** One letter as its envelope: to whom it goes, and how it went out; leaves a line of who looked. Null when it isn't the actor's to handle. */
export const postLetter = (actor: Actor, id: string): Promise<EnvelopeView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const dispatch = await dispatchById(tx, actor, id)
      const about = dispatch && mayHandlePost(actor, dispatch) ? (await postCases(tx, [id])).get(id) : undefined
      if (!dispatch || !about) return null
      const today = dayIn(now)
      const letters = await correspondents(tx, actor, about.residentId, today)
      if (!letters) return null
      const rows = await tx.wmoDispatch.findMany({ where: { letterId: dispatch.letterId, municipalityId: dispatch.municipalityId }, orderBy: { id: 'asc' }, select: DISPATCH })
      const view: EnvelopeView = { number: about.number, caseId: about.caseId, kind: dispatch.kind, letters, sendings: rows.map(toDispatch), today }
      return { view, about }
    },
    async (tx, found) => {
      if (found) await record(tx, actor, { event: 'case.envelope-viewed', compartment: 'resident', subject: { type: 'case', id: found.about.caseId }, municipalityId: found.about.municipality.id, residentId: found.about.residentId, purpose: 'verzending van een brief' })
    },
  ).then((found) => found?.view ?? null)

/** The one municipality whose post this is. Throws 'forbidden' for who does not handle it. */
function postMunicipality(actor: Actor): string {
  const municipalityId = actor.kind === 'person' ? actor.municipalityIds[0] : undefined
  if (municipalityId === undefined || !mayHandlePost(actor, { municipalityId })) throw new Halt('forbidden')
  return municipalityId
}
