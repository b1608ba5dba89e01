import { read, type Tx } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day, partsOf } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { PAGE } from '@/lib/kernel/paging'
import { isSigned } from '@/lib/signing'
import { sessionMunicipality } from '@/lib/residents/policy'
import { filePart } from '@/lib/residents/queries/file'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { ruleOn } from '@/lib/rulebook/queries'
import { destroyableFrom, type FileFacts, recordText, type Retention } from '../rules/destruction'
import type { DestructionGround, DestructionStatus } from '../schema/destruction'

type Facts = FileFacts & { readonly proposed: boolean }
type FactRow = { id: string; last_day: string; had_help: boolean; running: boolean; held: boolean; proposed: boolean }

/** What decides about keeping the files that `which` points at: the last day anything was or will be of force, and what still runs. */
const factsSql = (today: Day, which: Prisma.Sql) => Prisma.sql`
    select r.id::text, greatest(to_char(r.created_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), coalesce(r.died_on, ''), coalesce(c.last, ''), coalesce(i.last, ''), coalesce(f.last, '')) as last_day, i.last is not null or f.last is not null as had_help,
      coalesce(c.open, false) or coalesce(i.runs, false) or coalesce(f.runs, false) or exists (select from objection_standing s join wmo_case x on x.id = s.case_id where x.resident_id = r.id and s.standing = 'running') as running,
      exists (select from retention_hold h where h.resident_id = r.id and h.lifted_on is null) as held, exists (select from destruction d where d.resident_id = r.id and d.status = 'proposed') as proposed
    from resident r
      left join lateral (select max(greatest(c.notified_on, coalesce(c.closed_on, ''), coalesce((select max(d.decided_on) from wmo_decision d where d.case_id = c.id), ''))) as last, bool_or(c.status in ('notified', 'investigating', 'findings-sent', 'applied')) as open
        from wmo_case c where c.municipality_id = r.municipality_id and c.resident_id = r.id) c on true
      left join lateral (select max(coalesce(i.ended_on, i.ends_on)) as last, bool_or(i.status = 'adopted' and i.ends_on >= ${today}) as runs from indication i where i.municipality_id = r.municipality_id and i.resident_id = r.id and i.status <> 'superseded') i on true
      left join lateral (select max(coalesce(f.ends_on, ${today})) as last, bool_or(f.ends_on is null or f.ends_on >= ${today}) as runs from facility_registration f where f.municipality_id = r.municipality_id and f.resident_id = r.id) f on true
    where ${which}`

const toFacts = (rows: readonly FactRow[]): Map<string, Facts> => new Map(rows.map((row) => [row.id, { lastDay: day(row.last_day), hadHelp: row.had_help, running: row.running, held: row.held, proposed: row.proposed }]))

/** What decides about keeping these files, in one statement. Joins the caller's transaction. */
export const fileFacts = async (tx: Tx, today: Day, residentIds: readonly string[]): Promise<Map<string, Facts>> =>
  toFacts(await tx.$queryRaw<FactRow[]>`${factsSql(today, Prisma.sql`r.id = any(${[...residentIds]}::uuid[])`)}`)

/** The dated rule of a municipality on keeping files; null when there is none. */
export async function retentionOf(tx: Tx, municipalityId: string, on: Day): Promise<{ readonly value: Retention; readonly source: string; readonly status: string } | null> {
  const { regionId } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { regionId: true } })
  return ruleOn(tx, 'retention', { regionId, municipalityId }, on)
}

export type DueFile = { readonly residentId: string; readonly name: string; readonly lastDay: Day; readonly dueOn: Day; readonly hadHelp: boolean; readonly held: boolean; readonly proposed: boolean }
export type DestructionRow = { readonly id: string; readonly residentId: string; readonly ground: DestructionGround; readonly status: DestructionStatus; readonly proposedBy: string; readonly proposedAt: Date; readonly decidedBy: string | null; readonly decidedAt: Date | null }
const RECORD = { id: true, residentId: true, ground: true, status: true, proposedBy: true, proposedAt: true, decidedBy: true, decidedAt: true } as const
const toRecord = (row: { readonly ground: string; readonly status: string } & Omit<DestructionRow, 'ground' | 'status'>): DestructionRow => ({ ...row, ground: row.ground as DestructionGround, status: row.status as DestructionStatus })

/** What may go: files whose term is over, oldest first, those that wait on a second person, and what was decided before. */
export const retentionPage = (actor: Actor) =>
  read(actor, async (tx, now) => {
    const { municipalityId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const rule = await retentionOf(tx, municipalityId, today)
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const rows = await tx.destruction.findMany({ where: { municipalityId }, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }], take: 100, select: RECORD })
    return { municipality: name, rule, due: rule ? await dueFiles(tx, municipalityId, rule.value, today) : [], destructions: rows.map(toRecord), today }
  })

