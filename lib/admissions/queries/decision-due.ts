import type { Tx } from '@/lib/db'
import { day, earliestDay, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { decideBy, isContinuous } from '@/lib/procedures/rules/continuous'

type Window = { readonly kind: string; readonly decisionDays: number | null; readonly decisionsBy: string }

/** By when these decisions are due: the window's own day, or where entry is continuous so many days after the first receipt in each. */
export async function dueDays(tx: Tx, rows: readonly { readonly id: string; readonly window: Window }[]): Promise<(row: { readonly id: string; readonly window: Window }) => Day> {
  const running = rows.filter((row) => isContinuous(row.window)).map((row) => row.id)
  const received = running.length === 0 ? [] : await tx.outcome.findMany({ where: { decisionId: { in: running } }, select: { decisionId: true, submission: { select: { submittedAt: true } } } })
  return ({ id, window }) => {
    const days = received.flatMap((each) => (each.decisionId === id && each.submission.submittedAt ? [decideBy(window, each.submission.submittedAt)] : []))
    return days.length > 0 ? earliestDay(...(days as [Day, ...Day[]])) : day(window.decisionsBy)
  }
}

/** The day on which the last of these entries was opened; no college decides about them before that. Without one: today. */
export function lastOpened(openings: readonly (Date | null)[], today: Day): Day {
  const last = Math.max(...openings.map((each) => each?.getTime() ?? -Infinity))
  return Number.isFinite(last) ? dayIn(new Date(last)) : today
}

/** The same for the entries that a decision is about. */
export async function openedOnOf(tx: Tx, decisionId: string, today: Day): Promise<Day> {
  const { _max } = await tx.submission.aggregate({ where: { outcomes: { some: { decisionId } } }, _max: { openedAt: true } })
  return lastOpened([_max.openedAt], today)
}
