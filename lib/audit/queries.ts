import { gate, read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Change } from '@/lib/audit/record'
import { isHalt } from '@/lib/kernel/errors'
import { logFault, newReference } from '@/lib/log'

export type TimelineLine = { readonly seq: string; readonly at: Date; readonly event: string; readonly actor: string; readonly role: string | null; readonly changes: readonly Change[]; readonly detail: Readonly<Record<string, unknown>> }

const asDetail = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {})

function toLine(row: { seq: bigint; portalAt: Date; event: string; actorName: string; role: string | null; detail: unknown }): TimelineLine {
  const { changes, ...detail } = asDetail(row.detail)
  return { seq: row.seq.toString(), at: row.portalAt, event: row.event, actor: row.actorName, role: row.role, changes: Array.isArray(changes) ? (changes as Change[]) : [], detail }
}

const LINE = { seq: true, portalAt: true, event: true, actorName: true, role: true, detail: true } as const

/** What happened to one thing, newest first, as far as this actor may read it. Joins the caller's transaction. */
export async function timelineOf(tx: Tx, subjectIds: readonly string[], take = 50): Promise<TimelineLine[]> {
  const rows = await tx.auditLine.findMany({ where: { subjectId: { in: [...subjectIds] } }, orderBy: { seq: 'desc' }, take, select: LINE })
  return rows.map(toLine)
}

/** What others changed on a row since the version the user started from. */
export const changesSince = (actor: Actor, subjectId: string, version: number): Promise<TimelineLine[]> =>
  read(actor, async (tx) => {
    const rows = await tx.auditLine.findMany({ where: { subjectId, subjectVersion: { gt: version } }, orderBy: { seq: 'asc' }, select: LINE })
    return rows.map(toLine)
  })

/** Lines that are gone over for a page; a longer trail is gone over in rounds besides (ADR 0105). */
export const MOST_AT_ONCE = 5000

export type ChainState = {
  readonly ok: boolean
  readonly lines: number
  readonly head: number
  readonly firstBroken: number | null
  readonly headHash: string
  /** How many lines were gone over just now; fewer than all of a long trail. */
  readonly seen: number
  /** Where the round along all lines is, and the last that came to its end. */
  readonly round: { readonly through: number; readonly wholeAt: Date | null; readonly wholeThrough: number | null }
}

type StandingRow = { ok: boolean; lines: bigint; head: bigint; first_broken: bigint | null; head_hash: string; seen: bigint; round_through: bigint; whole_at: Date | null; whole_through: bigint | null }

function toChain(row: StandingRow | undefined): ChainState {
  if (!row) throw new Error('audit_standing() gave no row')
  const whole = (value: bigint | null) => (value === null ? null : Number(value))
  return { ok: row.ok, lines: Number(row.lines), head: Number(row.head), firstBroken: whole(row.first_broken), headHash: row.head_hash, seen: Number(row.seen), round: { through: Number(row.round_through), wholeAt: row.whole_at, wholeThrough: whole(row.whole_through) } }
}

/** How the chain stands: gone over whole while it has at most so many lines; of a longer one the newest lines and what the rounds found. Counts only, no content. */
export const verifyChain = (most = MOST_AT_ONCE): Promise<ChainState> => gate(async (client) => toChain((await client.$queryRaw<StandingRow[]>`select * from audit_standing(${most}::int)`)[0]))

/** The same within a screen's transaction. */
export const chainState = async (tx: Tx): Promise<ChainState> => toChain((await tx.$queryRaw<StandingRow[]>`select * from audit_standing(${MOST_AT_ONCE}::int)`)[0])

/** Goes on with the round along all lines, by one stretch. True when the round came to its end. */
export const goOnWithRound = (most = MOST_AT_ONCE): Promise<boolean> => gate(async (client) => (await client.$queryRaw<{ done: boolean }[]>`select audit_go_on(${most}::int) as done`)[0]?.done ?? false)

const EVERY_MS = 60_000
let went = 0

/** Whoever watches the portal's health takes the round along, at most once a minute; a fault in it is logged and is no fault of the portal. */
export async function roundByTheWay(): Promise<void> {
  const now = Date.now()
  if (now - went < EVERY_MS) return
  went = now
  await goOnWithRound().catch((thrown: unknown) => {
    if (!isHalt(thrown, 'unavailable')) logFault(newReference(), 'audit round', thrown)
  })
}
