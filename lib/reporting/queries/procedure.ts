import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { overviewIn, type OverviewView } from '@/lib/procedures/queries/overview'

export type ProcedurePage = OverviewView & { readonly admitted: { readonly providers: number; readonly participations: number; readonly byLot: Readonly<Record<string, number>> } }

/** The overview of a procedure with how many providers take part in each lot today: running, or under notice. */
export const procedurePage = (actor: Person, id: string): Promise<ProcedurePage | null> =>
  read(actor, async (tx, now) => {
    const overview = await overviewIn(tx, actor, id, now)
    if (!overview) return null
    const { today } = overview.head
    const rows = await tx.participation.findMany({ where: { agreement: { procedureId: id }, ...TAKES_PART, startsOn: { lte: today }, endsOn: { gte: today } }, select: { lotId: true, providerId: true }, distinct: ['lotId', 'providerId'] })
    const byLot: Record<string, number> = {}
    for (const row of rows) byLot[row.lotId] = (byLot[row.lotId] ?? 0) + 1
    return { ...overview, admitted: { providers: new Set(rows.map((row) => row.providerId)).size, participations: rows.length, byLot } }
  })

/** A participation counts while its agreement is signed and it has neither ended nor been dissolved. */
export const TAKES_PART = { status: { in: ['running', 'suspended', 'notice-given'] } }