/**
 * The first page of the files whose term is over, by the day it was. Each file's own term counts before the page is cut off: what must be kept
 * fifteen years would otherwise stand before what may go after two.
 */
async function dueFiles(tx: Tx, municipalityId: string, rule: Retention, today: Day): Promise<DueFile[]> {
  const from = rule.countsFrom === 'last-day' ? today : day(`${partsOf(today).year}-01-01`)
  const shortest = Math.min(rule.helpYears, rule.noHelpYears)
  // What a file can't be due with is left out beforehand, by index.
  const perhaps = Prisma.sql`r.municipality_id = ${municipalityId}::uuid and r.created_at < ${from}::date - make_interval(years => ${shortest}::int)
      and not exists (select from indication i where i.municipality_id = r.municipality_id and i.resident_id = r.id and i.status <> 'superseded' and coalesce(i.ended_on, i.ends_on)::date >= ${from}::date - make_interval(years => ${shortest}::int))
      and not exists (select from wmo_case c where c.municipality_id = r.municipality_id and c.resident_id = r.id and (c.status in ('notified', 'investigating', 'findings-sent', 'applied') or greatest(c.notified_on, coalesce(c.closed_on, ''))::date >= ${from}::date - make_interval(years => ${shortest}::int)))`
  const facts = toFacts(await tx.$queryRaw<FactRow[]>`
    select * from (${factsSql(today, perhaps)}) f cross join lateral (select f.last_day::date + make_interval(years => case when f.had_help then ${rule.helpYears}::int else ${rule.noHelpYears}::int end) as over) term
    where not f.running and term.over < ${from}::date order by term.over, f.id limit ${PAGE}`)
  const names = new Map((await tx.resident.findMany({ where: { id: { in: [...facts.keys()] } }, select: { id: true, ...NAME } })).map((row) => [row.id, formalName(nameOf(row))]))
  return [...facts].map(([residentId, file]) => ({ residentId, name: names.get(residentId) ?? '', ...file, dueOn: destroyableFrom(file, rule) }))
}

/** How long one file is kept, what holds it, and the proposal that waits. */
export const keepingOf = (actor: Actor, residentId: string) =>
  filePart(actor, residentId, async (tx, today, municipalityId) => {
    const facts = (await fileFacts(tx, today, [residentId])).get(residentId)
    if (!facts) return null
    const rule = await retentionOf(tx, municipalityId, today)
    const holds = await tx.retentionHold.findMany({ where: { residentId }, orderBy: [{ placedOn: 'desc' }, { id: 'desc' }] })
    const proposal = await tx.destruction.findFirst({ where: { residentId, status: 'proposed' }, select: { ...RECORD, version: true, basis: true, requestedOn: true, proposedById: true } })
    return {
      facts, rule, dueOn: rule && destroyableFrom(facts, rule.value),
      holds: holds.map((row) => ({ ...row, placedOn: day(row.placedOn), liftedOn: row.liftedOn === null ? null : day(row.liftedOn) })),
      proposal: proposal && { ...toRecord(proposal), version: proposal.version, basis: proposal.basis, requestedOn: proposal.requestedOn === null ? null : day(proposal.requestedOn), own: actor.kind === 'person' && proposal.proposedById === actor.personId },
    }
  })
export type Keeping = NonNullable<Awaited<ReturnType<typeof keepingOf>>>

/** The record of one destruction: which kinds of rows went and how many, and whether its signature holds. Nothing of what they said. */
export const destructionRecord = (actor: Actor, id: string) =>
  read(actor, async (tx) => {
    const { municipalityId } = sessionMunicipality(actor)
    const row = await tx.destruction.findFirst({ where: { id, municipalityId }, select: { ...RECORD, basis: true, declineReason: true, counts: true, signature: true, signingKey: true, municipality: { select: { name: true } } } })
    if (!row) return null
    const counts = (row.counts ?? {}) as Readonly<Record<string, number>>
    const text = row.decidedBy !== null && row.decidedAt !== null ? recordText({ ...row, municipality: row.municipality.name, decidedBy: row.decidedBy, decidedAt: row.decidedAt, counts }) : null
    const { municipality, signature, signingKey, ...rest } = row
    return { ...toRecord(rest), basis: row.basis, declineReason: row.declineReason, municipality: municipality.name, counts: Object.entries(counts).map(([table, rows]) => ({ table, rows })), signed: text !== null && signature !== null && signingKey !== null && isSigned(text, { key: signingKey, signature }), signature }
  })
