import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { deskResident, type DeskResident } from '@/lib/facility/queries/desk'
import { deskOf } from '@/lib/facility/policy'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { nameOf } from '@/lib/residents/queries/head'
import { checkStands } from '../rules'
import { CALLER_WAITS, type CallerWait, STANDING_STEPS, type CallOutcome, type CallStatus, type CallSubject, type StandingStep } from '../schema'

export type Standing = { readonly step: StandingStep; readonly since: Day | null; readonly until: Day | null; readonly provider: string | null; readonly waitingSince: Day | null }
type StandingRow = { readonly step: string; readonly since: string | null; readonly until: string | null; readonly provider: string | null; readonly waitingSince: string | null }
const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

export type DeskCallBack = { readonly id: string; readonly about: CallSubject; readonly status: CallStatus; readonly askedAt: Date; readonly doneAt: Date | null; readonly outcome: CallOutcome | null }
export type CallerPage = DeskResident & {
  /** Why help that was granted has not begun, once he was checked; empty when nothing waits. */
  readonly waits: readonly CallerWait[]
  /** How his custom cases stand, once he was checked; null before, or too long ago. */
  readonly standing: readonly Standing[] | null
  readonly callBacks: readonly DeskCallBack[]
  /** Who besides the resident may hear how his case stands. */
  readonly mayHear: readonly MayHear[]
}

export type MayHear = { readonly id: string; readonly name: string }
type NameRow = { readonly id: string; readonly organisation: string | null; readonly salutation: string; readonly initials: string | null; readonly prefix: string | null; readonly surname: string | null }

/** Those whose authority for this resident was seen and runs today, by name: the desk reads nothing else of them. Joins the caller's transaction. */
export async function mayHear(tx: Tx, residentId: string): Promise<MayHear[]> {
  const rows = await tx.$queryRaw<NameRow[]>`select id::text as id, organisation, salutation, initials, prefix, surname from caller_representatives(${residentId}::uuid)`
  return rows.map(({ id, organisation, initials, surname, ...row }) => {
    const person = surname === null ? null : formalName(nameOf({ ...row, initials: initials ?? '', surname, givenName: null, partnerPrefix: null, partnerSurname: null, nameUse: 'own' }))
    return { id, name: [person, organisation].filter((each) => each !== null).join(', ') }
  })
}

/** A resident at the desk, and after a check how his custom case stands: told from the database in steps, never from the case. Each look is recorded. */
export const callerPage = (actor: Actor, residentId: string): Promise<CallerPage | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<CallerPage | null> => {
      const view = await deskResident(actor, residentId)
      if (!view) return null
      const { person } = deskOf(actor)
      const check = await tx.callerCheck.findFirst({ where: { residentId, personId: person.personId }, orderBy: { checkedAt: 'desc' }, select: { checkedAt: true } })
      const rows = check && checkStands(check.checkedAt, now) ? await tx.$queryRaw<StandingRow[]>`select * from caller_standing(${residentId}::uuid)` : null
      const calls = await tx.callBack.findMany({ where: { residentId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], take: 10, select: { id: true, about: true, status: true, askedAt: true, doneAt: true, outcome: true } })
      const waits = rows === null ? [] : await tx.$queryRaw<{ kind: string }[]>`select kind from caller_waits(${residentId}::uuid)`
      return {
        ...view,
        waits: CALLER_WAITS.filter((each) => waits.some((wait) => wait.kind === each)),
        standing: rows?.flatMap((row) => {
          const step = STANDING_STEPS.find((each) => each === row.step)
          return step ? [{ step, since: orNull(row.since), until: orNull(row.until), provider: row.provider, waitingSince: orNull(row.waitingSince) }] : []
        }) ?? null,
        mayHear: await mayHear(tx, residentId),
        callBacks: calls.map((row) => ({ ...row, about: row.about as CallSubject, status: row.status as CallStatus, outcome: row.outcome as CallOutcome | null })),
      }
    },
    async (tx, view) => {
      if (view?.standing) await record(tx, actor, { event: 'caller.status-told', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId: view.resident.municipalityId, residentId, purpose: 'vraag van een beller' })
    },
  )

export type DeskCallBacks = { readonly rows: readonly (DeskCallBack & { readonly residentId: string; readonly askedBy: string })[]; readonly total: number; readonly from: number; readonly today: Day; readonly municipality: string }

/** The calls that residents wait for, the oldest first: without names, and whether it was done. */
export const deskCallBacks = (actor: Actor, { all, page }: { readonly all: boolean; readonly page: number }): Promise<DeskCallBacks> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = deskOf(actor)
    const where = { municipalityId, ...(all ? {} : { status: 'open' }) }
    const total = await tx.callBack.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.callBack.findMany({ where, orderBy: [{ askedAt: all ? 'desc' : 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: { id: true, residentId: true, about: true, status: true, askedAt: true, askedBy: true, doneAt: true, outcome: true } })
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { total, from, today: dayIn(now), municipality: name, rows: rows.map((row) => ({ ...row, about: row.about as CallSubject, status: row.status as CallStatus, outcome: row.outcome as CallOutcome | null })) }
  })
