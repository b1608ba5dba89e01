import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { sessionMunicipality } from '@/lib/residents/policy'
import { isOpen } from '../rules/case'
import { CASE_STATUSES } from '../schema'
import { type CaseRow, rowsByIds } from './lists'

export type Colleague = { readonly id: string; readonly name: string }

/** The consultants of the actor's municipality, as the memberships of the day say. Joins the caller's transaction. */
export const colleaguesOf = (tx: Tx): Promise<Colleague[]> => tx.$queryRaw<Colleague[]>`select id::text as id, name from consultant_colleagues()`

export const QUEUES = ['team', 'mine', 'nobody', 'all'] as const
export type Queue = (typeof QUEUES)[number]
export type QueueView = { readonly rows: readonly CaseRow[]; readonly total: number; readonly from: number; readonly counts: Readonly<Record<Exclude<Queue, 'all'>, number>>; readonly standingInFor: readonly string[]; readonly municipality: string; readonly today: Day }

const OPEN = CASE_STATUSES.filter(isOpen)

/**
 * The municipality's cases by what runs out first: the decision's last day, else the investigation's as long as no findings were sent.
 * `mine` holds those of the colleagues for whom this consultant stands in today as well. A list of names, without what is in the files.
 */
export const caseQueue = (actor: Actor, { queue, page }: { readonly queue: Queue; readonly page: number }): Promise<QueueView> =>
  read(actor, async (tx, now) => {
    const { person, municipalityId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const away = await tx.consultantAbsence.findMany({ where: { municipalityId, deputyId: person.personId, endedAt: null, fromOn: { lte: today }, untilOn: { gte: today } }, select: { personId: true, personName: true } })
    const own = [person.personId, ...away.map((each) => each.personId)]
    const statuses = queue === 'all' ? CASE_STATUSES : OPEN
    const mine = { municipalityId, status: { in: OPEN }, consultantId: { in: own } }
    const counts = { team: await tx.wmoCase.count({ where: { municipalityId, status: { in: OPEN } } }), mine: await tx.wmoCase.count({ where: mine }), nobody: await tx.wmoCase.count({ where: { ...mine, consultantId: null } }) }
    const total = queue === 'all' ? await tx.wmoCase.count({ where: { municipalityId } }) : counts[queue]
    const from = firstOf(page, total)
    const ids = await tx.$queryRaw<{ id: string }[]>`
      select c.id::text as id from wmo_case c
      where c.municipality_id = ${municipalityId}::uuid and c.status = any(${[...statuses]}::text[])
        and (${queue} not in ('mine', 'nobody') or ${queue} = 'mine' and c.consultant_id = any(${own}::uuid[]) or ${queue} = 'nobody' and c.consultant_id is null)
      order by case when c.status = any(${[...OPEN]}::text[]) then coalesce(c.decide_by, case when c.findings_sent_on is null then c.investigate_by end, '9998') else '9999' end, c.number
      offset ${from} limit ${PAGE}`
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { rows: await rowsByIds(tx, ids.map((each) => each.id), today), total, from, counts, standingInFor: away.map((each) => each.personName), municipality: municipality.name, today }
  })

export type Absence = { readonly id: string; readonly version: number; readonly personName: string; readonly deputyName: string; readonly fromOn: Day; readonly untilOn: Day; readonly recordedBy: string }
export type TeamView = { readonly colleagues: readonly (Colleague & { readonly cases: number })[]; readonly me: string; readonly absences: readonly Absence[]; readonly total: number; readonly from: number; readonly municipality: string; readonly today: Day }

/** Who works for this municipality with how many open cases, and who is or will be away; a page of absences, the first one on top. */
export const teamScreen = (actor: Actor, page: number): Promise<TeamView> =>
  read(actor, async (tx, now) => {
    const { person, municipalityId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const known = await colleaguesOf(tx)
    const counted = await tx.wmoCase.groupBy({ by: ['consultantId', 'consultantName'], where: { municipalityId, status: { in: OPEN }, consultantId: { not: null } }, _count: true })
    const casesOf = (id: string) => counted.filter((each) => each.consultantId === id).reduce((sum, each) => sum + each._count, 0)
    // Who left the team may still have cases.
    const left = counted.flatMap((each) => (each.consultantId === null || known.some((one) => one.id === each.consultantId) ? [] : [{ id: each.consultantId, name: each.consultantName ?? 'Onbekend' }]))
    const where = { municipalityId, endedAt: null, untilOn: { gte: today } }
    const total = await tx.consultantAbsence.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.consultantAbsence.findMany({ where, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: { id: true, version: true, personName: true, deputyName: true, fromOn: true, untilOn: true, recordedBy: true } })
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return {
      me: person.personId, total, from, municipality: municipality.name, today,
      colleagues: [...known, ...left].map((each) => ({ ...each, cases: casesOf(each.id) })),
      absences: rows.map((row) => ({ ...row, fromOn: day(row.fromOn), untilOn: day(row.untilOn) })),
    }
  })
