import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { mayManageProcedure } from '@/lib/procedures/policy'
import { procedureHead, type ProcedureHead, type WindowView } from '@/lib/procedures/queries/head'

export type StopView = { readonly id: string; readonly windowId: string; readonly window: string; readonly stoppedAt: Date; readonly reason: string; readonly reopenedAt: Date | null; readonly reopenedReason: string | null }

/** Every stop of a procedure's windows with its reasons, the newest first; joins the caller's transaction. */
export async function stopsOf(tx: Tx, procedureId: string): Promise<StopView[]> {
  const rows = await tx.windowStop.findMany({
    where: { procedureId },
    orderBy: { stoppedAt: 'desc' },
    select: { id: true, windowId: true, stoppedAt: true, reason: true, reopenedAt: true, reopenedReason: true, window: { select: { name: true } } },
  })
  return rows.map(({ window, ...row }) => ({ ...row, window: window.name }))
}

/** A window that can be stopped or reopened, with the stops it had; null when neither is possible. */
export const stopPage = (actor: Person, windowId: string): Promise<{ head: ProcedureHead; window: WindowView; stops: StopView[] } | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.entryWindow.findUnique({ where: { id: windowId }, select: { procedureId: true, regionId: true } })
    if (!row || !mayManageProcedure(actor, row)) return null
    const head = await procedureHead(tx, actor, row.procedureId, now)
    const window = head?.windows.find((each) => each.id === windowId)
    if (!head || !window || head.status !== 'published' || !['planned', 'open', 'stopped'].includes(window.standing)) return null
    return { head, window, stops: (await stopsOf(tx, head.id)).filter((stop) => stop.windowId === windowId) }
  })
