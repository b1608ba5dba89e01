import type { Tx } from '@/lib/db'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { nextObjectionStep } from '@/lib/redress/rules/objection'
import { HEARINGS, OBJECTION_PARTS, type Hearing, type ObjectionPart } from '@/lib/redress/schema'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

/** What waits on an objections officer: running objections by their last day to decide. Nobody's name stands in it. */
export async function objectionItems(tx: Tx, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const rows = await tx.objection.findMany({
    where: { status: 'running' }, orderBy: [{ decideBy: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }], take: 100,
    select: { id: true, number: true, receivedOn: true, dispatchedOn: true, late: true, lateExcused: true, missing: true, completionUntil: true, completedOn: true, committee: true, hearing: true, hearingOn: true, adjournedOn: true, decideBy: true, noticeOn: true },
  })
  return rows.map((row): Item => {
    const missing = row.missing.filter((part): part is ObjectionPart => (OBJECTION_PARTS as readonly string[]).includes(part))
    const hearing: Hearing = HEARINGS.find((each) => each === row.hearing) ?? 'none'
    const step = nextObjectionStep(
      { status: 'running', receivedOn: day(row.receivedOn), dispatchedOn: day(row.dispatchedOn), late: row.late, lateExcused: row.lateExcused, missing, completionUntil: orNull(row.completionUntil), completedOn: orNull(row.completedOn), committee: row.committee, hearing, hearingOn: orNull(row.hearingOn), hearingGround: null, adjourned: row.adjournedOn !== null, suspensions: [] },
      today,
    )
    return { kind: 'objection', key: row.id, due: orNull(row.decideBy), href: step === 'decide' ? routes.objectionDecision(row.id) : routes.objectionHandling(row.id), number: row.number, step, notice: row.noticeOn !== null }
  })
}
