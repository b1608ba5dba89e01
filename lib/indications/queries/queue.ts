import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { sessionMunicipality } from '@/lib/residents/policy'
import { isOpen } from '../rules/case'
import { CASE_STATUSES } from '../schema'
import { type CaseRow, type QueuedCase, queuedRow } from './lists'

export type Colleague = { readonly id: string; readonly name: string }

/** The consultants of the actor's municipality, as the memberships of the day say. Joins the caller's transaction. */
export const colleaguesOf = (tx: Tx): Promise<Colleague[]> => tx.$queryRaw<Colleague[]>`select id::text as id, name from consultant_colleagues()`

export const QUEUES = ['team', 'mine', 'nobody', 'all'] as const
export type Queue = (typeof QUEUES)[number]
export type QueueView = { readonly rows: readonly CaseRow[]; readonly total: number; readonly from: number; readonly counts: Readonly<Record<Exclude<Queue, 'all'>, number>>; readonly standingInFor: readonly string[]; readonly municipality: string; readonly today: Day }

const OPEN = CASE_STATUSES.filter(isOpen)

type Found = { readonly municipality: string; readonly away: readonly { readonly name: string }[]; readonly team: number; readonly mine: number; readonly nobody: number; readonly all: number; readonly rows: readonly QueuedCase[] }

/**
 * The municipality's cases by what runs out first: the decision's last day, else the investigation's as long as no findings were sent.
 * `mine` holds those of the colleagues for whom this consultant stands in today as well. A list of names, without what is in the files.
 * One statement that looks over the cases once: a list that is opened all day (docs/performance.md).
 */
export const caseQueue = (actor: Actor, { queue, page }: { readonly queue: Queue; readonly page: number }): Promise<QueueView> =>
  read(actor, async (tx, now) => {
    const { person, municipalityId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const [found] = await tx.$queryRaw<Found[]>`
      with away as materialized (
        select person_id, person_name from consultant_absence
        where municipality_id = ${municipalityId}::uuid and deputy_id = ${person.personId}::uuid and ended_at is null and from_on <= ${today} and until_on >= ${today}),
      standing as materialized (
        select c.id, c.number, c.consultant_id, c.status = any(${[...OPEN]}::text[]) as open, c.consultant_id = ${person.personId}::uuid or c.consultant_id in (select person_id from away) as mine,
          case when c.status = any(${[...OPEN]}::text[]) then coalesce(c.decide_by, case when c.findings_sent_on is null then c.investigate_by end, '9998') else '9999' end as due
        from wmo_case c where c.municipality_id = ${municipalityId}::uuid and c.status = any(${queue === 'all' ? [...CASE_STATUSES] : [...OPEN]}::text[])),
      counted as (
        select count(*)::int as "all", count(*) filter (where open)::int as team, count(*) filter (where open and mine)::int as mine, count(*) filter (where open and consultant_id is null)::int as nobody from standing),
      page as materialized (
        select s.id, s.number, s.due from standing s
        where ${queue}::text not in ('mine', 'nobody') or ${queue}::text = 'mine' and s.mine or ${queue}::text = 'nobody' and s.consultant_id is null
        order by s.due, s.number
        offset (select least(${page}::int, greatest((case ${queue}::text when 'all' then "all" when 'mine' then mine when 'nobody' then nobody else team end - 1) / ${PAGE}, 0)) * ${PAGE} from counted) limit ${PAGE})
      select m.name as municipality, counted.*, (select coalesce(jsonb_agg(jsonb_build_object('name', person_name) order by person_name), '[]') from away) as away,
        (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'status', c.status, 'importedFrom', c.imported_from, 'notifiedOn', c.notified_on, 'investigateBy', c.investigate_by,
            'findingsSentOn', c.findings_sent_on, 'decideBy', c.decide_by, 'consultantName', c.consultant_name, 'product', p.name,
            'salutation', r.salutation, 'initials', r.initials, 'givenName', r.given_name, 'prefix', r.prefix, 'surname', r.surname, 'partnerPrefix', r.partner_prefix, 'partnerSurname', r.partner_surname, 'nameUse', r.name_use) order by page.due, page.number), '[]')
          from page join wmo_case c on c.id = page.id join resident r on r.id = c.resident_id left join product p on p.id = c.product_id) as rows
      from municipality m, counted where m.id = ${municipalityId}::uuid`
    if (!found) throw new Halt('not-found')
    const { municipality, away, all, rows, ...counts } = found
    const total = queue === 'all' ? all : counts[queue]
    return { rows: rows.map((row) => queuedRow(row, today)), total, from: firstOf(page, total), counts, standingInFor: away.map((each) => each.name), municipality, today }
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
