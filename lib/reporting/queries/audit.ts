import { chainState, type ChainState } from '@/lib/audit/queries'
import { record, type Change } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { isRole, roleLabel, type Person } from '@/lib/kernel/actor'
import { addDays, type Day } from '@/lib/kernel/day'
import { parseDay } from '@/lib/kernel/day-input'
import { dayIn, startOfDay } from '@/lib/kernel/instant'
import { mayAudit } from '../policy'
import { READ_COMPARTMENTS, type ReadCompartment } from '../schema'

export type AuditFilter = { readonly event?: string | undefined; readonly who?: string | undefined; readonly part?: string | undefined; readonly from?: string | undefined; readonly until?: string | undefined }

export type AuditRow = {
  readonly seq: string
  readonly at: Date
  readonly event: string
  readonly subject: string
  readonly compartment: ReadCompartment
  readonly who: string
  readonly role: string
  readonly purpose: string | null
  /** Which fields changed; of residents only the names of the fields, never their content. */
  readonly changes: readonly string[]
}

export type AuditView = {
  readonly chain: ChainState
  readonly rows: readonly AuditRow[]
  readonly next: string | null
  readonly count: number
  readonly events: readonly string[]
  readonly people: readonly string[]
  readonly strangeDay: boolean
  readonly today: Day
}

const PAGE = 25
/** Also how far a count is carried on. */
export const MOST_EXPORTED = 10_000

const LINE = { seq: true, portalAt: true, event: true, subjectType: true, compartment: true, actorName: true, role: true, purpose: true, detail: true } as const

function toRow(row: { seq: bigint; portalAt: Date; event: string; subjectType: string; compartment: string; actorName: string; role: string | null; purpose: string | null; detail: unknown }): AuditRow {
  const compartment = READ_COMPARTMENTS.find((each) => each === row.compartment) ?? 'region'
  const detail = row.detail as { readonly changes?: readonly Change[] } | null
  return {
    seq: row.seq.toString(),
    at: row.portalAt,
    event: row.event,
    subject: row.subjectType,
    compartment,
    who: row.actorName,
    role: row.role === null ? '' : isRole(row.role) ? roleLabel(row.role) : 'Systeem',
    purpose: row.purpose,
    changes: (detail?.changes ?? []).map((change) => (compartment === 'resident' ? change.label : `${change.label}: ${change.from || '(leeg)'} → ${change.to || '(leeg)'}`)),
  }
}

/** The rows that a filter asks for, within what row-level security lets this auditor read. A day that isn't one is left out, and said. */
function whereOf(filter: AuditFilter) {
  const from = filter.from ? parseDay(filter.from) : undefined
  const until = filter.until ? parseDay(filter.until) : undefined
  const portalAt = { ...(from?.ok ? { gte: startOfDay(from.value) } : {}), ...(until?.ok ? { lt: startOfDay(addDays(until.value, 1)) } : {}) }
  const compartment = READ_COMPARTMENTS.find((each) => each === filter.part)
  return {
    strangeDay: from?.ok === false || until?.ok === false,
    where: {
      compartment: compartment ?? { in: [...READ_COMPARTMENTS] },
      ...(filter.event ? { event: filter.event } : {}),
      ...(filter.who ? { actorName: filter.who } : {}),
      ...(from?.ok || until?.ok ? { portalAt } : {}),
    },
  }
}

/** The audit trail that this auditor may read, newest first, with the state of the whole chain. Null for everybody else. */
export const auditTrail = (actor: Person, filter: AuditFilter, before: string | undefined): Promise<AuditView | null> =>
  read(actor, async (tx, now) => {
    if (!mayAudit(actor)) return null
    const { where, strangeDay } = whereOf(filter)
    const rows = await tx.auditLine.findMany({ where: { ...where, ...(before && /^\d{1,18}$/.test(before) ? { seq: { lt: BigInt(before) } } : {}) }, orderBy: { seq: 'desc' }, take: PAGE + 1, select: LINE })
    const shown = rows.slice(0, PAGE)
    return {
      chain: await chainState(tx),
      rows: shown.map(toRow),
      next: rows.length > PAGE ? (shown.at(-1)?.seq.toString() ?? null) : null,
      count: await tx.auditLine.count({ where, take: MOST_EXPORTED + 1 }),
      ...(await choices(tx)),
      strangeDay,
      today: dayIn(now),
    }
  })

/** What can be chosen in the filters: the events and the people that occur, each found by leaping over an index to the next. */
async function choices(tx: Tx): Promise<{ events: string[]; people: string[] }> {
  const parts = [...READ_COMPARTMENTS]
  const events = await tx.$queryRaw<{ word: string }[]>`
    with recursive found(word) as (
      (select event from audit_line where compartment = any(${parts}::text[]) order by event limit 1)
      union all select (select l.event from audit_line l where l.event > f.word and l.compartment = any(${parts}::text[]) order by l.event limit 1) from found f where f.word is not null)
    select word from found where word is not null`
  const people = await tx.$queryRaw<{ word: string }[]>`
    with recursive found(word) as (
      (select actor_name from audit_line where compartment = any(${parts}::text[]) order by actor_name limit 1)
      union all select (select l.actor_name from audit_line l where l.actor_name > f.word and l.compartment = any(${parts}::text[]) order by l.actor_name limit 1) from found f where f.word is not null)
    select word from found where word is not null`
  return { events: events.map((row) => row.word), people: people.map((row) => row.word) }
}

/** The same rows for a file, at most ten thousand; that it was downloaded, with which filter and how many, is recorded. */
export const auditExport = (actor: Person, filter: AuditFilter): Promise<readonly AuditRow[] | null> =>
  readRecorded(
    actor,
    async (tx) => (mayAudit(actor) ? (await tx.auditLine.findMany({ where: whereOf(filter).where, orderBy: { seq: 'desc' }, take: MOST_EXPORTED, select: LINE })).map(toRow) : null),
    async (tx, rows) => {
      if (rows) await record(tx, actor, { event: 'audit.exported', compartment: 'platform', subject: { type: 'audit-trail' }, purpose: 'rechtmatigheid', detail: { lines: rows.length, filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) } })
    },
  )
