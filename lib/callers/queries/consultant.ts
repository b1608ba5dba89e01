import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { residentHead, type ResidentHead } from '@/lib/residents/queries/head'
import { sessionMunicipality, visibleTo } from '@/lib/residents/policy'
import { whoseCall } from '../rules'
import type { CallOutcome, CallStatus, CallSubject, ReachTime } from '../schema'

const OPEN_CASES = ['notified', 'investigating', 'findings-sent', 'applied']

export type CallRow = { readonly id: string; readonly about: CallSubject; readonly reach: ReachTime; readonly askedAt: Date; readonly mine: boolean }

/** The open calls that are this consultant's, or for whom he stands in today, and those of the team: nobody's name stands in them. Joins the caller's transaction. */
export async function callsFor(tx: Tx, actor: Person, today: Day): Promise<CallRow[]> {
  const rows = await tx.callBack.findMany({
    where: { status: 'open', ...visibleTo(actor) }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], take: 100,
    select: { id: true, about: true, reach: true, askedAt: true, resident: { select: { wmoCases: { where: { status: { in: OPEN_CASES } }, select: { consultantId: true } } } } },
  })
  if (rows.length === 0) return []
  const absent = await tx.consultantAbsence.findMany({ where: { deputyId: actor.personId, endedAt: null, fromOn: { lte: today }, untilOn: { gte: today } }, select: { personId: true } })
  const mine = new Set([actor.personId, ...absent.map((each) => each.personId)])
  return rows.flatMap(({ resident, ...row }) => {
    const whose = whoseCall(resident.wmoCases.map((each) => each.consultantId), mine)
    return whose === 'colleague' ? [] : [{ ...row, about: row.about as CallSubject, reach: row.reach as ReachTime, mine: whose === 'mine' }]
  })
}

/** What waits to be called back by this consultant or his team. */
export const callBackList = (actor: Actor): Promise<{ readonly rows: readonly CallRow[]; readonly municipality: string; readonly today: Day }> =>
  read(actor, async (tx, now) => {
    const { person, municipalityId } = sessionMunicipality(actor)
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { rows: await callsFor(tx, person, dayIn(now)), municipality: name, today: dayIn(now) }
  })

export type CallBackView = { readonly id: string; readonly resident: ResidentHead; readonly about: CallSubject; readonly phone: string; readonly reach: ReachTime; readonly status: CallStatus; readonly askedAt: Date; readonly askedBy: string; readonly doneAt: Date | null; readonly doneBy: string | null; readonly outcome: CallOutcome | null; readonly version: number; readonly viewedAt: Date }

/** One call with who it is; that somebody looked is recorded. */
export const callBackScreen = (actor: Actor, id: string): Promise<CallBackView | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<CallBackView | null> => {
      sessionMunicipality(actor)
      const row = await tx.callBack.findFirst({ where: { id, ...visibleTo(actor) }, select: { id: true, residentId: true, about: true, phone: true, reach: true, status: true, askedAt: true, askedBy: true, doneAt: true, doneBy: true, outcome: true, version: true } })
      const resident = row && (await residentHead(tx, actor, row.residentId, dayIn(now)))
      if (!row || !resident) return null
      const { residentId: _resident, ...rest } = row
      return { ...rest, resident, viewedAt: now, about: row.about as CallSubject, reach: row.reach as ReachTime, status: row.status as CallStatus, outcome: row.outcome as CallOutcome | null }
    },
    async (tx, view) => {
      if (view) await record(tx, actor, { event: 'call-back.viewed', compartment: 'resident', subject: { type: 'call-back', id }, municipalityId: view.resident.municipalityId, residentId: view.resident.id, purpose: 'terugbellen' })
    },
  )
