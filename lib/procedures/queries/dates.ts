import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { mayManageProcedure } from '@/lib/procedures/policy'
import { procedureHead, type ProcedureHead, type WindowView } from '@/lib/procedures/queries/head'
import type { DateRule } from '@/lib/procedures/schema/dates'

/** Which dates of a window follow from another; joins the caller's transaction. */
export async function dateRulesOf(tx: Tx, windowId: string): Promise<DateRule[]> {
  const rows = await tx.dateRule.findMany({ where: { windowId }, orderBy: { target: 'asc' }, select: { target: true, anchor: true, amount: true, unit: true } })
  return rows as DateRule[]
}

export type ChangeLine = { readonly label: string; readonly from: string; readonly to: string }
export type ChangeView = { readonly id: string; readonly window: string; readonly at: Date; readonly lines: readonly ChangeLine[]; readonly reason: string }

/** How the published planning moved, the newest first; joins the caller's transaction. */
export async function changesOf(tx: Tx, procedureId: string): Promise<ChangeView[]> {
  const rows = await tx.planningChange.findMany({ where: { procedureId }, orderBy: { publishedAt: 'desc' }, select: { id: true, publishedAt: true, lines: true, reason: true, window: { select: { name: true } } } })
  return rows.map((row) => ({ id: row.id, window: row.window.name, at: row.publishedAt, lines: row.lines as unknown as ChangeLine[], reason: row.reason }))
}

export type DatesPage = { readonly head: ProcedureHead; readonly window: WindowView; readonly rules: readonly DateRule[] }

/** A window with the dates that follow; null when it isn't the officer's. */
export const datesPage = (actor: Person, procedureId: string, windowId: string): Promise<DatesPage | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    const window = head?.windows.find((each) => each.id === windowId)
    return head && window && mayManageProcedure(actor, head) ? { head, window, rules: await dateRulesOf(tx, windowId) } : null
  })
