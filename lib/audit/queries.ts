import { gate, read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Change } from '@/lib/audit/record'

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

export type ChainState = { readonly ok: boolean; readonly lines: number; readonly head: number; readonly firstBroken: number | null; readonly headHash: string }

type VerifyRow = { ok: boolean; lines: bigint; head: bigint; first_broken: bigint | null; head_hash: string }

function toChain(row: VerifyRow | undefined): ChainState {
  if (!row) throw new Error('audit_verify() gave no row')
  return { ok: row.ok, lines: Number(row.lines), head: Number(row.head), firstBroken: row.first_broken === null ? null : Number(row.first_broken), headHash: row.head_hash }
}

/** Recomputes the whole chain in the database and tells counts only, no content. */
export const verifyChain = (): Promise<ChainState> => gate(async (client) => toChain((await client.$queryRaw<VerifyRow[]>`select * from audit_verify()`)[0]))

/** The same within a screen's transaction. */
export const chainState = async (tx: Tx): Promise<ChainState> => toChain((await tx.$queryRaw<VerifyRow[]>`select * from audit_verify()`)[0])
