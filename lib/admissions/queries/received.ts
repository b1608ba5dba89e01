import { pendingRequest } from '@/lib/admissions/rules/opening'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { decideBy } from '@/lib/procedures/rules/continuous'

/** One received entry before its opening: when, its fingerprint and who asked to open it. Whose it is, nobody knows. */
export type ReceivedView = {
  readonly id: string
  readonly receivedAt: Date
  readonly fingerprint: string
  readonly decideBy: Day
  readonly request: { readonly name: string; readonly at: Date; readonly until: Date; readonly mine: boolean } | null
  /** A request that nobody confirmed in time. */
  readonly expired: { readonly name: string; readonly at: Date } | null
}

type Window = { readonly id: string; readonly kind: string; readonly decisionDays: number | null; readonly decisionsBy: string }

/** What waits for its opening in a window with continuous entry, the oldest first. Joins the caller's transaction. */
export async function receivedIn(tx: Tx, actor: Actor, window: Window, now: Date): Promise<ReceivedView[]> {
  const rows = await tx.entryReceipt.findMany({ where: { windowId: window.id, openedAt: null, withdrawnAt: null }, orderBy: { receivedAt: 'asc' }, select: { id: true, receivedAt: true, fingerprint: true, openRequestedBy: true, openRequestedName: true, openRequestedAt: true, openedAt: true, openedName: true } })
  return rows.map((row) => {
    const request = pendingRequest(row, now)
    return {
      id: row.id, receivedAt: row.receivedAt, fingerprint: row.fingerprint, decideBy: decideBy(window, row.receivedAt),
      request: request && { name: request.name, at: request.at, until: request.until, mine: actor.kind === 'person' && request.by === actor.personId },
      expired: row.openRequestedAt && !request ? { name: row.openRequestedName ?? 'een inkoper', at: row.openRequestedAt } : null,
    }
  })
}
